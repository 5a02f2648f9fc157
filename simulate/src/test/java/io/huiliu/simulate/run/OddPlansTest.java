package io.huiliu.simulate.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.plan.Plan;
import io.huiliu.simulate.scenario.Consumers;
import io.huiliu.simulate.scenario.Growth;
import io.huiliu.simulate.scenario.Merchants;
import io.huiliu.simulate.scenario.Scenario;
import io.huiliu.simulate.scenario.Shock;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans unlike the bundled ones run without a refusal too. */
final class OddPlansTest {
    private static final Scenario EVERYTHING =
            Scenes.scenario(
                    100,
                    new Growth.Constant(2),
                    new Shock.FraudRing(20, 6, 5, 500_00, 1),
                    new Shock.MerchantExodus(60, 0.5, 5),
                    new Shock.Run(70, 0.5, 3),
                    new Shock.Run(71, 0.5, 3));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- red-packet: { name: m, pay: 30% of concession, split: random, pays: voucher }",
                "- release-schedule: { name: m, grant: 50% of amount, daily: 1/30 of grant, pays:"
                        + " voucher, fund: 5% of amount, accelerate: 5% of amount }",
                "- release-schedule: { name: m, grant: 50% of amount, daily: 1% of rest, pays:"
                        + " points, fund: 5% of amount }",
                "- growth-release: { name: m, holder: consumer, first-release-at: 1000 points,"
                        + " first-rate: 20%, scope: city, latest: 20d }",
                "- queue: { name: m, fund: 5% of amount, lock: 3d, batch: 5 }",
                "- value-pool: { name: m, contribute: 5% of amount, mint: 60% of contribution, to:"
                        + " [voucher], exit-by: member, exit-multiple: 2x }",
                "- blind-box: { name: m, fund: 20% of rest, prizes: [ { name: a, probability: 50%,"
                        + " value: 5.00, pays: balance, stock: 20 }, { name: b, probability: 50% }"
                        + " ] }",
                "- check-in: { name: m, rewards: [0.10, 0.20], pays: voucher, fund: 5% of rest }"
            })
    void aMechanismByItselfWithWithdrawals(String mechanism) {
        runs(plan("confirm: after 36h\nrefundable-for: 3d\n", mechanism));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "confirm: immediate\nrefundable-for: 0d\n",
                "confirm: immediate\nrefundable-for: 90d\n",
                "confirm: after 20d\nrefundable-for: 0d\n",
                "time-zone: America/New_York\n",
                "voucher-spend-earns: false\n"
            })
    void anyAfterSalesWindowAndTimeZone(String head) {
        runs(
                plan(
                        head,
                        "- red-packet: { name: m, pay: 30% of concession, pays: voucher }\n"
                            + "  - blind-box: { name: b, fund: 20% of rest, prizes: [ { name: a,"
                            + " probability: 90%, value: 1.00, pays: voucher }, { name: b,"
                            + " probability: 10% } ] }"));
    }

    @Test
    void nobodyThereOnTheFirstMorning() {
        Consumers of = Scenes.CONSUMERS;
        Consumers nobody =
                new Consumers(
                        0,
                        of.ordersPerMonth(),
                        2,
                        0.01,
                        of.ticket(),
                        1,
                        1,
                        1,
                        1_000,
                        1,
                        0.1,
                        1,
                        1,
                        1);
        Merchants one = new Merchants(1, 1, Merchants.Rate.HIGHEST, 0.9, 1, 1);
        Scenario scenario = Scenes.scenario(60, new Growth.Exponential(0.5, 0.05), nobody, one);

        for (String id : new String[] {"distribution", "appreciation-40-50", "zhongshu"}) {
            OneRun run = new OneRun(Scenes.plan(id), scenario, 1, 0);
            RunRecord record = Objects.requireNonNull(run.run(() -> false, new OneRun.Done()));
            run.engine().audit();
            assertThat(record.refusals().told()).as(id).isEmpty();
        }
    }

    private static Plan plan(String head, String mechanism) {
        return Scenes.planOf(
                "plan: test\ntitle: { zh: 测试, en: Test }\nconcession: 10%..20%\n"
                        + head
                        + "mechanisms:\n  "
                        + mechanism
                        + "\n  - withdrawal: { name: payout, min: 1.00, max-per-request: 50.00,"
                        + " max-per-day: 60.00, review: off }\n"
                        + "join-fee: none\ncustody: licensed-institution\ncash-out: balance\n"
                        + "transferable: false\npublic-offering: false\nodds: none\ntexts: {}\n");
    }

    private static void runs(Plan plan) {
        OneRun run = new OneRun(plan, EVERYTHING, 5, 0);

        RunRecord record = Objects.requireNonNull(run.run(() -> false, new OneRun.Done()));

        run.engine().audit();
        assertThat(record.refusals().told()).isEmpty();
        assertThat(record.orders()).isGreaterThan(1_000);
    }
}
