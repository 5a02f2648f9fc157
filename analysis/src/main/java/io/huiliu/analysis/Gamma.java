package io.huiliu.analysis;

/** What mechanisms.md §3 needs of the gamma function. */
final class Gamma {
    /** From here on four terms of Stirling's series leave an error below 1e-14. */
    private static final double LARGE = 20;

    private Gamma() {}

    /**
     * ln(Γ(x)/Γ(x+a)) for x above 0 and a from 0 to 1: by Stirling's series, as one difference, so
     * that it is exact for large x too; Γ(x) = Γ(x+1)/x makes a small x large.
     */
    static double logRatio(double x, double a) {
        double shift = 0;
        double large = x;
        while (large < LARGE) {
            shift += Math.log1p(a / large);
            large++;
        }
        double powers = -(large + a - 0.5) * Math.log1p(a / large) - a * Math.log(large) + a;
        return shift + powers + series(large) - series(large + a);
    }

    private static double series(double x) {
        double square = 1 / (x * x);
        return (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680))) / x;
    }
}
