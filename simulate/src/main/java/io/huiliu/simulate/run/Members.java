package io.huiliu.simulate.run;

import java.util.Arrays;

/**
 * The members of one run, in columns: how they are, and what they have spent and got so far. A
 * member's number is its index in the engine too, since every registration is accepted.
 */
final class Members {
    static final int PROMOTES = 1;
    static final int WITHDRAWS = 2;
    static final int NONE = -1;
    static final int NEVER = Integer.MAX_VALUE;

    /** More would not fit the memory that a run is meant to have. */
    static final int MOST = 20_000_000;

    private int count;
    int[] joined = new int[1024];
    int[] leaves = new int[1024];
    int[] referrer = new int[1024];
    byte[] traits = new byte[1024];

    /** Orders expected a day. */
    double[] rate = new double[1024];

    /** The probability of a day without an order. */
    double[] idle = new double[1024];

    /** Cash paid for orders, less refunds. */
    long[] spentFen = new long[1024];

    /** Balance and vouchers credited, less what was taken back. */
    long[] gotFen = new long[1024];

    /** What the member's own orders paid to pools and to takers of the concession. */
    long[] contributedFen = new long[1024];

    /** What was paid for the value points that the member holds. */
    long[] basisFen = new long[1024];

    /** The day of the first order; {@link #NEVER} before it. */
    int[] firstOrder = new int[1024];

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
        firstOrder[member] = NEVER;
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
        spentFen = Arrays.copyOf(spentFen, more);
        gotFen = Arrays.copyOf(gotFen, more);
        contributedFen = Arrays.copyOf(contributedFen, more);
        basisFen = Arrays.copyOf(basisFen, more);
        firstOrder = Arrays.copyOf(firstOrder, more);
    }

    boolean is(int member, int trait) {
        return (traits[member] & trait) != 0;
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
