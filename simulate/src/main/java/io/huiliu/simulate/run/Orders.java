package io.huiliu.simulate.run;

import io.huiliu.simulate.run.Draws.Quantity;
import java.util.Arrays;

/**
 * Lets members buy. A day's orders are drawn member by member, set in the order of their times, and
 * then placed in batches; what a member's order is depends on the member, the day and which of its
 * orders of that day it is, never on other members.
 */
final class Orders {
    /** A member's orders of one day are numbered below this. */
    private static final int MOST_A_DAY = 64;

    /** More orders of one day than this are not placed. */
    private static final int MOST_OF_A_DAY = 1 << 27;

    private static final long HOUR_MILLIS = 3_600_000L;

    /** Shops are open from eight in the morning to midnight. */
    static final long OPENS_MILLIS = 8 * HOUR_MILLIS;

    private final World world;
    private final Members members;
    private final Draws draws;
    private final Tickets tickets;
    private final OrderFrames frames;
    private final Refunds refunds;
    private final Habits habits;
    private final double redeems;

    /** Of each order drawn for the day: when, in the upper half, and its place in the others. */
    private long[] times = new long[1024];

    private int[] buyers = new int[1024];
    private int[] shops = new int[1024];
    private long[] amounts = new long[1024];
    private byte[] ofDays = new byte[1024];
    private int drawn;

    /** The batch in which each member paid with vouchers last, counted from 1. */
    private int[] voucherBatch = new int[1024];

    private long orders;
    private long amountFen;
    private long paidFen;

    Orders(World world, Refunds refunds, Habits habits) {
        this.world = world;
        this.refunds = refunds;
        this.habits = habits;
        members = world.members();
        draws = world.draws();
        tickets = new Tickets(world.consumers().ticket());
        frames = new OrderFrames(world.offers().drawsOnOrders());
        redeems = world.consumers().redeems();
    }

    /** Places the orders of a day that begins and ends at those instants. */
    void day(int day, long startMillis, long endMillis) {
        draw(day, (int) (endMillis - startMillis - OPENS_MILLIS));
        Arrays.sort(times, 0, drawn);
        for (int i = 0; i < drawn; i++) {
            long at = startMillis + OPENS_MILLIS + (times[i] >>> 32);
            place(day, at, (int) times[i]);
        }
        flush();
    }

    private void draw(int day, int openMillis) {
        double volume = world.shocks().volume(day);
        drawn = 0;
        for (int i = 0; i < members.active(); i++) {
            int member = members.active(i);
            double uniform = draws.uniform(Quantity.ORDERS, member, day);
            double none =
                    volume == 1
                            ? members.idle[member]
                            : StrictMath.exp(-members.rate[member] * volume);
            if (uniform >= none) {
                int number = Draws.events(members.rate[member] * volume, none, uniform);
                for (int ofDay = 0; ofDay < Math.min(MOST_A_DAY, number); ofDay++) {
                    draw(day, member, ofDay, openMillis);
                }
            }
        }
    }

    private void draw(int day, int member, int ofDay, int openMillis) {
        long count = count(day, ofDay);
        long bits = draws.bits(Quantity.SHOP, member, count);
        int shop = world.shops().at((int) (bits >>> 33));
        if (shop < 0 || drawn == MOST_OF_A_DAY) {
            return;
        }
        if (drawn == times.length) {
            grow();
        }
        long time = draws.below(openMillis, Quantity.TIME, member, count);
        long amount = tickets.fen((int) bits);
        times[drawn] = time << 32 | drawn;
        buyers[drawn] = member;
        shops[drawn] = shop;
        amounts[drawn] = amount;
        ofDays[drawn++] = (byte) ofDay;
        members.order(member, amount, amount);
    }

    private void grow() {
        times = Arrays.copyOf(times, drawn * 2);
        buyers = Arrays.copyOf(buyers, drawn * 2);
        shops = Arrays.copyOf(shops, drawn * 2);
        amounts = Arrays.copyOf(amounts, drawn * 2);
        ofDays = Arrays.copyOf(ofDays, drawn * 2);
    }

    /** The number of one of a member's orders in its own streams. */
    private static long count(int day, int ofDay) {
        return (long) day * MOST_A_DAY + ofDay;
    }

    private void place(int day, long at, int one) {
        if (frames.full()) {
            flush();
        }
        int member = buyers[one];
        long amount = amounts[one];
        long count = count(day, ofDays[one]);
        long voucher = voucherFor(member, count, amount);
        if (voucher > 0) {
            members.spend(member, -voucher);
        }
        long order = write(at, member, shops[one], amount, voucher);
        boolean gone = refunds.decide(day, order, member, count, amount, voucher);
        habits.ordered(day, member, gone);
    }

    /**
     * Vouchers that a member pays an order with, if it does: not twice in a batch, which its
     * balance cannot show. The order must go into the batch at hand.
     *
     * @param count which of the member's orders it is
     */
    long voucherFor(int member, long count, long amount) {
        if (!draws.happens(redeems, Quantity.REDEEMS, member, count)) {
            return 0;
        }
        long held = world.driver().vouchers(member);
        if (held <= 0) {
            return 0;
        }
        if (member >= voucherBatch.length) {
            voucherBatch = Arrays.copyOf(voucherBatch, Math.max(member + 1, member * 2));
        }
        int batch = world.driver().batches() + 1;
        if (voucherBatch[member] == batch) {
            return 0;
        }
        voucherBatch[member] = batch;
        return Math.min(held, amount);
    }

    /**
     * Places an order that the agents' own rules do not describe.
     *
     * @return its number
     */
    long placeApart(long at, int member, int shop, long amount, long voucher) {
        members.order(member, amount - voucher, amount);
        return write(at, member, shop, amount, voucher);
    }

    private long write(long at, int member, int shop, long amount, long voucher) {
        if (frames.full()) {
            flush();
        }
        long order = world.buyers().add(member);
        long drawnNumber =
                world.offers().drawsOnOrders()
                        ? draws.bits(Quantity.DRAWN_NUMBER, member, order)
                        : 0;
        frames.add(at, order, member, shop, amount, voucher, drawnNumber);
        count(amount, voucher);
        return order;
    }

    private void count(long amount, long voucher) {
        orders++;
        amountFen += amount;
        paidFen += amount - voucher;
    }

    /** An order that was written elsewhere. */
    void count(int member, long amount, long voucher) {
        members.order(member, amount - voucher, amount);
        count(amount, voucher);
    }

    /** Applies the orders written so far. */
    void flush() {
        if (frames.count() > 0) {
            world.driver().begin(Act.ORDER, 0);
            world.driver().apply(frames.buffer(), frames.size());
            frames.clear();
        }
    }

    /** Orders placed so far. */
    long orders() {
        return orders;
    }

    /** What they are worth. */
    long amountFen() {
        return amountFen;
    }

    /** The cash paid for them. */
    long paidFen() {
        return paidFen;
    }
}
