package io.huiliu.cli.tune;

import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Nearest;
import io.huiliu.cli.terminal.Words;
import io.huiliu.plan.PlanFile;
import io.huiliu.simulate.scenario.BundledScenarios;
import io.huiliu.simulate.scenario.Growth;
import io.huiliu.simulate.scenario.Scenario;
import io.huiliu.simulate.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds scenarios: by their file, or by id among those that come with Huiliu. */
final class Scenarios {
    private Scenarios() {}

    /**
     * Finds and reads a scenario of agents.
     *
     * @throws Failure if there is none, with every mistake in it, or if it replays real orders
     */
    static Scenario find(String named) throws IOException, Failure {
        ScenarioFile.Compiled compiled = ScenarioFile.read(named, bytes(named));
        Scenario scenario = compiled.scenario();
        if (scenario == null) {
            throw Failure.ofInput(
                    compiled.diagnostics().stream()
                            .map(mistake -> new Words(mistake.english(), mistake.chinese()))
                            .toList());
        }
        if (scenario.growth() instanceof Growth.Replay) {
            throw Failure.ofUsage(
                    Words.of(
                            "%s: REPLAY_NOT_TUNED replays orders of the past, which answer to no"
                                    + " change of a plan; tune under a scenario of agents",
                            "%s: REPLAY_NOT_TUNED 重放既往订单，不会因方案改变而变；请用由行为人驱动的情景", named));
        }
        return scenario;
    }

    private static byte[] bytes(String named) throws IOException, Failure {
        Path file = file(named);
        if (file != null && Files.isRegularFile(file)) {
            if (Files.size(file) > PlanFile.MAX_BYTES) {
                throw Failure.ofInput(
                        Words.of(
                                "%s: TOO_LARGE the scenario has %,d bytes; allowed are %,d",
                                "%s: TOO_LARGE 情景文件有 %,d 字节；最多 %,d",
                                named,
                                Files.size(file),
                                PlanFile.MAX_BYTES));
            }
            return Files.readAllBytes(file);
        }
        String bundled = BundledScenarios.text(named);
        if (bundled != null) {
            return bundled.getBytes(StandardCharsets.UTF_8);
        }
        List<String> ids = BundledScenarios.IDS;
        throw Failure.ofInput(
                Words.of(
                                "%s: SCENARIO_MISSING there is no such file, and no scenario of"
                                        + " that id comes with Huiliu; those are %s.",
                                "%s: SCENARIO_MISSING 没有这个文件，Huiliu 也没有自带此编号的情景；自带的有 %s。",
                                named,
                                String.join(", ", ids))
                        .then(Nearest.question(named, ids)));
    }

    private static @Nullable Path file(String named) {
        try {
            return Path.of(named);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
