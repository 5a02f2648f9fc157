package io.huiliu.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiliu.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code huiliu simulate} as a person uses it. */
class SimulateTest {
    @TempDir Path folder;
    private Path village = Path.of(".");

    /** A village for two months, whose orders end after one. */
    @BeforeEach
    void found() throws IOException {
        village =
                Cli.file(
                        folder.resolve("village.yaml"),
                        "scenario: village",
                        "title: { zh: 村子, en: The village }",
                        "about: { zh: 一个月后再无订单。, en: No orders after a month. }",
                        "start: 2026-01-01",
                        "days: 60",
                        "growth: { constant: { per-day: 1 } }",
                        "consumers: { initial: 60, orders-per-month: 6, loyalty: 92%, ticket:"
                                + " 100.00 }",
                        "merchants: { initial: 4, consumers-each: 20 }",
                        "shocks:",
                        "  - volume: { day: 30, factor: 0% }");
    }

    private Path out() {
        return folder.resolve("out");
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return files;
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    @Test
    void aTableTheVerdictsAndTheCommandThatGivesThemAgain() {
        String text = Cli.run("simulate", "plain-cashback", village, "--runs", "3").ok().out();
        assertThat(text)
                .startsWith(
                        "5% cashback (plain-cashback, version 1), 3 runs of each scenario, seed 1")
                .contains("scenario", "median", "The village", "0% (0%–56.1%)")
                .contains("\nSolvency: No failure found. ", "\nFairness: Even. ")
                .contains("The same again: huiliu simulate plain-cashback " + village)
                .contains("--seed 1 --runs 3", "Plan SHA-256");
        assertThat(
                        Cli.run(
                                        "simulate",
                                        "plain-cashback",
                                        village,
                                        "--runs",
                                        "3",
                                        "--lang",
                                        "zh")
                                .ok()
                                .out())
                .contains("村子", "\n偿付：未见失付。", "\n公平：大体均等。", "重现：huiliu simulate");
    }

    @Test
    void theFolderHasTheReportTheSheetAndAllThatItFollowsFrom() throws IOException {
        String text =
                Cli.run("simulate", "yunlianhui", village, "--runs", "2", "--out", out())
                        .ok()
                        .out();
        assertThat(text).contains("Written to " + out() + ": open " + out().resolve("report.html"));
        Map<String, String> files = files(out());
        assertThat(files.keySet())
                .containsExactly(
                        "fact-sheet.html",
                        "fact-sheet.json",
                        "fact-sheet.md",
                        "inputs.json",
                        "plan.yaml",
                        "report.html",
                        "report.md",
                        "results.json",
                        "scenario-village.yaml");
        assertThat(files.get("scenario-village.yaml")).isEqualTo(Files.readString(village));
        JsonNode inputs = json(out().resolve("inputs.json"));
        assertThat(inputs.at("/seed").asLong()).isEqualTo(1);
        assertThat(inputs.at("/scenarios/0/sha256").asText())
                .isEqualTo(json(out().resolve("results.json")).at("/scenarios/0/hash").asText());
        assertThat(folder).isDirectoryNotContaining("glob:**.runs");
    }

    @Test
    void threadsMakeNoDifferenceToAnyByte() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        Cli.run("simulate", "wodian", village, "--runs", "4", "--threads", "1", "--out", one).ok();
        Cli.run("simulate", "wodian", village, "--runs", "4", "--threads", "2", "--out", two).ok();
        assertThat(files(two)).isEqualTo(files(one));
    }

    @Test
    void anotherSeedGivesOtherFigures() {
        String one = Cli.run("simulate", "red-packet", village, "--runs", "2").ok().out();
        String two =
                Cli.run("simulate", "red-packet", village, "--runs", "2", "--seed", "2").ok().out();
        assertThat(one.lines().filter(line -> line.contains("The village")).findFirst())
                .isNotEqualTo(two.lines().filter(line -> line.contains("The village")).findFirst());
    }

    @Test
    void theFactSheetIsMarkdownOnStandardOutputAndNothingElse() {
        assertThat(Cli.run("simulate", "wodian", village, "--runs", "2", "--fact-sheet").ok().out())
                .startsWith("# Green points (wodian, version 3): fact sheet\n")
                .contains("## Promised and set aside", "The gate");
    }

