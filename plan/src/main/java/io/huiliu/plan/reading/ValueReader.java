package io.huiliu.plan.reading;

import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.PerClass;
import io.huiliu.mechanisms.terms.TermException;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import io.huiliu.plan.reading.Diagnostic.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in a file by the kinds of the parameters. After a mistake it goes on: with the
 * value that was most likely meant, else with the default, so that what depends on a value can
 * still be checked.
 */
public final class ValueReader {
    /** The key of a map by order class that holds for all other classes. */
    public static final String DEFAULT = "default";

    /** {@code [15%, 3%, 3%] of concession}, written as one text. */
    private static final Pattern LIST =
            Pattern.compile("\\[(.*)\\](?:\\s*of\\s+([a-z-]+))?", Pattern.DOTALL);

    /** A comma between items: not one inside a number, nor the one before a lid. */
    private static final Pattern COMMA =
            Pattern.compile(",(?!\\s*at\\s+most\\b)(?!(?<=\\d,)\\d{3}(?!\\d))");

    private static final int MAX_NAME = 60;

    private final Report report;
    private final List<Scope> scopes = new ArrayList<>();

    public ValueReader(Report report) {
        this.report = report;
    }

    /**
     * One map of the file, read.
     *
     * @param problems what its owner finds wrong between its values
     * @param mapping the map as written; null where the file left it out
     * @param place of the map's key
     * @param bad keys whose values were reported and stand in for what was meant
     */
    public record Scope(
            Values values,
            List<Values.Problem> problems,
            Node.@Nullable Mapping mapping,
            Node.Place place,
            String path,
            Set<String> bad) {

        /** Where a parameter stands, or where it is missing. */
        public Node.Place placeOf(String key) {
            Node.Entry entry = mapping == null ? null : mapping.find(key);
            return entry == null ? place : entry.key().place();
        }

        /** Whether a required value is neither there nor to be guessed. */
        public boolean lacks(List<Param<?>> params) {
            return params.stream().anyMatch(param -> param.required() && !values.has(param));
        }
    }

    /** All maps read so far: one for each call of {@link #map}, and one for each row of a table. */
    public List<Scope> scopes() {
        return scopes;
    }

    /**
     * Reads a map.
     *
     * @param owner what the keys belong to, for the message about an unknown one
     * @param others keys that the map may have besides the parameters
     */
    public Scope map(
            List<Param<?>> params,
            List<String> others,
            Node.@Nullable Mapping mapping,
            Node.Place place,
            String path,
            Text owner) {
        List<Values.Problem> problems = new ArrayList<>();
        Scope scope =
                new Scope(new Values(problems), problems, mapping, place, path, new HashSet<>());
        scopes.add(scope);
        if (mapping != null) {
            unknownKeys(params, others, mapping, path, owner);
        }
        for (Param<?> param : params) {
            parameter(param, params, scope);
        }
        return scope;
    }

