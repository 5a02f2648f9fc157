package io.huiliu.simulate.scenario;

import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import io.huiliu.plan.reading.Bilingual;
import io.huiliu.plan.reading.Diagnostic;
import io.huiliu.plan.reading.Diagnostic.Code;
import io.huiliu.plan.reading.FormReader;
import io.huiliu.plan.reading.KindWords;
import io.huiliu.plan.reading.Node;
import io.huiliu.plan.reading.Report;
import io.huiliu.plan.reading.ValueReader;
import io.huiliu.plan.reading.YamlFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads scenario files: text to {@link Scenario}, or to every mistake in it with its place and
 * remedy. What is read is never trusted: size, nesting and counts are bounded, what the scenario
 * would come to is bounded too, and no text makes it throw.
 */
public final class ScenarioFile {
    private final Report report;
    private final FormReader forms;

    private ScenarioFile(Report report) {
        this.report = report;
        forms = new FormReader(report);
    }

    /**
     * What came out of a file.
     *
     * @param scenario null if and only if there are diagnostics
     * @param diagnostics all mistakes, in the order of their places
     */
    public record Compiled(@Nullable Scenario scenario, List<Diagnostic> diagnostics) {
        /** The scenario; throws with all mistakes if there are any. */
        public Scenario orThrow() {
            if (scenario == null) {
                throw new IllegalArgumentException(
                        String.join("\n", diagnostics.stream().map(Diagnostic::english).toList()));
            }
            return scenario;
        }
    }

    /**
     * Reads a scenario.
     *
     * @param fileName as messages are to name the file
     */
    public static Compiled read(String fileName, String text) {
        Report report = new Report(fileName);
        Node.Mapping root = YamlFile.root(text, ScenarioHead.SCENARIO.key(), report);
        Scenario scenario = root == null ? null : new ScenarioFile(report).scenario(root, text);
        return new Compiled(report.count() == 0 ? scenario : null, report.sorted());
    }

    /** Reads a scenario from a file's bytes, which must be UTF-8. */
    public static Compiled read(String fileName, byte[] bytes) {
        Report report = new Report(fileName);
        String text = YamlFile.text(bytes, report);
        return text == null ? new Compiled(null, report.sorted()) : read(fileName, text);
    }

    private @Nullable Scenario scenario(Node.Mapping root, String text) {
        ValueReader reader = new ValueReader(report);
        Values head =
                reader.map(
                                ScenarioHead.PARAMS,
                                ScenarioHead.OTHERS,
                                root,
                                Node.Place.START,
                                "",
                                new Text("情景", "a scenario"))
                        .values();
        String id = head.get(ScenarioHead.SCENARIO, "");
        Text title = bilingual(root, ScenarioHead.TITLE, new Text(id, id));
        Text about = bilingual(root, ScenarioHead.ABOUT, new Text("", ""));
        Growth growth = growth(root);
        Consumers consumers = section(root, ConsumersForm.FORM);
        Merchants merchants = section(root, MerchantsForm.FORM);
        int days = head.get(ScenarioHead.DAYS);
        List<Shock> shocks = shocks(root, growth, days);
        if (report.count() > 0 || growth == null || consumers == null || merchants == null) {
            return null;
        }
        Scenario scenario =
                new Scenario(
                        id,
                        title,
                        about,
                        head.get(ScenarioHead.START),
                        days,
                        growth,
                        consumers,
                        merchants,
                        shocks,
                        YamlFile.hash(text),
                        text);
        bounded(scenario, root);
        return scenario;
    }

    private Text bilingual(Node.Mapping root, String key, Text usual) {
        Node.Entry entry = root.find(key);
        Text text = entry == null ? null : Bilingual.read(entry.value(), key, report);
        return text == null ? usual : text;
    }

    private @Nullable Growth growth(Node.Mapping root) {
        String key = ScenarioHead.GROWTH;
        Text what = new Text("增长曲线", "a growth curve");
        Node.Entry entry = root.find(key);
        if (entry == null) {
            Text allowed =
                    new Text(
                            "增长曲线，如 {constant: {per-day: 8}}",
                            "a growth curve such as '{constant: {per-day: 8}}'");
            report.add(Node.Place.START, key, Code.MISSING, new Text("缺失", "missing"), allowed);
            return null;
        }
        return forms.<Growth>oneOf(GrowthForms.ALL, entry.value(), key, what);
    }

    private <T> @Nullable T section(Node.Mapping root, Form<T> form) {
        Node.Entry entry = root.find(form.name());
        Node.Place place = entry == null ? Node.Place.START : entry.key().place();
        Node value = entry == null ? null : entry.value();
        boolean nothing = value == null || value instanceof Node.Scalar scalar && scalar.isEmpty();
        if (value instanceof Node.Mapping || nothing) {
            Node.Mapping mapping = value instanceof Node.Mapping map ? map : null;
            return forms.<T>read(form, mapping, place, form.name()).terms();
        }
        if (value != null && !(value instanceof Node.Broken)) {
            Text allowed = new Text("参数的映射", "a map of parameters");
            report.add(
                    value.place(), form.name(), Code.WRONG_SHAPE, KindWords.shape(value), allowed);
        }
        return null;
    }

