package io.huiliu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.HealthReport;
import io.huiliu.mechanisms.Notice;
import io.huiliu.money.Decimals;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** mechanisms.md §10: the figures of each pool, its alarms, and the controller. */
class HealthTest {
    /** All figures by pool and name; ratios as numerator and denominator. */
    private static Map<String, String> health(Scene scene) {
        Map<String, String> figures = new TreeMap<>();
        scene.engine()
                .health(
                        new HealthReport() {
                            @Override
                            public void figure(String pool, String figure, long value, int places) {
                                figures.put(pool + " " + figure, Decimals.format(value, places));
                            }

                            @Override
                            public void ratio(String pool, String figure, long n, long d) {
                                figures.put(pool + " " + figure, n + "/" + d);
                            }
                        });
        return figures;
    }

    /** Two orders of 1,000.00 at 20% and a day; one figure after another. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "growth-release: { name: m, fund: 40% of concession } | cash 160.00;"
                        + " obligations 400.00; unreleased-entitlement 2000.00; live-cohorts 0;"
                        + " performance 400.00; growth-needed 0.150000; coverage 16000/200000;"
                        + " obligations-ratio 40000/16000; growth 40000/0",
                "value-pool: { name: m, contribute: 15% of amount, mint: 70% of contribution,"
                        + " exit-multiple: 3x } | cash 300.00; supply 178.500000; residue 0.00;"
                        + " exit-coverage 30000/600000; exit-multiple 3.000000; mint 0.700000;"
                        + " contribute-of-amount 0.150000; legacy-debt 0.00;"
                        + " price 300000000/178500000",
                "queue: { name: m, fund: 10% of amount, accelerate: 0% of amount, lock: 30d } |"
                        + " cash 200.00; unreleased-entitlement 2000.00; claims-waiting 2;"
                        + " overdue 0.00;"
                        + " coverage 20000/200000; inflow-30-days 200.00;"
                        + " expected-wait-days 5400000/20000;"
                        + " paid-if-orders-stop 20000/200000",
                "release-schedule: { name: m, grant: 100% of amount, daily: 1/500 of grant, fund:"
                        + " 10% of amount } | cash 200.00; unreleased-entitlement 2000.00;"
                        + " dues-next-day 4.00; days-at-no-inflow 20000/400;"
                        + " coverage 20000/200000; paid-if-orders-stop 20000/200000;"
                        + " unsettled 0.00",
                "release-schedule: { name: m, grant: 100% of amount, daily: 0.05% of rest, fund:"
                        + " 10% of amount } | cash 200.00; unreleased-entitlement 2000.00;"
                        + " dues-next-day 1.00; days-at-no-inflow 20000/100",
                "coins: { name: m, promotion: 10% of rest } | coins 400.00; cash 40.00;"
                        + " coverage 4000/40000",
                "coins: { name: m, release: 1/30 a day } | coins 0.00; coins-pending 400.00",
                "promoter-rank: { name: m, fund: 10% of concession } | cash 40.00; owed 0.00;"
                        + " coverage 4000/0",
                "dividend: { name: m, share: 10% of profit } | cash 0.00; accruing 40.00; weight 0",
                "participation: { name: m, issue: 20% of amount, unit-price: 1.00 } |"
                        + " units 400.000000; price 1.000000; volume 2000.00",
                "red-packet: { name: m, pay: 30% of concession } | cash 0.00;"
                        + " unreleased-entitlement 0.00",
                "invite-reward: { name: m, fund: 10% of rest, reward: 5.00 } | cash 35.00",
                "check-in: { name: m, fund: 1% of rest, reward: 0.10 } | cash 4.00",
                "withdrawal: { name: m } | open-withdrawals 0; custody 0.00",
            })
    void everyMechanismTellsItsFigures(String mechanism, String figures) {
        Scene scene = Scene.with("- " + mechanism).merchant("s", "20%").chain("a", "b");
        scene.order("o1", "b", "s", "1000.00").order("o2", "a", "s", "1000.00");
        if (mechanism.startsWith("queue") || mechanism.startsWith("release-schedule")) {
            scene.at("2026-01-02T00:00").days(0);
        }
        Map<String, String> health = health(scene);
        for (String figure : figures.split(";")) {
            String[] nameAndValue = figure.strip().split(" ");
            assertThat(health).as(figure).containsEntry("m " + nameAndValue[0], nameAndValue[1]);
        }
    }

    /** The queue tells the claim that its last day close could have paid and had no cash for. */
    @Test
    void aQueueTellsTheClaimThatItCouldNotPay() {
        Scene scene =
                Scene.with("- queue: { name: m, fund: 10% of amount, lock: 2d }")
                        .merchant("s", "20%")
                        .members("a", "b")
                        .order("o1", "a", "s", "100.00")
                        .order("o2", "b", "s", "300.00");
        scene.at("2026-01-02T00:00").days(0);
        assertThat(health(scene)).containsEntry("m overdue", "0.00");

        scene.at("2026-01-03T00:00").days(0);
        assertThat(health(scene)).containsEntry("m overdue", "100.00");
    }

