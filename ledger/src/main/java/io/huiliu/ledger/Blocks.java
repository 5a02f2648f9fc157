package io.huiliu.ledger;

import java.util.Arrays;

/**
 * Memory for short lists, in blocks of 1, 2, 4, … entries. Blocks lie in chunks; a free block whose
 * other half is free too becomes one of twice the size again (a buddy system), so that lists which
 * grow leave nothing behind that the next ones cannot use. A block larger than a chunk has one of
 * its own.
 *
 * <p>An address is the chunk's number and the place in it, in entries.
 */
final class Blocks {
    /** The largest block, as a power of two. */
    static final int MAX_CLASS = 17;

    private static final int CHUNK_BITS = 14;
    private static final int CHUNK_ENTRIES = 1 << CHUNK_BITS;

    private final int width;
    private long[][] chunks = new long[1][];

    /** A bit for each entry of a chunk: whether a free block begins there. */
    private long[][] freeHeads = new long[1][];

    private int chunkCount;

    /**
     * Free blocks by size. A block that has become part of a larger one since is still listed: the
     * bit tells.
     */
    private final int[][] free = new int[MAX_CLASS + 1][0];

    private final int[] freeCount = new int[MAX_CLASS + 1];

    Blocks(int width) {
        this.width = width;
    }

    /** The chunk in which a block lies. */
    long[] chunk(int address) {
        return chunks[address >>> CHUNK_BITS];
    }

    /** Where an entry of a block stands in its chunk, in longs. */
    int at(int address, int entry) {
        return ((address & CHUNK_ENTRIES - 1) + entry) * width;
    }

    /** A block of {@code 1 << sizeClass} entries; what stands in it is left over from others. */
    int allocate(int sizeClass) {
        int found = sizeClass;
        int address = pop(found);
        while (address < 0 && found < CHUNK_BITS) {
            address = pop(++found);
        }
        if (address < 0) {
            found = Math.max(sizeClass, CHUNK_BITS);
            address = addChunk(1 << found) << CHUNK_BITS;
        }
        while (found > sizeClass) {
            found--;
            push(address + (1 << found), found);
        }
        return address;
    }

    /** Gives a block back. */
    void release(int address, int sizeClass) {
        int whole = address;
        int merged = sizeClass;
        while (merged < CHUNK_BITS && isFree(whole ^ 1 << merged, merged)) {
            mark(whole ^ 1 << merged, false);
            whole &= -(2 << merged);
            merged++;
        }
        push(whole, merged);
    }

    /** Bytes held. */
    long bytes() {
        long total = 0;
        for (int i = 0; i < chunkCount; i++) {
            total += 8L * (chunks[i].length + freeHeads[i].length);
        }
        return total;
    }

    private int pop(int sizeClass) {
        int[] list = free[sizeClass];
        while (freeCount[sizeClass] > 0) {
            int address = list[--freeCount[sizeClass]];
            if (isFree(address, sizeClass)) {
                mark(address, false);
                return address;
            }
        }
        return -1;
    }

    private void push(int address, int sizeClass) {
        if (freeCount[sizeClass] == free[sizeClass].length) {
            makeRoom(sizeClass);
        }
        free[sizeClass][freeCount[sizeClass]++] = address;
        chunk(address)[at(address, 0)] = sizeClass;
        mark(address, true);
    }

    /** Forgets what is listed but no longer free, and what is listed twice. */
    private void makeRoom(int sizeClass) {
        int[] list = free[sizeClass];
        int kept = 0;
        for (int i = 0; i < freeCount[sizeClass]; i++) {
            if (isFree(list[i], sizeClass)) {
                mark(list[i], false);
                list[kept++] = list[i];
            }
        }
        for (int i = 0; i < kept; i++) {
            mark(list[i], true);
        }
        freeCount[sizeClass] = kept;
        if (kept * 2 >= list.length) {
            free[sizeClass] = Arrays.copyOf(list, Math.max(16, list.length * 2));
        }
    }

    /** Whether a free block of that size begins at an address. */
    private boolean isFree(int address, int sizeClass) {
        long word = freeHeads[address >>> CHUNK_BITS][(address & CHUNK_ENTRIES - 1) >> 6];
        return (word >>> address & 1) != 0 && chunk(address)[at(address, 0)] == sizeClass;
    }

    private void mark(int address, boolean isFree) {
        long[] heads = freeHeads[address >>> CHUNK_BITS];
        int word = (address & CHUNK_ENTRIES - 1) >> 6;
        heads[word] = isFree ? heads[word] | 1L << address : heads[word] & ~(1L << address);
    }

    private int addChunk(int entries) {
        Check.that(chunkCount < 1 << 16, "the lots are full", chunkCount, 0);
        if (chunkCount == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunkCount * 2);
            freeHeads = Arrays.copyOf(freeHeads, chunkCount * 2);
        }
        chunks[chunkCount] = new long[entries * width];
        freeHeads[chunkCount] = new long[CHUNK_ENTRIES / 64];
        return chunkCount++;
    }
}
