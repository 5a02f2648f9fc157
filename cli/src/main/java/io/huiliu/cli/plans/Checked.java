package io.huiliu.cli.plans;

import io.huiliu.cli.live.LiveCheck;
import io.huiliu.plan.Plan;
import io.huiliu.policy.Verdict;
import io.huiliu.policy.rules.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a check found of a plan without mistakes.
 *
 * @param file of the plan, as findings name it
 * @param refused overrides that settle nothing
 * @param live what stands between it and going live, or null if that was not asked
 */
record Checked(
        String file,
        Plan plan,
        Policy policy,
        Verdict verdict,
        List<Overrides.Refused> refused,
        @Nullable LiveCheck live) {
    Checked {
        refused = List.copyOf(refused);
    }

    boolean passes() {
        return !verdict.blocked() && (live == null || live.passes());
    }
}
