package io.huiliu.ledger;

/**
 * Gives back, in the same order, what a {@link SnapshotWriter} took. A short or foreign snapshot is
 * an error.
 */
public interface SnapshotReader {
    int getByte();

    int getInt();

    long getLong();

    void getBytes(byte[] bytes, int offset, int length);

    String getString();

    default boolean getFlag() {
        return getByte() != 0;
    }

    default long[] getLongs() {
        int count = getInt();
        Check.that(
                count >= 0 && count < 1 << 28,
                "a snapshot list has an impossible length",
                count,
                0);
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = getLong();
        }
        return values;
    }

    /** Reads an int that must be the one given. */
    default void expect(int value, String what) {
        int found = getInt();
        Check.that(
                found == value,
                "the snapshot does not fit these plan versions: " + what,
                found,
                value);
    }

    /** Reads a string that must be the one given. */
    default void expect(String value, String what) {
        String found = getString();
        Check.that(
                found.equals(value),
                "the snapshot does not fit these plan versions: "
                        + what
                        + " "
                        + found
                        + ", expected "
                        + value);
    }
}
