package io.huiliu.simulate.report;

import io.huiliu.analysis.Analysis;
import io.huiliu.analysis.Figure;
import io.huiliu.analysis.Outlook;
import io.huiliu.analysis.Outlook.Pays;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.BundledPlans;
import io.huiliu.plan.Plan;
import io.huiliu.plan.PlanFile;
import io.huiliu.policy.Finding;
import io.huiliu.policy.Severity;
import io.huiliu.policy.Verdict;
import io.huiliu.simulate.result.Interval;
import io.huiliu.simulate.result.Quantiles;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.result.ScenarioResult.Cohort;
import io.huiliu.simulate.result.ScenarioResult.Members;
import io.huiliu.simulate.result.ScenarioResult.PoolResult;
import io.huiliu.simulate.result.ScenarioResult.Series;
import io.huiliu.simulate.scenario.Consumers;
import io.huiliu.simulate.scenario.Growth;
import io.huiliu.simulate.scenario.Merchants;
import io.huiliu.simulate.scenario.Scenario;
import io.huiliu.simulate.scenario.Shock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/** Fact sheets made by hand, with figures of the size that simulations give. */
final class Sheets {
    static final int DAYS = 730;
    static final int STOP = 365;

    private Sheets() {}

    /** A value pool under three scenarios: never unable to pay, and hardly anybody has recouped. */
    static FactSheet appreciation() {
        return sheet(
                plan("appreciation-30-70"),
                List.of(
                        outlook("value", Pays.SELLABLE_POINTS, 3, 0.3, true, 0.004),
                        outlook("invite", Pays.CASH, 0, 0, false, 0)),
                List.of(steady(), stagnation(), stop()));
    }

    static FactSheet sheet(Plan plan, List<Outlook> outlooks, List<ScenarioResult> results) {
        return new FactSheet(
                "huiliu 0.1.0",
                new Analysis(plan, 100_000, outlooks),
                blocked(),
                results,
                results.size(),
                1,
                20,
                "huiliu simulate " + plan.id() + " --seed 1 --runs 20");
    }

    static Plan plan(String id) {
        String text = Objects.requireNonNull(BundledPlans.text(id));
        return Objects.requireNonNull(PlanFile.read(id + ".yaml", text).plan());
    }

    static Outlook outlook(
            String mechanism,
            Pays pays,
            double promised,
            double contributed,
            boolean conditional,
            double growth) {
        Figure figure =
                new Figure(
                        "orders-to-multiple",
                        new Text("首个批次达到 3 倍", "first lot worth 3x"),
                        2_965,
                        Figure.Unit.ORDERS,
                        new Text("第 2,965 笔订单时", "at order 2,965"),
                        "§3");
        Figure doubles =
                new Figure(
                        "volume-to-double",
                        new Text("价格翻倍所需总量", "volume that doubles the price"),
                        10.08,
                        Figure.Unit.MULTIPLE,
                        new Text("增至 10.08 倍", "10.08 times"),
                        "§3");
        return new Outlook(
                mechanism,
                "value-pool",
                pays,
                promised,
                contributed,
                conditional,
                growth,
                promised > 0 ? List.of(figure, doubles) : List.of(),
                new Text("增长停止，价格就停", "if growth stops, so does the price"));
    }

    static Verdict blocked() {
        return new Verdict(
                "cn-2026",
                "c".repeat(64),
                List.of(
                        new Finding(
                                "cash-out",
                                Severity.BLOCK,
                                new Text(
                                        "积分可以卖成零钱并提现", "points are sold for balance and withdrawn"),
                                new Text("改为只换抵用券", "let them be sold for vouchers only"),
                                new Text(
                                        "非银行支付机构监督管理条例",
                                        "Regulations on Non-bank Payment Institutions"),
                                "cash-out",
                                40,
                                1,
                                null),
                        new Finding(
                                "growth",
                                Severity.WARN,
                                new Text("需要每天增长 0.4%", "needs growth of 0.4% a day"),
                                new Text("降低退出倍数", "lower exit-multiple"),
                                new Text(
                                        "六部门风险提示 2018-04-12",
                                        "six ministries' warning, 2018-04-12"),
                                "mechanisms[0].exit-multiple",
                                22,
                                7,
                                null)),
                List.of());
    }

    static ScenarioResult steady() {
        return result(
                scenario("steady", new Text("平稳增长", "Steady growth"), List.of()),
                Interval.of(0, 20),
                new double[] {0, 0, 0.021, 0.06, 0.11, 0.207, 0.26, 0.31, 0.38, 0.52, 41.2},
                0.31);
    }

