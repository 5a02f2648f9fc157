package io.huiliu.cli.live;

import io.huiliu.cli.terminal.Table;
import io.huiliu.cli.terminal.Terminal;
import io.huiliu.cli.terminal.Visible;
import io.huiliu.cli.terminal.Words;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.policy.LiveGate;
import io.huiliu.policy.LiveGate.Obstacle;
import io.huiliu.policy.rules.Figures;

/** What stands between a plan and people's money, for people. */
public final class LiveReport {
    private final Terminal terminal;
    private final String file;

    /** A report on the plan in this file. */
    public LiveReport(Terminal terminal, String file) {
        this.terminal = terminal;
        this.file = file;
    }

    /** Prints it. */
    public void tell(LiveCheck check) {
        Rehearsed rehearsed = check.rehearsed();
        terminal.out().println();
        line(
                Words.of(
                        "Going live on %s (%s, seed %d, %d runs of each scenario):",
                        "上线依据 %s（%s，种子 %d，每个情景 %d 次运行）：",
                        rehearsed.folder(),
                        rehearsed.engine(),
                        rehearsed.seed(),
                        rehearsed.runs()));
        ruin(check);
        line(
                new Words(
                        "Vouchers: none before the start; afterwards none is credited without its"
                                + " cash in the reserve.",
                        "抵用券：上线前没有；上线后每发一元，备付中即有一元。"));
        for (Words caution : check.cautions()) {
            line(new Words("Caution: ", "注意：").and(caution).and(new Words(".", "。")));
        }
        verdict(check);
    }

    private void ruin(LiveCheck check) {
        Table table = new Table("lrrr");
        table.row(
                terminal.in(new Words("scenario", "情景")),
                terminal.in(new Words("ruin", "失付次数")),
                terminal.in(new Words("of runs", "运行次数")),
                terminal.in(new Words("probability up to", "失付概率上限")));
        for (String scenario : LiveGate.SCENARIOS) {
            check.rehearsed()
                    .under(scenario)
                    .ifPresent(
                            under ->
                                    table.row(
                                            scenario,
                                            Integer.toString(under.hits()),
                                            Integer.toString(under.runs()),
                                            Figures.percent(under.ruin().high())));
        }
        table.lines("  ").forEach(terminal.out()::println);
    }

    private void verdict(LiveCheck check) {
        if (check.passes()) {
            line(new Words("Nothing stands in the way.", "没有障碍，可以上线。"));
            line(
                    Words.of(
                            "To log: fact sheet %s, SHA-256 %s",
                            "记入日志：方案说明书 %s，SHA-256 %s",
                            check.rehearsed().folder().resolve(Rehearsed.FACT_SHEET),
                            check.rehearsed().factSheetHash()));
            return;
        }
        int count = check.obstacles().size();
        line(
                count == 1
                        ? new Words("One obstacle stands in the way:", "有 1 处障碍，不得上线：")
                        : Words.of("%d obstacles stand in the way:", "有 %d 处障碍，不得上线：", count));
        for (Obstacle obstacle : check.obstacles()) {
            line(Words.same("  " + place(file, check, obstacle) + " ").and(words(obstacle.fact())));
            line(new Words("    Change: ", "    修改：").and(words(obstacle.remedy())));
        }
        if (check.command() != null) {
            line(Words.of("To show more: %s", "再次模拟：%s", check.command()));
        }
    }

    /** Where an obstacle is: in the plan, or in the folder. */
    static String place(String file, LiveCheck check, Obstacle obstacle) {
        return switch (obstacle.question()) {
            case RULE -> file + ":" + obstacle.line() + ":" + obstacle.column();
            case VOUCHERS, FACT_SHEET ->
                    check.rehearsed().folder().resolve(Rehearsed.FACT_SHEET).toString();
            case SCENARIO -> check.rehearsed().folder().resolve(Rehearsed.RESULTS).toString();
        };
    }

    private static Words words(Text text) {
        return new Words(text.en(), text.zh());
    }

    /** With words out of plans and folders, which may hold anything. */
    private void line(Words words) {
        terminal.out().println(Visible.line(terminal.in(words)));
    }
}
