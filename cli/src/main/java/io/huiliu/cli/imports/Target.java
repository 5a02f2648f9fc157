package io.huiliu.cli.imports;

import io.huiliu.cli.imports.Problem.Code;
import io.huiliu.cli.terminal.Progress;
import io.huiliu.cli.terminal.Terminal;
import io.huiliu.cli.terminal.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all importers are told alike, and how they end. */
final class Target {
    @SuppressWarnings("NullAway.Init") // required
    @Option(
            names = "--out",
            required = true,
            paramLabel = "EVENTS.jsonl.gz",
            description = "The event file to write; compressed if its name ends in .gz.")
    private Path out;

    @Option(names = "--force", description = "Replace files that exist.")
    private boolean force;

    @SuppressWarnings("NullAway.Init") // picocli fills it
    @Mixin
    private Terminal terminal;

    /** An import, which leaves its files or an exception. */
    @FunctionalInterface
    interface Import {
        void run() throws IOException, ImportException;
    }

    Path out() {
        return out;
    }

    /** A file beside the events, such as {@code EVENTS.jsonl.gz.set-aside.csv}. */
    Path beside(String ending) {
        return Path.of(out + ending);
    }

    NewFile begin(Path file) throws IOException, ImportException {
        return NewFile.begin(file, force);
    }

    /** Refuses early what {@link #begin} would refuse after all the work. */
    void refuseExisting(Path file) throws ImportException {
        NewFile.refuseExisting(file, force);
    }

    Progress progress() {
        return new Progress(terminal, new Words("rows", "行"));
    }

    void say(Words words) {
        terminal.say(words);
    }

    /** The problem in the person's language. */
    String in(Problem problem) {
        return problem.in(terminal.language());
    }

    /** Runs the import; says what went wrong; returns the exit code. */
    int exitCodeOf(Import work) {
        PrintWriter err = terminal.err();
        try {
            work.run();
            return 0;
        } catch (ImportException e) {
            e.problems().forEach(problem -> err.println(in(problem)));
            if (e.more() > 0) {
                err.println(Words.of("and %,d more", "另有 %,d 处", e.more()).in(terminal.language()));
            }
            return e.exitCode();
        } catch (IOException e) {
            err.println(in(failure(e)));
            return 3;
        } catch (OutOfMemoryError e) {
            err.println(in(outOfMemory()));
            return 3;
        }
    }

    private Problem failure(IOException e) {
        return new Problem(
                out.toString(),
                0,
                Code.READ_OR_WRITE_FAILED,
                Words.of(
                        "not written: %s; see to disk space and permissions, then run again",
                        "未写出：%s；请检查磁盘空间与权限后重试", e));
    }

    private Problem outOfMemory() {
        return new Problem(
                out.toString(),
                0,
                Code.OUT_OF_MEMORY,
                Words.of(
                        "not written: the events do not fit the %,d MB that Java may use; raise it"
                                + " (HUILIU_JAVA_OPTS=-Xmx6g) or split the input by time",
                        "未写出：Java 可用的 %,d MB 内存不够；请调大（HUILIU_JAVA_OPTS=-Xmx6g）或按时间拆分输入",
                        Runtime.getRuntime().maxMemory() >> 20));
    }
}
