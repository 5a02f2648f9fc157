package io.huiliu.mechanisms.growthrelease;

import io.huiliu.engine.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** mechanisms.md §2 and §14: a merchant's share of its fans' points, refunded, owed and lapsing. */
class FanPointsTest {
    /** Merchant f owns the fan c; s sells. Every merchant gives 20% of what is paid. */
    private static Scene scene(String parameters) {
        return Scene.with(
                        "- growth-release: { name: shops, holder: merchant, fund: 20% of"
                                + " concession, fan-points: 5%"
                                + parameters
                                + " }")
                .merchant("f", "20%")
                .merchant("s", "20%")
                .members("c", "d", "e")
                .ok("bind", "b", "member", "c", "merchant", "f");
    }

    /**
     * §2: a merchant that pays with its vouchers is nobody's fan; §14: nor does its refund undo.
     */
    @Test
    void anOrderThatAMerchantPaysGivesNoFanPointsAndItsRefundTakesNone() {
        Scene scene = scene("").order("o1", "c", "s", "10000.00");
        scene.expect("merchant:f", "voucher", "100.00");
        scene.ok("redeem", "o2", "payer", "merchant:f", "merchant", "s", "voucher", "60.00");
        scene.expect("merchant:f", "voucher", "40.00", "merchant:s", "points:shops", "2012.00");
        scene.refund("r1", "o2", "20.00");
        scene.expect("merchant:f", "voucher", "60.00", "merchant:s", "points:shops", "2008.00");
        scene.refund("r2", "o2", "40.00");
        scene.expect("merchant:f", "voucher", "100.00", "merchant:s", "points:shops", "2000.00");
    }

    /** §14: in parts, each part takes back floor's difference; what was spent is owed. */
    @Test
    void aRefundTakesBackWhatTheSmallerOrderNoLongerGives() {
        Scene scene = scene("").order("o1", "c", "s", "333.33");
        // K = 66.66 gives 66.66 points, 5% of them 3.33; of 166.67: 33.33 and 1.66.
        scene.expect("merchant:f", "voucher", "3.33", "pool:shops", "CNY", "10.00");
        scene.refund("r1", "o1", "166.66");
        scene.expect("merchant:f", "voucher", "1.66", "merchant:s", "points:shops", "33.33");
        scene.ok("redeem", "v", "payer", "merchant:f", "merchant", "f", "voucher", "1.66");
        scene.refund("r2", "o1", "166.67");
        scene.expect("merchant:f", "voucher", "0.00", "merchant:f:debt", "voucher", "-1.66");
    }

    /** §14: the order's merchant and points count, never today's binding or freeze. */
    @Test
    void aRefundFindsTheMerchantThatWasPaidThoughItIsFrozenNow() {
        Scene scene = scene("").order("o1", "c", "s", "1000.00");
        scene.ok("freeze", "z", "merchant", "f").order("o2", "c", "s", "1000.00");
        scene.expect("merchant:f", "voucher", "10.00").refund("r1", "o1", "1000.00");
        scene.expect("merchant:f", "voucher", "0.00").refund("r2", "o2", "1000.00");
        scene.expect("merchant:f:debt", "voucher", "0.00", "merchant:f", "voucher", "0.00");
    }

    /** What f has, owes, and has lost by lapsing, whenever it is settled in between. */
    private static void expect(Scene scene, boolean eager, String... table) {
        if (eager) {
            scene.settle();
        }
        if (table.length > 0) {
            scene.expect(table);
        }
    }

    /**
     * §14 and law 3: f owes fan points of a refunded order, and has released vouchers that are not
     * settled. Whichever of them and of a new grant repays the debt, the balances are the same.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMerchantThatOwesHasTheSameWhenItIsSettledBeforeANewGrantOrAfter(boolean eager) {
        Scene scene = scene(", first-release-at: 1000 points").order("o1", "c", "s", "10000.00");
        scene.order("o2", "d", "f", "100000.00");
        scene.ok("redeem", "v", "payer", "merchant:f", "merchant", "s", "voucher", "100.00");
        scene.refund("r", "o1", "10000.00");
        expect(scene, eager, new String[0]);
        scene.at("2026-01-03T10:00").days(0);
        expect(scene, eager, new String[0]);
        scene.order("o3", "c", "s", "4000.00");
        // 100.00 of the first release and 40.00 of the new order, 100.00 of which were owed.
        scene.expect(
                "merchant:f",
                "voucher",
                "40.00",
                "merchant:f:debt",
                "voucher",
                "0.00",
                "platform:refund-loss",
                "CNY",
                "0.00");
    }

    /**
     * §2 and law 3: what the refund of an order took of vouchers that do not lapse counts as spent
     * of those that do, from that day on: it does not matter when f was settled.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void owedFanPointsCountAgainstTheNextLotsWheneverTheHolderIsSettled(boolean eager) {
        Scene scene =
                scene(", first-release-at: 1000 points, installments: 1, vouchers-expire-after: 5d")
                        .order("o1", "c", "s", "10000.00")
                        .order("o2", "d", "f", "100000.00");
        scene.ok("redeem", "v", "payer", "merchant:f", "merchant", "s", "voucher", "100.00");
        scene.refund("r", "o1", "10000.00");
        scene.expect("merchant:f:debt", "voucher", "-100.00");
        scene.at("2026-01-04T10:00").order("o3", "e", "f", "300000.00");
        scene.at("2026-01-09T10:00").days(0);
        expect(scene, eager, new String[0]);
        scene.at("2026-01-13T10:00").days(0);
        scene.expect("merchant:f:debt", "voucher", "0.00");
        // Both releases pay 0.5% of what f sold: 100.00, all of which was owed, and 300.00.
        scene.expect("pool:lapsed", "CNY", "0.10", "merchant:f", "voucher", "300.00");
    }
}
