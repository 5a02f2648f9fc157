package io.huiliu.bench;

import io.huiliu.cli.terminal.Exit;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Terminal;
import io.huiliu.cli.terminal.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all measuring commands have in common: their options, and how they tell what they found. */
abstract class MeasuringCommand implements Callable<Integer> {
    @Option(
            names = "--quick",
            description = "One process and fewer iterations: done within 8 minutes.")
    private boolean quick;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Also write the figures to FILE, one JSON object a line.")
    private @Nullable Path json;

    @SuppressWarnings("NullAway.Init") // picocli fills it
    @Mixin
    private Terminal terminal;

    /** Measures; what was measured before something failed is lost. */
    abstract Report measure(boolean quick) throws IOException, InterruptedException, Failure;

    @Override
    public final Integer call() {
        return terminal.exitCodeOf(this::run);
    }

    private int run() throws IOException, Failure {
        Words machine = Machine.described();
        Report report = measured();
        Table.print(machine, report, terminal.out(), terminal.language());
        if (json != null) {
            JsonLines.write(report, json);
        }
        return Exit.DONE;
    }

    private Report measured() throws IOException, Failure {
        try {
            return measure(quick);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.ofMachine(new Words("interrupted", "已中断"));
        }
    }
}
