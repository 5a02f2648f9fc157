package io.huiliu.plan;

import io.huiliu.mechanisms.Terms;
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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a plan with another value. The rest of the file stays as it is, comments
 * included, so that what is edited can be read, compared and run as a plan of its own.
 *
 * @param path a key of the head ({@code default-concession}), or a mechanism's name and its
 *     parameter ({@code consumer-points.first-rate}, {@code promoters.ranks[0].personal}, {@code
 *     line.lock.default})
 * @param value as a plan writes it, such as {@code 0.5%} or {@code [15%, 3%]}
 */
public record PlanEdit(String path, String value) {

    /**
     * The plan with all edits made, compiled; or what is wrong with them.
     *
     * @param fileName as messages are to name the file
     */
    public static PlanFile.Compiled apply(String fileName, Plan plan, List<PlanEdit> edits) {
        Report report = new Report(fileName);
        String text = plan.source();
        for (PlanEdit edit : edits) {
            Field field = field(plan, text, edit.path, report);
            String edited = field == null ? null : field.with(edit.value, text, report);
            text = edited == null ? text : edited;
        }
        return report.count() > 0
                ? new PlanFile.Compiled(null, report.sorted())
                : PlanFile.read(fileName, text);
    }

    /**
     * A field that was looked for.
     *
     * @param field null if and only if there are diagnostics
     */
    public record Found(@Nullable Field field, List<Diagnostic> diagnostics) {}

    /** What the plan has at a path, and what may be written there. */
    public static Found find(String fileName, Plan plan, String path) {
        Report report = new Report(fileName);
        Field field = field(plan, plan.source(), path, report);
        return new Found(field, report.sorted());
    }

    private static @Nullable Field field(Plan plan, String text, String path, Report report) {
        Node.Mapping root = (Node.Mapping) Objects.requireNonNull(NodeReader.read(text, report));
        int dot = path.indexOf('.');
        if (dot < 0) {
            FieldFinder finder = new FieldFinder(path, path, report);
            return finder.find(Head.PARAMS, new Field.Owner.Map(root), new Text("方案", "a plan"));
        }
        String name = path.substring(0, dot);
        Node.Entry list = Objects.requireNonNull(root.find(Head.MECHANISMS));
        for (int i = 0; i < plan.mechanisms().size(); i++) {
            Terms terms = plan.mechanisms().get(i);
            if (terms.name().equals(name)) {
                Node item = ((Node.Sequence) list.value()).items().get(i);
                FieldFinder finder = new FieldFinder(path, path.substring(dot + 1), report);
                String form = terms.form().name();
                return finder.find(terms.form().params(), owner(item), new Text(form, form));
            }
        }
        unknown(plan, path, name, list.key().place(), report);
        return null;
    }

    /** {@code - coins: {…}}, {@code - coins:} or {@code - coins}. */
    private static Field.Owner owner(Node item) {
        if (item instanceof Node.Scalar alone) {
            return new Field.Owner.Bare(alone, alone);
        }
        Node.Entry only = ((Node.Mapping) item).entries().get(0);
        return only.value() instanceof Node.Mapping mapping
                ? new Field.Owner.Map(mapping)
                : new Field.Owner.Bare(only.key(), (Node.Scalar) only.value());
    }

    private static void unknown(
            Plan plan, String path, String name, Node.Place place, Report report) {
        List<String> names = plan.mechanisms().stream().map(Terms::name).toList();
        String near = Fixes.key(name, names);
        report.add(
                place,
                path,
                Code.UNKNOWN_NAME,
                new Text("不属于方案中的任何机制", "not of a mechanism of this plan"),
                Wording.oneOf(names),
                near == null ? null : Wording.didYouMean(near + path.substring(name.length())));
    }
}