    private List<Shock> shocks(Node.Mapping root, @Nullable Growth growth, int days) {
        Node.Entry entry = root.find(ScenarioHead.SHOCKS);
        List<Node> items = entry == null ? List.of() : items(entry.value());
        boolean replay = growth instanceof Growth.Replay;
        List<Shock> shocks = new ArrayList<>();
        Text what = new Text("冲击", "a shock");
        for (int i = 0; i < items.size(); i++) {
            String path = ScenarioHead.SHOCKS + "[" + i + "]";
            Shock shock = forms.<Shock>oneOf(ShockForms.ALL, items.get(i), path, what);
            if (shock != null) {
                within(shock, items.get(i), path, replay ? Scenario.MAX_DAYS : days);
                stoppable(shock, items.get(i), path, replay);
                shocks.add(shock);
            }
        }
        shocks.sort(Comparator.comparingInt(Shock::day));
        return shocks;
    }

    private List<Node> items(Node node) {
        if (node instanceof Node.Sequence sequence) {
            if (sequence.items().size() <= Scenario.MAX_SHOCKS) {
                return sequence.items();
            }
            String size = String.valueOf(sequence.items().size());
            Text found = new Text(size + " 项", size + " items long");
            String max = String.valueOf(Scenario.MAX_SHOCKS);
            Text allowed = new Text("最多 " + max + " 项", "at most " + max);
            report.add(node.place(), ScenarioHead.SHOCKS, Code.TOO_MANY, found, allowed);
            return List.of();
        }
        boolean none = node instanceof Node.Scalar scalar && scalar.isEmpty();
        if (!none && !(node instanceof Node.Broken)) {
            Text allowed = new Text("列表，每项为“- 冲击名: {参数}”", "a list of '- shock: {parameters}'");
            report.add(
                    node.place(),
                    ScenarioHead.SHOCKS,
                    Code.WRONG_SHAPE,
                    KindWords.shape(node),
                    allowed);
        }
        return List.of();
    }

    /** A shock that comes after the end would never be seen. */
    private void within(Shock shock, Node item, String path, int days) {
        if (shock.day() >= days) {
            Node.Entry only = ((Node.Mapping) item).entries().get(0);
            Node.Entry day =
                    only.value() instanceof Node.Mapping mapping
                            ? mapping.find(ShockForms.DAY.key())
                            : null;
            Text allowed =
                    new Text(
                            "0 到 " + (days - 1) + "（最后一天）",
                            "0 to " + (days - 1) + ", the last day");
            String found = String.valueOf(shock.day());
            report.add(
                    day == null ? item.place() : day.value().place(),
                    path + "." + only.key().text() + "." + ShockForms.DAY.key(),
                    Code.OUT_OF_RANGE,
                    new Text(found, found),
                    allowed);
        }
    }

    private void stoppable(Shock shock, Node item, String path, boolean replay) {
        if (shock instanceof Shock.GrowthStops && replay) {
            report.add(
                    item.place(),
                    path,
                    Code.CONFLICT,
                    new Text(
                            "回放按文件的人来人往，没有可停的增长",
                            "people of a replay come as its file says: no growth to stop"),
                    null,
                    new Text("请删去，或改用 volume。", "Leave it out, or use volume."));
        }
    }

    private void bounded(Scenario scenario, Node.Mapping root) {
        Expectation expected = Expectation.of(scenario);
        bounded(
                expected.members(),
                Scenario.MAX_MEMBERS,
                new Text("名会员", "members"),
                ScenarioHead.GROWTH,
                root);
        bounded(
                expected.merchants(),
                Scenario.MAX_MERCHANTS,
                new Text("家商家", "merchants"),
                ScenarioHead.MERCHANTS,
                root);
        bounded(
                expected.orders(),
                Scenario.MAX_ORDERS,
                new Text("笔订单", "orders"),
                ScenarioHead.CONSUMERS,
                root);
    }

    private void bounded(double expected, int max, Text what, String section, Node.Mapping root) {
        if (expected <= max) {
            return;
        }
        Node.Entry entry = root.find(section);
        boolean told = expected < 1e15;
        String number = String.format(Locale.ROOT, "%,.0f", told ? expected : 1e15);
        String most = String.format(Locale.ROOT, "%,d", max);
        report.add(
                entry == null ? Node.Place.START : entry.key().place(),
                section,
                Code.OUT_OF_RANGE,
                new Text(
                        "平均将有" + (told ? "约 " : "超过 ") + number + " " + what.zh(),
                        (told ? "about " : "more than ")
                                + number
                                + " "
                                + what.en()
                                + " on average"),
                new Text("不超过 " + most, "at most " + most),
                new Text("请放缓增长，或缩短天数。", "Let it grow more slowly, or for fewer days."));
    }
}
