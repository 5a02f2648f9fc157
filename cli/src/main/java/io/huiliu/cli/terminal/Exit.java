package io.huiliu.cli.terminal;

/** What commands end with (plans.md, Commands). */
public final class Exit {
    public static final int DONE = 0;

    /** The input is wrong. */
    public static final int INPUT = 1;

    /** The command line asks for what there is not, or for what cannot be done. */
    public static final int USAGE = 2;

    /** The machine failed: disk, memory, or an error of ours. */
    public static final int MACHINE = 3;

    /** The plan is right, and the policy does not let it go live. */
    public static final int BLOCKED = 4;

    /** Stopped by Ctrl-C, as shells tell it. */
    public static final int INTERRUPTED = 130;

    private Exit() {}
}
