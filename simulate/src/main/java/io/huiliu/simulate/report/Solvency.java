package io.huiliu.simulate.report;

import io.huiliu.analysis.Outlook;
import io.huiliu.analysis.Outlook.Pays;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.simulate.report.Judgement.Reason;
import io.huiliu.simulate.report.Judgement.Wording;
import io.huiliu.simulate.result.Interval;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.result.ScenarioResult.PoolResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The first verdict: whether the plan stays able to pay what it owes. Its thresholds stand in
 * docs/decisions/two-verdicts.md.
 */
final class Solvency {
    /** The probability of ruin that is still to be watched; above it the plan does not hold. */
    static final double RUIN_BOUND = 0.01;

    private static final Wording GOOD =
            new Wording(
                    Phrase.of("No failure found", "未见失付"),
                    Phrase.of(
                            "Nothing that was looked at leaves it unable to pay what falls due.",
                            "在所查看的各项中，没有发现到期付不出的情况。"));
    private static final Wording WATCH =
            new Wording(
                    Phrase.of("On conditions", "有条件"),
                    Phrase.of(
                            "It pays what it speaks of only under the conditions below.",
                            "只在下列条件下，才付得出它所说的。"));
    private static final Wording BAD =
            new Wording(
                    Phrase.of("Does not hold", "撑不住"),
                    Phrase.of(
                            "It owes more than it sets aside, or runs out of money.",
                            "承诺的比留出的多，或者钱会付光。"));

    private Solvency() {}

    static Judgement of(FactSheet sheet) {
        List<Reason> reasons = new ArrayList<>();
        promises(sheet.analysis().outlooks(), reasons);
        sheet.analysis().outlooks().stream()
                .filter(outlook -> outlook.growthNeededPerDay() > 0)
                .forEach(outlook -> reasons.add(growth(outlook)));
        reasons.add(ruin(sheet.results()));
        coverage(sheet).ifPresent(reasons::add);
        platform(sheet.results()).ifPresent(reasons::add);
        return Judgement.of(reasons, GOOD, WATCH, BAD);
    }

    /**
     * What an unfunded promise is: broken where money or vouchers are owed, conditional where
     * nobody is owed anything, or only coins and units.
     */
    private static Grade gradeOfExcess(Outlook outlook) {
        boolean money = outlook.pays().isCashLike() || outlook.pays() == Pays.VOUCHERS;
        return money && !outlook.conditional() ? Grade.BAD : Grade.WATCH;
    }

    /** Each that exceeds its funds; those that do not in one sentence. */
    private static void promises(List<Outlook> outlooks, List<Reason> reasons) {
        List<Outlook> promised =
                outlooks.stream().filter(outlook -> outlook.promised() > 0).toList();
        promised.stream()
                .filter(Outlook::exceedsItsFunds)
                .forEach(outlook -> reasons.add(excess(outlook)));
        List<Outlook> funded =
                promised.stream().filter(outlook -> !outlook.exceedsItsFunds()).toList();
        if (!funded.isEmpty()) {
            reasons.add(funded(funded));
        }
    }

    private static Reason funded(List<Outlook> outlooks) {
        String names = outlooks.stream().map(Outlook::mechanism).collect(Collectors.joining(", "));
        return new Reason(
                "promise",
                Grade.GOOD,
                Phrase.of(
                        "Set aside in full by each order: %s, %s of the amount in all.",
                        "每笔订单都足额留出：%s，合计为订单金额的 %s。",
                        names,
                        Numbers.share(outlooks.stream().mapToDouble(Outlook::promised).sum())));
    }

    private static Reason excess(Outlook outlook) {
        String promised = Numbers.share(outlook.promised());
        String contributed = Numbers.share(outlook.contributed());
        return new Reason(
                "promise",
                gradeOfExcess(outlook),
                Phrase.of(
                        "“%s” promises up to %s of an order and sets %s aside: %s of each yuan"
                                + " promised is there.%s",
                        "“%s”对每笔订单最多承诺 %s，只留出 %s：每承诺 1 元，账上有 %s。%s",
                        outlook.mechanism(),
                        promised,
                        contributed,
                        Numbers.share(outlook.contributed() / outlook.promised()),
                        outlook.conditional()
                                ? Phrase.of(" Nobody is owed the rest.", "其余部分，平台并不欠任何人。")
                                : Phrase.same("")));
    }