    @Test
    void aFolderThatExistsIsKeptUnlessForced() throws IOException {
        Cli.run("simulate", "plain-cashback", village, "--runs", "1", "--out", out()).ok();
        assertThat(
                        Cli.run(
                                        "simulate",
                                        "plain-cashback",
                                        village,
                                        "--runs",
                                        "1",
                                        "--out",
                                        out())
                                .failed(2))
                .contains("OUT_EXISTS exists already");
        Cli.run("simulate", "wodian", village, "--runs", "1", "--out", out(), "--force").ok();
        Files.writeString(out().resolve("thesis.docx"), "years of work");
        assertThat(Cli.run("simulate", "wodian", village, "--out", out(), "--force").failed(2))
                .contains("thesis.docx, which no simulation wrote");
    }

    @Test
    void finishedRunsOfAnInterruptedSimulationAreAskedAboutAndTakenUp() throws IOException {
        Path kept = Files.createDirectory(folder.resolve(".out.runs"));
        Files.writeString(kept.resolve("village.runs"), "torn");
        assertThat(Cli.run("simulate", "wodian", village, "--out", out()).failed(2))
                .contains("RUNS_LEFT", "--resume", "--force");
        Cli.run("simulate", "wodian", village, "--runs", "2", "--out", out(), "--resume").ok();
        assertThat(kept).doesNotExist();
        assertThat(Cli.run("simulate", "wodian", village, "--resume").failed(2)).contains("--out");
    }

    /** Another seed's runs are not what was asked for; they may still be what somebody wants. */
    @Test
    void finishedRunsOfAnotherSeedAreKeptAndSaidSo() throws IOException {
        Path kept = Files.createDirectory(folder.resolve(".out.runs"));
        String others = "huiliu runs: 0.0.1 of a former version ".repeat(10);
        Files.writeString(kept.resolve("village.runs"), others);
        assertThat(Cli.run("simulate", "wodian", village, "--out", out(), "--resume").failed(2))
                .contains("RUNS_OF_ANOTHER", "--force");
        assertThat(kept.resolve("village.runs")).hasContent(others);
    }

    @Test
    void aSweepRefusesWhatItDoesNotDo() {
        Object[] sweep = {"simulate", "wodian", village, "--vary", "plan.consumer-points.cap=[3x]"};
        for (String option : List.of("--fact-sheet", "--resume", "--picture=x.svg")) {
            Object[] words = Arrays.copyOf(sweep, sweep.length + 1);
            words[sweep.length] = option;
            assertThat(Cli.run(words).failed(2)).contains("does not go with --study or --vary");
        }
        assertThat(Cli.run("simulate", "wodian", village, "--study", "none.yaml").failed(1))
                .contains("none.yaml: STUDY_MISSING");
    }

    @Test
    void whatCannotBeRunIsNamedWithWhatIsAllowed() throws IOException {
        assertThat(Cli.run("simulate", "wodian", "stagnaton").failed(1))
                .contains("SCENARIO_MISSING", "Did you mean \"stagnation\"?");
        assertThat(Cli.run("simulate", "wodian", village, "--runs", "0").failed(2))
                .contains("--runs: OUT_OF_RANGE is 0; allowed are 1 to 100,000");
        assertThat(Cli.run("simulate", "wodian", village, village).failed(2))
                .contains("SCENARIO_TWICE");
        assertThat(Cli.run("simulate", "wodian", "olist-replay").failed(2))
                .contains("EVENTS_MISSING", "--events");
        Path nowhere = folder.resolve("none").resolve("a.svg");
        assertThat(Cli.run("simulate", "wodian", village, "--picture", nowhere).failed(2))
                .contains("FOLDER_MISSING");
        Path bad = Cli.file(folder.resolve("bad.yaml"), "scenario: bad", "days: many");
        assertThat(Cli.run("simulate", "wodian", bad).failed(1)).contains("bad.yaml:2:");
    }

