package io.huiliu.simulate.tune;

import io.huiliu.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tunes a plan: measures it as it stands, searches with few runs a point, runs the best again with
 * many, and takes the next best where these find what the few did not.
 */
public final class Tuner {
    /** Points that are run again, the best first, until one keeps the limits. */
    private static final int MOST_CONFIRMED = 5;

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
        Measured present = evaluator.present(effort.threads());
        List<Trial> tried = new Search(space, evaluator, limits, effort, this::tell).run();
        Front front = Front.of(tried, against == null ? Front.tightest(tried, limits) : against);
        List<Trial> sorted = tried.stream().sorted(Trial.BEST).toList();
        List<Trial> doubted = new ArrayList<>();
        if (confirmingRuns > 0) {
            for (Trial trial :
                    sorted.stream().filter(Trial::isFeasible).limit(MOST_CONFIRMED).toList()) {
                Measured again = evaluator.confirm(trial.point(), confirmingRuns, effort.threads());
                double violation = limits.violation(again.measures());
                if (violation == 0) {
                    return tuning(present, tried, trial, again, doubted, front);
                }
                doubted.add(new Trial(trial.number(), trial.point(), again.measures(), violation));
            }
        }
        Trial best =
                doubted.isEmpty()
                        ? sorted.getFirst()
                        : doubted.stream().min(Trial.BEST).orElseThrow();
        return tuning(present, tried, best, null, doubted, front);
    }

    private void tell(int measured) {
        listener.measured(measured, effort.evaluations());
    }

    private Tuning tuning(
            Measured present,
            List<Trial> tried,
            Trial best,
            @Nullable Measured confirmed,
            List<Trial> doubted,
            Front front) {
        return new Tuning(
                plan, space, trials, limits, effort, present, tried, best, confirmed, doubted,
                front);
    }
}
