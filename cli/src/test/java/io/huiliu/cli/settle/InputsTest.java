package io.huiliu.cli.settle;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.cli.Cli;
import io.huiliu.cli.Results;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However the same events come in, the same comes out; and what options change. */
class InputsTest {
    @TempDir Path folder;
    private CornerShop shop = new CornerShop(Path.of("."));
    private Map<String, String> known = Map.of();

    @BeforeEach
    void settleOnce() throws IOException {
        shop = CornerShop.in(folder);
        known = shop.settled().essence();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Settles to the 13th from these files, or standard input, and returns what came of it. */
    private Map<String, String> settled(byte[] stdin, Object... events) {
        Path out = folder.resolve("other");
        Object[] words = new Object[events.length + 7];
        words[0] = "settle";
        words[1] = shop.plan();
        System.arraycopy(events, 0, words, 2, events.length);
        List<Object> rest = List.of("--force", "--until", "2026-01-13", "--out", out);
        System.arraycopy(rest.toArray(), 0, words, events.length + 2, rest.size());
        Cli.fed(stdin, words).ok();
        return new Results(out).essence();
    }

    @Test
    void aCompressedFileIsToldByItsBytesNotByItsName() throws IOException {
        String events = CornerShop.text("events.jsonl");
        Path packed = Files.write(folder.resolve("events.jsonl.gz"), gzip(events));
        Path misnamed = Files.write(folder.resolve("events.txt"), gzip(events));
        assertThat(settled(new byte[0], packed)).isEqualTo(known);
        assertThat(settled(new byte[0], misnamed)).isEqualTo(known);
    }

    @Test
    void standardInputIsReadPlainOrCompressed() throws IOException {
        String events = CornerShop.text("events.jsonl");
        assertThat(settled(events.getBytes(StandardCharsets.UTF_8), "-")).isEqualTo(known);
        assertThat(settled(gzip(events), "-")).isEqualTo(known);
        assertThat(Cli.run("settle", shop.plan(), "-", "-", "--out", folder.resolve("x")).failed(2))
                .isEqualTo("standard input (-) can be read once only; name it once");
    }

    @Test
    void severalFilesAreReadAsOneAndTwoPartsOfAGzipFileToo() throws IOException {
        List<String> lines = CornerShop.text("events.jsonl").lines().toList();
        for (int cut = 1; cut < lines.size(); cut++) {
            String head = String.join("\n", lines.subList(0, cut)) + "\n";
            String tail = String.join("\n", lines.subList(cut, lines.size()));
            Path first = Files.writeString(folder.resolve("1.jsonl"), head);
            Path second = Files.write(folder.resolve("2.jsonl.gz"), gzip(tail));
            assertThat(settled(new byte[0], first, second)).as("cut at %s", cut).isEqualTo(known);
            ByteArrayOutputStream parts = new ByteArrayOutputStream();
            parts.write(gzip(head));
            parts.write(gzip(tail));
            Path both = Files.write(folder.resolve("both.gz"), parts.toByteArray());
            assertThat(settled(new byte[0], both)).isEqualTo(known);
        }
    }

    @Test
    void windowsLineEndsBlankLinesAndAMarkMakeNoDifference() throws IOException {
        String windows = "\uFEFF" + CornerShop.text("events.jsonl").replace("\n", "\r\n\r\n");
        Path file = Files.writeString(folder.resolve("windows.jsonl"), windows);
        assertThat(settled(new byte[0], file)).isEqualTo(known);
    }

    /** The same bytes again, on the same machine: nothing depends on threads or the time of day. */
    @Test
    void asEverTheSame() throws IOException {
        assertThat(settled(new byte[0], shop.events())).isEqualTo(known);
    }

    /** The day's close is included; what comes later is read for its hash and not applied. */
    @Test
    void untilADayMeansThatItsCloseIsDone() throws IOException {
        shop.settle("--force", "--until", "2026-01-09").ok();
        // Nothing was released by then, and o2 still waits to be confirmed.
        assertThat(shop.result().balances())
                .containsEntry("pool:points CNY", "40.00")
                .containsEntry("clearing CNY", "500.00")
                .doesNotContainKey("member:bob voucher");
        shop.settle("--force", "--until", "2026-01-10").ok();
        assertThat(shop.result().balances())
                .containsEntry("pool:points CNY", "58.75")
                .containsEntry("member:bob voucher", "1.25");
        assertThat(shop.result().json("summary.json").path("last-day").asText())
                .isEqualTo("2026-01-10");
        assertThat(shop.result().json("summary.json").path("commands").has("refund")).isFalse();
    }

    @Test
    void withoutADayTimeStopsAtTheLastEvent() throws IOException {
        shop.settle("--force").ok();
        assertThat(shop.result().json("summary.json").path("last").asText())
                .isEqualTo("2026-01-12T10:00:00+08:00");
        assertThat(shop.result().json("summary.json").path("until").isNull()).isTrue();
    }

    @Test
    void aDayTooFarAwayIsAskedAbout() {
        assertThat(shop.settle("--force", "--until", "2126-01-13").failed(1))
                .isEqualTo(
                        "--until 2126-01-13: TIME_TOO_FAR is more than 3,660 days after the last"
                                + " event (2026-01-12); name an earlier day");
        assertThat(shop.settle("--force", "--until", "13.1.2026").failed(2))
                .contains("--until", "13.1.2026");
    }

    /** Excel takes a file without a mark for the machine's old encoding. */
    @Test
    void aMarkIsPutBeforeCsvFilesOnRequestAndNowhereElse() throws IOException {
        shop.settle("--force", "--bom", "--until", "2026-01-13").ok();
        for (String name : shop.result().names()) {
            if (!name.endsWith(".gz")) {
                assertThat(shop.result().text(name).startsWith("\uFEFF"))
                        .as(name)
                        .isEqualTo(name.endsWith(".csv"));
            }
        }
        assertThat(Cli.run("verify", shop.out()).ok().out()).contains("hash chain whole");
        assertThat(Cli.run("explain", "member:bob", "--in", shop.out()).ok().out())
                .contains("1.20");
    }

    @Test
    void withoutTransfersTheRestIsTheSame() throws IOException {
        shop.settle("--force", "--transfers", "none", "--until", "2026-01-13").ok();
        assertThat(shop.result().names()).doesNotContain("transfers.jsonl.gz");
        for (String name : List.of("balances.csv", "releases.csv", "notices.csv", "orders.csv")) {
            assertThat(shop.result().text(name)).isEqualTo(known.get(name));
        }
        assertThat(shop.result().json("summary.json").path("transfers").toString())
                .isEqualTo("{\"written\":\"none\"}");
    }

    @Test
    void theResultIsToldInBothLanguages() {
        assertThat(shop.settle("--force", "--lang", "zh").ok().out())
                .startsWith("已结算 2 笔订单（会员 2，商户 1），用时 ")
                .contains("截至 2026-01-12：");
        assertThat(shop.settle("--lang", "zh").failed(2)).endsWith("已经存在；请换一个文件夹，或加 --force 覆盖");
        assertThat(shop.settle("--force", "--lang", "fr").exitCode()).isEqualTo(2);
    }
}
