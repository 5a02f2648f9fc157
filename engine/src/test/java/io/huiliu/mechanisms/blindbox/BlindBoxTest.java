package io.huiliu.mechanisms.blindbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.engine.Scene;
import io.huiliu.mechanisms.Notice;
import io.huiliu.mechanisms.Outcome;
import io.huiliu.plan.PlanFile;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** mechanisms.md §8 and §12: a draw's odds are those published, and it tells what fell. */
class BlindBoxTest {
    private static final String TABLE =
            """
            - blind-box:
                name: box
                fund: 100% of rest
                hidden-after: 1
                prizes:
                  - { name: phone, probability: 0.1%, value: 500.00, stock: 2 }
                  - { name: coupon, probability: 19.9%, value: 5.00, pays: balance }
                  - { name: secret, probability: 30%, value: 1.00, hidden: true }
                  - { name: gold, probability: 50%, value: 2.00, pays: coins }
            """;

    private static Scene scene() {
        return Scene.with(TABLE).merchant("s", "10%");
    }

    /** The lowest of the numbers that make a roll. */
    private static long number(long roll) {
        return BigInteger.ONE
                .shiftLeft(64)
                .multiply(BigInteger.valueOf(roll))
                .add(BigInteger.valueOf(999_999))
                .divide(BigInteger.valueOf(1_000_000))
                .add(BigInteger.ONE)
                .longValue();
    }

    private static void drawn(Scene scene, String member, long roll) {
        scene.order("o" + member, member, "s", "100.00");
        Outcome outcome =
                scene.send(number(roll), "draw", "d" + member, "member", member, "pool", "box");
        assertThat(outcome).isEqualTo(Outcome.OK);
    }

    private static long[] last(Scene scene) {
        return scene.notices(Notice.PRIZE).getLast().values();
    }

    /** A thousand members whose rolls lie evenly from 0 to 999,999: the odds, exactly. */
    @Test
    void evenRollsWinWhatTheTablePublishes() {
        Scene scene = scene().ok("inject", "i", "pool", "box", "amount", "10000.00");
        Map<Long, Integer> won = new TreeMap<>();
        for (int i = 0; i < 1_000; i++) {
            scene.members("m" + i);
            drawn(scene, "m" + i, i * 1_000L);
            assertThat(last(scene)[2]).as("roll").isEqualTo(i * 1_000L);
            won.merge(last(scene)[1], 1, Integer::sum);
        }
        // Nobody invited a buyer: the 300 draws of the hidden prize fall to the last.
        assertThat(won).isEqualTo(Map.of(1L, 1, 2L, 199, 4L, 800));
        assertThat(scene.notices(Notice.PRIZE).stream().filter(n -> n.values()[3] == 1).count())
                .isEqualTo(300);
    }

    /** The stock is told by what was given, also after a restart. */
    @Test
    void theLastOfItsStockIsTheLastToBeWon() {
        Scene scene = scene().ok("inject", "i", "pool", "box", "amount", "10000.00");
        scene.members("a", "b", "c");
        drawn(scene, "a", 0);
        drawn(scene, "b", 999);
        scene.restart();
        drawn(scene, "c", 500);
        assertThat(last(scene)[1]).as("falls to the coupon").isEqualTo(2);
        assertThat(last(scene)[3]).isEqualTo(1);
        scene.expect("member:b", "voucher", "500.00", "member:c", "CNY", "5.00");
    }

    /** An amended table goes on with the stock of prizes of the same name. */
    @Test
    void anAmendedTableGoesOnWithTheStockOfTheOldOne() {
        Scene scene = scene().ok("inject", "i", "pool", "box", "amount", "10000.00");
        scene.members("a", "b", "c");
        drawn(scene, "a", 0);
        String later =
                Scene.everyday(
                                TABLE.replace("0.1%", "50%")
                                        .replace("50%, value: 2.00", "0.1%, value: 2.00"))
                        .replace("version: 1", "version: 2");
        scene.ok("amend", "v", "plan", scene.publish(later), "effective", "2026-01-02");
        scene.at("2026-01-02T10:00");
        drawn(scene, "b", 400_000);
        assertThat(last(scene)[1]).isEqualTo(1);
        drawn(scene, "c", 400_000);
        assertThat(last(scene)[1]).as("the second was the last phone").isEqualTo(2);
        // What a won under the old table is taken back as what it was.
        scene.refund("r", "oa", "100.00").expect("member:a", "voucher", "0.00");
        scene.members("d");
        drawn(scene, "d", 400_000);
        assertThat(last(scene)[1]).isEqualTo(1);
    }

