package io.huiliu.simulate.report;

import io.huiliu.analysis.Figure;
import io.huiliu.analysis.Outlook;
import io.huiliu.simulate.result.Quantiles;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.result.ScenarioResult.PoolResult;
import io.huiliu.simulate.scenario.Shock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a plan once growth stops, or orders fall or end. */
final class StopSection {
    private StopSection() {}

    static Section of(FactSheet sheet) {
        return new Section(
                "if-growth-stops",
                Phrase.of("If growth stops", "如果增长停止"),
                Phrase.of(
                        "What becomes of the promises; how long each pool lasts after a shock, and"
                                + " what part of all that it promised it had not paid when the"
                                + " scenario ended.",
                        "承诺会怎样；冲击之后每个资金池还能撑多久；到情景结束时，它承诺过的有多少仍未支付。"),
                List.of(
                        summaries(sheet.analysis().outlooks()),
                        emptyDays(sheet.analysis().outlooks()),
                        shocks(sheet.results())));
    }

    private static Table summaries(List<Outlook> outlooks) {
        Table.Builder table =
                Table.titled("summaries", "What the rules say", "规则怎么说")
                        .words("mechanism", "mechanism", "机制")
                        .words("summary", "if growth stops", "如果增长停止")
                        .figures("never-paid", "never paid if orders stop", "停单后永远付不出");
        for (Outlook outlook : outlooks) {
            if (outlook.promised() > 0) {
                table.row(
                        Cell.of(outlook.mechanism()),
                        Cell.of(outlook.summary()),
                        Cell.share(value(outlook.figure("never-paid-if-orders-stop"))));
            }
        }
        return table.build();
    }

    private static Table emptyDays(List<Outlook> outlooks) {
        Table.Builder table =
                Table.titled(
                                "empty-days",
                                "Day on which the pool is empty, by the rules alone; shocks are on"
                                        + " day 100",
                                "资金池在第几天耗尽（仅按规则推算，冲击在第 100 天）")
                        .words("mechanism", "mechanism", "机制")
                        .figures("constant", "same sales every day", "每天销售相同")
                        .figures("minus-20", "−20%%", "−20%%")
                        .figures("minus-50", "−50%%", "−50%%")
                        .figures("stop", "no more sales", "停单");
        for (Outlook outlook : outlooks) {
            Figure constant = outlook.figure("empty-on-day");
            if (constant != null && outlook.promised() > 0) {
                table.row(
                        Cell.of(outlook.mechanism()),
                        Cell.count(constant.value()),
                        Cell.count(after(outlook, "minus-20", constant)),
                        Cell.count(after(outlook, "minus-50", constant)),
                        Cell.count(after(outlook, "stop", constant)));
            }
        }
        return table.build();
    }

    /** A pool that never empties at the same sales every day, does not with fewer either. */
    private static double after(Outlook outlook, String shock, Figure constant) {
        Figure figure = outlook.figure("empty-on-day-" + shock);
        boolean never = figure == null && Double.isInfinite(constant.value());
        return never ? constant.value() : value(figure);
    }

    private static double value(@Nullable Figure figure) {
        return figure == null ? Double.NaN : figure.value();
    }

    private static Table shocks(List<ScenarioResult> results) {
        Table.Builder table =
                Table.titled("time-to-empty", "What the simulation showed", "模拟的结果")
                        .words("scenario", "scenario", "情景")
                        .figures("shock-day", "begins on day", "开始于第几天")
                        .words("pool", "pool", "资金池")
                        .figures("ruin", "could not pay", "付不出的概率")
                        .figures("days-to-ruin", "days until then", "到那时的天数")
                        .figures("never-paid", "promised and not paid by the end", "承诺而到期末未付");
        for (ScenarioResult result : results) {
            result.scenario().shocks().stream()
                    .filter(StopSection::endsGrowth)
                    .mapToInt(Shock::day)
                    .min()
                    .ifPresent(
                            day -> result.pools().forEach(pool -> shock(table, result, day, pool)));
        }
        return table.build();
    }

    private static boolean endsGrowth(Shock shock) {
        return switch (shock) {
            case Shock.GrowthStops stops -> true;
            case Shock.Volume volume -> volume.factor() < 1;
            case Shock.MerchantExodus exodus -> true;
            case Shock.Run run -> true;
            case Shock.FraudRing ring -> false;
        };
    }

    private static void shock(
            Table.Builder table, ScenarioResult result, int day, PoolResult pool) {
        Quantiles ruin = pool.ruinDay();
        Quantiles wait =
                new Quantiles(
                        ruin.mean() - day, ruin.p10() - day, ruin.p50() - day, ruin.p90() - day);
        double promised = pool.owed().mean() + pool.paidOut().mean();
        table.row(
                Cell.of(result.scenario().title()),
                Cell.count(day),
                Cell.of(pool.pool()),
                KeyFigures.ruin(pool.ruin()),
                KeyFigures.spreadCell(wait, Numbers::count),
                Cell.share(promised <= 0 ? Double.NaN : pool.owed().mean() / promised));
    }
}
