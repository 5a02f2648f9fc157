package io.huiliu.simulate.report;

import io.huiliu.simulate.report.Judgement.Reason;
import io.huiliu.simulate.report.Judgement.Wording;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.result.ScenarioResult.Cohort;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The second verdict: whether members get what they are let to expect, and alike. A plan that is
 * always able to pay can still leave nearly everybody with far less than they spent. Its thresholds
 * stand in docs/decisions/two-verdicts.md.
 */
final class Fairness {
    private static final int MEDIAN = 5;
    private static final int NINTH = 9;

    /** Who joined in the last two months has had no time to get anything. */
    private static final int TOO_YOUNG = 2;

    private static final int FEWEST_COHORTS = 4;

    private static final Wording GOOD =
            new Wording(
                    Phrase.of("Even", "大体均等"),
                    Phrase.of(
                            "Members fare alike, and get what the plan lets them expect.",
                            "会员所得相近，且与方案让人预期的相符。"));
    private static final Wording WATCH =
            new Wording(
                    Phrase.of("Uneven", "不均"),
                    Phrase.of(
                            "Some members fare clearly worse than others, or than the plan lets"
                                    + " them expect.",
                            "部分会员的所得明显差于他人，或差于方案让人预期的。"));
    private static final Wording BAD =
            new Wording(
                    Phrase.of("Unfair", "不公平"),
                    Phrase.of(
                            "Most members get far less than a few others, or than the plan lets"
                                    + " them expect.",
                            "多数会员的所得远少于少数人，或远少于方案让人预期的。"));
    private static final Wording UNKNOWN =
            new Wording(
                    Phrase.of("Not known yet", "尚不清楚"),
                    Phrase.of(
                            "Nothing has been simulated yet: how members fare is not known.",
                            "尚未进行任何模拟：会员所得如何还不知道。"));

    private Fairness() {}

    static Judgement of(FactSheet sheet) {
        List<ScenarioResult> results =
                sheet.results().stream().filter(result -> result.members().count() > 0).toList();
        if (results.isEmpty()) {
            Reason reason = new Reason("not-simulated", Grade.WATCH, UNKNOWN.sentence());
            return Judgement.of(List.of(reason), UNKNOWN, UNKNOWN, UNKNOWN);
        }
        List<Reason> reasons = new ArrayList<>();
        double promised = sheet.promisedToBuyers();
        if (promised > 0) {
            reasons.add(median(results, promised));
        }
        if (promised >= 1) {
            reasons.add(recouped(results));
        }
        reasons.add(nothing(results));
        reasons.add(later(results));
        reasons.add(concentration(results));
        cohorts(results, reasons);
        return Judgement.of(reasons, GOOD, WATCH, BAD);
    }

    private static Reason median(List<ScenarioResult> results, double promised) {
        ToDoubleFunction<ScenarioResult> median = Fairness::median;
        ScenarioResult worst = least(results, median);
        ScenarioResult best = most(results, median);
        Grade grade = Grade.byLeast(median(worst) / promised, 0.9, 0.5);
        String low = Numbers.share(median(worst));
        String high = Numbers.share(median(best));
        if (low.equals(high)) {
            return new Reason(
                    "median",
                    grade,
                    Phrase.of(
                            "The plan lets a buyer expect up to %s of an order; the median member"
                                    + " got %s of what it spent in every scenario.",
                            "方案让买家预期最多得到订单的 %s；在每个情景中，中位会员都得到所付的 %s。",
                            Numbers.share(promised),
                            low));
        }
        return new Reason(
                "median",
                grade,
                Phrase.of(
                        "The plan lets a buyer expect up to %s of an order; the median member got"
                                + " from %s of what it spent (“%s”) to %s (“%s”).",
                        "方案让买家预期最多得到订单的 %s；中位会员实得所付的 %s（“%s”）至 %s（“%s”）。",
                        Numbers.share(promised),
                        low,
                        worst.scenario().title(),
                        high,
                        best.scenario().title()));
    }

    private static Reason recouped(List<ScenarioResult> results) {
        ScenarioResult worst = least(results, result -> result.members().recouped());
        return new Reason(
                "recouped",
                Grade.byLeast(worst.members().recouped(), 0.5, 0.1),
                Phrase.of(
                        "%s of members got back what they spent (under “%s”), although the plan"
                                + " speaks of all of it.",
                        "方案说的是全部返还，而只有 %s 的会员收回了所付（“%s”情景）。",
                        Numbers.share(worst.members().recouped()),
                        worst.scenario().title()));
    }

