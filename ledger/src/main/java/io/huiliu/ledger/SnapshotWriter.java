package io.huiliu.ledger;

/**
 * Takes a state apart into a sequence of values. Whoever implements it decides where the bytes go.
 */
public interface SnapshotWriter {
    void putByte(int value);

    void putInt(int value);

    void putLong(long value);

    void putBytes(byte[] bytes, int offset, int length);

    /** UTF-8, its length first. */
    void putString(String text);

    default void putFlag(boolean value) {
        putByte(value ? 1 : 0);
    }

    default void putLongs(long[] values, int count) {
        putInt(count);
        for (int i = 0; i < count; i++) {
            putLong(values[i]);
        }
    }
}
