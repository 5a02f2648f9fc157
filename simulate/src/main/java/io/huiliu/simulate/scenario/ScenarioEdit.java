package io.huiliu.simulate.scenario;

import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.reading.Diagnostic;
import io.huiliu.plan.reading.Diagnostic.Code;
import io.huiliu.plan.reading.Field;
import io.huiliu.plan.reading.FieldFinder;
import io.huiliu.plan.reading.Fixes;
import io.huiliu.plan.reading.Node;
import io.huiliu.plan.reading.NodeReader;
import io.huiliu.plan.reading.Report;
import io.huiliu.plan.reading.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a scenario with another value. The rest of the file stays as it is.
 *
 * @param path as messages name it: {@code days}, {@code consumers.loyalty}, {@code
 *     growth.exponential.rate}, {@code shocks[0].volume.factor}
 * @param value as a scenario writes it, such as {@code 90%}
 */
public record ScenarioEdit(String path, String value) {
    private static final Pattern PARTS =
            Pattern.compile("([^.\\[]+)(?:\\[(\\d{1,4})\\])?(?:\\.(.*))?");

    /**
     * The scenario with all edits made, read anew; or what is wrong with them.
     *
     * @param fileName as messages are to name the file
     */
    public static ScenarioFile.Compiled apply(
            String fileName, Scenario scenario, List<ScenarioEdit> edits) {
        Report report = new Report(fileName);
        String text = scenario.source();
        for (ScenarioEdit edit : edits) {
            Field field = field(text, edit.path, report);
            String edited = field == null ? null : field.with(edit.value, text, report);
            text = edited == null ? text : edited;
        }
        return report.count() > 0
                ? new ScenarioFile.Compiled(null, report.sorted())
                : ScenarioFile.read(fileName, text);
    }

    /**
     * A field that was looked for.
     *
     * @param field null if and only if there are diagnostics
     */
    public record Found(@Nullable Field field, List<Diagnostic> diagnostics) {}

    /** What the scenario has at a path, and what may be written there. */
    public static Found find(String fileName, Scenario scenario, String path) {
        Report report = new Report(fileName);
        Field field = field(scenario.source(), path, report);
        return new Found(field, report.sorted());
    }

    private static @Nullable Field field(String text, String path, Report report) {
        Node.Mapping root = (Node.Mapping) Objects.requireNonNull(NodeReader.read(text, report));
        Matcher parts = PARTS.matcher(path);
        String section = parts.matches() ? Objects.requireNonNull(parts.group(1)) : path;
        Node.Entry entry = root.find(section);
        String within = parts.matches() && parts.group(3) != null ? parts.group(3) : "";
        String index = parts.matches() ? parts.group(2) : null;
        if (section.equals(ScenarioHead.SHOCKS)) {
            Node value = entry == null ? root : entry.value();
            List<Node> items = value instanceof Node.Sequence list ? list.items() : List.of();
            return shock(items, value.place(), index, path, within, report);
        }
        if (section.equals(ScenarioHead.TITLE) || section.equals(ScenarioHead.ABOUT)) {
            return none(root.place(), path, TEXT, null, report);
        }
        if (entry == null || !ScenarioHead.OTHERS.contains(section)) {
            return head(root, path, report);
        }
        return switch (section) {
            case ScenarioHead.CONSUMERS -> in(ConsumersForm.FORM, entry, path, within, report);
            case ScenarioHead.MERCHANTS -> in(MerchantsForm.FORM, entry, path, within, report);
            default -> one(GrowthForms.ALL, entry.value(), path, within, report);
        };
    }

    private static final Text TEXT = new Text("文案，不是参数", "a text and no parameter");
    private static final Text SECTION =
            new Text("一节，其参数写作「节.参数」", "a section; name a parameter of it, with a dot between");

    private static @Nullable Field head(Node.Mapping root, String path, Report report) {
        List<String> keys = new ArrayList<>();
        ScenarioHead.PARAMS.forEach(param -> keys.add(param.key()));
        if (keys.contains(path)) {
            FieldFinder finder = new FieldFinder(path, path, report);
            Text name = new Text("情景", "a scenario");
            return finder.find(ScenarioHead.PARAMS, new Field.Owner.Map(root), name);
        }
        keys.addAll(ScenarioHead.OTHERS);
        String first = path.replaceFirst("[.\\[].*", "");
        String near = Fixes.key(first, keys);
        report.add(
                root.place(),
                path,
                Code.UNKNOWN_KEY,
                new Text("不是情景的键", "not a key of a scenario"),
                Wording.oneOf(keys),
                near == null || near.equals(first)
                        ? null
                        : Wording.didYouMean(near + path.substring(first.length())));
        return null;
    }

    private static @Nullable Field in(
            Form<?> form, Node.Entry entry, String path, String within, Report report) {
        if (within.isEmpty()) {
            return none(entry.key().place(), path, SECTION, null, report);
        }
        FieldFinder finder = new FieldFinder(path, within, report);
        return finder.find(form.params(), owner(entry), new Text(form.name(), form.name()));
    }

    private static Field.Owner owner(Node.Entry entry) {
        return entry.value() instanceof Node.Mapping mapping
                ? new Field.Owner.Map(mapping)
                : new Field.Owner.Bare(entry.key(), (Node.Scalar) entry.value());
    }

    /** The parameters of the form that stands there, by its name. */
    private static @Nullable Field one(
            List<? extends Form<?>> forms, Node node, String path, String within, Report report) {
        Node.Entry only = ((Node.Mapping) node).entries().get(0);
        String name = only.key().text();
        Form<?> form =
                forms.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        if (within.startsWith(name + ".")) {
            return in(form, only, path, within.substring(name.length() + 1), report);
        }
        if (within.isEmpty() || within.equals(name)) {
            return in(form, only, path, "", report);
        }
        String key = within.substring(within.lastIndexOf('.') + 1);
        boolean known = form.params().stream().anyMatch(param -> param.key().equals(key));
        String before = path.substring(0, path.length() - within.length());
        Text found = new Text("此处是 " + name, "not what stands there: " + name);
        Text fix = known ? Wording.didYouMean(before + name + "." + key) : null;
        return none(only.key().place(), path, found, fix, report);
    }

    private static @Nullable Field shock(
            List<Node> items,
            Node.Place place,
            @Nullable String index,
            String path,
            String within,
            Report report) {
        int at = index == null ? -1 : Integer.parseInt(index);
        if (at < 0 || at >= items.size()) {
            Text found =
                    new Text(
                            "不是 " + items.size() + " 项冲击之一，从 [0] 数起",
                            "none of the " + items.size() + " shocks, counted from [0]");
            return none(place, path, found, null, report);
        }
        return one(ShockForms.ALL, items.get(at), path, within, report);
    }

    private static @Nullable Field none(
            Node.Place place, String path, Text found, @Nullable Text fix, Report report) {
        report.add(place, path, Code.UNKNOWN_KEY, found, null, fix);
        return null;
    }
}
