package io.huiliu.simulate.report;

import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.Tunable;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.tune.CohortOutcomes;
import io.huiliu.simulate.tune.Front;
import io.huiliu.simulate.tune.Goal;
import io.huiliu.simulate.tune.Measures;
import io.huiliu.simulate.tune.Trial;
import io.huiliu.simulate.tune.Tuning;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a search came to, as tables: the one source of terminal, CSV and page. */
public final class TuningTables {
    private TuningTables() {}

    /** Each parameter as it stands and as it was tuned. */
    public static Table parameters(Tuning tuning) {
        Table.Builder table =
                Table.titled("parameters", "Parameters", "参数")
                        .words("parameter", "parameter", "参数")
                        .figures("now", "as it stands", "现值")
                        .figures("tuned", "tuned", "调整后")
                        .figures("bounds", "bounds", "范围");
        List<Tunable> dimensions = tuning.space().dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            Tunable dimension = dimensions.get(i);
            Long now = dimension.now();
            table.row(
                    Cell.of(dimension.path()),
                    Cell.of(now == null ? Numbers.NONE : dimension.written(now)),
                    Cell.of(dimension.written(tuning.best().point().values().get(i))),
                    Cell.of(dimension.range()));
        }
        return table.build();
    }

    /** What comes of the plan as it stands and as it was tuned. */
    public static Table outcomes(Tuning tuning) {
        Table.Builder table =
                compared("outcomes", Phrase.of("What comes of it", "结果"))
                        .row(
                                row(
                                        tuning.trials().goal().label(),
                                        Measures::goal,
                                        Cell::share,
                                        tuning));
        limits(tuning, table);
        table.row(
                row(
                        Phrase.of("the platform keeps, a run", "平台所得（每次运行）"),
                        Measures::platform,
                        Cell::yuan,
                        tuning));
        for (Goal each : Goal.values()) {
            if (each != tuning.trials().goal()) {
                table.row(
                        Cell.of(each.label()),
                        shown(each, tuning.present().results()),
                        shown(each, tuning.chosen().results()));
            }
        }
        return table.build();
    }

    private static void limits(Tuning tuning, Table.Builder table) {
        table.row(
                row(
                        Phrase.of("least coverage of a promise", "承诺的最低覆盖率"),
                        Measures::coverage,
                        Cell::share,
                        tuning));
        Text ruin =
                tuning.confirmed()
                        ? Phrase.of("probability of ruin, upper end at 95%%", "失付概率（95%% 置信上限）")
                        : Phrase.of("runs with a ruin", "发生失付的运行");
        table.row(row(ruin, Measures::ruin, Cell::share, tuning));
        table.row(
                row(
                        Phrase.of("growth needed a day", "所需日增长"),
                        Measures::growthNeededPerDay,
                        Cell::rate,
                        tuning));
    }

    private static Cell shown(Goal goal, List<ScenarioResult> results) {
        return results.isEmpty() ? Cell.of(Numbers.NONE) : Cell.share(goal.of(results.getFirst()));
    }

    /** How a figure is shown. */
    @FunctionalInterface
    private interface Shown {
        Cell of(double value);
    }

    private static List<Cell> row(
            Text label, ToDoubleFunction<Measures> figure, Shown shown, Tuning tuning) {
        return List.of(
                Cell.of(label),
                shown.of(figure.applyAsDouble(tuning.present().measures())),
                shown.of(figure.applyAsDouble(tuning.chosen().measures())));
    }

    private static Table.Builder compared(String id, Text caption) {
        return Table.titled(id, caption.en(), caption.zh())
                .words("figure", "figure", "指标")
                .figures("now", "as it stands", "现状")
                .figures("tuned", "tuned", "调整后");
    }

    /** What may be had for what: the points of the front, with their values. */
    public static Table front(Tuning tuning) {
        Table.Builder table =
                Table.titled("front", "What may be had for what", "取舍前沿")
                        .figures("point", "point", "点");
        for (Tunable dimension : tuning.space().dimensions()) {
            table.figures(dimension.path(), dimension.path(), dimension.path());
        }
        table.figures("goal", "goal", "目标");
        Text against = label(tuning.front().against());
        table.figures("against", against.en(), against.zh());
        table.words("within", "within the limits", "在限度内");
        tuning.front().trials().forEach(trial -> table.row(point(tuning, trial)));
        return table.build();
    }

    private static List<Cell> point(Tuning tuning, Trial trial) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.count(trial.number()));
        for (int i = 0; i < tuning.space().size(); i++) {
            Tunable dimension = tuning.space().dimensions().get(i);
            cells.add(Cell.of(dimension.written(trial.point().values().get(i))));
        }
        cells.add(Cell.share(trial.measures().goal()));
        cells.add(against(tuning.front().against(), trial.measures()));
        cells.add(Cell.of(trial.isFeasible() ? Phrase.of("yes", "是") : Phrase.of("no", "否")));
        return cells;
    }

    /** What the second figure of a front is. */
    static Text label(Front.Against against) {
        return switch (against) {
            case COVERAGE -> Phrase.of("least coverage", "最低覆盖率");
            case RUIN -> Phrase.of("runs with a ruin", "失付的运行");
            case GROWTH -> Phrase.of("growth needed a day", "所需日增长");
            case PLATFORM -> Phrase.of("the platform keeps", "平台所得");
        };
    }

    static double value(Front.Against against, Measures measures) {
        return switch (against) {
            case COVERAGE -> measures.coverage();
            case RUIN -> measures.ruin();
            case GROWTH -> measures.growthNeededPerDay();
            case PLATFORM -> measures.platform();
        };
    }

    private static Cell against(Front.Against against, Measures measures) {
        double value = value(against, measures);
        return switch (against) {
            case COVERAGE, RUIN -> Cell.share(value);
            case GROWTH -> Cell.rate(value);
            case PLATFORM -> Cell.yuan(value);
        };
    }

    /** A release controller beside none: what cohorts got, and how the pool fared. */
    public static Table controller(CohortOutcomes none, CohortOutcomes tuned) {
        return compared("controller", Phrase.of("The release controller", "释放调节器"))
                .row(beside("releases", "释放次数", none.releases(), tuned.releases(), Cell::number))
                .row(
                        beside(
                                "of them with too little cash",
                                "其中资金不足",
                                none.shortfalls(),
                                tuned.shortfalls(),
                                Cell::number))
                .row(
                        beside(
                                "least coverage of the pool",
                                "资金池最低覆盖率",
                                none.leastCoverage(),
                                tuned.leastCoverage(),
                                Cell::share))
                .row(beside("cash left in the pool", "池中余额", none.left(), tuned.left(), Cell::yuan))
                .row(beside("all members got", "全体会员所得", none.level(), tuned.level(), Cell::share))
                .row(
                        beside(
                                "the first third to join got",
                                "最早加入的三分之一所得",
                                none.early(),
                                tuned.early(),
                                Cell::share))
                .row(
                        beside(
                                "the last third to join got",
                                "最晚加入的三分之一所得",
                                none.late(),
                                tuned.late(),
                                Cell::share))
                .row(
                        beside(
                                "unevenness of cohorts (Gini)",
                                "各月批次不均（基尼系数）",
                                none.gini(),
                                tuned.gini(),
                                Cell::number))
                .row(
                        beside(
                                "mean × (1 − Gini)",
                                "均值 ×（1 − 基尼系数）",
                                none.level() * (1 - none.gini()),
                                tuned.level() * (1 - tuned.gini()),
                                Cell::share))
                .build();
    }

    private static List<Cell> beside(String en, String zh, double none, double tuned, Shown shown) {
        return List.of(Cell.of(new Text(zh, en)), shown.of(none), shown.of(tuned));
    }
}
