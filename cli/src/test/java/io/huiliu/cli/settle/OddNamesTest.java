package io.huiliu.cli.settle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import io.huiliu.cli.Cli;
import io.huiliu.cli.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ids may hold anything that 64 bytes of UTF-8 can. Other readers than the product's own must get
 * them back from every file as they went in.
 */
class OddNamesTest {
    private static final List<String> NAMES =
            List.of(
                    "a,b",
                    "say \"hi\"",
                    "\"",
                    "two\nlines",
                    "cr\r\nlf",
                    "back\\slash",
                    "tab\tand\u0001",
                    "张三：😀",
                    " spaces ",
                    "=1+1",
                    "x paid=100.00",
                    "\u007f",
                    "é".repeat(32));

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;
    private Results result = new Results(Path.of("."));

    /** Each name is a member's, its own order's and a merchant's, and the packet of each is 0. */
    @BeforeEach
    void settle() throws IOException {
        Path plan =
                Cli.file(
                        folder.resolve("plan.yaml"),
                        "plan: odd",
                        "concession: 10%",
                        "confirm: immediate",
                        "mechanisms:",
                        "  - red-packet: { name: packet, pay: 30% of concession }");
        List<String> lines = new ArrayList<>();
        for (String name : NAMES) {
            lines.add(line("member", name, ""));
            lines.add(line("merchant", name, ""));
        }
        for (String name : NAMES) {
            String json = JSON.writeValueAsString(name);
            String fields = ",\"member\":" + json + ",\"merchant\":" + json;
            lines.add(line("order", name, fields + ",\"amount\":\"10.00\",\"weight\":\"0\""));
        }
        lines.add(line("order", "last", ",\"member\":\"nobody, \\\"here\\\"\\n\"")); // no merchant
        Path events = Cli.file(folder.resolve("events.jsonl"), lines.toArray(new String[0]));
        Path out = folder.resolve("out");
        Cli run = Cli.run("settle", plan, events, "--out", out, "--continue");
        assertThat(run.exitCode()).as(run.err()).isZero();
        result = new Results(out);
    }

    private static String line(String type, String id, String more) throws IOException {
        return "{\"type\":\"%s\",\"id\":%s,\"at\":\"2026-01-01T09:00:00+08:00\"%s}"
                .formatted(type, JSON.writeValueAsString(id), more);
    }

    private List<List<String>> csv(String name) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (var reader = CsvReader.builder().ofCsvRecord(result.folder().resolve(name))) {
            reader.forEach(row -> rows.add(row.getFields()));
        }
        return rows;
    }

    @Test
    void balancesComeBackFromAnyCsvReader() throws IOException {
        Set<String> owners = new HashSet<>();
        for (List<String> row : csv("balances.csv")) {
            assertThat(row).hasSize(3);
            owners.add(row.get(0));
        }
        // A packet of weight 0 pays nothing (§13): only merchants have anything.
        assertThat(owners).containsAll(NAMES.stream().map(name -> "merchant:" + name).toList());
    }

    @Test
    void ordersAndTheirCausesComeBackToo() throws IOException {
        List<List<String>> rows = csv("orders.csv");
        assertThat(rows.stream().skip(1).map(row -> row.get(1))).containsExactlyElementsOf(NAMES);
        assertThat(rows.stream().skip(1).map(row -> row.get(2))).containsExactlyElementsOf(NAMES);
    }

    /** In a list of name=value, an id that could be taken for two stands in quotes. */
    @Test
    void aNoticeIsNeverMistakenForAnother() throws IOException {
        List<String> values = csv("notices.csv").stream().skip(1).map(row -> row.get(4)).toList();
        assertThat(values).hasSize(NAMES.size());
        for (int i = 0; i < values.size(); i++) {
            String member = values.get(i).replaceFirst("(?s)^member=(.*) amount=0.30$", "$1");
            String name = member.startsWith("\"") ? JSON.readValue(member, String.class) : member;
            assertThat(name).isEqualTo(NAMES.get(i));
            assertThat(member.startsWith("\"") || !name.matches("(?s).*[\\s=\"].*")).isTrue();
        }
    }

    @Test
    void transfersComeBackFromAnyJsonReader() throws IOException {
        List<String> causes = new ArrayList<>();
        Set<String> holders = new HashSet<>();
        for (String line : result.transfers()) {
            JsonNode transfer = JSON.readTree(line);
            if (transfer.path("reason").asText().equals("order.paid")) {
                causes.add(transfer.path("cause").asText());
            }
            holders.add(transfer.path("credit").asText());
        }
        assertThat(causes).containsExactlyElementsOf(NAMES);
        assertThat(holders).containsAll(NAMES.stream().map(name -> "merchant:" + name).toList());
    }

    @Test
    void whatWasSetAsideComesBackAsItWas() throws IOException {
        JsonNode rejected = JSON.readTree(result.text("rejected.jsonl"));
        List<String> lines = Files.readAllLines(folder.resolve("events.jsonl"));
        assertThat(rejected.path("original").asText()).isEqualTo(lines.getLast());
    }

    @Test
    void verifyExplainAndCompareFindThemAll() {
        Path out = result.folder();
        Cli.run("verify", out, "--events", folder.resolve("events.jsonl")).ok();
        assertThat(Cli.run("compare", out, out).ok().out()).contains("Every balance is the same.");
        for (String name : NAMES) {
            Cli order = Cli.run("explain", name, "--in", out).ok();
            assertThat(order.out()).contains("confirmed: the merchant concedes", "weight 0 (§13)");
            Cli merchant = Cli.run("explain", "merchant:" + name, "--in", out).ok();
            assertThat(merchant.out()).contains("9.00");
            assertThat(merchant.out().chars().filter(Character::isISOControl).distinct())
                    .as("control characters shown for %s", name)
                    .containsExactly((int) '\n');
        }
    }
}
