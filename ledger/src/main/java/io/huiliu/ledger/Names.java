package io.huiliu.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * External ids (1 to 64 bytes) and the dense indices that the engine works with. Ids are compared
 * byte by byte; hashing only finds the place. The table grows in 1,024 segments, each on its own,
 * so that no single addition takes long.
 */
public final class Names {
    /** The longest id, in bytes. */
    public static final int MAX_BYTES = 64;

    /** What {@link #find} returns for an id that is not there. */
    public static final int NONE = -1;

    private static final int INDEX_BITS = 27;
    private static final int INDEX_MASK = (1 << INDEX_BITS) - 1;
    private static final int SEGMENT_BITS = 10;
    private static final int PAGE_BITS = 20;
    private static final int OFFSET_CHUNK_BITS = 16;

    private final int[][] segments = new int[1 << SEGMENT_BITS][16];
    private final int[] segmentCounts = new int[1 << SEGMENT_BITS];
    private byte[][] pages = {new byte[1 << PAGE_BITS]};
    private int[][] offsets = new int[1][];
    private long end;
    private int count;

    /** The index of an id, or {@link #NONE}. */
    public int find(byte[] id, int from, int length) {
        return find(hash(id, from, length), id, from, length);
    }

    public int find(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        return find(bytes, 0, bytes.length);
    }

    private int find(long hash, byte[] id, int from, int length) {
        int[] slots = segments[(int) (hash >>> 64 - SEGMENT_BITS)];
        int tag = tag(hash);
        for (int at = home(hash, slots); ; at = next(at, slots)) {
            int slot = slots[at];
            if (slot == 0) {
                return NONE;
            }
            if ((slot & ~INDEX_MASK) == tag && matches((slot & INDEX_MASK) - 1, id, from, length)) {
                return (slot & INDEX_MASK) - 1;
            }
        }
    }

    /**
     * The index that an id of this hash most likely has, or {@link #NONE}: a first look, to bring
     * it near.
     */
    public int likely(long hash) {
        int[] slots = segments[(int) (hash >>> 64 - SEGMENT_BITS)];
        int tag = tag(hash);
        int at = home(hash, slots);
        while (slots[at] != 0 && (slots[at] & ~INDEX_MASK) != tag) {
            at = next(at, slots);
        }
        return (slots[at] & INDEX_MASK) - 1;
    }

    /** Where the bytes of an id stand: a second look. */
    public long place(int index) {
        return index < 0 ? 0 : offset(index);
    }

    /** The first byte at a place: a third look. */
    public long peek(long place) {
        return pages[(int) (place >>> PAGE_BITS)][(int) place & (1 << PAGE_BITS) - 1];
    }

    /** Adds an id that is not there yet and returns its index: the number of ids before it. */
    public int add(byte[] id, int from, int length) {
        Check.that(length > 0 && length <= MAX_BYTES, "an id has 1 to 64 bytes", length, MAX_BYTES);
        Check.that(count < INDEX_MASK - 1, "the table of ids is full", count, INDEX_MASK);
        int index = count++;
        store(index, id, from, length);
        long hash = hash(id, from, length);
        int segment = (int) (hash >>> 64 - SEGMENT_BITS);
        if ((segmentCounts[segment] + 1) * 5 > segments[segment].length * 4) {
            grow(segment);
        }
        insert(segments[segment], hash, index);
        segmentCounts[segment]++;
        return index;
    }

    public int count() {
        return count;
    }

    public String name(int index) {
        long at = offset(index);
        byte[] page = pages[(int) (at >>> PAGE_BITS)];
        int start = (int) at & (1 << PAGE_BITS) - 1;
        return new String(page, start + 1, page[start], StandardCharsets.UTF_8);
    }

    /** Copies the bytes of an id to a place with room for them; returns where they end. */
    public int copy(int index, byte[] to, int at) {
        long from = offset(index);
        byte[] page = pages[(int) (from >>> PAGE_BITS)];
        int start = (int) from & (1 << PAGE_BITS) - 1;
        int length = page[start];
        System.arraycopy(page, start + 1, to, at, length);
        return at + length;
    }

    /** Bytes held by the ids and their index. */
    public long bytes() {
        long total = (long) pages.length << PAGE_BITS;
        for (int[] segment : segments) {
            total += 4L * segment.length;
        }
        return total + 4L * (1 << OFFSET_CHUNK_BITS) * offsets.length;
    }

