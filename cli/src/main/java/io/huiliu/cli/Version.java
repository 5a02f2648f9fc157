package io.huiliu.cli;

import io.huiliu.cli.terminal.Product;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which Huiliu this is and which JDK runs it: the first two questions about any report. */
@Command(name = "version", description = "Print the version and the JDK.")
final class Version implements Callable<Integer>, IVersionProvider {
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
