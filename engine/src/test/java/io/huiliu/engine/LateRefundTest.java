package io.huiliu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * mechanisms.md §14 once value has moved on: refunds of orders whose rebate was released, paid,
 * spent, sold or withdrawn. What is no longer there is owed, and the platform bears it meanwhile.
 */
class LateRefundTest {
    private static final String DESK = "\n- withdrawal: { name: desk, min: 0.01, review: off }";

    /** g invited a, who invited b, who invited c; merchants s, and f, which owns c as its fan. */
    private static Scene scene(String mechanisms) {
        return Scene.with(mechanisms)
                .ok("region", "31", "level", "province")
                .chain("g", "a", "b", "c")
                .ok("agent", "ag", "region", "31", "member", "g")
                .ok("merchant", "s", "rate", "20%", "region", "31", "referrer", "a")
                .ok("merchant", "f", "rate", "20%")
                .ok("bind", "bi", "member", "c", "merchant", "f");
    }

    private static void withdrawn(Scene scene, String member, String amount) {
        scene.ok("withdraw", "y" + member, "member", member, "amount", amount);
        scene.ok("withdraw-decide", "e" + member, "withdrawal", "y" + member, "decision", "paid");
    }

    /**
     * Commissions that were paid at once and withdrawn: half of the order and then the rest become
     * debts of who got them, never of the buyer, and later commissions repay them first.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "referral: { name: m, levels: [15%], pending: none }      | b | 30.00 | 15.00",
                "differential: { name: m, ranks: { silver: 5% }, pending: none } | b | 10.00 |"
                        + " 5.00",
                "merchant-referral: { name: m, share: 5% of profit, pending: none } | a | 10.00 |"
                        + " 5.00",
                "area: { name: m, province: 15% of rest, pending: none }  | g | 30.00 | 15.00",
            })
    void aCommissionThatWasWithdrawnIsOwedAndRepaidByTheNext(
            String mechanism, String taker, String whole, String half) {
        Scene scene = scene("- " + mechanism + DESK);
        if (mechanism.startsWith("differential")) {
            scene.ok("rank", "k", "member", "b", "rank", "silver");
        }
        String debt = "member:" + taker + ":debt";
        scene.order("o", "c", "s", "1000.00").expect("member:" + taker, "CNY", whole);
        withdrawn(scene, taker, whole);
        scene.refund("r1", "o", "500.00").expect(debt, "CNY", "-" + half);
        scene.refund("r2", "o", "500.00");
        scene.expect(debt, "CNY", "-" + whole, "merchant:s", "CNY", "0.00");
        scene.expect("member:c:debt", "CNY", "0.00", "platform:revenue", "CNY", "0.00");
        scene.order("next", "c", "s", "1500.00");
        scene.expect(debt, "CNY", "0.00", "member:" + taker, "CNY", half);
        scene.expect("platform:refund-loss", "CNY", "0.00");
    }

    /** The same for the merchant that owns the buyer as its fan. */
    @Test
    void aFansMerchantOwesWhatItTookOut() {
        Scene scene = scene("- fan-binding: { name: m, share: 1% of amount, pending: none }");
        scene.order("o", "c", "s", "1000.00").expect("merchant:f", "CNY", "10.00");
        scene.ok("payout", "p", "merchant", "f", "amount", "10.00").refund("r1", "o", "500.00");
        scene.expect("merchant:f:debt", "CNY", "-5.00").refund("r2", "o", "500.00");
        scene.expect("merchant:f:debt", "CNY", "-10.00", "merchant:s", "CNY", "0.00");
    }

    /** A commission that is final is nobody's to take back. */
    @Test
    void anOrderThatIsFinalIsNotRefunded() {
        Scene scene = scene("- referral: { name: m, levels: [15%] }");
        scene.order("o", "c", "s", "1000.00").days(31);
        scene.expect("member:b", "CNY", "30.00");
        scene.refused(Outcome.ORDER_FINAL, "refund", "r", "order", "o");
        scene.refused(Outcome.ORDER_FINAL, "weight", "w", "order", "o", "weight", "0");
    }

