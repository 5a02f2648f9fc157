package io.huiliu.mechanisms.growthrelease;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.Rows;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Accepts;
import io.huiliu.mechanisms.Ahead;
import io.huiliu.mechanisms.Before;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.HealthReport;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Notice;
import io.huiliu.mechanisms.Notices;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Pool;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Slot;
import io.huiliu.mechanisms.Token;
import io.huiliu.mechanisms.Versions;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms.Holder;
import io.huiliu.money.Share;
import io.huiliu.money.Wide;
import org.jspecify.annotations.Nullable;

/**
 * Green points 绿色积分, released as vouchers step by step. Rules: mechanisms.md §2, refunds §14,
 * health §10, wind-down §11.
 *
 * <p>Here is what orders and holders do; {@link Releases} has what day closes do. Points in 1/100
 * point, money and vouchers in fen.
 */
final class GrowthRelease implements Mechanism, Accepts.Injection, Accepts.VoucherLots {
    private static final int NOT_BEGUN = -1;

    private final String name;
    private final Site site;
    private final Notices notices;
    private final Versions<GrowthReleaseTerms> versions;
    private final Rows holders;
    private final Pool pool;
    private final Token points;
    private final Cohorts cohorts = new Cohorts();
    private final Scopes scopes;
    private final Holdings holdings;
    private final Settlement settlement;
    private final Reduction reduction;
    private final Releases releases;
    private final Health health;
    private final Slot issued;
    private final @Nullable FanPoints fanPoints;
    private @Nullable Slot funded;

    private final Lazy lazy;
    private final int pointsIssued;
    private final int closed;

    /** The scope whose day is closed next. */
    private int scopeCursor;

    /** At the end of the program, the holder that is paid next. */
    private int holderCursor = NOT_BEGUN;

