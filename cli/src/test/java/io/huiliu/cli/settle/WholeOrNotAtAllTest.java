package io.huiliu.cli.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiliu.cli.Cli;
import io.huiliu.cli.Results;
import io.huiliu.cli.output.OutputFolder;
import io.huiliu.cli.plans.Plans;
import io.huiliu.cli.terminal.Language;
import io.huiliu.cli.terminal.Progress;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The output folder appears whole or not at all, and nobody's files are overwritten unasked. */
class WholeOrNotAtAllTest {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir Path folder;
    private CornerShop shop = new CornerShop(Path.of("."));

    @BeforeEach
    void open() throws IOException {
        shop = CornerShop.in(folder);
    }

    @Test
    void aFolderThatExistsIsRefusedAndKept() throws IOException {
        shop.settled();
        Map<String, String> before = shop.result().essence();
        assertThat(shop.settle().failed(2))
                .isEqualTo(
                        shop.out()
                                + ": OUT_EXISTS exists already; name another folder, or add --force"
                                + " to replace it");
        assertThat(shop.result().essence()).isEqualTo(before);
    }

    @Test
    void forceReplacesTheWholeFolderAndLeavesNothingOfTheOld() throws IOException {
        shop.settled();
        Files.writeString(shop.out().resolve("rejected.jsonl"), "{}\n");
        Files.writeString(shop.out().resolve("plan-2.yaml"), "plan: old\n");
        shop.settle("--force", "--transfers", "none").ok();
        assertThat(shop.result().names())
                .containsExactly(
                        "balances.csv",
                        "inputs.json",
                        "notices.csv",
                        "orders.csv",
                        "plan.yaml",
                        "releases.csv",
                        "summary.json");
        assertThat(shop.leftovers()).isEmpty();
    }

    @Test
    void whatNoSettlementWroteIsNeverReplaced() throws IOException {
        Files.createDirectories(shop.out());
        Files.writeString(shop.out().resolve("thesis.docx"), "years of work");
        assertThat(shop.settle("--force").failed(2))
                .contains("OUT_EXISTS holds thesis.docx, which no settlement wrote");
        assertThat(shop.result().names()).containsExactly("thesis.docx");

        Path file = Files.writeString(folder.resolve("a-file"), "text");
        assertThat(
                        Cli.run("settle", shop.plan(), shop.events(), "--out", file, "--force")
                                .failed(2))
                .contains("OUT_EXISTS");
        assertThat(file).hasContent("text");
    }

    @Test
    void aRunThatEndsAtABadLineLeavesTheOldResultAsItWas() throws IOException {
        shop.settled();
        Map<String, String> before = shop.result().essence();
        Files.writeString(shop.events(), CornerShop.text("events.jsonl") + "nonsense\n");
        assertThat(shop.settle("--force").failed(1)).contains(":7: MALFORMED_JSON");
        assertThat(shop.result().essence()).isEqualTo(before);
        assertThat(shop.leftovers()).isEmpty();
    }

    /** Every write to /dev/full fails as on a full disk, here for one file after the other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "transfers.jsonl.gz",
                "balances.csv",
                "releases.csv",
                "notices.csv",
                "orders.csv",
                "plan.yaml",
                "inputs.json",
                "summary.json"
            })
    void whicheverFileTheDiskHasNoRoomForThereIsNoFolder(String name) throws Exception {
        Assumptions.assumeTrue(Files.exists(FULL), "SKIPPED: this system has no /dev/full");
        OutputFolder.Opener opener =
                file ->
                        file.endsWith(name)
                                ? new FileOutputStream(FULL.toFile())
                                : OutputFolder.open(file);
        Settlement.Request request =
                new Settlement.Request(
                        Plans.find(shop.plan().toString(), null),
                        List.of(shop.events().toString()),
                        InputStream.nullInputStream(),
                        null,
                        false,
                        true,
                        false,
                        new byte[32],
                        List.of(),
                        Language.EN);
        assertThatThrownBy(
                        () -> {
                            try (OutputFolder out =
                                            OutputFolder.begin(
                                                    shop.out(),
                                                    false,
                                                    Settlement.CONTENTS,
                                                    opener);
                                    Settlement settlement =
                                            new Settlement(request, out, Progress.silent())) {
                                settlement.run();
                                out.publish();
                            }
                        })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("space");
        assertThat(shop.out()).doesNotExist();
        assertThat(shop.leftovers()).isEmpty();
    }

    /** The same with a disk that really is full; only whoever may mount one can try. */
    @Test
    void onAFullDiskTheCommandEndsWith3AndSaysWhatToDo() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted = system("mount", "-t", "tmpfs", "-o", "size=16k", "none", disk.toString());
        Assumptions.assumeTrue(mounted, "SKIPPED: may not mount a small tmpfs here");
        try {
            Path out = disk.resolve("out");
            Cli run = Cli.run("settle", shop.plan(), shop.events(), "--out", out);
            assertThat(run.failed(3))
                    .contains("READ_OR_WRITE_FAILED", "No space left", "see to disk space");
            assertThat(new Results(disk).names()).isEmpty();
        } finally {
            assertThat(system("umount", disk.toString())).isTrue();
        }
    }

    private static boolean system(String... words) throws Exception {
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsTheMachinesFault() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "text");
        Cli run = Cli.run("settle", shop.plan(), shop.events(), "--out", file.resolve("out"));
        assertThat(run.failed(3)).startsWith("READ_OR_WRITE_FAILED");
        assertThat(file).hasContent("text");
    }

    /** A process that is killed outright cannot clean up: the next one does. */
    @Test
    void whatKilledRunsLeftIsClearedByTheNextOne() throws IOException {
        shop.settled();
        Map<String, String> before = shop.result().essence();
        Path unfinished = Files.createDirectory(folder.resolve(".out.999999999.tmp"));
        Files.writeString(unfinished.resolve("balances.csv"), "owner,as");
        // Killed between the two moves of --force: the old result stands beside its place.
        Files.move(shop.out(), folder.resolve(".out.999999998.tmp.old"));
        assertThat(shop.settle().failed(2)).contains("OUT_EXISTS");
        assertThat(shop.result().essence()).isEqualTo(before);
        assertThat(shop.leftovers()).isEmpty();
    }
}
