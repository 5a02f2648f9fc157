package io.huiliu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command line printed and how it ended. Commands run in this process, through the same door
 * as from a shell; {@link #start} makes a process of its own, for what only that shows.
 */
public record Cli(int exitCode, String out, String err) {

    /** Runs {@code huiliu} with these words. Messages are English unless {@code --lang} says so. */
    public static Cli run(Object... words) {
        return run(words(words));
    }

    /** The same, with something on standard input. */
    public static Cli fed(byte[] stdin, Object... words) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(stdin));
        try {
            return run(words);
        } finally {
            System.setIn(before);
        }
    }

    private static Cli run(List<String> words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(words);
        if (!all.contains("--lang") && !all.isEmpty()) {
            all.addAll(List.of("--lang", "en"));
        }
        int exitCode =
                Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(new String[0]));
        return new Cli(exitCode, out.toString(), err.toString());
    }

    private static List<String> words(Object... words) {
        List<String> texts = new ArrayList<>();
        for (Object word : words) {
            texts.add(word.toString());
        }
        return texts;
    }

    /**
     * What begins a command line so that Ctrl-C reaches the process: one that a shell started in
     * the background ignores it, and so does all that it starts. Empty where the system's {@code
     * env} cannot undo that.
     */
    private static final List<String> LISTENING = listening();

    private static List<String> listening() {
        List<String> words = List.of("env", "--default-signal=INT");
        try {
            List<String> attempt = new ArrayList<>(words);
            attempt.add("true");
            Process process = new ProcessBuilder(attempt).redirectErrorStream(true).start();
            return process.waitFor() == 0 ? words : List.of();
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts tests", e);
        }
    }

    /** Starts {@code huiliu} in a process of its own. */
    public static Process start(Path folder, Object... words) throws IOException {
        List<String> line = new ArrayList<>(LISTENING);
        line.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.huiliu.cli.Main"));
        line.addAll(words(words));
        return new ProcessBuilder(line).directory(folder.toFile()).start();
    }

    /** Waits for a process and takes what it said. */
    public static Cli end(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Cli(process.waitFor(), out, err);
    }

    /** Must have done its work. */
    public Cli ok() {
        assertThat(err).as("standard error").isEmpty();
        assertThat(exitCode).as("exit code").isZero();
        return this;
    }

    /** Must have ended with this code, having printed no result. Returns what it said. */
    public String failed(int code) {
        assertThat(out).as("standard output").isEmpty();
        assertThat(exitCode).as("exit code of: %s", err).isEqualTo(code);
        assertThat(err).as("a stack trace is for nobody").doesNotContain("\tat io.huiliu");
        return err.strip();
    }

    /** Writes lines into a file and returns it. */
    public static Path file(Path file, String... lines) throws IOException {
        return Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