    GrowthRelease(Site site, GrowthReleaseTerms terms) {
        boolean merchants = terms.holder() == Holder.MERCHANT;
        this.site = site;
        name = site.name();
        notices = site.notices();
        versions = site.versions(GrowthReleaseTerms.class);
        lazy = merchants ? Lazy.MERCHANTS : Lazy.MEMBERS;
        holders = merchants ? site.merchants() : site.members();
        pool = site.pool();
        points = site.token("points", 2, lazy);
        scopes = new Scopes(site.facts(), pool, cohorts, terms.scoping());
        boolean expiring = terms.vouchersExpire();
        holdings =
                new Holdings(holders, cohorts, expiring ? holders.column(name + ".spent") : null);
        settlement = new Settlement(site, terms.holder(), pool, holdings);
        reduction = new Reduction(site, pool, points, cohorts, scopes, holdings, settlement);
        releases = new Releases(site, pool, cohorts, scopes, expiring);
        health = new Health(site, scopes);
        issued = site.slot("issued");
        fanPoints = merchants ? new FanPoints(site, pool) : null;
        funded = terms.fundedOfRest() ? site.slot("funded") : null;
        pointsIssued = site.reason("points-issued");
        closed = site.reason("closed");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Lazy lazy() {
        return lazy;
    }

    // Orders.

    @Override
    public void soonConfirmed(Order order, Ahead ahead) {
        if (settlement.hasHolder(order)) {
            holdings.soon(Account.index(settlement.holder(order)), ahead);
        }
        if (fanPoints != null && order.member() != Facts.NONE) {
            ahead.merchant(site.facts().boundMerchant(order.member()));
        }
    }

    @Override
    public void confirmed(Order order) {
        GrowthReleaseTerms terms = versions.of(order);
        Scope scope = scope(order.region());
        long units = units(order, terms);
        fund(order, scope, terms);
        if (order.amountFen() == 0) {
            order.slot(issued, Issued.NOTHING);
            return;
        }
        scope.newConcession += weightedConcession(order);
        order.slot(issued, Issued.of(scope.open, units));
        cohorts.openOrders.add(scope.open, 1);
        if (units > 0) {
            issue(order, scope, units);
        }
        if (fanPoints != null) {
            long cash = scopes.cash(scope);
            scopes.moved(scope, -fanPoints.grant(order, terms.fanPointsPpm(), units, cash));
        }
    }

    /** The points that an order gives to the holder, if it has one. */
    private long units(Order order, GrowthReleaseTerms terms) {
        return settlement.hasHolder(order) ? order.share(terms.issue()) : 0;
    }

    private static long weightedConcession(Order order) {
        return Share.partOf(order.concessionFen(), order.weightPpm());
    }

    private void fund(Order order, Scope scope, GrowthReleaseTerms terms) {
        long fen = order.full(terms.fund());
        pool.fund(order, fen);
        scopes.moved(scope, fen);
        if (funded != null && terms.fundedOfRest()) {
            order.slot(funded, fen);
        }
    }

    private void issue(Order order, Scope scope, long units) {
        long holder = settlement.holder(order);
        int row = Account.index(holder);
        scope.performance += units;
        cohorts.points.add(scope.open, units);
        points.issue(holder, units, pointsIssued);
        if (holdings.add(row, scope.open, units) && holdings.oldestEnded(row)) {
            settle(holder);
        }
    }

    private Scope scope(int region) {
        Scope known = scopes.find(region);
        if (known != null) {
            return known;
        }
        if (scopes.count() == 0) {
            releases.openCohort(scopes.add(Facts.NONE));
        }
        Scope again = scopes.find(region);
        if (again != null) {
            return again;
        }
        Scope added = scopes.add(region);
        releases.openCohort(added);
        return added;
    }

    @Override
    public void finalised(Order order) {
        long word = order.slot(issued);
        if (word != Issued.NOTHING) {
            orderClosed(Issued.cohort(word));
            order.slot(issued, Issued.NOTHING);
        }
    }

    /** One order less will ask for the lots of a cohort. */
    private void orderClosed(int cohort) {
        cohorts.openOrders.add(cohort, -1);
    }

    // Refunds, and weights given after confirmation.

    @Override
    public void reduced(Order order, Before before) {
        GrowthReleaseTerms terms = versions.of(order);
        long fund = order.full(terms.fund());
        long due = units(order, terms);
        order.keep(fund);
        long word = order.slot(issued);
        if (word == Issued.NOTHING) {
            return;
        }
        int cohort = Issued.cohort(word);
        long had = Issued.units(word);
        Scope scope = scopes.at(cohorts.scopeOf(cohort));
        long entitled = scopes.entitled(scope);
        long removed = due < had ? reduction.shrink(order, scope, cohort, had - due) : 0;
        long units = due > had ? had + reduction.grow(order, scope, cohort, due - had) : due;
        renew(order, scope, cohort, before);
        reduceFanPoints(order, scope, terms, units, units > had);
        long contributed = fundedBefore(order, before, terms);
        reduction.returnFunding(order, scope, contributed, fund, removed, entitled);
        if (funded != null && terms.fundedOfRest()) {
            order.slot(funded, fund);
        }
        order.slot(issued, Issued.of(cohort, units));
        if (order.amountFen() == 0) {
            orderClosed(cohort);
            order.slot(issued, Issued.NOTHING);
        }
    }

    /** The new performance counts the order as it is now, as long as its cohort is the open one. */
    private void renew(Order order, Scope scope, int cohort, Before before) {
        if (cohort == scope.open) {
            long was = Share.partOf(before.concessionFen(), before.weightPpm());
            scope.newConcession += weightedConcession(order) - was;
        }
    }

    private void reduceFanPoints(
            Order order, Scope scope, GrowthReleaseTerms terms, long units, boolean grew) {
        if (fanPoints == null || fanPoints.merchant(order) == Facts.NONE) {
            return;
        }
        settle(Account.merchant(fanPoints.merchant(order)));
        long cash = scopes.cash(scope);
        scopes.moved(scope, fanPoints.reduce(order, terms.fanPointsPpm(), units, grew, cash));
    }

    private long fundedBefore(Order order, Before before, GrowthReleaseTerms terms) {
        return funded != null && terms.fundedOfRest()
                ? order.slot(funded)
                : terms.fund()
                        .floor(before.amountFen(), before.concessionFen(), before.profitFen(), 0);
    }

    // Holders.

    @Override
    public void settle(long holder) {
        settlement.settle(holder);
    }

    @Override
    public long spent(long holder, long fen) {
        return settlement.concerns(holder) ? holdings.spend(Account.index(holder), fen) : 0;
    }

    @Override
    public long unspent(long holder, long fen) {
        return settlement.concerns(holder) ? holdings.unspend(Account.index(holder), fen) : 0;
    }

    @Override
    public long unspent(long holder) {
        return settlement.concerns(holder) ? holdings.unspent(Account.index(holder)) : 0;
    }

    @Override
    public long overspent(long holder, long fen) {
        return settlement.concerns(holder) ? holdings.overspend(Account.index(holder), fen) : 0;
    }

    // Time.

    @Override
    public boolean dayClosed(int day, int budget) {
        int effects = 0;
        while (scopeCursor < scopes.count() && effects < budget) {
            effects += releases.close(scopes.at(scopeCursor++), day);
        }
        if (scopeCursor < scopes.count()) {
            return false;
        }
        scopeCursor = 0;
        releases.expire(day);
        health.watch(versions.current());
        return true;
    }

    @Override
    public void amended(boolean all) {
        if (funded == null && versions.current().fundedOfRest()) {
            funded = site.slot("funded");
        }
        for (int i = 0; i < scopes.count(); i++) {
            releases.amended(scopes.at(i), all);
        }
    }

    @Override
    public Pool injectable() {
        return pool;
    }

    /** Cash from outside goes to the scopes pro rata to what their points can still be given. */
    @Override
    public void injected(long fen) {
        long entitled = scopes.entitled();
        for (int i = 1; i < scopes.count() && entitled > 0; i++) {
            Scope scope = scopes.at(i);
            scopes.moved(scope, Wide.mulDivFloor(fen, scopes.entitled(scope), entitled));
        }
    }

    @Override
    public boolean windDown(int budget) {
        if (holderCursor == NOT_BEGUN) {
            holderCursor = 0;
            payOut();
        }
        int end = (int) Math.min(holders.count(), (long) holderCursor + budget);
        while (holderCursor < end) {
            leave(settlement.holder(holderCursor));
            holderCursor++;
        }
        if (holderCursor < holders.count()) {
            return false;
        }
        for (int cohort = 0; cohort < cohorts.count(); cohort++) {
            cohorts.points.set(cohort, 0);
            cohorts.paid.set(cohort, cohorts.credited.get(cohort));
        }
        pool.close(closed);
        return true;
    }

    private void payOut() {
        long claims = 0;
        long paid = 0;
        for (int i = 0; i < scopes.count(); i++) {
            claims += releases.payOut(scopes.at(i));
            paid += releases.paid();
        }
        for (int i = 0; i < scopes.count(); i++) {
            Scope scope = scopes.at(i);
            scopes.moved(scope, -scope.cash);
            scope.performance = 0;
        }
        notices.post(name, Notice.PAID_OUT, claims, paid);
    }

    private void leave(long holder) {
        settle(holder);
        holdings.clear(Account.index(holder));
        points.burn(holder, points.held(holder), closed);
    }

    // What can be asked, and the state.

    @Override
    public void health(HealthReport report) {
        health.report(report, versions.current());
    }

    @Override
    public void write(SnapshotWriter to) {
        cohorts.write(to);
        scopes.write(to);
        holdings.write(to);
        to.putInt(scopeCursor);
        to.putInt(holderCursor);
        to.putInt(health.level());
    }

    @Override
    public void read(SnapshotReader from) {
        cohorts.read(from);
        scopes.read(from);
        holdings.read(from);
        scopeCursor = from.getInt();
        holderCursor = from.getInt();
        health.restore(from.getInt());
    }

    @Override
    public void audit() {
        if (holderCursor == NOT_BEGUN) {
            new Audit(cohorts, scopes, holdings)
                    .check(holders.count(), points.outstanding(), pool.unclaimed());
        }
    }
}
