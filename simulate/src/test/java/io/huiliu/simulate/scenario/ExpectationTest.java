package io.huiliu.simulate.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationTest {
    private static final Offset<Double> TINY = within(1e-9);

    /** 1,000 loyal members that order once a day at 10 merchants; nobody arrives. */
    private static Expectation loyal(String shocks) {
        return Expectation.of(
                ScenarioTexts.scenario(
                        """
                        scenario: loyal
                        days: 100
                        growth: { constant: { per-day: 0 } }
                        consumers: { initial: 1000, orders-per-month: 30, loyalty: 100%, ticket: 1.00 }
                        merchants: { initial: 10 }
                        """
                                + shocks));
    }

    @Test
    void withoutShocksOrdersAreWhatMembersOrder() {
        Expectation expected = loyal("");
        assertThat(expected.orders(0)).isEqualTo(1000, TINY);
        assertThat(expected.orders()).isEqualTo(100_000, TINY);
        assertThat(expected.members()).isEqualTo(1000, TINY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    volume: { day: 50, factor: 80% }            | 49 | 1000
                    volume: { day: 50, factor: 80% }            | 50 | 800
                    volume: { day: 50, factor: 80% }            | 99 | 800
                    volume: { day: 50, factor: 80%, for: 10d }  | 59 | 800
                    volume: { day: 50, factor: 80%, for: 10d }  | 60 | 1000
                    volume: { day: 50, factor: 0% }             | 99 | 0
                    volume: { day: 0, factor: 250% }            | 0  | 2500
                    # a tenth of 30% a day, then seven tenths are left
                    merchant-exodus: { day: 50, share: 30%, within: 10d } | 49 | 1000
                    merchant-exodus: { day: 50, share: 30%, within: 10d } | 50 | 970
                    merchant-exodus: { day: 50, share: 30%, within: 10d } | 59 | 700
                    merchant-exodus: { day: 50, share: 30%, within: 10d } | 99 | 700
                    # 20 accounts, 5 days long
                    fraud-ring: { day: 50, members: 20, orders-each: 5, amount: 9.00 } | 49 | 1000
                    fraud-ring: { day: 50, members: 20, orders-each: 5, amount: 9.00 } | 50 | 1020
                    fraud-ring: { day: 50, members: 20, orders-each: 5, amount: 9.00 } | 54 | 1020
                    fraud-ring: { day: 50, members: 20, orders-each: 5, amount: 9.00 } | 55 | 1000
                    run: { day: 50, share: 30% }                | 99 | 1000
                    """)
    void aShockChangesOrdersFromItsDayOn(String shock, int day, double orders) {
        Expectation expected = loyal("shocks:\n  - " + shock + "\n");
        assertThat(expected.orders(day)).isEqualTo(orders, TINY);
    }

    @Test
    void shocksAddUp() {
        Expectation expected =
                loyal(
                        """
                        shocks:
                          - volume: { day: 10, factor: 50% }
                          - volume: { day: 20, factor: 50%, for: 5d }
                          - fraud-ring: { day: 95, members: 20, orders-each: 50, amount: 9.00 }
                        """);
        assertThat(expected.orders(22)).isEqualTo(250, TINY);
        assertThat(expected.orders(25)).isEqualTo(500, TINY);
        assertThat(expected.orders(99)).isEqualTo(520, TINY);
        assertThat(expected.members()).isEqualTo(1020, TINY);
    }

    @Test
    void loyaltyIsWhatIsLeftAfterThirtyDays() {
        Scenario scenario =
                ScenarioTexts.scenario(
                        """
                        scenario: leaving
                        days: 61
                        growth: { constant: { per-day: 0 } }
                        consumers: { initial: 1000, orders-per-month: 3, loyalty: 90%, ticket: 1.00 }
                        merchants: { initial: 10 }
                        """);
        assertThat(Expectation.of(scenario).active(30)).isEqualTo(900, TINY);
        assertThat(Expectation.of(scenario).active(60)).isEqualTo(810, TINY);
    }

    @Test
    void onceGrowthHasStoppedAsManyComeAsLeave() {
        Expectation expected = expected("stagnation");
        assertThat(expected.active(729)).isEqualTo(expected.active(365), within(1e-6));
        assertThat(expected.arrivals(364)).isGreaterThan(1.8 * expected.arrivals(365));
        assertThat(expected.active(365)).isGreaterThan(1.8 * expected.active(0));
    }

    @ParameterizedTest
    @CsvSource({"minus-20, 0.8", "minus-50, 0.5", "run, 0.6", "stop, 0"})
    void aFallInSalesStaysWhatItIs(String id, double left) {
        Expectation expected = expected(id);
        double level = expected("stagnation").orders(365);
        assertThat(expected.orders(365))
                .isEqualTo(left * level, within(left * level * 0.005 + 1e-9));
        assertThat(expected.orders(729))
                .isEqualTo(left * level, within(left * level * 0.005 + 1e-9));
        assertThat(expected.orders(364)).isEqualTo(expected("stagnation").orders(364));
    }

    @Test
    void nothingIsExpectedOfAReplayNorAfterTheLastDay() {
        assertThat(expected("olist-replay").orders(5)).isZero();
        assertThat(expected("olist-replay").arrivals(1_000)).isZero();
        assertThat(expected("steady").active(729)).isPositive();
        assertThat(expected("steady").active(730)).isZero();
    }

    @Test
    void steadySalesStaySteady() {
        Expectation expected = expected("steady");
        assertThat(expected.orders(729)).isEqualTo(expected.orders(0), within(0.5));
    }

    @Test
    void aBoomIsFollowedByABust() {
        Expectation expected = expected("boom-bust");
        double top = expected.orders(365);
        assertThat(top).isGreaterThan(2 * expected.orders(60));
        assertThat(expected.orders(729)).isLessThan(0.55 * top);
    }

    /** Small enough to run in a blink, and alike enough to compare. */
    @Test
    void theScenariosOfTheProductAreOfOneSize() {
        for (String id : BundledScenarios.IDS) {
            Expectation expected = expected(id);
            if (!id.equals("olist-replay")) {
                assertThat(expected.members()).as(id).isBetween(3_000.0, 6_500.0);
                assertThat(expected.orders()).as(id).isBetween(50_000.0, 150_000.0);
                assertThat(expected.volumeYuan()).as(id).isBetween(30e6, 80e6);
                assertThat(dayOf(expected, 10_000_000)).as(id).isBetween(100, 160);
            }
        }
    }

    /** The day by whose end the turnover reaches so many yuan; -1 if it does not. */
    private static int dayOf(Expectation expected, double yuan) {
        double each = expected.volumeYuan() / Math.max(1, expected.orders());
        double sum = 0;
        for (int day = 0; day < 730; day++) {
            sum += expected.orders(day) * each;
            if (sum >= yuan) {
                return day;
            }
        }
        return -1;
    }

    private static Expectation expected(String id) {
        return Expectation.of(BundledScenarios.scenario(id));
    }
}
