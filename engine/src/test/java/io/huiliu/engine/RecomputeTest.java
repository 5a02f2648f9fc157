package io.huiliu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * mechanisms.md §13 and §14, mechanism by mechanism: what one order of 1,000.00 at 20% gave is the
 * same figure for a smaller or lighter order, whether it was placed so or became so.
 */
class RecomputeTest {
    /**
     * A mechanism and one figure of it: after an order of b and one of c, each of 1,000.00; with
     * half of the second refunded, then all of it; and with half the weight instead, then none.
     */
    enum Case {
        AREA(
                "- area: { name: m, province: 15% of rest, partners: 10% }",
                "member:g:pending CNY, 60.00, 45.00, 30.00, 45.00, 30.00"),
        BLIND_BOX(
                "- blind-box: { name: m, fund: 10% of rest, prizes: [ { name: gold, probability:"
                        + " 100%, pays: coins, value: 1.00 } ] }",
                "pool:m CNY, 40.00, 30.00, 20.00, 40.00, 40.00"),
        CHECK_IN(
                "- check-in: { name: m, fund: 1% of rest, reward: 0.10 }",
                "pool:m CNY, 4.00, 3.00, 2.00, 4.00, 4.00"),
        COINS("- coins: { name: m }", "member:c coin, 200.00, 100.00, 0.00, 100.00, 0.00"),
        COINS_THAT_EXPIRE(
                "- coins: { name: m, expire-after: 20d }",
                "member:c coin, 200.00, 100.00, 0.00, 100.00, 0.00"),
        DIFFERENTIAL(
                "- differential: { name: m, ranks: { silver: 5%, gold: 8%, diamond: 10% }, of:"
                        + " concession, peer: 10%, generations: 1 }",
                "member:b:pending CNY, 10.00, 5.00, 0.00, 5.00, 0.00"),
        DIFFERENTIAL_PEER(
                "- differential: { name: m, ranks: { silver: 5%, gold: 8% }, of: concession, peer:"
                        + " 10%, generations: 1 }",
                "member:g:pending CNY, 2.20, 1.90, 1.60, 1.90, 1.60"),
        DIVIDEND(
                "- dividend: { name: m, share: 10% of profit }",
                "pool:m-accruing CNY, 40.00, 30.00, 20.00, 40.00, 40.00"),
        FAN_BINDING(
                "- fan-binding: { name: m, share: \"1% of amount, at most 20% of concession\" }",
                "merchant:f:pending CNY, 10.00, 5.00, 0.00, 5.00, 0.00"),
        GROWTH_RELEASE(
                "- growth-release: { name: m, fund: 40% of concession }",
                "member:c points:m, 200.00, 100.00, 0.00, 100.00, 0.00"),
        GROWTH_RELEASE_FUND(
                "- growth-release: { name: m, fund: 40% of concession }",
                "pool:m CNY, 160.00, 120.00, 80.00, 160.00, 160.00"),
        FAN_POINTS(
                "- growth-release: { name: m, holder: merchant, fan-points: 5% }",
                "merchant:f voucher, 10.00, 5.00, 0.00, 5.00, 0.00"),
        INVITE_REWARD(
                "- invite-reward: { name: m, fund: 10% of rest, reward: 5.00 }",
                "member:b CNY, 5.00, 5.00, 0.00, 2.50, 0.00"),
        MERCHANT_REFERRAL(
                "- merchant-referral: { name: m, share: 5% of profit }",
                "member:a:pending CNY, 20.00, 15.00, 10.00, 15.00, 10.00"),
        PARTICIPATION(
                "- participation: { name: m, issue: 20% of amount, unit-price: 1.00 }",
                "member:c units:m, 200.000000, 100.000000, 0.00, 100.000000, 0.00"),
        PROMOTER_RANK(
                "- promoter-rank: { name: m, fund: 10% of concession }",
                "pool:m CNY, 40.00, 30.00, 20.00, 40.00, 40.00"),
        QUEUE(
                "- queue: { name: m, fund: 10% of amount, accelerate: 5% of amount }",
                "member:c claim:m, 1000.00, 500.00, 0.00, 500.00, 0.00"),
        QUEUE_ACCELERATION(
                "- queue: { name: m, fund: 10% of amount, accelerate: 5% of amount }",
                "member:b CNY, 50.00, 25.00, 0.00, 25.00, 0.00"),
        RED_PACKET(
                "- red-packet: { name: m, pay: 30% of concession }",
                "member:c CNY, 60.00, 30.00, 0.00, 30.00, 0.00"),
        RED_PACKET_WITHHELD(
                "- red-packet: { name: m, pay: 30% of concession }",
                "pool:m CNY, 0.00, 0.00, 0.00, 30.00, 60.00"),
        REFERRAL(
                "- referral: { name: m, levels: [15%, 3%, 3%], of: concession }",
                "member:b:pending CNY, 30.00, 15.00, 0.00, 15.00, 0.00"),
        REFERRAL_SECOND(
                "- referral: { name: m, levels: [15%, 3%, 3%], of: concession }",
                "member:a:pending CNY, 36.00, 33.00, 30.00, 33.00, 30.00"),
        RELEASE_SCHEDULE(
                "- release-schedule: { name: m, grant: 116% of amount, daily: 0.05% of rest, fund:"
                        + " 16% of amount }",
                "pool:m CNY, 320.00, 240.00, 160.00, 320.00, 320.00"),
        RELEASE_SCHEDULE_LINE(
                "- release-schedule: { name: m, grant: 20% of amount, daily: 1/500 of grant, pays:"
                        + " voucher, fund: 10% of amount }",
                "pool:m CNY, 200.00, 150.00, 100.00, 200.00, 200.00"),
        VALUE_POOL(
                "- value-pool: { name: m, contribute: 15% of amount, mint: 70% of contribution }",
                "member:c value-points:m, 73.500000, 36.750000, 0.00, 36.750000, 0.00"),
        WITHDRAWAL(
                "- withdrawal: { name: m }",
                "merchant:s CNY, 1600.00, 1200.00, 800.00, 1600.00, 1600.00");

