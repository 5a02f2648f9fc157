package io.huiliu.ledger;

/** One 64-bit column of {@link Rows}. */
public final class Column implements Rows.Stored {
    private final Rows rows;
    private final int offset;

    Column(Rows rows, int offset) {
        this.rows = rows;
        this.offset = offset;
    }

    public long get(int row) {
        return rows.get(row, offset);
    }

    public void set(int row, long value) {
        rows.set(row, offset, value);
    }

    /** Adds and returns the new value; an overflow is an {@link ArithmeticException}. */
    public long add(int row, long delta) {
        return rows.add(row, offset, delta);
    }

    @Override
    public void write(int row, SnapshotWriter to) {
        to.putLong(get(row));
    }

    @Override
    public void read(int row, SnapshotReader from) {
        set(row, from.getLong());
    }
}
