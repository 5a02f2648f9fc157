package io.huiliu.money;

/**
 * Exact decimal text for integer quantities: {@code "128.50"} is 12,850 at two decimals. Parsing
 * refuses what it would have to round; printing shows every decimal.
 */
public final class Decimals {
    /** More digits than any quantity that the platform holds can have. */
    private static final int MAX_DIGITS = 18;

    private Decimals() {}

    /**
     * Reads a plain decimal ("12", "-0.5", "1,000,000.00") as an integer of 10^-decimals.
     *
     * @throws NumberFormatException if the text is no decimal, has more decimals than allowed or
     *     more than 18 digits
     */
    public static long parse(CharSequence text, int decimals) {
        int length = text.length();
        int at = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        boolean negative = at == 1;
        long value = 0;
        int digits = 0;
        int seen = -1;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
                digits += value == 0 ? 0 : 1;
                seen += seen >= 0 ? 1 : 0;
                require(digits <= MAX_DIGITS && seen <= decimals, text, decimals);
            } else if (c == '.' && seen < 0 && digitBefore(text, at)) {
                seen = 0;
            } else {
                require(c == ',' && seen < 0 && groupsAt(text, at), text, decimals);
            }
        }
        require(digitBefore(text, length), text, decimals);
        for (int missing = decimals - Math.max(seen, 0); missing > 0; missing--) {
            value = multiplyByTen(value, text);
        }
        return negative ? -value : value;
    }

    /** Prints an integer of 10^-decimals with all its decimals: 12850 at 2 is "128.50". */
    public static String format(long value, int decimals) {
        StringBuilder out = new StringBuilder(24);
        append(out, value, decimals);
        return out.toString();
    }

    /** Appends what {@link #format} returns. */
    public static void append(StringBuilder out, long value, int decimals) {
        if (value < 0) {
            out.append('-');
        }
        String digits =
                value == Long.MIN_VALUE ? "9223372036854775808" : Long.toString(Math.abs(value));
        int whole = digits.length() - decimals;
        if (whole > 0) {
            out.append(digits, 0, whole);
        } else {
            out.append('0');
        }
        if (decimals > 0) {
            out.append('.')
                    .repeat("0", Math.max(0, -whole))
                    .append(digits, Math.max(0, whole), digits.length());
        }
    }

    /** Prints parts per million as people write a percentage: 150000 is "15%", 500 is "0.05%". */
    public static String percent(long ppm) {
        String text = format(ppm, 4);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end) + "%";
    }

    private static boolean digitBefore(CharSequence text, int at) {
        return at > 0
                && at <= text.length()
                && text.charAt(at - 1) >= '0'
                && text.charAt(at - 1) <= '9';
    }

    /**
     * Commas part a number into threes: one to three digits before the first comma, exactly three
     * after each. A number that begins "0," was meant as a fraction, so it is refused.
     */
    private static boolean groupsAt(CharSequence text, int comma) {
        int before = comma;
        while (digitBefore(text, before)) {
            before--;
        }
        int after = comma + 1;
        while (digitBefore(text, after + 1)) {
            after++;
        }
        int digits = comma - before;
        return after == comma + 4
                && digits >= 1
                && digits <= 3
                && (text.charAt(before) != '0' || before > 0 && text.charAt(before - 1) == ',');
    }

    private static long multiplyByTen(long value, CharSequence text) {
        if (value > Long.MAX_VALUE / 10) {
            throw new NumberFormatException("'" + text + "' has too many digits");
        }
        return value * 10;
    }

    private static void require(boolean holds, CharSequence text, int decimals) {
        if (!holds) {
            throw new NumberFormatException(
                    "'"
                            + text
                            + "' is not a decimal number with at most "
                            + decimals
                            + " decimals");
        }
    }
}
