package io.huiliu.mechanisms.terms;

import io.huiliu.money.Base;
import io.huiliu.money.Decimals;
import io.huiliu.money.Share;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of value that plans are written in, with their grammars (plans.md, "a value is written
 * as people write it").
 */
public final class Kinds {
    private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
    private static final String BASES = "amount|concession|profit|rest";
    private static final Pattern SHARE =
            Pattern.compile("(" + NUMBER + ")\\s*%(?:\\s+of\\s+([a-z-]+))?");
    private static final Pattern RATE =
            Pattern.compile("(?:(" + NUMBER + ")\\s*%|(\\d+)\\s*/\\s*(\\d+))");
    private static final Pattern DURATION_TEXT =
            Pattern.compile("(?:after\\s+)?(\\d{1,6})\\s*([dhm])");
    private static final Pattern MULTIPLE_TEXT = Pattern.compile("(" + NUMBER + ")\\s*x");
    private static final Pattern DATE_PARTS =
            Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D?");
    private static final Pattern QUANTITY = Pattern.compile("(" + NUMBER + ")\\s*([a-z]+)?");

    /**
     * A share of an order, ppm with its base and lid; "15%" alone leaves the base to the
     * parameter's default base.
     */
    public static final Kind.Scalar<Share> SHARE_OF_CONCESSION = share(Base.CONCESSION);

    public static final Kind.Scalar<Share> SHARE_OF_AMOUNT = share(Base.AMOUNT);
    public static final Kind.Scalar<Share> SHARE_OF_PROFIT = share(Base.PROFIT);
    public static final Kind.Scalar<Share> SHARE_OF_REST = share(Base.REST);

    /**
     * A bare percentage ("15%") or fraction ("1/500"), in ppm (a fraction must come out even in
     * ppm).
     */
    public static final Kind.Scalar<Integer> RATE_PPM =
            new Kind.Scalar<>(
                    "rate", Kinds::ratePpm, "^(" + NUMBER + ")%$|^\\d+/\\d+$", List.of(), "15%");

    /** Yuan with at most two decimals ("100.00"), in fen. */
    public static final Kind.Scalar<Long> MONEY = quantity("money", 2, "yuan", "100.00");

    /** Points with at most two decimals ("1,000,000 points"), in 1/100 point. */
    public static final Kind.Scalar<Long> POINTS =
            quantity("points", 2, "points", "1,000,000 points");

    /** A price in yuan with at most six decimals, in 1e-6 yuan. */
    public static final Kind.Scalar<Long> PRICE = quantity("price", 6, "yuan", "1.00");

    /** Whole days ("30d"). */
    public static final Kind.Scalar<Integer> DAYS =
            new Kind.Scalar<>(
                    "days",
                    text -> Math.toIntExact(durationMillis(text, true) / 86_400_000L),
                    "^\\d+d$",
                    List.of(),
                    "30d");

    /** A duration in days, hours or minutes ("7d", "36h"), in milliseconds. */
    public static final Kind.Scalar<Long> DURATION =
            new Kind.Scalar<>(
                    "duration",
                    text -> durationMillis(text, false),
                    "^(after )?\\d+[dhm]$",
                    List.of(),
                    "7d");

    /** A multiple ("5x"), in ppm: 5x is 5,000,000. */
    public static final Kind.Scalar<Long> MULTIPLE =
            new Kind.Scalar<>(
                    "multiple", Kinds::multiplePpm, "^(" + NUMBER + ")x$", List.of(), "5x");

    /** A day of the calendar ("2025-09-15"). */
    public static final Kind.Scalar<LocalDate> DATE =
            new Kind.Scalar<>(
                    "date", Kinds::date, "^\\d{4}-\\d{2}-\\d{2}$", List.of(), "2025-09-15");

    /** A whole number from 0 to 1,000,000,000. */
    public static final Kind.Scalar<Integer> COUNT =
            new Kind.Scalar<>("count", Kinds::count, "^[\\d,]+$", List.of(), "40");

    public static final Kind.Scalar<Boolean> FLAG =
            new Kind.Scalar<>(
                    "flag", Kinds::flag, "", List.of("true", "false", "on", "off"), "true");

    /** Free text of at most 2,000 characters. */
    public static final Kind.Scalar<String> TEXT =
            new Kind.Scalar<>("text", text -> limited(text, 2_000), "", List.of(), "绿色积分");

    /** An identifier: [a-z0-9-], at most 40 characters. */
    public static final Kind.Scalar<String> NAME =
            new Kind.Scalar<>(
                    "name", Kinds::name, "^[a-z0-9][a-z0-9-]{0,39}$", List.of(), "consumer-points");

    private Kinds() {}

    /** A share of an order whose base, when only "15%" is written, is the one given. */
    public static Kind.Scalar<Share> share(Base usual) {
        String one = "(" + NUMBER + ")%( of (" + BASES + "))?";
        return new Kind.Scalar<>(
                "share",
                text -> shareOf(text, usual),
                "^" + one + "(, at most " + one + ")?$",
                List.of(),
                "20% of " + lower(usual));
    }

    /**
     * A percentage of something that only the mechanism knows ("70% of contribution", "1/500 of
     * grant").
     */
    public static Kind.Scalar<Portion> portion(String... ofWhat) {
        List<String> words = List.of(ofWhat);
        return new Kind.Scalar<>(
                "portion",
                text -> portion(text, words),
                "^((" + NUMBER + ")%|\\d+/\\d+)( of (" + String.join("|", words) + "))?$",
                List.of(),
                "70% of " + words.get(0));
    }

    /** A part of something: {@code numerator/denominator} of {@code of}. 0.05% is 500/1,000,000. */
    public record Portion(long numerator, long denominator, String of) {
        /** floor(1,000,000 × numerator / denominator). */
        public int ppm() {
            return Math.toIntExact(numerator * Share.WHOLE_PPM / denominator);
        }
    }

    /** One of the constants of an enum, written in lower case with dashes. */
    public static <E extends Enum<E>> Kind.Scalar<E> choice(Class<E> type) {
        E[] constants = type.getEnumConstants();
        List<String> words = Arrays.stream(constants).map(Kinds::word).toList();
        Function<String, E> parse =
                text -> {
                    int at = words.indexOf(text.strip());
                    if (at < 0) {
                        throw new TermException(
                                "one of " + String.join(", ", words), nearest(text, words));
                    }
                    return constants[at];
                };
        return new Kind.Scalar<>("choice", parse, "", words, words.get(0));
    }

    public static <E> Kind.ListOf<E> listOf(Kind<E> item, int max) {
        return new Kind.ListOf<>(item, max);
    }

    public static Kind.TableOf table(int max, Param<?>... columns) {
        return new Kind.TableOf(List.of(columns), max);
    }

    public static <E> Kind.MapOf<E> mapOf(Kind<E> value, int max) {
        return new Kind.MapOf<>(value, max);
    }

    /** At most 1,000 classes. */
    public static <E> Kind.ByClass<E> byClass(Kind<E> value) {
        return new Kind.ByClass<>(value, 1_000);
    }

    /**
     * The word nearest to a text by edit distance, if it is near at all (at most a third of its
     * letters differ).
     */
    public static @Nullable String nearest(String text, List<String> words) {
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String word : words) {
            int near = word.length() <= 3 ? 1 : Math.max(2, word.length() / 3);
            if (Math.abs(text.length() - word.length()) <= near) {
                int distance = distance(text, word);
                if (distance < least && distance <= near) {
                    best = word;
                    least = distance;
                }
            }
        }
        return best;
    }

    /** The word by which plans name an enum constant: AT_ONCE is {@code at-once}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Share shareOf(String text, Base usual) {
        String[] parts = text.strip().split("\\s*,\\s*at\\s+most\\s+", 2);
        Share own = plainShare(parts[0], usual);
        return parts.length == 1
                ? own
                : new Share(own.base(), own.ppm(), plainShare(parts[1], usual));
    }

    private static Share plainShare(String text, Base usual) {
        Matcher matcher = SHARE.matcher(text.strip());
        if (!matcher.matches()) {
            boolean bareNumber = text.strip().matches(NUMBER);
            throw new TermException(
                    "a share such as '20% of " + lower(usual) + "'",
                    bareNumber ? text.strip() + "% of " + lower(usual) : null);
        }
        return Share.of(base(matcher.group(2), usual), percentPpm(matcher.group(1)));
    }

    private static Base base(@Nullable String word, Base usual) {
        if (word == null) {
            return usual;
        }
        for (Base base : Base.values()) {
            if (lower(base).equals(word)) {
                return base;
            }
        }
        throw new TermException(
                "a share of amount, concession, profit or rest",
                nearest(word, List.of(BASES.split("\\|"))));
    }

    private static int ratePpm(String text) {
        return portion(text, List.of("it")).ppm();
    }

    private static Portion portion(String text, List<String> words) {
        String[] parts = text.strip().split("\\s+of\\s+", 2);
        Matcher matcher = RATE.matcher(parts[0]);
        if (!matcher.matches()) {
            boolean bareNumber = parts[0].matches(NUMBER);
            throw new TermException(
                    "a rate such as '15%' or '1/500'", bareNumber ? parts[0] + "%" : null);
        }
        String of = parts.length == 1 ? words.get(0) : parts[1];
        if (!words.contains(of)) {
            throw new TermException("a share of " + String.join(" or ", words), nearest(of, words));
        }
        if (matcher.group(1) != null) {
            return new Portion(percentPpm(matcher.group(1)), Share.WHOLE_PPM, of);
        }
        return fraction(Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3)), of);
    }

    private static Portion fraction(long numerator, long denominator, String of) {
        if (denominator <= 0 || denominator > 1_000_000 || numerator > denominator) {
            throw new TermException(
                    "a fraction of at most 1 with a denominator of 1 to 1,000,000", null);
        }
        return new Portion(numerator, denominator, of);
    }

    private static int percentPpm(String number) {
        long ppm = decimal(number, 4, "a percentage with at most 4 decimals");
        if (ppm > 1_000L * Share.WHOLE_PPM) {
            throw new TermException("at most 100,000%", null);
        }
        return (int) ppm;
    }

    private static long multiplePpm(String text) {
        Matcher matcher = MULTIPLE_TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            boolean bareNumber = text.strip().matches(NUMBER);
            throw new TermException(
                    "a multiple such as '5x'", bareNumber ? text.strip() + "x" : null);
        }
        long ppm = decimal(matcher.group(1), 6, "a multiple with at most 6 decimals");
        if (ppm > 1_000L * Share.WHOLE_PPM) {
            throw new TermException("at most 1,000x", null);
        }
        return ppm;
    }

    private static long durationMillis(String text, boolean wholeDays) {
        Matcher matcher = DURATION_TEXT.matcher(text.strip());
        boolean bareNumber = text.strip().matches("\\d+");
        if (!matcher.matches() || (wholeDays && !"d".equals(matcher.group(2)))) {
            String form =
                    wholeDays
                            ? "a number of days such as '30d'"
                            : "a duration such as '7d', '36h' or '30m'";
            throw new TermException(form, bareNumber ? text.strip() + "d" : null);
        }
        long count = Long.parseLong(matcher.group(1));
        long millis =
                count
                        * switch (matcher.group(2)) {
                            case "d" -> 86_400_000L;
                            case "h" -> 3_600_000L;
                            default -> 60_000L;
                        };
        if (millis > 36_500L * 86_400_000L) {
            throw new TermException("at most 36500d", null);
        }
        return millis;
    }

    private static Kind.Scalar<Long> quantity(
            String name, int decimals, String unit, String example) {
        Function<String, Long> parse =
                text -> {
                    Matcher matcher = QUANTITY.matcher(text.strip());
                    if (!matcher.matches()
                            || (matcher.group(2) != null && !unit.equals(matcher.group(2)))) {
                        throw new TermException("a number such as '" + example + "'", null);
                    }
                    return decimal(
                            matcher.group(1),
                            decimals,
                            "a number with at most " + decimals + " decimals");
                };
        return new Kind.Scalar<>(
                name, parse, "^(" + NUMBER + ")( " + unit + ")?$", List.of(), example);
    }

    private static long decimal(String number, int decimals, String allowed) {
        try {
            long value = Decimals.parse(number, decimals);
            if (value > 1_000_000_000_000_000L) {
                throw new TermException("a number of at most 10^15 units", null);
            }
            return value;
        } catch (NumberFormatException e) {
            throw new TermException(allowed, null);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new TermException("a date such as '2025-09-15'", dateMeant(text));
        }
    }

    private static @Nullable String dateMeant(String text) {
        Matcher parts = DATE_PARTS.matcher(text.strip());
        return parts.matches()
                ? "%s-%2s-%2s"
                        .formatted(parts.group(1), parts.group(2), parts.group(3))
                        .replace(' ', '0')
                : null;
    }

    private static int count(String text) {
        String digits = text.strip().replace(",", "");
        if (!digits.matches("\\d{1,9}")) {
            throw new TermException("a whole number from 0 to 999,999,999", null);
        }
        return Integer.parseInt(digits);
    }

    private static boolean flag(String text) {
        return switch (text.strip()) {
            case "true", "on", "yes" -> true;
            case "false", "off", "no" -> false;
            default -> throw new TermException("true or false", null);
        };
    }

    private static String name(String text) {
        if (!text.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            String fixed = text.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            throw new TermException(
                    "a name of 1 to 40 of a-z, 0-9 and '-'",
                    fixed.matches("[a-z0-9][a-z0-9-]{0,39}") ? fixed : null);
        }
        return text;
    }

    private static String limited(String text, int max) {
        if (text.length() > max) {
            throw new TermException("a text of at most " + max + " characters", null);
        }
        return text;
    }

    private static String lower(Base base) {
        return base.name().toLowerCase(Locale.ROOT);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
