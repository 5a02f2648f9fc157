package io.huiliu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiliu.mechanisms.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong input has a code of its own each, and changes nothing: neither a balance nor the state. */
class FaultsTest {
    private static final String MECHANISMS =
            """
            - value-pool: { name: value, contribute: 10% of concession, transferable: true }
            - red-packet: { name: packet, pay: 30% of concession, pays: voucher }
            - coins: { name: gold, issue: 10% of concession }
            - differential: { name: ranks, ranks: { silver: 5%, gold: 8% }, of: concession }
            - area: { name: agents, district: 10% of rest }
            - dividend: { name: holders, share: 10% of profit }
            - check-in: { name: daily, rewards: [0.01], pays: coins }
            - withdrawal: { name: payout, min: 10.00, max-per-request: 100.00 }
            """;

    private static Scene scene() {
        return Scene.with(MECHANISMS)
                .chain("a", "b")
                .merchant("s", "10%")
                .order("o1", "b", "s", "1000.00");
    }

    @Test
    void whoIsMeantMustBeThere() {
        scene().refused(
                        Outcome.UNKNOWN_MEMBER,
                        "order",
                        "x",
                        "member",
                        "nobody",
                        "merchant",
                        "s",
                        "amount",
                        "1.00")
                .refused(
                        Outcome.UNKNOWN_MERCHANT,
                        "order",
                        "x",
                        "member",
                        "a",
                        "merchant",
                        "none",
                        "amount",
                        "1.00")
                .refused(
                        Outcome.UNKNOWN_REGION,
                        "order",
                        "x",
                        "member",
                        "a",
                        "merchant",
                        "s",
                        "amount",
                        "1.00",
                        "region",
                        "nowhere")
                .refused(Outcome.UNKNOWN_MEMBER, "member", "c", "referrer", "nobody")
                .refused(Outcome.UNKNOWN_REGION, "member", "c", "region", "nowhere")
                .refused(Outcome.UNKNOWN_MEMBER, "merchant", "t", "referrer", "nobody")
                .refused(Outcome.UNKNOWN_ORDER, "refund", "x", "order", "none", "amount", "1.00")
                .refused(Outcome.UNKNOWN_ORDER, "confirm", "x", "order", "none")
                .refused(Outcome.UNKNOWN_ORDER, "weight", "x", "order", "none", "weight", "0.5")
                .refused(Outcome.UNKNOWN_MERCHANT, "rate", "x", "merchant", "none", "rate", "10%")
                .refused(Outcome.UNKNOWN_MERCHANT, "payout", "x", "merchant", "n", "amount", "1")
                .refused(Outcome.UNKNOWN_MEMBER, "bind", "x", "member", "n", "merchant", "s")
                .refused(Outcome.UNKNOWN_MERCHANT, "bind", "x", "member", "a", "merchant", "n")
                .refused(Outcome.UNKNOWN_RANK, "rank", "x", "member", "a", "rank", "emperor")
                .refused(Outcome.UNKNOWN_REGION, "agent", "x", "member", "a", "region", "nowhere")
                .refused(
                        Outcome.UNKNOWN_DIVIDEND,
                        "shares",
                        "x",
                        "member",
                        "a",
                        "dividend",
                        "n",
                        "weight",
                        "1")
                .refused(
                        Outcome.UNKNOWN_POOL,
                        "sell",
                        "x",
                        "member",
                        "a",
                        "pool",
                        "n",
                        "points",
                        "1")
                .refused(
                        Outcome.NOT_OFFERED,
                        "sell",
                        "x",
                        "member",
                        "a",
                        "pool",
                        "packet",
                        "points",
                        "1")
                .refused(Outcome.UNKNOWN_POOL, "inject", "x", "pool", "n", "amount", "1.00")
                .refused(
                        Outcome.UNKNOWN_MEMBER,
                        "transfer",
                        "x",
                        "from",
                        "b",
                        "to",
                        "n",
                        "pool",
                        "value",
                        "points",
                        "1")
                .refused(Outcome.UNKNOWN_MEMBER, "withdraw", "x", "member", "n", "amount", "10")
                .refused(
                        Outcome.UNKNOWN_WITHDRAWAL,
                        "withdraw-decide",
                        "x",
                        "withdrawal",
                        "n",
                        "decision",
                        "approve")
                .refused(Outcome.UNKNOWN_MEMBER, "check-in", "x", "member", "n")
                .refused(Outcome.NOT_OFFERED, "draw", "x", "member", "a")
                .refused(Outcome.UNKNOWN_MEMBER, "freeze", "x", "member", "n", "reason", "r")
                .refused(
                        Outcome.UNKNOWN_MEMBER,
                        "redeem",
                        "x",
                        "member",
                        "n",
                        "merchant",
                        "s",
                        "voucher",
                        "1.00")
                .refused(
                        Outcome.UNKNOWN_MERCHANT,
                        "redeem",
                        "x",
                        "payer",
                        "merchant:n",
                        "merchant",
                        "s",
                        "voucher",
                        "1.00")
                .refused(
                        Outcome.UNKNOWN_PLAN,
                        "amend",
                        "x",
                        "plan",
                        "abc",
                        "effective",
                        "2026-06-01")
                .refused(
                        Outcome.UNKNOWN_ACCOUNT,
                        "adjust",
                        "x",
                        "debit",
                        "pool:value",
                        "credit",
                        "member:a",
                        "asset",
                        "CNY",
                        "amount",
                        "1.00",
                        "reason",
                        "r",
                        "approvals",
                        "x,y")
                .refused(
                        Outcome.APPROVALS_MISSING,
                        "adjust",
                        "x",
                        "debit",
                        "platform:revenue",
                        "credit",
                        "member:a",
                        "asset",
                        "CNY",
                        "amount",
                        "1.00",
                        "reason",
                        "r",
                        "approvals",
                        "x,x");
    }

