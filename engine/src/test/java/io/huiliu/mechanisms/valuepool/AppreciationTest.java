package io.huiliu.mechanisms.valuepool;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.engine.Scene;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** mechanisms.md §3: the price, order by order, and what it makes of the first lots. */
class AppreciationTest {
    private static final MathContext EXACT = new MathContext(40);

    /** Prices may differ from the closed form by 1e-6. */
    private static final BigDecimal CLOSE = new BigDecimal("0.000001");

    private static Scene scene(String parameters) {
        return Scene.with("- value-pool: { name: value, " + parameters + " }")
                .at("2026-01-01T10:00")
                .ok("merchant", "s");
    }

    private static BigInteger cashFen(Scene scene) {
        return new BigDecimal(scene.balance("pool:value", "CNY")).unscaledValue();
    }

    private static BigInteger supply(Scene scene) {
        return new BigDecimal(scene.balance("issuer:value-points:value", "value-points:value"))
                .unscaledValue()
                .negate();
    }

    /** Yuan a point: fen over 1e-6 points, times 10^4. */
    private static BigDecimal price(Scene scene) {
        return new BigDecimal(cashFen(scene))
                .movePointRight(4)
                .divide(new BigDecimal(supply(scene)), EXACT);
    }

    /** Source 002: five orders of 1,000.00 at 30% and 70%; the prices hold as products. */
    @Test
    void fiveOrdersMakeTheTableOfTheSource() {
        Scene scene = scene("contribute: 30% of amount, mint: 70% of contribution").members("m");
        long[][] table = {
            {210_000_000, 30_000, 210_000_000, 1_428_571},
            {147_000_000, 60_000, 357_000_000, 1_680_672},
            {124_950_000, 90_000, 481_950_000, 1_867_414},
            {112_455_000, 120_000, 594_405_000, 2_018_826},
            {104_020_875, 150_000, 698_425_875, 2_147_687},
        };
        long before = 0;
        for (int i = 0; i < table.length; i++) {
            scene.order("o" + i, "m", "s", "1000.00");
            long supply = supply(scene).longValueExact();
            assertThat(supply - before).as("minted of order " + (i + 1)).isEqualTo(table[i][0]);
            assertThat(cashFen(scene).longValueExact()).isEqualTo(table[i][1]);
            assertThat(supply).isEqualTo(table[i][2]);
            assertPriceIs(scene, table[i][3]);
            before = supply;
        }
    }

    /** The price rounds to so many 1e-6 yuan: (2p − 1)·S ≤ 2·F·10^10 < (2p + 1)·S. */
    private static void assertPriceIs(Scene scene, long micro) {
        BigInteger twice = cashFen(scene).multiply(BigInteger.valueOf(20_000_000_000L));
        BigInteger supply = supply(scene);
        assertThat(twice)
                .isGreaterThanOrEqualTo(supply.multiply(BigInteger.valueOf(2 * micro - 1)));
        assertThat(twice).isLessThan(supply.multiply(BigInteger.valueOf(2 * micro + 1)));
    }

    /**
     * Without sales the price after n orders of one size is (1/μ)·Γ(1+μ)·n·Γ(n)/Γ(n+μ), that is n/μ
     * times the product of (k−1)/(k−1+μ) over k = 2..n. The first lot is worth 1, 2 and 3 times its
     * order at these orders, and not before.
     */
    @ParameterizedTest
    @CsvSource({
        "30, 70, 76, 768, 2965",
        "40, 50, 8, 32, 72",
    })
    void theFirstLotIsWorthItsOrderWhenTheClosedFormSays(
            int contribute, int mint, int once, int twice, int thrice) {
        Scene scene =
                scene(
                                "contribute: "
                                        + contribute
                                        + "% of amount, mint: "
                                        + mint
                                        + "% of contribution, exit-multiple: 3x")
                        .members("first", "others");
        scene.order("o1", "first", "s", "1000.00");
        BigInteger firstLot = supply(scene);
        List<Integer> reached = new ArrayList<>();
        BigDecimal mu = BigDecimal.valueOf(mint, 2);
        BigDecimal product = BigDecimal.ONE;
        for (int n = 2; n < thrice; n++) {
            scene.order("o" + n, "others", "s", "1000.00");
            BigDecimal k = BigDecimal.valueOf(n - 1);
            product = product.multiply(k, EXACT).divide(k.add(mu), EXACT);
            BigDecimal closed = product.multiply(BigDecimal.valueOf(n)).divide(mu, EXACT);
            assertThat(price(scene).subtract(closed).abs()).as("price " + n).isLessThan(CLOSE);
            BigInteger worth = firstLot.multiply(cashFen(scene)).divide(supply(scene));
            if (worth.longValueExact() >= 100_000L * (reached.size() + 1)) {
                reached.add(n);
            }
        }
        assertThat(reached).containsExactly(once, twice);
        scene.expect("member:first", "CNY", "0.00");
        scene.order("o" + thrice, "others", "s", "1000.00");
        assertThat(new BigDecimal(scene.balance("member:first", "CNY")))
                .as("three times 1,000.00 less the fee of 20%")
                .isBetween(new BigDecimal("2400.00"), new BigDecimal("2412.00"));
    }

