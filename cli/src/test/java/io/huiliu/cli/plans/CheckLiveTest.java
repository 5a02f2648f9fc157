package io.huiliu.cli.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiliu.cli.Cli;
import io.huiliu.cli.events.InputFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code huiliu check --live}: what stands between a plan and people's money. */
class CheckLiveTest {
    private static final String PLAN = "plain-cashback";

    @TempDir Path folder;

    private LiveFolder folder(int runs) {
        return new LiveFolder(folder.resolve("out"), PLAN, runs);
    }

    private static Cli live(LiveFolder made, Object... more) {
        Object[] words = new Object[4 + more.length];
        System.arraycopy(new Object[] {"check", PLAN, "--live", made.path}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        return Cli.run(words);
    }

    private static String blocked(Cli run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).as("exit code").isEqualTo(4);
        return run.out();
    }

    private static String sha256(Path file) throws IOException {
        return HexFormat.of().formatHex(InputFile.sha256().digest(Files.readAllBytes(file)));
    }

    @Test
    void fourHundredRunsWithoutRuinLetALawfulPlanGoLive() throws IOException {
        LiveFolder good = folder(400).with("steady", 400).with("stop", 0).with("run", 0).write();
        String text = live(good).ok().out();
        assertThat(text)
                .contains("400 runs of each scenario")
                .containsPattern("stop +0 +400 +0.9512%")
                .contains("Nothing stands in the way.")
                .contains("SHA-256 " + sha256(good.path.resolve("fact-sheet.json")))
                .doesNotContain("Caution", "steady");
        assertThat(live(good, "--lang", "zh").ok().out()).contains("没有障碍，可以上线。", "记入日志：方案说明书");
    }

    @Test
    void twentyRunsShowTooLittleAndItIsToldHowManyWould() throws IOException {
        LiveFolder few = folder(20).with("stop", 0).with("run", 0).write();
        assertThat(blocked(live(few)))
                .contains("2 obstacles stand in the way:")
                .contains(
                        few.path.resolve("results.json")
                                + " ruin under stop, in 0 of 20 runs, has a probability of up to"
                                + " 16.11%; at most 1% is accepted")
                .contains("Change: it takes at least 381 runs without one")
                .contains(
                        "To show more: huiliu simulate plain-cashback stop run --seed 1 --runs 381"
                                + " --out "
                                + few.path
                                + " --force")
                .doesNotContain("Nothing stands in the way");
        assertThat(blocked(live(few, "--ruin-bound", "5%"))).contains("at least 73 runs");
        live(few, "--ruin-bound", "17%").ok();
    }

    @Test
    void aPlanThatIsRuinedIsToBeChangedAndNotRunMoreOften() throws IOException {
        LiveFolder ruined = folder(400).with("stop", 390).with("run", 0).write();
        assertThat(blocked(live(ruined)))
                .contains("One obstacle stands in the way:", "in 390 of 400 runs")
                .contains("Change: change the plan: as often as that")
                .doesNotContain("To show more");
    }

    @Test
    void whatWasNotMeasuredOrOnlyUnderAnotherScenarioIsNoEvidence() throws IOException {
        LiveFolder altered = folder(400).with("stop", 0);
        altered.scenario(0).put("hash", "ab".repeat(32));
        assertThat(blocked(live(altered.write())))
                .contains("the scenario stop is not the one that comes with the product")
                .contains("ruin was not measured under the scenario run")
                .contains(
                        "To show more: huiliu simulate plain-cashback stop run --seed 1 --runs"
                                + " 400");
    }

    @ParameterizedTest
    @CsvSource({"true, 399", "false, 400"})
    void aSimulationThatWasInterruptedIsNoEvidence(boolean whole, int runs) throws IOException {
        LiveFolder partial = folder(400).with("stop", 0).with("run", 0).with("steady", 0);
        partial.results.put("whole", whole);
        partial.scenario(2).put("runs", runs).withObject("ruin").put("runs", runs);
        assertThat(blocked(live(partial.write())))
                .contains("the fact sheet is partial", "To show more");
    }

    @Test
    void anotherVersionIsACautionAndNoObstacle() throws IOException {
        LiveFolder old = folder(400).with("stop", 0).with("run", 0);
        old.results.put("engine", "huiliu 0.0.1");
        assertThat(live(old.write()).ok().out())
                .contains(
                        "Caution: huiliu 0.0.1 ran this simulation", "Nothing stands in the way.");
    }

    @Test
    void rulesThatBlockAreObstaclesTooAtTheirLines() throws IOException {
        LiveFolder queue =
                new LiveFolder(folder.resolve("out"), "guild-queue", 400)
                        .with("stop", 0)
                        .with("run", 0)
                        .write();
        assertThat(blocked(Cli.run("check", "guild-queue", "--live", queue.path)))
                .contains("plans/guild-queue.yaml:16:")
                .contains("rule promise blocks: ");
    }

    @Test
    void scriptsGetAllOfIt() throws IOException {
        LiveFolder few = folder(20).with("stop", 0).with("run", 1).write();
        JsonNode live = new ObjectMapper().readTree(blocked(live(few, "--json"))).path("live");
        assertThat(live.path("passes").asBoolean()).isFalse();
        assertThat(live.path("ruin-bound").asDouble()).isEqualTo(0.01);
        assertThat(live.path("fact-sheet-sha256").asText())
                .isEqualTo(sha256(few.path.resolve("fact-sheet.json")));
        assertThat(live.at("/scenarios/1/hits").asInt()).isEqualTo(1);
        assertThat(live.at("/scenarios/1/unaltered").asBoolean()).isTrue();
        assertThat(live.at("/scenarios/0/high").asDouble()).isBetween(0.161, 0.162);
        assertThat(live.path("obstacles")).hasSize(2);
        JsonNode run = live.at("/obstacles/1");
        assertThat(run.path("question").asText()).isEqualTo("scenario");
        assertThat(run.path("subject").asText()).isEqualTo("run");
        assertThat(run.path("message-zh").asText()).contains("20 次运行中有 1 次失付");
        assertThat(run.path("remedy").asText()).startsWith("change the plan");
        assertThat(live.path("command").asText()).contains("--runs 381");
        LiveFolder good = folder(400).with("stop", 0).with("run", 0).write();
        JsonNode passes = new ObjectMapper().readTree(live(good, "--json").ok().out());
        assertThat(passes.at("/live/passes").asBoolean()).isTrue();
        assertThat(passes.at("/live/command").isNull()).isTrue();
    }

