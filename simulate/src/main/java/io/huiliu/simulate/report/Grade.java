package io.huiliu.simulate.report;

/** What is thought of a fact, from the best to the worst. None of them is a promise. */
public enum Grade {
    /** Nothing that was looked at speaks against it. */
    GOOD,
    /** It holds under conditions, which are named. */
    WATCH,
    /** It does not hold. */
    BAD;

    /** What a quotient may be off by: one at its threshold is on the better side. */
    private static final double DUST = 1e-9;

    Grade orWorse(Grade other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * By how large something harmful is.
     *
     * @param good the most that is good, included
     * @param watch the most that is to be watched, included
     */
    static Grade byMost(double value, double good, double watch) {
        return value <= good * (1 + DUST) ? GOOD : value <= watch * (1 + DUST) ? WATCH : BAD;
    }

    /**
     * By how large something wanted is.
     *
     * @param good the least that is good, included
     * @param watch the least that is to be watched, included
     */
    static Grade byLeast(double value, double good, double watch) {
        return value >= good * (1 - DUST) ? GOOD : value >= watch * (1 - DUST) ? WATCH : BAD;
    }
}
