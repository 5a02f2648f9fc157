package io.huiliu.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiliu.cli.settle.SettleCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;

/** Settles an event file once, by the command that people use, in a process of its own. */
final class SettleRun {
    private SettleRun() {}

    /**
     * Arguments: the report's file, the figure's name, the event file, the folder to write, {@code
     * none} or {@code gzip}.
     */
    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[3]);
        PrintWriter progress = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode =
                new CommandLine(new SettleCommand())
                        .setOut(progress)
                        .execute(
                                "wodian", args[2], "--out", out.toString(), "--transfers", args[4]);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
        JsonNode run = new ObjectMapper().readTree(out.resolve("summary.json").toFile()).get("run");
        Report report = new Report();
        report.figure(args[1], "orders/s", run.get("orders-per-second").asDouble());
        report.write(Path.of(args[0]));
    }
}
