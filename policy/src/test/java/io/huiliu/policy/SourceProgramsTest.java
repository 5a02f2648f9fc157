package io.huiliu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.plan.BundledPlans;
import io.huiliu.plan.Plan;
import io.huiliu.plan.PlanFile;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the gate says of the programs that come with the product. */
class SourceProgramsTest {
    private static Verdict verdict(String id) {
        Plan plan =
                PlanFile.read(id + ".yaml", Objects.requireNonNull(BundledPlans.text(id)))
                        .orThrow();
        return Gate.check(plan);
    }

    private static Set<String> blocking(String id) {
        Set<String> rules = new TreeSet<>();
        verdict(id).findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .forEach(finding -> rules.add(finding.rule()));
        return rules;
    }

    @Test
    void show() {
        for (String id : BundledPlans.IDS) {
            System.out.println("== " + id + " " + blocking(id));
            verdict(id)
                    .findings()
                    .forEach(
                            f ->
                                    System.out.println(
                                            "  "
                                                    + f.severity()
                                                    + " "
                                                    + f.rule()
                                                    + " "
                                                    + f.path()
                                                    + ":"
                                                    + f.line()
                                                    + ":"
                                                    + f.column()
                                                    + " "
                                                    + f.message().en()));
        }
        assertThat(blocking("plain-cashback")).isEmpty();
    }
}