    private static Reason nothing(List<ScenarioResult> results) {
        ScenarioResult worst = most(results, result -> result.members().nothing());
        return new Reason(
                "nothing",
                Grade.byMost(worst.members().nothing(), 0.1, 0.5),
                Phrase.of(
                        "%s of members got nothing at all (under “%s”).",
                        "%s 的会员一无所得（“%s”情景）。",
                        Numbers.share(worst.members().nothing()),
                        worst.scenario().title()));
    }

    private static Reason later(List<ScenarioResult> results) {
        ScenarioResult worst = most(results, result -> orZero(result.fundedByLater().p50()));
        double share = orZero(worst.fundedByLater().p50());
        return new Reason(
                "funded-by-later",
                Grade.byMost(share, 0.01, 0.2),
                Phrase.of(
                        "%s of all payouts came out of other members' money (under “%s”).",
                        "全部支付中有 %s 来自其他会员的钱（“%s”情景）。",
                        Numbers.share(share),
                        worst.scenario().title()));
    }

    private static Reason concentration(List<ScenarioResult> results) {
        ScenarioResult worst = least(results, Fairness::evenness);
        double median = median(worst);
        return new Reason(
                "concentration",
                Grade.byLeast(evenness(worst), 0.8, 0.5),
                Phrase.of(
                        "Under “%s” the average member got %s of what it spent, the median %s, and"
                                + " one in ten %s or more.",
                        "在“%s”情景下，会员平均得到所付的 %s，中位 %s，十分之一的人得到 %s 以上。",
                        worst.scenario().title(),
                        Numbers.share(worst.members().mean()),
                        Numbers.share(median),
                        Numbers.share(worst.members().deciles().get(NINTH))));
    }

    /** The median by the mean: 1 where all fare alike, near 0 where few get nearly everything. */
    private static double evenness(ScenarioResult result) {
        double mean = result.members().mean();
        return mean <= 0 ? 1 : median(result) / mean;
    }

    private static void cohorts(List<ScenarioResult> results, List<Reason> reasons) {
        List<ScenarioResult> told =
                results.stream().filter(result -> !Double.isNaN(lateness(result))).toList();
        if (told.isEmpty()) {
            return;
        }
        ScenarioResult worst = least(told, Fairness::lateness);
        List<Cohort> old = grown(worst);
        reasons.add(
                new Reason(
                        "cohorts",
                        Grade.byLeast(lateness(worst), 0.5, 0.2),
                        Phrase.of(
                                "Under “%s” who joined in the first half of the time got %s of what"
                                        + " they spent, who joined in the second half %s.",
                                "在“%s”情景下，前半期加入的人得到所付的 %s，后半期加入的人得到 %s。",
                                worst.scenario().title(),
                                Numbers.share(ratio(old.subList(0, old.size() / 2))),
                                Numbers.share(ratio(old.subList(old.size() / 2, old.size()))))));
    }

    /** What late joiners got by what early ones got; NaN where nobody can say. */
    private static double lateness(ScenarioResult result) {
        List<Cohort> old = grown(result);
        if (old.size() < FEWEST_COHORTS) {
            return Double.NaN;
        }
        double early = ratio(old.subList(0, old.size() / 2));
        return early <= 0 ? Double.NaN : ratio(old.subList(old.size() / 2, old.size())) / early;
    }

    private static List<Cohort> grown(ScenarioResult result) {
        int last = (result.scenario().days() - 1) / 30;
        return result.cohorts().stream()
                .filter(cohort -> cohort.month() <= last - TOO_YOUNG && cohort.members() > 0)
                .toList();
    }

    private static double ratio(List<Cohort> cohorts) {
        double spent = cohorts.stream().mapToDouble(Cohort::spent).sum();
        double got = cohorts.stream().mapToDouble(Cohort::got).sum();
        return spent <= 0 ? 0 : got / spent;
    }

    private static double median(ScenarioResult result) {
        return result.members().deciles().get(MEDIAN);
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private static ScenarioResult least(
            List<ScenarioResult> results, ToDoubleFunction<ScenarioResult> figure) {
        return results.stream()
                .min((a, b) -> Double.compare(figure.applyAsDouble(a), figure.applyAsDouble(b)))
                .orElseThrow();
    }

    private static ScenarioResult most(
            List<ScenarioResult> results, ToDoubleFunction<ScenarioResult> figure) {
        return results.stream()
                .max((a, b) -> Double.compare(figure.applyAsDouble(a), figure.applyAsDouble(b)))
                .orElseThrow();
    }
}
