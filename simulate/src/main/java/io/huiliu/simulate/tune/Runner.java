package io.huiliu.simulate.tune;

import io.huiliu.plan.Plan;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.run.Simulation;
import io.huiliu.simulate.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;

/** Simulates a plan. Which draws a run makes depends on seed and scenario, never on the plan. */
@FunctionalInterface
public interface Runner {
    /** The simulator itself. */
    Runner SIMULATOR = simulator(() -> false);

    /** Thrown where somebody asked to stop: what some of the runs came to is no result. */
    final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped before all runs were finished");
        }
    }

    /**
     * The simulator, until somebody asks it to stop.
     *
     * @param stop asked between days, by several threads
     */
    static Runner simulator(BooleanSupplier stop) {
        return (plan, scenario, runs, seed, threads) -> {
            try {
                ScenarioResult result =
                        Simulation.of(plan, scenario)
                                .seed(seed)
                                .runs(runs)
                                .threads(threads)
                                .stop(stop)
                                .run();
                if (result.runs() < runs) {
                    throw new Stopped();
                }
                return result;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /**
     * Lets a plan run so often from a seed; the result does not depend on threads.
     *
     * @throws Stopped if somebody asked to stop before all runs were finished
     */
    ScenarioResult run(Plan plan, Scenario scenario, int runs, long seed, int threads);
}