    /** Partners who shared in an agent's part when the order became final keep it. */
    @Test
    void partnersHaveTheirPartWhenTheOrderIsFinal() {
        Scene scene = scene("- area: { name: m, province: 15% of rest, partners: 10% }");
        scene.ok("agent", "p1", "region", "31", "member", "a", "role", "partner");
        scene.ok("agent", "p2", "region", "31", "member", "b", "role", "partner");
        scene.order("o", "c", "s", "1000.00").refund("r", "o", "500.00");
        scene.expect("member:g:pending", "CNY", "15.00").days(31);
        scene.expect("member:g", "CNY", "13.50", "member:a", "CNY", "0.75");
        scene.expect("member:b", "CNY", "0.75", "member:g:pending", "CNY", "0.00");
    }

    /** Order → instant rebate → withdraw → refund gains nothing. */
    @Test
    void aPacketThatWasWithdrawnComesOffTheRefund() {
        Scene scene = scene("- red-packet: { name: m, pay: 30% of concession }" + DESK);
        scene.order("o", "c", "s", "1000.00");
        withdrawn(scene, "c", "60.00");
        scene.refund("r1", "o", "500.00").expect("member:c:debt", "CNY", "0.00");
        scene.refund("r2", "o", "500.00");
        scene.expect("member:c:debt", "CNY", "0.00", "world", "CNY", "0.00");
        scene.expect("platform:refund-loss", "CNY", "0.00", "merchant:s", "CNY", "0.00");
    }

    /** A packet in vouchers, which were spent: the debt is in vouchers and comes off too. */
    @Test
    void aPacketInVouchersThatWereSpentComesOffTheRefund() {
        Scene scene = scene("- red-packet: { name: m, pay: 30% of concession, pays: voucher }");
        scene.order("o", "c", "s", "1000.00").expect("member:c", "voucher", "60.00");
        scene.ok("redeem", "v", "member", "c", "merchant", "f", "voucher", "60.00");
        // The order of 60.00 gave 3.60 more; the refund takes 60.00: 3.60 held, 56.40 off the cash.
        scene.refund("r", "o", "1000.00").expect("member:c:debt", "voucher", "0.00");
        scene.expect("member:c", "voucher", "0.00", "voucher-reserve", "CNY", "0.00");
        assertThat(
                        scene.posted("r").stream()
                                .filter(p -> p.reason().equals("refund.cash"))
                                .map(Scene.Posted::amount)
                                .toList())
                .containsExactly("943.60");
    }

    /** Coins that were spent in the mall are owed in coins. */
    @Test
    void coinsThatWereSpentAreOwedInCoins() {
        Scene scene = scene("- coins: { name: m }").order("o", "c", "s", "1000.00");
        scene.ok("redeem-coins", "x", "member", "c", "coins", "150.00", "item", "cup");
        scene.refund("r", "o", "500.00").expect("member:c:debt", "coin", "-50.00");
        scene.order("next", "c", "s", "1000.00");
        scene.expect("member:c", "coin", "150.00", "member:c:debt", "coin", "0.00");
    }

    /** Coins in parts: those not released yet go first, then those that were. */
    @Test
    void coinsToComeAreTakenBackBeforeThoseReleased() {
        Scene scene = scene("- coins: { name: m, release: 1/30 a day }");
        scene.order("o", "c", "s", "1500.00").days(10).expect("member:c", "coin", "100.00");
        scene.refund("r1", "o", "750.00").expect("member:c", "coin", "100.00");
        scene.refund("r2", "o", "375.00").expect("member:c", "coin", "75.00");
        scene.days(15).expect("member:c", "coin", "75.00");
    }

