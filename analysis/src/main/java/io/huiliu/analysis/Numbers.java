package io.huiliu.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them, the same in both languages. */
final class Numbers {
    /** What an infinite number is written as. */
    static final String INFINITE = "∞";

    private static final int DIGITS = 4;

    private Numbers() {}

    /** A share as a percentage of up to four significant digits: {@code 13.36%}. */
    static String percent(double share) {
        return significant(share * 100) + "%";
    }

    /** Up to four significant digits, and all that stand before the point: {@code 9,736}. */
    static String significant(double value) {
        if (Double.isInfinite(value) || Double.isNaN(value)) {
            return INFINITE;
        }
        BigDecimal exact = new BigDecimal(value);
        int whole = exact.precision() - exact.scale();
        BigDecimal rounded =
                whole >= DIGITS
                        ? exact.setScale(0, RoundingMode.HALF_UP)
                        : exact.round(new MathContext(DIGITS, RoundingMode.HALF_UP));
        if (rounded.signum() == 0) {
            return "0";
        }
        return grouped(rounded.stripTrailingZeros());
    }

    /** A whole number: {@code 1,831}. */
    static String whole(double value) {
        return Double.isInfinite(value)
                ? INFINITE
                : String.format(Locale.ROOT, "%,d", Math.round(value));
    }

    /** An amount in yuan: {@code 1,200.00}. */
    static String yuan(double value) {
        return String.format(Locale.ROOT, "%,.2f", value);
    }

    private static String grouped(BigDecimal value) {
        int decimals = Math.max(0, value.scale());
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