        final String mechanism;
        private final String[] row;

        Case(String mechanism, String row) {
            this.mechanism = mechanism;
            this.row = row.split(", ");
        }

        private void expect(Scene scene, int column) {
            String[] what = row[0].split(" ");
            scene.settle();
            assertThat(new BigDecimal(scene.balance(what[0], what[1])))
                    .as(row[0])
                    .isEqualByComparingTo(row[column]);
        }
    }

    private static final int WHOLE = 1;
    private static final int HALF = 2;
    private static final int GONE = 3;
    private static final int LIGHT = 4;
    private static final int WEIGHTLESS = 5;

    /** g invited a, who invited b, who invited c; s sells, f owns c as its fan. */
    private static Scene scene(Case of, boolean waiting) {
        String plan = Scene.everyday(of.mechanism);
        Scene scene =
                Scene.under(
                                waiting
                                        ? plan.replace("confirm: immediate", "confirm: after 7d")
                                        : plan)
                        .ok("region", "31", "level", "province")
                        .chain("g", "a", "b", "c")
                        .ok("agent", "ag", "region", "31", "member", "g")
                        .ok("agent", "ap", "region", "31", "member", "a", "role", "partner")
                        .ok("merchant", "s", "rate", "20%", "region", "31", "referrer", "a")
                        .ok("merchant", "f", "rate", "20%", "region", "31")
                        .ok("bind", "bi", "member", "c", "merchant", "f");
        if (of.mechanism.startsWith("- differential")) {
            scene.ok("rank", "k1", "member", "b", "rank", "silver")
                    .ok("rank", "k2", "member", "a", "rank", "gold")
                    .ok("rank", "k3", "member", "g", "rank", "gold");
        }
        return scene.order("first", "b", "s", "1000.00");
    }

    private static Scene confirmed(Case of) {
        return scene(of, false).order("o", "c", "s", "1000.00");
    }

    private static Scene order(Scene scene, String weight) {
        return scene.ok(
                "order",
                "o",
                "member",
                "c",
                "merchant",
                "s",
                "amount",
                "1000.00",
                "weight",
                weight);
    }

    /** Every balance that is not 0, by name. */
    private static Map<String, Long> balances(Scene scene) {
        scene.settle();
        Map<String, Long> all = new TreeMap<>();
        AccountNames names = AccountNames.of(scene.engine());
        scene.engine()
                .ledger()
                .forEach(
                        (asset, account, amount) ->
                                all.put(
                                        names.name(account)
                                                + " "
                                                + scene.engine().chart().asset(asset).name(),
                                        amount));
        return all;
    }

    /** §14: an order refunded in full before confirmation leaves no trace in any balance. */
    @ParameterizedTest
    @EnumSource
    void anOrderRefundedBeforeItsConfirmationLeavesNoTrace(Case of) {
        Scene without = scene(of, true).days(20);
        Scene with = scene(of, true).order("o", "c", "s", "1000.00");
        with.refund("r1", "o", "333.33").refund("r2", "o", "666.67").days(20);
        assertThat(balances(with)).isEqualTo(balances(without));
    }

