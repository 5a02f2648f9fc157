package io.huiliu.simulate.tune;

import io.huiliu.simulate.scenario.Scenario;
import java.util.List;

/**
 * What a plan is tried under.
 *
 * @param goal what is to be as large as possible, under {@code scenario}
 * @param under further scenarios in which the limits must hold too
 * @param runs of each scenario for each point
 * @param seed of all of them: every point meets the same people and the same luck
 * @param conditional whether the limits on coverage and growth hold for promises that are only ever
 *     released as funded, too
 */
public record Trials(
        Goal goal,
        Scenario scenario,
        List<Scenario> under,
        int runs,
        long seed,
        boolean conditional) {
    public static final int MOST_SCENARIOS = 12;

    public Trials {
        under = List.copyOf(under);
        if (runs < 1 || under.size() >= MOST_SCENARIOS) {
            throw new IllegalArgumentException(runs + " runs of " + (1 + under.size()));
        }
    }
}
