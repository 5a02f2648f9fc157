package io.huiliu.ledger;

/** A column of 32-bit values of {@link Rows}, or of as many bits as its values need. */
public final class IntColumn implements Rows.Stored {
    private final Column words;
    private final int shift;
    private final long mask;

    IntColumn(Column words, int shift, int bits) {
        this.words = words;
        this.shift = shift;
        this.mask = (1L << bits) - 1;
    }

    public int get(int row) {
        return (int) (words.get(row) >>> shift & mask);
    }

    /** A value that needs more bits than the column has is an {@link InvariantViolation}. */
    public void set(int row, int value) {
        long bits = value & 0xFFFF_FFFFL;
        Check.that((bits & ~mask) == 0, "a value does not fit its column", value, mask);
        words.set(row, words.get(row) & ~(mask << shift) | bits << shift);
    }

    @Override
    public void write(int row, SnapshotWriter to) {
        to.putInt(get(row));
    }

    @Override
    public void read(int row, SnapshotReader from) {
        set(row, from.getInt());
    }
}