    private static Reason growth(Outlook outlook) {
        if (Double.isInfinite(outlook.growthNeededPerDay())) {
            return new Reason(
                    "growth",
                    gradeOfExcess(outlook),
                    Phrase.of(
                            "No steady growth of sales keeps the promise of “%s” in full.",
                            "无论销售额如何稳定增长，“%s”都无法足额兑现。", outlook.mechanism()));
        }
        return new Reason(
                "growth",
                gradeOfExcess(outlook),
                Phrase.of(
                        "“%s” keeps its promise in full only while sales grow %s a day, for ever"
                                + " (×%s a year).",
                        "“%s”只有在销售额每天增长 %s、永远如此时才能足额兑现（一年 ×%s）。",
                        outlook.mechanism(),
                        Numbers.rate(outlook.growthNeededPerDay()),
                        Numbers.number(Math.pow(1 + outlook.growthNeededPerDay(), 365))));
    }

    /** With no hit in few runs the interval is wide, and says so beside the grade. */
    static Grade gradeOfRuin(Interval ruin) {
        return Grade.byMost(ruin.share(), 0, RUIN_BOUND);
    }

    private static Reason ruin(List<ScenarioResult> results) {
        Optional<ScenarioResult> worst =
                results.stream()
                        .filter(result -> result.ruin().runs() > 0)
                        .max(Comparator.comparingDouble(result -> result.ruin().share()));
        if (worst.isEmpty()) {
            return new Reason(
                    "ruin", Grade.WATCH, Phrase.of("Nothing has been simulated yet.", "尚未进行任何模拟。"));
        }
        return ruin(worst.get(), results.size());
    }

    private static Reason ruin(ScenarioResult worst, int scenarios) {
        Interval ruin = worst.ruin();
        if (ruin.hits() == 0) {
            return new Reason(
                    "ruin",
                    Grade.GOOD,
                    Phrase.of(
                            "No pool failed to pay what fell due (scenarios: %d, with %d runs"
                                    + " each); with so few a probability up to %s cannot be"
                                    + " told from none.",
                            "没有资金池付不出到期款项（%d 个情景，各运行 %d 次）；次数有限，不超过 %s" + " 的概率无法与零区分。",
                            scenarios,
                            ruin.runs(),
                            Numbers.share(ruin.high())));
        }
        return new Reason(
                "ruin",
                gradeOfRuin(ruin),
                Phrase.of(
                        "Under “%s” a pool could not pay what fell due in %s of the runs (95%%"
                                + " interval %s–%s), first on day %s at the median.",
                        "在“%s”情景下，%s 的运行中有资金池付不出到期款项（95%% 区间 %s–%s），中位在第 %s 天首次发生。",
                        worst.scenario().title(),
                        Numbers.share(ruin.share()),
                        Numbers.share(ruin.low()),
                        Numbers.share(ruin.high()),
                        Numbers.count(worst.ruinDay().p50())));
    }

    /** The least that any pool had for each yuan owed. */
    private static Optional<Reason> coverage(FactSheet sheet) {
        return sheet.results().stream()
                .flatMap(
                        result ->
                                result.pools().stream()
                                        .map(pool -> new Least(result.scenario().title(), pool)))
                .filter(least -> !Double.isNaN(least.coverage()))
                .min(Comparator.comparingDouble(Least::coverage))
                .map(least -> coverage(sheet, least));
    }

    private record Least(Text scenario, PoolResult pool) {
        double coverage() {
            return pool.leastCoverage().p50();
        }
    }

    private static Reason coverage(FactSheet sheet, Least least) {
        return new Reason(
                "coverage",
                gradeOfCoverage(sheet, least.pool()),
                Phrase.of(
                        "At its lowest, under “%s”, “%s” held %s of what was still promised out of"
                                + " it.",
                        "最低时（“%s”情景），“%s”所持资金是尚未兑现承诺的 %s。",
                        least.scenario(),
                        least.pool().pool(),
                        Numbers.share(least.coverage())));
    }

    private static Grade gradeOfCoverage(FactSheet sheet, PoolResult pool) {
        if (pool.leastCoverage().p50() >= 1) {
            return Grade.GOOD;
        }
        return sheet.analysis().outlooks().stream()
                .filter(outlook -> outlook.mechanism().equals(pool.pool()))
                .findFirst()
                .map(Solvency::gradeOfExcess)
                .orElse(Grade.WATCH);
    }

    private static Optional<Reason> platform(List<ScenarioResult> results) {
        return results.stream()
                .filter(result -> result.platform().p50() < 0)
                .min(Comparator.comparingDouble(result -> result.platform().p50()))
                .map(
                        result ->
                                new Reason(
                                        "platform",
                                        Grade.WATCH,
                                        Phrase.of(
                                                "Under “%s” the platform itself loses money: %s.",
                                                "在“%s”情景下，平台自身亏损：%s。",
                                                result.scenario().title(),
                                                Numbers.yuan(result.platform().p50()))));
    }
}
