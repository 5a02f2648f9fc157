package io.huiliu.cli.tune;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.cli.Cli;
import io.huiliu.plan.PlanFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line that takes in 10% of each order and promises more, tuned in a village of fifteen. */
class TuneCommandTest {
    private static final String PLAN =
            """
            plan: line
            concession: 20%
            confirm: immediate
            refundable-for: 0d
            mechanisms:
              - queue: { name: line, fund: 50% of concession, claim: 12% of amount, lock: 1d } # kept
            """;

    private static final String VILLAGE =
            """
            scenario: village
            start: 2026-01-01
            days: 30
            growth: { constant: { per-day: 1 } }
            consumers: { initial: 15, orders-per-month: 4, loyalty: 92%, ticket: 200.00, refunded: 0% }
            merchants: { initial: 2 }
            """;

    @TempDir Path folder;
    private Path plan = Path.of(".");
    private Path village = Path.of(".");

    @BeforeEach
    void write() throws IOException {
        plan = Files.writeString(folder.resolve("line.yaml"), PLAN);
        village = Files.writeString(folder.resolve("village.yaml"), VILLAGE);
    }

    private Cli tune(Object... more) {
        List<Object> words =
                new ArrayList<>(
                        List.of(
                                "tune",
                                plan,
                                "--scenario",
                                village,
                                "--under",
                                "none",
                                "--goal",
                                "mean",
                                "--runs",
                                1));
        if (!List.of(more).contains("--evaluations")) {
            words.addAll(List.of("--evaluations", 24));
        }
        words.addAll(List.of(more));
        return Cli.run(words.toArray());
    }

    @Test
    void theTunedPlanIsTheOldOneWithOtherValues() throws IOException {
        Path out = folder.resolve("out");
        Cli tuned = tune("--vary", "line.claim=5%..40%", "--confirm", 0, "--out", out).ok();
        assertThat(tuned.out())
                .contains("The gate blocks this plan", "must not go live")
                .contains("line.claim", "12% of amount", "mean got / spent of members")
                .contains("What may be had for what", "The best point was not run again");
        String text = Files.readString(out.resolve("plan.yaml"));
        assertThat(PlanFile.read("plan.yaml", text).diagnostics()).isEmpty();
        assertThat(text.replaceFirst("claim: [\\d.]+% of amount", "claim: 12% of amount"))
                .isEqualTo(PLAN);
        assertThat(Files.readString(out.resolve("points.csv")))
                .startsWith("point,line.claim,goal,coverage,ruin,growth-needed,platform,violation")
                .contains("\n1,12% of amount,");
        assertThat(Files.readString(out.resolve("front.csv"))).contains("% of amount");
        assertThat(Files.readString(out.resolve("tune.html")))
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("<script src", "<link");
    }

    @Test
    void whereNoPointKeepsTheLimitsTheLeastViolatedIsTold() {
        Cli tuned = tune("--vary", "line.claim=20%..40%", "--evaluations", 6);
        assertThat(tuned.exitCode()).isEqualTo(1);
        assertThat(tuned.out())
                .contains(
                        "No point keeps the limits. The one that breaks them least: coverage",
                        "where 100.0% is asked");
    }

    @Test
    void limitsCanBeLeft() {
        tune(
                        "--vary",
                        "line.claim=20%..40%",
                        "--coverage",
                        "any",
                        "--growth",
                        "any",
                        "--ruin",
                        "100%",
                        "--evaluations",
                        4,
                        "--confirm",
                        1)
                .ok();
    }

    @Test
    void theSameCommandSaysTheSameOnAnyNumberOfThreads() {
        Object[] line = {"--vary", "line.claim=5%..40%", "--confirm", 2, "--evaluations", 8};
        List<Object> more = new ArrayList<>(List.of(line));
        more.addAll(List.of("--threads", 3));
        List<Object> one = new ArrayList<>(List.of(line));
        one.addAll(List.of("--threads", 1));
        assertThat(tune(more.toArray()).out()).isEqualTo(tune(one.toArray()).out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 | NOTHING_TO_TUNE  |
                    1 | Did you mean 'line.fund'? | --vary line.funds=5%..10%
                    2 | allowed: median, mean, recouped, lower-decile, stability | --goal medium
                    1 | SCENARIO_MISSING | --vary line.claim=5%..40% --scenario nowhere
                    2 | REPLAY_NOT_TUNED | --vary line.claim=5%..40% --scenario olist-replay
                    1 | UNKNOWN_NAME 'line' is no growth-release of the plan | --controller line
                    2 | OUT_OF_RANGE     | --vary line.claim=5%..40% --runs 0
                    2 | a percentage such as 1%, or any | --ruin much
                    """)
    void whatIsWrongIsTold(int exitCode, String said, String line) {
        List<Object> words = new ArrayList<>(List.of("tune", plan));
        if (line != null) {
            words.addAll(List.of(line.split(" ")));
        }
        Cli tuned = Cli.run(words.toArray());
        assertThat(tuned.exitCode()).as(tuned.err()).isEqualTo(exitCode);
        assertThat(tuned.err()).contains(said);
    }

    @Test
    void aControllerIsComparedWithNone() throws IOException {
        Path points =
                Files.writeString(
                        folder.resolve("points.yaml"),
                        """
                        plan: points
                        concession: 10%
                        confirm: immediate
                        refundable-for: 0d
                        mechanisms:
                          - growth-release: { name: points, first-release-at: 500 points, step: 5% }
                        """);
        Path out = folder.resolve("out");
        Cli tuned =
                Cli.run(
                                "tune",
                                points,
                                "--controller",
                                "points",
                                "--scenario",
                                village,
                                "--runs",
                                1,
                                "--evaluations",
                                6,
                                "--confirm",
                                2,
                                "--out",
                                out)
                        .ok();
        assertThat(tuned.out())
                .contains("The release controller", "of them with too little cash")
                .contains("the first third to join got", "the last third to join got")
                .contains("points.controller-target", "1x..200x");
        assertThat(Files.readString(out.resolve("plan.yaml"))).contains("controller-target: ");
    }

    /** Eight hours of search are not lost to one key. */
    @Test
    void stoppedByCtrlCItTellsTheBestSoFar() throws Exception {
        Object[] words = {
            "tune",
            "line.yaml",
            "--vary",
            "line.claim=5%..40%",
            "--scenario",
            "village.yaml",
            "--under",
            "none",
            "--evaluations",
            100_000,
            "--starts",
            64,
            "--confirm",
            10_000,
            "--lang",
            "en",
            "--out",
            "out"
        };
        Process process = Cli.start(folder, words);
        int first = process.getInputStream().read(); // it says what it does, then measures
        for (int i = 0; i < 40 && process.isAlive(); i++) {
            Thread.sleep(50);
        }
        Assumptions.assumeTrue(
                new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor()
                        == 0,
                "SKIPPED: this system has no kill command");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Cli stopped = Cli.end(process);
        assertThat(first).isPositive();
        assertThat(stopped.exitCode()).isEqualTo(130);
        assertThat(stopped.out())
                .contains("Interrupted: what follows is the best of the points tried so far.")
                .contains("line.claim");
        assertThat(stopped.err()).contains("out was not written");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
