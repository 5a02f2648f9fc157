package io.huiliu.cli.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command is told alike, how it speaks, and how it ends. */
public final class Terminal {
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            converter = Language.Reader.class,
            description = "The language of messages. Default: the machine's.")
    private @Nullable Language language;

    @Option(names = "--debug", hidden = true, description = "Show stack traces.")
    private boolean debug;

    /** A command's work. */
    @FunctionalInterface
    public interface Work {
        /** Does it and returns the exit code. */
        int run() throws IOException, Failure;
    }

    public Language language() {
        return language == null ? Language.ofMachine() : language;
    }

    public PrintWriter out() {
        return spec.commandLine().getOut();
    }

    public PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** The words in the person's language. */
    public String in(Words words) {
        return words.in(language());
    }

    public void say(Words words) {
        out().println(words.in(language()));
    }

    /** Says something that is no part of the result, perhaps with words out of a file. */
    public void note(Words words) {
        err().println(Visible.lines(words.in(language())));
    }

    /** Does the work; says what went wrong, never with a stack trace unless asked to. */
    @SuppressWarnings("CatchAndPrintStackTrace") // only where --debug asks for it
    public int exitCodeOf(Work work) {
        try {
            return work.run();
        } catch (Failure e) {
            e.lines().forEach(this::note);
            trace(e);
            return e.exitCode();
        } catch (UncheckedIOException | IOException e) {
            return failed(e);
        } catch (OutOfMemoryError e) {
            note(outOfMemory());
            trace(e);
            return Exit.MACHINE;
        }
    }

    private int failed(Exception e) {
        note(
                Words.of(
                        "READ_OR_WRITE_FAILED %s; see to disk space and permissions, then run"
                                + " again",
                        "READ_OR_WRITE_FAILED %s；请检查磁盘空间与权限后重试", reason(e)));
        trace(e);
        return Exit.MACHINE;
    }

    private static String reason(Exception e) {
        Throwable cause =
                e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        String message = cause.getMessage();
        String type = cause.getClass().getSimpleName();
        return message == null
                ? type
                : cause.getClass() == IOException.class ? message : type + ": " + message;
    }

    private static Words outOfMemory() {
        return Words.of(
                "OUT_OF_MEMORY the program does not fit the %,d MB that Java may use; raise it"
                        + " (HUILIU_JAVA_OPTS=-Xmx12g)",
                "OUT_OF_MEMORY Java 可用的 %,d MB 内存不够；请调大（HUILIU_JAVA_OPTS=-Xmx12g）",
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private void trace(Throwable e) {
        if (debug) {
            e.printStackTrace(err());
        }
    }
}
