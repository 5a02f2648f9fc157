package io.huiliu.simulate.study;

import io.huiliu.plan.Plan;
import io.huiliu.plan.PlanEdit;
import io.huiliu.plan.PlanFile;
import io.huiliu.plan.reading.Diagnostic;
import io.huiliu.simulate.scenario.Scenario;
import io.huiliu.simulate.scenario.ScenarioEdit;
import io.huiliu.simulate.scenario.ScenarioFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One combination of a study.
 *
 * @param number from 1
 * @param settings one for each axis, in their order
 */
public record Variant(int number, List<Setting> settings) {

    /** A parameter and its value, as files write it. */
    public record Setting(String path, String value) {}

    public Variant {
        settings = List.copyOf(settings);
    }

    /** {@code 12 (plan.consumer-points.fund = 25%)}: how messages and tables name it. */
    public String label() {
        return number
                + " ("
                + settings.stream()
                        .map(setting -> setting.path + " = " + setting.value)
                        .collect(Collectors.joining(", "))
                + ")";
    }

    /**
     * What a variant is when it is written out.
     *
     * @param plan null if there are diagnostics, as is the scenario
     * @param diagnostics what is wrong with this combination; the file's name tells the variant
     */
    public record Compiled(
            Variant variant,
            @Nullable Plan plan,
            @Nullable Scenario scenario,
            List<Diagnostic> diagnostics) {}

    /** The plan and the scenario with this variant's values. */
    public Compiled of(Plan plan, Scenario scenario) {
        List<PlanEdit> planEdits = new ArrayList<>();
        List<ScenarioEdit> scenarioEdits = new ArrayList<>();
        for (Setting setting : settings) {
            Axis axis = new Axis(setting.path, new Axis.Span.Listed(List.of(setting.value)));
            if (axis.isOfPlan()) {
                planEdits.add(new PlanEdit(axis.within(), setting.value));
            } else {
                scenarioEdits.add(new ScenarioEdit(axis.within(), setting.value));
            }
        }
        String suffix = ".yaml, variant " + label();
        PlanFile.Compiled ofPlan = PlanEdit.apply(plan.id() + suffix, plan, planEdits);
        ScenarioFile.Compiled ofScenario =
                ScenarioEdit.apply(scenario.id() + suffix, scenario, scenarioEdits);
        List<Diagnostic> diagnostics = new ArrayList<>(ofPlan.diagnostics());
        diagnostics.addAll(ofScenario.diagnostics());
        boolean good = diagnostics.isEmpty();
        return new Compiled(
                this,
                good ? ofPlan.plan() : null,
                good ? ofScenario.scenario() : null,
                diagnostics);
    }
}
