package io.huiliu.mechanisms;

/** Numbers drawn from a seed (SplitMix64), so that a failing property can be run again. */
public final class Draws {
    private long state;

    public Draws(long seed) {
        state = seed;
    }

    public long next() {
        long z = state += 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }

    public int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** From 0 to 2^bits − 1, every number of bits being as likely. */
    public long upTo(int bits) {
        return next() >>> 63 - below(bits);
    }
}
