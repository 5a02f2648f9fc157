package io.huiliu.plan.reading;

import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Param;
import java.util.List;

/** Parameters as a table in Markdown, for references made from the forms. */
public final class ParamTable {
    private ParamTable() {}

    /** Appends the table: key, how it is written, default, meaning in both languages. */
    public static void append(StringBuilder out, List<Param<?>> params) {
        out.append("| key | written as | default | meaning | 含义 |\n|---|---|---|---|---|\n");
        for (Param<?> param : params) {
            out.append(
                    "| `%s` | %s | %s | **%s.** %s | **%s**：%s |\n"
                            .formatted(
                                    param.key(),
                                    cell(written(param.kind())),
                                    usual(param),
                                    cell(param.title().en()),
                                    cell(param.help().en()),
                                    cell(param.title().zh()),
                                    cell(param.help().zh())));
        }
    }

    private static String usual(Param<?> param) {
        String text = param.defaultText();
        return text == null ? (param.required() ? "required" : "") : "`" + cell(text) + "`";
    }

    private static String written(Kind<?> kind) {
        return switch (kind) {
            case Kind.Scalar<?> scalar ->
                    scalar.choices().isEmpty()
                            ? scalar.name() + ", `" + scalar.example() + "`"
                            : "`" + String.join("`, `", scalar.choices()) + "`";
            case Kind.ListOf<?> list -> "list of " + written(list.item());
            case Kind.TableOf table -> "table, see below";
            case Kind.MapOf<?> map -> "map from names to " + written(map.value());
            case Kind.ByClass<?> byClass -> written(byClass.value()) + "; also by class";
        };
    }

    private static String cell(String text) {
        return text.replace("|", "\\|")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace('\n', ' ');
    }
}
