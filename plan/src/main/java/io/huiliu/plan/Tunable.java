package io.huiliu.plan;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that a plan lets be tuned, and within which bounds: one line of its {@code tune}
 * section. Values are whole numbers of the parameter's last decimal: 0.5% is 5,000, since a
 * percentage has four decimals.
 *
 * @param path as the section names it: {@code <mechanism name>.<parameter>}, or a key of the head
 * @param mechanism the mechanism's name; null for a key of the head
 * @param key the parameter
 * @param decimals how many decimals its numbers have
 * @param unit what follows the number, such as {@code "% of concession"}, {@code "x"} or ""
 * @param low the least value
 * @param high the greatest, above {@code low}
 * @param step the grid: values are {@code low}, {@code low + step}, …, {@code high}
 * @param now the value that the plan has or takes by default; null where the parameter is off, or
 *     written in another unit
 */
public record Tunable(
        String path,
        @Nullable String mechanism,
        String key,
        int decimals,
        String unit,
        long low,
        long high,
        long step,
        @Nullable Long now) {

    /** More than an optimiser can serve. */
    public static final int MAX = 20;

    /** A value as a plan writes it: 5,000 is {@code 0.5%}. */
    public String written(long value) {
        BigDecimal number = BigDecimal.valueOf(value, decimals).stripTrailingZeros();
        boolean grouped = unit.equals(" points") && number.scale() <= 0;
        return (grouped
                        ? String.format(Locale.ROOT, "%,d", number.longValueExact())
                        : number.toPlainString())
                + unit;
    }

    /** The bounds as a plan writes them: {@code 0.1%..1%}. */
    public String range() {
        return written(low) + ".." + written(high);
    }
}
