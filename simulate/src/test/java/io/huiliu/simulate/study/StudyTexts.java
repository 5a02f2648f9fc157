package io.huiliu.simulate.study;

import io.huiliu.plan.BundledPlans;
import io.huiliu.plan.Plan;
import io.huiliu.plan.PlanFile;
import io.huiliu.simulate.scenario.BundledScenarios;
import io.huiliu.simulate.scenario.Scenario;
import java.util.List;
import java.util.Objects;

/** The plan and the scenario that these tests vary. */
final class StudyTexts {
    static final Plan WODIAN =
            PlanFile.read("wodian.yaml", Objects.requireNonNull(BundledPlans.text("wodian")))
                    .orThrow();
    static final Scenario RUN = BundledScenarios.scenario("run");

    private StudyTexts() {}

    static Study study(String design, String vary) {
        return StudyFile.read("s.yaml", "study: s\n" + design + "\nvary:\n" + vary.indent(2))
                .orThrow();
    }

    static List<Variant> variants(Study study) {
        Study.Variants variants = study.variants(WODIAN, RUN);
        if (!variants.diagnostics().isEmpty()) {
            throw new IllegalArgumentException(variants.diagnostics().toString());
        }
        return variants.variants();
    }

    /** The values of one axis, in the order of the variants. */
    static List<String> valuesOf(Study study, int axis) {
        return variants(study).stream().map(each -> each.settings().get(axis).value()).toList();
    }
}
