package io.huiliu.simulate.report;

import io.huiliu.analysis.Figure;
import io.huiliu.analysis.Outlook;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.result.ScenarioResult.PoolResult;
import java.util.ArrayList;
import java.util.List;

/** What the simulation adds to a plan's own arithmetic. */
final class ScenarioSections {
    private ScenarioSections() {}

    /** How all members fared, zeros included. */
    static Section members(List<ScenarioResult> results) {
        Table.Builder table =
                Table.titled("deciles", "What members got, of what they spent", "会员所得占所付的比例")
                        .words("scenario", "scenario", "情景")
                        .figures("members", "members", "会员数");
        for (int i = 0; i <= 10; i++) {
            table.figures("p" + i * 10, decile(i, "least", "most"), decile(i, "最少", "最多"));
        }
        table.figures("mean", "mean", "平均")
                .figures("nothing", "got nothing", "一无所得")
                .figures("recouped", "recouped", "回本");
        for (ScenarioResult result : results) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(result.scenario().title()));
            cells.add(Cell.count((double) result.members().count()));
            result.members().deciles().forEach(decile -> cells.add(Cell.share(decile)));
            cells.add(Cell.share(result.members().mean()));
            cells.add(Cell.share(result.members().nothing()));
            cells.add(Cell.share(result.members().recouped()));
            table.row(cells);
        }
        return new Section(
                "members",
                Phrase.of("How members fare", "会员得到什么"),
                Phrase.of(
                        "Over all members with an order, those who got nothing included: the member"
                            + " at each tenth, from the least to the most. Points and claims that"
                            + " have not become balance or vouchers do not count.",
                        "统计所有下过单的会员，一无所得者也算在内：从少到多，每十分之一处的会员。" + "尚未变成零钱或抵用券的积分和排队额不算。"),
                List.of(table.build(), later(results)));
    }

    private static String decile(int tenth, String least, String most) {
        return tenth == 0 ? least : tenth == 10 ? most : tenth * 10 + "%%";
    }

    private static Table later(List<ScenarioResult> results) {
        Table.Builder table =
                Table.titled("whose-money", "Whose money it was", "钱从哪里来")
                        .words("scenario", "scenario", "情景")
                        .figures("funded-by-later", "from later members' money", "来自后来会员的钱")
                        .figures("platform", "platform keeps a run", "平台每次运行所得");
        for (ScenarioResult result : results) {
            table.row(
                    Cell.of(result.scenario().title()),
                    KeyFigures.spreadCell(result.fundedByLater(), Numbers::share),
                    KeyFigures.spreadCell(result.platform(), Numbers::yuan));
        }
        return table.build();
    }

    /** Each pool at the end of each scenario. */
    static Section pools(List<ScenarioResult> results) {
        Table.Builder table =
                Table.titled("pools", "Pools at the end of each scenario", "各情景结束时的资金池")
                        .words("scenario", "scenario", "情景")
                        .words("pool", "pool", "资金池")
                        .figures("ruin", "could not pay", "付不出的概率")
                        .figures("ruin-day", "first on day", "首次在第几天")
                        .figures("paid-in", "paid in", "流入")
                        .figures("paid-out", "paid out", "付出")
                        .figures("cash", "cash", "现金")
                        .figures("owed", "still promised", "尚未兑现")
                        .figures("coverage", "coverage", "覆盖率")
                        .figures("least-coverage", "lowest coverage", "最低覆盖率");
        for (ScenarioResult result : results) {
            for (PoolResult pool : result.pools()) {
                table.row(
                        Cell.of(result.scenario().title()),
                        Cell.of(pool.pool()),
                        KeyFigures.ruin(pool.ruin()),
                        Cell.count(pool.ruinDay().p50()),
                        Cell.yuan(pool.paidIn().p50()),
                        Cell.yuan(pool.paidOut().p50()),
                        Cell.yuan(pool.cash().p50()),
                        Cell.yuan(pool.owed().p50()),
                        Cell.share(pool.coverage().p50()),
                        Cell.share(pool.leastCoverage().p50()));
            }
        }
        return new Section(
                "pools",
                Phrase.of("What the pools hold", "资金池里有什么"),
                Phrase.of(
                        "Medians over the runs, in yuan. Coverage is cash by what is still"
                                + " promised.",
                        "各次运行的中位数，单位为元。覆盖率 = 现金 ÷ 尚未兑现的承诺。"),
                List.of(table.build()));
    }

    /** How long a claim waits: as each scenario ends, and by the closed forms. */
    static Section waits(FactSheet sheet) {
        Table.Builder table =
                Table.titled("waits", "Days until a new claim is paid", "新排队额要等的天数")
                        .words("scenario", "at the inflow of", "按此流入")
                        .words("pool", "pool", "资金池")
                        .figures("p50", "half of the runs (p50)", "半数运行 p50")
                        .figures("p90", "nine in ten (p90)", "九成运行 p90");
        for (ScenarioResult result : sheet.results()) {
            for (PoolResult pool : result.pools()) {
                if (!Double.isNaN(pool.waitDays().p50())) {
                    table.row(
                            Cell.of(result.scenario().title()),
                            Cell.of(pool.pool()),
                            Cell.count(pool.waitDays().p50()),
                            Cell.count(pool.waitDays().p90()));
                }
            }
        }
        closedWaits(sheet, table);
        return new Section(
                "waits",
                Phrase.of("How long it takes", "要等多久"),
                Phrase.of(
                        "∞ means never: where no orders come in, a claim that is not covered is not"
                                + " paid at all.",
                        "∞ 表示永远等不到：没有新订单，未被覆盖的排队额就不会支付。"),
                List.of(table.build()));
    }

    private static void closedWaits(FactSheet sheet, Table.Builder table) {
        for (Outlook outlook : sheet.analysis().outlooks()) {
            Figure half = outlook.figure("wait-days-p50");
            Figure most = outlook.figure("wait-days-p90");
            if (half != null && most != null) {
                table.row(
                        Cell.of(Phrase.of("the same orders every day (closed form)", "每天订单相同（闭式）")),
                        Cell.of(outlook.mechanism()),
                        Cell.count(half.value()),
                        Cell.count(most.value()));
                noInflow(table, outlook);
            }
        }
    }

    private static void noInflow(Table.Builder table, Outlook outlook) {
        if (outlook.exceedsItsFunds()) {
            table.row(
                    Cell.of(Phrase.of("no more orders (closed form)", "不再有订单（闭式）")),
                    Cell.of(outlook.mechanism()),
                    Cell.count(Double.POSITIVE_INFINITY),
                    Cell.count(Double.POSITIVE_INFINITY));
        }
    }
}