    /** Scopes tell their own performance and cash beside the pool's. */
    @Test
    void aScopeTellsItsOwnFigures() {
        Scene scene =
                Scene.with(
                                "- growth-release: { name: m, scope: province, fund: 20% of"
                                        + " concession }")
                        .ok("region", "31", "level", "province")
                        .ok("merchant", "s", "rate", "20%", "region", "31")
                        .merchant("t", "20%")
                        .members("a")
                        .order("o1", "a", "s", "1000.00")
                        .order("o2", "a", "t", "500.00");
        assertThat(health(scene))
                .containsEntry("m performance", "100.00")
                .containsEntry("m:31 performance", "200.00")
                .containsEntry("m:31 cash", "40.00")
                .containsEntry("m:31 unreleased-entitlement", "1000.00")
                .containsEntry("m cash", "60.00")
                .containsEntry("m unreleased-entitlement", "1500.00");
    }

    /** §10: an alarm at the warning line, at the critical one, and when it is over; each once. */
    @Test
    void anAlarmIsToldWhenALineIsCrossed() {
        Scene scene =
                Scene.with(
                                "- growth-release: { name: m, fund: 12.5% of concession, warn-at:"
                                        + " 5x, critical-at: 8x }")
                        .merchant("s", "20%")
                        .members("a")
                        .order("o1", "a", "s", "10000.00");
        scene.days(2);
        assertThat(scene.notices(Notice.ALARM)).hasSize(1);
        assertThat(scene.notices(Notice.ALARM).getLast().values())
                .containsExactly(2, 200_000, 25_000);
        scene.ok("inject", "i1", "pool", "m", "amount", "150.00").days(1);
        assertThat(scene.notices(Notice.ALARM).getLast().values())
                .containsExactly(1, 200_000, 40_000);
        scene.ok("inject", "i2", "pool", "m", "amount", "0.01").days(3);
        assertThat(scene.notices(Notice.ALARM)).hasSize(3);
        assertThat(scene.notices(Notice.ALARM).getLast().values())
                .containsExactly(0, 200_000, 40_001);
    }

    /** §10: φ = clamp(target/ratio, lo, hi), r := floor(r·φ), and each change is an event. */
    @ParameterizedTest
    @CsvSource({
        // Obligations are 10,000 points; the cash 40%, so that the ratio is 2.5.
        "2.5x, 20%, 100%, 1000000, 50.00",
        "2x,   20%, 100%,  800000, 40.00",
        "1x,   20%, 100%,  400000, 20.00",
        "0.2x, 20%, 100%,  200000, 10.00",
        "5x,   20%,  90%,  900000, 45.00",
    })
    void theControllerScalesAReleaseWithinItsBounds(
            String target, String lo, String hi, long factor, String paid) {
        Scene scene =
                Scene.with(
                                "- growth-release: { name: m, fund: 40% of concession,"
                                        + " first-release-at: 1000 points, controller-target: "
                                        + target
                                        + ", controller-lo: "
                                        + lo
                                        + ", controller-hi: "
                                        + hi
                                        + " }")
                        .merchant("s", "20%")
                        .members("a")
                        .order("o1", "a", "s", "50000.00");
        scene.days(2).expect("member:a", "voucher", paid);
        if (factor == 1_000_000) {
            assertThat(scene.notices(Notice.CONTROLLED)).isEmpty();
        } else {
            assertThat(scene.notices(Notice.CONTROLLED)).hasSize(1);
            assertThat(scene.notices(Notice.CONTROLLED).getLast().values())
                    .containsExactly(factor, 1_000_000, 400_000);
        }
    }
}