    static ScenarioResult stagnation() {
        return result(
                scenario(
                        "stagnation",
                        new Text("增长停止", "Growth stops"),
                        List.of(new Shock.GrowthStops(STOP))),
                Interval.of(0, 20),
                new double[] {0, 0, 0, 0.02, 0.05, 0.094, 0.14, 0.2, 0.27, 0.41, 38.5},
                0.42);
    }

    static ScenarioResult stop() {
        return result(
                scenario(
                        "stop",
                        new Text("订单全部停止", "All orders stop"),
                        List.of(new Shock.Volume(STOP, 0, Shock.EVER))),
                Interval.of(7, 20),
                new double[] {0, 0, 0, 0, 0, 0.031, 0.08, 0.15, 0.22, 0.35, 36},
                0.55);
    }

    static Scenario scenario(String id, Text title, List<Shock> shocks) {
        return new Scenario(
                id,
                title,
                new Text("每天新增 120 人。", "120 newcomers a day."),
                LocalDate.of(2026, 1, 1),
                DAYS,
                new Growth.Constant(120),
                new Consumers(
                        500,
                        2,
                        0.8,
                        0.9,
                        new Consumers.Ticket(8_000, 0.7, 500, 500_000),
                        0.4,
                        0.5,
                        0.03,
                        7,
                        0.3,
                        0,
                        0.05,
                        0.5,
                        0.1),
                new Merchants(50, 100, Merchants.Rate.USUAL, 0.02, 0.3, 0.01),
                shocks,
                "ab".repeat(32),
                "scenario: " + id + "\n");
    }

    static ScenarioResult result(
            Scenario scenario, Interval ruin, double[] deciles, double fundedByLater) {
        Members members =
                new Members(
                        1_204_311,
                        Arrays.stream(deciles).boxed().toList(),
                        deciles[5] * 1.6,
                        0.18,
                        0.012,
                        0.21);
        return new ScenarioResult(
                scenario,
                "d".repeat(64),
                1,
                20,
                20,
                61_000_000,
                24_000_000,
                ruin,
                ruin.hits() == 0 ? Quantiles.NONE : around(410),
                List.of(pool("value", ruin)),
                members,
                around(fundedByLater),
                around(1_345_678.9),
                cohorts(deciles[5]),
                series());
    }

    static PoolResult pool(String name, Interval ruin) {
        return new PoolResult(
                name,
                ruin,
                ruin.hits() == 0 ? Quantiles.NONE : around(410),
                around(4_200_000),
                around(9_800_000),
                around(5_600_000),
                around(12_000_000),
                around(0.35),
                around(0.12),
                Quantiles.NONE);
    }

    private static Quantiles around(double middle) {
        return new Quantiles(middle * 1.01, middle * 0.9, middle, middle * 1.1);
    }

    private static List<Cohort> cohorts(double median) {
        List<Cohort> cohorts = new ArrayList<>();
        for (int month = 0; month < 25; month++) {
            double late = Math.exp(-month / 6.0);
            double spent = 260_000 + 9_000 * month;
            cohorts.add(
                    new Cohort(
                            month,
                            3_600,
                            spent,
                            spent * (0.03 + 0.6 * late),
                            spent * 0.3 * (1 - late),
                            around(median * 2 * late),
                            0.2 + 0.5 * (1 - late),
                            0.05 * late));
        }
        return cohorts;
    }

    private static List<Series> series() {
        return List.of(
                curve("orders", "订单", "orders a day", "orders", d -> 200 + 9.0 * Math.min(d, STOP)),
                curve("pool:value.cash", "现金", "cash", "CNY", d -> 9_000 * Math.min(d, STOP)),
                curve("pool:value.owed", "承诺", "promised", "CNY", d -> 21_000 * d),
                curve(
                        "pool:value.coverage",
                        "覆盖率",
                        "coverage",
                        "x",
                        d -> d == 0 ? Double.NaN : 0.43 * Math.min(d, STOP) / d),
                curve("pool:value.price", "价格", "price", "CNY", d -> 1 + Math.pow(d + 1, 0.3)));
    }

    private static Series curve(
            String id, String zh, String en, String unit, DoubleUnaryOperator value) {
        List<Integer> days = new ArrayList<>();
        List<Double> mean = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int day = 0; day < DAYS; day += 2) {
            double at = value.applyAsDouble(day);
            days.add(day);
            mean.add(at);
            low.add(at * 0.92);
            high.add(at * 1.08);
        }
        return new Series(id, new Text(zh, en), unit, days, mean, low, high);
    }
}
