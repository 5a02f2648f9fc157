package io.huiliu.mechanisms;

import io.huiliu.ledger.Account;
import java.util.Arrays;

/**
 * The commissions that one mechanism pays on one order, to at most a fixed number of takers
 * (mechanisms.md §6): held pending until the order is final, or paid at once, and taken back with
 * the order. Each order remembers the takers and what they got, so that a refund never asks today's
 * chains.
 */
public final class Commissions {
    private final Site site;
    private Slot[] amounts = new Slot[0];
    private Slot[] takers = new Slot[0];
    private final int paid;
    private final int settled;
    private final int reversed;

    /**
     * Room for the takers of one order.
     *
     * @param places the most takers that an order can have
     */
    public Commissions(Site site, int places) {
        this.site = site;
        room(places);
        paid = site.reason("commission");
        settled = site.reason("commission-final");
        reversed = site.reason("commission-reversed");
    }

    /**
     * Makes room for more takers, for a plan version that can have more. Call it when the mechanism
     * is amended. An order has the places of its own version only: whoever walks over places walks
     * over those.
     */
    public void room(int places) {
        int had = amounts.length;
        if (places <= had) {
            return;
        }
        amounts = Arrays.copyOf(amounts, places);
        takers = Arrays.copyOf(takers, (places + 1) / 2);
        for (int place = had; place < places; place++) {
            if ((place & 1) == 0) {
                takers[place >> 1] = site.slot("takers" + (place >> 1));
            }
            amounts[place] = site.slot("amount" + place);
        }
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

    /**
     * When the order is final: what is pending for the first {@code places} becomes the takers'
     * own.
     */
    public void finalise(Order order, int places) {
        for (int place = 0; place < places; place++) {
            if (used(order, place)) {
                finalise(order, place, amount(order, place));
            }
        }
    }

    /** When the order is final: a part of what is pending for a place becomes its taker's own. */
    public void finalise(Order order, int place, long fen) {
        order.release(holder(order, place), fen, settled);
    }

    /**
     * When the order is final: a part of what is pending for a place becomes another holder's own.
     */
    public void finaliseFor(Order order, int place, long other, long fen) {
        order.pass(holder(order, place), other, fen, settled);
    }

    /**
     * The takers' rows will be needed soon.
     *
     * @param places the places of the order's own version: its row has no more
     */
    public void soon(Order order, int places, Ahead ahead) {
        for (int place = 0; place < places; place++) {
            int code = taker(order, place) - 1;
            if ((code & 1) == 0) {
                ahead.member(code >> 1);
            } else {
                ahead.merchant(code >> 1);
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
