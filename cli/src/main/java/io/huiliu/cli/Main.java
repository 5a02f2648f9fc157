package io.huiliu.cli;

import io.huiliu.cli.imports.ImportCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/**
 * The {@code huiliu} command. Exit codes: 0 done, 1 the input is wrong, 2 usage, 3 the machine
 * failed.
 */
@Command(
        name = "huiliu",
        description = "Merchant-funded consumption rebates, settled exactly.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ImportCommand.class, Version.class})
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /** Runs one command line and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine commands = new CommandLine(new Main());
        commands.setOut(out).setErr(err);
        commands.setExitCodeExceptionMapper(e -> e instanceof ParameterException ? 2 : 3);
        int exitCode = commands.execute(args.length == 0 ? new String[] {"--help"} : args);
        out.flush();
        err.flush();
        return exitCode;
    }
}
