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
import org.jspecify.annotations.Nullable;

/**
 * Measures a plan with other values: it is written, compiled like any plan, looked at by its
 * arithmetic and run under the scenarios.
 */
public final class PlanEvaluator implements Evaluator {
    /**
     * By how much a pool's simulated coverage may miss the whole: shares are floored to fen at each
     * order, and a promise is made before its cash is moved.
     */
    private static final double FLOORS = 0.005;

    private final Plan plan;
    private final Space space;
    private final Trials trials;
    private final Runner runner;

    public PlanEvaluator(Plan plan, Space space, Trials trials, Runner runner) {
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

    /** The plan as it stands, or with a point's values. */
    Measured measured(@Nullable Point point, Care how) {
        Plan candidate = plan;
        if (point != null) {
            PlanFile.Compiled compiled = PlanEdit.apply(plan.id(), plan, space.edits(point));
            Plan edited = compiled.plan();
            if (edited == null) {
                Measures none = Measures.refused(why(compiled.diagnostics()));
                return new Measured(none, null, List.of());
            }
            candidate = edited;
        }
        return measure(candidate, how.runs(), how.threads(), how.ruin());
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
     * The least that stands behind any promise: by the plan's arithmetic, which knows no luck, and
     * of the pools as they ran, in nine of ten runs.
     */
    private double coverage(Analysis analysis, List<ScenarioResult> results) {
        double set =
                promises(analysis)
                        .mapToDouble(outlook -> outlook.contributed() / outlook.promised())
                        .min()
                        .orElse(Double.POSITIVE_INFINITY);
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
