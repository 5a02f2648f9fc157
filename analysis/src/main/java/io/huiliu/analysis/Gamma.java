package io.huiliu.analysis;

/** The logarithm of the gamma function, as mechanisms.md §3 needs it. */
final class Gamma {
    /** From here on four terms of Stirling's series leave an error below 1e-14. */
    private static final double LARGE = 20;

    private static final double HALF_LOG_OF_TWO_PI = Math.log(2 * Math.PI) / 2;

    private Gamma() {}

    /** ln Γ(x) for x above 0, by Stirling's series, after Γ(x) = Γ(x+1)/x has made x large. */
    static double log(double x) {
        double shift = 0;
        double large = x;
        while (large < LARGE) {
            shift += Math.log(large);
            large++;
        }
        double square = 1 / (large * large);
        double series =
                (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680))) / large;
        return (large - 0.5) * Math.log(large) - large + HALF_LOG_OF_TWO_PI + series - shift;
    }
}