    private void unknownKeys(
            List<Param<?>> params,
            List<String> others,
            Node.Mapping mapping,
            String path,
            Text owner) {
        List<String> keys = new ArrayList<>(params.stream().map(Param::key).toList());
        keys.addAll(others);
        for (Node.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!keys.contains(key)) {
                String near = Fixes.key(key, keys);
                Text found = new Text("不是" + owner.zh() + "的键", "not a key of " + owner.en());
                report.add(
                        entry.key().place(),
                        Paths.key(path, key),
                        Code.UNKNOWN_KEY,
                        found,
                        Wording.oneOf(keys),
                        near == null ? null : Wording.didYouMean(near));
            }
        }
    }

    private <T> void parameter(Param<T> param, List<Param<?>> siblings, Scope scope) {
        Node node = written(param, siblings, scope);
        String path = Paths.key(scope.path, param.key());
        int before = report.count();
        T value = node == null || broken(node) ? null : value(param.kind(), node, path);
        if (node == null && param.required()) {
            missing(param, scope, path);
        } else if (report.count() > before || (node != null && broken(node))) {
            scope.bad.add(param.key());
        }
        if (value == null && param.defaultText() != null) {
            value = defaultOf(param);
        }
        if (value != null) {
            scope.values.put(param, value);
        }
    }

    /**
     * The node of a parameter. A list written as one text may carry its base behind the bracket;
     * where the mechanism has a parameter {@code of} for it, that one takes it.
     */
    private static @Nullable Node written(Param<?> param, List<Param<?>> siblings, Scope scope) {
        if (scope.mapping == null) {
            return null;
        }
        Node.Entry entry = scope.mapping.find(param.key());
        if (entry != null || !param.key().equals("of")) {
            return entry == null ? null : entry.value();
        }
        for (Param<?> sibling : siblings) {
            Node.Entry list = scope.mapping.find(sibling.key());
            if (list != null
                    && sibling.kind() instanceof Kind.ListOf
                    && list.value() instanceof Node.Scalar scalar) {
                Matcher matcher = LIST.matcher(scalar.text().strip());
                if (matcher.matches() && matcher.group(2) != null) {
                    return new Node.Scalar(
                            matcher.group(2), true, scalar.place(), scalar.from(), scalar.to());
                }
            }
        }
        return null;
    }

    private void missing(Param<?> param, Scope scope, String path) {
        Text found = new Text("缺失", "missing");
        report.add(scope.place, path, Code.MISSING, found, KindWords.of(param.kind()));
    }

    private static boolean broken(Node node) {
        return node instanceof Node.Broken;
    }

    /** The default of a parameter, which a plan could write as well. */
    public static <T> @Nullable T defaultOf(Param<T> param) {
        String text = param.defaultText();
        if (text == null) {
            return null;
        }
        Report report = new Report("the default of " + param.key());
        Node node =
                isPlain(param.kind())
                        ? new Node.Scalar(text, true, Node.Place.START, 0, text.length())
                        : NodeReader.read(text, report);
        T value =
                node == null
                        ? null
                        : new ValueReader(report).value(param.kind(), node, param.key());
        if (value == null || report.count() > 0) {
            throw new IllegalStateException("a default that its kind refuses: " + report.sorted());
        }
        return value;
    }

    private static boolean isPlain(Kind<?> kind) {
        return switch (kind) {
            case Kind.Scalar<?> scalar -> true;
            case Kind.ByClass<?> byClass -> isPlain(byClass.value());
            case Kind.ListOf<?> list -> true;
            case Kind.TableOf table -> false;
            case Kind.MapOf<?> map -> false;
        };
    }

    /**
     * A value by its kind; null if it is wrong, which is then reported, and nothing can stand in
     * for it.
     */
    @SuppressWarnings("unchecked")
    <T> @Nullable T value(Kind<T> kind, Node node, String path) {
        if (node instanceof Node.Scalar scalar && scalar.isEmpty() && !readsNothing(kind)) {
            Text found = new Text("空值", "empty");
            Text fix = new Text("不需要时请整行删去。", "Leave the key out where it is not wanted.");
            report.add(scalar.place(), path, Code.WRONG_VALUE, found, KindWords.of(kind), fix);
            return null;
        }
        return (@Nullable T)
                switch (kind) {
                    case Kind.Scalar<?> scalar -> scalar(scalar, node, path);
                    case Kind.ListOf<?> list -> list(list, node, path);
                    case Kind.TableOf table -> table(table, node, path);
                    case Kind.MapOf<?> map -> named(map, node, path);
                    case Kind.ByClass<?> byClass -> byClass(byClass, node, path);
                };
    }

    private static boolean readsNothing(Kind<?> kind) {
        return kind instanceof Kind.Scalar<?> scalar && scalar.choices().contains("null");
    }

    private <E> @Nullable E scalar(Kind.Scalar<E> kind, Node node, String path) {
        if (!(node instanceof Node.Scalar scalar)) {
            wrongShape(kind, node, path);
            return null;
        }
        return parsed(kind, scalar.text(), scalar.place(), path);
    }

    private <E> @Nullable E parsed(
            Kind.Scalar<E> kind, String text, Node.Place place, String path) {
        Text allowed;
        String suggestion = null;
        try {
            return kind.parse().apply(text);
        } catch (TermException e) {
            allowed = Wording.allowed(e.allowed());
            suggestion = e.suggestion();
        } catch (ArithmeticException | IllegalArgumentException e) {
            allowed = KindWords.of(kind);
        }
        String fix = Fixes.fix(kind, text, suggestion);
        String shown = Paths.quoted(text);
        report.add(
                place,
                path,
                Code.WRONG_VALUE,
                new Text(shown, shown),
                allowed,
                fix == null ? null : Wording.didYouMean(fix));
        return fix == null ? null : kind.parse().apply(fix);
    }

    private <E> @Nullable List<E> list(Kind.ListOf<E> kind, Node node, String path) {
        List<Node> items =
                switch (node) {
                    case Node.Sequence sequence -> sequence.items();
                    case Node.Scalar scalar -> items(scalar, kind.item());
                    default -> null;
                };
        if (items == null) {
            wrongShape(kind, node, path);
            return null;
        }
        if (tooMany(items.size(), kind.max(), node, path)) {
            return null;
        }
        List<E> values = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            E value =
                    broken(items.get(i))
                            ? null
                            : value(kind.item(), items.get(i), path + "[" + i + "]");
            if (value != null) {
                values.add(value);
            }
        }
        return values.size() == items.size() ? values : null;
    }

    /**
     * The items of a list written as one text. A base behind the bracket holds for each item that
     * can have one.
     */
    private static List<Node> items(Node.Scalar scalar, Kind<?> kind) {
        Matcher matcher = LIST.matcher(scalar.text().strip());
        boolean bracketed = matcher.matches();
        String inside = bracketed ? matcher.group(1) : scalar.text();
        String base = bracketed && matcher.group(2) != null ? " of " + matcher.group(2) : "";
        List<Node> items = new ArrayList<>();
        if (inside.isBlank()) {
            return items;
        }
        for (String item : COMMA.split(inside, -1)) {
            String text = item.strip();
            String whole = text.contains(" of ") ? text : text + base;
            boolean takesBase = kind instanceof Kind.Scalar<?> each && Fixes.accepts(each, whole);
            items.add(
                    new Node.Scalar(
                            takesBase ? whole : text,
                            false,
                            scalar.place(),
                            scalar.from(),
                            scalar.to()));
        }
        return items;
    }

    private @Nullable List<Values> table(Kind.TableOf kind, Node node, String path) {
        if (!(node instanceof Node.Sequence sequence)) {
            wrongShape(kind, node, path);
            return null;
        }
        if (tooMany(sequence.items().size(), kind.max(), node, path)) {
            return null;
        }
        List<Values> rows = new ArrayList<>();
        Text owner = new Text("此表的行", "a row of this table");
        for (int i = 0; i < sequence.items().size(); i++) {
            Node item = sequence.items().get(i);
            String at = path + "[" + i + "]";
            if (item instanceof Node.Mapping row) {
                rows.add(map(kind.columns(), List.of(), row, row.place(), at, owner).values());
            } else if (!broken(item)) {
                report.add(
                        item.place(),
                        at,
                        Code.WRONG_SHAPE,
                        KindWords.shape(item),
                        KindWords.row(kind));
            }
        }
        return rows.size() == sequence.items().size() ? rows : null;
    }

    private <E> @Nullable List<Kind.Named<E>> named(Kind.MapOf<E> kind, Node node, String path) {
        if (!(node instanceof Node.Mapping mapping)) {
            wrongShape(kind, node, path);
            return null;
        }
        return tooMany(mapping.entries().size(), kind.max(), node, path)
                ? null
                : entries(kind.value(), mapping.entries(), path);
    }

    private <E> @Nullable List<Kind.Named<E>> entries(
            Kind<E> kind, List<Node.Entry> entries, String path) {
        List<Kind.Named<E>> values = new ArrayList<>();
        for (Node.Entry entry : entries) {
            String name = entry.key().text();
            String at = Paths.key(path, name);
            if (name.isBlank() || name.codePointCount(0, name.length()) > MAX_NAME) {
                String shown = Paths.quoted(name);
                Text allowed =
                        new Text(
                                "1 到 " + MAX_NAME + " 字的名称",
                                "a name of 1 to " + MAX_NAME + " characters");
                report.add(
                        entry.key().place(), at, Code.WRONG_VALUE, new Text(shown, shown), allowed);
            }
            E value = broken(entry.value()) ? null : value(kind, entry.value(), at);
            if (value != null) {
                values.add(new Kind.Named<>(name, value));
            }
        }
        return values.size() == entries.size() ? values : null;
    }

    /**
     * One value for all, or a map from class to value; a map kind is by class only where it says
     * {@code default}.
     */
    private <E> @Nullable PerClass<E> byClass(Kind.ByClass<E> kind, Node node, String path) {
        if (!(node instanceof Node.Mapping mapping)
                || (kind.value() instanceof Kind.MapOf && mapping.find(DEFAULT) == null)) {
            E value = value(kind.value(), node, path);
            return value == null ? null : PerClass.of(value);
        }
        if (tooMany(mapping.entries().size(), kind.max() + 1, node, path)) {
            return null;
        }
        List<Kind.Named<E>> named = entries(kind.value(), mapping.entries(), path);
        if (mapping.find(DEFAULT) == null) {
            Text found = new Text("缺失", "missing");
            String at = Paths.key(path, DEFAULT);
            report.add(node.place(), at, Code.MISSING, found, KindWords.of(kind.value()));
        }
        return named == null ? null : perClass(named);
    }

    private static <E> @Nullable PerClass<E> perClass(List<Kind.Named<E>> named) {
        E otherwise = null;
        List<Kind.Named<E>> exceptions = new ArrayList<>();
        for (Kind.Named<E> each : named) {
            if (each.name().equals(DEFAULT)) {
                otherwise = each.value();
            } else {
                exceptions.add(each);
            }
        }
        return otherwise == null ? null : new PerClass<>(otherwise, exceptions);
    }

    private boolean tooMany(int size, int max, Node node, String path) {
        if (size > max) {
            Text found = new Text(size + " 项", size + " items long");
            Text allowed = new Text("最多 " + max + " 项", "at most " + max);
            report.add(node.place(), path, Code.TOO_MANY, found, allowed);
        }
        return size > max;
    }

    private void wrongShape(Kind<?> kind, Node node, String path) {
        report.add(node.place(), path, Code.WRONG_SHAPE, KindWords.shape(node), KindWords.of(kind));
    }
}
