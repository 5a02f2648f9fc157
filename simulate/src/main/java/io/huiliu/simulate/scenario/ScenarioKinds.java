package io.huiliu.simulate.scenario;

import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.TermException;
import io.huiliu.money.Decimals;
import io.huiliu.money.Share;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of value that scenarios are written in, each with its bounds. */
final class ScenarioKinds {
    private static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3})+|\\d{1,12})(?:\\.\\d{1,6})?";
    private static final Pattern SIGNED = Pattern.compile("-?" + NUMBER);
    private static final Pattern DAILY =
            Pattern.compile("(-?)\\s*(" + NUMBER + ")\\s*%(?:\\s+(?:a|per)\\s+day)?");
    private static final Pattern BARE = Pattern.compile("-?" + NUMBER);

    private ScenarioKinds() {}

    /** A part of something, up to so many percent; 30% is 0.3. */
    static Kind.Scalar<Double> part(int maxPercent, String example) {
        return new Kind.Scalar<>(
                "share",
                text -> part(text, maxPercent, example),
                Kinds.RATE_PPM.pattern(),
                List.of(),
                example);
    }

    private static double part(String text, int maxPercent, String example) {
        int ppm;
        try {
            ppm = Kinds.RATE_PPM.parse().apply(text);
        } catch (TermException e) {
            boolean fraction = text.strip().matches("0?\\.\\d{1,6}");
            String percent =
                    fraction
                            ? new BigDecimal("0" + text.strip())
                                            .movePointRight(2)
                                            .stripTrailingZeros()
                                            .toPlainString()
                                    + "%"
                            : e.suggestion();
            throw new TermException("a share such as '" + example + "'", percent);
        }
        if (ppm > maxPercent * (Share.WHOLE_PPM / 100)) {
            throw new TermException("at most " + maxPercent + "%", null);
        }
        return (double) ppm / Share.WHOLE_PPM;
    }

    /** Growth or decay a day, {@code 0.3%} or {@code 0.3% a day}; 0.3% is 0.003. */
    static Kind.Scalar<Double> daily(int minPercent, int maxPercent, String example) {
        String pattern = "^" + (minPercent < 0 ? "-?" : "") + "(" + NUMBER + ")%( (a|per) day)?$";
        return new Kind.Scalar<>(
                "daily rate",
                text -> daily(text, minPercent, maxPercent),
                pattern,
                List.of(),
                example);
    }

    private static double daily(String text, int minPercent, int maxPercent) {
        String allowed =
                "a rate a day from %d%% to %d%%, with at most 4 decimals"
                        .formatted(minPercent, maxPercent);
        Matcher matcher = DAILY.matcher(text.strip());
        if (!matcher.matches()) {
            boolean bare = BARE.matcher(text.strip()).matches();
            throw new TermException(allowed, bare ? text.strip() + "%" : null);
        }
        double rate = ppm(matcher.group(2), allowed) / Share.WHOLE_PPM;
        double signed = matcher.group(1).isEmpty() ? rate : -rate;
        if (signed * 100 < minPercent || signed * 100 > maxPercent) {
            throw new TermException(allowed, null);
        }
        return signed;
    }

    private static double ppm(String number, String allowed) {
        try {
            return Decimals.parse(number, 4);
        } catch (NumberFormatException e) {
            throw new TermException(allowed, null);
        }
    }

    /** A number with at most 4 decimals. */
    static Kind.Scalar<Double> number(String min, String max, String example) {
        BigDecimal least = new BigDecimal(min);
        BigDecimal most = new BigDecimal(max);
        String sign = least.signum() < 0 ? "-?" : "";
        return new Kind.Scalar<>(
                "number",
                text -> number(text, least, most),
                "^" + sign + "(" + NUMBER + ")$",
                List.of(),
                example);
    }

    private static double number(String text, BigDecimal least, BigDecimal most) {
        BigDecimal value =
                SIGNED.matcher(text.strip()).matches()
                        ? new BigDecimal(text.strip().replace(",", ""))
                        : null;
        if (value == null
                || value.stripTrailingZeros().scale() > 4
                || value.compareTo(least) < 0
                || value.compareTo(most) > 0) {
            throw new TermException(
                    "a number from %s to %s, with at most 4 decimals"
                            .formatted(grouped(least), grouped(most)),
                    null);
        }
        return value.doubleValue();
    }

    private static String grouped(BigDecimal number) {
        return number.scale() > 0 ? number.toPlainString() : grouped(number.longValueExact());
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static Kind.Scalar<Integer> count(int min, int max, String example) {
        return new Kind.Scalar<>(
                "count", text -> count(text, min, max), "^[\\d,]+$", List.of(), example);
    }

    private static int count(String text, int min, int max) {
        String allowed = "a whole number from " + grouped(min) + " to " + grouped(max);
        try {
            int count = Kinds.COUNT.parse().apply(text);
            if (count >= min && count <= max) {
                return count;
            }
            throw new TermException(allowed, null);
        } catch (TermException e) {
            // 365d, where a number is asked for
            String digits = text.strip().replaceAll("[^\\d]+$", "");
            throw new TermException(allowed, digits.equals(text.strip()) ? null : digits);
        }
    }

    /** Whole days, {@code 14d}. */
    static Kind.Scalar<Integer> days(int min, int max, String example) {
        return new Kind.Scalar<>(
                "days", text -> days(text, min, max), "^\\d+d$", List.of(), example);
    }

    private static int days(String text, int min, int max) {
        int days = Kinds.DAYS.parse().apply(text);
        if (days < min || days > max) {
            throw new TermException("a number of days from " + min + "d to " + max + "d", null);
        }
        return days;
    }

    /** Yuan, in fen. */
    static Kind.Scalar<Long> money(String min, String max, String example) {
        long least = Kinds.MONEY.parse().apply(min);
        long most = Kinds.MONEY.parse().apply(max);
        return new Kind.Scalar<>(
                "money",
                text -> {
                    long fen = Kinds.MONEY.parse().apply(text);
                    if (fen < least || fen > most) {
                        throw new TermException("an amount from " + min + " to " + max, null);
                    }
                    return fen;
                },
                Kinds.MONEY.pattern(),
                List.of(),
                example);
    }

    /** {@code never}, which is 0, or a multiple such as {@code 1.5x}. */
    static final Kind.Scalar<Double> MULTIPLE_OR_NEVER =
            new Kind.Scalar<>(
                    "multiple",
                    ScenarioKinds::multiple,
                    "^never$|" + Kinds.MULTIPLE.pattern(),
                    List.of(),
                    "1.5x");

    private static double multiple(String text) {
        if (text.strip().equals("never")) {
            return 0;
        }
        try {
            long ppm = Kinds.MULTIPLE.parse().apply(text);
            if (ppm > 0) {
                return (double) ppm / Share.WHOLE_PPM;
            }
            throw new TermException("", "never");
        } catch (TermException e) {
            throw new TermException(
                    "never, or a multiple such as '1.5x'", suggested(text, "never", e));
        }
    }

    /** {@code ever}, or days such as {@code 30d}. */
    static final Kind.Scalar<Integer> DAYS_OR_EVER =
            new Kind.Scalar<>(
                    "days", ScenarioKinds::forDays, "^ever$|^[1-9]\\d*d$", List.of(), "30d");

    private static int forDays(String text) {
        if (text.strip().equals("ever")) {
            return Shock.EVER;
        }
        try {
            return days(text, 1, Scenario.MAX_DAYS);
        } catch (TermException e) {
            throw new TermException(
                    "ever, or a number of days such as '30d'", suggested(text, "ever", e));
        }
    }

    private static @Nullable String suggested(String text, String word, TermException e) {
        String near = Kinds.nearest(text.strip(), List.of(word));
        return near == null ? e.suggestion() : near;
    }
}
