package io.huiliu.simulate.tune;

import io.huiliu.plan.Plan;
import io.huiliu.simulate.result.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tunes a plan: measures it as it stands, searches with few runs a point, runs the best again with
 * many, and takes the next best where these find what the few did not.
 */
public final class Tuner {
    /** Points that are run again, the best first, until one keeps the limits. */
    private static final int MOST_CONFIRMED = 5;

    private static final int FIRST_PART = 10;

    private final Plan plan;
    private final Space space;
    private final Trials trials;
    private final Limits limits;
    private final Effort effort;
    private final PlanEvaluator evaluator;
    private final Listener listener;

    /** Is told how far it is, by any thread. */
    @FunctionalInterface
    public interface Listener {
        /**
         * So many points have been measured.
         *
         * @param planned at most
         */
        void measured(int points, int planned);
    }

    public Tuner(
            Plan plan,
            Space space,
            Trials trials,
            Limits limits,
            Effort effort,
            Runner runner,
            Listener listener) {
        this.plan = plan;
        this.space = space;
        this.trials = trials;
        this.limits = limits;
        this.effort = effort;
        this.evaluator = new PlanEvaluator(plan, space, trials, runner);
        this.listener = listener;
    }

    /**
     * Tunes.
     *
     * @param against what the front is against; null for what binds most
     * @param confirmingRuns how often the best point is run again; 0 for not at all
     * @throws InterruptedException if the thread is interrupted
     */
    public Tuning run(Front.@Nullable Against against, int confirmingRuns)
            throws InterruptedException {
        List<Trial> tried = new Search(space, evaluator, limits, effort, this::tell).run();
        Front front = Front.of(tried, against == null ? Front.tightest(tried, limits) : against);
        List<Trial> best = tried.stream().sorted(Trial.BEST).toList();
        boolean confirmed = confirmingRuns > 0 && best.getFirst().isFeasible();
        PlanEvaluator.Care care =
                confirmed
                        ? PlanEvaluator.Care.confirming(confirmingRuns, effort.threads())
                        : PlanEvaluator.Care.searching(trials.runs(), effort.threads());
        Choice choice = confirmed ? confirmed(best, care) : chosen(best.getFirst(), care);
        return new Tuning(
                plan,
                space,
                trials,
                limits,
                effort,
                evaluator.measured(null, care),
                tried,
                choice.trial,
                choice.measured,
                care.runs(),
                confirmed,
                choice.doubted,
                front);
    }

    /** The point that is taken, and those that were given up for it. */
    private record Choice(Trial trial, Measured measured, List<Trial> doubted) {}

    private Choice chosen(Trial trial, PlanEvaluator.Care care) {
        return new Choice(trial, evaluator.measured(trial.point(), care), List.of());
    }

    /** The best that many runs find within the limits, too; else the one they find nearest. */
    private Choice confirmed(List<Trial> best, PlanEvaluator.Care care) {
        List<Trial> doubted = new ArrayList<>();
        Choice nearest = null;
        for (Trial trial : best.stream().filter(Trial::isFeasible).limit(MOST_CONFIRMED).toList()) {
            Measured measured = measured(trial, care);
            double violation = limits.violation(measured.measures());
            Trial again = new Trial(trial.number(), trial.point(), measured.measures(), violation);
            if (again.isFeasible()) {
                return new Choice(again, measured, doubted);
            }
            doubted.add(again);
            if (nearest == null || Trial.BEST.compare(again, nearest.trial) < 0) {
                nearest = new Choice(again, measured, doubted);
            }
        }
        return Objects.requireNonNull(nearest);
    }

    /**
     * A point's many runs; or only the first tenth of them where those have ruins enough to break
     * the limit whatever the others bring.
     */
    private Measured measured(Trial trial, PlanEvaluator.Care care) {
        int few = care.runs() / FIRST_PART;
        if (few > trials.runs()) {
            Measured first =
                    evaluator.measured(
                            trial.point(), PlanEvaluator.Care.confirming(few, care.threads()));
            int ruins =
                    first.results().stream()
                            .mapToInt(result -> result.ruin().hits())
                            .max()
                            .orElse(0);
            if (Interval.of(ruins, care.runs()).high() > limits.ruin()) {
                return first;
            }
        }
        return evaluator.measured(trial.point(), care);
    }

    private void tell(int measured) {
        listener.measured(measured, effort.evaluations());
    }
}
