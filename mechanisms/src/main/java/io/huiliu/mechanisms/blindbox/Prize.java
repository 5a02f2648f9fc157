package io.huiliu.mechanisms.blindbox;

import io.huiliu.mechanisms.Rewards;

/**
 * One prize of the table.
 *
 * @param ppm its probability, in ppm
 * @param value in fen or 1/100 coin; 0 is a thing that is given outside the books, such as a card
 *     or a code
 * @param pays what the value is given as
 * @param stock how many there are; {@link #UNLIMITED} without end
 * @param hidden whether it opens only to who has invited enough buyers
 */
public record Prize(
        String name, int ppm, long value, Rewards.Kind pays, int stock, boolean hidden) {
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** Whether everybody can win it at any time: not scarce, not hidden, and without cash. */
    boolean alwaysThere() {
        return stock == UNLIMITED && !hidden && (value == 0 || pays == Rewards.Kind.COINS);
    }
}
