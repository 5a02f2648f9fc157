package io.huiliu.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiliu.cli.Cli;
import io.huiliu.cli.Results;
import io.huiliu.cli.settle.CornerShop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is changed in a result is found, and the first place of it is named. */
class VerifyTest {
    @TempDir Path folder;
    private CornerShop shop = new CornerShop(Path.of("."));
    private Results result = new Results(Path.of("."));

    @BeforeEach
    void settle() throws IOException {
        shop = CornerShop.in(folder);
        result = shop.settled();
    }

    private String place(String name) {
        return result.folder().resolve(name).toString();
    }

    private String found() {
        return Cli.run("verify", result.folder()).failed(1);
    }

    /** Rewrites the hash of a file in summary.json, as a careful forger would. */
    private void rehash(String name) throws Exception {
        ObjectNode summary = (ObjectNode) result.json("summary.json");
        try (InputStream in = Files.newInputStream(result.folder().resolve(name))) {
            String hash =
                    HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
            ((ObjectNode) summary.get("files")).put(name, hash);
        }
        Files.writeString(
                result.folder().resolve("summary.json"),
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(summary));
    }

    @Test
    void whatNobodyTouchedIsRight() {
        assertThat(Cli.run("verify", result.folder()).ok().out())
                .isEqualToNormalizingNewlines(
                        """
                        24 transfers: hash chain whole, laws hold after each cause, sums are the balances.
                        11 balances: 3 assets sum to 0 each, vouchers are backed to the fen.
                        """);
        assertThat(
                        Cli.run(
                                        "verify",
                                        result.folder(),
                                        "--events",
                                        shop.events(),
                                        "--lang",
                                        "zh")
                                .ok()
                                .out())
                .isEqualToNormalizingNewlines(
                        """
                        24 笔转账：哈希链完整，每个事由之后定律成立，合计与余额一致。
                        11 个余额：3 种资产各自合计为 0，抵用券有足额准备金。
                        重放：相同的事件得到相同的转账、余额与状态。
                        """);
    }

    @Test
    void withoutTransfersBalancesAndFilesAreChecked() throws IOException {
        shop.settle("--force", "--transfers", "none").ok();
        assertThat(Cli.run("verify", result.folder(), "--events", shop.events()).ok().out())
                .startsWith("No transfers were written (--transfers none)")
                .contains("Replay:");
        result.replace("balances.csv", "24.00", "25.00");
        assertThat(found()).contains("balances.csv: NOT_ZERO CNY sums to 1.00");
    }

    @Test
    void aDigitFlippedInATransferBreaksTheChain() throws IOException {
        List<String> lines = new ArrayList<>(result.transfers());
        lines.set(4, lines.get(4).replace("200.00", "300.00"));
        result.transfers(lines);
        // The amount is possible in itself; the hash of lines 1 to 24 is not what it was.
        assertThat(found())
                .isEqualTo(
                        place("transfers.jsonl.gz")
                                + ":24: CHAIN_BROKEN lines 1 to 24 are not what was written: their"
                                + " hash is another than the chain's");
    }

    @Test
    void anAmountThatWouldOverdrawIsNamedAtItsLine() throws IOException {
        List<String> lines = new ArrayList<>(result.transfers());
        lines.set(12, lines.get(12).replace("1.25", "61.25"));
        result.transfers(lines);
        assertThat(found())
                .isEqualTo(
                        place("transfers.jsonl.gz")
                                + ":13: OVERDRAWN pool:points has -1.25 CNY after this line; it may"
                                + " not be below 0");
    }

    @Test
    void aLineRemovedAddedOrMovedBreaksTheSequence() throws IOException {
        List<String> lines = result.transfers();
        List<String> removed = new ArrayList<>(lines);
        removed.remove(9);
        result.transfers(removed);
        assertThat(found())
                .isEqualTo(
                        place("transfers.jsonl.gz")
                                + ":10: SEQUENCE_BROKEN seq is 11 here; allowed is 10: a line is"
                                + " missing, added or moved");
        List<String> moved = new ArrayList<>(lines);
        Collections.swap(moved, 3, 4);
        result.transfers(moved);
        assertThat(found()).contains(":4: SEQUENCE_BROKEN seq is 5 here");
        List<String> doubled = new ArrayList<>(lines);
        doubled.add(4, lines.get(3));
        result.transfers(doubled);
        assertThat(found()).contains(":5: SEQUENCE_BROKEN seq is 4 here");
    }

    @Test
    void theEndCannotBeCutOff() throws IOException {
        List<String> lines = result.transfers();
        result.transfers(lines.subList(0, 20));
        assertThat(found())
                .isEqualTo(
                        place("transfers.jsonl.gz")
                                + ":20: CHAIN_BROKEN the last line carries no link of the hash"
                                + " chain: something is cut off after it");
        result.transfers(List.of());
        assertThat(found()).contains("transfers.jsonl.gz");
    }

    @Test
    void aFileThatBreaksOffIsSaidToBe() throws IOException {
        Path file = result.folder().resolve("transfers.jsonl.gz");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(found()).contains("BAD_LINE", "the compressed file breaks off or is damaged");
        Files.writeString(file, "plain text");
        assertThat(found()).contains("BAD_LINE", "the file is no gzip file");
        shop.settle("--force").ok();
        Files.write(result.folder().resolve("balances.csv"), new byte[0]);
        assertThat(found()).contains("balances.csv:1: BAD_LINE");
    }

