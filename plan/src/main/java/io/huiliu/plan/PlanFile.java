package io.huiliu.plan;

import io.huiliu.mechanisms.Mechanisms;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import io.huiliu.money.Decimals;
import io.huiliu.plan.reading.Bilingual;
import io.huiliu.plan.reading.Diagnostic;
import io.huiliu.plan.reading.Diagnostic.Code;
import io.huiliu.plan.reading.KindWords;
import io.huiliu.plan.reading.Node;
import io.huiliu.plan.reading.NodeReader;
import io.huiliu.plan.reading.Paths;
import io.huiliu.plan.reading.Report;
import io.huiliu.plan.reading.ValueReader;
import io.huiliu.plan.reading.YamlFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compiles plan files (plans.md): text to {@link Plan}, or to every mistake in it with its place
 * and remedy. What is read is never trusted: size, nesting and counts are bounded, and no text
 * makes it throw.
 */
public final class PlanFile {
    /** The most that a plan file may hold. */
    public static final int MAX_BYTES = NodeReader.MAX_BYTES;

    private final List<Form<? extends Terms>> forms;
    private final Report report;

    private PlanFile(List<Form<? extends Terms>> forms, Report report) {
        this.forms = forms;
        this.report = report;
    }

    /**
     * What came out of a file.
     *
     * @param plan null if and only if there are diagnostics
     * @param diagnostics all mistakes, in the order of their places
     */
    public record Compiled(@Nullable Plan plan, List<Diagnostic> diagnostics) {
        /**
         * The plan; throws with all mistakes if there are any. For callers whose plans are known to
         * be right.
         */
        public Plan orThrow() {
            if (plan == null) {
                throw new IllegalArgumentException(
                        String.join("\n", diagnostics.stream().map(Diagnostic::english).toList()));
            }
            return plan;
        }
    }

    /**
     * Compiles a plan.
     *
     * @param fileName as messages are to name the file
     */
    public static Compiled read(String fileName, String text) {
        return read(fileName, text, Mechanisms.ALL);
    }

    /** Compiles a plan from a file's bytes, which must be UTF-8. */
    public static Compiled read(String fileName, byte[] bytes) {
        Report report = new Report(fileName);
        String text = YamlFile.text(bytes, report);
        return text == null ? new Compiled(null, report.sorted()) : read(fileName, text);
    }

    /** The same with mechanisms of the caller's, for tests of the language itself. */
    static Compiled read(String fileName, String text, List<Form<? extends Terms>> forms) {
        Report report = new Report(fileName);
        Plan plan = new PlanFile(forms, report).compile(text);
        boolean good = report.count() == 0;
        return new Compiled(good ? plan : null, report.sorted());
    }

    /** What a plan would let be tuned with another section of bounds; mistakes are reported. */
    static List<Tunable> tunables(Plan plan, Node.Mapping section, Report report) {
        Node.Mapping root = TuneBounds.withSection(plan.source(), section);
        Plan read =
                root == null
                        ? null
                        : new PlanFile(Mechanisms.ALL, report)
                                .plan(root, plan.source(), plan.hash());
        return read == null || report.count() > 0 ? List.of() : read.tunables();
    }

    private List<Diagnostic> mistakes(Node.Mapping root) {
        Report attempt = report.fork();
        new PlanFile(forms, attempt).plan(root, "", "");
        return attempt.sorted();
    }

    private @Nullable Plan compile(String text) {
        Node.Mapping root = YamlFile.root(text, Head.PLAN.key(), report);
        return root == null ? null : plan(root, text, YamlFile.hash(text));
    }

    private @Nullable Plan plan(Node.Mapping root, String text, String hash) {
        ValueReader reader = new ValueReader(report);
        ValueReader.Scope head =
                reader.map(
                        Head.PARAMS,
                        Head.OTHERS,
                        root,
                        Node.Place.START,
                        "",
                        new Text("方案", "a plan"));
        Text title = title(root, head.values());
        List<Kind.Named<Text>> texts = texts(root);
        MechanismReader mechanisms = new MechanismReader(forms, report);
        List<Terms> terms = mechanisms(root, mechanisms);
        List<Tunable> tunables = tunables(root, mechanisms, head);
        Values values = head.values();
        HeadKinds.Range concession = values.find(Head.CONCESSION);
        if (concession == null) {
            return null;
        }
        Integer usual = values.find(Head.DEFAULT_CONCESSION);
        defaultWithin(usual, concession, head);
        waterfall(mechanisms, concession);
        if (report.count() == 0) {
            TuneBounds.check(root, tunables, mechanisms, this::mistakes, report);
        }
        return report.count() > 0
                ? null
                : new Plan(
                        values.get(Head.PLAN),
                        values.get(Head.VERSION),
                        title,
                        values.get(Head.EFFECTIVE),
                        values.get(Head.TIME_ZONE),
                        concession.minPpm(),
                        concession.maxPpm(),
                        usual == null ? concession.minPpm() : usual,
                        values.get(Head.CONFIRM),
                        values.get(Head.REFUNDABLE_FOR),
                        values.get(Head.VOUCHER_SPEND_EARNS),
                        values.get(Head.APPLIES_TO),
                        terms,
                        tunables,
                        Declared.of(values, texts),
                        hash,
                        text);
    }

