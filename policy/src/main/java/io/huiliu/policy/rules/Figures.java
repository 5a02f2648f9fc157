package io.huiliu.policy.rules;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How rules print figures. */
public final class Figures {
    private Figures() {}

    /** 0.4 is 40%; what never ends is ∞. */
    public static String percent(double share) {
        return share == 0 || Math.abs(share) >= 0.01
                ? number("#,##0.##", share * 100) + "%"
                : number("0.####", share * 100) + "%";
    }

    /** 5.0 is 5x. */
    public static String times(double multiple) {
        return number("#,##0.##", multiple) + "x";
    }

    /** 50000.01 is 50,000.01. */
    public static String yuan(double yuan) {
        return number("#,##0.00", yuan);
    }

    private static String number(String pattern, double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return Double.isInfinite(value)
                ? (value < 0 ? "-∞" : "∞")
                : new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(value);
    }
}
