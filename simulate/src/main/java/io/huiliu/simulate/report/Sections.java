package io.huiliu.simulate.report;

import io.huiliu.mechanisms.terms.Text;
import io.huiliu.policy.Finding;
import io.huiliu.policy.Severity;
import io.huiliu.policy.Verdict;
import io.huiliu.simulate.result.ScenarioResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a fact sheet, in the order of policy.md. */
final class Sections {
    /** The product says so wherever it prints legal sources. */
    private static final Text RECHECK =
            Phrase.of(
                    "The legal texts behind the rules must be rechecked by counsel before anyone"
                            + " relies on them.",
                    "各规则所依据的法律条文，使用前须由法律顾问复核。");

    private Sections() {}

    static List<Section> of(FactSheet sheet) {
        List<Section> sections = new ArrayList<>();
        sections.add(PromiseSections.promise(sheet.analysis()));
        sections.add(StopSection.of(sheet));
        if (!sheet.results().isEmpty()) {
            sections.add(ScenarioSections.members(sheet.results()));
            sections.add(ScenarioSections.pools(sheet.results()));
        }
        sections.add(ScenarioSections.waits(sheet));
        sections.add(PriceSection.of(sheet));
        sections.add(TermSections.fees(sheet.plan()));
        sections.add(TermSections.odds(sheet.plan()));
        sections.add(gate(sheet.gate()));
        sections.add(provenance(sheet));
        return sections.stream()
                .filter(section -> !section.tables().isEmpty() || section.id().equals("gate"))
                .toList();
    }

    private static Section gate(@Nullable Verdict gate) {
        Text title = Phrase.of("The gate", "上线审查");
        if (gate == null) {
            Text unasked =
                    Phrase.of(
                            "The gate was not asked: huiliu check tells what it says.",
                            "未询问把关结果：请运行 huiliu check。");
            return new Section("gate", title, unasked, List.of());
        }
        Text lead =
                gate.blocked()
                        ? Phrase.of(
                                "Under policy %s this plan cannot go live.",
                                "按政策 %s，本方案不能上线。", gate.policy())
                        : Phrase.of(
                                "Policy %s does not block this plan.",
                                "政策 %s 未拦下本方案。", gate.policy());
        return new Section("gate", title, Phrase.then(lead, RECHECK), List.of(findings(gate)));
    }

    private static Table findings(Verdict gate) {
        Table.Builder table =
                Table.titled("findings", "What the gate found", "把关发现")
                        .words("rule", "rule", "规则")
                        .words("severity", "severity", "级别")
                        .words("message", "fact", "事实")
                        .words("remedy", "what to change", "改法")
                        .words("source", "source", "依据");
        for (Finding finding : gate.findings()) {
            table.row(
                    Cell.of(finding.rule()),
                    severity(finding.severity()),
                    Cell.of(finding.message()),
                    Cell.of(finding.remedy()),
                    Cell.of(finding.source()));
        }
        return table.build();
    }

    private static Cell severity(Severity severity) {
        return switch (severity) {
            case BLOCK -> Cell.of(Phrase.of("blocks", "阻断")).graded(Grade.BAD);
            case WARN -> Cell.of(Phrase.of("warns", "提示")).graded(Grade.WATCH);
        };
    }

    private static Section provenance(FactSheet sheet) {
        Table.Builder table =
                Table.titled("provenance", "What this sheet follows from", "本说明书的依据")
                        .words("what", "what", "项目")
                        .words("value", "value", "值");
        row(table, Phrase.of("plan", "方案"), named(sheet.plan().id(), sheet.plan().version()));
        row(table, Phrase.of("plan, SHA-256", "方案 SHA-256"), sheet.plan().hash());
        row(table, Phrase.of("engine", "引擎"), sheet.engine());
        Verdict gate = sheet.gate();
        if (gate != null) {
            Text policy = Phrase.of("policy %s, SHA-256", "政策 %s SHA-256", gate.policy());
            row(table, policy, gate.policyHash());
        }
        row(table, Phrase.of("seed", "种子"), Long.toString(sheet.seed()));
        row(table, Phrase.of("runs of each scenario", "每个情景的运行次数"), Integer.toString(sheet.runs()));
        for (ScenarioResult result : sheet.results()) {
            Text scenario =
                    Phrase.of("scenario %s, SHA-256", "情景 %s SHA-256", result.scenario().id());
            row(table, scenario, result.scenario().hash());
        }
        row(table, Phrase.of("command", "命令"), sheet.command());
        return new Section(
                "provenance",
                Phrase.of("How to get this again", "如何重现"),
                Phrase.of(
                        "The same plan, scenarios, seed and number of runs give the same figures on"
                                + " any machine and any number of threads.",
                        "相同的方案、情景、种子和运行次数，在任何机器、任何线程数下都得出相同的数字。"),
                List.of(table.build()));
    }

    private static String named(String id, int version) {
        return id + " v" + version;
    }

    private static void row(Table.Builder table, Text what, String value) {
        table.row(Cell.of(what), Cell.of(value));
    }
}
