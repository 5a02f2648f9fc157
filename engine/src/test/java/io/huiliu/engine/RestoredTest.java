package io.huiliu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that was restored from its snapshot goes on as the one that never stopped. */
class RestoredTest {
    /** Orders, days, refunds, a month's end: before and after the place where it is restored. */
    private static Scene lived(String mechanism, boolean restored) {
        Scene scene =
                Scene.with(mechanism)
                        .ok("region", "31", "level", "province")
                        .chain("g", "a", "b", "c")
                        .ok("agent", "ag", "region", "31", "member", "g")
                        .ok("agent", "ap", "region", "31", "member", "a", "role", "partner")
                        .ok("merchant", "s", "rate", "40%", "region", "31", "referrer", "a")
                        .ok("merchant", "f", "rate", "40%")
                        .ok("bind", "bi", "member", "c", "merchant", "f");
        scene.send("rank", "k1", "member", "b", "rank", "silver");
        scene.send("rank", "k2", "member", "a", "rank", "gold");
        scene.send("shares", "h1", "member", "a", "dividend", "m", "weight", "3");
        scene.send("legacy", "l1", "member", "g", "pool", "m", "debt", "300.00");
        some(scene, 0);
        Scene later = restored ? scene.restart() : scene;
        some(later, 20);
        later.refund("r1", "o0", "100.00").refund("r2", "o2", "333.33");
        later.ok("weight", "w1", "order", "o1", "weight", "0.5");
        (restored ? later.restart() : later).days(9);
        some(later, 40);
        return later.days(40).settle();
    }

    private static void some(Scene scene, int from) {
        for (int i = from; i < from + 6; i++) {
            String member = i % 3 == 0 ? "b" : "c";
            scene.order("o" + i, member, i % 2 == 0 ? "s" : "f", 1_000 + 77 * i + ".13");
            scene.send("sell", "x" + i, "member", "c", "pool", "m", "points", "0.5");
            scene.send("redeem-coins", "g" + i, "member", "c", "coins", "1.00");
            scene.send("redeem", "v" + i, "member", "c", "merchant", "s", "voucher", "0.50");
            scene.send("withdraw", "y" + i, "member", "b", "amount", "0.50");
            scene.send("check-in", "n" + i, "member", "c", "pool", "m");
            scene.days(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyMechanismGoesOnFromItsSnapshot(RecomputeTest.Case of) {
        goesOn(of.mechanism);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- growth-release: { name: m, fund: 40% of concession, first-release-at: 100"
                        + " points, scope: province, installments: 2, vouchers-expire-after: 3d,"
                        + " warn-at: 2x, critical-at: 3x }",
                "- growth-release: { name: m, holder: merchant, fund: 20% of concession,"
                        + " first-release-at: 100 points, fan-points: 5%, installments: 2,"
                        + " vouchers-expire-after: 3d }",
                "- coins: { name: m, release: 1/30 a day, expire-after: 9d, promotion: 5% of rest"
                        + " }",
                "- value-pool: { name: m, contribute: 20% of amount, mint: 50% of contribution,"
                        + " exit-by: member, exit-multiple: 1x, unlock: 50%, transferable: true }",
                "- value-pool: { name: m, contribute: 20% of amount, mint: 50% of contribution,"
                        + " exit-multiple: 1x, unlock: 50% }",
                "- queue: { name: m, fund: 20% of amount, lock: 2d, batch: 2 }",
                "- release-schedule: { name: m, grant: 100% of amount, daily: 1/5 of grant, fund:"
                        + " 10% of amount, accelerate: 5% of amount }",
                "- release-schedule: { name: m, grant: 100% of amount, daily: 20% of rest, fund:"
                        + " 10% of amount, accelerate: 5% of amount, pays: voucher }",
                "- promoter-rank: { name: m, fund: 0.1% of concession }",
                "- red-packet: { name: m, pay: 30% of concession, split: random, pays: voucher }",
                "- withdrawal: { name: m, min: 0.01, review: on, fee: 5% }\n"
                        + "- red-packet: { name: p, pay: 30% of concession }",
            })
    void soDoTheirOtherForms(String mechanism) {
        goesOn(mechanism);
    }

    private static void goesOn(String mechanism) {
        Scene live = lived(mechanism, false);
        Scene restored = lived(mechanism, true);
        assertThat(restored.stateHash()).isEqualTo(live.stateHash());
        assertThat(restored.posted()).isEqualTo(live.posted());
    }
}
