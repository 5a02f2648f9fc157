package io.huiliu.simulate.run;

import java.util.Arrays;

/**
 * Who placed which order, as long as it is open: a ring over the numbers of orders, which grows
 * when more are open than it has places.
 */
final class OpenBuyers {
    private int[] ring = new int[1 << 12];
    private long next;
    private long oldest;

    /** The number that the next order will have. */
    long next() {
        return next;
    }

    /** Takes an order's buyer and gives the order its number. */
    long add(int member) {
        if (next - oldest == ring.length) {
            grow();
        }
        ring[(int) next & ring.length - 1] = member;
        return next++;
    }

    private void grow() {
        int[] larger = new int[Math.multiplyExact(ring.length, 2)];
        Arrays.fill(larger, Members.NONE);
        for (long order = oldest; order < next; order++) {
            larger[(int) order & larger.length - 1] = ring[(int) order & ring.length - 1];
        }
        ring = larger;
    }

    /** Orders before that number are not asked for any more. */
    void forgetBefore(long order) {
        oldest = order;
    }

    int of(long order) {
        return order >= oldest && order < next ? ring[(int) order & ring.length - 1] : Members.NONE;
    }
}
