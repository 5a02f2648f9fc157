package io.huiliu.simulate.tune;

import io.huiliu.plan.Plan;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.run.Simulation;
import io.huiliu.simulate.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Simulates a plan. Which draws a run makes depends on seed and scenario, never on the plan. */
@FunctionalInterface
public interface Runner {
    /** The simulator itself. */
    Runner SIMULATOR =
            (plan, scenario, runs, seed, threads) -> {
                try {
                    return Simulation.of(plan, scenario)
                            .seed(seed)
                            .runs(runs)
                            .threads(threads)
                            .run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };

    /** Lets a plan run so often from a seed; the result does not depend on threads. */
    ScenarioResult run(Plan plan, Scenario scenario, int runs, long seed, int threads);
}
