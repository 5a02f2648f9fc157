package io.huiliu.cli;

import io.huiliu.cli.compare.CompareCommand;
import io.huiliu.cli.demo.DemoCommand;
import io.huiliu.cli.explain.ExplainCommand;
import io.huiliu.cli.imports.ImportCommand;
import io.huiliu.cli.plans.CheckCommand;
import io.huiliu.cli.plans.NewCommand;
import io.huiliu.cli.settle.SettleCommand;
import io.huiliu.cli.simulate.SimulateCommand;
import io.huiliu.cli.terminal.Exit;
import io.huiliu.cli.terminal.Language;
import io.huiliu.cli.terminal.Terminal;
import io.huiliu.cli.terminal.Words;
import io.huiliu.cli.tune.TuneCommand;
import io.huiliu.cli.verify.VerifyCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
        subcommands = {
            NewCommand.class,
            CheckCommand.class,
            SimulateCommand.class,
            SettleCommand.class,
            VerifyCommand.class,
            ExplainCommand.class,
            CompareCommand.class,
            ImportCommand.class,
            TuneCommand.class,
            DemoCommand.class,
            BenchCommand.class,
            CompletionCommand.class,
            Version.class
        })
public final class Main {
    @SuppressWarnings("UnusedVariable") // picocli gives the command its options
    @Mixin
    private Terminal terminal = new Terminal();

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
        tellVersion(commands);
        if (Language.asked(args) == Language.ZH) {
            speakChinese(commands);
            commands.setParameterExceptionHandler((e, words) -> UsageError.inChinese(e));
        }
        commands.setExitCodeExceptionMapper(
                e -> e instanceof ParameterException ? Exit.USAGE : Exit.MACHINE);
        boolean debug = Arrays.asList(args).contains("--debug");
        commands.setExecutionExceptionHandler(
                (e, command, parsed) -> internalError(e, err, debug, Language.asked(args)));
        int exitCode = commands.execute(args.length == 0 ? new String[] {"--help"} : args);
        out.flush();
        err.flush();
        return exitCode;
    }

    /** Every command knows {@code --version}; there is one for all. */
    private static void tellVersion(CommandLine command) {
        command.getCommandSpec().versionProvider(new Version());
        command.getSubcommands().values().forEach(Main::tellVersion);
    }

    /** Nobody but us can do anything with a stack trace. */
    private static int internalError(
            Exception e, PrintWriter err, boolean debug, Language language) {
        err.println(
                Words.of(
                                "INTERNAL_ERROR %s. This is an error in Huiliu; please report it,"
                                        + " with what --debug shows",
                                "INTERNAL_ERROR %s。这是 Huiliu 的错误；请附上 --debug 的输出报告", e)
                        .in(language));
        if (debug) {
            e.printStackTrace(err);
        }
        return Exit.MACHINE;
    }

    private static void speakChinese(CommandLine commands) {
        try {
            commands.setResourceBundle(
                    ResourceBundle.getBundle("io.huiliu.cli.help", Locale.SIMPLIFIED_CHINESE));
        } catch (MissingResourceException e) {
            throw new IllegalStateException("the help texts are not in the build", e);
        }
    }
}
