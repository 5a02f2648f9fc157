package io.huiliu.mechanisms.valuepool;

import java.util.Arrays;

/**
 * Ints under dense indices, 0 at first, in pages of a fixed size, so that growing never copies what
 * is there.
 */
final class Ints {
    private static final int PAGE_BITS = 14;
    private static final int PAGE_SIZE = 1 << PAGE_BITS;
    private static final int PAGE_MASK = PAGE_SIZE - 1;

    private int[][] pages = new int[0][];

    /** The value at an index that was set before, or 0. */
    int get(int index) {
        int page = index >> PAGE_BITS;
        return page < pages.length ? pages[page][index & PAGE_MASK] : 0;
    }

    void set(int index, int value) {
        int page = index >> PAGE_BITS;
        if (page >= pages.length) {
            grow(page + 1);
        }
        pages[page][index & PAGE_MASK] = value;
    }

    private void grow(int count) {
        int had = pages.length;
        pages = Arrays.copyOf(pages, count);
        for (int page = had; page < count; page++) {
            pages[page] = new int[PAGE_SIZE];
        }
    }
}
