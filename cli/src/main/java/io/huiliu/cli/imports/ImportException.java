package io.huiliu.cli.imports;

import io.huiliu.cli.terminal.Language;
import java.util.List;

/** An import that ends without a file, and why. */
final class ImportException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The input is wrong. */
    static final int INPUT = 1;

    /** The command line asks for what cannot be done. */
    static final int USAGE = 2;

    private final transient List<Problem> problems;
    private final long more;
    private final int exitCode;

    private ImportException(List<Problem> problems, long more, int exitCode) {
        super(problems.getFirst().in(Language.EN));
        this.problems = problems;
        this.more = more;
        this.exitCode = exitCode;
    }

    static ImportException ofInput(Problem problem) {
        return new ImportException(List.of(problem), 0, INPUT);
    }

    static ImportException ofUsage(Problem problem) {
        return new ImportException(List.of(problem), 0, USAGE);
    }

    /**
     * Several problems with the input.
     *
     * @param problems the first ones, at least one
     * @param more how many there are besides those
     */
    static ImportException ofInput(List<Problem> problems, long more) {
        return new ImportException(List.copyOf(problems), more, INPUT);
    }

    List<Problem> problems() {
        return problems;
    }

    long more() {
        return more;
    }

    int exitCode() {
        return exitCode;
    }
}
