package io.huiliu.simulate.tune;

import io.huiliu.plan.Plan;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.scenario.Scenario;

/** Simulates a plan. Which draws a run makes depends on seed and scenario, never on the plan. */
@FunctionalInterface
public interface Runner {
    /** Lets a plan run so often from a seed; the result does not depend on threads. */
    ScenarioResult run(Plan plan, Scenario scenario, int runs, long seed, int threads);
}
