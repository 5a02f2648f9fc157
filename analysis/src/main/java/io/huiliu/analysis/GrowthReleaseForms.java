package io.huiliu.analysis;

import io.huiliu.mechanisms.growthrelease.Timing;
import org.jspecify.annotations.Nullable;

/**
 * Closed forms of {@code growth-release} (mechanisms.md §2, "What it means"): what a cohort gets of
 * each point of 1 yuan, at a steady growth g of performance from each release to the next. Growth
 * is a share: 0.15 is 15% a release.
 *
 * @param firstRate r0: yuan of vouchers a point at a cohort's first release
 * @param step the growth a release at which rates are paid in full; below it, pro rata
 * @param guarantee the least factor of a release whose step was not reached; 0 for none
 * @param cap yuan of vouchers that a point is given at most
 * @param installments the most releases that a cohort takes part in
 * @param fund f: yuan that the pool can release for each point issued, fan points taken off
 */
record GrowthReleaseForms(
        double firstRate,
        double step,
        double guarantee,
        double cap,
        int installments,
        double fund) {
    /** 1000% a release: more than any program could keep up. */
    private static final double MOST_GROWTH = 10;

    private static final int HALVINGS = 100;

    /** The growths at which loads are looked at: 0.05% apart, up to 100%. */
    private static final int GRID = 2_000;

    private static final double GRID_STEP = 0.0005;

    /** r_e = r0·min(1, g/step), no less than the guarantee says. */
    double effectiveRate(double growth) {
        double factor = step == 0 ? 1 : Math.max(guarantee, Math.max(0, growth) / step);
        return firstRate * Math.min(1, factor);
    }

    /** n(g) = ceil(ln(1 + cap·g/r_e) / ln(1+g)): releases until the cap; infinite at rate 0. */
    double releases(double growth) {
        double rate = effectiveRate(growth);
        if (rate == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double exact =
                growth <= 0 ? cap / rate : Math.log1p(cap * growth / rate) / Math.log1p(growth);
        return Math.ceil(exact - 1e-9);
    }

    /**
     * What a cohort ever gets a point: the cap, or what it lapses at, r·((1+g)^installments − 1)/g.
     * Where the fund cannot bear all live cohorts, r is what it can bear.
     */
    double multiple(double growth) {
        double rate = Math.min(effectiveRate(growth), fund / installments);
        return Math.min(cap, rate * escalation(growth));
    }

    /** Σ (1+g)^i over all installments: what a cohort gets, in first rates. */
    private double escalation(double growth) {
        return growth <= 0 ? installments : Math.expm1(installments * Math.log1p(growth)) / growth;
    }

    /** r_e·min(n, installments): yuan that a release pays for each point issued since the last. */
    double load(double growth) {
        double rate = effectiveRate(growth);
        return rate == 0 ? 0 : rate * Math.min(releases(growth), installments);
    }

    /** The most that {@link #load} comes to at any growth up to 100% a release. */
    double peakLoad() {
        double peak = 0;
        for (int i = 0; i <= GRID; i++) {
            peak = Math.max(peak, load(i * GRID_STEP));
        }
        return peak;
    }

    /** The lowest and the highest growth at which the fund falls short of the load. */
    record Band(double from, double to) {}

    /** Where the fund falls short, or null if it suffices at every growth up to 100%. */
    @Nullable Band shortage() {
        double from = -1;
        double to = -1;
        for (int i = 0; i <= GRID; i++) {
            if (load(i * GRID_STEP) > fund * (1 + 1e-9)) {
                from = from < 0 ? i * GRID_STEP : from;
                to = i * GRID_STEP;
            }
        }
        return from < 0 ? null : new Band(from, to);
    }

    /** The least growth a release at which a cohort reaches its cap; infinite if none does. */
    double growthNeededPerRelease() {
        if (reachesCap(0)) {
            return 0;
        }
        double low = 0;
        double high = MOST_GROWTH;
        if (!reachesCap(high)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (reachesCap(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private boolean reachesCap(double growth) {
        return multiple(growth) >= cap * (1 - 1e-12);
    }

    /**
     * The least growth a day under which each release sees a growth: that of the longest cadence at
     * which the rules then release. Below the step it is the day after {@code latest}.
     */
    static double perDay(double growthPerRelease, Timing timing) {
        if (growthPerRelease == 0 || Double.isInfinite(growthPerRelease)) {
            return growthPerRelease;
        }
        for (int days = timing.latest() + 1; days > timing.earlyDay(); days--) {
            double daily = Math.expm1(Math.log1p(growthPerRelease) / days);
            if (cadence(daily, timing) == days) {
                return daily;
            }
        }
        return Math.expm1(Math.log1p(growthPerRelease) / timing.earlyDay());
    }

    /** The growth a day that reaches the step just in time for the early day of release. */
    static double fastestPerDay(Timing timing) {
        return Math.expm1(Math.log1p(timing.stepPpm() / 1e6) / timing.earliest());
    }

    /** Days from one release to the next at a steady growth a day (§2, timing). */
    static int cadence(double daily, Timing timing) {
        double step = timing.stepPpm() / 1e6;
        double reached =
                daily <= 0
                        ? Double.POSITIVE_INFINITY
                        : Math.max(1, Math.ceil(Math.log1p(step) / Math.log1p(daily) - 1e-9));
        if (reached <= timing.earliest()) {
            return Math.max(timing.earlyDay(), (int) reached);
        }
        return reached <= timing.latest() ? (int) reached + 1 : timing.latest() + 1;
    }
}