    /** A referrer must have come before, so that no chain can lead back to its beginning. */
    @Test
    void nobodyInvitesItselfOrWhoInvitedIt() {
        scene().refused(Outcome.SELF_REFERRAL, "member", "c", "referrer", "c")
                .refused(Outcome.ID_REUSED_WITH_DIFFERENT_BODY, "member", "a", "referrer", "b")
                .days(100)
                .refused(Outcome.ALREADY_EXISTS, "member", "a", "referrer", "b")
                .refused(Outcome.REGION_CYCLE, "region", "r", "parent", "r");
    }

    @Test
    void regionsNestDownwards() {
        scene().ok("region", "north", "level", "province")
                .ok("region", "town", "parent", "north")
                .refused(Outcome.BAD_FIELD, "region", "x", "parent", "town", "level", "province")
                .refused(Outcome.BAD_FIELD, "region", "x", "parent", "310101", "level", "city")
                .days(100)
                .refused(Outcome.ALREADY_EXISTS, "region", "town", "level", "province");
    }

    /**
     * A code that nobody named before is a region, but not because of a command that is refused.
     */
    @Test
    void aRefusedCommandMakesNoRegionKnown() {
        scene().refused(
                        Outcome.RATE_OUT_OF_BOUNDS,
                        "order",
                        "x",
                        "member",
                        "a",
                        "merchant",
                        "s",
                        "amount",
                        "1.00",
                        "rate",
                        "2%",
                        "region",
                        "310101")
                .refused(
                        Outcome.RATE_OUT_OF_BOUNDS,
                        "merchant",
                        "t",
                        "rate",
                        "2%",
                        "region",
                        "310101")
                .refused(Outcome.UNKNOWN_MEMBER, "agent", "x", "member", "n", "region", "310101")
                .days(100)
                .refused(Outcome.ALREADY_EXISTS, "member", "a", "region", "310101");
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, AMOUNT_NOT_POSITIVE",
        "-1.00, AMOUNT_NOT_POSITIVE",
        "10000000000.01, AMOUNT_TOO_LARGE",
        "10000000000000.00, AMOUNT_TOO_LARGE",
        "9000000000000000.00, AMOUNT_TOO_LARGE"
    })
    void amountsAreFromOneFenToTenBillion(String amount, Outcome outcome) {
        scene().refused(outcome, "order", "x", "member", "a", "merchant", "s", "amount", amount)
                .refused(outcome, "inject", "x", "pool", "value", "amount", amount)
                .refused(outcome, "payout", "x", "merchant", "s", "amount", amount)
                .refused(outcome, "withdraw", "x", "member", "a", "amount", amount)
                .refused(outcome, "legacy", "x", "member", "a", "pool", "value", "debt", amount)
                .refused(outcome, "redeem-coins", "x", "member", "a", "coins", amount);
    }

    @ParameterizedTest
    @CsvSource({
        "cost, -0.01, AMOUNT_NOT_POSITIVE",
        "cost, 9000000000000000.00, AMOUNT_TOO_LARGE",
        "distribution, -5.00, AMOUNT_NOT_POSITIVE",
        "voucher, -0.01, AMOUNT_NOT_POSITIVE",
        "voucher, 2.00, VOUCHER_EXCEEDS_AMOUNT",
        "voucher, 1.00, INSUFFICIENT_VOUCHERS",
        "rate, 2.9999%, RATE_OUT_OF_BOUNDS",
        "rate, -3%, RATE_OUT_OF_BOUNDS",
        "rate, 100.0001%, RATE_OUT_OF_BOUNDS",
        "rate, 42949.6730%, RATE_OUT_OF_BOUNDS"
    })
    void anOrderKeepsItsBounds(String field, String value, Outcome outcome) {
        scene().refused(
                        outcome,
                        "order",
                        "x",
                        "member",
                        "a",
                        "merchant",
                        "s",
                        "amount",
                        "1.00",
                        field,
                        value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten", "1.001", "1e5", "", "92233720368547758.08", "NaN", "１"})
    void whatIsNoAmountIsNotEvenWritten(String amount) {
        assertThatThrownBy(
                        () ->
                                scene().send(
                                                "order",
                                                "x",
                                                "member",
                                                "a",
                                                "merchant",
                                                "s",
                                                "amount",
                                                amount))
                .isInstanceOf(FieldException.class);
    }

    @Test
    void turnoverStaysWithinExactSums() {
        Scene scene = Scene.with("- coins: { name: gold }").members("a").merchant("s", "10%");
        for (int i = 0; i < 1_000; i++) {
            scene.order("o" + i, "a", "s", "10000000000.00");
        }
        scene.refused(
                Outcome.VOLUME_LIMIT,
                "order",
                "x",
                "member",
                "a",
                "merchant",
                "s",
                "amount",
                "0.01");
    }

    @Test
    void aVoucherIsSpentOnce() {
        scene().expect("member:b", "voucher", "30.00")
                .refused(
                        Outcome.INSUFFICIENT_VOUCHERS,
                        "redeem",
                        "x",
                        "member",
                        "b",
                        "merchant",
                        "s",
                        "voucher",
                        "30.01")
                .ok("redeem", "v1", "member", "b", "merchant", "s", "voucher", "30.00")
                .refused(
                        Outcome.INSUFFICIENT_VOUCHERS,
                        "redeem",
                        "x",
                        "member",
                        "b",
                        "merchant",
                        "s",
                        "voucher",
                        "0.91");
    }

    @Test
    void whatOneDoesNotHaveOneCannotGive() {
        scene().refused(
                        Outcome.INSUFFICIENT_POINTS,
                        "sell",
                        "x",
                        "member",
                        "a",
                        "pool",
                        "value",
                        "points",
                        "0.000001")
                .refused(
                        Outcome.INSUFFICIENT_POINTS,
                        "transfer",
                        "x",
                        "from",
                        "b",
                        "to",
                        "a",
                        "pool",
                        "value",
                        "points",
                        "1000")
                .refused(
                        Outcome.NOT_TRANSFERABLE,
                        "transfer",
                        "x",
                        "from",
                        "b",
                        "to",
                        "b",
                        "pool",
                        "value",
                        "points",
                        "1")
                .refused(
                        Outcome.INSUFFICIENT_COINS,
                        "redeem-coins",
                        "x",
                        "member",
                        "b",
                        "coins",
                        "10.01")
                .refused(
                        Outcome.INSUFFICIENT_BALANCE,
                        "withdraw",
                        "x",
                        "member",
                        "b",
                        "amount",
                        "10.00")
                .refused(
                        Outcome.INSUFFICIENT_BALANCE,
                        "payout",
                        "x",
                        "merchant",
                        "s",
                        "amount",
                        "900.01")
                .refused(
                        Outcome.BAD_FIELD,
                        "sell",
                        "x",
                        "member",
                        "b",
                        "pool",
                        "value",
                        "points",
                        "1",
                        "to",
                        "gold");
    }

    @Test
    void timeDoesNotGoBack() {
        Scene scene = scene().days(40);
        scene.at("2026-02-09T10:00")
                .refused(
                        Outcome.TIME_GOES_BACK,
                        "order",
                        "x",
                        "member",
                        "a",
                        "merchant",
                        "s",
                        "amount",
                        "1.00");
        scene.at("2026-01-01T10:00")
                .refused(
                        Outcome.TOO_OLD,
                        "order",
                        "x",
                        "member",
                        "a",
                        "merchant",
                        "s",
                        "amount",
                        "1.00");
    }

    @Test
    void timeDoesNotLeapTenYears() {
        Scene scene = scene();
        String before = scene.stateHash();
        scene.at("2037-01-01T10:00");
        assertThat(scene.send("member", "c")).isEqualTo(Outcome.TIME_TOO_FAR);
        assertThat(scene.stateHash()).isEqualTo(before);
    }

    /** Law 4: the first answer again, and one effect. */
    @Test
    void aCommandSentTwiceHasOneEffect() {
        Scene scene = scene().at("2026-01-05T10:00").order("o2", "a", "s", "10.00");
        String before = scene.stateHash();
        scene.order("o2", "a", "s", "10.00");
        assertThat(scene.stateHash()).isEqualTo(before);
        scene.refused(
                Outcome.ID_REUSED_WITH_DIFFERENT_BODY,
                "order",
                "o2",
                "member",
                "a",
                "merchant",
                "s",
                "amount",
                "10.01");
        scene.refused(
                Outcome.ID_REUSED_WITH_DIFFERENT_BODY,
                "redeem",
                "o2",
                "member",
                "b",
                "merchant",
                "s",
                "voucher",
                "1.00");
        scene.days(1)
                .refused(
                        Outcome.ID_REUSED_WITH_DIFFERENT_BODY,
                        "order",
                        "o2",
                        "member",
                        "a",
                        "merchant",
                        "s",
                        "amount",
                        "10.00");
    }

    /**
     * A refusal is no answer for good: the same id may be sent again with what was wrong put right.
     */
    @Test
    void anIdThatWasRefusedIsFree() {
        scene().refused(
                        Outcome.AMOUNT_NOT_POSITIVE,
                        "order",
                        "o2",
                        "member",
                        "a",
                        "merchant",
                        "s",
                        "amount",
                        "0.00")
                .order("o2", "a", "s", "1.00");
    }

    @Test
    void aRefundIsAtMostWhatIsLeftOfTheOrder() {
        scene().refused(
                        Outcome.REFUND_EXCEEDS_ORDER,
                        "refund",
                        "x",
                        "order",
                        "o1",
                        "amount",
                        "1000.01")
                .refused(
                        Outcome.AMOUNT_NOT_POSITIVE, "refund", "x", "order", "o1", "amount", "0.00")
                .refund("r1", "o1", "400.00")
                .refused(
                        Outcome.REFUND_EXCEEDS_ORDER,
                        "refund",
                        "x",
                        "order",
                        "o1",
                        "amount",
                        "600.01")
                .refund("r2", "o1", "600.00");
        assertThat(scene().send("refund", "r3", "order", "r2", "amount", "1.00"))
                .isEqualTo(Outcome.UNKNOWN_ORDER);
    }

    @Test
    void aFinalOrderStands() {
        scene().refused(Outcome.ALREADY_CONFIRMED, "confirm", "x", "order", "o1")
                .refused(Outcome.ALREADY_CONFIRMED, "weight", "x", "order", "o1", "weight", "hold")
                .days(30)
                .refused(Outcome.ORDER_FINAL, "refund", "x", "order", "o1", "amount", "1.00")
                .refused(Outcome.ORDER_FINAL, "weight", "x", "order", "o1", "weight", "0.5")
                .refused(Outcome.ORDER_FINAL, "confirm", "x", "order", "o1");
    }

    @Test
    void anOrderInReviewIsConfirmedByItsWeightAlone() {
        scene().ok(
                        "order",
                        "o2",
                        "member",
                        "a",
                        "merchant",
                        "s",
                        "amount",
                        "10.00",
                        "weight",
                        "hold")
                .refused(Outcome.ON_HOLD, "confirm", "x", "order", "o2")
                .ok("weight", "w1", "order", "o2", "weight", "1")
                .refused(Outcome.ALREADY_CONFIRMED, "confirm", "x", "order", "o2");
    }

    /** Numbers that only a program can send, in the binary form. */
    @ParameterizedTest
    @ValueSource(longs = {-2, 1_000_001, 4_294_967_296L, Long.MIN_VALUE, Long.MAX_VALUE})
    void aWeightIsFromNothingToWhole(long ppm) {
        assertThat(binary(Field.WEIGHT, ppm)).isEqualTo(Outcome.WEIGHT_OUT_OF_RANGE);
    }

    @ParameterizedTest
    @ValueSource(longs = {-4_294_867_296L, 4_295_067_296L, Long.MIN_VALUE, Long.MAX_VALUE})
    void aRateDoesNotWrapAround(long ppm) {
        assertThat(binary(Field.RATE, ppm)).isEqualTo(Outcome.RATE_OUT_OF_BOUNDS);
    }

    private static Outcome binary(Field field, long number) {
        Scene scene = scene();
        CommandWriter writer = new CommandWriter();
        writer.begin(CommandType.ORDER, "x", Scene.millis("2026-01-01T10:00"))
                .put(Field.MEMBER, "a")
                .put(Field.MERCHANT, "s")
                .put(Field.AMOUNT, "1.00")
                .put(field, number)
                .end();
        Command command = new Command();
        assertThat(command.wrap(writer.buffer(), 4, writer.size() - 4)).isTrue();
        String before = scene.stateHash();
        Outcome outcome = scene.engine().apply(command);
        assertThat(scene.stateHash()).isEqualTo(before);
        return outcome;
    }

    /** A command cut short anywhere is refused as a whole. */
    @Test
    void halfACommandIsNone() {
        CommandWriter writer = new CommandWriter();
        writer.begin(CommandType.ORDER, "x", Scene.millis("2026-01-01T10:00"))
                .put(Field.MEMBER, "a")
                .put(Field.MERCHANT, "s")
                .put(Field.AMOUNT, "1.00")
                .end();
        for (int length = 0; length < writer.size() - 4; length++) {
            assertThat(new Command().wrap(writer.buffer(), 4, length)).as("%s", length).isFalse();
        }
    }

    @Test
    void nothingGoesOutOfAFrozenAccount() {
        scene().ok("freeze", "f1", "member", "b", "reason", "review")
                .ok("freeze", "f2", "merchant", "s", "reason", "review")
                .refused(
                        Outcome.FROZEN,
                        "redeem",
                        "x",
                        "member",
                        "b",
                        "merchant",
                        "s",
                        "voucher",
                        "1.00")
                .refused(
                        Outcome.FROZEN,
                        "order",
                        "x",
                        "member",
                        "b",
                        "merchant",
                        "s",
                        "amount",
                        "2.00",
                        "voucher",
                        "1.00")
                .refused(
                        Outcome.FROZEN,
                        "sell",
                        "x",
                        "member",
                        "b",
                        "pool",
                        "value",
                        "points",
                        "0.1")
                .refused(
                        Outcome.FROZEN,
                        "transfer",
                        "x",
                        "from",
                        "b",
                        "to",
                        "a",
                        "pool",
                        "value",
                        "points",
                        "0.1")
                .refused(Outcome.FROZEN, "redeem-coins", "x", "member", "b", "coins", "1.00")
                .refused(Outcome.FROZEN, "withdraw", "x", "member", "b", "amount", "10.00")
                .refused(Outcome.FROZEN, "payout", "x", "merchant", "s", "amount", "1.00")
                .order("o2", "b", "s", "10.00")
                .ok("unfreeze", "u1", "member", "b", "reason", "cleared")
                .ok("redeem", "v1", "member", "b", "merchant", "s", "voucher", "1.00");
    }

    /** Neither is its own purchase: §6 lets a frozen member have only what those bring. */
    @Test
    void aFrozenMemberNeitherChecksInNorDraws() {
        Scene scene =
                Scene.with(
                                """
                                - check-in: { name: daily, rewards: [0.01], pays: coins }
                                - blind-box:
                                    name: box
                                    fund: 50% of rest
                                    prizes: [{ name: thanks, probability: 100% }]
                                """)
                        .chain("a", "b")
                        .merchant("s", "10%")
                        .order("o1", "b", "s", "1000.00")
                        .ok("freeze", "f1", "member", "b", "reason", "review")
                        .refused(Outcome.FROZEN, "check-in", "x", "member", "b")
                        .refused(Outcome.FROZEN, "draw", "x", "member", "b")
                        // A freeze says nothing of those who never had a draw: it stands first.
                        .ok("freeze", "f2", "member", "a", "reason", "review")
                        .refused(Outcome.FROZEN, "draw", "x", "member", "a")
                        .refused(
                                Outcome.UNKNOWN_POOL,
                                "check-in",
                                "x",
                                "member",
                                "b",
                                "pool",
                                "none")
                        .refused(Outcome.NOT_OFFERED, "draw", "x", "member", "b", "pool", "daily");
        scene.ok("unfreeze", "u1", "member", "b", "reason", "cleared")
                .ok("check-in", "c1", "member", "b")
                .ok("draw", "d1", "member", "b");
    }

    /** A weight that no dividend reads would be a promise that nobody keeps. */
    @Test
    void sharesAreSharesOfADividendAndOfNothingElse() {
        Scene.with(
                        """
                        - check-in: { name: daily, rewards: [0.01], pays: coins }
                        - participation: { name: ma }
                        - dividend: { name: by-units, share: 10% of profit, by: "units:ma" }
                        - dividend: { name: by-shares, share: 10% of profit }
                        """)
                .chain("a")
                .refused(Outcome.UNKNOWN_DIVIDEND, "shares", "x", shares("none"))
                .refused(Outcome.UNKNOWN_DIVIDEND, "shares", "x", shares("daily"))
                .refused(Outcome.UNKNOWN_DIVIDEND, "shares", "x", shares("ma"))
                .refused(Outcome.NOT_OFFERED, "shares", "x", shares("by-units"))
                .ok("shares", "w1", "member", "a", "dividend", "by-shares", "weight", "1");
    }

    private static String[] shares(String dividend) {
        return new String[] {"member", "a", "dividend", dividend, "weight", "1"};
    }

    @Test
    void aBindingIsForGood() {
        scene().merchant("t", "10%")
                .refused(Outcome.ALREADY_BOUND, "bind", "x", "member", "b", "merchant", "t");
    }

    @Test
    void oneChecksInOnceADay() {
        scene().ok("check-in", "c1", "member", "a")
                .refused(Outcome.ALREADY_CHECKED_IN, "check-in", "c2", "member", "a")
                .days(1)
                .ok("check-in", "c3", "member", "a");
    }

    @Test
    void afterTheEndNothingHappens() {
        scene().ok("wind-down", "end", "reason", "closing")
                .refused(
                        Outcome.PROGRAM_ENDED,
                        "order",
                        "x",
                        "member",
                        "a",
                        "merchant",
                        "s",
                        "amount",
                        "1.00")
                .refused(Outcome.PROGRAM_ENDED, "member", "c");
    }

    @Test
    void anAmendmentIsLaterInNumberAndInTime() {
        Scene scene = scene();
        String same = scene.publish(Scene.everyday(MECHANISMS));
        String later =
                scene.publish(Scene.everyday(MECHANISMS).replace("version: 1", "version: 2"));
        scene.refused(Outcome.PLAN_NOT_LATER, "amend", "x", "plan", same, "effective", "2026-06-01")
                .refused(
                        Outcome.PLAN_NOT_LATER,
                        "amend",
                        "x",
                        "plan",
                        later,
                        "effective",
                        "2026-01-01")
                .ok("amend", "a1", "plan", later, "effective", "2026-02-01");
    }
}
