package io.huiliu.mechanisms.blindbox;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.IntColumn;
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
import io.huiliu.mechanisms.Outcome;
import io.huiliu.mechanisms.Pool;
import io.huiliu.mechanisms.Rewards;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Slot;
import io.huiliu.mechanisms.Versions;

/**
 * Gives new members their draw. A member may draw while one of its orders, the first or one
 * confirmed after it, stands; when the last of them is refunded in full, an unused draw is gone and
 * a prize is taken back, for good.
 */
final class BlindBox implements Mechanism, Accepts.Draw, Accepts.Injection {
    /** An order's slot: the order would give its buyer a draw, but is worth nothing; or it does. */
    private static final int ELIGIBLE = 1;

    private static final int COUNTED = 2;

    /**
     * A member's prize: its number + 1 in the lowest byte, the plan version in the next, and
     * whether it was taken back.
     */
    private static final int PRIZE_MASK = 0xFF;

    private static final int VERSION_SHIFT = 8;
    private static final int TAKEN_BACK = 1 << 16;
    private static final int PRIZE_BITS = 17;

    private final String name;
    private final Facts facts;
    private final Notices notices;
    private final Versions<BlindBoxTerms> versions;
    private final Pool pool;
    private final Funding funding;
    private final Rewards rewards;
    private final Slot standing;
    private final int closed;
    private final IntColumn orders;
    private final IntColumn prizes;
    private final Given given = new Given();

    BlindBox(Site site) {
        name = site.name();
        facts = site.facts();
        notices = site.notices();
        versions = site.versions(BlindBoxTerms.class);
        pool = site.pool();
        funding = new Funding(site, pool);
        rewards = new Rewards(site, pool);
        standing = site.slot("standing");
        closed = site.reason("closed");
        orders = site.members().intColumn(name + ".orders");
        prizes = site.members().intColumn(name + ".prize", PRIZE_BITS);
        offer();
    }

    private void offer() {
        for (Prize prize : versions.current().prizes()) {
            rewards.offer(prize.pays());
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void amended(boolean all) {
        offer();
    }

    @Override
    public void confirmed(Order order) {
        funding.fund(order, versions.of(order).fund());
        int member = order.member();
        if (member != Facts.NONE && (orders.get(member) > 0 || !facts.hasConfirmed(member))) {
            order.slot(standing, ELIGIBLE);
            count(order, member);
        }
    }

    @Override
    public void reduced(Order order, Before before) {
        if (order.slot(standing) != 0) {
            count(order, order.member());
        }
        funding.reduce(order, versions.of(order).fund());
    }

    /** Counts the order, or counts it no more, as it is worth something or not. */
    private void count(Order order, int member) {
        boolean counts = order.amountFen() > 0 && order.weightPpm() > 0;
        boolean counted = order.slot(standing) == COUNTED;
        if (counts == counted) {
            return;
        }
        order.slot(standing, counts ? COUNTED : ELIGIBLE);
        int left = orders.get(member) + (counts ? 1 : -1);
        orders.set(member, left);
        if (left == 0) {
            takeBack(order, member);
        }
    }

    private void takeBack(Order order, int member) {
        int drawn = prizes.get(member);
        if (drawn == 0 || (drawn & TAKEN_BACK) != 0) {
            return;
        }
        int version = drawn >>> VERSION_SHIFT & 0xFF;
        Prize prize = versions.of(version).prizes().get((drawn & PRIZE_MASK) - 1);
        rewards.takeBack(order, Account.member(member), prize.value(), prize.pays());
        given.add(prize.name(), -1);
        prizes.set(member, drawn | TAKEN_BACK);
    }

    @Override
    public Outcome draw(int member, long number) {
        if (orders.get(member) == 0 || prizes.get(member) != 0) {
            return Outcome.NO_DRAW_LEFT;
        }
        BlindBoxTerms terms = versions.current();
        int roll = Roll.of(number);
        int hit = Roll.prize(terms.prizes(), roll);
        int won = hit;
        while (!available(terms.prizes().get(won), terms, member)) {
            won++;
        }
        give(member, terms.prizes().get(won), won);
        notices.post(name, Notice.PRIZE, member, won + 1, roll, won == hit ? 0 : 1);
        return Outcome.OK;
    }

    /** The last prize of a table always is. */
    private boolean available(Prize prize, BlindBoxTerms terms, int member) {
        return given.of(prize.name()) < prize.stock()
                && (!prize.hidden() || facts.invitedBuyers(member) >= terms.hiddenAfter())
                && rewards.covers(prize.value(), prize.pays());
    }

    private void give(int member, Prize prize, int number) {
        rewards.give(Account.member(member), prize.value(), prize.pays());
        given.add(prize.name(), 1);
        prizes.set(member, versions.currentVersion() << VERSION_SHIFT | number + 1);
    }

    @Override
    public Pool injectable() {
        return pool;
    }

    @Override
    public void injected(long fen) {}

    @Override
    public boolean windDown(int budget) {
        pool.close(closed);
        return true;
    }

    @Override
    public void health(HealthReport report) {
        report.figure(name, "cash", pool.cash(), 2);
    }

    @Override
    public void write(SnapshotWriter to) {
        given.write(to);
    }

    @Override
    public void read(SnapshotReader from) {
        given.read(from);
    }
}