    /**
     * Units and dividends: units go, and so does what the open order put aside; what was paid
     * stays.
     */
    @Test
    void unitsAreTakenBackAndPaidDividendsStay() {
        Scene scene =
                scene(
                        """
                        - participation: { name: ma, issue: 20% of amount, unit-price: 1.00 }
                        - dividend: { name: m, share: 10% of profit, by: "units:ma" }
                        """);
        scene.at("2026-01-05T12:00").order("o1", "b", "s", "1000.00");
        scene.at("2026-02-20T12:00").order("o2", "c", "s", "1000.00");
        // The first order is final; at the end of February both have 200 units of 400.
        scene.at("2026-03-01T12:00").days(0);
        scene.expect("member:b", "CNY", "10.00", "member:c", "CNY", "10.00");
        scene.refund("r", "o2", "1000.00");
        scene.expect("member:c", "units:ma", "0.000000", "member:c", "CNY", "10.00");
        scene.expect("pool:m-accruing", "CNY", "0.00", "pool:m", "CNY", "0.00");
        scene.order("o3", "b", "s", "1000.00").at("2026-05-01T12:00").days(0);
        scene.expect("member:b", "CNY", "30.00", "member:c", "CNY", "10.00");
    }

    /** A claim that was paid: the smaller claim's difference is clawed back into the queue. */
    @Test
    void aClaimThatWasPaidIsClawedBackAsFarAsItShrinks() {
        Scene scene =
                scene("- queue: { name: m, fund: 10% of amount, accelerate: 0% of amount }" + DESK);
        scene.ok("inject", "i", "pool", "m", "amount", "1000.00").order("o", "c", "s", "1000.00");
        scene.days(15).expect("member:c", "CNY", "1000.00", "pool:m", "CNY", "100.00");
        withdrawn(scene, "c", "900.00");
        // 300.00 of the claim: 100.00 of them held, 200.00 off the refund; the fund returns 30.00.
        scene.refund("r1", "o", "300.00");
        scene.expect("member:c", "CNY", "0.00", "member:c:debt", "CNY", "0.00");
        scene.expect("member:c", "claim:m", "0.00", "pool:m", "CNY", "370.00");
        // What is left is below no threshold yet; the whole refund closes the claim.
        scene.refund("r2", "o", "700.00").expect("pool:m", "CNY", "1000.00");
        scene.expect("merchant:s", "CNY", "0.00", "platform:refund-loss", "CNY", "0.00");
    }

    /** A claim paid in part by a friend's order: what it still waits for goes first. */
    @Test
    void whatAClaimStillWaitsForGoesBeforeWhatItWasPaid() {
        Scene scene = scene("- queue: { name: m, fund: 10% of amount, accelerate: 5% of amount }");
        scene.order("o1", "b", "s", "1000.00").order("o2", "c", "s", "1000.00");
        scene.expect("member:b", "CNY", "50.00", "member:b", "claim:m", "950.00");
        scene.refund("r1", "o1", "900.00");
        scene.expect("member:b", "CNY", "50.00", "member:b", "claim:m", "50.00");
        scene.refund("r2", "o1", "100.00");
        scene.expect("member:b", "CNY", "0.00", "member:b", "claim:m", "0.00");
    }

    /** A grant of which three days were released in a straight line. */
    @Test
    void aGrantReleasedInPartGivesBackItsPartOfWhatWasReleased() {
        Scene scene =
                scene(
                        "- release-schedule: { name: m, grant: 100% of amount, daily: 1/10 of"
                                + " grant, fund: 20% of concession }");
        scene.ok("inject", "i", "pool", "m", "amount", "2000.00").order("o", "c", "s", "1000.00");
        scene.days(4).expect("member:c", "CNY", "300.00", "pool:m", "CNY", "1740.00");
        scene.refund("r1", "o", "500.00").expect("member:c", "CNY", "150.00");
        scene.days(7).expect("member:c", "CNY", "500.00");
        scene.refund("r2", "o", "500.00").expect("member:c", "CNY", "0.00");
        scene.expect("pool:m", "CNY", "2000.00", "platform:refund-loss", "CNY", "0.00");
    }

