package io.huiliu.plan.reading;

import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import io.huiliu.plan.reading.Diagnostic.Code;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a map of parameters by its form, and what the form makes of them. */
public final class FormReader {
    private final Report report;

    public FormReader(Report report) {
        this.report = report;
    }

    /**
     * A form's map.
     *
     * @param terms null if something is wrong, which is then reported
     */
    public record Made<T>(@Nullable T terms, ValueReader.Scope scope) {}

    /**
     * Reads one form.
     *
     * @param mapping the map as written; null where only the form's name stands
     * @param place of the form's name
     */
    public <T> Made<T> read(
            Form<? extends T> form, Node.@Nullable Mapping mapping, Node.Place place, String path) {
        ValueReader reader = new ValueReader(report);
        Text owner = new Text(" " + form.name() + " ", form.name());
        ValueReader.Scope scope = reader.map(form.params(), List.of(), mapping, place, path, owner);
        return new Made<>(terms(form, scope, reader), scope);
    }

    /**
     * One of several forms, {@code name: {…}}, or its bare name.
     *
     * @param what the forms are, for messages
     */
    public <T> @Nullable T oneOf(
            List<? extends Form<? extends T>> forms, Node node, String path, Text what) {
        Node.Scalar key = null;
        Node value = null;
        if (node instanceof Node.Scalar scalar && !scalar.isEmpty()) {
            key = scalar;
        } else if (node instanceof Node.Mapping mapping && mapping.entries().size() == 1) {
            key = mapping.entries().get(0).key();
            value = mapping.entries().get(0).value();
        }
        if (key == null) {
            notOne(forms, node, path, what);
            return null;
        }
        Form<? extends T> form = named(forms, key, path, what);
        return form == null ? null : this.<T>valued(form, key, value, Paths.key(path, form.name()));
    }

    private <T> @Nullable T valued(
            Form<? extends T> form, Node.Scalar key, @Nullable Node value, String path) {
        if (value instanceof Node.Mapping mapping) {
            return this.<T>read(form, mapping, key.place(), path).terms();
        }
        if (value == null || value instanceof Node.Scalar scalar && scalar.isEmpty()) {
            return this.<T>read(form, null, key.place(), path).terms();
        }
        if (!(value instanceof Node.Broken)) {
            Text allowed = new Text("参数的映射", "a map of its parameters");
            report.add(value.place(), path, Code.WRONG_SHAPE, KindWords.shape(value), allowed);
        }
        return null;
    }

    private void notOne(List<? extends Form<?>> forms, Node node, String path, Text what) {
        if (node instanceof Node.Broken) {
            return;
        }
        Text found =
                node instanceof Node.Mapping
                        ? new Text("含多个键（或为空）的映射", "a map of several keys, or of none")
                        : KindWords.shape(node);
        Text one = Wording.oneOf(forms.stream().map(Form::name).toList());
        Text allowed =
                new Text(
                        what.zh() + "及其参数，" + one.zh(),
                        what.en() + " with its parameters, " + one.en());
        report.add(node.place(), path, Code.WRONG_SHAPE, found, allowed);
    }

    private <F extends Form<?>> @Nullable F named(
            List<F> forms, Node.Scalar key, String path, Text what) {
        for (F form : forms) {
            if (form.name().equals(key.text())) {
                return form;
            }
        }
        List<String> names = forms.stream().map(Form::name).toList();
        String near = Fixes.key(key.text(), names);
        String shown = Paths.quoted(key.text());
        report.add(
                key.place(),
                path,
                Code.UNKNOWN_NAME,
                new Text(shown + "，不是" + what.zh(), shown + ", not " + what.en()),
                Wording.oneOf(names),
                near == null ? null : Wording.didYouMean(near));
        return null;
    }

    /** The terms as their form reads them, and what it finds wrong between the values. */
    private <T> @Nullable T terms(
            Form<? extends T> form, ValueReader.Scope scope, ValueReader reader) {
        int before = report.count();
        if (scope.lacks(form.params())) {
            return null;
        }
        try {
            T terms = form.read().apply(scope.values());
            return conflicts(reader) ? null : terms;
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            boolean told = conflicts(reader) || report.count() > before || !scope.bad().isEmpty();
            if (!told) {
                String message = String.valueOf(e.getMessage());
                report.add(
                        scope.place(),
                        scope.path(),
                        Code.CONFLICT,
                        new Text(message, message),
                        null,
                        null);
            }
            return null;
        }
    }

    /** Reports the problems between values, but for keys that were reported already. */
    private boolean conflicts(ValueReader reader) {
        boolean any = false;
        for (ValueReader.Scope scope : reader.scopes()) {
            for (Values.Problem problem : scope.problems()) {
                any = true;
                if (!scope.bad().contains(problem.key())) {
                    report.add(
                            scope.placeOf(problem.key()),
                            Paths.key(scope.path(), problem.key()),
                            Code.CONFLICT,
                            problem.fact(),
                            null,
                            sentence(problem.remedy()));
                }
            }
        }
        return any;
    }

    private static Text sentence(Text remedy) {
        String en = remedy.en().substring(0, 1).toUpperCase(Locale.ROOT) + remedy.en().substring(1);
        return new Text(
                remedy.zh().endsWith("。") ? remedy.zh() : remedy.zh() + "。",
                en.endsWith(".") ? en : en + ".");
    }
}
