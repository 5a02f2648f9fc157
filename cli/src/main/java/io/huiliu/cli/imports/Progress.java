package io.huiliu.cli.imports;

import java.io.Console;
import java.io.PrintWriter;

/** Shows on a terminal how many rows were read; silent in a pipe. */
final class Progress {
    private static final int LOOK_EVERY_ROWS = 1 << 13;
    private static final long SHOW_EVERY_NANOS = 200_000_000;

    private final PrintWriter err;
    private final boolean shown;
    private final long startNanos = System.nanoTime();
    private long lastNanos = startNanos;
    private boolean dirty;

    Progress(PrintWriter err) {
        this.err = err;
        this.shown = isOnTerminal();
    }

    @SuppressWarnings("SystemConsoleNull") // its contract still allows null
    private static boolean isOnTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** Tells how many rows have been read so far. */
    void rows(long rows) {
        if (!shown || rows % LOOK_EVERY_ROWS != 0) {
            return;
        }
        long now = System.nanoTime();
        if (now - lastNanos >= SHOW_EVERY_NANOS) {
            lastNanos = now;
            dirty = true;
            long perSecond = rows * 1_000_000_000 / (now - startNanos);
            err.printf("\r%,d rows, %,d/s", rows, perSecond);
            err.flush();
        }
    }

    /** Clears the line. */
    void done() {
        if (dirty) {
            err.print("\r\033[K");
            err.flush();
        }
    }
}
