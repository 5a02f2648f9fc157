package io.huiliu.money;

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

    /** 0 to 2^63 − 1, every length in bits as likely as any other. */
    long natural() {
        return next() >>> 1 + below(63);
    }

    /**
     * As {@link #natural}, but half of the numbers lie next to a power of two or have long runs of
     * equal bits.
     */
    long edgy() {
        long number = natural();
        return switch (below(4)) {
            case 0 -> near(1L << below(63));
            case 1 -> near(Long.MAX_VALUE - (Long.MAX_VALUE >>> below(63)));
            default -> number;
        };
    }

    private long near(long number) {
        return Math.max(0, number - 2 + below(5)) & Long.MAX_VALUE;
    }
}
