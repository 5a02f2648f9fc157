package io.huiliu.simulate.run;

import io.huiliu.plan.Plan;
import io.huiliu.simulate.result.Interval;
import io.huiliu.simulate.result.Quantiles;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.run.Curves.Curve;
import io.huiliu.simulate.run.Draws.Quantity;
import io.huiliu.simulate.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Adds up runs, in their order: sums, counts and histograms of all of them, and the records of at
 * most {@link #KEPT} of them for what needs the single runs (quantiles over runs). With more runs
 * these are a sample in which each run is as likely (Vitter's algorithm R, from the seed). So it
 * takes no more memory for 100,000 runs than for 400.
 */
final class Merger {
    /** The most runs whose records are kept. */
    static final int KEPT = 400;

    private static final double LOW = 0.1;
    private static final double MIDDLE = 0.5;
    private static final double HIGH = 0.9;

    private final Plan plan;
    private final Scenario scenario;
    private final long seed;
    private final List<String> pools;
    private final List<Curve> curves;
    private final int[] days;
    private final Draws draws;
    private final List<RunRecord> kept = new ArrayList<>();
    private final Cohort all = new Cohort();
    private final List<Cohort> cohorts = new ArrayList<>();
    private final Refusals refusals = new Refusals();
    private final double[][] sums;
    private final int[] ruins;
    private int ruined;
    private int runs;
    private long commands;
    private long orders;
    private double fundedByLater;
    private double platform;

    Merger(Plan plan, Scenario scenario, long seed, List<String> pools, List<Curve> curves) {
        this.plan = plan;
        this.scenario = scenario;
        this.seed = seed;
        this.pools = pools;
        this.curves = curves;
        days = Samples.days(scenario.days());
        draws = Draws.of(seed, scenario.hash(), -1);
        sums = new double[curves.size()][days.length];
        ruins = new int[pools.size()];
    }

    /** Takes the next run. */
    void add(RunRecord run) {
        keep(run);
        runs++;
        commands += run.commands();
        orders += run.orders();
        refusals.add(run.refusals());
        ruined += run.ruinDay() == Ruins.NEVER ? 0 : 1;
        for (int pool = 0; pool < ruins.length; pool++) {
            ruins[pool] += run.pools().get(pool).ruinDay() == Ruins.NEVER ? 0 : 1;
        }
        all.add(run.all());
        for (int month = 0; month < run.cohorts().size(); month++) {
            if (month == cohorts.size()) {
                cohorts.add(new Cohort());
            }
            cohorts.get(month).add(run.cohorts().get(month));
        }
        for (int curve = 0; curve < sums.length; curve++) {
            for (int at = 0; at < days.length; at++) {
                sums[curve][at] += run.series().get(curve)[at];
            }
        }
        fundedByLater += run.fundedByLater();
        platform += run.platform();
    }

    private void keep(RunRecord run) {
        if (runs < KEPT) {
            kept.add(run.withoutCohorts());
            return;
        }
        int place = draws.below(runs + 1, Quantity.SAMPLE, runs, 0);
        if (place < KEPT) {
            kept.set(place, run.withoutCohorts());
        }
    }

    int runs() {
        return runs;
    }

    /** Runs whose records are kept. */
    int kept() {
        return kept.size();
    }

    Refusals refusals() {
        return refusals;
    }

    /**
     * The result so far.
     *
     * @param planned runs that were asked for
     */
    ScenarioResult result(int planned) {
        return new ScenarioResult(
                scenario,
                plan.hash(),
                seed,
                runs,
                planned,
                commands,
                orders,
                Interval.of(ruined, runs),
                days(RunRecord::ruinDay),
                pools(),
                members(),
                over(fundedByLater / runs, RunRecord::fundedByLater),
                over(platform / runs, RunRecord::platform),
                cohorts(),
                series());
    }

    private List<ScenarioResult.PoolResult> pools() {
        List<ScenarioResult.PoolResult> results = new ArrayList<>();
        for (int i = 0; i < pools.size(); i++) {
            int pool = i;
            results.add(
                    new ScenarioResult.PoolResult(
                            pools.get(pool),
                            Interval.of(ruins[pool], runs),
                            days(run -> run.pools().get(pool).ruinDay()),
                            over(run -> run.pools().get(pool).cash()),
                            over(run -> run.pools().get(pool).paidIn()),
                            over(run -> run.pools().get(pool).paidOut()),
                            over(run -> orNothing(run.pools().get(pool).owed())),
                            over(run -> run.pools().get(pool).coverage()),
                            over(run -> run.pools().get(pool).leastCoverage()),
                            over(run -> run.pools().get(pool).waitDays())));
        }
        return results;
    }

    private static double orNothing(double owed) {
        return Double.isNaN(owed) ? 0 : owed;
    }

    private ScenarioResult.Members members() {
        List<Double> deciles = new ArrayList<>();
        for (int tenth = 0; tenth <= 10; tenth++) {
            deciles.add(all.ratios().quantile(tenth / 10.0));
        }
        return new ScenarioResult.Members(
                all.buyers(),
                deciles,
                all.ratios().mean(),
                all.nothing(),
                all.recouped(),
                all.got() / all.spent());
    }

    private List<ScenarioResult.Cohort> cohorts() {
        List<ScenarioResult.Cohort> results = new ArrayList<>();
        for (int month = 0; month < cohorts.size(); month++) {
            Cohort cohort = cohorts.get(month);
            RatioHistogram ratios = cohort.ratios();
            results.add(
                    new ScenarioResult.Cohort(
                            month,
                            cohort.members() / (double) runs,
                            cohort.spent() / runs,
                            cohort.got() / runs,
                            cohort.promised() / runs,
                            new Quantiles(
                                    ratios.mean(),
                                    ratios.quantile(LOW),
                                    ratios.quantile(MIDDLE),
                                    ratios.quantile(HIGH)),
                            cohort.nothing(),
                            cohort.recouped()));
        }
        return results;
    }

    private List<ScenarioResult.Series> series() {
        List<Integer> sampled = Arrays.stream(days).boxed().toList();
        List<ScenarioResult.Series> results = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            List<Double> mean = new ArrayList<>();
            List<Double> low = new ArrayList<>();
            List<Double> high = new ArrayList<>();
            for (int at = 0; at < days.length; at++) {
                double[] values = values(i, at);
                mean.add(sums[i][at] / runs);
                low.add(quantile(values, LOW));
                high.add(quantile(values, HIGH));
            }
            results.add(
                    new ScenarioResult.Series(
                            curve.id(), curve.label(), curve.unit(), sampled, mean, low, high));
        }
        return results;
    }

    private double[] values(int curve, int at) {
        return sorted(kept.stream().mapToDouble(run -> run.series().get(curve)[at]).toArray());
    }

    /** Over the kept runs that have a number. */
    private Quantiles over(ToDoubleFunction<RunRecord> figure) {
        double[] values = sorted(kept.stream().mapToDouble(figure).toArray());
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return quantiles(values, sum / values.length);
    }

    private Quantiles over(double mean, ToDoubleFunction<RunRecord> figure) {
        return quantiles(sorted(kept.stream().mapToDouble(figure).toArray()), mean);
    }

    private Quantiles days(ToDoubleFunction<RunRecord> day) {
        return over(
                run -> day.applyAsDouble(run) == Ruins.NEVER ? Double.NaN : day.applyAsDouble(run));
    }

    private static Quantiles quantiles(double[] sorted, double mean) {
        return sorted.length == 0
                ? Quantiles.NONE
                : new Quantiles(
                        mean,
                        quantile(sorted, LOW),
                        quantile(sorted, MIDDLE),
                        quantile(sorted, HIGH));
    }

    private static double[] sorted(double[] values) {
        double[] sorted = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Between the two nearest values by their distances; NaN of none. */
    static double quantile(double[] sorted, double part) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = part * (sorted.length - 1);
        int below = (int) at;
        int above = (int) Math.ceil(at);
        return sorted[below] == sorted[above]
                ? sorted[below]
                : sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
