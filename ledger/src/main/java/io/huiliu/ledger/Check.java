package io.huiliu.ledger;

/**
 * Always-on assertions. A failed check is a defect of the program, never of its input: the engine
 * stops at it.
 */
public final class Check {
    private Check() {}

    public static void that(boolean holds, String fact) {
        if (!holds) {
            throw new InvariantViolation(fact);
        }
    }

    /** As {@link #that(boolean, String)}; the two numbers are put behind the fact. */
    public static void that(boolean holds, String fact, long left, long right) {
        if (!holds) {
            throw new InvariantViolation(fact + ": " + left + ", " + right);
        }
    }
}
