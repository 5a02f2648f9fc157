package io.huiliu.simulate.report;

import io.huiliu.mechanisms.terms.Text;
import io.huiliu.simulate.result.ScenarioResult;
import java.util.List;
import java.util.Locale;

/**
 * A fact sheet or a whole report as one HTML file: both languages with a switch, charts, nothing
 * fetched from anywhere. It can be printed, and read on a phone.
 */
public final class HtmlReport {
    /** Reasons of a verdict that are shown before a reader asks for more. */
    private static final int REASONS_SHOWN = 3;

    private final FactSheet sheet;
    private final boolean whole;
    private final Html html = new Html();

    private HtmlReport(FactSheet sheet, boolean whole) {
        this.sheet = sheet;
        this.whole = whole;
    }

    /**
     * The fact sheet: verdicts, scenarios, one chart, and every table.
     *
     * @param chinese the language that it opens in
     */
    public static String factSheet(FactSheet sheet, boolean chinese) {
        return new HtmlReport(sheet, false).page(chinese);
    }

    /** The fact sheet with a part for each scenario, charts in it. */
    public static String report(FactSheet sheet, boolean chinese) {
        return new HtmlReport(sheet, true).page(chinese);
    }

    private String page(boolean chinese) {
        String generator =
                "<meta name=\"generator\" content=\"" + Html.escape(sheet.engine()) + "\">\n";
        Page.begin(html, Titles.of(sheet), chinese, generator);
        header();
        html.raw("<main>\n");
        verdicts();
        scenarios();
        if (whole) {
            sheet.results().forEach(this::scenario);
        }
        sheet.sections().forEach(this::section);
        html.raw("</main>\n");
        footer();
        Page.end(html, Charts.data(sheet), "report.js");
        return html.toString();
    }

    private void header() {
        html.raw("<header>\n");
        Page.brand(
                html,
                "<button type=\"button\" id=\"print\" class=\"js\">"
                        + Html.both(Phrase.of("Print", "打印"))
                        + "</button>");
        html.raw("<h1>")
                .text(sheet.plan().title())
                .raw("</h1>\n<p class=\"plan\">")
                .text(
                        Phrase.of(
                                "%s, version %d · seed %d · %s runs of each scenario",
                                "%s 第 %d 版 · 种子 %d · 每个情景运行 %s 次",
                                sheet.plan().id(),
                                sheet.plan().version(),
                                sheet.seed(),
                                Integer.toString(sheet.runs())))
                .raw("</p>\n")
                .element("p", "lead", Titles.NO_PROMISE);
        if (!sheet.isWhole()) {
            html.element("p", "partial", Titles.partial(sheet));
        }
        html.raw("</header>\n");
    }

    private void verdicts() {
        html.raw("<div class=\"verdicts\">\n");
        card(Titles.SOLVENCY, Phrase.of("Can it pay?", "付得出吗？"), sheet.solvency());
        card(Titles.FAIRNESS, Phrase.of("Who gets it?", "谁得到了？"), sheet.fairness());
        html.raw("</div>\n");
    }

    private void card(Text title, Text question, Judgement judgement) {
        html.raw("<section class=\"card " + type(judgement.grade()) + "\">")
                .raw("<h2>")
                .text(title)
                .raw(" <small>")
                .text(question)
                .raw("</small></h2><p class=\"label\"><span aria-hidden=\"true\">")
                .raw(Titles.mark(judgement.grade()))
                .raw("</span> ")
                .text(judgement.label())
                .raw("</p>")
                .element("p", judgement.sentence());
        List<Judgement.Reason> reasons = judgement.reasons();
        int shown = Math.min(REASONS_SHOWN, reasons.size());
        reasons(reasons.subList(0, shown));
        if (shown < reasons.size()) {
            html.raw("<details><summary>")
                    .text(Phrase.of("%d more", "另有 %d 条", reasons.size() - shown))
                    .raw("</summary>");
            reasons(reasons.subList(shown, reasons.size()));
            html.raw("</details>");
        }
        html.raw("</section>\n");
    }

    private void reasons(List<Judgement.Reason> reasons) {
        html.raw("<ul>");
        for (Judgement.Reason reason : reasons) {
            html.raw("<li class=\"" + type(reason.grade()) + "\">")
                    .raw("<span aria-hidden=\"true\">" + Titles.mark(reason.grade()) + "</span> ")
                    .text(reason.sentence())
                    .raw("</li>");
        }
        html.raw("</ul>");
    }

    private void scenarios() {
        if (sheet.results().isEmpty()) {
            return;
        }
        html.raw("<section id=\"scenarios\">").element("h2", Titles.SCENARIOS);
        html.raw(HtmlTable.of(sheet.overview()));
        if (whole) {
            html.raw("<nav>");
            for (ScenarioResult result : sheet.results()) {
                html.raw("<a href=\"#scenario-" + Html.escape(result.scenario().id()) + "\">")
                        .text(result.scenario().title())
                        .raw("</a>");
            }
            html.raw("</nav>");
        }
        html.raw("<div class=\"charts\">");
        Charts.cohorts(Charts.told(sheet)).ifPresent(this::chart);
        chart(Charts.deciles(Charts.told(sheet)));
        html.raw("</div></section>\n");
    }

    private void scenario(ScenarioResult result) {
        String id = Html.escape(result.scenario().id());
        html.raw("<section class=\"scenario\" id=\"scenario-" + id + "\">")
                .element("h2", result.scenario().title())
                .element("p", "lead", result.scenario().about())
                .raw("<div class=\"charts\">\n");
        Charts.of(sheet, result).forEach(this::chart);
        html.raw("</div></section>\n");
    }

    private void chart(Chart chart) {
        html.raw(chart.render().toString());
    }

    private void section(Section section) {
        html.raw("<section id=\"" + Html.escape(section.id()) + "\">")
                .element("h2", section.title())
                .element("p", "lead", section.lead());
        section.tables().forEach(table -> html.raw(HtmlTable.of(table)));
        html.raw("</section>\n");
    }

    private void footer() {
        html.raw("<footer>")
                .text(
                        Phrase.of(
                                "Made by %s. Plan SHA-256 %s. Charts by Apache ECharts (Apache"
                                        + " License 2.0).",
                                "由 %s 生成。方案 SHA-256 %s。图表使用 Apache ECharts（Apache 许可证 2.0）。",
                                sheet.engine(),
                                sheet.plan().hash()))
                .raw("</footer>\n");
    }

    /** The class of what has a grade. */
    static String type(Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT);
    }
}
