package io.huiliu.mechanisms;

import io.huiliu.ledger.Account;

/**
 * The commissions that one mechanism pays on one order, to at most a fixed number of takers (mechanisms.md §6): held
 * pending until the order is final, or paid at once, and taken back with the order. Each order remembers the takers and
 * what they got, so that a refund never asks today's chains.
 */
public final class Commissions {
    private final Slot[] amounts;
    private final Slot[] takers;
    private final int paid;
    private final int settled;
    private final int reversed;

    /**
     * Room for the takers of one order.
     *
     * @param places the most takers that an order can have
     */
    public Commissions(Site site, int places) {
        amounts = new Slot[places];
        takers = new Slot[(places + 1) / 2];
        for (int place = 0; place < places; place++) {
            if ((place & 1) == 0) {
                takers[place >> 1] = site.slot("takers" + (place >> 1));
            }
            amounts[place] = site.slot("amount" + place);
        }
        paid = site.reason("commission");
        settled = site.reason("commission-final");
        reversed = site.reason("commission-reversed");
    }

    public int places() {
        return amounts.length;
    }

    /**
     * Pays a taker out of the order's concession. A place is used once for an order.
     *
     * @param holder the taker's account (member or merchant), MAIN
     */
    public void pay(Order order, int place, long holder, long fen, boolean pending) {
        remember(order, place, holder);
        order.slot(amounts[place], fen);
        if (pending) {
            order.payPending(holder, fen, paid);
        } else {
            order.pay(holder, fen, paid);
        }
    }

    /** What a place got, in fen; 0 if it was not used. */
    public long amount(Order order, int place) {
        return order.slot(amounts[place]);
    }

    /** Whether a place was used: a taker may have got 0. */
    public boolean used(Order order, int place) {
        return taker(order, place) != 0;
    }

    /** The account of a place's taker. The place must have been used. */
    public long holder(Order order, int place) {
        int code = taker(order, place) - 1;
        return (code & 1) == 0 ? Account.member(code >>> 1) : Account.merchant(code >>> 1);
    }

    /** While refunding: the place keeps only {@code fen} of the smaller order. */
    public void reduce(Order order, int place, long fen, boolean pending) {
        long had = amount(order, place);
        long holder = holder(order, place);
        order.keep(fen);
        order.slot(amounts[place], fen);
        if (fen > had) {
            more(order, holder, fen - had, pending);
        } else if (pending) {
            order.reclaimPending(holder, had - fen, reversed);
        } else {
            order.reclaim(holder, had - fen, reversed);
        }
    }

    private void more(Order order, long holder, long fen, boolean pending) {
        if (pending) {
            order.spend(Account.sub(holder, Account.Sub.PENDING), fen, paid);
        } else {
            order.payMore(holder, fen, paid);
        }
    }

    /** When the order is final: all that is pending becomes the takers' own. */
    public void finalise(Order order) {
        for (int place = 0; place < amounts.length; place++) {
            long fen = amount(order, place);
            if (fen > 0) {
                order.release(holder(order, place), fen, settled);
            }
        }
    }

    private void remember(Order order, int place, long holder) {
        int code = (Account.index(holder) << 1 | (Account.isMember(holder) ? 0 : 1)) + 1;
        int shift = (place & 1) << 5;
        Slot slot = takers[place >> 1];
        long keep = order.slot(slot) & ~(0xFFFF_FFFFL << shift);
        order.slot(slot, keep | (code & 0xFFFF_FFFFL) << shift);
    }

    private int taker(Order order, int place) {
        return (int) (order.slot(takers[place >> 1]) >>> ((place & 1) << 5));
    }
}
