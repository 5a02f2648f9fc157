package io.huiliu.ledger;

import java.util.Arrays;

/**
 * Short lists of lots, one list a holder: the points of each cohort, the coins of each day. A list
 * is one contiguous block whose capacity is the next power of two, found through a reference that
 * the holder's row keeps, so that a walk over a holder's lots touches one place in memory.
 *
 * <p>A reference packs the block's address (30 bits), the first entry in use (17) and the number of
 * entries (17); 0 is the empty list.
 */
public final class Lots {
    /** The most lots that one holder can have in one list. */
    public static final int MAX_LOTS = 1 << 16;

    private static final int COUNT_BITS = 17;
    private static final long COUNT_MASK = (1 << COUNT_BITS) - 1;

    private final Column refs;
    private final Rows rows;
    private final int width;
    private final Blocks blocks;

    /**
     * Lists for the holders of some rows.
     *
     * @param width longs an entry
     */
    public Lots(Rows rows, int width) {
        this.rows = rows;
        this.refs = rows.derivedColumn();
        this.width = width;
        this.blocks = new Blocks(width);
    }

    /** Lots of a holder. */
    public int count(int row) {
        return (int) (refs.get(row) & COUNT_MASK);
    }

    /** Reads a holder's newest lot, so that it is at hand when it is needed soon. */
    public long touch(int row) {
        int count = count(row);
        return count == 0 ? 0 : get(row, count - 1, 0);
    }

    /** One field of a holder's lot; lot 0 is the oldest. */
    public long get(int row, int lot, int field) {
        long ref = refs.get(row);
        return chunk(ref)[existing(ref, lot) + field];
    }

    public void set(int row, int lot, int field, long value) {
        long ref = refs.get(row);
        chunk(ref)[existing(ref, lot) + field] = value;
    }

    /** Whether the holder has as many lots as one list holds. */
    public boolean full(int row) {
        return count(row) >= MAX_LOTS;
    }

    /** Appends a lot of zeros, the newest, and returns its number. */
    public int append(int row) {
        long ref = refs.get(row);
        int count = (int) (ref & COUNT_MASK);
        Check.that(count < MAX_LOTS, "a holder has too many lots", row, count);
        int first = first(ref);
        if (count == 0) {
            ref = reference(blocks.allocate(0), 0, 0);
        } else if (first + count == 1 << sizeClass(first + count)) {
            ref = moved(ref, first, count);
        }
        refs.set(row, ref + 1);
        int at = at(ref, count);
        Arrays.fill(chunk(ref), at, at + width, 0);
        return count;
    }

    /** Removes the oldest lots of a holder. */
    public void removeFirst(int row, int lots) {
        long ref = refs.get(row);
        int count = (int) (ref & COUNT_MASK);
        Check.that(lots >= 0 && lots <= count, "more lots removed than there are", lots, count);
        if (lots == count) {
            clear(row);
        } else {
            refs.set(row, reference(address(ref), first(ref) + lots, count - lots));
        }
    }

    /** Removes one lot; the newer ones move up. */
    public void remove(int row, int lot) {
        long ref = refs.get(row);
        long[] chunk = chunk(ref);
        int oldest = at(ref, 0);
        System.arraycopy(chunk, oldest, chunk, oldest + width, existing(ref, lot) - oldest);
        removeFirst(row, 1);
    }

    /** Removes all lots of a holder. */
    public void clear(int row) {
        long ref = refs.get(row);
        int count = (int) (ref & COUNT_MASK);
        if (count > 0) {
            blocks.release(address(ref), sizeClass(first(ref) + count));
            refs.set(row, 0);
        }
    }

    /** Bytes held by the blocks. */
    public long bytes() {
        return blocks.bytes();
    }

    /**
     * Writes every holder's lots, oldest first. The references themselves are not part of the
     * state.
     */
    public void write(SnapshotWriter to) {
        for (int row = 0; row < rows.count(); row++) {
            int count = count(row);
            to.putInt(count);
            for (int lot = 0; lot < count; lot++) {
                for (int field = 0; field < width; field++) {
                    to.putLong(get(row, lot, field));
                }
            }
        }
    }

    /** Reads what {@link #write} wrote; the rows have been read before. */
    public void read(SnapshotReader from) {
        for (int row = 0; row < rows.count(); row++) {
            refs.set(row, 0);
            int count = from.getInt();
            for (int lot = 0; lot < count; lot++) {
                append(row);
                for (int field = 0; field < width; field++) {
                    set(row, lot, field, from.getLong());
                }
            }
        }
    }

    /**
     * A list that has reached the end of its block: where at least half of the block is free at its
     * front, it moves to the front of the smallest block that holds one lot more, else to the same
     * place in a block twice as large. Either way the first entry and the count still tell the size
     * of the block.
     */
    private long moved(long ref, int first, int count) {
        int old = sizeClass(first + count);
        boolean shrinks = first > 0 && first >= 1 << old >> 1;
        int size = shrinks ? sizeClass(count + 1) : old + 1;
        int to = size == old ? address(ref) : blocks.allocate(size);
        long next = reference(to, shrinks ? 0 : first, count);
        System.arraycopy(chunk(ref), at(ref, 0), chunk(next), at(next, 0), count * width);
        if (size != old) {
            blocks.release(address(ref), old);
        }
        return next;
    }

    /** The smallest power of two, as its exponent, that is at least so many entries. */
    private static int sizeClass(int entries) {
        return entries <= 1 ? 0 : 32 - Integer.numberOfLeadingZeros(entries - 1);
    }

    private long[] chunk(long ref) {
        return blocks.chunk(address(ref));
    }

    private static long reference(int address, int first, int count) {
        return (long) address << 2 * COUNT_BITS | (long) first << COUNT_BITS | count;
    }

    private static int address(long ref) {
        return (int) (ref >>> 2 * COUNT_BITS);
    }

    private static int first(long ref) {
        return (int) (ref >>> COUNT_BITS & COUNT_MASK);
    }

    /** Where a lot stands in its chunk, which must be a lot of the list: others lie beside it. */
    private int existing(long ref, int lot) {
        long count = ref & COUNT_MASK;
        if (Integer.toUnsignedLong(lot) >= count) {
            throw new InvariantViolation("lot " + lot + " of " + count);
        }
        return at(ref, lot);
    }

    private int at(long ref, int lot) {
        return blocks.at(address(ref), first(ref) + lot);
    }
}
