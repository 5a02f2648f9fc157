package io.huiliu.engine;

/** A small seeded generator (SplitMix64), so that a failing property is repeated by its seed. */
final class Seeded {
    private long state;

    Seeded(long seed) {
        state = seed;
    }

    long next() {
        state += 0x9E37_79B9_7F4A_7C15L;
        long z = (state ^ state >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }

    /** Uniform in [0, bound). */
    int below(int bound) {
        return (int) Math.unsignedMultiplyHigh(next(), bound);
    }

    /** Uniform in [from, to]. */
    long between(long from, long to) {
        return from + Math.unsignedMultiplyHigh(next(), to - from + 1);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    @SafeVarargs
    final <T> T pick(T... of) {
        return of[below(of.length)];
    }
}
