package io.huiliu.plan;

import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.reading.Diagnostic.Code;
import io.huiliu.plan.reading.Fixes;
import io.huiliu.plan.reading.KindWords;
import io.huiliu.plan.reading.Node;
import io.huiliu.plan.reading.Paths;
import io.huiliu.plan.reading.Report;
import io.huiliu.plan.reading.ValueReader;
import io.huiliu.plan.reading.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the {@code tune} section: which parameters may be tuned, within which bounds. */
final class TuneReader {
    private static final Text ALLOWED =
            new Text(
                    "映射，如 consumer-points.first-rate: 0.1%..1%",
                    "a map such as 'consumer-points.first-rate: 0.1%..1%'");

    private final Report report;
    private final MechanismReader mechanisms;
    private final ValueReader.Scope head;

    TuneReader(Report report, MechanismReader mechanisms, ValueReader.Scope head) {
        this.report = report;
        this.mechanisms = mechanisms;
        this.head = head;
    }

    List<Tunable> read(@Nullable Node node) {
        if (node == null || node instanceof Node.Broken) {
            return List.of();
        }
        if (!(node instanceof Node.Mapping mapping)) {
            report.add(node.place(), Head.TUNE, Code.WRONG_SHAPE, KindWords.shape(node), ALLOWED);
            return List.of();
        }
        int size = mapping.entries().size();
        if (size > Tunable.MAX) {
            Text found = new Text(size + " 项", size + " items long");
            Text allowed = new Text("最多 " + Tunable.MAX + " 项", "at most " + Tunable.MAX);
            report.add(node.place(), Head.TUNE, Code.TOO_MANY, found, allowed);
            return List.of();
        }
        List<Tunable> tunables = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
            Tunable tunable = entry(entry);
            if (tunable != null) {
                tunables.add(tunable);
            }
        }
        return tunables;
    }

    private @Nullable Tunable entry(Node.Entry entry) {
        String name = entry.key().text();
        int dot = name.indexOf('.');
        if (dot < 0) {
            return parameter(entry, null, name, Head.TUNABLE, head, new Text("方案头", "the head"));
        }
        String mechanism = name.substring(0, dot);
        MechanismReader.Entry of = mechanisms.named(mechanism);
        if (of == null) {
            unknownMechanism(entry, mechanism, name.substring(dot));
            return null;
        }
        String form = of.terms().form().name();
        return parameter(
                entry,
                mechanism,
                name.substring(dot + 1),
                of.terms().form().params(),
                of.scope(),
                new Text(" " + form + " ", form));
    }

    /** Nothing can be said of names while mechanisms could not be read. */
    private void unknownMechanism(Node.Entry entry, String mechanism, String rest) {
        if (!mechanisms.isComplete()) {
            return;
        }
        List<String> names = mechanisms.names();
        String near = Fixes.key(mechanism, names);
        String shown = Paths.quoted(mechanism);
        report.add(
                entry.key().place(),
                path(entry),
                Code.UNKNOWN_NAME,
                new Text(shown + "，方案中无此机制", shown + ", no mechanism of this plan"),
                Wording.oneOf(names),
                near == null ? null : Wording.didYouMean(near + rest));
    }

    private @Nullable Tunable parameter(
            Node.Entry entry,
            @Nullable String mechanism,
            String key,
            List<Param<?>> params,
            ValueReader.Scope scope,
            Text owner) {
        Node.Entry written = scope.mapping() == null ? null : scope.mapping().find(key);
        for (Param<?> param : params) {
            Kind.Scalar<?> kind = number(param.kind());
            boolean one = written == null || written.value() instanceof Node.Scalar;
            if (param.key().equals(key) && kind != null && one) {
                String current =
                        written != null && written.value() instanceof Node.Scalar scalar
                                ? scalar.text()
                                : param.defaultText();
                var target = new TuneRange.Target(entry.key().text(), mechanism, key);
                return new TuneRange(report)
                        .read(target, kind, entry.value(), path(entry), current);
            }
        }
        unknownParameter(entry, mechanism, key, params, owner);
        return null;
    }

    private void unknownParameter(
            Node.Entry entry,
            @Nullable String mechanism,
            String key,
            List<Param<?>> params,
            Text owner) {
        String prefix = mechanism == null ? "" : mechanism + ".";
        Stream<String> own =
                params.stream()
                        .filter(param -> number(param.kind()) != null)
                        .map(param -> prefix + param.key());
        Stream<String> others =
                mechanism == null ? mechanisms.names().stream().map(n -> n + ".…") : Stream.of();
        List<String> names = Stream.concat(own, others).toList();
        String near = Fixes.key(prefix + key, names);
        report.add(
                entry.key().place(),
                path(entry),
                Code.UNKNOWN_KEY,
                new Text(
                        "不是" + owner.zh() + "中可调的数值参数",
                        "no parameter of " + owner.en() + " that is a number to tune"),
                Wording.oneOf(names),
                near == null ? null : Wording.didYouMean(near));
    }

    private static Kind.@Nullable Scalar<?> number(Kind<?> kind) {
        Kind<?> one = kind instanceof Kind.ByClass<?> byClass ? byClass.value() : kind;
        return TuneRange.isNumber(one) && one instanceof Kind.Scalar<?> scalar ? scalar : null;
    }

    private static String path(Node.Entry entry) {
        return Paths.key(Head.TUNE, entry.key().text());
    }
}
