package io.huiliu.analysis;

import java.util.function.IntToDoubleFunction;

/**
 * Closed forms of {@code release-schedule} (mechanisms.md §8), for sales of 1 a day at first. Days
 * count from 0, the first day of sales; what a day grants is released from the next day on, at the
 * close, when the day's own contribution is in the pool. Without accelerations.
 *
 * @param grant k: what an order of 1 grants
 * @param fund c: what it pays into the pool
 * @param daily the part released a day: of the grant if straight, else of the rest
 */
record ReleaseScheduleForms(double grant, double fund, double daily, boolean straight) {
    /** A hundred years: what holds so long is said to hold for ever. */
    static final int MOST_DAYS = 36_500;

    private static final int HALVINGS = 100;

    /** Days that a straight grant takes. */
    private int straightDays() {
        return (int) Math.ceil(1 / daily - 1e-9);
    }

    /** What is due at the close of a day, at the same sales every day. */
    double dues(int day) {
        return straight
                ? grant * Math.min(1, day * daily)
                : -grant * Math.expm1(day * Math.log1p(-daily));
    }

    /** The first day whose dues exceed the day's inflow, at the same sales every day. */
    double exceedsInflowOnDay() {
        if (fund >= grant) {
            return Double.POSITIVE_INFINITY;
        }
        double exact =
                straight ? fund / (grant * daily) : Math.log1p(-fund / grant) / Math.log1p(-daily);
        return Math.floor(exact + 1e-9) + 1;
    }

    /** The first day whose dues exceed the pool's cash, at the same sales every day. */
    double emptyOnDay() {
        return fund >= grant ? Double.POSITIVE_INFINITY : emptyOnDay(day -> 1);
    }

    /** The same, where sales are multiplied by a factor from a day on. */
    double emptyOnDay(int shockDay, double factor) {
        return emptyOnDay(day -> day < shockDay ? 1 : factor);
    }

    /**
     * The first day whose dues exceed the pool's cash, on any course of sales; infinite if there is
     * none in a hundred years.
     *
     * @param sales of a day
     */
    double emptyOnDay(IntToDoubleFunction sales) {
        double cash = 0;
        double due = 0;
        for (int day = 0; day < MOST_DAYS; day++) {
            cash += fund * sales.applyAsDouble(day);
            if (due > cash * (1 + 1e-9)) {
                return day;
            }
            cash -= due;
            due = nextDue(due, day, sales);
        }
        return Double.POSITIVE_INFINITY;
    }

    /** What is due on the day after one: a day's grants join, and those paid off leave. */
    private double nextDue(double due, int day, IntToDoubleFunction sales) {
        double joining = grant * daily * sales.applyAsDouble(day);
        if (!straight) {
            return due * (1 - daily) + joining;
        }
        int days = straightDays();
        double last = lastPart();
        double shrinking = (daily - last) * sold(sales, day + 1 - days);
        double leaving = last * sold(sales, day - days);
        return Math.max(0, due + joining - grant * (shrinking + leaving));
    }

    private static double sold(IntToDoubleFunction sales, int day) {
        return day < 0 ? 0 : sales.applyAsDouble(day);
    }

    /** The part of a straight grant that is left for its last day. */
    private double lastPart() {
        return 1 - (straightDays() - 1) * daily;
    }

    /**
     * The steady growth a day at which contributions pay the dues for ever: c = k·r/(r+g) for the
     * proportional form; c = (k/n)·(1 − (1+g)^−n)/g for the straight one over n days. Infinite if
     * nothing is contributed.
     */
    double growthNeeded() {
        if (fund >= grant) {
            return 0;
        }
        if (fund == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return straight ? straightGrowth() : daily * (grant / fund - 1);
    }

    private double straightGrowth() {
        double low = 0;
        double high = grant * daily / fund;
        for (int i = 0; i < HALVINGS; i++) {
            double growth = (low + high) / 2;
            if (straightDues(growth) > fund) {
                low = growth;
            } else {
                high = growth;
            }
        }
        return high;
    }

    /** What is due on a day of sales of 1, after long growth at a rate. */
    private double straightDues(double growth) {
        double log = Math.log1p(growth);
        int whole = straightDays() - 1;
        double parts = -daily * Math.expm1(-whole * log) / growth;
        return grant * (parts + lastPart() * Math.exp(-(whole + 1) * log));
    }

    /** Days until a part of a grant is released, if every day is paid in full. */
    double daysUntil(double part) {
        return straight
                ? Math.ceil(part * straightDays())
                : Math.ceil(Math.log1p(-part) / Math.log1p(-daily));
    }
}
