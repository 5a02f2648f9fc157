package io.huiliu.simulate.run;

import io.huiliu.mechanisms.HealthReport;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The health figures of every pool as they stood when it was last read. */
final class Gauge implements HealthReport {
    /** The figures that are kept; each in its own unit, NaN where a pool has none. */
    enum Dial {
        CASH("cash"),
        OWED("unreleased-entitlement"),
        DEBT("owed"),
        COVERAGE("coverage"),
        PRICE("price"),
        WAIT("expected-wait-days"),
        OVERDUE("overdue");

        private final String figure;

        Dial(String figure) {
            this.figure = figure;
        }
    }

    private final Map<String, Integer> pools = new HashMap<>();
    private final Map<String, Dial> dials = new HashMap<>();
    private final double[] values;

    Gauge(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            pools.put(names.get(i), i);
        }
        for (Dial dial : Dial.values()) {
            dials.put(dial.figure, dial);
        }
        values = new double[names.size() * Dial.values().length];
        clear();
    }

    void clear() {
        Arrays.fill(values, Double.NaN);
    }

    @Override
    public void figure(String pool, String figure, long value, int decimals) {
        set(pool, figure, value / StrictMath.pow(10, decimals));
    }

    @Override
    public void ratio(String pool, String figure, long numerator, long denominator) {
        double ratio =
                denominator == 0 && numerator == 0 ? Double.NaN : numerator / (double) denominator;
        set(pool, figure, ratio);
    }

    private void set(String pool, String figure, double value) {
        Integer at = pools.get(pool);
        Dial dial = dials.get(figure);
        if (at != null && dial != null) {
            values[at * Dial.values().length + dial.ordinal()] = value;
        }
    }

    double of(int pool, Dial dial) {
        return values[pool * Dial.values().length + dial.ordinal()];
    }

    /** What a pool has promised and not paid: its entitlement, or what it owes; NaN if neither. */
    double owed(int pool) {
        double entitled = of(pool, Dial.OWED);
        return Double.isNaN(entitled) ? of(pool, Dial.DEBT) : entitled;
    }
}
