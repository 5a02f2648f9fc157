package io.huiliu.simulate.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.plan.BundledPlans;
import io.huiliu.simulate.scenario.Growth;
import io.huiliu.simulate.scenario.Scenario;
import io.huiliu.simulate.scenario.Shock;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bundled plan runs, with every shock, and its books hold at the end. */
final class EveryPlanTest {
    private static final Scenario EVERYTHING =
            Scenes.scenario(
                    130,
                    new Growth.Linear(3, 0.05),
                    new Shock.FraudRing(20, 12, 10, 500_00, 0.5),
                    new Shock.Volume(40, 1.5, 10),
                    new Shock.GrowthStops(80),
                    new Shock.MerchantExodus(90, 0.3, 10),
                    new Shock.Run(100, 0.3, 5));

    static List<String> plans() {
        return BundledPlans.IDS;
    }

    @ParameterizedTest
    @MethodSource("plans")
    void itRunsWithoutARefusalAndItsBooksHold(String id) {
        OneRun run = new OneRun(Scenes.plan(id), EVERYTHING, 7, 0);

        RunRecord record = run.run(() -> false, new OneRun.Done());

        assertThat(record).isNotNull();
        run.engine().audit();
        assertThat(record.refusals().told()).isEmpty();
        assertThat(record.orders()).isGreaterThan(5_000);
    }
}
