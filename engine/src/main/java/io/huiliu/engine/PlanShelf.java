package io.huiliu.engine;

import io.huiliu.ledger.InvariantViolation;
import io.huiliu.plan.Plan;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plan versions that the engine was given, by hash: amendments and snapshots name plans by it.
 */
public final class PlanShelf {
    private final Map<String, Plan> plans = new HashMap<>();

    public void put(Plan plan) {
        plans.put(plan.hash(), plan);
    }

    public @Nullable Plan find(String hash) {
        return plans.get(hash);
    }

    Plan get(String hash) {
        Plan plan = plans.get(hash);
        if (plan == null) {
            throw new InvariantViolation("no plan with hash " + hash + " was given");
        }
        return plan;
    }
}
