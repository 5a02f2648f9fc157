package io.huiliu.plan.reading;

import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import io.huiliu.plan.reading.Diagnostic.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts in both languages, {@code {zh: …, en: …}}; one written only once serves for both. */
public final class Bilingual {
    private static final Param<String> ZH =
            Param.of("zh", Kinds.TEXT).titled("中文", "Chinese", "", "");
    private static final Param<String> EN =
            Param.of("en", Kinds.TEXT).titled("英文", "English", "", "");

    /** The keys of such a text. */
    public static final List<Param<?>> PARAMS = List.of(ZH, EN);

    private Bilingual() {}

    /** The text; null if it is none, which is then reported. */
    public static @Nullable Text read(Node node, String path, ValueReader reader, Report report) {
        if (node instanceof Node.Scalar scalar && !scalar.isEmpty()) {
            return new Text(scalar.text(), scalar.text());
        }
        if (node instanceof Node.Broken) {
            return null;
        }
        if (!(node instanceof Node.Mapping mapping)) {
            Text allowed = new Text("文本，或 {zh: …, en: …}", "a text, or {zh: …, en: …}");
            report.add(node.place(), path, Code.WRONG_SHAPE, KindWords.shape(node), allowed);
            return null;
        }
        Text owner = new Text("双语文本", "a text in two languages");
        Values values =
                reader.map(PARAMS, List.of(), mapping, mapping.place(), path, owner).values();
        String zh = values.find(ZH);
        String en = values.find(EN);
        String either = zh == null ? en : zh;
        return either == null ? null : new Text(zh == null ? either : zh, en == null ? either : en);
    }
}
