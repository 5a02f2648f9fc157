package io.huiliu.simulate.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures as people read them, the same in both languages. */
final class Numbers {
    /** Where there is no figure. */
    static final String NONE = "–";

    private static final String INFINITE = "∞";
    private static final double SMALLEST_SHARE = 0.00001;

    private Numbers() {}

    /** A share as a percentage of three digits: 0.2071 is "20.7%", 0.003125 is "0.313%". */
    static String share(double share) {
        if (!Double.isFinite(share)) {
            return odd(share);
        }
        double size = Math.abs(share);
        if (size > 0 && size < SMALLEST_SHARE) {
            return share < 0 ? ">−0.001%" : "<0.001%";
        }
        return plain(share * 100, size >= 1 ? 4 : 3) + "%";
    }

    /** A share a day, of four digits: growth is told apart where it is small. */
    static String rate(double share) {
        return Double.isFinite(share) ? plain(share * 100, 4) + "%" : odd(share);
    }

    /** A multiple: 3 is "3×". */
    static String multiple(double multiple) {
        return Double.isFinite(multiple) ? plain(multiple, 3) + "×" : odd(multiple);
    }

    /** Yuan, to the fen below 1,000. */
    static String yuan(double yuan) {
        if (!Double.isFinite(yuan)) {
            return odd(yuan);
        }
        String digits =
                String.format(
                        Locale.ROOT, Math.abs(yuan) < 1000 ? "%,.2f" : "%,.0f", Math.abs(yuan));
        boolean zero = digits.equals("0.00");
        return (yuan < 0 && !zero ? "−¥" : "¥") + digits;
    }

    /** A whole number of something. */
    static String count(double count) {
        return Double.isFinite(count)
                ? String.format(Locale.ROOT, "%,.0f", count).replace('-', '−')
                : odd(count);
    }

    /** Any other number, of four digits. */
    static String number(double number) {
        return Double.isFinite(number) ? plain(number, 4) : odd(number);
    }

    private static String odd(double value) {
        return Double.isNaN(value) ? NONE : value > 0 ? INFINITE : "−" + INFINITE;
    }

    /** So many significant digits, whole digits never cut, no trailing zeros, grouped. */
    private static String plain(double value, int digits) {
        BigDecimal exact = BigDecimal.valueOf(value).round(MathContext.DECIMAL64);
        int whole = exact.precision() - exact.scale();
        BigDecimal rounded =
                exact.round(new MathContext(Math.max(digits, whole), RoundingMode.HALF_UP));
        BigDecimal stripped =
                rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        int decimals = Math.max(0, stripped.scale());
        return String.format(Locale.ROOT, "%,." + decimals + "f", stripped).replace('-', '−');
    }
}
