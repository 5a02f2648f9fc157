package io.huiliu.cli.demo;

/**
 * A small generator of pseudo-random whole numbers (Steele, Lea and Flood, 2014): the same seed
 * gives the same numbers on every machine and in every Java version.
 */
final class SplitMix64 {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    SplitMix64(long seed) {
        this.state = seed;
    }

    /** A generator of its own, so that drawing more from one stream leaves the others alone. */
    SplitMix64 split() {
        return new SplitMix64(next());
    }

    /** 64 random bits. */
    long next() {
        state += GOLDEN_GAMMA;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** A number from 0 to bound − 1; bound is above 0. */
    int below(int bound) {
        return (int) Math.unsignedMultiplyHigh(next(), bound);
    }

    /** A number from low to high, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True in so many of a hundred draws. */
    boolean percent(int chances) {
        return below(100) < chances;
    }

    /** A number from 0 to bound − 1, twice as likely near 0 as on average. */
    int lowBelow(int bound) {
        return Math.min(below(bound), below(bound));
    }
}