    @Test
    void realOrdersAreReplayed() throws IOException {
        Path events =
                Cli.file(
                        folder.resolve("events.jsonl"),
                        "{\"type\":\"member\",\"id\":\"m1\",\"at\":\"2026-01-02T10:00:00+08:00\"}",
                        "{\"type\":\"merchant\",\"id\":\"s1\",\"at\":\"2026-01-02T10:00:00+08:00\"}",
                        "{\"type\":\"order\",\"id\":\"o1\",\"at\":\"2026-01-03T10:00:00+08:00\","
                                + "\"member\":\"m1\",\"merchant\":\"s1\",\"amount\":\"200.00\"}",
                        "{\"type\":\"order\",\"id\":\"o2\",\"at\":\"2026-01-20T10:00:00+08:00\","
                                + "\"member\":\"m1\",\"merchant\":\"s1\",\"amount\":\"100.00\"}",
                        "{\"type\":\"order\",\"id\":\"o3\",\"at\":\"2026-01-20T10:00:00+08:00\","
                                + "\"member\":\"nobody\",\"merchant\":\"s1\",\"amount\":\"1.00\"}");
        Cli replayed =
                Cli.run(
                        "simulate",
                        "plain-cashback",
                        "olist-replay",
                        "--events",
                        events,
                        "--runs",
                        "1",
                        "--out",
                        out());
        assertThat(replayed.exitCode()).isZero();
        assertThat(replayed.err()).contains("events.jsonl: LEFT_OUT 1 events are not replayed");
        JsonNode results = json(out().resolve("results.json"));
        assertThat(results.at("/scenarios/0/orders").asInt()).isEqualTo(2);
        assertThat(results.at("/scenarios/0/days").asInt()).isEqualTo(19);
        assertThat(json(out().resolve("inputs.json")).at("/events/0/name").asText())
                .isEqualTo(events.toString());
        Files.writeString(events, "nonsense\n");
        assertThat(
                        Cli.run("simulate", "plain-cashback", "olist-replay", "--events", events)
                                .failed(1))
                .contains("events.jsonl:1: MALFORMED_JSON");
    }

    /** Real events may be refused by another plan; agents' own commands never should be. */
    @Test
    void whatTheEngineRefusedIsToldWithItsNumber() {
        assertThat(SimulateCommand.refusals("village", List.of("REPLAY UNKNOWN_ORDER 2"), 0).en())
                .startsWith("village: REFUSED the figures are without commands")
                .endsWith(": REPLAY UNKNOWN_ORDER 2.");
        assertThat(SimulateCommand.refusals("village", List.of("SELL A 3", "REPLAY B 2"), 3).en())
                .contains("SELL A 3, REPLAY B 2.", "should have tried 3 of them: please report");
    }

    @Test
    void variantsAreTabledAndWrittenAsCsv() throws IOException {
        String text =
                Cli.run(
                                "simulate",
                                "wodian",
                                village,
                                "--runs",
                                "1",
                                "--vary",
                                "plan.consumer-points.cap=[3x, 5x]",
                                "--out",
                                out())
                        .ok()
                        .out();
        assertThat(text).contains("consumer-points.cap", "3x", "5x", "The village");
        List<String> csv = Files.readAllLines(out().resolve("study.csv"));
        assertThat(csv).hasSize(3);
        assertThat(csv.getFirst())
                .startsWith("variant,plan.consumer-points.cap,scenario,ruin,")
                .endsWith("ruin-low,ruin-high,wrong");
        assertThat(csv.get(1)).startsWith("1,3x,village,0.0,");
    }

    @Test
    void thePictureIsDrawnOnRequest() throws IOException {
        Path picture = folder.resolve("cohorts.svg");
        Cli.run("simulate", "wodian", village, "--runs", "1", "--picture", picture).ok();
        assertThat(picture).content().startsWith("<svg").contains("orders end on day 30");
    }

    /** What Ctrl-C leaves is told, kept, and gone on from: the result is that of one go. */
    @Test
    void stoppedByCtrlCItTellsWhatIsFinishedAndGoesOnLater() throws Exception {
        Object[] words = {
            "simulate",
            "wodian",
            "stagnation",
            "--runs",
            "6",
            "--threads",
            "1",
            "--lang",
            "en",
            "--out",
            "out"
        };
        Process process = Cli.start(folder, words);
        Path kept = folder.resolve(".out.runs").resolve("stagnation.runs");
        for (int i = 0; i < 600 && (!Files.exists(kept) || Files.size(kept) < 5_000); i++) {
            assertThat(process.isAlive()).as("still running").isTrue();
            Thread.sleep(50);
        }
        Assumptions.assumeTrue(
                new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor()
                        == 0,
                "SKIPPED: this system has no kill command");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Cli stopped = Cli.end(process);
        assertThat(stopped.exitCode()).isEqualTo(130);
        assertThat(stopped.out()).contains("Interrupted: ", " of 6 runs are finished");
        assertThat(stopped.err()).contains("out was not written", "--resume");
        assertThat(folder.resolve("out")).doesNotExist();
        Cli.run("simulate", "wodian", "stagnation", "--runs", "6", "--out", out(), "--resume").ok();
        Path again = folder.resolve("again");
        Cli.run("simulate", "wodian", "stagnation", "--runs", "6", "--out", again).ok();
        assertThat(files(out())).isEqualTo(files(again));
    }
}
