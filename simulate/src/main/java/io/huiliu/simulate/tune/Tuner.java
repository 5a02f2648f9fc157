package io.huiliu.simulate.tune;

import io.huiliu.plan.Plan;
import io.huiliu.simulate.result.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
     * @return what came of it; of what was tried so far, if the runner was stopped
     * @throws InterruptedException if the thread is interrupted
     * @throws Runner.Stopped if the runner was stopped before a point was measured
     */
    public Tuning run(Front.@Nullable Against against, int confirmingRuns)
            throws InterruptedException {
        Search search = new Search(space, evaluator, limits, effort, this::tell);
        List<Trial> tried = search.run();
        if (tried.isEmpty()) {
            throw new Runner.Stopped();
        }
        Front front = Front.of(tried, against == null ? Front.tightest(tried, limits) : against);
        List<Trial> best = tried.stream().sorted(Trial.BEST).toList();
        List<Trial> doubted = new ArrayList<>();
        if (search.isStopped()) {
            return stopped(tried, best, doubted, front);
        }
        boolean confirmed = confirmingRuns > 0 && best.getFirst().isFeasible();
        PlanEvaluator.Care care =
                confirmed
                        ? PlanEvaluator.Care.confirming(confirmingRuns, effort.threads())
                        : PlanEvaluator.Care.searching(trials.runs(), effort.threads());
        try {
            Choice choice =
                    confirmed ? confirmed(best, care, doubted) : chosen(best.getFirst(), care);
            return new Tuning(
                    plan,
                    space,
                    trials,
                    limits,
                    effort,
                    false,
                    evaluator.present(care),
                    tried,
                    choice.trial,
                    choice.measured,
                    care.runs(),
                    confirmed,
                    doubted,
                    front);
        } catch (Runner.Stopped e) {
            return stopped(tried, best, doubted, front);
        }
    }

    /** What there is once somebody asked to stop: nothing more is run. */
    private Tuning stopped(List<Trial> tried, List<Trial> best, List<Trial> doubted, Front front) {
        Set<Integer> givenUp = doubted.stream().map(Trial::number).collect(Collectors.toSet());
        Trial first =
                best.stream()
                        .filter(trial -> !givenUp.contains(trial.number()))
                        .findFirst()
                        .orElse(best.getFirst());
        return new Tuning(
                plan,
                space,
                trials,
                limits,
                effort,
                true,
                new Measured(Measures.NONE, plan, List.of()),
                tried,
                first,
                evaluator.noted(first),
                trials.runs(),
                false,
                doubted,
                front);
    }

    /** The point that is taken. */
    private record Choice(Trial trial, Measured measured) {}

    private Choice chosen(Trial trial, PlanEvaluator.Care care) {
        return new Choice(trial, evaluator.measured(trial.point(), care));
    }

    /**
     * The best that many runs find within the limits, too; else the one they find nearest.
     *
     * @param doubted takes those that are given up, best first
     */
    private Choice confirmed(List<Trial> best, PlanEvaluator.Care care, List<Trial> doubted) {
        Choice nearest = null;
        for (Trial trial : best.stream().filter(Trial::isFeasible).limit(MOST_CONFIRMED).toList()) {
            Measured measured = measured(trial, care);
            double violation = limits.violation(measured.measures());
            Trial again = new Trial(trial.number(), trial.point(), measured.measures(), violation);
            if (again.isFeasible()) {
                return new Choice(again, measured);
            }
            doubted.add(again);
            if (nearest == null || Trial.BEST.compare(again, nearest.trial) < 0) {
                nearest = new Choice(again, measured);
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