    @Test
    void aBalanceThatTheTransfersDoNotMakeIsNamedAtItsLine() throws IOException {
        result.replace("balances.csv", "merchant:shop,CNY,1120.00", "merchant:shop,CNY,1121.00");
        assertThat(found())
                .isEqualTo(
                        place("balances.csv")
                                + ":7: BALANCE_DIFFERS merchant:shop has 1121.00 CNY here; the"
                                + " transfers sum to 1120.00");
    }

    @Test
    void aBalanceRemovedMovedOrAddedIsFound() throws IOException {
        Results copy = result.copyTo(folder.resolve("copy"));
        result.replace("balances.csv", "member:bob,voucher,1.20\n", "");
        assertThat(found())
                .isEqualTo(
                        place("balances.csv")
                                + ": BALANCE_DIFFERS member:bob has no voucher here; the transfers"
                                + " sum to 1.20");
        result = copy;
        result.replace(
                "balances.csv",
                "member:bob,points:points,240.00\nmember:bob,voucher,1.20\n",
                "member:bob,voucher,1.20\nmember:bob,points:points,240.00\n");
        assertThat(found()).contains("balances.csv:6: NOT_SORTED member:bob, points:points");
        result = copy.copyTo(folder.resolve("another"));
        result.replace("balances.csv", "world", "world,points:points,1.00\nworld");
        assertThat(found()).contains("balances.csv");
    }

    @Test
    void everyOtherFileIsFoundByItsHash() throws IOException {
        for (String name : List.of("releases.csv", "notices.csv", "orders.csv", "inputs.json")) {
            shop.settle("--force", "--until", "2026-01-13").ok();
            Files.writeString(result.folder().resolve(name), result.text(name) + " ");
            assertThat(found()).startsWith(place(name) + ": FILE_CHANGED its SHA-256 is ");
        }
        shop.settle("--force", "--until", "2026-01-13").ok();
        Files.delete(result.folder().resolve("releases.csv"));
        assertThat(found()).startsWith(place("releases.csv") + ": FILE_MISSING");
    }

    @Test
    void aChangedPlanIsFoundEvenUnderANewHash() throws Exception {
        result.replace("plan.yaml", "[10%, 5%]", "[11%, 5%]");
        assertThat(found()).startsWith(place("plan.yaml") + ": FILE_CHANGED");
        rehash("plan.yaml");
        assertThat(found())
                .startsWith(place("plan.yaml") + ": PLAN_CHANGED it is not the plan 0020a9357d41");
    }

    @Test
    void aForgedReleaseIsFoundByTheReplayAlone() throws Exception {
        result.replace("releases.csv", ",60.00,", ",61.00,");
        rehash("releases.csv");
        Cli.run("verify", result.folder()).ok();
        Cli run = Cli.run("verify", result.folder(), "--events", shop.events());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().strip())
                .isEqualTo(
                        place("releases.csv")
                                + ":2: REPLAY_DIFFERS the line is"
                                + " points,2026-01-10,step,250.00,1.25,61.00,1.25,1.000000; the"
                                + " replay has"
                                + " points,2026-01-10,step,250.00,1.25,60.00,1.25,1.000000");
    }

    @Test
    void aForgedWeightIsFoundByTheReplayToo() throws Exception {
        result.replace("orders.csv", "0.500000", "0.600000");
        rehash("orders.csv");
        Cli run = Cli.run("verify", result.folder(), "--events", shop.events());
        assertThat(run.err()).contains("orders.csv:2: REPLAY_DIFFERS");
    }

    @Test
    void aForgedSummaryIsFoundByTheReplayToo() throws IOException {
        String hash = result.stateHash();
        result.replace("summary.json", hash, hash.replace('a', 'b').replace('0', 'f'));
        Cli run = Cli.run("verify", result.folder(), "--events", shop.events());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("summary.json: REPLAY_DIFFERS state-hash is \"");
    }

    @Test
    void otherEventsAreToldAsWhatTheyAre() throws IOException {
        String events = Files.readString(shop.events());
        Files.writeString(shop.events(), events.replace("1000.00", "1000.01"));
        Cli run = Cli.run("verify", result.folder(), "--events", shop.events());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith(place("inputs.json") + ": INPUT_DIFFERS event file 1 was ");
    }

    @Test
    void aFolderThatIsNoResultIsRefused() throws IOException {
        assertThat(Cli.run("verify", folder.resolve("nowhere")).failed(1))
                .isEqualTo(
                        folder.resolve("nowhere")
                                + ": NO_RESULT is no folder; name the --out folder of huiliu"
                                + " settle");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(Cli.run("verify", empty, "--lang", "zh").failed(1))
                .isEqualTo(
                        empty.resolve("summary.json")
                                + ": FILE_MISSING 不存在；"
                                + empty
                                + " 不是完整的结算结果");
        Files.writeString(result.folder().resolve("summary.json"), "{");
        assertThat(found()).startsWith(place("summary.json") + ": NOT_JSON").doesNotContain("\n");
    }

    /** Of each amount the first digit is made another, one after the other. */
    @Test
    void noAmountCanBeChangedUnseen() throws IOException {
        List<String> lines = result.transfers();
        Path other = folder.resolve("flipped");
        for (int i = 0; i < lines.size(); i++) {
            List<String> flipped = new ArrayList<>(lines);
            String line = lines.get(i);
            int place = line.indexOf("\"amount\":\"") + 10;
            char digit = line.charAt(place) == '9' ? '8' : '9';
            flipped.set(i, line.substring(0, place) + digit + line.substring(place + 1));
            Results damaged = result.copyTo(other.resolve(String.format(Locale.ROOT, "%02d", i)));
            damaged.transfers(flipped);
            Cli.run("verify", damaged.folder()).failed(1);
        }
    }
}
