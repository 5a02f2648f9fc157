package io.huiliu.bench;

/**
 * Ids as programs at the sources' scale have them: exactly 18 characters, a letter for the kind and
 * 17 digits.
 */
final class Ids {
    static final char MEMBER = 'm';
    static final char MERCHANT = 's';
    static final char ORDER = 'o';

    /** Characters of an id. */
    static final int LENGTH = 18;

    /** More would not fit the digits that {@link #stamp} writes. */
    static final int MOST = 1_000_000_000;

    private static final int STAMPED_DIGITS = 9;

    private Ids() {}

    /** The id of a number below {@link #MOST}. */
    static String of(char kind, int number) {
        String digits = Integer.toString(number);
        return kind + "0".repeat(LENGTH - 1 - digits.length()) + digits;
    }

    /**
     * Writes the last nine digits of an id that begins at {@code at}; the others stay as they are.
     */
    static void stamp(byte[] to, int at, int number) {
        int left = number;
        int end = at + LENGTH;
        for (int i = 1; i <= STAMPED_DIGITS; i++) {
            int rest = left / 10;
            to[end - i] = (byte) ('0' + left - rest * 10);
            left = rest;
        }
    }
}
