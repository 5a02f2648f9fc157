package io.huiliu.simulate.tune;

import io.huiliu.mechanisms.terms.Text;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.result.ScenarioResult.Cohort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is to be as large as possible. */
public enum Goal {
    MEDIAN("会员所得/支出的中位数", "median got / spent of members"),
    MEAN("会员所得/支出的平均值", "mean got / spent of members"),
    RECOUPED("回本会员的比例", "part of members who got back what they spent"),
    LOWER_DECILE("最低一成会员的所得/支出（第 10 百分位）", "got / spent at the lower decile of members"),
    STABILITY(
            "各月入会者所得的水平与均等（均值 ×（1 − 基尼系数））",
            "level and evenness of what cohorts get, mean × (1 − Gini)");

    private static final int MEDIAN_DECILE = 5;
    private static final int LOWER_DECILE_AT = 1;

    private final Text label;

    Goal(String zh, String en) {
        label = new Text(zh, en);
    }

    public Text label() {
        return label;
    }

    /** The goal's figure, a share of what was spent; NaN where nobody bought anything. */
    public double of(ScenarioResult result) {
        ScenarioResult.Members members = result.members();
        return switch (this) {
            case MEDIAN -> members.deciles().get(MEDIAN_DECILE);
            case MEAN -> members.mean();
            case RECOUPED -> members.recouped();
            case LOWER_DECILE -> members.deciles().get(LOWER_DECILE_AT);
            case STABILITY -> level(result.cohorts()) * (1 - gini(result.cohorts()));
        };
    }

    /** What the cohorts got of each yuan that they spent. */
    static double level(List<Cohort> cohorts) {
        double got = 0;
        double spent = 0;
        for (Cohort cohort : cohorts) {
            got += cohort.got();
            spent += cohort.spent();
        }
        return got / spent;
    }

    /**
     * The Gini coefficient of got / spent over cohorts, each weighing what it spent: 0 where all
     * months of joining got the same part of it, towards 1 where one of them got everything. The
     * mean times (1 − Gini) is Sen's measure of welfare: it falls when less is paid and when what
     * is paid goes to a few, so that paying nobody anything is no way to be even.
     */
    static double gini(List<Cohort> cohorts) {
        List<Cohort> sorted = new ArrayList<>(cohorts);
        sorted.removeIf(cohort -> !(cohort.spent() > 0));
        sorted.sort(Comparator.comparingDouble(cohort -> cohort.got() / cohort.spent()));
        double spent = sorted.stream().mapToDouble(Cohort::spent).sum();
        double got = sorted.stream().mapToDouble(Cohort::got).sum();
        if (!(got > 0)) {
            return 0;
        }
        double under = 0;
        double before = 0;
        for (Cohort cohort : sorted) {
            double after = before + cohort.got() / got;
            under += (before + after) * cohort.spent() / spent;
            before = after;
        }
        return Math.max(0, 1 - under);
    }
}
