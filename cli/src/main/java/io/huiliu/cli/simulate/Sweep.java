package io.huiliu.cli.simulate;

import io.huiliu.cli.plans.PlanText;
import io.huiliu.cli.plans.Plans;
import io.huiliu.cli.plans.YamlInput;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Progress;
import io.huiliu.cli.terminal.Words;
import io.huiliu.plan.Plan;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.run.Simulation;
import io.huiliu.simulate.scenario.Scenario;
import io.huiliu.simulate.study.Study;
import io.huiliu.simulate.study.StudyFile;
import io.huiliu.simulate.study.Variant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Runs each variant of a study under each scenario. */
final class Sweep {
    private final Study study;
    private final long seed;
    private final int runs;
    private final int threads;
    private final BooleanSupplier stop;
    private final Rehearsal.Refusals refusals;

    Sweep(
            Study study,
            long seed,
            int runs,
            int threads,
            BooleanSupplier stop,
            Rehearsal.Refusals refusals) {
        this.study = study;
        this.seed = seed;
        this.runs = runs;
        this.threads = threads;
        this.stop = stop;
        this.refusals = refusals;
    }

    /**
     * What came out of one variant under one scenario.
     *
     * @param result null where the combination is no plan or no scenario
     * @param wrong what is wrong with it then, or empty
     */
    record Row(Variant variant, Scenario scenario, @Nullable ScenarioResult result, Words wrong) {}

    /** Reads a study from a file. */
    static Study read(String file) throws IOException, Failure {
        byte[] written = YamlInput.bytes(file, null, new Words("study", "研究"));
        if (written == null) {
            throw Failure.ofInput(
                    Words.of(
                            "%s: STUDY_MISSING there is no such file",
                            "%s: STUDY_MISSING 没有这个文件", file));
        }
        return compiled(StudyFile.read(file, written));
    }

    /** Reads a study from what {@code --vary} says. */
    static Study of(List<String> varied, StudyFile.DesignName design, int points, long seed)
            throws Failure {
        return compiled(StudyFile.ofArguments(varied, design, points, seed));
    }

    private static Study compiled(StudyFile.Compiled compiled) throws Failure {
        Study study = compiled.study();
        if (study == null) {
            throw Failure.ofInput(compiled.diagnostics().stream().map(Plans::words).toList());
        }
        return study;
    }

    /** All rows, in the order of the variants; fewer if it was told to stop. */
    List<Row> of(PlanText plan, List<Scenario> scenarios, Progress progress)
            throws IOException, Failure {
        List<Variant> variants = variants(plan.plan(), scenarios.getFirst());
        List<Row> rows = new ArrayList<>();
        long all = (long) variants.size() * scenarios.size();
        long orders = 0;
        for (Variant variant : variants) {
            for (Scenario scenario : scenarios) {
                Row row = one(variant, plan.plan(), scenario);
                ScenarioResult result = row.result();
                if (stop.getAsBoolean()) {
                    progress.end();
                    return rows;
                }
                rows.add(row);
                orders += result == null ? 0 : result.orders();
                progress.done(orders, rows.size() * 1_000_000L / all);
            }
        }
        progress.end();
        return rows;
    }

    private List<Variant> variants(Plan plan, Scenario scenario) throws Failure {
        Study.Variants variants = study.variants(plan, scenario);
        if (!variants.diagnostics().isEmpty()) {
            throw Failure.ofInput(variants.diagnostics().stream().map(Plans::words).toList());
        }
        return variants.variants();
    }

    private Row one(Variant variant, Plan plan, Scenario scenario) throws IOException {
        Variant.Compiled compiled = variant.of(plan, scenario);
        Plan changed = compiled.plan();
        Scenario under = compiled.scenario();
        if (changed == null || under == null) {
            return new Row(variant, scenario, null, Plans.words(compiled.diagnostics().getFirst()));
        }
        Simulation simulation =
                Simulation.of(changed, under).seed(seed).runs(runs).threads(threads).stop(stop);
        ScenarioResult result = simulation.run();
        if (!simulation.refused().isEmpty()) {
            refusals.in(under, simulation.refused(), simulation.unforeseen());
        }
        return new Row(variant, under, result, Words.same(""));
    }
}
