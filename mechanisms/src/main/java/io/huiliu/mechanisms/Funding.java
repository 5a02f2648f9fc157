package io.huiliu.mechanisms;

import io.huiliu.money.Share;

/**
 * What one pool takes of each order's concession. The order remembers it until it is final, so that
 * a refund returns what was really taken. The risk weight does not lessen it (mechanisms.md §13).
 * All amounts in fen.
 */
public final class Funding {
    private final Pool pool;
    private final Slot taken;

    public Funding(Site site, Pool pool) {
        this.pool = pool;
        taken = site.slot("fund");
    }

    /** While confirming: the pool takes its share, at most what is left of the concession. */
    public void fund(Order order, Share share) {
        long fen = due(order, share);
        order.slot(taken, fen);
        pool.fund(order, fen);
    }

    /**
     * While refunding: the pool keeps its share of the smaller order and returns the difference as
     * far as its cash goes. What it has already paid out, the platform bears.
     */
    public void reduce(Order order, Share share) {
        long fen = due(order, share);
        long had = taken(order);
        order.keep(fen);
        order.slot(taken, fen);
        if (fen > had) {
            pool.fundMore(order, fen - had);
        } else {
            pool.giveBack(order, Math.min(had - fen, pool.cash()));
        }
    }

    /** What the pool has taken of an order that is not final. */
    public long taken(Order order) {
        return order.slot(taken);
    }

    private static long due(Order order, Share share) {
        return Math.min(order.full(share), order.restFen());
    }
}
