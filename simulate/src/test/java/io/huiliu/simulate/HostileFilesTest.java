package io.huiliu.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.huiliu.plan.BundledPlans;
import io.huiliu.plan.Plan;
import io.huiliu.plan.PlanEdit;
import io.huiliu.plan.PlanFile;
import io.huiliu.simulate.scenario.BundledScenarios;
import io.huiliu.simulate.scenario.Scenario;
import io.huiliu.simulate.scenario.ScenarioEdit;
import io.huiliu.simulate.scenario.ScenarioFile;
import io.huiliu.simulate.study.StudyFile;
import io.huiliu.simulate.study.StudyFile.DesignName;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whatever text is given, there are diagnostics or a result, and never a stack trace. */
class HostileFilesTest {
    private static final int TRIALS = 400;
    private static final long SEED = 20_260_101;

    private static final String STUDY =
            """
            study: s
            design: sobol
            points: 8
            vary:
              plan.consumer-points.step: 3%..20%
              scenario.shocks[0].run.share: [10%, 20%]
            """;

    private static final List<String> PIECES =
            List.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    ":",
                    ",",
                    "- ",
                    "#",
                    "\n",
                    "  ",
                    "\"",
                    "%",
                    "..",
                    "-1",
                    "999999999999",
                    "in 3",
                    "~",
                    "&a",
                    "*a",
                    "!x",
                    "\u0000",
                    "漢",
                    "𝟙",
                    "d",
                    ".");

    @Test
    void aScenarioThatWasTamperedWithIsReadOrTold() {
        String run = Objects.requireNonNull(BundledScenarios.text("run"));
        tampered(
                run,
                text -> {
                    ScenarioFile.Compiled compiled = ScenarioFile.read("s.yaml", text);
                    assertThat(compiled.scenario() == null)
                            .isNotEqualTo(compiled.diagnostics().isEmpty());
                });
    }

    @Test
    void aStudyThatWasTamperedWithIsReadOrTold() {
        tampered(
                STUDY,
                text -> {
                    StudyFile.Compiled compiled = StudyFile.read("s.yaml", text);
                    assertThat(compiled.study() == null)
                            .isNotEqualTo(compiled.diagnostics().isEmpty());
                });
    }

    @Test
    void anArgumentThatWasTamperedWithIsReadOrTold() {
        tampered(
                "plan.consumer-points.step=3%..20% in 5",
                text -> {
                    StudyFile.Compiled compiled =
                            StudyFile.ofArguments(List.of(text), DesignName.GRID, 64, 1);
                    assertThat(compiled.study() == null)
                            .isNotEqualTo(compiled.diagnostics().isEmpty());
                });
    }

    @Test
    void anEditWithAPathOrAValueThatWasTamperedWithIsMadeOrTold() {
        Scenario scenario = BundledScenarios.scenario("run");
        String wodian = Objects.requireNonNull(BundledPlans.text("wodian"));
        Plan plan = PlanFile.read("wodian.yaml", wodian).orThrow();
        tampered(
                "shocks[0].run.share",
                path -> ScenarioEdit.apply("s", scenario, List.of(new ScenarioEdit(path, "3%"))));
        tampered(
                "promoters.ranks[0].personal",
                path -> PlanEdit.apply("p", plan, List.of(new PlanEdit(path, "3%"))));
        tampered(
                "20% of concession, at most 3% of amount",
                value ->
                        PlanEdit.apply(
                                "p", plan, List.of(new PlanEdit("consumer-points.fund", value))));
    }

    private static void tampered(String text, Consumer<String> check) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int trial = 0; trial < TRIALS; trial++) {
            String tampered = text;
            for (int change = random.nextInt(3); change >= 0; change--) {
                int at = random.nextInt(tampered.length() + 1);
                int to = Math.min(tampered.length(), at + random.nextInt(4));
                String piece = PIECES.get(random.nextInt(PIECES.size()));
                tampered = tampered.substring(0, at) + piece + tampered.substring(to);
            }
            try {
                check.accept(tampered);
            } catch (RuntimeException e) {
                fail("seed %d, trial %d: %s".formatted(SEED, trial, tampered), e);
            }
        }
    }
}
