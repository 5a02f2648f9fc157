package io.huiliu.simulate.tune;

/**
 * How much is tried, and from which seed. Another number of threads finds the same.
 *
 * @param evaluations points that are measured at most, over all starts
 * @param starts searches from different points: the first from the plan's own values, the others
 *     from drawn ones
 */
public record Effort(int evaluations, int starts, long seed, int threads) {
    public static final int MOST_EVALUATIONS = 100_000;
    public static final int MOST_STARTS = 64;

    public Effort {
        if (evaluations < 1 || evaluations > MOST_EVALUATIONS) {
            throw new IllegalArgumentException(evaluations + " evaluations");
        }
        if (starts < 1 || starts > MOST_STARTS || threads < 1) {
            throw new IllegalArgumentException(starts + " starts on " + threads + " threads");
        }
    }

    /** How many points a start may measure; the first have one more where it does not come even. */
    int evaluationsOf(int start) {
        return evaluations / starts + (start < evaluations % starts ? 1 : 0);
    }
}