    /** The same in proportion of the rest, withdrawn: it is owed. */
    @Test
    void aProportionalGrantThatWasWithdrawnComesOffTheRefund() {
        Scene scene =
                scene(
                        "- release-schedule: { name: m, grant: 100% of amount, daily: 10% of rest,"
                                + " fund: 20% of concession }"
                                + DESK);
        scene.ok("inject", "i", "pool", "m", "amount", "2000.00").order("o", "c", "s", "1000.00");
        // 100.00, then 90.00.
        scene.days(3).expect("member:c", "CNY", "190.00");
        withdrawn(scene, "c", "190.00");
        scene.refund("r", "o", "1000.00").expect("member:c:debt", "CNY", "0.00");
        scene.expect("pool:m", "CNY", "2000.00", "platform:refund-loss", "CNY", "0.00");
        scene.days(5).expect("member:c", "CNY", "0.00");
    }

    /** A lot that its owner sold: the payout is clawed back, and the pool returns at most that. */
    @Test
    void aLotThatWasSoldIsClawedBackWithoutItsFee() {
        Scene scene =
                scene(
                        "- value-pool: { name: m, contribute: 15% of amount, mint: 70% of"
                                + " contribution }");
        scene.order("o1", "b", "s", "1000.00").order("o", "c", "s", "1000.00");
        scene.ok("sell", "x", "member", "c", "pool", "m", "points", "73.5");
        // 73.5 × 300/178.5 = 123.52 (floored), less 24.71: the pool keeps that, and 105 points.
        scene.expect("member:c", "CNY", "98.81", "pool:m", "CNY", "201.19");
        scene.refund("r1", "o", "500.00");
        // Half of the payout, rounded up, comes back; the pool owes 75.00 and returns what it got.
        scene.expect("member:c", "CNY", "49.40", "pool:m", "CNY", "201.19");
        scene.expect("platform:refund-loss", "CNY", "-25.59").refund("r2", "o", "500.00");
        scene.expect("member:c", "CNY", "0.00", "pool:m", "CNY", "201.19");
    }

    /** Points that were given to others stay with them; the buyer owes their worth. */
    @Test
    void pointsThatWereTransferredAreOwedAtTheirWorth() {
        Scene scene =
                scene(
                        "- value-pool: { name: m, contribute: 15% of amount, mint: 70% of"
                                + " contribution, transferable: true }");
        scene.order("o", "c", "s", "1000.00");
        scene.ok("transfer", "t", "from", "c", "to", "b", "pool", "m", "points", "105");
        scene.refund("r", "o", "1000.00");
        // 105 points are worth all 150.00, which come off the refund: b keeps points and cash.
        scene.expect("member:b", "value-points:m", "105.000000", "pool:m", "CNY", "150.00");
        scene.expect("member:c:debt", "CNY", "0.00", "world", "CNY", "-150.00");
    }

    /** A lot that the engine sold by force is clawed back like any sale. */
    @Test
    void aForcedExitIsClawedBack() {
        Scene scene =
                scene(
                        "- value-pool: { name: m, contribute: 20% of amount, mint: 50% of"
                                + " contribution, exit-multiple: 1x }");
        scene.order("o", "c", "s", "1000.00").expect("member:c", "CNY", "0.00");
        scene.ok("inject", "i", "pool", "m", "amount", "850.00");
        // 100 points are worth 1,050.00: sold for that less 210.00, the fee, which is residue.
        scene.expect("member:c", "CNY", "840.00", "pool:m:residue", "CNY", "210.00");
        scene.refund("r", "o", "1000.00");
        scene.expect("member:c", "CNY", "0.00", "member:c:debt", "CNY", "0.00");
        // The pool returns the 200.00 that it got of the order, and the rest is nobody's.
        scene.expect("pool:m:residue", "CNY", "850.00", "platform:refund-loss", "CNY", "0.00");
    }

    /**
     * A month that was paid for: its refund makes the promoter's next month smaller, below 0 too.
     */
    @Test
    void aRefundInTheNextMonthLessensThePromotersNextMonth() {
        Scene scene = scene("- promoter-rank: { name: m, fund: 10% of concession }");
        scene.at("2026-01-20T10:00").order("o", "c", "f", "1000.00");
        scene.at("2026-02-01T10:00").days(0).expect("member:b", "CNY", "12.00");
        scene.refund("r", "o", "1000.00").order("o2", "c", "f", "1500.00");
        // 300 points less the 200 that came back: 6% of 100.
        scene.at("2026-03-01T10:00").days(0).expect("member:b", "CNY", "18.00");
    }

