package io.huiliu.plan.reading;

import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import io.huiliu.plan.reading.Diagnostic.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text in both languages: {@code {zh: 积分, en: Points}}, or one text that serves for both.
 */
public final class Bilingual {
    private static final Param<String> ZH =
            Param.of("zh", Kinds.TEXT).titled("中文", "Chinese", "", "");
    private static final Param<String> EN =
            Param.of("en", Kinds.TEXT).titled("英文", "English", "", "");

    /** The keys of such a text. */
    public static final List<Param<?>> LANGUAGES = List.of(ZH, EN);

    private Bilingual() {}

    /** The text; null if it is none, which is then reported. */
    public static @Nullable Text read(Node node, String path, Report report) {
        return switch (node) {
            case Node.Scalar scalar when !scalar.isEmpty() ->
                    new Text(scalar.text(), scalar.text());
            case Node.Mapping mapping -> both(mapping, path, report);
            case Node.Broken broken -> null;
            default -> {
                Text allowed = new Text("文本，或 {zh: …, en: …}", "a text, or {zh: …, en: …}");
                report.add(node.place(), path, Code.WRONG_SHAPE, KindWords.shape(node), allowed);
                yield null;
            }
        };
    }

    private static @Nullable Text both(Node.Mapping mapping, String path, Report report) {
        Text owner = new Text("双语文本", "a text in two languages");
        Values values =
                new ValueReader(report)
                        .map(LANGUAGES, List.of(), mapping, mapping.place(), path, owner)
                        .values();
        String zh = values.find(ZH);
        String en = values.find(EN);
        String either = zh == null ? en : zh;
        return either == null ? null : new Text(zh == null ? either : zh, en == null ? either : en);
    }
}
