package io.huiliu.simulate.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.simulate.tune.Front;
import io.huiliu.simulate.tune.Trial;
import io.huiliu.simulate.tune.Tuning;
import java.util.List;

/**
 * A tuning as one HTML file: what was tuned, what came of it, and every point tried as a chart of
 * the goal against what it is paid for with. Both languages, nothing fetched from anywhere.
 */
public final class TuningPage {
    private TuningPage() {}

    /**
     * The page.
     *
     * @param lead what a reader must know first, such as that the gate blocks the plan
     * @param tables in their order, the front's last
     * @param chinese the language that it opens in
     */
    public static String of(Tuning tuning, List<Text> lead, List<Table> tables, boolean chinese) {
        Text title = title(tuning);
        Html html = new Html();
        Page.begin(html, title, chinese, "");
        html.raw("<header>\n");
        Page.brand(html, "");
        html.element("h1", title);
        lead.forEach(text -> html.element("p", "lead", text));
        html.raw("</header>\n<main>\n");
        chart(tuning, html);
        tables.forEach(table -> section(table, html));
        html.raw("</main>\n");
        Page.end(html, data(tuning).toString(), "tuning.js");
        return html.toString();
    }

    private static Text title(Tuning tuning) {
        Text name = tuning.plan().title();
        return new Text(name.zh() + "：参数调整", name.en() + ", tuned");
    }

    private static void section(Table table, Html html) {
        html.raw("<section>\n").raw(HtmlTable.of(table)).raw("</section>\n");
    }

    private static void chart(Tuning tuning, Html html) {
        Text note =
                Phrase.of(
                        "Each mark is a point that was tried: upwards the goal, %s. On the line,"
                                + " more of one is only had for less of the other.",
                        "每个标记是试过的一个点，纵轴为目标：%s。线上各点，一方要多，另一方必少。", tuning.trials().goal().label());
        html.raw("<section>\n<figure class=\"chart\"><figcaption>")
                .element("p", note)
                .raw("</figcaption><div class=\"canvas\" role=\"img\" data-zh=\"")
                .raw(Html.escape(note.zh()))
                .raw("\" data-en=\"")
                .raw(Html.escape(note.en()))
                .raw("\"></div></figure>\n</section>\n");
    }

    private static ObjectNode data(Tuning tuning) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        Front.Against against = tuning.front().against();
        put(root, "goal", Phrase.of("goal", "目标"));
        put(root, "against", TuningTables.label(against));
        root.put("money", against == Front.Against.PLATFORM);
        points(root.putArray("front"), tuning.front().trials(), against);
        points(
                root.putArray("within"),
                tuning.tried().stream().filter(Trial::isFeasible).toList(),
                against);
        points(
                root.putArray("outside"),
                tuning.tried().stream().filter(trial -> !trial.isFeasible()).toList(),
                against);
        points(
                root.putArray("best"),
                tuning.tried().stream()
                        .filter(trial -> trial.number() == tuning.best().number())
                        .toList(),
                against);
        return root;
    }

    private static void put(ObjectNode root, String key, Text text) {
        root.putObject(key).put("zh", text.zh()).put("en", text.en());
    }

    private static void points(ArrayNode array, List<Trial> trials, Front.Against against) {
        for (Trial trial : trials) {
            double goal = trial.measures().goal();
            double other = TuningTables.value(against, trial.measures());
            if (Double.isFinite(goal) && Double.isFinite(other)) {
                array.addArray().add(other).add(goal);
            }
        }
    }
}
