package io.huiliu.simulate.run;

import java.nio.charset.StandardCharsets;

/**
 * The ids of what agents do: a letter for the kind, then a number in six digits of base 64. They
 * are short because every order carries three.
 */
final class Ids {
    static final char MEMBER = 'm';
    static final char MERCHANT = 's';
    static final char ORDER = 'o';
    static final char REFUND = 'f';
    static final char WITHDRAWAL = 'w';
    static final char OTHER = 'x';

    /** Characters of an id. */
    static final int LENGTH = 7;

    private static final byte[] DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VALUES = values();

    private Ids() {}

    private static byte[] values() {
        byte[] values = new byte[128];
        for (int i = 0; i < DIGITS.length; i++) {
            values[DIGITS[i]] = (byte) i;
        }
        return values;
    }

    static String of(char kind, long number) {
        byte[] id = new byte[LENGTH];
        id[0] = (byte) kind;
        stamp(id, 0, number);
        return new String(id, StandardCharsets.US_ASCII);
    }

    /** Writes the digits of an id that begins there; its letter stays. */
    static void stamp(byte[] to, int at, long number) {
        to[at + 1] = DIGITS[(int) (number >>> 30) & 63];
        to[at + 2] = DIGITS[(int) (number >>> 24) & 63];
        to[at + 3] = DIGITS[(int) (number >>> 18) & 63];
        to[at + 4] = DIGITS[(int) (number >>> 12) & 63];
        to[at + 5] = DIGITS[(int) (number >>> 6) & 63];
        to[at + 6] = DIGITS[(int) number & 63];
    }

    /** The number of an id of that kind, or -1 if it is none. */
    static long number(char kind, byte[] from, int at, int length) {
        if (length != LENGTH || from[at] != kind) {
            return -1;
        }
        long number = 0;
        for (int i = 1; i < LENGTH; i++) {
            number = number << 6 | VALUES[from[at + i] & 127];
        }
        return number;
    }
}
