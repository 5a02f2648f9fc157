package io.huiliu.simulate.study;

import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.reading.Diagnostic.Code;
import io.huiliu.plan.reading.KindWords;
import io.huiliu.plan.reading.Node;
import io.huiliu.plan.reading.Paths;
import io.huiliu.plan.reading.Report;
import io.huiliu.plan.reading.Wording;
import io.huiliu.simulate.study.StudyFile.DesignName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what an axis runs over: {@code [3x, 5x]}, {@code 3%..20%}, {@code 3%..20% in 5}. */
final class AxisReader {
    /** A path that messages show without quotes. */
    private static final String PLAIN_PATH = "[\\p{L}\\p{N}_.\\[\\]-]{1,120}";

    private static final String NUMBER = "-?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d{1,6})?";
    private static final Pattern RANGE =
            Pattern.compile(
                    "("
                            + NUMBER
                            + ")([^.]*?)\\s*\\.\\.\\s*("
                            + NUMBER
                            + ")(.*?)(?:\\s+in\\s+(\\d{1,5}))?");
    private static final Text ALLOWED =
            new Text(
                    "列表，如 [3x, 5x]，或范围，如 '3%..20%' 或 '3%..20% in 5'",
                    "a list such as [3x, 5x], or a range such as '3%..20%' or '3%..20% in 5'");

    private final Report report;
    private final @Nullable DesignName design;

    /**
     * @param design in a grid each axis says its own number of values; null where it is not known
     */
    AxisReader(@Nullable DesignName design, Report report) {
        this.design = design;
        this.report = report;
    }

    /** The axis; null if something is wrong, which is then reported. */
    @Nullable Axis read(String path, Node value, Node.Place place) {
        String at =
                path.matches(PLAIN_PATH) ? Study.VARY + "." + path : Paths.key(Study.VARY, path);
        if (!path.startsWith(Axis.PLAN) && !path.startsWith(Axis.SCENARIO)) {
            report.add(
                    place,
                    at,
                    Code.UNKNOWN_KEY,
                    new Text("既不在方案中也不在情景中", "neither of the plan nor of the scenario"),
                    new Text(
                            "以 plan. 或 scenario. 开头的路径",
                            "a path that begins with plan. or scenario."),
                    Wording.didYouMean(Axis.PLAN + path));
            return null;
        }
        Axis.Span span =
                switch (value) {
                    case Node.Sequence list -> listed(list, at);
                    case Node.Scalar scalar -> range(scalar, at);
                    case Node.Mapping mapping -> wrong(mapping, at, null);
                    case Node.Broken broken -> null;
                };
        return span == null ? null : new Axis(path, span);
    }

    private Axis.@Nullable Span listed(Node.Sequence list, String at) {
        List<String> values = new ArrayList<>();
        for (Node item : list.items()) {
            String text = text(item);
            if (text == null) {
                return wrong(item, at + "[" + values.size() + "]", null);
            }
            values.add(text);
        }
        return values.isEmpty() ? wrong(list, at, null) : new Axis.Span.Listed(values);
    }

    /** One value as files write it; a list in a list is the value of a list parameter. */
    private static @Nullable String text(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.isEmpty() ? null : scalar.text();
        }
        if (!(node instanceof Node.Sequence list)) {
            return null;
        }
        List<String> items = new ArrayList<>();
        for (Node item : list.items()) {
            if (!(item instanceof Node.Scalar scalar)) {
                return null;
            }
            items.add(scalar.text());
        }
        return "[" + String.join(", ", items) + "]";
    }

    private Axis.@Nullable Span range(Node.Scalar scalar, String at) {
        Matcher matcher = RANGE.matcher(scalar.text().strip());
        if (!matcher.matches()) {
            return wrong(scalar, at, null);
        }
        String unit = unit(group(matcher, 2), group(matcher, 4));
        BigDecimal from = number(group(matcher, 1));
        BigDecimal to = number(group(matcher, 3));
        int steps = matcher.group(5) == null ? 0 : Integer.parseInt(group(matcher, 5));
        if (unit == null) {
            return wrong(scalar, at, null);
        }
        if (from.compareTo(to) >= 0) {
            String first = Ladder.written(to, unit.replaceFirst("\\s.*", ""));
            String turned = first + ".." + Ladder.written(from, unit);
            Text fix = from.compareTo(to) == 0 ? null : Wording.didYouMean(turned);
            return wrong(scalar, at, fix);
        }
        return counted(scalar, at, steps) ? new Axis.Span.Range(from, to, unit, steps) : null;
    }

    /** In a grid an axis says how many values it has; other designs say how many points. */
    private boolean counted(Node.Scalar scalar, String at, int steps) {
        String shown = Paths.quoted(scalar.text());
        Text found = new Text(shown, shown);
        if (design == DesignName.GRID && (steps < 2 || steps > Study.MAX_VARIANTS)) {
            Text allowed =
                    new Text(
                            "以 in 2 到 in 10,000 结尾的范围",
                            "a range that ends with 'in 2' to 'in 10,000'");
            String with = scalar.text().strip().replaceFirst("\\s+in\\s+\\d+$", "") + " in 5";
            report.add(
                    scalar.place(), at, Code.WRONG_VALUE, found, allowed, Wording.didYouMean(with));
            return false;
        }
        if (design != null && design != DesignName.GRID && steps > 0) {
            Text allowed =
                    new Text(
                            "不带 in 的范围：点数由 points 定", "a range without 'in': points says how many");
            String without = scalar.text().strip().replaceFirst("\\s+in\\s+\\d+$", "");
            report.add(
                    scalar.place(),
                    at,
                    Code.WRONG_VALUE,
                    found,
                    allowed,
                    Wording.didYouMean(without));
            return false;
        }
        return true;
    }

    private static String group(Matcher matcher, int group) {
        String text = matcher.group(group);
        return text == null ? "" : text;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(",", ""));
    }

    /** {@code 3%..20% of concession}: what one end says holds for both. */
    private static @Nullable String unit(String from, String to) {
        String first = from.stripTrailing();
        String second = to.stripTrailing();
        if (second.startsWith(first)) {
            return second;
        }
        return second.isEmpty() ? first : null;
    }

    private <T> @Nullable T wrong(Node node, String at, @Nullable Text fix) {
        report.add(node.place(), at, Code.WRONG_VALUE, KindWords.shape(node), ALLOWED, fix);
        return null;
    }
}
