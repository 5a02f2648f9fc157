package io.huiliu.simulate.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huiliu.plan.BundledPlans;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 消费增值 of 30/70 and 40/50 (mechanisms.md §3): orders of 1000.00, each by a member of its own. */
class ValuePoolCasesTest {
    private static final long AMOUNT = 100_000;
    private static final String POINTS = "value-points:value";

    /** A pool, the orders so far, and what its ledger says of the price. */
    private static final class Pool {
        private final Play play;
        private int orders;

        Pool(Play play, int members) {
            this.play = play.members(members);
        }

        Pool until(int order) {
            while (orders < order) {
                play.order(orders / 1_000, orders, AMOUNT);
                orders++;
            }
            return this;
        }

        long cash() {
            return play.cash("pool:value");
        }

        /** Points of all members, in 1e-6. */
        long supply() {
            return play.holdings(POINTS).values().stream().mapToLong(Long::longValue).sum();
        }

        /** Yuan a point. */
        double price() {
            return cash() / 100.0 / (supply() / 1e6);
        }

        /** What the lot of the n-th order is worth, in orders: 2 is twice what was spent. */
        double worth(int lot) {
            long units = play.holdings(POINTS).getOrDefault("member:m" + (lot - 1), 0L);
            return units / 1e6 * price() / (AMOUNT / 100.0);
        }
    }

    private static Pool pool(String plan, int members) {
        return new Pool(Play.bundled(plan), members);
    }

    /** As published; the exits of the plan would sell the lots that are watched. */
    private static Pool withoutExits(String plan, String multiple, int members) {
        String text = Objects.requireNonNull(BundledPlans.text(plan));
        String exit = "exit-multiple: " + multiple;
        assertThat(text).contains(exit);
        return new Pool(Play.of(text.replace(exit, "exit-multiple: off")), members);
    }

    @ParameterizedTest(name = "30/70: price {1} at order {0}")
    @CsvSource({
        "1, 1.428571",
        "2, 1.680672",
        "3, 1.867414",
        "4, 2.018826",
        "5, 2.147687",
        "300, 7.188"
    })
    void pricesAreThosePublished(int order, double price) {
        assertThat(pool("appreciation-30-70", 300).until(order).price())
                .isCloseTo(price, within(0.0005));
    }

    /** The source cuts 9.527 to 9.52. */
    @Test
    void at30And70ThePriceIs9Point52AtOrder768() {
        assertThat(pool("appreciation-30-70", 768).until(768).price())
                .isCloseTo(9.52, within(0.01));
    }

    /** Published: 2 of 768 and 20.7%. What a member would get is its lot at the price, less 20%. */
    @Test
    void atOrder768TwoOf768HaveRecoupedAndTheMedianHas20Point7Percent() {
        Pool pool = pool("appreciation-30-70", 768).until(768);
        long supply = pool.supply();
        double[] ratios =
                pool.play.holdings(POINTS).values().stream()
                        .mapToDouble(units -> ratio(units, pool.cash(), supply))
                        .sorted()
                        .toArray();

        assertThat(ratios).hasSize(768);
        assertThat(Arrays.stream(ratios).filter(ratio -> ratio >= 1).count()).isEqualTo(2);
        assertThat((ratios[383] + ratios[384]) / 2).isCloseTo(0.207, within(0.0005));
    }

    /** What a sale would pay, in exact fen, over what was spent. */
    private static double ratio(long units, long cash, long supply) {
        long gross = Math.multiplyExact(units, cash) / supply;
        long fee = (gross * 20 + 99) / 100;
        return (double) (gross - fee) / AMOUNT;
    }

    /** Selling for real pays what the price says: the first member's 210 points. */
    @Test
    void theFirstMembersSalePaysThat() {
        Pool pool = pool("appreciation-30-70", 768).until(768);
        double told = ratio(210_000_000, pool.cash(), pool.supply());

        pool.play.sell(0, "value", 210_000_000);

        Map<String, Long> cash = pool.play.holdings("CNY");
        assertThat(cash).containsEntry("member:m0", Math.round(told * AMOUNT));
        pool.play.audit();
    }

