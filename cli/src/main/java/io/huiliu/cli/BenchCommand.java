package io.huiliu.cli;

import io.huiliu.cli.terminal.Exit;
import io.huiliu.cli.terminal.Terminal;
import io.huiliu.cli.terminal.Words;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/**
 * {@code huiliu bench} in the list of commands. The launcher starts the benchmarks as a program of
 * their own, so that the other commands start without JMH; whoever gets here came without it.
 */
@Command(
        name = "bench",
        description = "Measure Huiliu on this machine, and the limits beside it.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli fills it; they are bench's own
    @Unmatched
    private List<String> words;

    @SuppressWarnings("NullAway.Init") // picocli fills it
    @Mixin
    private Terminal terminal;

    @Override
    public Integer call() {
        terminal.note(
                new Words(
                        "The benchmarks are a program of their own, which the launcher starts:"
                                + " ./huiliu bench --help (with bench as the first word)",
                        "基准测试是单独的程序，由启动脚本启动：./huiliu bench --help（bench 须为第一个词）"));
        return Exit.USAGE;
    }
}
