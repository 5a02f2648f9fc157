package io.huiliu.mechanisms.growthrelease;

import java.math.BigInteger;

/**
 * How much of the cohorts' rates one release pays, before its cash is looked at: all of them, or as
 * much as performance grew, or what is guaranteed; times the controller's factor.
 *
 * @param performance V at this release
 * @param numerator of the part that growth allows; 1 where the step was reached
 * @param denominator of that part
 * @param factorPpm the controller's factor
 */
record Pace(long performance, BigInteger numerator, BigInteger denominator, int factorPpm) {
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    /** The step was reached, or it is the first release. */
    static Pace full(long performance, int factorPpm) {
        return new Pace(performance, BigInteger.ONE, BigInteger.ONE, factorPpm);
    }

    /** The step was not reached: as much as performance grew, as a part of the step. */
    static Pace actual(long performance, long last, int stepPpm, int factorPpm) {
        BigInteger growth = BigInteger.valueOf(Math.max(0, performance - last)).multiply(MILLION);
        BigInteger step = BigInteger.valueOf(last).multiply(BigInteger.valueOf(stepPpm));
        return new Pace(performance, growth, step.max(BigInteger.ONE), factorPpm);
    }

    /** The step was not reached: what is guaranteed. */
    static Pace guaranteed(long performance, int guaranteePpm, int factorPpm) {
        return new Pace(performance, BigInteger.valueOf(guaranteePpm), MILLION, factorPpm);
    }

    /** Whether this one allows more than another of the same release. */
    boolean above(Pace other) {
        return numerator
                        .multiply(other.denominator)
                        .compareTo(other.numerator.multiply(denominator))
                > 0;
    }

    /**
     * The rate of a cohort, floored at each step in the order of "Exact arithmetic" (§2), all rates
     * in 1e-12 voucher-fen per point unit.
     *
     * @param performanceAtFirst V at the cohort's own first release, above 0
     * @param room what is left of the cohort's cap
     */
    long rate(long firstRate, long performanceAtFirst, long room) {
        BigInteger rate =
                BigInteger.valueOf(firstRate)
                        .multiply(BigInteger.valueOf(performance))
                        .divide(BigInteger.valueOf(performanceAtFirst))
                        .multiply(numerator)
                        .divide(denominator)
                        .multiply(BigInteger.valueOf(factorPpm))
                        .divide(MILLION);
        return rate.min(BigInteger.valueOf(room)).longValueExact();
    }
}
