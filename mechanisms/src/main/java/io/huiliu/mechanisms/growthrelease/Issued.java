package io.huiliu.mechanisms.growthrelease;

/**
 * What an open order remembers of the points that it gave, packed into one word: the points (1/100)
 * and their cohort. 0 is an order that gave none and never will.
 */
final class Issued {
    static final long NOTHING = 0;

    private static final int COHORT_BITS = 20;
    private static final long COHORT_MASK = (1L << COHORT_BITS) - 1;

    private Issued() {}

    static long of(int cohort, long units) {
        return units << COHORT_BITS | cohort + 1;
    }

    static int cohort(long issued) {
        return (int) (issued & COHORT_MASK) - 1;
    }

    static long units(long issued) {
        return issued >>> COHORT_BITS;
    }
}
