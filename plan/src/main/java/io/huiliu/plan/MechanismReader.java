package io.huiliu.plan;

import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.reading.Diagnostic.Code;
import io.huiliu.plan.reading.Fixes;
import io.huiliu.plan.reading.FormReader;
import io.huiliu.plan.reading.KindWords;
import io.huiliu.plan.reading.Node;
import io.huiliu.plan.reading.Paths;
import io.huiliu.plan.reading.Report;
import io.huiliu.plan.reading.ValueReader;
import io.huiliu.plan.reading.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a plan's list of mechanisms, each entry by the form of its kind. */
final class MechanismReader {
    /** The pool that lapsed vouchers fall to; a mechanism of that name would share it. */
    private static final String LAPSED = "lapsed";

    private final List<Form<? extends Terms>> forms;
    private final Report report;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Waterfall.Claim> claims = new ArrayList<>();
    private final Map<String, Node.Place> places = new HashMap<>();

    /** Kinds of which one entry could not be read, so that nothing can be said of their names. */
    private final Set<String> unread = new HashSet<>();

    private boolean complete;

    /** A mechanism that was read, and where it stands. */
    record Entry(int index, Terms terms, ValueReader.Scope scope) {}

    MechanismReader(List<Form<? extends Terms>> forms, Report report) {
        this.forms = forms;
        this.report = report;
    }

    /**
     * What the mechanisms claim of an order, in plan order; without claims whose values were wrong.
     */
    List<Waterfall.Claim> claims() {
        return claims;
    }

    /** Where the parameter behind a claim stands. */
    Node.Place placeOf(Waterfall.Claim claim) {
        return places.getOrDefault(path(claim), Node.Place.START);
    }

    static String path(Waterfall.Claim claim) {
        return entryPath(claim.mechanism()) + "." + claim.key();
    }

