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

    /** When, and which of {@link #whose}. */
    private long[] times = new long[1024];

    /** Member, and which of its orders of the day. */
    private long[] whose = new long[1024];

    private int drawn;
    private int[] voucherBatch = new int[1024];
    private int batch;
    private long orders;
    private long amountFen;
    private long paidFen;

    Orders(World world, Refunds refunds, Habits habits) {
        this.world = world;
        this.habits = habits;
        this.refunds = refunds;
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
            long one = whose[(int) times[i]];
            long at = startMillis + OPENS_MILLIS + (times[i] >>> 32);
            order(day, at, (int) (one >>> 8), (int) one & 0xFF);
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
                draw(day, member, volume, none, uniform, openMillis);
            }
        }
    }

    private void draw(
            int day, int member, double volume, double none, double uniform, int openMillis) {
        int number =
                Math.min(MOST_A_DAY, Draws.events(members.rate[member] * volume, none, uniform));
        for (int i = 0; i < number && drawn < MOST_OF_A_DAY; i++) {
            if (drawn == times.length) {
                times = Arrays.copyOf(times, drawn * 2);
                whose = Arrays.copyOf(whose, drawn * 2);
            }
            long time = draws.below(openMillis, Quantity.TIME, member, count(day, i));
            times[drawn] = time << 32 | drawn;
            whose[drawn++] = (long) member << 8 | i;
        }
    }

    /** The number of one of a member's orders in its own streams. */
    private static long count(int day, int ofDay) {
        return (long) day * MOST_A_DAY + ofDay;
    }

    private void order(int day, long at, int member, int ofDay) {
        long count = count(day, ofDay);
        long bits = draws.bits(Quantity.SHOP, member, count);
        int merchant = world.shops().at((int) (bits >>> 33));
        if (merchant >= 0) {
            long amount = tickets.fen((int) bits);
            long order = place(day, at, member, merchant, amount, voucher(member, count, amount));
            boolean gone = refunds.decide(day, order, member, count, amount, lastVoucherFen);
            if (members.firstOrder[member] == Members.NEVER) {
                members.firstOrder[member] = day;
                if (!gone) {
                    habits.firstOrder(day, member);
                }
            }
        }
    }

    private long lastVoucherFen;

    /**
     * Vouchers that the member pays with: never twice in a batch, which its balance cannot show.
     */
    private long voucher(int member, long count, long amount) {
        if (!draws.happens(redeems, Quantity.REDEEMS, member, count)) {
            return 0;
        }
        if (member >= voucherBatch.length) {
            voucherBatch = Arrays.copyOf(voucherBatch, Math.max(member + 1, member * 2));
        }
        long held = world.driver().vouchers(member);
        if (held <= 0 || voucherBatch[member] == batch + 1) {
            return 0;
        }
        voucherBatch[member] = batch + 1;
        return Math.min(held, amount);
    }

    /**
     * Places an order.
     *
     * @return its number
     */
    long place(int day, long at, int member, int merchant, long amount, long voucher) {
        if (frames.full()) {
            flush();
        }
        lastVoucherFen = voucher;
        long order = world.buyers().add(member);
        long drawnNumber =
                world.offers().drawsOnOrders()
                        ? draws.bits(Quantity.DRAWN_NUMBER, member, order)
                        : 0;
        frames.add(at, order, member, merchant, amount, voucher, drawnNumber);
        members.spentFen[member] += amount - voucher;
        members.basisFen[member] += amount;
        orders++;
        amountFen += amount;
        paidFen += amount - voucher;
        return order;
    }

    /** Applies the orders written so far. */
    void flush() {
        if (frames.count() > 0) {
            world.driver().begin(Act.ORDER, 0);
            world.driver().apply(frames.buffer(), frames.size());
            frames.clear();
            batch++;
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
