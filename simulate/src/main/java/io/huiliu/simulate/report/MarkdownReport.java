package io.huiliu.simulate.report;

import io.huiliu.mechanisms.terms.Text;
import io.huiliu.simulate.result.ScenarioResult;
import java.util.List;
import java.util.stream.Collectors;

/** A fact sheet as Markdown, in one language. */
public final class MarkdownReport {
    private final boolean chinese;
    private final StringBuilder out = new StringBuilder();

    private MarkdownReport(boolean chinese) {
        this.chinese = chinese;
    }

    /**
     * The fact sheet: verdicts, scenarios, and every table.
     *
     * @param chinese whether in Chinese; English if not
     */
    public static String factSheet(FactSheet sheet, boolean chinese) {
        MarkdownReport report = new MarkdownReport(chinese);
        report.summary(sheet);
        sheet.sections().forEach(report::section);
        return report.out.toString();
    }

    /** The fact sheet with a part for each scenario: what each cohort of joiners got. */
    public static String report(FactSheet sheet, boolean chinese) {
        MarkdownReport report = new MarkdownReport(chinese);
        report.summary(sheet);
        sheet.results().forEach(report::scenario);
        sheet.sections().forEach(report::section);
        return report.out.toString();
    }

    private void summary(FactSheet sheet) {
        head(sheet);
        judgement(Titles.SOLVENCY, sheet.solvency());
        judgement(Titles.FAIRNESS, sheet.fairness());
        if (!sheet.results().isEmpty()) {
            heading(Titles.SCENARIOS);
            table(sheet.overview());
        }
    }

    private void scenario(ScenarioResult result) {
        heading(result.scenario().title());
        out.append(in(result.scenario().about())).append("\n\n");
        if (!result.cohorts().isEmpty()) {
            table(Charts.cohortTable(result));
        }
    }

    private void head(FactSheet sheet) {
        out.append("# ").append(in(Titles.of(sheet))).append("\n\n");
        out.append(in(Titles.NO_PROMISE)).append("\n\n");
        if (!sheet.isWhole()) {
            out.append("**").append(in(Titles.partial(sheet))).append("**\n\n");
        }
    }

    private void heading(Text title) {
        out.append("## ").append(in(title)).append("\n\n");
    }

    private void judgement(Text title, Judgement judgement) {
        out.append("## ").append(in(title)).append(chinese ? "：" : ": ");
        out.append(in(judgement.label())).append("\n\n");
        out.append(in(judgement.sentence())).append("\n\n");
        for (Judgement.Reason reason : judgement.reasons()) {
            out.append("- ")
                    .append(Titles.mark(reason.grade()))
                    .append(' ')
                    .append(in(reason.sentence()))
                    .append('\n');
        }
        out.append('\n');
    }

    private void section(Section section) {
        heading(section.title());
        out.append(in(section.lead())).append("\n\n");
        boolean several = section.tables().size() > 1;
        for (Table table : section.tables()) {
            if (several) {
                out.append("### ").append(in(table.caption())).append("\n\n");
            }
            table(table);
        }
    }

    private void table(Table table) {
        row(table.columns().stream().map(column -> in(column.label())).toList());
        row(table.columns().stream().map(column -> column.numeric() ? "--:" : "---").toList());
        table.rows().forEach(cells -> row(cells.stream().map(cell -> in(cell.text())).toList()));
        out.append('\n');
    }

    private void row(List<String> cells) {
        out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** In the language, with what Markdown would take for its own made plain. */
    private String in(Text text) {
        String plain = chinese ? text.zh() : text.en();
        return plain.replaceAll("\\s+", " ")
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("`", "\\`")
                .replace("[", "\\[")
                .replace("<", "&lt;");
    }
}