    /**
     * The second lot's 147 points are worth three times their order, at 20.4082, at order 9,736.
     */
    @Test
    void theSecondLotWaitsForOrderNineThousandSevenHundredAndThirtySix() {
        Scene scene =
                scene("contribute: 30% of amount, mint: 70% of contribution, exit-multiple: off")
                        .members("m");
        BigInteger secondLot = BigInteger.valueOf(147_000_000);
        for (int n = 1; n < 9_736; n++) {
            scene.order("o" + n, "m", "s", "1000.00");
        }
        assertThat(secondLot.multiply(cashFen(scene)).divide(supply(scene)))
                .isLessThan(BigInteger.valueOf(300_000));
        scene.order("last", "m", "s", "1000.00");
        assertThat(secondLot.multiply(cashFen(scene)).divide(supply(scene)))
                .isGreaterThanOrEqualTo(BigInteger.valueOf(300_000));
    }

    /**
     * Far beyond the first exit the price still is the closed form's to 1e-6. Each mint is floored
     * to 1e-6 point, so that the price runs ahead of the formula by less, the larger the orders:
     * with orders of 1,000.00 by 1e-6 from order 3,224 on, where it is 16.6.
     */
    @ParameterizedTest
    @CsvSource({"1000.00, 16.6", "100000.00, 1"})
    void thePriceFollowsTheClosedFormForFiveThousandOrders(String amount, BigDecimal allowed) {
        Scene scene =
                scene("contribute: 30% of amount, mint: 70% of contribution, exit-multiple: off")
                        .members("m")
                        .order("o1", "m", "s", amount);
        BigDecimal mu = new BigDecimal("0.70");
        BigDecimal product = BigDecimal.ONE;
        for (int n = 2; n <= 5_000; n++) {
            scene.order("o" + n, "m", "s", amount);
            BigDecimal k = BigDecimal.valueOf(n - 1);
            product = product.multiply(k, EXACT).divide(k.add(mu), EXACT);
            BigDecimal closed = product.multiply(BigDecimal.valueOf(n)).divide(mu, EXACT);
            assertThat(price(scene).subtract(closed))
                    .as("price " + n)
                    .isBetween(new BigDecimal("-1E-30"), CLOSE.multiply(allowed));
        }
    }

    /**
     * Run law: if all sell, in whatever order, each gets at least (1 − fee) of its price at the
     * start, less 2 fen, and the pool pays everyone.
     */
    @Test
    void whoeverSellsFirstEverybodyGetsThePriceOfTheStart() {
        String[] all = {"a", "b", "c", "d"};
        for (int order = 0; order < 24; order++) {
            Scene scene =
                    scene(
                                    "contribute: 30% of amount, mint: 70% of contribution,"
                                            + " exit-multiple: off")
                            .members(all);
            for (int i = 0; i < all.length; i++) {
                scene.order("o" + i, all[i], "s", (i + 1) * 333 + ".57");
            }
            BigInteger cash = cashFen(scene);
            BigInteger supply = supply(scene);
            for (String seller : permutation(all, order)) {
                String points = scene.balance("member:" + seller, "value-points:value");
                scene.ok("sell", "x" + seller, "member", seller, "pool", "value", "points", points);
                BigInteger units = new BigDecimal(points).unscaledValue();
                BigInteger least =
                        units.multiply(cash)
                                .multiply(BigInteger.valueOf(80))
                                .divide(supply.multiply(BigInteger.valueOf(100)));
                assertThat(new BigDecimal(scene.balance("member:" + seller, "CNY")).unscaledValue())
                        .isGreaterThanOrEqualTo(least.subtract(BigInteger.TWO));
            }
            scene.expect("pool:value", "CNY", "0.00");
        }
    }

    private static List<String> permutation(String[] of, int number) {
        List<String> left = new ArrayList<>(List.of(of));
        List<String> drawn = new ArrayList<>();
        int rest = number;
        while (!left.isEmpty()) {
            drawn.add(left.remove(rest % left.size()));
            rest /= left.size() + 1;
        }
        return drawn;
    }
}
