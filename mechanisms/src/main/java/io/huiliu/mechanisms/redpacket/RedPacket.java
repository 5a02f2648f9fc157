package io.huiliu.mechanisms.redpacket;

import io.huiliu.ledger.Account;
import io.huiliu.mechanisms.Accepts;
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
import io.huiliu.mechanisms.Versions;
import io.huiliu.mechanisms.redpacket.RedPacketTerms.Pays;

/**
 * Pays packets. An order puts its whole share into the pool and its packet comes out of it, so that
 * what the weight withholds and what a draw leaves stay there without a transfer of their own.
 *
 * <p>An order remembers the pool as it stood before it. With that and its draw a refund computes
 * the packet of the smaller order by the same formulas.
 */
final class RedPacket implements Mechanism, Accepts.Injection {
    private final String name;
    private final Notices notices;
    private final Versions<RedPacketTerms> versions;
    private final Pool pool;
    private final Slot taken;
    private final Slot paid;
    private final Slot poolBefore;
    private final int packet;
    private final int toppedUp;
    private final int reversed;
    private final int closed;

    RedPacket(Site site) {
        name = site.name();
        notices = site.notices();
        versions = site.versions(RedPacketTerms.class);
        pool = site.pool();
        taken = site.slot("taken");
        paid = site.slot("paid");
        poolBefore = site.slot("pool-before");
        packet = site.reason("packet");
        toppedUp = site.reason("top-up");
        reversed = site.reason("packet-reversed");
        closed = site.reason("closed");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void confirmed(Order order) {
        int member = order.member();
        if (member == Facts.NONE) {
            return;
        }
        RedPacketTerms terms = versions.of(order);
        long before = pool.cash();
        long full = full(order, terms);
        long weighted = weighted(order, terms, full);
        long drawn = Packet.drawn(terms, weighted, before, order.draw());
        long extra = Packet.topUp(terms, weighted, before, drawn);
        pool.fund(order, full);
        pay(terms, Account.member(member), drawn, packet);
        pay(terms, Account.member(member), extra, toppedUp);
        order.slot(taken, full);
        order.slot(paid, drawn + extra);
        order.slot(poolBefore, before);
        if (full > 0 && terms.weighting() && order.weightPpm() == 0) {
            notices.post(name, Notice.WITHHELD, member, full);
        }
    }

    /** What the order puts in: the share at full weight. */
    private static long full(Order order, RedPacketTerms terms) {
        return Math.min(order.full(terms.pay()), order.restFen());
    }

    /** g. */
    private static long weighted(Order order, RedPacketTerms terms, long full) {
        return terms.weighting() ? Math.min(order.share(terms.pay()), full) : full;
    }

    @Override
    public void reduced(Order order, Before before) {
        if (order.member() == Facts.NONE) {
            return;
        }
        RedPacketTerms terms = versions.of(order);
        long full = full(order, terms);
        long weighted = weighted(order, terms, full);
        long stood = order.slot(poolBefore);
        long drawn = Packet.drawn(terms, weighted, stood, order.draw());
        long due = drawn + Packet.topUp(terms, weighted, stood, drawn);
        order.keep(full);
        long returns = order.slot(taken) - full;
        order.slot(taken, full);
        if (returns < 0) {
            pool.fundMore(order, -returns);
        }
        settle(order, terms, due);
        pool.giveBack(order, Math.min(Math.max(0, returns), pool.cash()));
    }

    /**
     * Takes back what the packet holds too much, or pays what it lacks, as far as the pool goes.
     */
    private void settle(Order order, RedPacketTerms terms, long due) {
        long had = order.slot(paid);
        long more = Math.min(Math.max(0, due - had), pool.cash());
        pay(terms, order.buyer(), more, packet);
        long less = Math.max(0, had - due);
        if (terms.pays() == Pays.BALANCE) {
            pool.reclaim(order, order.buyer(), less, reversed);
        } else {
            pool.reclaimVouchers(order, order.buyer(), less, reversed);
        }
        order.slot(paid, had + more - less);
    }

    private void pay(RedPacketTerms terms, long holder, long fen, int reason) {
        if (terms.pays() == Pays.BALANCE) {
            pool.pay(holder, fen, reason);
        } else {
            pool.payVouchers(holder, fen, reason);
        }
    }

    @Override
    public Pool injectable() {
        return pool;
    }

    @Override
    public void injected(long fen) {}

    /** Nobody has a claim on the pool. */
    @Override
    public boolean windDown(int budget) {
        pool.close(closed);
        return true;
    }

    @Override
    public void health(HealthReport report) {
        report.figure(name, "cash", pool.cash(), 2);
        report.figure(name, "unreleased-entitlement", 0, 2);
    }
}
