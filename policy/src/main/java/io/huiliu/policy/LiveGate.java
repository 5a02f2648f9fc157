package io.huiliu.policy;

import io.huiliu.mechanisms.terms.Text;
import io.huiliu.policy.rules.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last gate before people's money: no rule blocks, vouchers are backed, the fact sheet is in
 * the log, and ruin is improbable enough under the scenarios that matter.
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
     * @param loggedHash the hash of a fact sheet that stands in the log, or null
     * @param ruin scenario to the upper bound of the probability of ruin, 1 being certain
     * @param mostRuin the most that the operator accepts of it
     */
    public record Evidence(
            long vouchersFen,
            long reserveFen,
            @Nullable String factSheetHash,
            @Nullable String loggedHash,
            Map<String, Double> ruin,
            double mostRuin) {
        public Evidence {
            ruin = Map.copyOf(ruin);
        }
    }

    /**
     * Everything that stands in the way, in the order in which it is asked; empty if nothing does.
     */
    public static List<Text> obstacles(Verdict verdict, Evidence evidence) {
        List<Text> obstacles = new ArrayList<>();
        rules(verdict, obstacles);
        vouchers(evidence, obstacles);
        factSheet(evidence, obstacles);
        for (String scenario : SCENARIOS) {
            ruin(scenario, evidence, obstacles);
        }
        return List.copyOf(obstacles);
    }

    private static void rules(Verdict verdict, List<Text> obstacles) {
        for (Finding finding : verdict.findings()) {
            String rule = finding.rule();
            String role = finding.overridableBy();
            if (finding.severity() == Severity.BLOCK) {
                obstacles.add(
                        new Text(
                                "规则 " + rule + " 阻断：" + finding.message().zh(),
                                "rule " + rule + " blocks: " + finding.message().en()));
            } else if (role != null) {
                obstacles.add(
                        new Text(
                                "规则 " + rule + " 须由 " + role + " 书面豁免",
                                "rule " + rule + " needs a decision of the " + role));
            }
        }
    }

    private static void vouchers(Evidence evidence, List<Text> obstacles) {
        if (evidence.reserveFen < evidence.vouchersFen) {
            String vouchers = yuan(evidence.vouchersFen);
            String reserve = yuan(evidence.reserveFen);
            obstacles.add(
                    new Text(
                            "抵用券 " + vouchers + " 元，备付只有 " + reserve + " 元，须 100% 备付",
                            "vouchers of "
                                    + vouchers
                                    + " yuan are backed by "
                                    + reserve
                                    + "; all of them must be"));
        }
    }

    private static String yuan(long fen) {
        return Figures.yuan(fen / 100.0);
    }

    private static void factSheet(Evidence evidence, List<Text> obstacles) {
        if (evidence.factSheetHash == null) {
            obstacles.add(new Text("没有生成要点说明书", "there is no fact sheet"));
        } else if (!evidence.factSheetHash.equals(evidence.loggedHash)) {
            obstacles.add(
                    new Text(
                            "要点说明书的哈希不在日志中",
                            "the hash of the fact sheet does not stand in the log"));
        }
    }

    private static void ruin(String scenario, Evidence evidence, List<Text> obstacles) {
        Double bound = evidence.ruin.get(scenario);
        if (bound == null) {
            obstacles.add(
                    new Text(
                            "没有情景 " + scenario + " 的破产概率",
                            "ruin was not measured under the scenario " + scenario));
        } else if (!(bound <= evidence.mostRuin)) {
            String found = Figures.percent(bound);
            String most = Figures.percent(evidence.mostRuin);
            obstacles.add(
                    new Text(
                            "情景 " + scenario + " 下破产概率可达 " + found + "，最多接受 " + most,
                            "ruin under "
                                    + scenario
                                    + " has a probability of up to "
                                    + found
                                    + "; at most "
                                    + most
                                    + " is accepted"));
        }
    }
}
