package io.huiliu.plan;

import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.TermException;
import io.huiliu.money.Decimals;
import io.huiliu.money.Share;
import io.huiliu.plan.reading.Fixes;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of value that only a plan's head has. */
final class HeadKinds {
    private static final Pattern RANGE_PARTS =
            Pattern.compile(
                    "\\s*([\\d.]+)\\s*[%％]?\\s*(?:-|–|—|~|～|…|\\.{1,3}|to|到|至)\\s*([\\d.]+)\\s*[%％]?\\s*");

    private static final Pattern TERM = Pattern.compile("(\\d{1,5})\\s*([yd])");
    private static final Pattern SALE =
            Pattern.compile("(registered|bearer)\\s*,\\s*at\\s+most\\s+(.+)");
    private static final int MOST_DAYS = 36_500;

    /**
     * The concession rates that a merchant may choose from, in ppm of the amount; above 0, at most
     * the whole amount.
     */
    record Range(int minPpm, int maxPpm) {}

    static final Kind.Scalar<Range> RANGE =
            new Kind.Scalar<>(
                    "range",
                    HeadKinds::range,
                    "^\\d+(\\.\\d+)?%( ?\\.\\. ?\\d+(\\.\\d+)?%)?$",
                    List.of(),
                    "3%..20%");

    static final Kind.Scalar<ZoneId> TIME_ZONE =
            new Kind.Scalar<>("time-zone", HeadKinds::timeZone, "", List.of(), "Asia/Shanghai");

    static final Kind.Scalar<String> CURRENCY =
            new Kind.Scalar<>("choice", text -> word(text, "CNY"), "", List.of("CNY"), "CNY");

    static final Kind.Scalar<Integer> VERSION =
            new Kind.Scalar<>("count", HeadKinds::version, "^[1-9][\\d,]*$", List.of(), "1");

    /** In milliseconds; immediate is 0. */
    static final Kind.Scalar<Long> CONFIRM =
            new Kind.Scalar<>(
                    "duration",
                    HeadKinds::confirm,
                    "^immediate$|^(after )?\\d+[dhm]$",
                    List.of(),
                    "after 7d");

    /** In fen; none is 0. */
    static final Kind.Scalar<Long> FEE =
            new Kind.Scalar<>(
                    "fee", HeadKinds::fee, "^none$|" + Kinds.MONEY.pattern(), List.of(), "none");

    /** Days, or years of 365 days each. */
    static final Kind.Scalar<Integer> TERM_DAYS =
            new Kind.Scalar<>("term", HeadKinds::termDays, "^\\d{1,5}[yd]$", List.of(), "3y");

    static final Kind.Scalar<Disclosures.VoucherSale> VOUCHER_SALE =
            new Kind.Scalar<>(
                    "sale",
                    HeadKinds::voucherSale,
                    "^none$|^(registered|bearer), at most [\\d,]+(\\.\\d+)?$",
                    List.of(),
                    "registered, at most 5000.00");

    private HeadKinds() {}

    private static int termDays(String text) {
        Matcher term = TERM.matcher(text.strip());
        if (!term.matches()) {
            boolean bareNumber = text.strip().matches("\\d{1,5}");
            throw new TermException(
                    "a time such as '3y' or '1095d'", bareNumber ? text.strip() + "d" : null);
        }
        int count = Integer.parseInt(term.group(1));
        long days = term.group(2).equals("y") ? 365L * count : count;
        if (days > MOST_DAYS) {
            throw new TermException("at most 36500d", null);
        }
        return (int) days;
    }

    private static Disclosures.VoucherSale voucherSale(String text) {
        if (text.strip().equals("none")) {
            return new Disclosures.VoucherSale(Disclosures.Holding.NONE, 0);
        }
        Matcher sale = SALE.matcher(text.strip());
        if (!sale.matches()) {
            throw new TermException(
                    "none, 'registered, at most 5000.00' or 'bearer, at most 1000.00'",
                    Kinds.nearest(text, List.of("none")));
        }
        Disclosures.Holding holding =
                sale.group(1).equals("bearer")
                        ? Disclosures.Holding.BEARER
                        : Disclosures.Holding.REGISTERED;
        return new Disclosures.VoucherSale(holding, Kinds.MONEY.parse().apply(sale.group(2)));
    }

    private static Range range(String text) {
        String[] ends = text.strip().split("\\s*\\.\\.\\s*", -1);
        if (ends.length > 2 || !isPercentage(ends[0]) || !isPercentage(ends[ends.length - 1])) {
            throw new TermException("a range such as '3%..20%' or '5%'", rangeMeant(text));
        }
        int min = Kinds.RATE_PPM.parse().apply(ends[0]);
        int max = Kinds.RATE_PPM.parse().apply(ends[ends.length - 1]);
        if (min > max) {
            String turned = Decimals.percent(max) + ".." + Decimals.percent(min);
            throw new TermException("a range such as '3%..20%' or '5%'", max > 0 ? turned : null);
        }
        if (min == 0 || max > Share.WHOLE_PPM) {
            throw new TermException("at least 0.0001% and at most 100%", null);
        }
        return new Range(min, max);
    }

    /** As plans write it. */
    static String written(Range range) {
        String min = Decimals.percent(range.minPpm);
        return range.minPpm == range.maxPpm ? min : min + ".." + Decimals.percent(range.maxPpm);
    }

    private static boolean isPercentage(String text) {
        return Fixes.accepts(Kinds.RATE_PPM, text);
    }

    private static @Nullable String rangeMeant(String text) {
        Matcher parts = RANGE_PARTS.matcher(text);
        return parts.matches() ? parts.group(1) + "%.." + parts.group(2) + "%" : null;
    }

    private static ZoneId timeZone(String text) {
        List<String> known = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        String zone = text.strip();
        if (known.contains(zone)) {
            return ZoneId.of(zone);
        }
        try {
            return ZoneOffset.of(zone);
        } catch (DateTimeException e) {
            throw new TermException(
                    "a time zone such as 'Asia/Shanghai'", Kinds.nearest(zone, known));
        }
    }

    private static String word(String text, String word) {
        if (!text.strip().equals(word)) {
            throw new TermException(
                    "one of " + word, text.strip().equalsIgnoreCase(word) ? word : null);
        }
        return word;
    }

    private static int version(String text) {
        int version = Kinds.COUNT.parse().apply(text);
        if (version < 1) {
            throw new TermException("a whole number from 1 to 999,999,999", "1");
        }
        return version;
    }

    private static long confirm(String text) {
        try {
            return text.strip().equals("immediate") ? 0L : Kinds.DURATION.parse().apply(text);
        } catch (TermException e) {
            String near = Kinds.nearest(text.strip(), List.of("immediate"));
            throw new TermException(
                    "immediate or " + e.allowed(), near == null ? e.suggestion() : near);
        }
    }

    private static long fee(String text) {
        try {
            return text.strip().equals("none") ? 0L : Kinds.MONEY.parse().apply(text);
        } catch (TermException e) {
            throw new TermException(
                    "none or an amount such as '99.00'", Kinds.nearest(text, List.of("none")));
        }
    }
}
