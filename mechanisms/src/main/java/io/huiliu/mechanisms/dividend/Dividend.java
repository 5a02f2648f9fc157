package io.huiliu.mechanisms.dividend;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Accepts;
import io.huiliu.mechanisms.Before;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Funding;
import io.huiliu.mechanisms.HealthReport;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Notice;
import io.huiliu.mechanisms.Notices;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Pool;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Versions;

/** Accrues, and pays out at each month close. */
final class Dividend implements Mechanism, Accepts.Injection, Accepts.Shares {
    private final String name;
    private final Facts facts;
    private final Notices notices;
    private final Versions<DividendTerms> versions;
    private final Pool pool;
    private final Pool accruing;
    private final Funding funding;
    private final int accrued;
    private final int paid;
    private final int closed;
    private final Payout payout = new Payout();
    private int weights;
    private boolean ending;
    private long endingFen;

    Dividend(DividendTerms terms, Site site) {
        name = site.name();
        facts = site.facts();
        notices = site.notices();
        versions = site.versions(DividendTerms.class);
        pool = site.pool();
        accruing = site.pool("accruing");
        funding = new Funding(site, accruing);
        accrued = site.reason("accrued");
        paid = site.reason("dividend");
        closed = site.reason("closed");
        weights = facts.dividend(terms.weightsName());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void amended(boolean all) {
        weights = facts.dividend(versions.current().weightsName());
    }

    @Override
    public void confirmed(Order order) {
        funding.fund(order, versions.of(order).share());
    }

    @Override
    public void reduced(Order order, Before before) {
        funding.reduce(order, versions.of(order).share());
    }

    @Override
    public void finalised(Order order) {
        accruing.moveTo(pool, funding.taken(order), accrued);
    }

    @Override
    public boolean monthClosed(int month, int budget) {
        if (!payout.isOpen() && !begin()) {
            return true;
        }
        return pay(budget);
    }

    /**
     * Fixes what each unit of weight gets; false if there is nothing to pay or nobody to be paid.
     */
    private boolean begin() {
        long weight = facts.totalWeight(weights);
        long cash = pool.cash();
        if (weight == 0 || cash == 0) {
            return false;
        }
        payout.begin(cash, weight);
        return true;
    }

    private boolean pay(int budget) {
        int holders = facts.weightHolders(weights);
        for (int effects = 0; effects < budget && payout.next() < holders; effects++) {
            payHolder(facts.weightHolder(weights, payout.advance()));
        }
        if (payout.next() < holders) {
            return false;
        }
        payout.end();
        return true;
    }

    private void payHolder(int member) {
        long weight = facts.weight(weights, member);
        if (weight > 0 && !facts.memberFrozen(member)) {
            pool.pay(Account.member(member), payout.due(weight), paid);
        }
    }

    @Override
    public boolean setByCommands() {
        return versions.current().byShares();
    }

    @Override
    public Pool injectable() {
        return pool;
    }

    @Override
    public void injected(long fen) {}

    /** A last payout to the holders of that day; what flooring leaves is the platform's. */
    @Override
    public boolean windDown(int budget) {
        if (!ending) {
            ending = true;
            accruing.moveTo(pool, accruing.cash(), accrued);
            endingFen = pool.cash();
            begin();
        }
        if (payout.isOpen() && !pay(budget)) {
            return false;
        }
        notices.post(name, Notice.PAID_OUT, endingFen, endingFen - pool.cash());
        accruing.close(closed);
        pool.close(closed);
        return true;
    }

    @Override
    public void health(HealthReport report) {
        report.figure(name, "cash", pool.cash(), 2);
        report.figure(name, "accruing", accruing.cash(), 2);
        report.figure(name, "weight", facts.totalWeight(weights), 0);
    }

    @Override
    public void write(SnapshotWriter to) {
        payout.write(to);
        to.putFlag(ending);
        to.putLong(endingFen);
    }

    @Override
    public void read(SnapshotReader from) {
        payout.read(from);
        ending = from.getFlag();
        endingFen = from.getLong();
    }
}
