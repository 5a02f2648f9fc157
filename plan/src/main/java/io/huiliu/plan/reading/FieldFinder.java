package io.huiliu.plan.reading;

import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.reading.Diagnostic.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds one value of a file by a path such as {@code step}, {@code ranks[0].personal} or {@code
 * lock.food}, along the kinds of its parameters. The file is one that was read without mistakes.
 */
public final class FieldFinder {
    private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[(\\d{1,6})\\]");

    private final Report report;
    private final String path;
    private final List<String> steps;
    private final int from;

    /**
     * @param path the whole path, as messages name it
     * @param within the part of it that leads from the owner to the value
     */
    public FieldFinder(String path, String within, Report report) {
        this.path = path;
        this.report = report;
        steps = steps(within);
        from = path.length() - within.length();
    }

    private static List<String> steps(String within) {
        List<String> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(within);
        int at = 0;
        while (matcher.find() && matcher.start() == at) {
            steps.add(matcher.group().startsWith(".") ? matcher.group(1) : matcher.group());
            at = matcher.end();
        }
        return at == within.length() && at > 0 ? steps : List.of(within);
    }

    /**
     * The field; null if there is none by that path, which is then reported.
     *
     * @param name what the parameters belong to, for the message about an unknown one
     */
    public @Nullable Field find(List<Param<?>> params, Field.Owner owner, Text name) {
        return parameter(params, owner, name, 0);
    }

    private @Nullable Field parameter(
            List<Param<?>> params, Field.Owner owner, Text name, int step) {
        String key = steps.get(step);
        boolean last = step + 1 == steps.size();
        for (Param<?> param : params) {
            if (param.key().equals(key)) {
                Node.Entry entry =
                        owner instanceof Field.Owner.Map map ? map.mapping().find(key) : null;
                if (entry != null) {
                    boolean flow = owner instanceof Field.Owner.Map map && map.mapping().flow();
                    return value(param.kind(), param.defaultText(), entry.value(), flow, step + 1);
                }
                return last ? leftOut(param, owner) : none(owner.place(), LEFT_OUT);
            }
        }
        List<String> keys = params.stream().map(Param::key).toList();
        unknown(owner.place(), key, keys, name, step);
        return null;
    }

    private static final Text LEFT_OUT =
            new Text("文件中没有写出的值内的路径", "inside a value that the file leaves out");

    private Field leftOut(Param<?> param, Field.Owner owner) {
        Field.Slot slot =
                switch (owner) {
                    case Field.Owner.Map map -> new Field.Slot.LeftOut(map.mapping(), param.key());
                    case Field.Owner.Bare bare ->
                            new Field.Slot.NoMap(bare.host(), bare.nothing(), param.key());
                };
        return new Field(path, param.kind(), param.defaultText(), owner.place(), slot);
    }

    private @Nullable Field value(
            Kind<?> kind, @Nullable String usual, Node node, boolean flow, int step) {
        if (step == steps.size()) {
            return new Field(path, kind, usual, node.place(), new Field.Slot.Written(node, flow));
        }
        return switch (kind) {
            case Kind.Scalar<?> scalar -> none(node.place(), ONE);
            case Kind.ListOf<?> list -> item(list.item(), node, step);
            case Kind.TableOf table -> row(table, node, step);
            case Kind.MapOf<?> map -> named(map.value(), node, false, step);
            case Kind.ByClass<?> byClass -> named(byClass.value(), node, true, step);
        };
    }

    private static final Text ONE = new Text("单个值内的路径", "inside what is a single value");

    private @Nullable Field item(Kind<?> kind, Node node, int step) {
        Node item = itemOf(node, step);
        boolean flow = node instanceof Node.Sequence list && list.flow();
        return item == null ? null : value(kind, null, item, flow, step + 1);
    }

    private @Nullable Field row(Kind.TableOf table, Node node, int step) {
        Node item = itemOf(node, step);
        if (!(item instanceof Node.Mapping mapping)) {
            return null;
        }
        if (step + 1 == steps.size()) {
            return new Field(path, table, null, item.place(), new Field.Slot.Written(item, true));
        }
        Text name = new Text("此表的行", "a row of this table");
        return parameter(table.columns(), new Field.Owner.Map(mapping), name, step + 1);
    }

    private @Nullable Node itemOf(Node node, int step) {
        List<Node> items = node instanceof Node.Sequence list ? list.items() : List.of();
        String index = steps.get(step);
        int at =
                index.startsWith("[")
                        ? Integer.parseInt(index.substring(1, index.length() - 1))
                        : -1;
        if (at >= 0 && at < items.size()) {
            return items.get(at);
        }
        Text found =
                items.isEmpty()
                        ? new Text(
                                "不是逐项写出的列表内的路径", "inside a list that is not written item by item")
                        : new Text("不是列表中的一项", "no item of the list");
        Text allowed =
                items.isEmpty()
                        ? null
                        : new Text(
                                "[0] 到 [" + (items.size() - 1) + "]",
                                "[0] to [" + (items.size() - 1) + "]");
        report.add(node.place(), path, Code.UNKNOWN_KEY, found, allowed, null);
        return null;
    }

    /**
     * @param open whether names may be added that the file does not have
     */
    private @Nullable Field named(Kind<?> kind, Node node, boolean open, int step) {
        if (!(node instanceof Node.Mapping mapping)) {
            return none(node.place(), ONE);
        }
        String name = steps.get(step);
        Node.Entry entry = mapping.find(name);
        if (entry != null) {
            return value(kind, null, entry.value(), mapping.flow(), step + 1);
        }
        if (open && step + 1 == steps.size()) {
            return new Field(
                    path, kind, null, mapping.place(), new Field.Slot.LeftOut(mapping, name));
        }
        List<String> names = mapping.entries().stream().map(each -> each.key().text()).toList();
        unknown(mapping.place(), name, names, new Text("此映射", "this map"), step);
        return null;
    }

    private @Nullable Field none(Node.Place place, Text found) {
        report.add(place, path, Code.UNKNOWN_KEY, found, null, null);
        return null;
    }

    private void unknown(Node.Place place, String key, List<String> keys, Text name, int step) {
        String near = Fixes.key(key, keys);
        Text found = new Text("不是" + name.zh() + "的键", "not a key of " + name.en());
        Text allowed = Wording.oneOf(keys);
        Text fix = near == null ? null : Wording.didYouMean(corrected(near, step));
        report.add(place, path, Code.UNKNOWN_KEY, found, allowed, fix);
    }

    /** The path with another word at one step. */
    private String corrected(String word, int step) {
        StringBuilder corrected = new StringBuilder(path.substring(0, from));
        for (int at = 0; at < steps.size(); at++) {
            String each = at == step ? word : steps.get(at);
            corrected.append(at == 0 || each.startsWith("[") ? "" : ".").append(each);
        }
        return corrected.toString();
    }
}
