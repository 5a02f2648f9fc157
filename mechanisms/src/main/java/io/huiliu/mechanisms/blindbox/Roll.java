package io.huiliu.mechanisms.blindbox;

import io.huiliu.money.Share;
import java.util.List;

/**
 * From a drawn number to a prize. The roll is uniform from 0 to 999,999, without bias: numbers from
 * the short end of the range, about one in 30 trillion, are replaced by their successor in a fixed
 * sequence, so that anybody can check it.
 */
final class Roll {
    /** 2^64 mod 10^6: products whose lower half is below it belong to the short end. */
    private static final long SHORT_END = Long.remainderUnsigned(-Share.WHOLE_PPM, Share.WHOLE_PPM);

    private static final int MOST_REPLACEMENTS = 16;

    private Roll() {}

    /** A roll from 0 to 999,999, for a number that is uniform over 64 bits. */
    static int of(long number) {
        long left = number;
        for (int i = 0; i < MOST_REPLACEMENTS && isShort(left); i++) {
            left = successor(left);
        }
        return (int) Math.unsignedMultiplyHigh(left, Share.WHOLE_PPM);
    }

    private static boolean isShort(long number) {
        return Long.compareUnsigned(number * Share.WHOLE_PPM, SHORT_END) < 0;
    }

    /** The next number of SplitMix64. */
    private static long successor(long number) {
        long z = number + 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }

    /**
     * The number of the prize that a roll hits: the table's probabilities laid end to end, in its
     * order.
     */
    static int prize(List<Prize> prizes, int roll) {
        int end = 0;
        for (int prize = 0; prize < prizes.size(); prize++) {
            end += prizes.get(prize).ppm();
            if (roll < end) {
                return prize;
            }
        }
        throw new IllegalArgumentException("a roll of " + roll + " beyond the table's " + end);
    }
}
