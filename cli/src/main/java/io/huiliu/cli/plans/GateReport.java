package io.huiliu.cli.plans;

import io.huiliu.analysis.Analysis;
import io.huiliu.analysis.Outlook;
import io.huiliu.cli.live.LiveCheck;
import io.huiliu.cli.live.LiveReport;
import io.huiliu.cli.terminal.Table;
import io.huiliu.cli.terminal.Terminal;
import io.huiliu.cli.terminal.Visible;
import io.huiliu.cli.terminal.Words;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.money.Decimals;
import io.huiliu.policy.Finding;
import io.huiliu.policy.Severity;
import io.huiliu.policy.Verdict;
import io.huiliu.policy.Waiver;
import io.huiliu.policy.rules.Figures;
import io.huiliu.policy.rules.Policy;
import io.huiliu.policy.rules.Rule;
import java.util.List;

/** What the gate found in a plan, and what the plan promises, for people. */
final class GateReport {
    private final Terminal terminal;
    private final Checked checked;

    GateReport(Terminal terminal, Checked checked) {
        this.terminal = terminal;
        this.checked = checked;
    }

    void tell() {
        Policy policy = checked.policy();
        terminal.out().println();
        terminal.say(head(policy, checked.verdict()));
        checked.verdict().findings().forEach(this::tell);
        checked.verdict().waived().forEach(this::tell);
        checked.refused().forEach(this::tell);
        outlook(Analysis.of(checked.plan()));
        LiveCheck live = checked.live();
        if (live != null) {
            new LiveReport(terminal, checked.file()).tell(live);
        }
        terminal.out().println();
        for (Rule rule : policy.live()) {
            terminal.say(
                    Words.of(
                            "%s is watched while the program runs (%s).",
                            "%s 在运行时监控（%s）。", rule.id(), terminal.in(words(rule.source()))));
        }
        terminal.say(words(policy.note()));
    }

    private static Words head(Policy policy, Verdict verdict) {
        long warnings =
                verdict.findings().stream()
                        .filter(finding -> finding.severity() == Severity.WARN)
                        .count();
        long blocks = verdict.findings().size() - warnings;
        Words name = Words.of("Policy %s of %s: ", "政策 %s（%s）：", policy.id(), policy.effective());
        if (blocks > 0) {
            return name.and(
                    Words.of(
                            "the plan cannot go live (%d to change, %d to note).",
                            "方案不得上线（须修改 %d 处，提示 %d 处）。", blocks, warnings));
        }
        if (warnings > 0) {
            return name.and(
                    Words.of("nothing blocks the plan (%d to note).", "没有阻断（提示 %d 处）。", warnings));
        }
        return name.and(
                verdict.waived().isEmpty()
                        ? new Words("no findings.", "没有发现问题。")
                        : new Words("nothing is left open.", "没有未决的问题。"));
    }

    private void tell(Finding finding) {
        boolean blocks = finding.severity() == Severity.BLOCK;
        Words severity = blocks ? new Words("block", "阻断") : new Words("warn", "提示");
        line(Words.same(place(finding)).and(severity));
        line(Words.same("    ").and(words(finding.message())));
        line(new Words("    Change: ", "    修改：").and(words(finding.remedy())));
        line(new Words("    Source: ", "    依据：").and(words(finding.source())));
        if (finding.overridableBy() != null) {
            line(
                    Words.of(
                            "    May be overridden by: %s",
                            "    可豁免的角色：%s", finding.overridableBy()));
        }
    }

    private String place(Finding finding) {
        String place = checked.file() + ":" + finding.line() + ":" + finding.column();
        return "  " + place + " " + finding.rule() + " ";
    }

    private void tell(Verdict.Waived waived) {
        Waiver waiver = waived.waiver();
        line(
                Words.same(place(waived.finding()))
                        .and(
                                Words.of(
                                        "overridden by %s: %s",
                                        "已由 %s 豁免：%s", waiver.role(), waiver.reason())));
        line(Words.same("    ").and(words(waived.finding().message())));
    }

    private void tell(Overrides.Refused refused) {
        line(
                Words.of(
                                "  Override of %s by %s does not count: ",
                                "  %s 由 %s 豁免，不作数：",
                                refused.waiver().rule(),
                                refused.waiver().role())
                        .and(refused.why()));
    }

    /** With words out of the plan, which may hold anything. */
    private void line(Words words) {
        terminal.out().println(Visible.lines(terminal.in(words)));
    }

    private void outlook(Analysis analysis) {
        List<Outlook> promises =
                analysis.outlooks().stream().filter(outlook -> outlook.promised() > 0).toList();
        if (promises.isEmpty()) {
            return;
        }
        terminal.out().println();
        terminal.say(
                Words.of(
                        "Fact sheet in short, of an order's amount at a concession of %s:",
                        "说明书要点（占订单金额，让利 %s 时）：", Decimals.percent(analysis.concessionPpm())));
        Table table = new Table("lrrrl");
        table.row(
                "",
                terminal.in(new Words("promised k", "承诺 k")),
                terminal.in(new Words("set aside c", "留存 c")),
                terminal.in(new Words("growth needed g*, a day", "所需日增长 g*")),
                "");
        for (Outlook outlook : promises) {
            table.row(
                    outlook.mechanism(),
                    Figures.percent(outlook.promised()),
                    Figures.percent(outlook.contributed()),
                    Figures.percent(outlook.growthNeededPerDay()),
                    terminal.in(pays(outlook)));
        }
        table.lines("  ").forEach(terminal.out()::println);
    }

    private static Words pays(Outlook outlook) {
        Words what =
                switch (outlook.pays()) {
                    case CASH -> new Words("balance", "零钱");
                    case SELLABLE_POINTS -> new Words("points that are sold", "可卖出的积分");
                    case VOUCHERS -> new Words("vouchers", "抵用券");
                    case COINS -> new Words("coins", "金币");
                    case UNITS -> new Words("units", "份额");
                    case NOTHING -> Words.same("");
                };
        return outlook.conditional() ? what.and(new Words(", only as funded", "，仅随资金释放")) : what;
    }

    private static Words words(Text text) {
        return new Words(text.en(), text.zh());
    }
}
