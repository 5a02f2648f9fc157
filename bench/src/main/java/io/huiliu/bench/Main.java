package io.huiliu.bench;

import io.huiliu.cli.terminal.Exit;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/**
 * {@code huiliu bench}, apart from the other commands so that they start without JMH. Exit codes
 * are theirs: 0 done (a bar that is missed is a result, not a failure), 2 usage, 3 the machine
 * failed.
 */
@Command(
        name = "huiliu bench",
        description = "Measures Huiliu on this machine, and the limits beside it.",
        mixinStandardHelpOptions = true,
        subcommands = {EngineCommand.class, SettleCompared.class, SimulateCommand.class})
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        CommandLine commands = new CommandLine(new Main());
        commands.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        commands.setExitCodeExceptionMapper(
                e -> e instanceof ParameterException ? Exit.USAGE : Exit.MACHINE);
        System.exit(commands.execute(args.length == 0 ? new String[] {"--help"} : args));
    }
}
