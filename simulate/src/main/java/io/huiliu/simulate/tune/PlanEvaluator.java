package io.huiliu.simulate.tune;

import io.huiliu.analysis.Analysis;
import io.huiliu.analysis.Outlook;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.Plan;
import io.huiliu.plan.PlanEdit;
import io.huiliu.plan.PlanFile;
import io.huiliu.plan.reading.Diagnostic;
import io.huiliu.simulate.result.Interval;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.result.ScenarioResult.PoolResult;
import io.huiliu.simulate.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures a plan with other values: it is written, compiled like any plan, looked at by its
 * arithmetic and run under the scenarios.
 */
final class PlanEvaluator implements Evaluator {
    /**
     * By how much a pool's simulated coverage may miss the whole: shares are floored to fen at each
     * order, and a promise is made before its cash is moved.
     */
    private static final double FLOORS = 0.005;

    private final Plan plan;
    private final Space space;
    private final Trials trials;
    private final Runner runner;

    PlanEvaluator(Plan plan, Space space, Trials trials, Runner runner) {
        this.plan = plan;
        this.space = space;
        this.trials = trials;
        this.runner = runner;
    }

    @Override
    public Measures measure(Point point, int threads) {
        return measured(point, Care.searching(trials.runs(), threads)).measures();
    }

    private static Text why(List<Diagnostic> mistakes) {
        Diagnostic first = mistakes.getFirst();
        return new Text(first.chinese(), first.english());
    }

    /** The plan as it stands. */
    Measured present(Care how) {
        return measure(plan, how.runs(), how.threads(), how.ruin());
    }

    /** The plan with a point's values. */
    Measured measured(Point point, Care how) {
        PlanFile.Compiled compiled = with(point);
        Plan edited = compiled.plan();
        return edited == null
                ? new Measured(Measures.refused(why(compiled.diagnostics())), null, List.of())
                : measure(edited, how.runs(), how.threads(), how.ruin());
    }

    /** The plan with the values of a trial, and no more than the search noted of it. */
    Measured noted(Trial trial) {
        return new Measured(trial.measures(), with(trial.point()).plan(), List.of());
    }

    private PlanFile.Compiled with(Point point) {
        return PlanEdit.apply(plan.id(), plan, space.edits(point));
    }

    /**
     * How thoroughly a plan is measured.
     *
     * @param ruin which figure of the interval of ruin counts
     */
    record Care(int runs, int threads, ToDoubleFunction<Interval> ruin) {
        /**
         * With so many runs, the ruin being the upper end of its 95% interval: what a few runs did
         * not show may yet happen.
         */
        static Care confirming(int runs, int threads) {
            return new Care(runs, threads, Interval::high);
        }

        /** As the search measures: few runs, the ruin being the part of them that had it. */
        static Care searching(int runs, int threads) {
            return new Care(runs, threads, Interval::share);
        }
    }

    private Measured measure(
            Plan candidate, int runs, int threads, ToDoubleFunction<Interval> ruin) {
        List<ScenarioResult> results = new ArrayList<>();
        Stream.concat(Stream.of(trials.scenario()), trials.under().stream())
                .map(scenario -> run(candidate, scenario, runs, threads))
                .forEach(results::add);
        Analysis analysis = Analysis.of(candidate);
        Measures measures =
                new Measures(
                        trials.goal().of(results.getFirst()),
                        coverage(analysis, results),
                        results.stream()
                                .mapToDouble(result -> ruin.applyAsDouble(result.ruin()))
                                .max()
                                .orElse(0),
                        promises(analysis).mapToDouble(Outlook::growthNeededPerDay).max().orElse(0),
                        results.getFirst().platform().mean(),
                        null);
        return new Measured(measures, candidate, results);
    }

    private ScenarioResult run(Plan candidate, Scenario scenario, int runs, int threads) {
        return runner.run(candidate, scenario, runs, trials.seed(), threads);
    }

    /** What the limits on coverage and growth hold for. */
    private Stream<Outlook> promises(Analysis analysis) {
        return analysis.outlooks().stream()
                .filter(outlook -> outlook.promised() > 0)
                .filter(outlook -> trials.conditional() || !outlook.conditional());
    }

    /**
     * The least that stands behind any promise by the plan's arithmetic, which knows no luck; and
     * where that is the whole of it, of the pools as they ran, in nine of ten runs. A pool of
     * claims that pays out all it has is at 0 time and again, which does not tell a promise of
     * twice the cash from one of ten times.
     */
    private double coverage(Analysis analysis, List<ScenarioResult> results) {
        double set =
                promises(analysis)
                        .mapToDouble(outlook -> outlook.contributed() / outlook.promised())
                        .min()
                        .orElse(Double.POSITIVE_INFINITY);
        if (set < 1) {
            return set;
        }
        Set<String> pools = promises(analysis).map(Outlook::mechanism).collect(Collectors.toSet());
        double ran =
                results.stream()
                        .flatMap(result -> result.pools().stream())
                        .filter(pool -> pools.contains(pool.pool()))
                        .mapToDouble(PlanEvaluator::leastCoverage)
                        .min()
                        .orElse(Double.POSITIVE_INFINITY);
        return Math.min(set, ran);
    }

    private static double leastCoverage(PoolResult pool) {
        double least = pool.leastCoverage().p10();
        return Double.isNaN(least)
                ? Double.POSITIVE_INFINITY
                : least < 1 && least >= 1 - FLOORS ? 1 : least;
    }
}
