package io.huiliu.simulate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.scenario.Consumers;
import io.huiliu.simulate.scenario.Growth;
import io.huiliu.simulate.scenario.Scenario;
import io.huiliu.simulate.scenario.Shock;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Shocks do what they say. */
final class ShocksTest {
    private static final Consumers KEEPERS =
            new Consumers(
                    400,
                    6,
                    0,
                    1,
                    new Consumers.Ticket(100_00, 0, 1, 1_000_00),
                    0.5,
                    0.5,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0);

    @Test
    void afterTheEndOfAllOrdersThereAreNone() throws IOException {
        Scenario stop =
                Scenes.scenario(40, new Growth.Constant(3), new Shock.Volume(20, 0, Shock.EVER));

        ScenarioResult result = Simulation.of(Scenes.plan("wodian"), stop).run();

        assertThat(curve(result, "orders").subList(0, 20)).allMatch(orders -> orders > 0);
        assertThat(curve(result, "orders").subList(20, 40)).containsOnly(0.0);
        assertThat(curve(result, "new-members").subList(20, 40)).containsOnly(0.0);
    }

    @Test
    void halfTheVolumeForTenDaysIsHalfTheOrdersOfTheseDays() throws IOException {
        Scenario half = scenario(60, new Growth.Constant(0), new Shock.Volume(20, 0.5, 20));

        List<Double> orders =
                curve(Simulation.of(Scenes.plan("plain-cashback"), half).run(), "orders");

        assertThat(sum(orders, 20, 40)).isCloseTo(sum(orders, 0, 20) / 2, within(120.0));
        assertThat(sum(orders, 40, 60)).isCloseTo(sum(orders, 0, 20), within(160.0));
    }

    /** A tenth leaves in a month: at 400 and more members that is 1 to 2 a day. */
    @Test
    void whenGrowthStopsAsManyArriveAsLeave() throws IOException {
        Scenario stop =
                Scenes.scenario(
                        120,
                        new Growth.Linear(0, 1),
                        Scenes.CONSUMERS,
                        Scenes.MERCHANTS,
                        new Shock.GrowthStops(40));

        ScenarioResult result = Simulation.of(Scenes.plan("plain-cashback"), stop).runs(4).run();

        List<Double> orders = curve(result, "orders");
        double level = sum(orders, 40, 80);
        assertThat(sum(orders, 80, 120)).isCloseTo(level, within(0.08 * level));
        assertThat(sum(orders, 0, 40)).isLessThan(0.8 * level);
        assertThat(sum(curve(result, "new-members"), 80, 120)).isPositive();
    }

    @Test
    void whenGrowthStopsAndNobodyLeavesNobodyComes() throws IOException {
        Scenario stop = scenario(60, new Growth.Linear(0, 2), new Shock.GrowthStops(20));

        List<Double> joined =
                curve(Simulation.of(Scenes.plan("plain-cashback"), stop).run(), "new-members");

        assertThat(sum(joined, 0, 20)).isPositive();
        assertThat(joined.subList(20, 60)).containsOnly(0.0);
    }

    @Test
    void inARunThirtyPercentOfTheHoldersSellAllTheyHave() {
        Scenario calm = scenario(40, new Growth.Constant(0));
        Scenario run = scenario(40, new Growth.Constant(0), new Shock.Run(30, 0.3, 4));

        assertThat(soldOut(calm)).isZero();
        assertThat(soldOut(run)).isCloseTo(0.3, within(0.07));
    }

    /** The part of the members with an order that hold no points, new ones left aside. */
    private static double soldOut(Scenario scenario) {
        OneRun run = new OneRun(Scenes.plan("appreciation-30-70"), scenario, 1, 0);
        RunRecord record = Objects.requireNonNull(run.run(() -> false, new OneRun.Done()));
        run.engine().audit();
        assertThat(record.refusals().told()).isEmpty();
        return run.sales().sold() / (double) record.all().buyers();
    }

    @Test
    void anExodusOfHalfTheMerchantsTakesTheirOrders() throws IOException {
        Scenario exodus =
                scenario(60, new Growth.Constant(0), new Shock.MerchantExodus(30, 0.5, 1));
        Scenario all = scenario(60, new Growth.Constant(0), new Shock.MerchantExodus(30, 1, 5));

        List<Double> orders =
                curve(Simulation.of(Scenes.plan("plain-cashback"), exodus).run(), "orders");
        List<Double> none =
                curve(Simulation.of(Scenes.plan("plain-cashback"), all).run(), "orders");

        assertThat(sum(orders, 30, 60))
                .isBetween(0.1 * sum(orders, 0, 30), 0.9 * sum(orders, 0, 30));
        assertThat(none.subList(35, 60)).containsOnly(0.0);
    }

    @Test
    void aRingPlacesItsOrdersAndTakesThemBack() {
        Scenario ring =
                scenario(
                        60,
                        new Growth.Constant(0),
                        new Shock.Volume(0, 0, Shock.EVER),
                        new Shock.FraudRing(5, 10, 4, 300_00, 1));
        OneRun run = new OneRun(Scenes.plan("red-packet"), ring, 1, 0);

        RunRecord record = Objects.requireNonNull(run.run(() -> false, new OneRun.Done()));

        run.engine().audit();
        assertThat(record.refusals().told()).isEmpty();
        assertThat(record.orders()).isEqualTo(40);
        assertThat(record.all().spent()).isZero();
        assertThat(record.all().got()).isZero();
    }

    private static Scenario scenario(int days, Growth growth, Shock... shocks) {
        return Scenes.scenario(days, growth, KEEPERS, Scenes.MERCHANTS, shocks);
    }

    private static List<Double> curve(ScenarioResult result, String id) {
        return result.series().stream()
                .filter(series -> series.id().equals(id))
                .findFirst()
                .orElseThrow()
                .mean();
    }

    private static double sum(List<Double> values, int from, int to) {
        return values.subList(from, to).stream().mapToDouble(Double::doubleValue).sum();
    }
}