    /** A weight of 0 is an order that gives no draw; a weight given later gives it. */
    @Test
    void anOrderOfNoWeightGivesNoDrawUntilItIsGivenOne() {
        Scene scene = scene().members("a");
        scene.ok("order", "o", "member", "a", "merchant", "s", "amount", "100.00", "weight", "0");
        scene.refused(Outcome.NO_DRAW_LEFT, "draw", "d1", "member", "a", "pool", "box");
        scene.ok("weight", "w1", "order", "o", "weight", "1");
        scene.ok("draw", "d2", "member", "a", "pool", "box");
        scene.ok("weight", "w2", "order", "o", "weight", "0");
        long[] won = last(scene);
        assertThat(won[0]).isZero();
        scene.expect("member:a", "voucher", "0.00", "member:a", "coin", "0.00");
        scene.expect("member:a", "CNY", "0.00", "pool:box", "CNY", "10.00");
    }

    /** A prize stands as long as one of the orders does that gave or followed the draw. */
    @Test
    void aPrizeStandsWhileAnotherOrderDoes() {
        Scene scene = scene().members("a").order("o1", "a", "s", "100.00");
        scene.order("o2", "a", "s", "100.00");
        assertThat(scene.send(number(999_999), "draw", "d", "member", "a", "pool", "box"))
                .isEqualTo(Outcome.OK);
        scene.refund("r1", "o1", "100.00").expect("member:a", "coin", "2.00");
        scene.refund("r2", "o2", "99.99").expect("member:a", "coin", "2.00");
        scene.refund("r3", "o2", "0.01").expect("member:a", "coin", "0.00");
        // Taken back once, for good: another order and its refund change nothing more.
        scene.order("o3", "a", "s", "100.00").refund("r4", "o3", "100.00");
        scene.expect("member:a", "coin", "0.00", "member:a:debt", "coin", "0.00");
    }

    /** What a merchant pays with its own vouchers gives nobody a draw, nor keeps one. */
    @Test
    void anOrderThatAMerchantPaysGivesNoDraw() {
        Scene scene =
                Scene.with(
                                TABLE.replace("100% of rest", "10% of rest")
                                        + "- red-packet: { name: packet, pay: 30% of concession,"
                                        + " pays: voucher }\n")
                        .merchant("s", "10%");
        scene.members("a").order("o1", "a", "s", "100.00");
        scene.ok(
                "adjust",
                "j",
                "debit",
                "member:a",
                "credit",
                "merchant:s",
                "asset",
                "voucher",
                "amount",
                "1.00",
                "reason",
                "test",
                "approvals",
                "x,y");
        scene.ok("redeem", "v", "payer", "merchant:s", "merchant", "s", "voucher", "1.00");
        scene.refund("r", "o1", "100.00");
        scene.refused(Outcome.NO_DRAW_LEFT, "draw", "d", "member", "a", "pool", "box");
    }

    /** What cannot be a table says the fact and the remedy. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ name: a, probability: 99.9%, pays: coins, value: 1.00 } | sum to 99.9% | sum to"
                        + " 100%",
                "{ name: a, probability: 100%, value: 1.00 } | a draw could win nothing | End the"
                        + " table",
                "{ name: a, probability: 100%, stock: 3, pays: coins } | a draw could win nothing |"
                        + " End the",
                "{ name: a, probability: 100%, hidden: true } | a draw could win nothing | End the"
                        + " table",
                "{ name: a, probability: 60% }, { name: a, probability: 40% } | the same name | its"
                        + " own",
            })
    void aTableThatCannotBeDrawnFromIsRefused(String prizes, String fact, String remedy) {
        String plan = Scene.everyday("- blind-box: { name: box, prizes: [ " + prizes + " ] }");
        String messages = PlanFile.read("test.yaml", plan).diagnostics().toString();
        assertThat(messages).contains(fact).contains(remedy);
    }

    /** The fund counts in the worst case of the waterfall. */
    @Test
    void aFundBeyondTheRestIsRefused() {
        String plan = Scene.everyday(TABLE + "- referral: { name: m, levels: [1%] }\n");
        assertThat(PlanFile.read("test.yaml", plan).diagnostics().toString())
                .contains("EXCEEDS_CONCESSION");
    }
}