    /** Writes the ids byte by byte as they came, whether they are texts or not. */
    public void write(SnapshotWriter to) {
        byte[] id = new byte[MAX_BYTES];
        to.putInt(count);
        for (int index = 0; index < count; index++) {
            int length = copy(index, id, 0);
            to.putInt(length);
            to.putBytes(id, 0, length);
        }
    }

    public void read(SnapshotReader from) {
        byte[] id = new byte[MAX_BYTES];
        int names = from.getInt();
        while (count < names) {
            int length = from.getInt();
            Check.that(
                    length > 0 && length <= MAX_BYTES,
                    "a snapshot's id has an impossible length",
                    length,
                    MAX_BYTES);
            from.getBytes(id, 0, length);
            add(id, 0, length);
        }
    }

    /** A 64-bit hash of some bytes, well mixed in all its bits. */
    public static long hash(byte[] bytes, int from, int length) {
        long hash = 0x9E37_79B9_7F4A_7C15L ^ length;
        int at = from;
        int end = from + length;
        for (; at + 8 <= end; at += 8) {
            hash = mix(hash ^ word(bytes, at));
        }
        long tail = 0;
        for (; at < end; at++) {
            tail = tail << 8 | bytes[at] & 0xFF;
        }
        return mix(hash ^ tail);
    }

    private static long word(byte[] bytes, int at) {
        return (long) Bytes.LONGS.get(bytes, at);
    }

    private static long mix(long value) {
        long product = value * 0xA076_1D64_78BD_642FL;
        long high = Math.unsignedMultiplyHigh(value, 0xA076_1D64_78BD_642FL);
        long folded = product ^ high;
        folded ^= folded >>> 32;
        return folded * 0xE703_7ED1_A0B4_28DBL ^ folded >>> 29;
    }

    private static int tag(long hash) {
        return (int) (hash >>> 32) << INDEX_BITS;
    }

    /** The slot where the search for a hash begins: the table's length need be no power of two. */
    private static int home(long hash, int[] slots) {
        return (int) ((hash & 0xFFFF_FFFFL) * slots.length >>> 32);
    }

    private static int next(int at, int[] slots) {
        return at + 1 == slots.length ? 0 : at + 1;
    }

    private static void insert(int[] slots, long hash, int index) {
        int at = home(hash, slots);
        while (slots[at] != 0) {
            at = next(at, slots);
        }
        slots[at] = tag(hash) | index + 1;
    }

    private void grow(int segment) {
        int[] old = segments[segment];
        int[] next = new int[old.length + old.length / 4];
        for (int slot : old) {
            if (slot != 0) {
                int index = (slot & INDEX_MASK) - 1;
                long at = offset(index);
                byte[] page = pages[(int) (at >>> PAGE_BITS)];
                int start = (int) at & (1 << PAGE_BITS) - 1;
                insert(next, hash(page, start + 1, page[start]), index);
            }
        }
        segments[segment] = next;
    }

    /** Ids lie on 4-byte boundaries, one length byte first, and never across two pages. */
    private void store(int index, byte[] id, int from, int length) {
        int pageSize = 1 << PAGE_BITS;
        if ((end & pageSize - 1) + length + 1 > pageSize) {
            end = (end + pageSize) & -pageSize;
        }
        int page = (int) (end >>> PAGE_BITS);
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page + 1);
            pages[page] = new byte[pageSize];
        }
        int start = (int) end & pageSize - 1;
        pages[page][start] = (byte) length;
        System.arraycopy(id, from, pages[page], start + 1, length);
        int chunk = index >> OFFSET_CHUNK_BITS;
        if (chunk == offsets.length) {
            offsets = Arrays.copyOf(offsets, chunk + 1);
        }
        if (offsets[chunk] == null) {
            offsets[chunk] = new int[1 << OFFSET_CHUNK_BITS];
        }
        offsets[chunk][index & (1 << OFFSET_CHUNK_BITS) - 1] = (int) (end >>> 2);
        end = (end + length + 1 + 3) & ~3L;
    }

    private long offset(int index) {
        return (offsets[index >> OFFSET_CHUNK_BITS][index & (1 << OFFSET_CHUNK_BITS) - 1]
                        & 0xFFFF_FFFFL)
                << 2;
    }

    private boolean matches(int index, byte[] id, int from, int length) {
        long at = offset(index);
        byte[] page = pages[(int) (at >>> PAGE_BITS)];
        int start = (int) at & (1 << PAGE_BITS) - 1;
        return page[start] == length
                && Arrays.equals(page, start + 1, start + 1 + length, id, from, from + length);
    }
}
