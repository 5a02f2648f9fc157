package io.huiliu.ledger;

/** Numbers drawn from a seed (SplitMix64), so that a failing property can be run again. */
final class Seeded {
    private long state;

    Seeded(long seed) {
        state = seed;
    }

    long next() {
        long z = state += 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }

    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** True in one of so many draws. */
    boolean oneIn(int draws) {
        return below(draws) == 0;
    }
}
