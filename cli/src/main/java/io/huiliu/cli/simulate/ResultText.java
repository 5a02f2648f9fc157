package io.huiliu.cli.simulate;

import io.huiliu.cli.terminal.Language;
import io.huiliu.cli.terminal.Table;
import io.huiliu.cli.terminal.Terminal;
import io.huiliu.cli.terminal.Visible;
import io.huiliu.cli.terminal.Words;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.simulate.report.FactSheet;
import io.huiliu.simulate.report.Grade;
import io.huiliu.simulate.report.Judgement;
import io.huiliu.simulate.report.KeyFigures;
import io.huiliu.simulate.result.ScenarioResult;
import java.util.ArrayList;
import java.util.List;

/** Shows a simulation on a terminal: scenarios in a table, then the two verdicts in words. */
final class ResultText {
    private final Terminal terminal;

    ResultText(Terminal terminal) {
        this.terminal = terminal;
    }

    void tell(FactSheet sheet) {
        line(
                Words.of(
                        "%s (%s, version %d), %d runs of each scenario, seed %d",
                        "%s（%s 第 %d 版），每个情景运行 %d 次，种子 %d",
                        in(sheet.plan().title()),
                        sheet.plan().id(),
                        sheet.plan().version(),
                        sheet.runs(),
                        sheet.seed()));
        if (!sheet.isWhole()) {
            line(
                    Words.of(
                            "Interrupted: %d of %d runs are finished, and these figures are of them"
                                    + " alone.",
                            "已中断：%d / %d 次运行已完成，以下数字只含这些运行。",
                            sheet.finishedRuns(),
                            sheet.plannedRuns()));
        }
        blank();
        table(sheet.results());
        blank();
        line(
                new Words(
                        "Ruin: a pool cannot pay what falls due (95% interval in brackets). Median,"
                                + " overall: what members got of what they paid.",
                        "失付：资金池付不出到期款项（括号内为 95% 区间）。中位、全体：会员所得占所付的比例。"));
        judgement(new Words("Solvency", "偿付"), sheet.solvency());
        judgement(new Words("Fairness", "公平"), sheet.fairness());
        blank();
        line(Words.of("The same again: %s", "重现：%s", sheet.command()));
        line(
                Words.of(
                        "Plan SHA-256 %s, %s",
                        "方案 SHA-256 %s，%s", sheet.plan().hash(), sheet.engine()));
    }

    private void table(List<ScenarioResult> results) {
        KeyFigures[] figures = KeyFigures.values();
        Table table = new Table("l" + "r".repeat(figures.length));
        List<String> head = new ArrayList<>();
        head.add(terminal.in(new Words("scenario", "情景")));
        for (KeyFigures figure : figures) {
            head.add(in(figure.brief()));
        }
        table.row(head.toArray(new String[0]));
        for (ScenarioResult result : results) {
            List<String> row = new ArrayList<>();
            row.add(Visible.line(in(result.scenario().title())));
            for (KeyFigures figure : figures) {
                row.add(in(figure.of(result).text()));
            }
            table.row(row.toArray(new String[0]));
        }
        table.lines("  ").forEach(terminal.out()::println);
    }

    private void judgement(Words title, Judgement judgement) {
        blank();
        line(
                Words.of(
                        "%s: %s. %s",
                        "%s：%s。%s",
                        terminal.in(title),
                        in(judgement.label()),
                        in(judgement.sentence())));
        for (Judgement.Reason reason : judgement.reasons()) {
            line(Words.same("  " + mark(reason.grade()) + " " + in(reason.sentence())));
        }
    }

    private static String mark(Grade grade) {
        return switch (grade) {
            case GOOD -> "+";
            case WATCH -> "!";
            case BAD -> "x";
        };
    }

    private String in(Text text) {
        return terminal.language() == Language.ZH ? text.zh() : text.en();
    }

    /** With words out of plans and scenarios, which may hold anything. */
    private void line(Words words) {
        terminal.out().println(Visible.line(terminal.in(words)));
    }

    private void blank() {
        terminal.out().println();
    }
}
