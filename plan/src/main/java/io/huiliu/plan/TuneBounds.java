package io.huiliu.plan;

import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.reading.Diagnostic;
import io.huiliu.plan.reading.Diagnostic.Code;
import io.huiliu.plan.reading.Node;
import io.huiliu.plan.reading.NodeReader;
import io.huiliu.plan.reading.Paths;
import io.huiliu.plan.reading.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The bounds that a plan is tuned within: those of its {@code tune} section, with what a command
 * line adds or narrows.
 */
public final class TuneBounds {
    private TuneBounds() {}

    /**
     * What came out.
     *
     * @param tunables the plan's in its order, then those added; empty if there are diagnostics
     * @param diagnostics all mistakes in the ranges given, the line being the range's number
     */
    public record Read(List<Tunable> tunables, List<Diagnostic> diagnostics) {
        public Read {
            tunables = List.copyOf(tunables);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * The plan's tunable parameters with further bounds.
     *
     * @param source what messages name as the place of the ranges, such as {@code --vary}
     * @param ranges each {@code consumer-points.cap=1x..5x}; one that the plan bounds already may
     *     only be narrowed
     */
    public static Read of(Plan plan, String source, List<String> ranges) {
        Report report = new Report(source);
        Node.Mapping section = section(ranges, report);
        if (report.count() == 0 && !ranges.isEmpty()) {
            List<Tunable> given = PlanFile.tunables(plan, section, report);
            List<Tunable> merged = merged(plan.tunables(), given, section, report);
            return new Read(report.count() > 0 ? List.of() : merged, report.sorted());
        }
        return new Read(report.count() > 0 ? List.of() : plan.tunables(), report.sorted());
    }

    /** The ranges as the section of a plan file that says the same. */
    private static Node.Mapping section(List<String> ranges, Report report) {
        List<Node.Entry> entries = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            String text = ranges.get(i);
            int equals = text.indexOf('=');
            String key = equals < 0 ? text.strip() : text.substring(0, equals).strip();
            Node.Place place = new Node.Place(i + 1, 1);
            if (equals <= 0 || entries.stream().anyMatch(e -> e.key().text().equals(key))) {
                String shown = Paths.quoted(text);
                Text allowed =
                        new Text(
                                "参数=范围，如 consumer-points.cap=1x..5x，每个参数一次",
                                "a parameter and its range, such as"
                                        + " 'consumer-points.cap=1x..5x', each once");
                report.add(place, Head.TUNE, Code.WRONG_VALUE, new Text(shown, shown), allowed);
            } else {
                entries.add(new Node.Entry(scalar(key, place), scalar(after(text), place)));
            }
        }
        return mapping(entries, Node.Place.START);
    }

    private static String after(String text) {
        return text.substring(text.indexOf('=') + 1).strip();
    }

    /** A map that stands in no text. */
    private static Node.Mapping mapping(List<Node.Entry> entries, Node.Place place) {
        return new Node.Mapping(entries, place, false, 0, 0);
    }

    private static Node.Scalar scalar(String text, Node.Place place) {
        return new Node.Scalar(text, true, place, 0, 0);
    }

    private static List<Tunable> merged(
            List<Tunable> own, List<Tunable> given, Node.Mapping section, Report report) {
        List<Tunable> merged = new ArrayList<>(own);
        for (Tunable each : given) {
            Tunable before = find(own, each.path());
            if (before == null) {
                merged.add(each);
            } else if (comparable(before, each)
                    && before.low() <= each.low()
                    && each.high() <= before.high()) {
                merged.set(merged.indexOf(before), each);
            } else {
                Node.Entry entry = section.find(each.path());
                Node.Place place = entry == null ? Node.Place.START : entry.key().place();
                report.add(
                        place,
                        Paths.key(Head.TUNE, each.path()),
                        Code.OUT_OF_RANGE,
                        new Text("'" + each.range() + "'", "'" + each.range() + "'"),
                        new Text(
                                "方案自己的范围 " + before.range() + " 以内",
                                "what lies within the plan's own bounds, " + before.range()));
            }
        }
        if (merged.size() > Tunable.MAX) {
            Text found = new Text(merged.size() + " 项", merged.size() + " parameters");
            Text allowed = new Text("最多 " + Tunable.MAX + " 项", "at most " + Tunable.MAX);
            report.add(Node.Place.START, Head.TUNE, Code.TOO_MANY, found, allowed);
        }
        return merged;
    }

    private static boolean comparable(Tunable a, Tunable b) {
        return a.unit().equals(b.unit()) && a.decimals() == b.decimals();
    }

    private static @Nullable Tunable find(List<Tunable> tunables, String path) {
        return tunables.stream().filter(t -> t.path().equals(path)).findFirst().orElse(null);
    }