    @Test
    void aSimulationOfAnotherPlanIsRefused() throws IOException {
        LiveFolder other = folder(400).with("stop", 0).with("run", 0);
        other.results.withObject("plan").put("hash", "cd".repeat(32));
        assertThat(live(other.write()).failed(1))
                .startsWith(other.path.resolve("results.json") + ": OTHER_PLAN /plan/hash is cdcd");
        LiveFolder mixed = folder(400).with("stop", 0).with("run", 0);
        mixed.scenario(1).put("plan-hash", "cd".repeat(32));
        assertThat(live(mixed.write()).failed(1)).contains("OTHER_PLAN /scenarios/1/plan-hash");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fact-sheet.json", "inputs.json"})
    void filesOfDifferentSimulationsAreRefused(String name) throws IOException {
        LiveFolder mixed = folder(400).with("stop", 0).with("run", 0).write();
        Path file = mixed.path.resolve(name);
        Files.writeString(file, Files.readString(file).replace("\"seed\":1", "\"seed\":2"));
        assertThat(live(mixed).failed(1)).startsWith(file + ": FILES_DIFFER ");
        Files.delete(file);
        assertThat(live(mixed).failed(1)).startsWith(file + ": FILE_MISSING ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{} {}",
                "{\"plan\":{\"hash\":1}}",
                "{\"plan\":{},\"plan\":{}}",
                "{\"plan\":{\"hash\":\"abc\"}}",
                "\u0000\u0000\u0000",
            })
    void aDamagedFileIsToldAndNeverAStackTrace(String text) throws IOException {
        LiveFolder made = folder(400).with("stop", 0).with("run", 0).write();
        Files.writeString(made.path.resolve("results.json"), text);
        assertThat(live(made).failed(1))
                .startsWith(made.path.resolve("results.json") + ": ")
                .containsPattern("NOT_JSON|RESULT_DAMAGED");
    }

    @Test
    void figuresThatCannotBeAreToldWithTheirPlace() throws IOException {
        LiveFolder more = folder(400).with("stop", 401).with("run", 0).write();
        assertThat(live(more).failed(1))
                .contains(
                        "RESULT_DAMAGED /scenarios/0/ruin/hits is not a whole number from 0 to"
                                + " 400");
        LiveFolder twice = folder(400).with("stop", 0).with("stop", 0).write();
        assertThat(live(twice).failed(1)).contains("RESULT_DAMAGED /scenarios/1/id is stop");
        LiveFolder none = folder(400).with("stop", 0);
        none.results.put("scenarios", 7);
        assertThat(live(none.write()).failed(1))
                .contains("RESULT_DAMAGED /scenarios is not a list");
    }

    @Test
    void whatIsNoFolderOrTooLargeIsRefused() throws IOException {
        assertThat(Cli.run("check", PLAN, "--live", folder.resolve("none")).failed(1))
                .contains("NO_RESULT");
        LiveFolder made = folder(400).with("stop", 0).with("run", 0).write();
        try (var file = new RandomAccessFile(made.path.resolve("fact-sheet.json").toFile(), "rw")) {
            file.setLength((64L << 20) + 1);
        }
        assertThat(live(made).failed(1)).contains("fact-sheet.json: TOO_LARGE");
    }

    @Test
    void theBoundIsAPercentageAndBelongsToLive() throws IOException {
        LiveFolder made = folder(400).with("stop", 0).with("run", 0).write();
        for (String bound : new String[] {"0%", "60%", "0.001%", "low", "-1%"}) {
            assertThat(live(made, "--ruin-bound=" + bound).failed(2))
                    .contains("--ruin-bound is '" + bound + "'; allowed are 0.01% to 50%");
        }
        assertThat(Cli.run("check", PLAN, "--ruin-bound", "1%").failed(2)).contains("--live DIR");
    }

    /** The gate reads what the simulator really writes. */
    @Test
    void aFolderThatSimulateWroteIsRead() throws IOException {
        Path shop =
                Cli.file(
                        folder.resolve("stop.yaml"),
                        "scenario: stop",
                        "title: { zh: 小店, en: A shop }",
                        "about: { zh: 小店, en: A shop }",
                        "start: 2026-01-01",
                        "days: 20",
                        "growth: { constant: { per-day: 1 } }",
                        "consumers: { initial: 20, orders-per-month: 6, loyalty: 92%, ticket:"
                                + " 100.00 }",
                        "merchants: { initial: 1, consumers-each: 20 }");
        Path out = folder.resolve("real");
        Cli.run("simulate", PLAN, shop, "--runs", "2", "--out", out).ok();
        assertThat(blocked(Cli.run("check", PLAN, "--live", out)))
                .contains("2 runs of each scenario", "2 obstacles stand in the way:")
                .contains("the scenario stop is not the one", "not measured under the scenario run")
                .doesNotContain("Caution");
        assertThat(Cli.run("check", "wodian", "--live", out).failed(1)).contains("OTHER_PLAN");
    }
}
