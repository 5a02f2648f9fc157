package io.huiliu.simulate.result;

/** How a figure is spread. All are NaN where there was nothing to spread. */
public record Quantiles(double mean, double p10, double p50, double p90) {
    public static final Quantiles NONE =
            new Quantiles(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
