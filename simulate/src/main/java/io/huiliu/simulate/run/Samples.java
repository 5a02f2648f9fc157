package io.huiliu.simulate.run;

import io.huiliu.ledger.Chart;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms.Holder;
import io.huiliu.simulate.run.Curves.Curve;
import io.huiliu.simulate.run.Gauge.Dial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Samples a run's curves: on every day of short runs, on evenly spaced days of long ones, and on
 * the last day. What is counted a day is the average since the sample before.
 */
final class Samples {
    /** The most points of a curve. */
    static final int MOST_POINTS = 200;

    private static final double FEN = 100;

    private final Driver driver;
    private final Gauge gauge;
    private final List<Curve> curves;
    private final int[] days;
    private final double[][] values;
    private final double[] leastCoverage;
    private final boolean daily;
    private final List<String> unclaimed;
    private final List<String> due;
    private int taken;
    private long lastOrders;
    private long lastMembers;
    private long lastVolume;

    /** What agents have counted by the evening of a day; money in fen. */
    record Counts(long orders, long members, long volumeFen, long spentFen) {}

    Samples(Driver driver, List<Curve> curves, int allDays, List<Terms> terms) {
        this.driver = driver;
        this.curves = curves;
        List<String> pools = driver.ruins().pools();
        gauge = new Gauge(pools);
        days = days(allDays);
        values = new double[curves.size()][days.length];
        leastCoverage = new double[pools.size()];
        Arrays.fill(leastCoverage, Double.NaN);
        daily = terms.stream().anyMatch(each -> each.form().name().equals("queue"));
        unclaimed = unclaimed(terms);
        due =
                terms.stream()
                        .filter(each -> each.form().name().equals("release-schedule"))
                        .map(each -> "pool:" + each.name() + "-due")
                        .toList();
    }

    /**
     * The days that are sampled, ascending: at most {@link #MOST_POINTS}, the last one included.
     */
    static int[] days(int allDays) {
        int[] days = new int[Math.min(allDays, MOST_POINTS)];
        for (int i = 1; i < days.length; i++) {
            days[i] = (int) ((long) i * (allDays - 1) / (days.length - 1));
        }
        return days;
    }

    /** Where vouchers of members stand that are released but not settled. */
    private static List<String> unclaimed(List<Terms> terms) {
        List<String> accounts = new ArrayList<>();
        for (Terms each : terms) {
            boolean released =
                    each instanceof GrowthReleaseTerms points && points.holder() == Holder.CONSUMER;
            if (released || each.form().name().equals("release-schedule")) {
                accounts.add("pool:" + each.name() + ":unclaimed");
            }
        }
        return accounts;
    }

    /** The evening of a day. */
    void evening(int day, Counts counts) {
        boolean sampled = taken < days.length && days[taken] == day;
        if (sampled || daily) {
            gauge.clear();
            driver.engine().health(gauge);
            watchQueues(day);
        }
        if (sampled) {
            watchCoverage();
            sample(day, counts);
        }
    }

    private void watchQueues(int day) {
        for (int pool = 0; pool < leastCoverage.length; pool++) {
            if (gauge.of(pool, Dial.OVERDUE) > 0) {
                driver.ruins().ruined(pool, day);
            }
        }
    }

    private void watchCoverage() {
        for (int pool = 0; pool < leastCoverage.length; pool++) {
            double coverage = gauge.of(pool, Dial.COVERAGE);
            if (gauge.owed(pool) > 0 && !(coverage >= leastCoverage[pool])) {
                leastCoverage[pool] = coverage;
            }
        }
    }

    private void sample(int day, Counts counts) {
        int since = day - (taken == 0 ? -1 : days[taken - 1]);
        for (int i = 0; i < curves.size(); i++) {
            values[i][taken] = value(curves.get(i), counts, since);
        }
        lastOrders = counts.orders();
        lastMembers = counts.members();
        lastVolume = counts.volumeFen();
        taken++;
    }

    private double value(Curve curve, Counts counts, double since) {
        return switch (curve.what()) {
            case ORDERS -> (counts.orders() - lastOrders) / since;
            case NEW_MEMBERS -> (counts.members() - lastMembers) / since;
            case VOLUME -> (counts.volumeFen() - lastVolume) / FEN / since;
            case SPENT -> counts.spentFen() / FEN;
            case GOT -> got();
            case VOUCHERS -> driver.fixed(Chart.CNY, "voucher-reserve") / FEN;
            case CASH -> gauge.of(curve.pool(), Dial.CASH);
            case OWED -> gauge.owed(curve.pool());
            case COVERAGE -> gauge.of(curve.pool(), Dial.COVERAGE);
            case RELEASES -> driver.releases().releases(curve.pool());
            case SHORTFALLS -> driver.releases().shortfalls(curve.pool());
            case PRICE -> gauge.of(curve.pool(), Dial.PRICE);
        };
    }

    /** What members were credited, with what is released to them but not yet booked. */
    private double got() {
        long fen = driver.flows().creditedFen();
        for (String account : unclaimed) {
            fen += driver.fixed(Chart.VOUCHER, account);
        }
        for (String account : due) {
            fen += driver.fixed(Chart.CNY, account);
        }
        return fen / FEN;
    }

    /** The figures as they stood when they were last read. */
    Gauge gauge() {
        return gauge;
    }

    /** The lowest coverage of the sampled days on which something was owed, or NaN. */
    double leastCoverage(int pool) {
        return leastCoverage[pool];
    }

    /** The curves; shorter if the run was stopped. */
    List<double[]> series() {
        return Arrays.stream(values).map(double[]::clone).toList();
    }
}
