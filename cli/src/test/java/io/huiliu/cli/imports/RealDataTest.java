package io.huiliu.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Imports the whole of Olist's files where they are at hand: in the folder that {@code HUILIU_DATA}
 * names (a system property or an environment variable), or in {@code ../shared/data} seen from the
 * checkout.
 */
class RealDataTest {
    private static Path data = Path.of("");

    @TempDir private Path folder;

    @BeforeAll
    static void findTheData() {
        Path checkout = Path.of("").toAbsolutePath();
        while (!Files.exists(checkout.resolve("mvnw")) && checkout.getParent() != null) {
            checkout = Objects.requireNonNull(checkout.getParent());
        }
        data =
                Stream.of(
                                System.getProperty("HUILIU_DATA"),
                                System.getenv("HUILIU_DATA"),
                                checkout.resolve("../shared/data").toString())
                        .filter(Objects::nonNull)
                        .map(Path::of)
                        .findFirst()
                        .orElseThrow();
        assumeTrue(
                Files.exists(data.resolve("olist_orders.csv.gz")),
                "skipped: no real data in " + data + "; HUILIU_DATA names their folder");
    }

    @Test
    void allOrdersBecomeEventsOrAreSetAside() throws IOException {
        Path out = folder.resolve("plain.jsonl.gz");
        assertThat(Run.of("olist", data, "--out", out).exitCode()).isZero();
        EventFile events = EventFile.read(out);
        events.assertWellFormed();
        assertThat(events.ofType("order")).hasSize(37_692);
        assertThat(events.ofType("merchant")).noneMatch(merchant -> merchant.has("rate"));
        assertThat(events.ofType("member")).noneMatch(member -> member.has("referrer"));
        assertThat(Files.readAllLines(Path.of(out + ".set-aside.csv")))
                .hasSize(1 + 775 + 105)
                .filteredOn(line -> line.contains("PAYMENTS_DIFFER"))
                .hasSize(105);
    }

    @Test
    void ratesAndReferrersAreTheSameEveryTime() throws IOException {
        Path first = importWithAll("first.jsonl.gz");
        Path second = importWithAll("second.jsonl.gz");
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
        EventFile events = EventFile.read(first);
        events.assertWellFormed();
        assertThat(events.ofType("merchant")).allMatch(merchant -> merchant.has("rate"));
        assertThat(events.ofType("member")).filteredOn(m -> m.has("referrer")).hasSize(36_655);
    }

    private Path importWithAll(String name) {
        Path out = folder.resolve(name);
        Path graph = data.resolve("snap_facebook_ego.csv.gz");
        Object[] args = {
            "olist", data, "--out", out, "--rate", "5%..20%", "--referrals", graph, "--lang", "zh"
        };
        Run run = Run.of(args);
        assertThat(run.exitCode()).as(Arrays.toString(args) + run.err()).isZero();
        return out;
    }
}
