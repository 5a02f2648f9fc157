package io.huiliu.simulate.report;

import io.huiliu.mechanisms.terms.Text;

/** What the parts of a report are called, in every rendering. */
final class Titles {
    static final Text SOLVENCY = Phrase.of("Solvency", "偿付");
    static final Text FAIRNESS = Phrase.of("Fairness", "公平");
    static final Text SCENARIOS = Phrase.of("What happens", "会发生什么");
    static final Text NO_PROMISE =
            Phrase.of(
                    "What the rules and the simulation show of this plan. It describes; it promises"
                            + " nothing.",
                    "本说明书写明规则与模拟显示的结果，只作描述，不构成任何承诺。");

    private Titles() {}

    static Text of(FactSheet sheet) {
        return Phrase.of(
                "%s (%s, version %d): fact sheet",
                "%s（%s 第 %d 版）：方案说明书",
                sheet.plan().title(),
                sheet.plan().id(),
                sheet.plan().version());
    }

    /** Said where a run was interrupted. */
    static Text partial(FactSheet sheet) {
        return Phrase.of(
                "Partial: it was interrupted after %d of %d runs.",
                "不完整：运行 %d 次后中断，计划为 %d 次。", sheet.finishedRuns(), sheet.plannedRuns());
    }

    /** A grade that is told apart without colour. */
    static String mark(Grade grade) {
        return switch (grade) {
            case GOOD -> "●";
            case WATCH -> "▲";
            case BAD -> "■";
        };
    }
}
