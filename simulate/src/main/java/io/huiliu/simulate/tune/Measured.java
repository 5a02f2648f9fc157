package io.huiliu.simulate.tune;

import io.huiliu.plan.Plan;
import io.huiliu.simulate.result.ScenarioResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan with a point's values, and all that came out of it.
 *
 * @param plan null where the values make no plan
 * @param results that of the goal's scenario first, then those it must hold under
 */
public record Measured(Measures measures, @Nullable Plan plan, List<ScenarioResult> results) {
    public Measured {
        results = List.copyOf(results);
    }
}
