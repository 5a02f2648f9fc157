package io.huiliu.cli.terminal;

import java.io.Console;
import java.io.PrintWriter;
import java.io.Writer;

/** Shows on a terminal how far the work is; silent in a pipe. */
public final class Progress {
    private static final int LOOK_EVERY = 1 << 13;
    private static final long SHOW_EVERY_NANOS = 200_000_000;

    private final PrintWriter err;
    private final Language language;
    private final String unit;
    private final boolean shown;
    private final int lookEvery;
    private final long startNanos = System.nanoTime();
    private long lastNanos = startNanos;
    private long looked;
    private boolean dirty;

    /**
     * @param unit what is counted, such as "rows"
     */
    public Progress(Terminal terminal, Words unit) {
        this(terminal, unit, LOOK_EVERY);
    }

    /**
     * One that is told seldom enough to look at the clock each time.
     *
     * @param lookEvery how many must have been done between two looks at the clock
     */
    public Progress(Terminal terminal, Words unit, int lookEvery) {
        this(terminal.err(), terminal.language(), unit, isOnTerminal(), lookEvery);
    }

    Progress(PrintWriter err, Language language, Words unit, boolean shown) {
        this(err, language, unit, shown, LOOK_EVERY);
    }

    private Progress(PrintWriter err, Language language, Words unit, boolean shown, int lookEvery) {
        this.lookEvery = lookEvery;
        this.err = err;
        this.language = language;
        this.unit = unit.in(language);
        this.shown = shown;
    }

    /** Shows nothing. */
    public static Progress silent() {
        return new Progress(
                new PrintWriter(Writer.nullWriter()), Language.EN, Words.same(""), false);
    }

    /** Whether somebody is watching: in a pipe nothing is shown. */
    @SuppressWarnings("SystemConsoleNull") // its contract still allows null
    public static boolean isOnTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** Tells how many have been done so far. */
    public void done(long count) {
        done(count, 0);
    }

    /**
     * Tells how many have been done so far, and which part of the work that is.
     *
     * @param partPpm in parts per million, or 0 where nobody knows
     */
    public void done(long count, long partPpm) {
        if (!shown || count / lookEvery == looked) {
            return;
        }
        looked = count / lookEvery;
        long now = System.nanoTime();
        if (now - lastNanos >= SHOW_EVERY_NANOS) {
            lastNanos = now;
            dirty = true;
            long nanos = now - startNanos;
            long perSecond = (long) (count * 1e9 / nanos);
            err.printf("\r\033[K%,d %s, %,d/s", count, unit, perSecond);
            if (partPpm > 0) {
                long left = (long) (nanos / 1e9 * (1_000_000 - partPpm) / partPpm);
                String text = language == Language.ZH ? "，还需 %d:%02d" : ", %d:%02d left";
                err.printf(text, left / 60, left % 60);
            }
            err.flush();
        }
    }

    /** Clears the line. */
    public void end() {
        if (dirty) {
            err.print("\r\033[K");
            err.flush();
        }
    }
}
