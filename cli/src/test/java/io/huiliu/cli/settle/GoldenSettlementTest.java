package io.huiliu.cli.settle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiliu.cli.Results;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every file that a settlement writes, against files that were checked by hand:
 *
 * <ul>
 *   <li>o1: 1000.00 at 20%: K 200.00. The shop is owed 800.00; 20% of K, 40.00, fund the pool; bob
 *       gets 200.00 points; ann, who invited him, 10% of K, 20.00, pending; 140.00 are left.
 *   <li>o2: 500.00, weight 0.5: K 100.00. The shop 400.00; the pool 20.00, in full (§13); points
 *       100.00 × 0.5 = 50.00; ann 10.00 × 0.5 = 5.00; 75.00 are left.
 *   <li>Both are confirmed after 7 days, on the 9th and 10th. V reaches 100 on the 9th, so the
 *       first release is at the close of the 10th (§2), on V 250.00: 250.00 × 0.5% = 1.25 of the
 *       pool's 60.00; 58.75 stay.
 *   <li>r1 takes 100.00 of o2 back, a fifth: the shop gives 80.00, bob 10.00 of 50.00 points, ann
 *       1.00, the platform 75.00 − 60.00 = 15.00. Of bob's vouchers floor(240.00 × 0.005) = 1.20
 *       stay, so 0.05 go back into the pool: 58.80. It returns min(4.00, floor(58.80 × 49.95 ÷
 *       1248.75) = 2.35), 5 − 0.005 a point being unreleased: 1248.75 before, 1198.80 after. 56.45
 *       stay.
 *   <li>Back came 80.00 + 1.00 + 15.00 + 2.35 = 98.35; the platform bears the 1.65 that lack of
 *       100.00 (§14).
 *   <li>Revenue 140.00 + 75.00 − 15.00 = 200.00; the shop 800.00 + 400.00 − 80.00 = 1120.00; ann
 *       20.00 + 5.00 − 1.00 = 24.00; paid in from outside 1000.00 + 500.00 − 100.00 = 1400.00.
 * </ul>
 */
class GoldenSettlementTest {
    @TempDir Path folder;
    private Results result = new Results(Path.of("."));

    @BeforeEach
    void settle() throws IOException {
        result = CornerShop.in(folder).settled();
    }

    @Test
    void theFilesAreThoseThatTheContractNames() throws IOException {
        assertThat(result.names())
                .containsExactly(
                        "balances.csv",
                        "inputs.json",
                        "notices.csv",
                        "orders.csv",
                        "plan.yaml",
                        "releases.csv",
                        "summary.json",
                        "transfers.jsonl.gz");
    }

    @Test
    void balancesTransfersReleasesNoticesAndOrdersAreAsReckonedByHand() throws IOException {
        for (String name : List.of("balances.csv", "releases.csv", "notices.csv", "orders.csv")) {
            assertThat(result.text(name)).as(name).isEqualTo(CornerShop.text(name));
        }
        assertThat(result.transfers())
                .containsExactlyElementsOf(CornerShop.text("transfers.jsonl").lines().toList());
    }

    /** All of summary.json but what other versions and machines have otherwise. */
    @Test
    void theSummaryIsAsReckonedByHand() throws IOException {
        ObjectNode summary = (ObjectNode) result.json("summary.json");
        JsonNode run = summary.remove("run");
        JsonNode files = summary.remove("files");
        assertThat(summary.remove("engine").asText()).startsWith("huiliu ");
        assertThat(summary.remove("state-hash").asText()).matches("[0-9a-f]{64}");
        assertThat(summary).isEqualTo(new ObjectMapper().readTree(CornerShop.text("summary.json")));
        assertThat(run.properties().stream().map(java.util.Map.Entry::getKey))
                .containsExactly("seconds", "orders-per-second", "events-seconds", "jdk");
        for (JsonNode told : List.of(files)) {
            told.properties()
                    .forEach(
                            file ->
                                    assertThat(sha256(result.folder().resolve(file.getKey())))
                                            .as(file.getKey())
                                            .isEqualTo(file.getValue().asText()));
        }
        assertThat(files).hasSize(7);
    }

    @Test
    void theInputsAreNamedByTheirHashesAndTheOptionsAreKept() throws IOException {
        JsonNode inputs = result.json("inputs.json");
        JsonNode events = inputs.path("events").path(0);
        assertThat(events.path("sha256").asText())
                .isEqualTo(sha256(folder.resolve("events.jsonl")));
        assertThat(events.path("bytes").asLong())
                .isEqualTo(Files.size(folder.resolve("events.jsonl")));
        assertThat(inputs.path("plans").path(0).path("sha256").asText())
                .isEqualTo(sha256(folder.resolve("plan.yaml")));
        assertThat(result.text("plan.yaml")).isEqualTo(CornerShop.text("plan.yaml"));
        assertThat(inputs.path("options").toString())
                .isEqualTo(
                        "{\"until\":\"2026-01-13\",\"continue\":false,\"transfers\":\"gzip\","
                                + "\"bom\":false}");
    }

    /** The chain as outputs.md has it, reckoned here from the text alone. */
    @Test
    void theLastLinkOfTheChainIsTheHashOfTheLinesBeforeIt() throws Exception {
        List<String> lines = result.transfers();
        String last = lines.getLast();
        String link = last.replaceFirst(".*\"chain\":\"([0-9a-f]{64})\"}", "$1");
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(new byte[32]);
        for (String line : lines) {
            String plain = line.replace(",\"chain\":\"" + link + "\"", "") + "\n";
            digest.update(plain.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(link);
        assertThat(result.json("summary.json").path("transfers").path("chain").asText())
                .isEqualTo(link);
    }

    private static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(in.readAllBytes()));
        } catch (IOException | java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
