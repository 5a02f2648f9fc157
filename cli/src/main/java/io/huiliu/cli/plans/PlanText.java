package io.huiliu.cli.plans;

import io.huiliu.plan.Plan;
import java.nio.charset.StandardCharsets;

/**
 * A plan with the file that it was compiled from.
 *
 * @param name as the person named it, or {@code plans/<id>.yaml} for one that comes with Huiliu
 */
public record PlanText(String name, Plan plan) {
    /** The file's bytes. */
    public byte[] bytes() {
        return plan.source().getBytes(StandardCharsets.UTF_8);
    }
}