    /**
     * Reports bounds at which the plan, otherwise as it stands, would be refused for this very
     * parameter. What bounds do together is for whoever tunes to find out.
     *
     * @param mistakes of a plan with another root
     */
    static void check(
            Node.Mapping root,
            List<Tunable> tunables,
            MechanismReader mechanisms,
            Function<Node.Mapping, List<Diagnostic>> mistakes,
            Report report) {
        Node.Entry section = root.find(Head.TUNE);
        if (section == null || !(section.value() instanceof Node.Mapping mapping)) {
            return;
        }
        Node.Mapping bare = without(root);
        for (Tunable tunable : tunables) {
            Node.Entry entry = mapping.find(tunable.path());
            for (long bound : new long[] {tunable.low(), tunable.high()}) {
                Node.Scalar value = scalar(tunable.written(bound), Node.Place.START);
                Spot spot = Spot.of(tunable, mechanisms);
                Diagnostic refused = refused(mistakes.apply(spot.put(bare, value)), spot.path());
                if (refused != null && entry != null) {
                    report(entry, value.text(), refused, report);
                    break;
                }
            }
        }
    }

    private static @Nullable Diagnostic refused(List<Diagnostic> mistakes, String path) {
        return mistakes.stream().filter(d -> d.path().equals(path)).findFirst().orElse(null);
    }

    private static void report(Node.Entry entry, String bound, Diagnostic refused, Report report) {
        Text allowed = refused.allowed();
        Text found =
                new Text(
                        "上下限之一 "
                                + bound
                                + "，方案不接受："
                                + refused.found().zh()
                                + (allowed == null ? "" : "（应为" + allowed.zh() + "）"),
                        "the bound "
                                + bound
                                + " is refused: "
                                + refused.found().en()
                                + (allowed == null ? "" : " (allowed " + allowed.en() + ")"));
        report.add(
                entry.value().place(),
                Paths.key(Head.TUNE, entry.key().text()),
                Code.OUT_OF_RANGE,
                found,
                null,
                refused.fix());
    }

    /**
     * Where a parameter stands in a plan's tree.
     *
     * @param index of its mechanism, or -1 for the head
     */
    private record Spot(int index, String key) {
        static Spot of(Tunable tunable, MechanismReader mechanisms) {
            String mechanism = tunable.mechanism();
            MechanismReader.Entry entry = mechanism == null ? null : mechanisms.named(mechanism);
            return new Spot(entry == null ? -1 : entry.index(), tunable.key());
        }

        String path() {
            return index < 0 ? key : MechanismReader.entryPath(index) + "." + key;
        }

        Node.Mapping put(Node.Mapping root, Node.Scalar value) {
            Node.Entry list = root.find(Head.MECHANISMS);
            if (index < 0 || list == null || !(list.value() instanceof Node.Sequence sequence)) {
                return with(root, scalar(key, Node.Place.START), value);
            }
            List<Node> items = new ArrayList<>(sequence.items());
            items.set(index, item(items.get(index), value));
            return with(root, list.key(), new Node.Sequence(items, sequence.place(), false, 0, 0));
        }

        private Node item(Node item, Node.Scalar value) {
            Node.Scalar name =
                    switch (item) {
                        case Node.Scalar scalar -> scalar;
                        case Node.Mapping mapping -> mapping.entries().getFirst().key();
                        default -> throw new IllegalStateException("no mechanism: " + item);
                    };
            Node.Mapping terms =
                    item instanceof Node.Mapping mapping
                                    && mapping.entries().getFirst().value()
                                            instanceof Node.Mapping own
                            ? own
                            : mapping(List.of(), item.place());
            Node.Mapping changed = with(terms, scalar(key, item.place()), value);
            return mapping(List.of(new Node.Entry(name, changed)), item.place());
        }
    }

    private static Node.Mapping with(Node.Mapping mapping, Node.Scalar key, Node value) {
        List<Node.Entry> entries = new ArrayList<>(mapping.entries());
        entries.removeIf(entry -> entry.key().text().equals(key.text()));
        entries.add(new Node.Entry(key, value));
        return mapping(entries, mapping.place());
    }

    private static Node.Mapping without(Node.Mapping root) {
        List<Node.Entry> entries = new ArrayList<>(root.entries());
        entries.removeIf(entry -> entry.key().text().equals(Head.TUNE));
        return mapping(entries, root.place());
    }

    /** The root of a plan's text with another section of bounds. */
    static Node.@Nullable Mapping withSection(String text, Node.Mapping section) {
        Node root = NodeReader.read(text, new Report(""));
        return root instanceof Node.Mapping mapping
                ? with(mapping, scalar(Head.TUNE, Node.Place.START), section)
                : null;
    }
}
