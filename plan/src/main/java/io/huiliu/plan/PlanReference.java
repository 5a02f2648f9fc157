package io.huiliu.plan;

import io.huiliu.mechanisms.Mechanisms;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.plan.reading.ParamTable;
import java.util.List;

/** The reference of all parameters, as Markdown, made from the same forms that read them. */
public final class PlanReference {
    private PlanReference() {}

    /** The page of all mechanisms there are. */
    public static String text() {
        return of(Mechanisms.ALL);
    }

    static String of(List<Form<? extends Terms>> forms) {
        StringBuilder out = new StringBuilder();
        out.append(
                """
                # Parameters of plans and mechanisms

                Made from the forms by which plan files are read; do not edit it by hand. A parameter without a default is off \
                when it is left out, unless it is required. How to write a plan: [guide](../guides/write-a-plan.md). For \
                editors: [plan.schema.json](plan.schema.json).

                本页由读取方案文件的表单生成，请勿手改。没有缺省值的参数，省略即不启用（必填者除外）。

                """);
        for (Form<? extends Terms> form : forms) {
            out.append("- [`%s`](#%s) %s\n".formatted(form.name(), form.name(), form.title().zh()));
        }
        out.append("\n## The head of a plan 方案头\n\n");
        ParamTable.append(out, Head.PARAMS);
        out.append(
                "| `title` | text, or `{zh: …, en: …}` | the id | %s | %s |\n"
                        .formatted(Head.TITLE_HELP.en(), Head.TITLE_HELP.zh()));
        out.append(
                "| `texts` | name → text | | %s | %s |\n"
                        .formatted(Head.TEXTS_HELP.en(), Head.TEXTS_HELP.zh()));
        out.append(
                "| `tune` | name → range, at most %d | | %s | %s |\n"
                        .formatted(Tunable.MAX, Head.TUNE_HELP.en(), Head.TUNE_HELP.zh()));
        out.append(
                "| `mechanisms` | list, at most %d | required | %s | %s |\n"
                        .formatted(
                                Plan.MAX_MECHANISMS,
                                Head.MECHANISMS_HELP.en(),
                                Head.MECHANISMS_HELP.zh()));
        nested(out, Head.PARAMS);
        for (Form<? extends Terms> form : forms) {
            form(out, form);
        }
        return out.toString();
    }

    private static void form(StringBuilder out, Form<? extends Terms> form) {
        out.append("\n## ").append(form.name()).append("\n\n");
        out.append(
                "**%s %s** (mechanisms.md %s). %s\n\n%s\n\n"
                        .formatted(
                                form.title().en(),
                                form.title().zh(),
                                form.section(),
                                form.help().en(),
                                form.help().zh()));
        ParamTable.append(out, form.params());
        nested(out, form.params());
    }

    /** The columns of the tables among the parameters. */
    private static void nested(StringBuilder out, List<Param<?>> params) {
        for (Param<?> param : params) {
            if (table(param.kind()) instanceof Kind.TableOf table) {
                out.append("\nEach row of `%s`:\n\n".formatted(param.key()));
                ParamTable.append(out, table.columns());
                nested(out, table.columns());
            }
        }
    }

    private static Kind<?> table(Kind<?> kind) {
        return kind instanceof Kind.ByClass<?> byClass ? byClass.value() : kind;
    }
}
