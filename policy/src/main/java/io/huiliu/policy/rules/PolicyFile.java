package io.huiliu.policy.rules;

import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import io.huiliu.plan.reading.Bilingual;
import io.huiliu.plan.reading.Diagnostic;
import io.huiliu.plan.reading.Diagnostic.Code;
import io.huiliu.plan.reading.KindWords;
import io.huiliu.plan.reading.Node;
import io.huiliu.plan.reading.NodeReader;
import io.huiliu.plan.reading.Report;
import io.huiliu.plan.reading.ValueReader;
import io.huiliu.plan.reading.YamlFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compiles policy files: text to {@link Policy}, or to every mistake in it with its place and
 * remedy. What is read is never trusted: sizes are bounded, and no text makes it throw.
 */
public final class PolicyFile {
    /** The most that a policy file may hold. */
    public static final int MAX_BYTES = NodeReader.MAX_BYTES;

    private final Report report;

    private PolicyFile(Report report) {
        this.report = report;
    }

    /**
     * What came out of a file.
     *
     * @param policy null if and only if there are diagnostics
     * @param diagnostics all mistakes, in the order of their places
     */
    public record Compiled(@Nullable Policy policy, List<Diagnostic> diagnostics) {
        /** The policy; throws with all mistakes if there are any. For policies that are ours. */
        public Policy orThrow() {
            if (policy == null) {
                throw new IllegalArgumentException(
                        String.join("\n", diagnostics.stream().map(Diagnostic::english).toList()));
            }
            return policy;
        }
    }

    /** Compiles a policy from a file's bytes, which must be UTF-8. */
    public static Compiled read(String fileName, byte[] bytes) {
        Report report = new Report(fileName);
        String text = YamlFile.text(bytes, report);
        return text == null ? new Compiled(null, report.sorted()) : read(fileName, text);
    }

    /** Compiles a policy. */
    public static Compiled read(String fileName, String text) {
        Report report = new Report(fileName);
        Node.Mapping root = YamlFile.root(text, PolicyForm.POLICY.key(), report);
        Policy policy =
                root == null ? null : new PolicyFile(report).policy(root, YamlFile.hash(text));
        return new Compiled(report.count() == 0 ? policy : null, report.sorted());
    }

    private @Nullable Policy policy(Node.Mapping root, String hash) {
        Values head =
                new ValueReader(report)
                        .map(
                                PolicyForm.HEAD,
                                List.of(PolicyForm.TITLE, PolicyForm.NOTE, PolicyForm.RULES),
                                root,
                                Node.Place.START,
                                "",
                                new Text("政策", "a policy"))
                        .values();
        Text title = text(root, PolicyForm.TITLE);
        Text note = text(root, PolicyForm.NOTE);
        List<Rule> rules = rules(root);
        return report.count() > 0 || title == null || note == null
                ? null
                : new Policy(
                        head.get(PolicyForm.POLICY),
                        head.get(PolicyForm.VERSION),
                        title,
                        head.get(PolicyForm.EFFECTIVE),
                        note,
                        rules,
                        hash);
    }

    private @Nullable Text text(Node.Mapping root, String key) {
        Node.Entry entry = root.find(key);
        if (entry == null) {
            Text found = new Text("缺失", "missing");
            Text allowed = new Text("文本，或 {zh: …, en: …}", "a text, or {zh: …, en: …}");
            report.add(Node.Place.START, key, Code.MISSING, found, allowed);
            return null;
        }
        return Bilingual.read(entry.value(), key, report);
    }

    private List<Rule> rules(Node.Mapping root) {
        Node.Entry entry = root.find(PolicyForm.RULES);
        Text allowed = new Text("规则的列表", "a list of rules");
        if (entry == null) {
            Text found = new Text("缺失", "missing");
            report.add(Node.Place.START, PolicyForm.RULES, Code.MISSING, found, allowed);
            return List.of();
        }
        if (!(entry.value() instanceof Node.Sequence sequence)) {
            if (!(entry.value() instanceof Node.Broken)) {
                Text found = KindWords.shape(entry.value());
                report.add(
                        entry.value().place(), PolicyForm.RULES, Code.WRONG_SHAPE, found, allowed);
            }
            return List.of();
        }
        if (sequence.items().size() > PolicyForm.MAX_RULES) {
            int size = sequence.items().size();
            Text found = new Text(size + " 项", size + " items long");
            Text most =
                    new Text(
                            "最多 " + PolicyForm.MAX_RULES + " 项", "at most " + PolicyForm.MAX_RULES);
            report.add(sequence.place(), PolicyForm.RULES, Code.TOO_MANY, found, most);
            return List.of();
        }
        return new RuleReader(report).read(sequence);
    }
}
