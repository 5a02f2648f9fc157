package io.huiliu.simulate.result;

/**
 * A probability as some of so many runs had it, with its 95% interval (Wilson).
 *
 * @param share hits of runs
 */
public record Interval(int hits, int runs, double share, double low, double high) {
    private static final double Z = 1.959964;

    public static Interval of(int hits, int runs) {
        if (runs == 0) {
            return new Interval(0, 0, Double.NaN, 0, 1);
        }
        double share = hits / (double) runs;
        double shrink = 1 + Z * Z / runs;
        double middle = (share + Z * Z / (2 * runs)) / shrink;
        double half =
                Z * Math.sqrt(share * (1 - share) / runs + Z * Z / (4.0 * runs * runs)) / shrink;
        return new Interval(
                hits, runs, share, Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /**
     * How many runs it takes until the upper end of the interval is at most a bound, if as large a
     * share of them are hits as here. Of no hits and a bound of 1% it is 381.
     *
     * @param most the bound, between 0 and 1
     * @return 0 where no number of runs would do: the share itself is not below the bound
     */
    public long runsToShow(double most) {
        double part = Double.isNaN(share) ? 0 : share;
        double distance = most - part;
        if (distance <= 0) {
            return 0;
        }
        return (long) Math.ceil(Z * Z * most * (1 - most) / (distance * distance));
    }
}
