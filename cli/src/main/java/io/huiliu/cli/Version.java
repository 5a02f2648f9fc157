package io.huiliu.cli;

import io.huiliu.cli.terminal.Product;
import io.huiliu.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which Huiliu this is and which JDK runs it: the first two questions about any report. */
@Command(
        name = "version",
        description = "Print the version and the JDK.",
        mixinStandardHelpOptions = true)
final class Version implements Callable<Integer>, IVersionProvider {
    @SuppressWarnings("UnusedVariable") // --lang, as every command has it
    @Mixin
    private Terminal terminal = new Terminal();

    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(line());
        return 0;
    }

    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }

    private static String line() {
        return "huiliu %s, JDK %s (%s)"
                .formatted(Product.version(), Runtime.version(), System.getProperty("java.vendor"));
    }
}
