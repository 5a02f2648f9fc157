package io.huiliu.ledger;

/** One 32-bit column of {@link Rows}: half of a 64-bit one. */
public final class IntColumn implements Rows.Stored {
    private final Column words;
    private final int shift;

    IntColumn(Column words, int shift) {
        this.words = words;
        this.shift = shift;
    }

    public int get(int row) {
        return (int) (words.get(row) >>> shift);
    }

    public void set(int row, int value) {
        long keep = words.get(row) & ~(0xFFFF_FFFFL << shift);
        words.set(row, keep | (value & 0xFFFF_FFFFL) << shift);
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
