package io.huiliu.simulate.run;

import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.BundledPlans;
import io.huiliu.plan.Plan;
import io.huiliu.plan.PlanFile;
import io.huiliu.simulate.scenario.Consumers;
import io.huiliu.simulate.scenario.Growth;
import io.huiliu.simulate.scenario.Merchants;
import io.huiliu.simulate.scenario.Scenario;
import io.huiliu.simulate.scenario.Shock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Small scenarios and the bundled plans, for tests. */
final class Scenes {
    static final Consumers CONSUMERS =
            new Consumers(
                    100,
                    6,
                    0.8,
                    0.9,
                    new Consumers.Ticket(120_00, 0.6, 10_00, 2_000_00),
                    0.6,
                    0.5,
                    0.05,
                    20,
                    0.5,
                    2.0,
                    0.05,
                    0.5,
                    0.3);

    static final Merchants MERCHANTS = new Merchants(8, 50, Merchants.Rate.ANY, 0.03, 0.5, 0.2);

    private Scenes() {}

    static Plan plan(String id) {
        String text = Objects.requireNonNull(BundledPlans.text(id));
        return PlanFile.read(id + ".yaml", text).orThrow();
    }

    static Plan planOf(String text) {
        return PlanFile.read("test.yaml", text).orThrow();
    }

    static Scenario scenario(int days, Growth growth, Shock... shocks) {
        return scenario(days, growth, CONSUMERS, MERCHANTS, shocks);
    }

    static Scenario scenario(
            int days, Growth growth, Consumers consumers, Merchants merchants, Shock... shocks) {
        return new Scenario(
                "test",
                new Text("测试", "test"),
                new Text("测试", "test"),
                LocalDate.of(2026, 1, 1),
                days,
                growth,
                consumers,
                merchants,
                List.of(shocks),
                "hash-of-the-test",
                "");
    }
}
