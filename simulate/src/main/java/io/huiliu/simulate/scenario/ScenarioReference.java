package io.huiliu.simulate.scenario;

import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.reading.ParamTable;
import java.util.List;

/** The reference of all parameters of a scenario, as Markdown, made from the forms. */
public final class ScenarioReference {
    private ScenarioReference() {}

    /** Tables under headings of the third level. */
    public static String text() {
        StringBuilder out = new StringBuilder("### Outside the sections 情景头\n\n");
        ParamTable.append(out, ScenarioHead.PARAMS);
        text(out, ScenarioHead.TITLE, "the id", ScenarioHead.TITLE_HELP);
        text(out, ScenarioHead.ABOUT, "", ScenarioHead.ABOUT_HELP);
        for (Form<?> form : List.of(ConsumersForm.FORM, MerchantsForm.FORM)) {
            section(out, "### `" + form.name() + "` " + form.title().zh(), form);
        }
        for (Form<?> form : GrowthForms.ALL) {
            section(out, "### `growth: " + form.name() + "` " + form.title().zh(), form);
        }
        for (Form<?> form : ShockForms.ALL) {
            section(out, "### `shocks: " + form.name() + "` " + form.title().zh(), form);
        }
        return out.toString();
    }

    private static void text(StringBuilder out, String key, String usual, Text help) {
        out.append(
                "| `%s` | text, or `{zh: …, en: …}` | %s | %s | %s |\n"
                        .formatted(key, usual, help.en(), help.zh()));
    }

    private static void section(StringBuilder out, String heading, Form<?> form) {
        out.append("\n").append(heading).append("\n\n");
        out.append(form.help().en()).append(' ').append(form.help().zh()).append("\n\n");
        ParamTable.append(out, form.params());
    }
}
