package io.huiliu.policy.rules;

import dev.cel.runtime.CelRuntime;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import io.huiliu.plan.reading.Bilingual;
import io.huiliu.plan.reading.Diagnostic.Code;
import io.huiliu.plan.reading.KindWords;
import io.huiliu.plan.reading.Node;
import io.huiliu.plan.reading.Paths;
import io.huiliu.plan.reading.Report;
import io.huiliu.plan.reading.ValueReader;
import io.huiliu.plan.reading.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a policy's list of rules. */
final class RuleReader {
    private static final Pattern MISSPELT =
            Pattern.compile("undefined field '([^']*)'|undeclared reference to '([^']*)'");

    private static final List<String> TEXTS =
            List.of(PolicyForm.SOURCE, PolicyForm.MESSAGE, PolicyForm.REMEDY);

    private final Report report;
    private final Map<String, Text> sources = new HashMap<>();

    RuleReader(Report report) {
        this.report = report;
    }

    List<Rule> read(Node.Sequence sequence) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            String path = PolicyForm.RULES + "[" + i + "]";
            switch (sequence.items().get(i)) {
                case Node.Mapping mapping -> {
                    Rule rule = rule(mapping, path);
                    if (rule != null) {
                        rules.add(rule);
                    }
                }
                case Node.Broken broken -> {}
                case Node other -> {
                    Text allowed = new Text("规则的映射，如 id: …", "a map such as 'id: …'");
                    report.add(
                            other.place(), path, Code.WRONG_SHAPE, KindWords.shape(other), allowed);
                }
            }
        }
        return rules;
    }

    private @Nullable Rule rule(Node.Mapping mapping, String path) {
        Text owner = new Text("规则", "a rule");
        ValueReader.Scope scope =
                new ValueReader(report)
                        .map(PolicyForm.RULE, TEXTS, mapping, mapping.place(), path, owner);
        Values values = scope.values();
        String id = values.find(PolicyForm.ID);
        Rule.Kind kind = values.get(PolicyForm.KIND);
        Text source = source(mapping, scope, id);
        Rule.Compiled compiled =
                kind == Rule.Kind.PLAN ? compiled(mapping, scope) : Rule.Compiled.NOTHING;
        if (id == null || source == null || compiled == null) {
            return null;
        }
        return new Rule(
                id,
                kind,
                values.get(PolicyForm.FOR_EACH),
                values.get(PolicyForm.SEVERITY),
                source,
                values.find(PolicyForm.OVERRIDABLE_BY),
                new Words(
                        values.get(PolicyForm.WORDS, List.of()),
                        values.get(PolicyForm.EXCEPT, List.of())),
                compiled);
    }

    /** Its own, or that of an earlier entry of the same id. */
    private @Nullable Text source(
            Node.Mapping mapping, ValueReader.Scope scope, @Nullable String id) {
        Node.Entry entry = mapping.find(PolicyForm.SOURCE);
        if (entry == null && id != null && sources.containsKey(id)) {
            return sources.get(id);
        }
        Text source = text(mapping, scope, PolicyForm.SOURCE);
        if (source != null && id != null) {
            sources.put(id, source);
        }
        return source;
    }

    private Rule.@Nullable Compiled compiled(Node.Mapping mapping, ValueReader.Scope scope) {
        Subject subject = scope.values().get(PolicyForm.FOR_EACH);
        String when = scope.values().find(PolicyForm.WHEN);
        if (when == null && !scope.bad().contains(PolicyForm.WHEN.key())) {
            missing(scope, PolicyForm.WHEN.key(), KindWords.of(PolicyForm.WHEN.kind()));
        }
        CelRuntime.Program condition = when == null ? null : condition(when, subject, scope);
        Template at =
                template(
                        scope.values().get(PolicyForm.AT, subject.path()),
                        subject,
                        scope,
                        PolicyForm.AT.key());
        Rule.Both message = both(mapping, subject, scope, PolicyForm.MESSAGE);
        Rule.Both remedy = both(mapping, subject, scope, PolicyForm.REMEDY);
        return condition == null || at == null || message == null || remedy == null
                ? null
                : new Rule.Compiled(condition, at, message, remedy);
    }

    private CelRuntime.@Nullable Program condition(
            String when, Subject subject, ValueReader.Scope scope) {
        try {
            return Language.compile(when, subject, Language.Result.FLAG);
        } catch (Language.BadExpression e) {
            bad(when, e, scope, PolicyForm.WHEN);
            return null;
        }
    }

    private @Nullable Template template(
            String text, Subject subject, ValueReader.Scope scope, String key) {
        try {
            return Template.of(text, subject);
        } catch (Language.BadExpression e) {
            bad(text, e, scope, key);
            return null;
        }
    }

    private Rule.@Nullable Both both(
            Node.Mapping mapping, Subject subject, ValueReader.Scope scope, String key) {
        Text text = text(mapping, scope, key);
        Template zh = text == null ? null : template(text.zh(), subject, scope, key);
        boolean same = text != null && text.zh().equals(text.en());
        Template en = text == null || same ? zh : template(text.en(), subject, scope, key);
        return zh == null || en == null ? null : new Rule.Both(zh, en);
    }

    private @Nullable Text text(Node.Mapping mapping, ValueReader.Scope scope, String key) {
        Node.Entry entry = mapping.find(key);
        if (entry == null) {
            missing(scope, key, new Text("文本，或 {zh: …, en: …}", "a text, or {zh: …, en: …}"));
            return null;
        }
        return Bilingual.read(entry.value(), Paths.key(scope.path(), key), report);
    }

    private void missing(ValueReader.Scope scope, String key, Text allowed) {
        Text found = new Text("缺失", "missing");
        report.add(scope.place(), Paths.key(scope.path(), key), Code.MISSING, found, allowed);
    }

    private void bad(
            String text, Language.BadExpression problem, ValueReader.Scope scope, Param<?> param) {
        bad(text, problem, scope, param.key());
    }

    private void bad(
            String text, Language.BadExpression problem, ValueReader.Scope scope, String key) {
        String message = String.valueOf(problem.getMessage());
        String shown = Paths.quoted(text);
        String near = meant(message);
        report.add(
                scope.placeOf(key),
                Paths.key(scope.path(), key),
                Code.WRONG_VALUE,
                new Text(shown + "（" + message + "）", shown + " (" + message + ")"),
                new Text(
                        "CEL，可用的字段见 docs/reference/policy-fields.md",
                        "CEL over the fields of docs/reference/policy-fields.md"),
                near == null ? null : Wording.didYouMean(near));
    }

    private static @Nullable String meant(String message) {
        Matcher misspelt = MISSPELT.matcher(message);
        if (!misspelt.find()) {
            return null;
        }
        String word = misspelt.group(1) == null ? misspelt.group(2) : misspelt.group(1);
        return Kinds.nearest(word, Language.fieldNames());
    }
}
