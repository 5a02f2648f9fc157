package io.huiliu.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of every member (or merchant), one row of longs each under a dense index, so that
 * what one order touches lies together. Columns are added while a program is assembled; one that a
 * later plan version adds goes into an annex of its own, so that no command ever copies all rows.
 */
public final class Rows {
    private static final int CHUNK_BITS = 14;
    private static final int CHUNK_ROWS = 1 << CHUNK_BITS;
    private static final int CACHE_LINE_WORDS = 8;
    private static final int CHUNK_MASK = CHUNK_ROWS - 1;

    /** A column of any width, by which rows are written and read whatever table it lies in. */
    sealed interface Stored permits Column, IntColumn {
        void write(int row, SnapshotWriter to);

        void read(int row, SnapshotReader from);
    }

    private final List<String> names = new ArrayList<>();
    private final List<Stored> stored = new ArrayList<>();
    private long[] @Nullable [] chunks = new long[0][];
    private int stride;
    private int count;
    private int[] bitsTaken = new int[16];
    private @Nullable Rows annex;

    /** A column of 64-bit values, 0 at first. */
    public Column column(String name) {
        Column column = derivedColumn();
        names.add(name);
        stored.add(column);
        return column;
    }

    /** A column of 64-bit values that is no part of the state: whoever owns it restores it. */
    public Column derivedColumn() {
        Rows table = table();
        return new Column(table, table.takeWord(Long.SIZE));
    }

    /** A column of 32-bit values, 0 at first. */
    public IntColumn intColumn(String name) {
        return intColumn(name, Integer.SIZE);
    }

    /**
     * A column of values of 1 to 32 bits, 0 at first; such columns share longs. Values of less than
     * 32 bits are not negative.
     */
    public IntColumn intColumn(String name, int bits) {
        IntColumn column = table().bits(bits);
        names.add(name);
        stored.add(column);
        return column;
    }

    /** The first place with so many bits to spare. */
    private IntColumn bits(int bits) {
        int offset = 0;
        while (offset < stride && bitsTaken[offset] + bits > Long.SIZE) {
            offset++;
        }
        if (offset == stride) {
            takeWord(0);
        }
        IntColumn column = new IntColumn(new Column(this, offset), bitsTaken[offset], bits);
        bitsTaken[offset] += bits;
        return column;
    }

    private int takeWord(int bits) {
        if (stride == bitsTaken.length) {
            bitsTaken = Arrays.copyOf(bitsTaken, stride * 2);
        }
        bitsTaken[stride] = bits;
        return stride++;
    }

    /** The table that can still get columns: this one while it has no rows, an annex later. */
    private Rows table() {
        if (count == 0) {
            return this;
        }
        if (annex == null) {
            annex = new Rows();
        }
        return annex.table();
    }

    /** Adds a row of zeros and returns its index. */
    public int add() {
        int row = count++;
        grow(row);
        for (Rows next = annex; next != null; next = next.annex) {
            next.count = count;
        }
        return row;
    }

    public int count() {
        return count;
    }

    /**
     * Reads a row from end to end, so that it is at hand when it is needed soon. Whoever reads many
     * before it needs the first waits for memory once instead of many times.
     */
    public long touch(int row) {
        if (stride == 0) {
            return 0;
        }
        long read = get(row, stride - 1);
        for (int offset = 0; offset < stride; offset += CACHE_LINE_WORDS) {
            read += get(row, offset);
        }
        return read;
    }

    /** Bytes held by the rows, annexes included. */
    public long bytes() {
        long own = 0;
        for (long[] chunk : chunks) {
            own += chunk == null ? 0 : 8L * chunk.length;
        }
        return own + (annex == null ? 0 : annex.bytes());
    }

    /**
     * Closes the assembly of a plan version: an annex that was filled with columns now counts its
     * rows.
     */
    public void seal() {
        for (Rows next = annex; next != null; next = next.annex) {
            next.count = count;
        }
    }

    private long[] grow(int row) {
        int chunk = row >> CHUNK_BITS;
        if (chunk >= chunks.length) {
            chunks = Arrays.copyOf(chunks, Math.max(16, chunk + (chunk >> 1) + 1));
        }
        long[] words = chunks[chunk];
        if (words == null) {
            words = new long[CHUNK_ROWS * stride];
            chunks[chunk] = words;
        }
        return words;
    }

    long get(int row, int offset) {
        int chunk = row >> CHUNK_BITS;
        long[] words = chunk < chunks.length ? chunks[chunk] : null;
        return words == null ? 0 : words[(row & CHUNK_MASK) * stride + offset];
    }

    void set(int row, int offset, long value) {
        writable(row)[(row & CHUNK_MASK) * stride + offset] = value;
    }

    /** Adds and returns the new value. */
    long add(int row, int offset, long delta) {
        long[] words = writable(row);
        int at = (row & CHUNK_MASK) * stride + offset;
        long after = Math.addExact(words[at], delta);
        words[at] = after;
        return after;
    }

    private long[] writable(int row) {
        if (Integer.compareUnsigned(row, count) >= 0) {
            throw new InvariantViolation("row " + row + " of " + count);
        }
        int chunk = row >> CHUNK_BITS;
        long[] words = chunk < chunks.length ? chunks[chunk] : null;
        return words == null ? grow(row) : words;
    }

    /** Writes all rows, column after column as they were made. */
    public void write(SnapshotWriter to) {
        to.putInt(count);
        to.putInt(names.size());
        names.forEach(to::putString);
        for (int row = 0; row < count; row++) {
            for (Stored column : stored) {
                column.write(row, to);
            }
        }
    }

    /** Reads what {@link #write} wrote into empty rows that were made with the same columns. */
    public void read(SnapshotReader from) {
        int rows = from.getInt();
        from.expect(names.size(), "columns");
        for (String name : names) {
            from.expect(name, "column");
        }
        for (int row = 0; row < rows; row++) {
            add();
            for (Stored column : stored) {
                column.read(row, from);
            }
        }
    }
}
