package io.huiliu.simulate.run;

import java.util.Arrays;

/**
 * The members of one run, in columns: how they are, and what they have spent and got so far. A
 * member's number is its index in the engine too, since every registration is accepted.
 */
final class Members {
    static final int PROMOTES = 1;
    static final int WITHDRAWS = 2;
    static final int HAS_ORDERED = 4;
    static final int NONE = -1;
    static final int NEVER = Integer.MAX_VALUE;

    /** More would not fit the memory that a run is meant to have. */
    static final int MOST = 20_000_000;

    private static final int FIGURES = 4;
    private static final int SPENT = 0;
    private static final int GOT = 1;
    private static final int CONTRIBUTED = 2;
    private static final int BASIS = 3;

    private int count;
    int[] joined = new int[1024];
    int[] leaves = new int[1024];
    int[] referrer = new int[1024];
    byte[] traits = new byte[1024];

    /** Orders expected a day. */
    double[] rate = new double[1024];

    /** The probability of a day without an order. */
    double[] idle = new double[1024];

    /** What each has spent, got, contributed and paid for its points, side by side, in fen. */
    private long[] money = new long[1024 * FIGURES];

    private int[] active = new int[1024];
    private int activeCount;
    private int[] promoters = new int[64];
    private int promoterCount;

    int count() {
        return count;
    }

    /** Adds a member that stays until a day. */
    int add(int day, int leavesOn, int byMember, int ownTraits, double ordersADay) {
        if (count == joined.length) {
            grow();
        }
        int member = count++;
        joined[member] = day;
        leaves[member] = leavesOn;
        referrer[member] = byMember;
        traits[member] = (byte) ownTraits;
        rate[member] = ordersADay;
        idle[member] = StrictMath.exp(-ordersADay);
        active = put(active, activeCount++, member);
        if ((ownTraits & PROMOTES) != 0) {
            promoters = put(promoters, promoterCount++, member);
        }
        return member;
    }

    private static int[] put(int[] list, int at, int member) {
        int[] longer = at < list.length ? list : Arrays.copyOf(list, list.length * 2);
        longer[at] = member;
        return longer;
    }

    private void grow() {
        int more = joined.length * 2;
        joined = Arrays.copyOf(joined, more);
        leaves = Arrays.copyOf(leaves, more);
        referrer = Arrays.copyOf(referrer, more);
        traits = Arrays.copyOf(traits, more);
        rate = Arrays.copyOf(rate, more);
        idle = Arrays.copyOf(idle, more);
        money = Arrays.copyOf(money, more * FIGURES);
    }

    boolean is(int member, int trait) {
        return (traits[member] & trait) != 0;
    }

    /** From now on the member is so too. */
    void becomes(int member, int trait) {
        traits[member] |= (byte) trait;
    }

    /** An order: the cash paid for it, and its whole amount. */
    void order(int member, long cashFen, long amountFen) {
        money[member * FIGURES + SPENT] += cashFen;
        money[member * FIGURES + BASIS] += amountFen;
    }

    /** Cash spent, or given back if below 0. */
    void spend(int member, long fen) {
        money[member * FIGURES + SPENT] += fen;
    }

    void get(int member, long fen) {
        money[member * FIGURES + GOT] += fen;
    }

    void contribute(int member, long fen) {
        money[member * FIGURES + CONTRIBUTED] += fen;
    }

    /** The member's points are sold: nothing was paid for those it has. */
    void sold(int member) {
        money[member * FIGURES + BASIS] = 0;
    }

    /** Cash paid for orders, less refunds. */
    long spentFen(int member) {
        return money[member * FIGURES + SPENT];
    }

    /** Balance and vouchers credited, less what was taken back. */
    long gotFen(int member) {
        return money[member * FIGURES + GOT];
    }

    /** What the member's own orders paid to pools and to takers of the concession. */
    long contributedFen(int member) {
        return money[member * FIGURES + CONTRIBUTED];
    }

    /** What was paid for the value points that the member holds. */
    long basisFen(int member) {
        return money[member * FIGURES + BASIS];
    }

    /** Lets those go whose time has come. */
    void begin(int day) {
        int kept = 0;
        for (int i = 0; i < activeCount; i++) {
            int member = active[i];
            if (leaves[member] > day) {
                active[kept++] = member;
            }
        }
        activeCount = kept;
    }

    /** Members that still buy. */
    int active() {
        return activeCount;
    }

    int active(int position) {
        return active[position];
    }

    int promoters() {
        return promoterCount;
    }

    int promoter(int position) {
        return promoters[position];
    }
}
