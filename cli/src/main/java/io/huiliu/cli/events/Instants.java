package io.huiliu.cli.events;

/**
 * Instants as event files write them: ISO-8601 with an offset, {@code 2018-01-02T10:00:00+08:00}.
 * Read by hand: a settlement reads a million of them a second.
 */
final class Instants {
    /** What {@link #parse} returns for what is no instant. */
    static final long NONE = Long.MIN_VALUE;

    private static final int[] DAYS_BEFORE = {
        0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365
    };
    private static final int MAX_OFFSET_MINUTES = 18 * 60;

    private Instants() {}

    /**
     * UTC milliseconds, what is finer cut off, or {@link #NONE}. Seconds and their fraction (at
     * most nine digits) may be left out; the offset is {@code Z}, {@code +08:00}, {@code +0800} or
     * {@code +08}.
     */
    static long parse(String text) {
        int length = text.length();
        if (length < 17
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || (text.charAt(10) != 'T' && text.charAt(10) != 't')
                || text.charAt(13) != ':') {
            return NONE;
        }
        int day = day(number(text, 0, 4), two(text, 5), two(text, 8));
        int hour = two(text, 11);
        int minute = two(text, 14);
        if (day == Integer.MIN_VALUE || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return NONE;
        }
        long millis = ((day * 24L + hour) * 60 + minute) * 60_000;
        int at = 16;
        if (text.charAt(at) == ':') {
            int second = length < 20 ? -1 : two(text, 17);
            if (second < 0 || second > 59) {
                return NONE;
            }
            millis += second * 1_000L;
            at = 19;
        }
        if (at == 19 && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
            int end = digits(text, at + 1);
            if (end == at + 1 || end > at + 10) {
                return NONE;
            }
            millis += fraction(text, at + 1, end);
            at = end;
        }
        int offset = offset(text, at);
        return offset == Integer.MIN_VALUE ? NONE : millis - offset * 60_000L;
    }

    /** The epoch day, or MIN_VALUE where there is no such day. */
    private static int day(int year, int month, int day) {
        if (year < 0 || month < 1 || month > 12 || day < 1) {
            return Integer.MIN_VALUE;
        }
        boolean leap = (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
        int length = DAYS_BEFORE[month] - DAYS_BEFORE[month - 1] + (leap && month == 2 ? 1 : 0);
        if (day > length) {
            return Integer.MIN_VALUE;
        }
        int before = year - 1;
        int leaps =
                Math.floorDiv(before, 4) - Math.floorDiv(before, 100) + Math.floorDiv(before, 400);
        int ofYear = DAYS_BEFORE[month - 1] + (leap && month > 2 ? 1 : 0) + day - 1;
        return before * 365 + leaps + ofYear - 719_162;
    }

    private static int fraction(String text, int from, int to) {
        int millis = 0;
        for (int i = 0; i < 3; i++) {
            millis = millis * 10 + (from + i < to ? text.charAt(from + i) - '0' : 0);
        }
        return millis;
    }

    /** Minutes east, or MIN_VALUE. The text ends with it. */
    private static int offset(String text, int at) {
        int length = text.length();
        if (at >= length) {
            return Integer.MIN_VALUE;
        }
        char sign = text.charAt(at);
        if (sign == 'Z' || sign == 'z') {
            return at + 1 == length ? 0 : Integer.MIN_VALUE;
        }
        int hours = at + 3 <= length ? two(text, at + 1) : -1;
        boolean colon = at + 6 == length && text.charAt(at + 3) == ':';
        int minutes =
                at + 3 == length
                        ? 0
                        : colon ? two(text, at + 4) : at + 5 == length ? two(text, at + 3) : -1;
        int all = hours * 60 + minutes;
        if ((sign != '+' && sign != '-')
                || hours < 0
                || minutes < 0
                || minutes > 59
                || all > MAX_OFFSET_MINUTES) {
            return Integer.MIN_VALUE;
        }
        return sign == '-' ? -all : all;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static int two(String text, int at) {
        return number(text, at, at + 2);
    }

    /** A number of digits alone, or -1. */
    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
