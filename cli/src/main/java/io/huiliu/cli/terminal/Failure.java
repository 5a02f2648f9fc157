package io.huiliu.cli.terminal;

import java.util.List;

/** A command that ends without having done its work: what is said, and the exit code. */
public final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Words> lines;
    private final int exitCode;

    private Failure(int exitCode, List<Words> lines) {
        super(lines.getFirst().en());
        this.exitCode = exitCode;
        this.lines = lines;
    }

    /** The input is wrong. */
    public static Failure ofInput(Words... lines) {
        return new Failure(Exit.INPUT, List.of(lines));
    }

    /** The input is wrong in several places, at least one. */
    public static Failure ofInput(List<Words> lines) {
        return new Failure(Exit.INPUT, List.copyOf(lines));
    }

    /** The command line asks for what cannot be done. */
    public static Failure ofUsage(Words... lines) {
        return new Failure(Exit.USAGE, List.of(lines));
    }

    /** The machine failed. */
    public static Failure ofMachine(Words... lines) {
        return new Failure(Exit.MACHINE, List.of(lines));
    }

    /** Throws (usage) where an option's number is none that is allowed. */
    public static void unlessWithin(String option, long value, long least, long most)
            throws Failure {
        if (value < least || value > most) {
            throw ofUsage(
                    Words.of(
                            "%s: OUT_OF_RANGE is %,d; allowed are %,d to %,d",
                            "%s: OUT_OF_RANGE 为 %,d；允许 %,d 到 %,d", option, value, least, most));
        }
    }

    public List<Words> lines() {
        return lines;
    }

    public int exitCode() {
        return exitCode;
    }
}