    /** A reward for a buyer whose order is gone is owed when it was withdrawn. */
    @Test
    void aRewardForABuyerThatSentEverythingBackIsOwed() {
        Scene scene = scene("- invite-reward: { name: m, fund: 10% of rest, reward: 5.00 }" + DESK);
        scene.order("o", "c", "s", "1000.00").expect("member:b", "CNY", "5.00");
        withdrawn(scene, "b", "5.00");
        scene.refund("r", "o", "1000.00").expect("member:b:debt", "CNY", "-5.00");
        scene.expect("pool:m", "CNY", "0.00");
        // The next first order's reward repays it.
        scene.order("again", "c", "s", "1000.00");
        scene.expect("member:b:debt", "CNY", "0.00", "member:b", "CNY", "0.00");
        scene.expect("platform:refund-loss", "CNY", "0.00");
    }

    /** A check-in's reward is not of the order: a refund takes the budget's share alone. */
    @Test
    void aRefundTakesTheCheckInBudgetsShareAsFarAsItIsThere() {
        Scene scene =
                scene("- check-in: { name: m, fund: 1% of rest, reward: 1.50, pays: balance }");
        scene.order("o", "c", "s", "1000.00").ok("check-in", "n", "member", "c", "pool", "m");
        scene.refund("r", "o", "1000.00");
        scene.expect("member:c", "CNY", "1.50", "pool:m", "CNY", "0.00");
        scene.expect("platform:refund-loss", "CNY", "-1.50");
    }

    /** A request for withdrawal is out of the balance; if it is refused, it repays what is owed. */
    @Test
    void aWithdrawalThatIsRefusedRepaysTheDebtOfItsRefund() {
        Scene scene =
                scene(
                        """
                        - referral: { name: m, levels: [15%], pending: none }
                        - withdrawal: { name: desk, min: 0.01, review: on }
                        """);
        scene.order("o", "c", "s", "1000.00");
        scene.ok("withdraw", "y", "member", "b", "amount", "20.00").refund("r", "o", "1000.00");
        scene.expect("member:b", "CNY", "0.00", "member:b:debt", "CNY", "-20.00");
        scene.ok("withdraw-decide", "e", "withdrawal", "y", "decision", "reject");
        scene.expect("member:b", "CNY", "0.00", "member:b:debt", "CNY", "0.00");
        scene.expect("platform:refund-loss", "CNY", "0.00", "world", "CNY", "0.00");
    }

    /** Points of a cohort that has ended and whose vouchers have lapsed. */
    @Test
    void aRefundAfterTheVouchersLapsedTakesPointsAndWhatWasSpent() {
        String plan =
                Scene.everyday(
                                "- growth-release: { name: m, fund: 40% of concession,"
                                        + " first-release-at: 1000 points, installments: 1,"
                                        + " vouchers-expire-after: 5d }")
                        .replace("refundable-for: 30d", "refundable-for: 60d");
        Scene scene = Scene.under(plan).merchant("s", "20%").members("a", "b");
        scene.order("o", "a", "s", "100000.00").days(2).expect("member:a", "voucher", "100.00");
        scene.ok("redeem", "v", "member", "a", "merchant", "s", "voucher", "30.00");
        scene.days(6).expect("member:a", "voucher", "0.00", "pool:lapsed", "CNY", "70.00");
        // Half: the lot keeps 50.00 at most, of which 30.00 were spent; nothing is due.
        scene.refund("r1", "o", "50000.00");
        scene.expect("member:a:debt", "voucher", "0.00", "member:a", "points:m", "10006.00");
        // In full: the 30.00 that were spent are owed, and come off the refund.
        scene.refund("r2", "o", "50000.00");
        scene.expect("member:a:debt", "voucher", "0.00", "pool:lapsed", "CNY", "70.00");
        assertThat(
                        scene.posted("r2").stream()
                                .filter(p -> p.reason().equals("refund.cash"))
                                .map(Scene.Posted::amount)
                                .toList())
                .containsExactly("49970.00");
    }
}
