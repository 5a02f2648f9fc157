package io.huiliu.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Tells on the error stream what is being done and how long it took. */
final class Progress {
    private final PrintStream out;
    private final String who;

    Progress(PrintStream out, String who) {
        this.out = out;
        this.who = who;
    }

    /** Does one step and tells its name and its seconds. */
    void step(String name, Runnable work) {
        long began = System.nanoTime();
        work.run();
        say(String.format(Locale.ROOT, "%s: %.1f s", name, (System.nanoTime() - began) / 1e9));
    }

    void say(String text) {
        out.println("  " + who + "  " + text);
    }
}
