package io.huiliu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
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
                .formatted(number(), Runtime.version(), System.getProperty("java.vendor"));
    }

    /** The project's version, which the build writes into the resource. */
    static String number() {
        try (InputStream in = Version.class.getResourceAsStream("build.properties")) {
            var properties = new Properties();
            properties.load(Objects.requireNonNull(in, "build.properties is missing"));
            return Objects.requireNonNull(properties.getProperty("version"), "no version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