    private Text title(Node.Mapping root, Values values) {
        Node.Entry entry = root.find(Head.TITLE);
        String id = values.get(Head.PLAN, "");
        Text title = entry == null ? null : Bilingual.read(entry.value(), Head.TITLE, report);
        return title == null ? new Text(id, id) : title;
    }

    private @Nullable List<Kind.Named<Text>> texts(Node.Mapping root) {
        Node.Entry entry = root.find(Head.TEXTS);
        if (entry == null || entry.value() instanceof Node.Broken) {
            return null;
        }
        if (!(entry.value() instanceof Node.Mapping mapping)) {
            Text allowed =
                    new Text(
                            "映射，如 points: {zh: 积分, en: Points}",
                            "a map such as 'points: {zh: 积分, en: Points}'");
            Text found = KindWords.shape(entry.value());
            report.add(entry.value().place(), Head.TEXTS, Code.WRONG_SHAPE, found, allowed);
            return null;
        }
        List<Kind.Named<Text>> texts = new ArrayList<>();
        for (Node.Entry each : mapping.entries()) {
            String name = each.key().text();
            Text text = Bilingual.read(each.value(), Paths.key(Head.TEXTS, name), report);
            if (text != null) {
                texts.add(new Kind.Named<>(name, text));
            }
        }
        return texts;
    }

    private List<Terms> mechanisms(Node.Mapping root, MechanismReader reader) {
        Node.Entry entry = root.find(Head.MECHANISMS);
        if (entry == null) {
            Text found = new Text("缺失", "missing");
            Text allowed = new Text("机制的列表", "a list of mechanisms");
            report.add(Node.Place.START, Head.MECHANISMS, Code.MISSING, found, allowed);
            return List.of();
        }
        return reader.read(entry.value());
    }

    private List<Tunable> tunables(
            Node.Mapping root, MechanismReader mechanisms, ValueReader.Scope head) {
        Node.Entry entry = root.find(Head.TUNE);
        return new TuneReader(report, mechanisms, head).read(entry == null ? null : entry.value());
    }

    private void defaultWithin(
            @Nullable Integer usual, HeadKinds.Range concession, ValueReader.Scope head) {
        if (usual != null && (usual < concession.minPpm() || usual > concession.maxPpm())) {
            String key = Head.DEFAULT_CONCESSION.key();
            String found = Decimals.percent(usual);
            String range = HeadKinds.written(concession);
            report.add(
                    head.placeOf(key),
                    key,
                    Code.OUT_OF_RANGE,
                    new Text(found, found),
                    new Text(
                            "在 concession 的范围 " + range + " 内",
                            "a rate within the concession " + range));
        }
    }

    /**
     * At the lowest concession shares of the amount weigh most; the highest is checked for good
     * measure.
     */
    private void waterfall(MechanismReader mechanisms, HeadKinds.Range concession) {
        Waterfall lowest = Waterfall.at(concession.minPpm(), mechanisms.claims());
        Waterfall highest = Waterfall.at(concession.maxPpm(), mechanisms.claims());
        Waterfall worst = lowest.fits() ? highest : lowest;
        if (worst.fits()) {
            return;
        }
        Waterfall.Remedy remedy = worst.remedy();
        Waterfall.Claim claim = remedy == null ? worst.firstOver() : remedy.claim();
        Text sum = worst.worstCase();
        Text fix =
                remedy == null
                        ? new Text(
                                "请降低各比例或提高最低让利。",
                                "Lower the shares, or raise the lowest concession.")
                        : remedy.sentence();
        report.add(
                mechanisms.placeOf(claim),
                MechanismReader.path(claim),
                Code.EXCEEDS_CONCESSION,
                new Text("超出让利：" + sum.zh(), "more than there is: " + sum.en()),
                new Text("合计不超过 100%", "at most 100%"),
                fix);
    }
}