    /** The mechanism of a name; null if none of those that could be read has it. */
    @Nullable Entry named(String name) {
        return entries.stream()
                .filter(entry -> entry.terms.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    List<String> names() {
        return entries.stream().map(entry -> entry.terms.name()).toList();
    }

    /** Whether every entry of the list could be read. */
    boolean isComplete() {
        return complete;
    }

    static String entryPath(int index) {
        return Head.MECHANISMS + "[" + index + "]";
    }

    List<Terms> read(Node node) {
        if (!(node instanceof Node.Sequence sequence)) {
            Text allowed = new Text("列表，每项为“- 机制名: {参数}”", "a list of '- mechanism: {parameters}'");
            if (!(node instanceof Node.Broken)) {
                report.add(
                        node.place(),
                        Head.MECHANISMS,
                        Code.WRONG_SHAPE,
                        KindWords.shape(node),
                        allowed);
            }
            return List.of();
        }
        int size = sequence.items().size();
        if (size > Plan.MAX_MECHANISMS) {
            Text found = new Text(size + " 项", size + " items long");
            String max = String.valueOf(Plan.MAX_MECHANISMS);
            Text allowed = new Text("最多 " + max + " 项", "at most " + max);
            report.add(node.place(), Head.MECHANISMS, Code.TOO_MANY, found, allowed);
            return List.of();
        }
        for (int i = 0; i < size; i++) {
            entry(sequence.items().get(i), i);
        }
        complete = entries.size() == size;
        distinctNames();
        soles();
        for (Entry entry : entries) {
            claims(entry);
            references(entry);
        }
        return entries.stream().map(Entry::terms).toList();
    }

    /** {@code - coins: {…}}, {@code - coins:} or {@code - coins}. */
    private void entry(Node node, int index) {
        String path = entryPath(index);
        if (node instanceof Node.Scalar scalar && !scalar.isEmpty()) {
            mechanism(scalar, null, index);
        } else if (node instanceof Node.Mapping mapping && mapping.entries().size() == 1) {
            Node.Entry only = mapping.entries().get(0);
            mechanism(only.key(), only.value(), index);
        } else if (!(node instanceof Node.Broken)) {
            boolean sameColumn =
                    node instanceof Node.Mapping mapping
                            && !mapping.entries().isEmpty()
                            && form(mapping.entries().get(0).key().text()) != null;
            report.add(
                    node.place(),
                    path,
                    Code.WRONG_SHAPE,
                    node instanceof Node.Mapping
                            ? new Text("含多个键（或为空）的映射", "a map of several keys, or of none")
                            : KindWords.shape(node),
                    new Text("一个机制名及其参数", "one mechanism's name with its parameters"),
                    sameColumn
                            ? new Text("请把参数缩进到机制名之下。", "Indent the parameters below the name.")
                            : null);
        }
    }

    private @Nullable Form<? extends Terms> form(String name) {
        for (Form<? extends Terms> form : forms) {
            if (form.name().equals(name)) {
                return form;
            }
        }
        return null;
    }

    private void mechanism(Node.Scalar key, @Nullable Node value, int index) {
        String path = entryPath(index);
        Form<? extends Terms> form = form(key.text());
        if (form == null) {
            unknown(key, path);
        } else if (value instanceof Node.Mapping || value == null || isEmpty(value)) {
            mechanism(form, key, value instanceof Node.Mapping mapping ? mapping : null, index);
        } else {
            unread.add(form.name());
            if (!(value instanceof Node.Broken)) {
                Text allowed = new Text("参数的映射", "a map of its parameters");
                report.add(value.place(), path, Code.WRONG_SHAPE, KindWords.shape(value), allowed);
            }
        }
    }

    private static boolean isEmpty(Node node) {
        return node instanceof Node.Scalar scalar && scalar.isEmpty();
    }

    private void mechanism(
            Form<? extends Terms> form,
            Node.Scalar key,
            Node.@Nullable Mapping mapping,
            int index) {
        FormReader.Made<Terms> made =
                new FormReader(report).read(form, mapping, key.place(), entryPath(index));
        Terms terms = made.terms();
        if (terms == null) {
            unread.add(form.name());
        } else {
            entries.add(new Entry(index, terms, made.scope()));
        }
    }

    private void unknown(Node.Scalar key, String path) {
        List<String> names = forms.stream().map(Form::name).toList();
        String near = Fixes.key(key.text(), names);
        String shown = Paths.quoted(key.text());
        report.add(
                key.place(),
                path,
                Code.UNKNOWN_MECHANISM,
                new Text(shown + "，不是已知机制", shown + ", no known mechanism"),
                Wording.oneOf(names),
                near == null ? null : Wording.didYouMean(near));
    }

    private void distinctNames() {
        Map<String, Integer> lineOfName = new HashMap<>();
        Text allowed = new Text("方案内唯一的名称", "a name that is unique in the plan");
        for (Entry entry : entries) {
            Node.Place place = entry.scope.placeOf("name");
            String name = entry.terms.name();
            String path = Paths.key(entry.scope.path(), "name");
            Integer earlier = lineOfName.putIfAbsent(name, place.line());
            if (earlier != null) {
                Text found =
                        new Text(
                                "'" + name + "'，第 " + earlier + " 行已用",
                                "'" + name + "', which the mechanism in line " + earlier + " has");
                Text fix = new Text("请用 name: 另取一名。", "Give it one of its own by name:.");
                report.add(place, path, Code.DUPLICATE_NAME, found, allowed, fix);
            } else if (name.equals(LAPSED)) {
                Text found = new Text("'lapsed'，平台自用", "'lapsed', which the platform uses");
                report.add(place, path, Code.DUPLICATE_NAME, found, allowed);
            }
        }
    }

    /** What only one mechanism may do is done by one. */
    private void soles() {
        Map<Text, Integer> lineOf = new HashMap<>();
        for (Entry entry : entries) {
            Terms.Sole sole = entry.terms.sole();
            if (sole == null) {
                continue;
            }
            Node.Place place = placeOf(entry.scope, sole.key());
            Integer earlier = lineOf.putIfAbsent(sole.what(), place.line());
            if (earlier != null) {
                Text found =
                        new Text(
                                "第 " + earlier + " 行的机制已经" + sole.what().zh(),
                                "the mechanism of line "
                                        + earlier
                                        + " already "
                                        + sole.what().en());
                Text fix =
                        new Text(
                                "请在其中一个机制里去掉 " + sole.key() + "。",
                                "Leave " + sole.key() + " out in one of the two.");
                String path = Paths.key(entry.scope.path(), sole.key());
                report.add(place, path, Code.CONFLICT, found, null, fix);
            }
        }
    }

    /** What an entry names has to be in the plan. */
    private void references(Entry entry) {
        for (Terms.Reference reference : entry.terms.references()) {
            List<String> names =
                    entries.stream()
                            .filter(each -> each.terms.form().name().equals(reference.form()))
                            .map(each -> each.terms.name())
                            .toList();
            if (!names.contains(reference.name()) && !unread.contains(reference.form())) {
                String near = Fixes.key(reference.name(), names);
                String shown = Paths.quoted(reference.name());
                String one = reference.form() + " of this plan";
                report.add(
                        placeOf(entry.scope, reference.key()),
                        Paths.key(entry.scope.path(), reference.key()),
                        Code.UNKNOWN_NAME,
                        new Text(shown + "，方案中无此 " + reference.form(), shown + ", no " + one),
                        names.isEmpty()
                                ? new Text(
                                        "方案中 " + reference.form() + " 的名称", "the name of a " + one)
                                : Wording.oneOf(names),
                        near == null ? null : Wording.didYouMean(near));
            }
        }
    }

    private void claims(Entry entry) {
        entry.terms.claim(
                (key, share) -> {
                    String root = key.replaceAll("[\\[.].*", "");
                    if (!entry.scope.bad().contains(root)) {
                        Waterfall.Claim claim =
                                new Waterfall.Claim(entry.index, entry.terms.name(), key, share);
                        claims.add(claim);
                        places.put(path(claim), placeOf(entry.scope, root));
                    }
                });
    }

    /** Where the value stands, or the key of the mechanism if the value is a default. */
    private static Node.Place placeOf(ValueReader.Scope scope, String key) {
        Node.Entry entry = scope.mapping() == null ? null : scope.mapping().find(key);
        return entry == null ? scope.place() : entry.value().place();
    }
}
