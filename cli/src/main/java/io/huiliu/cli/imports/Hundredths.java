package io.huiliu.cli.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Money as whole hundredths of the currency's unit, and its decimal text. */
final class Hundredths {
    /** Thirteen digits before the point: 10^15 hundredths, so that no sum here can overflow. */
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,13})(?:\\.(\\d{1,2})0*)?");

    private Hundredths() {}

    /** Reads a plain decimal such as {@code 199.0}; null where it is none, or finer than 0.01. */
    static @Nullable Long read(String decimal) {
        Matcher parts = DECIMAL.matcher(decimal);
        if (!parts.matches()) {
            return null;
        }
        String fraction = parts.group(2) == null ? "" : parts.group(2);
        return Long.parseLong(parts.group(1) + fraction + "0".repeat(2 - fraction.length()));
    }

    /** Writes with two decimals: 12850 is {@code 128.50}. */
    static String text(long hundredths) {
        String sign = hundredths < 0 ? "-" : "";
        long size = Math.abs(hundredths);
        return sign + size / 100 + "." + (size % 100 < 10 ? "0" : "") + size % 100;
    }
}