    @ParameterizedTest(name = "30/70: the first lot is worth {1}x at order {0}")
    @CsvSource({"76, 1", "768, 2", "2965, 3"})
    void theFirstLotIsWorthItsMultiples(int order, double multiple) {
        Pool pool = withoutExits("appreciation-30-70", "3x", order);

        assertThat(pool.until(order - 1).worth(1)).isLessThan(multiple);
        assertThat(pool.until(order).worth(1)).isGreaterThanOrEqualTo(multiple);
    }

    @Test
    void theSecondLotIsWorthThreeTimesItsOrderAtOrder9736() {
        Pool pool = withoutExits("appreciation-30-70", "3x", 9_736);

        assertThat(pool.until(9_735).worth(2)).isLessThan(3);
        assertThat(pool.until(9_736).worth(2)).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest(name = "40/50: the first lot is worth {1}x at order {0}")
    @CsvSource({"8, 1", "32, 2", "72, 3"})
    void theFirstLotOf40And50IsWorthItsMultiples(int order, double multiple) {
        Pool pool = withoutExits("appreciation-40-50", "2x", order);

        assertThat(pool.until(order - 1).worth(1)).isLessThan(multiple);
        assertThat(pool.until(order).worth(1)).isGreaterThanOrEqualTo(multiple);
    }

    /** 25 times the volume before it, for lots far along: the 400th within 1%. */
    @Test
    void everyLaterLotWaitsFor25TimesTheVolume() {
        Pool pool = withoutExits("appreciation-40-50", "2x", 10_100);

        int lot = 400;
        int order = 25 * (lot - 1);
        assertThat(pool.until(order * 99 / 100).worth(lot)).isLessThan(1);
        assertThat(pool.until(order * 101 / 100).worth(lot)).isGreaterThan(1);
        assertThat(pool.price()).isCloseTo(178, Percentage.withPercentage(1));
    }

    /** With its exits on, the first member is out at order 2,965 with 3x less the fee of 20%. */
    @Test
    void theFirstMemberIsOutAtThreeTimesItsOrder() {
        Pool pool = pool("appreciation-30-70", 2_965);

        assertThat(pool.until(2_964).play.holdings("CNY")).doesNotContainKey("member:m0");
        Map<String, Long> cash = pool.until(2_965).play.holdings("CNY");
        assertThat(cash.get("member:m0")).isBetween(240_000L, 240_100L);
        pool.play.audit();
    }

    /**
     * What the outlook says of 40/50: with sales that grow by 0.6328% a day every lot is worth
     * twice its order within 730 days, which late lots come up to; at four fifths of it, within
     * 912. The volume before a lot is V·(1 − e^(−γt)) of what it would be had sales always grown:
     * with that counted, within 0.5%, for the volume grows by days and not smoothly.
     */
    @ParameterizedTest(name = "{0} of the growth needed: {1} days at most")
    @CsvSource({"1, 730", "0.8, 912"})
    void theGrowthNeededDecidesTheWait(double part, int most) {
        int lot = 500;
        double rate = part * Math.log(100) / 730;
        Pool pool = withoutExits("appreciation-40-50", "2x", 1_500);
        double worth = 0;
        int day = 0;
        for (; worth < 2; day++) {
            pool.play.order(day, day, grown(rate, day)).close(day);
            boolean near = day - lot > most * 9 / 10;
            worth = near ? pool.worth(lot) * AMOUNT / grown(rate, lot - 1) : 0;
        }

        double told = Math.log(100 - 99 * Math.exp(-rate * lot)) / rate;
        assertThat((double) (day - lot)).isCloseTo(told, Percentage.withPercentage(0.5));
        assertThat(day - lot).isLessThanOrEqualTo(most);
    }

    private static long grown(double rate, int day) {
        return Math.round(10_000 * Math.exp(rate * day));
    }

    /**
     * Exits leave less in the pool for later contributions to lift, so with them it is sooner: as
     * if the volume had to grow 70-fold and not 100-fold, which takes 673 days.
     */
    @Test
    void exitsOnlyShortenTheWait() {
        int lot = 500;
        Pool pool = pool("appreciation-40-50", 1_500);
        int day = 0;
        for (; day < lot || pool.play.cash(lot - 1) == 0; day++) {
            pool.play.order(day, day, grown(Math.log(100) / 730, day)).close(day);
        }

        assertThat(day - lot).isBetween(660, 673);
    }
}
