package io.huiliu.simulate.report;

import io.huiliu.mechanisms.terms.Text;
import io.huiliu.simulate.result.Interval;
import io.huiliu.simulate.result.Quantiles;
import io.huiliu.simulate.result.ScenarioResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The figures by which scenarios, and variants of a plan, are laid side by side. */
public enum KeyFigures {
    RUIN("ruin", "could not pay", "失付概率", "ruin", "失付", result -> ruin(result.ruin())),
    RUIN_DAY(
            "ruin-day",
            "first on day",
            "首次失付日",
            "day",
            "日",
            result -> Cell.count(result.ruinDay().p50())),
    MEDIAN(
            "median",
            "median member got / spent",
            "中位会员 得/付",
            "median",
            "中位",
            result -> Cell.share(result.members().deciles().get(5))),
    OVERALL(
            "overall",
            "all got / spent",
            "全体 得/付",
            "overall",
            "全体",
            result -> Cell.share(result.members().overall())),
    RECOUPED(
            "recouped",
            "got back all they spent",
            "回本会员",
            "recouped",
            "回本",
            result -> Cell.share(result.members().recouped())),
    NOTHING(
            "nothing",
            "got nothing",
            "一无所得",
            "nothing",
            "一无所得",
            result -> Cell.share(result.members().nothing())),
    LATER(
            "funded-by-later",
            "paid out of others' money",
            "来自他人的钱",
            "others' money",
            "他人的钱",
            result -> Cell.share(result.fundedByLater().p50())),
    PLATFORM(
            "platform",
            "platform keeps a run",
            "平台每次所得",
            "platform",
            "平台",
            result -> Cell.yuan(result.platform().p50()));

    private final String id;
    private final Text label;
    private final Text brief;
    private final Function<ScenarioResult, Cell> cell;

    KeyFigures(
            String id,
            String en,
            String zh,
            String briefEn,
            String briefZh,
            Function<ScenarioResult, Cell> cell) {
        this.id = id;
        this.label = Phrase.of(en, zh);
        this.brief = Phrase.of(briefEn, briefZh);
        this.cell = cell;
    }

    public String id() {
        return id;
    }

    public Text label() {
        return label;
    }

    /** For where there is little room. */
    public Text brief() {
        return brief;
    }

    /** The figure of a result. */
    public Cell of(ScenarioResult result) {
        return cell.apply(result);
    }

    /** Scenarios in rows, figures in columns. */
    static Table table(List<ScenarioResult> results) {
        Table.Builder table =
                Table.titled("scenarios", "What happens to the plan", "方案在各种情景下的结果")
                        .words("scenario", "scenario", "情景");
        for (KeyFigures figure : values()) {
            table.figures(figure.id, figure.label.en(), figure.label.zh());
        }
        for (ScenarioResult result : results) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(result.scenario().title()));
            for (KeyFigures figure : values()) {
                cells.add(figure.of(result));
            }
            table.row(cells);
        }
        return table.build();
    }

    /** A probability with its interval; graded as the verdict on solvency grades it. */
    static Cell ruin(Interval ruin) {
        if (ruin.runs() == 0) {
            return Cell.share(Double.NaN);
        }
        String text =
                "%s (%s–%s)"
                        .formatted(
                                Numbers.share(ruin.share()),
                                Numbers.share(ruin.low()),
                                Numbers.share(ruin.high()));
        return Cell.figure(text, ruin.share()).graded(Solvency.gradeOfRuin(ruin));
    }

    /** A median with the spread of the runs, where they differ. */
    static Text spread(Quantiles quantiles, Function<Double, String> format) {
        String low = format.apply(quantiles.p10());
        String high = format.apply(quantiles.p90());
        String middle = format.apply(quantiles.p50());
        return Phrase.same(low.equals(high) ? middle : middle + " (" + low + "–" + high + ")");
    }

    static Cell spreadCell(Quantiles quantiles, Function<Double, String> format) {
        return new Cell(spread(quantiles, format), quantiles.p50(), null);
    }
}
