package io.huiliu.policy;

import io.huiliu.mechanisms.terms.Text;
import io.huiliu.policy.rules.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last gate before people's money: no rule blocks, vouchers are backed, the fact sheet is in
 * the log, and ruin is improbable enough under the scenarios that matter (policy.md, "Go-live
 * gate").
 */
public final class LiveGate {
    /** Scenarios under which ruin must have been measured. */
    public static final List<String> SCENARIOS = List.of("stop", "run");

    private LiveGate() {}

    /**
     * What is known of a program besides its plan.
     *
     * @param vouchersFen vouchers outstanding, in fen
     * @param reserveFen the cash behind them, in fen
     * @param factSheetHash SHA-256 of the rendered fact sheet, in hexadecimal, or null
     * @param whole whether the fact sheet is of a simulation that ran to its end
     * @param loggedHash the hash of a fact sheet that stands in the log, or null
     * @param ruin what simulations had of it, by scenario
     * @param mostRuin the highest probability of it that the operator accepts
     */
    public record Evidence(
            long vouchersFen,
            long reserveFen,
            @Nullable String factSheetHash,
            boolean whole,
            @Nullable String loggedHash,
            Map<String, Ruin> ruin,
            double mostRuin) {
        public Evidence {
            ruin = Map.copyOf(ruin);
        }
    }

    /**
     * How often a scenario ended in ruin.
     *
     * @param hits runs that did
     * @param runs that were finished
     * @param upper the upper end of the interval of its probability, 1 being certain
     * @param needed runs that would show the bound if it stays as rare as it was; 0 where no number
     *     of runs would
     * @param unaltered whether the scenario is the one that comes with the product
     */
    public record Ruin(int hits, int runs, double upper, long needed, boolean unaltered) {}

    /** What was asked. */
    public enum Question {
        RULE,
        VOUCHERS,
        FACT_SHEET,
        SCENARIO
    }

    /**
     * Something that stands in the way.
     *
     * @param subject the rule's or the scenario's id; empty for vouchers and the fact sheet
     * @param line in the plan file, from 1; 0 for what does not stand in it
     * @param column from 1, or 0
     * @param fact with the limit
     * @param remedy what to do
     */
    public record Obstacle(
            Question question, String subject, int line, int column, Text fact, Text remedy) {}

    /**
     * Everything that stands in the way, in the order in which it is asked; empty if nothing does.
     */
    public static List<Obstacle> obstacles(Verdict verdict, Evidence evidence) {
        List<Obstacle> obstacles = new ArrayList<>();
        rules(verdict, obstacles);
        vouchers(evidence, obstacles);
        factSheet(evidence, obstacles);
        for (String scenario : SCENARIOS) {
            scenario(scenario, evidence, obstacles);
        }
        return List.copyOf(obstacles);
    }

    private static void rules(Verdict verdict, List<Obstacle> obstacles) {
        for (Finding finding : verdict.findings()) {
            String rule = finding.rule();
            String role = finding.overridableBy();
            if (finding.severity() == Severity.BLOCK) {
                obstacles.add(
                        rule(
                                finding,
                                new Text(
                                        "规则 " + rule + " 阻断：" + finding.message().zh(),
                                        "rule " + rule + " blocks: " + finding.message().en()),
                                finding.remedy()));
            } else if (role != null) {
                obstacles.add(
                        rule(
                                finding,
                                new Text(
                                        "规则 " + rule + " 须由 " + role + " 书面豁免",
                                        "rule " + rule + " needs a decision of the " + role),
                                new Text(
                                        "由 " + role + " 写明理由予以豁免；或者" + finding.remedy().zh(),
                                        "the "
                                                + role
                                                + " overrides it with a reason; or "
                                                + finding.remedy().en())));
            }
        }
    }

    private static Obstacle rule(Finding finding, Text fact, Text remedy) {
        return new Obstacle(
                Question.RULE, finding.rule(), finding.line(), finding.column(), fact, remedy);
    }

    private static Obstacle outside(Question question, String subject, Text fact, Text remedy) {
        return new Obstacle(question, subject, 0, 0, fact, remedy);
    }

    private static void vouchers(Evidence evidence, List<Obstacle> obstacles) {
        if (evidence.reserveFen < evidence.vouchersFen) {
            String vouchers = yuan(evidence.vouchersFen);
            String reserve = yuan(evidence.reserveFen);
            String missing = yuan(evidence.vouchersFen - evidence.reserveFen);
            obstacles.add(
                    outside(
                            Question.VOUCHERS,
                            "",
                            new Text(
                                    "抵用券 " + vouchers + " 元，备付只有 " + reserve + " 元，须 100% 备付",
                                    "vouchers of "
                                            + vouchers
                                            + " yuan are backed by "
                                            + reserve
                                            + "; all of them must be"),
                            new Text(
                                    "补足备付 " + missing + " 元",
                                    "add " + missing + " to the reserve")));
        }
    }

    private static String yuan(long fen) {
        return Figures.yuan(fen / 100.0);
    }

    private static void factSheet(Evidence evidence, List<Obstacle> obstacles) {
        if (evidence.factSheetHash == null) {
            obstacles.add(
                    sheet(
                            new Text("没有生成方案说明书", "there is no fact sheet"),
                            new Text("请模拟方案，说明书由此生成", "simulate the plan, which makes it")));
            return;
        }
        if (!evidence.whole) {
            obstacles.add(
                    sheet(
                            new Text(
                                    "方案说明书不完整：模拟未运行完毕",
                                    "the fact sheet is partial: the simulation did not run to its"
                                            + " end"),
                            new Text("请模拟至完成", "simulate the plan to the end")));
        }
        if (!evidence.factSheetHash.equals(evidence.loggedHash)) {
            obstacles.add(
                    sheet(
                            new Text(
                                    "方案说明书的哈希不在日志中",
                                    "the hash of the fact sheet does not stand in the log"),
                            new Text(
                                    "请将 " + evidence.factSheetHash + " 记入日志",
                                    "log " + evidence.factSheetHash)));
        }
    }

    private static Obstacle sheet(Text fact, Text remedy) {
        return outside(Question.FACT_SHEET, "", fact, remedy);
    }

    private static void scenario(String scenario, Evidence evidence, List<Obstacle> obstacles) {
        Ruin ruin = evidence.ruin.get(scenario);
        if (ruin == null) {
            obstacles.add(
                    scenario(
                            scenario,
                            new Text(
                                    "没有在情景 " + scenario + " 下模拟，失付概率未知",
                                    "ruin was not measured under the scenario " + scenario),
                            new Text("请在此情景下模拟", "simulate the plan under it")));
        } else if (!ruin.unaltered) {
            obstacles.add(
                    scenario(
                            scenario,
                            new Text(
                                    "情景 " + scenario + " 已被改动，不是自带的情景，以它测得的失付概率不作数",
                                    "the scenario "
                                            + scenario
                                            + " is not the one that comes with the product; what it"
                                            + " shows of ruin does not count"),
                            new Text(
                                    "请用自带的情景模拟；改动过的情景请换一个编号",
                                    "simulate under the one that does, and give the other an id of"
                                            + " its own")));
        } else {
            bound(scenario, ruin, evidence.mostRuin, obstacles);
        }
    }

    private static void bound(
            String scenario, Ruin ruin, double mostRuin, List<Obstacle> obstacles) {
        if (ruin.upper <= mostRuin) {
            return;
        }
        String found = Figures.percent(ruin.upper);
        String most = Figures.percent(mostRuin);
        obstacles.add(
                scenario(
                        scenario,
                        new Text(
                                "情景 %s 下 %d 次运行中有 %d 次失付，失付概率可达 %s，最多接受 %s"
                                        .formatted(scenario, ruin.runs, ruin.hits, found, most),
                                "ruin under %s, in %d of %d runs, has a probability of up to %s; at most %s is accepted"
                                        .formatted(scenario, ruin.hits, ruin.runs, found, most)),
                        remedy(ruin)));
    }

    /** More runs where they would do; another plan where they would not. */
    private static Text remedy(Ruin ruin) {
        if (ruin.needed == 0) {
            return new Text(
                    "请修改方案：失付这样频繁，增加运行次数也无济于事",
                    "change the plan: as often as that, no number of runs shows less");
        }
        return ruin.hits == 0
                ? new Text(
                        "至少须运行 " + ruin.needed + " 次而无一次失付",
                        "it takes at least " + ruin.needed + " runs without one")
                : new Text(
                        "若失付仍如此少见，至少须运行 " + ruin.needed + " 次；或修改方案",
                        "as rare as that it takes at least "
                                + ruin.needed
                                + " runs; or change the plan");
    }

    private static Obstacle scenario(String scenario, Text fact, Text remedy) {
        return outside(Question.SCENARIO, scenario, fact, remedy);
    }
}
