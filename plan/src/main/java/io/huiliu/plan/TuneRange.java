package io.huiliu.plan;

import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.TermException;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.money.Decimals;
import io.huiliu.plan.reading.Diagnostic.Code;
import io.huiliu.plan.reading.Fixes;
import io.huiliu.plan.reading.KindWords;
import io.huiliu.plan.reading.Node;
import io.huiliu.plan.reading.Paths;
import io.huiliu.plan.reading.Report;
import io.huiliu.plan.reading.Wording;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a range in a parameter's own notation: {@code 0.1%..1%}, {@code 10%..30% of concession},
 * {@code 30d..120d}. The lower end may leave its unit to the upper one, and a share its base to the
 * value that the plan has.
 */
final class TuneRange {
    private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
    private static final Pattern VALUE = Pattern.compile("(" + NUMBER + ")(\\s*)(.*)");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,7})\\s*/\\s*(\\d{1,7})(.*)");

    /** Other ways in which people write from … to …. */
    private static final Pattern MEANT =
            Pattern.compile("\\s*([\\d.,]+\\s*[%xdhm]?)\\s*(?:-|–|—|~|～|…|to|到|至)\\s*(\\d.*)");

    private final Report report;

    TuneRange(Report report) {
        this.report = report;
    }

    /** A number and what follows it. */
    private record Quantity(String number, String unit) {
        static @Nullable Quantity of(String text) {
            Matcher matcher = VALUE.matcher(text.strip().replaceAll("\\s+", " "));
            if (!matcher.matches()) {
                return null;
            }
            String unit = matcher.group(3);
            boolean word = unit.equals("points") || unit.equals("yuan");
            return new Quantity(matcher.group(1), word ? " " + unit : unit);
        }
    }

    /**
     * A tunable parameter; null if the range is wrong, which is then reported.
     *
     * @param current the parameter's value as the plan writes it, or its default; null if it is off
     */
    @Nullable Tunable read(
            Target target, Kind.Scalar<?> kind, Node node, String path, @Nullable String current) {
        if (!(node instanceof Node.Scalar scalar) || scalar.isEmpty()) {
            report.add(node.place(), path, Code.WRONG_SHAPE, KindWords.shape(node), allowed(kind));
            return null;
        }
        String[] ends = scalar.text().strip().split("\\s*\\.\\.\\s*", -1);
        Quantity first = ends.length == 2 ? Quantity.of(ends[0]) : null;
        Quantity last = ends.length == 2 ? Quantity.of(ends[1]) : null;
        String unit = first == null || last == null ? null : unit(first, last, current);
        if (first == null || last == null || unit == null) {
            notARange(scalar, kind, path);
            return null;
        }
        boolean good =
                accepted(kind, first.number + unit, scalar, path)
                        && accepted(kind, last.number + unit, scalar, path);
        return good ? bounded(target, kind, scalar, path, first, last, unit, current) : null;
    }

    /** What a range is of. */
    record Target(String path, @Nullable String mechanism, String key) {}

    private @Nullable Tunable bounded(
            Target target,
            Kind.Scalar<?> kind,
            Node.Scalar scalar,
            String path,
            Quantity first,
            Quantity last,
            String unit,
            @Nullable String current) {
        int decimals = decimals(kind);
        long low = Decimals.parse(first.number, decimals);
        long high = Decimals.parse(last.number, decimals);
        if (low >= high) {
            String shown = Paths.quoted(scalar.text());
            String turned = range(last.number, first.number, unit);
            report.add(
                    scalar.place(),
                    path,
                    Code.OUT_OF_RANGE,
                    new Text(shown, shown),
                    new Text("下限小于上限", "a lower end that is below the upper one"),
                    low == high ? null : Wording.didYouMean(turned));
            return null;
        }
        long usual = step(kind);
        long step = low % usual == 0 && high % usual == 0 ? usual : 1;
        Long now = current == null ? null : now(current, unit, decimals);
        return new Tunable(
                target.path, target.mechanism, target.key, decimals, unit, low, high, step, now);
    }

    /**
     * The unit of both ends, or null if they do not go together. Where the range says less than the
     * plan's value ("%" of "% of amount"), that one completes it.
     */
    private static @Nullable String unit(Quantity first, Quantity last, @Nullable String current) {
        boolean together =
                first.unit.isEmpty()
                        || last.unit.equals(first.unit)
                        || (first.unit.equals("%") && last.unit.startsWith("%"));
        Quantity now = current == null ? null : Quantity.of(current);
        boolean completes = last.unit.equals("%") && now != null && now.unit.startsWith("%");
        return !together ? null : completes && now != null ? now.unit : last.unit;
    }

    private void notARange(Node.Scalar scalar, Kind.Scalar<?> kind, String path) {
        String shown = Paths.quoted(scalar.text());
        Matcher meant = MEANT.matcher(scalar.text());
        String fix = meant.matches() ? meant.group(1).strip() + ".." + meant.group(2) : null;
        report.add(
                scalar.place(),
                path,
                Code.WRONG_VALUE,
                new Text(shown, shown),
                allowed(kind),
                fix == null ? null : Wording.didYouMean(fix));
    }

    private boolean accepted(Kind.Scalar<?> kind, String text, Node.Scalar scalar, String path) {
        Text allowed = KindWords.of(kind);
        try {
            return kind.parse().apply(text) != null;
        } catch (TermException e) {
            allowed = Wording.allowed(e.allowed());
        } catch (ArithmeticException | IllegalArgumentException e) {
            // the kind's own words are all there is to say
        }
        String shown = Paths.quoted(text);
        report.add(scalar.place(), path, Code.WRONG_VALUE, new Text(shown, shown), allowed);
        return false;
    }

    /** "a range such as '15%..30%'": the kind's example, and twice as much. */
    private static Text allowed(Kind.Scalar<?> kind) {
        Quantity example = Quantity.of(kind.example().replaceFirst("^after ", ""));
        String range = "10..20";
        if (example != null) {
            long twice = 2 * Decimals.parse(example.number, 6);
            range = range(example.number, plain(twice, 6), example.unit);
        }
        return new Text("范围，如 '" + range + "'", "a range such as '" + range + "'");
    }

    /** {@code 20%..40% of concession}: what a unit is of is said once. */
    private static String range(String low, String high, String unit) {
        return low + unit.replaceFirst("[ ,].*$", "") + ".." + high + unit;
    }

    private static String plain(long value, int decimals) {
        return Decimals.format(value, decimals).replaceFirst("\\.?0+$", "");
    }

    private static @Nullable Long now(String current, String unit, int decimals) {
        String text = current.replaceFirst("^after\\s+", "").replaceFirst("^immediate$", "0");
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            long ppm = 1_000_000L * Long.parseLong(fraction.group(1));
            long parts = Long.parseLong(fraction.group(2));
            return parts > 0 && ppm % parts == 0 ? (Long) (ppm / parts) : null;
        }
        Quantity now = Quantity.of(text);
        boolean alike = now != null && (now.unit.isEmpty() || unit.startsWith(now.unit));
        return now != null && alike ? (Long) Decimals.parse(now.number, decimals) : null;
    }

    /** Whether values of the kind are numbers that can be moved up and down. */
    static boolean isNumber(Kind<?> kind) {
        return kind instanceof Kind.Scalar<?> scalar
                && switch (scalar.name()) {
                    case "share",
                            "portion",
                            "rate",
                            "multiple",
                            "days",
                            "duration",
                            "count",
                            "money",
                            "points",
                            "price" ->
                            Fixes.accepts(scalar, scalar.example());
                    default -> false;
                };
    }

    private static int decimals(Kind.Scalar<?> kind) {
        return switch (kind.name()) {
            case "share", "portion", "rate" -> 4;
            case "multiple", "price" -> 6;
            case "money", "points" -> 2;
            default -> 0;
        };
    }

    /** Hundredths of a multiple and whole points are as fine as anybody would publish. */
    private static long step(Kind.Scalar<?> kind) {
        return switch (kind.name()) {
            case "multiple" -> 10_000;
            case "points" -> 100;
            default -> 1;
        };
    }
}
