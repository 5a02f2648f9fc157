package io.huiliu.bench;

import io.huiliu.plan.BundledPlans;
import io.huiliu.plan.Plan;
import io.huiliu.plan.PlanFile;
import java.util.Objects;

/** The plan that is measured, as it comes with the product. */
final class Plans {
    private Plans() {}

    static Plan wodian() {
        String text = Objects.requireNonNull(BundledPlans.text("wodian"));
        return PlanFile.read("wodian.yaml", text).orThrow();
    }
}