    /** §14: before confirmation an order shrinks, and is then confirmed as the smaller one. */
    @ParameterizedTest
    @EnumSource
    void anOrderRefundedInPartBeforeItsConfirmationIsTheSmallerOrder(Case of) {
        Scene small = scene(of, true).order("o", "c", "s", "666.67").days(20);
        Scene shrunk = scene(of, true).order("o", "c", "s", "1000.00");
        shrunk.refund("r", "o", "333.33").days(20);
        assertThat(balances(shrunk)).isEqualTo(balances(small));
    }

    /** §14: after confirmation, by half and then in full. */
    @ParameterizedTest
    @EnumSource
    void aRefundAfterConfirmationLeavesWhatTheSmallerOrderGives(Case of) {
        Scene scene = confirmed(of);
        of.expect(scene, WHOLE);
        of.expect(scene.refund("r1", "o", "500.00"), HALF);
        of.expect(scene.refund("r2", "o", "500.00"), GONE);
    }

    /**
     * The same in all balances, and with amounts that floor. Not where §14 has the pool return less
     * than the order brought: the part of its cash that stood for what was taken back.
     */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"VALUE_POOL", "GROWTH_RELEASE", "GROWTH_RELEASE_FUND", "FAN_POINTS"})
    void aConfirmedOrderRefundedInPartIsTheSmallerOrder(Case of) {
        Scene small = scene(of, false).order("o", "c", "s", "666.67");
        Scene shrunk = confirmed(of).refund("r", "o", "333.33");
        assertThat(balances(shrunk)).isEqualTo(balances(small));
        assertThat(balances(shrunk.refund("r2", "o", "666.67")))
                .isEqualTo(balances(scene(of, false)));
    }

    /** §13: a weight scales rebates, points and commissions; what goes into pools stays full. */
    @ParameterizedTest
    @EnumSource
    void aWeightGivenAfterConfirmationIsAsIfGivenWithTheOrder(Case of) {
        Scene later = confirmed(of).ok("weight", "w1", "order", "o", "weight", "0.5");
        of.expect(later, LIGHT);
        assertThat(balances(later)).isEqualTo(balances(order(scene(of, false), "0.5")));
        of.expect(later.ok("weight", "w2", "order", "o", "weight", "0"), WEIGHTLESS);
        assertThat(balances(later)).isEqualTo(balances(order(scene(of, false), "0")));
    }

    /** §13: upwards too, except that a value pool mints nothing for which no cash comes in. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "VALUE_POOL")
    void aWeightThatRisesAfterConfirmationGivesWhatTheHeavierOrderGives(Case of) {
        Scene risen = order(scene(of, false), "0.333333");
        assertThat(balances(risen.ok("weight", "w1", "order", "o", "weight", "0.7")))
                .isEqualTo(balances(order(scene(of, false), "0.7")));
        of.expect(risen.ok("weight", "w2", "order", "o", "weight", "1"), WHOLE);
        assertThat(balances(risen)).isEqualTo(balances(confirmed(of)));
    }

    /** §13: an order in review pays nobody; let go, it is an order of that weight. */
    @ParameterizedTest
    @EnumSource
    void anOrderHeldInReviewGivesNothingUntilItIsLetGo(Case of) {
        Scene held = order(scene(of, false), "hold").days(1);
        Map<String, Long> expected = balances(scene(of, false).days(1));
        expected.merge("clearing CNY", 100_000L, Long::sum);
        expected.merge("world CNY", -100_000L, Long::sum);
        assertThat(balances(held)).isEqualTo(expected);
        held.ok("weight", "w", "order", "o", "weight", "0.5");
        of.expect(held, LIGHT);
    }

    /** §13: whatever the weight, the merchant gets what it is owed. */
    @ParameterizedTest
    @EnumSource
    void noWeightTouchesWhatTheMerchantIsOwed(Case of) {
        Scene scene = order(scene(of, false), "0");
        assertThat(scene.balance("merchant:s", "CNY")).isEqualTo("1600.00");
        scene.ok("weight", "w", "order", "o", "weight", "0.25");
        assertThat(scene.balance("merchant:s", "CNY")).isEqualTo("1600.00");
    }

    /**
     * §6: what was pending becomes the taker's own when its order is final; partners share last.
     */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_ANY,
            names = {"DIFF.*", "FAN_BINDING", "MERCH.*", "REFERRAL.*"})
    void whatIsPendingIsTheTakersWhenTheOrderIsFinal(Case of) {
        Scene scene = confirmed(of).refund("r", "o", "500.00").days(31);
        String owner = of.row[0].split(":pending")[0];
        scene.expect(owner, "CNY", of.row[HALF], owner + ":pending", "CNY", "0.00");
    }
}
