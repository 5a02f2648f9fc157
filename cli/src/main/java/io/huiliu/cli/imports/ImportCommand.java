package io.huiliu.cli.imports;

import io.huiliu.cli.terminal.Terminal;
import io.huiliu.cli.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the importers. */
@Command(
        name = "import",
        description = "Turn other systems' files into an event file.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {OlistCommand.class, CsvCommand.class})
public final class ImportCommand implements Runnable {
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills it
    @Mixin
    private Terminal terminal;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                terminal.in(
                        new Words(
                                "Missing: what to import from (olist or csv)",
                                "缺少要导入的格式（olist 或 csv）")));
    }
}
