package io.huiliu.cli.settle;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.cli.Cli;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows: exit codes as a shell sees them, pipes, signals. */
class RealProcessTest {
    @TempDir Path folder;

    @Test
    void theExitCodeIsThatOfTheProcess() throws Exception {
        CornerShop shop = CornerShop.in(folder);
        List<Process> processes =
                List.of(
                        Cli.start(folder, "settle", "plan.yaml", "events.jsonl", "--out", "out"),
                        Cli.start(folder, "settle", "plan.yaml", "none.jsonl", "--out", "b"),
                        Cli.start(folder, "settle", "plan.yaml", "--lang", "en"),
                        Cli.start(
                                folder,
                                "settle",
                                "plan.yaml",
                                "events.jsonl",
                                "--out",
                                "plan.yaml/x"));
        int[] codes = new int[processes.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Cli.end(processes.get(i)).exitCode();
        }
        assertThat(codes).containsExactly(0, 1, 2, 3);
        assertThat(shop.result().names()).contains("summary.json");
    }

    /** Progress is for terminals: in a pipe there is the result and nothing else. */
    @Test
    void inAPipeThereIsNoProgressAndStandardInputIsRead() throws Exception {
        CornerShop shop = CornerShop.in(folder);
        Process process =
                Cli.start(folder, "settle", "plan.yaml", "-", "--out", "out", "--lang", "en");
        try (OutputStream in = process.getOutputStream()) {
            in.write(Files.readAllBytes(shop.events()));
        }
        Cli run = Cli.end(process).ok();
        assertThat(run.out())
                .matches(
                        "2 orders of 2 members at 1 merchants settled in \\d+\\.\\d{3} s"
                                + " \\(\\d+/s\\), to 2026-01-12: out\\R");
        assertThat(shop.result().json("inputs.json").path("events").path(0).path("name").asText())
                .isEqualTo("-");
    }

    @Test
    void killedOutrightMidRunItLeavesTheOldResultWhole() throws Exception {
        stopped("KILL", 137);
        // Nobody can clean up after SIGKILL but the next run.
        assertThat(new CornerShop(folder).leftovers()).hasSize(1);
        new CornerShop(folder).settle("--force").ok();
        assertThat(new CornerShop(folder).leftovers()).isEmpty();
    }

    @Test
    void stoppedByCtrlCItLeavesTheOldResultAndNothingElse() throws Exception {
        stopped("INT", 130);
        assertThat(new CornerShop(folder).leftovers()).isEmpty();
    }

    @Test
    void toldToEndItLeavesTheOldResultAndNothingElse() throws Exception {
        stopped("TERM", 143);
        assertThat(new CornerShop(folder).leftovers()).isEmpty();
    }

    /** Sends the signal while a replacement is being written: half the events have come. */
    private void stopped(String signal, int exitCode) throws Exception {
        CornerShop shop = CornerShop.in(folder);
        shop.settled();
        Map<String, String> before = shop.result().essence();
        Process process = Cli.start(folder, "settle", "plan.yaml", "-", "--out", "out", "--force");
        OutputStream in = process.getOutputStream();
        String events = CornerShop.text("events.jsonl");
        in.write(events.substring(0, events.length() / 2).getBytes(StandardCharsets.UTF_8));
        in.flush();
        awaitFile(shop, process);
        send(signal, process);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(exitCode);
        assertThat(shop.result().essence()).isEqualTo(before);
    }

    /** Until the run has begun to write: then there is something to leave behind. */
    private static void awaitFile(CornerShop shop, Process process) throws Exception {
        for (int i = 0; i < 400; i++) {
            for (String name : shop.leftovers()) {
                if (Files.exists(shop.folder().resolve(name).resolve("transfers.jsonl.gz"))) {
                    return;
                }
            }
            assertThat(process.isAlive()).as("still running").isTrue();
            Thread.sleep(50);
        }
        throw new AssertionError("the run never began to write");
    }

    private static void send(String signal, Process process) throws Exception {
        boolean sent;
        try {
            sent =
                    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                                    .start()
                                    .waitFor()
                            == 0;
        } catch (IOException e) {
            sent = false;
        }
        if (!sent) {
            process.destroyForcibly();
        }
        Assumptions.assumeTrue(sent, "SKIPPED: this system has no kill command");
    }
}
