package io.huiliu.simulate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.scenario.Consumers;
import io.huiliu.simulate.scenario.Growth;
import io.huiliu.simulate.scenario.Merchants;
import io.huiliu.simulate.scenario.Scenario;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Where agents all do the same, what they do agrees with the arithmetic of mechanisms.md. */
final class ClosedFormsTest {
    private static final Merchants LOWEST =
            new Merchants(3, 1_000_000, Merchants.Rate.LOWEST, 0, 0, 0);

    /** Members that all buy for 100 yuan, never leave, and do nothing else. */
    private static Scenario alike(int days, int members, double ordersPerMonth) {
        Consumers consumers =
                new Consumers(
                        members,
                        ordersPerMonth,
                        0,
                        1,
                        new Consumers.Ticket(100_00, 0, 1, 1_000_00),
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0);
        return Scenes.scenario(days, new Growth.Constant(0), consumers, LOWEST);
    }

    /** 16% in, 116% promised, 0.05% a day: empty on about day 609 at constant inflow (§8). */
    @Test
    void aSchemeThatGivesEverythingBackIsRuinedOnAboutDay609() throws IOException {
        ScenarioResult result =
                Simulation.of(Scenes.plan("yunlianhui"), alike(630, 40, 60)).seed(3).run();

        assertThat(result.ruin().hits()).isEqualTo(1);
        assertThat(result.ruinDay().p50()).isCloseTo(609, within(12.0));
        assertThat(result.pools().getFirst().ruinDay()).isEqualTo(result.ruinDay());
    }

    /** price(n) = (1/μ)·Γ(1+μ)·n·Γ(n)/Γ(n+μ) for orders of one size (§3): 7.188 at order 300. */
    @Test
    void thePriceOfAppreciatingPointsGrowsAsTheProductSays() {
        OneRun run = new OneRun(Scenes.plan("appreciation-30-70"), alike(50, 70, 3), 5, 0);
        RunRecord record = run.run(() -> false, new OneRun.Done());
        assertThat(record).isNotNull();
        RunRecord.Pool pool = record.pools().getFirst();
        int orders = (int) Math.round(pool.paidIn() / 30);
        assertThat(orders).isBetween(200, 400);
        double[] price = record.series().get(curve(run, "pool:value.price"));

        assertThat(price[price.length - 1]).isCloseTo(priceAfter(orders, 0.7), within(0.01));
        assertThat(priceAfter(300, 0.7)).isCloseTo(7.188, within(0.001));
    }

    private static double priceAfter(int orders, double mint) {
        double price = 1 / mint;
        for (int order = 1; order < orders; order++) {
            price *= (order + 1) / (order + mint);
        }
        return price;
    }

    private static int curve(OneRun run, String id) {
        return run.curves().stream().map(Curves.Curve::id).toList().indexOf(id);
    }

    /** 5% back on every order: members get 5% of what they spent, and nobody else's money. */
    @Test
    void plainCashbackGivesEveryMemberItsOwnFivePercent() throws IOException {
        ScenarioResult result =
                Simulation.of(Scenes.plan("plain-cashback"), alike(200, 50, 6)).runs(3).run();

        assertThat(result.fundedByLater().mean()).isZero();
        assertThat(result.platform().mean()).isZero();
        assertThat(result.members().deciles().get(10)).isCloseTo(0.05, within(1e-9));
        assertThat(result.members().overall()).isCloseTo(0.05 * 193 / 200, within(0.001));
        assertThat(result.members().nothing()).isZero();
    }
}
