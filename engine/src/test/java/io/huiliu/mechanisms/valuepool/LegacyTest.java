package io.huiliu.mechanisms.valuepool;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.engine.Scene;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** mechanisms.md §3: debts of an old platform, unlocked by orders until they exit at D. */
class LegacyTest {
    private static Scene scene(int unlockPercent) {
        return Scene.with(
                        "- value-pool: { name: value, contribute: 30% of amount, mint: 70% of"
                                + " contribution, exit-multiple: off, unlock: "
                                + unlockPercent
                                + "% }")
                .merchant("s", "30%")
                .members("m", "old", "late")
                .order("seed", "m", "s", "1000.00");
    }

    private static Scene legacy(Scene scene, String member, String debt) {
        return scene.ok("legacy", "l" + member, "member", member, "pool", "value", "debt", debt);
    }

    private static BigInteger units(Scene scene, String owner) {
        scene.settle();
        return new BigDecimal(scene.balance(owner, "value-points:value")).unscaledValue();
    }

    /** floor(points × F / S), in fen. */
    private static long worth(Scene scene, String member) {
        BigInteger cash = new BigDecimal(scene.balance("pool:value", "CNY")).unscaledValue();
        BigInteger supply = units(scene, "issuer:value-points:value").negate();
        return units(scene, "member:" + member).multiply(cash).divide(supply).longValueExact();
    }

    /**
     * A debt stays as long as its points are worth less, and exits with the order that makes it.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 50})
    void aDebtExitsWithTheOrderThatMakesItWorthItself(int unlockPercent) {
        Scene scene = legacy(scene(unlockPercent), "old", "200.00");
        long before = 0;
        int orders = 0;
        while (scene.balance("member:old", "CNY").equals("0.00")) {
            before = worth(scene, "old");
            assertThat(before).as("worth after order %d", orders).isLessThan(20_000);
            scene.order("o" + orders++, "m", "s", "1000.00");
        }
        // Sold at D or more, less the fee of 20%; an order unlocks at most 90.00 and lifts the
        // price.
        BigDecimal paid = new BigDecimal(scene.balance("member:old", "CNY"));
        assertThat(paid).isBetween(new BigDecimal("160.00"), new BigDecimal("250.00"));
        assertThat(units(scene, "member:old")).isEqualTo(BigInteger.ZERO);
        assertThat(orders).isGreaterThan(1);
        scene.order("after", "m", "s", "1000.00")
                .expect("member:old", "value-points:value", "0.000000");
    }

    /** Both debts get the same for each fen; who began earlier exits earlier. */
    @Test
    void theOlderOfTwoEqualDebtsExitsFirst() {
        Scene scene = legacy(scene(10), "old", "100.00");
        scene.order("o", "m", "s", "1000.00");
        legacy(scene, "late", "100.00");
        int orders = 0;
        while (scene.balance("member:old", "CNY").equals("0.00")) {
            scene.order("o" + orders++, "m", "s", "1000.00");
        }
        assertThat(scene.balance("member:late", "CNY")).isEqualTo("0.00");
        assertThat(units(scene, "member:late")).isPositive();
        while (scene.balance("member:late", "CNY").equals("0.00")) {
            scene.order("o" + orders++, "m", "s", "1000.00");
        }
        assertThat(units(scene, "member:late")).isEqualTo(BigInteger.ZERO);
    }

    /**
     * What is sold before the exit comes off the debt, and the rest of it still exits at its rest.
     */
    @Test
    void aSaleBeforeTheExitTakesItsWorthOffTheDebt() {
        Scene scene = legacy(scene(100), "old", "1000.00");
        scene.order("o1", "m", "s", "1000.00");
        // 63 points at 600/420, all of them sold: 90.00 less 18.00; 910.00 are still owed.
        scene.ok("sell", "x", "member", "old", "pool", "value", "points", "63");
        scene.expect("member:old", "CNY", "72.00");
        int orders = 0;
        while (scene.balance("member:old", "CNY").equals("72.00")) {
            assertThat(worth(scene, "old")).isLessThan(91_000);
            scene.order("p" + orders++, "m", "s", "1000.00");
        }
        assertThat(new BigDecimal(scene.balance("member:old", "CNY")))
                .isBetween(new BigDecimal("800.00"), new BigDecimal("880.00"));
    }

    /** When all others have sold, what is left of legacy points below 0.01 is sold too. */
    @Test
    void aRestOfLegacyPointsIsSweptAndTheDebtStays() {
        Scene scene = legacy(legacy(scene(100), "old", "0.02"), "late", "1000000.00");
        scene.order("o1", "m", "s", "0.10");
        String points = scene.balance("member:m", "value-points:value");
        scene.ok("sell", "x", "member", "m", "pool", "value", "points", points);
        scene.expect("issuer:value-points:value", "value-points:value", "0.000000");
        scene.expect("pool:value", "CNY", "0.00");
        // The next order mints at the last price and goes on unlocking.
        scene.order("o2", "m", "s", "1000.00");
        assertThat(units(scene, "member:m")).isPositive();
    }
}
