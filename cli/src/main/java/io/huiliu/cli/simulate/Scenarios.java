package io.huiliu.cli.simulate;

import io.huiliu.cli.plans.Plans;
import io.huiliu.cli.plans.YamlInput;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Nearest;
import io.huiliu.cli.terminal.Words;
import io.huiliu.simulate.scenario.BundledScenarios;
import io.huiliu.simulate.scenario.Growth;
import io.huiliu.simulate.scenario.Scenario;
import io.huiliu.simulate.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds scenarios: by their file, or by id among those that come with Huiliu. */
public final class Scenarios {
    private Scenarios() {}

    /**
     * A scenario, as the person named it.
     *
     * @param name a file, or the id of one that comes with Huiliu
     */
    public record Named(String name, Scenario scenario) {
        public boolean isReplay() {
            return scenario.growth() instanceof Growth.Replay;
        }
    }

    /** All that come with Huiliu, from the mildest to the worst. */
    static List<Named> bundled() {
        return BundledScenarios.IDS.stream()
                .map(id -> new Named(id, BundledScenarios.scenario(id)))
                .toList();
    }

    /**
     * Finds and reads scenarios.
     *
     * @throws Failure if there is none of a name, with every mistake in one, or if two have one id
     */
    public static List<Named> find(List<String> names) throws IOException, Failure {
        List<Named> found = new ArrayList<>();
        for (String name : names) {
            Named scenario = new Named(name, read(name));
            refuseTwice(found, scenario);
            found.add(scenario);
        }
        return found;
    }

    private static void refuseTwice(List<Named> found, Named next) throws Failure {
        for (Named before : found) {
            if (before.scenario().id().equals(next.scenario().id())) {
                throw Failure.ofUsage(
                        Words.of(
                                "%s: SCENARIO_TWICE it has the id %s, as %s has; name each scenario"
                                        + " once, or give one another id",
                                "%s: SCENARIO_TWICE 编号 %s 与 %s 相同；每个情景只写一次，或给其中一个换编号",
                                next.name(),
                                next.scenario().id(),
                                before.name()));
            }
        }
    }

    private static Scenario read(String named) throws IOException, Failure {
        byte[] written = YamlInput.bytes(named, null, new Words("scenario", "情景"));
        if (written != null) {
            return compiled(ScenarioFile.read(named, written));
        }
        String bundled = BundledScenarios.text(named);
        if (bundled == null) {
            throw missing(named);
        }
        byte[] bytes = bundled.getBytes(StandardCharsets.UTF_8);
        return compiled(ScenarioFile.read("scenarios/" + named + ".yaml", bytes));
    }

    private static Scenario compiled(ScenarioFile.Compiled compiled) throws Failure {
        Scenario scenario = compiled.scenario();
        if (scenario == null) {
            throw Failure.ofInput(compiled.diagnostics().stream().map(Plans::words).toList());
        }
        return scenario;
    }

    private static Failure missing(String named) {
        List<String> ids = BundledScenarios.IDS;
        return Failure.ofInput(
                Words.of(
                                "%s: SCENARIO_MISSING there is no such file, and no scenario of"
                                        + " that id comes with Huiliu; those are %s.",
                                "%s: SCENARIO_MISSING 没有这个文件，Huiliu 也没有自带此编号的情景；自带的有 %s。",
                                named,
                                String.join(", ", ids))
                        .then(Nearest.question(named, ids)));
    }
}
