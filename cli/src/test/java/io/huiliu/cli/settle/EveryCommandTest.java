package io.huiliu.cli.settle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiliu.cli.Cli;
import io.huiliu.engine.CommandType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line of every type, as plans.md names their fields, takes effect. */
class EveryCommandTest {
    private static final String END =
            "{\"type\":\"wind-down\",\"id\":\"end\",\"at\":\"2026-02-20T10:00:00+08:00\","
                    + "\"reason\":\"closing\"}\n";

    @TempDir Path folder;
    private CornerShop files = new CornerShop(Path.of("."));

    @BeforeEach
    void open() throws IOException {
        files = Everything.in(folder).files();
    }

    private void append(String line) throws IOException {
        Files.writeString(files.events(), Files.readString(files.events()) + line);
    }

    @Test
    void everyTypeIsThereAndTakesEffect() throws IOException {
        append(END);
        files.settle().ok();
        JsonNode summary = files.result().json("summary.json");
        List<String> types = new ArrayList<>();
        summary.path("commands").fieldNames().forEachRemaining(types::add);
        assertThat(types)
                .containsExactlyElementsOf(
                        Arrays.stream(CommandType.values()).map(CommandType::key).toList());
        assertThat(summary.path("outcomes").toString())
                .isEqualTo("{\"OK\":" + Files.readAllLines(files.events()).size() + "}");
        assertThat(Cli.run("verify", files.out(), "--events", files.events()).ok().out())
                .contains("Replay: the same events give the same transfers");
    }

    /** Wind-down ends with every account at 0 (§11): balances.csv has its heading alone. */
    @Test
    void afterTheEndNobodyHasAnything() throws IOException {
        append(END);
        files.settle("--until", "2026-02-20").ok();
        assertThat(files.result().text("balances.csv")).isEqualTo("owner,asset,amount\n");
    }

    /**
     * What can be reckoned in the head: ann was given 1.23 by hand; the second plan version checks
     * in for 0.02 where the first gave 0.01; bob sold 10.5 points and withdrew 2.00 of what they
     * brought; the shop is owed 500.00 + 75.00 + 50.00 − 400.00 paid out; the café 50% of a voucher
     * of 1.00.
     */
    @Test
    void whatEachDidShowsInTheBalances() throws IOException {
        files.settle().ok();
        Map<String, String> balances = files.result().balances();
        assertThat(balances)
                .containsEntry("member:ann CNY", "1.23")
                .containsEntry("merchant:shop CNY", "225.00")
                .containsEntry("merchant:cafe CNY", "0.50")
                .doesNotContainKey("custody CNY");
        List<String> transfers = files.result().transfers();
        assertThat(amount(transfers, "\"cause\":\"ci1\"")).isEqualTo("0.01");
        assertThat(amount(transfers, "\"cause\":\"ci2\"")).isEqualTo("0.02");
        assertThat(amount(transfers, "\"reason\":\"merchant.paid-out\"")).isEqualTo("400.00");
        assertThat(amount(transfers, "\"reason\":\"adjustment\"")).isEqualTo("1.23");
    }

    private static String amount(List<String> transfers, String having) {
        return transfers.stream()
                .filter(line -> line.contains(having))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*\"amount\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void bothPlansAreKeptBesideTheResultAndThePlanInForceIsNamed() throws IOException {
        files.settle().ok();
        assertThat(files.result().names()).contains("plan.yaml", "plan-2.yaml");
        assertThat(files.result().text("plan-2.yaml"))
                .isEqualTo(Files.readString(folder.resolve("plan-2.yaml")));
        assertThat(files.result().json("summary.json").path("plan").path("version").asInt())
                .isEqualTo(2);
    }

    /** An amended plan has several versions; a share of any of them is told where it fits. */
    @Test
    void anOrderUnderAnAmendedPlanNamesItsVersions() {
        files.settle().ok();
        assertThat(Cli.run("explain", "o2", "--in", files.out()).ok().out())
                .startsWith("Order o2 @ merchant:shop, plan everything version 1/2\n")
                .contains(
                        "weight 0.5 (§13)",
                        "10% of K 75.00 × weight 0.5 = 3.75",
                        "It can be refunded until 2026-02-08 11:00:00");
    }

    /** The plan is wanted beside the event file; all that is wrong with it is told at once. */
    @Test
    void anAmendmentWhosePlanIsMissingOrWrongIsRefusedAtItsLine() throws IOException {
        Path plan = folder.resolve("plan-2.yaml");
        Files.writeString(
                plan, Files.readString(plan).replace("weight", "w").replace("1.00", "one"));
        assertThat(files.settle().failed(1).lines())
                .hasSize(2)
                .allMatch(line -> line.contains("plan-2.yaml:"))
                .allMatch(line -> line.contains("WRONG_VALUE"))
                .first()
                .asString()
                .startsWith(files.events() + ":35: PLAN_WRONG ");
        Files.delete(plan);
        assertThat(files.settle().failed(1))
                .startsWith(
                        files.events() + ":35: PLAN_MISSING plan-2.yaml: PLAN_MISSING there is no");
    }

    /** Draws follow from the seed: another seed, other packets; the same seed, the same. */
    @Test
    void aSeedDecidesDraws() throws IOException {
        String first = "00112233445566778899aabbccddeeff";
        files.settle("--draw-seed", first).ok();
        Map<String, String> known = files.result().essence();
        files.settle("--force", "--draw-seed", first.toUpperCase(java.util.Locale.ROOT)).ok();
        assertThat(files.result().essence()).isEqualTo(known);
        Path seed = Files.writeString(folder.resolve("seed.txt"), first + "\n");
        files.settle("--force", "--draw-seed", seed).ok();
        assertThat(files.result().essence()).isEqualTo(known);
        files.settle("--force", "--draw-seed", first.replace('0', '1')).ok();
        assertThat(files.result().essence().get("orders.csv"))
                .isNotEqualTo(known.get("orders.csv"));
        assertThat(files.settle("--force", "--draw-seed", "short").failed(2))
                .startsWith("--draw-seed short is no seed; allowed are");
    }
}
