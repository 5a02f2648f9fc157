package io.huiliu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.Notice;
import io.huiliu.mechanisms.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** mechanisms.md §11: a program that ends pays everybody and leaves every account at 0. */
class WindDownTest {
    private static final String[] PEOPLE = {"a", "b", "c", "d", "e"};

    static Stream<Path> plans() throws IOException {
        List<Path> plans = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("..", "plans"))) {
            files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(plans::add);
        }
        assertThat(plans).as("the plans that are shipped").hasSize(10);
        return plans.stream();
    }

    /**
     * A quarter of business with everything that the plan offers, such that releases, exits, paid
     * commissions, debts, open orders and unfinished withdrawals are there when it ends.
     */
    private static Scene lived(Path plan) throws IOException {
        Scene scene =
                Scene.under(Files.readString(plan))
                        .ok("region", "31", "level", "province")
                        .ok("region", "3101", "level", "city", "parent", "31")
                        .chain(PEOPLE)
                        .ok("agent", "ag1", "region", "31", "member", "a")
                        .ok("agent", "ag2", "region", "3101", "member", "b")
                        .ok("agent", "ag3", "region", "31", "member", "c", "role", "partner")
                        .ok("merchant", "s", "region", "3101", "referrer", "a")
                        .ok("merchant", "t", "region", "31", "referrer", "b")
                        .ok("bind", "b1", "member", "e", "merchant", "t");
        offered(scene, "rank", "k1", "member", "d", "rank", "silver");
        offered(scene, "rank", "k2", "member", "c", "rank", "gold");
        offered(scene, "shares", "h1", "member", "a", "dividend", "shareholders", "weight", "3");
        offered(scene, "legacy", "l1", "member", "a", "pool", "value", "debt", "500.00");
        for (int day = 0; day < 90; day++) {
            oneDay(scene, day);
        }
        return scene;
    }

    private static void oneDay(Scene scene, int day) {
        scene.at(LocalDate.parse("2026-01-01").plusDays(day) + "T10:00");
        String buyer = PEOPLE[day % PEOPLE.length];
        String amount = day == 1 ? "200000000.00" : 100 + 37 * day + ".37";
        scene.order("o" + day, buyer, day % 3 == 0 ? "t" : "s", amount);
        offered(scene, "check-in", "c" + day, "member", buyer);
        if (day % 7 == 3) {
            offered(scene, "refund", "r" + day, "order", "o" + (day - 2), "amount", "50.11");
            offered(scene, "weight", "w" + day, "order", "o" + (day - 1), "weight", "0.5");
            offered(scene, "inject", "i" + day, "pool", "value", "amount", "20.00");
        }
        if (day % 9 == 5) {
            offered(scene, "sell", "x" + day, "member", buyer, "pool", "value", "points", "0.7");
            offered(
                    scene,
                    "redeem",
                    "v" + day,
                    "member",
                    buyer,
                    "merchant",
                    "s",
                    "voucher",
                    "1.00");
            offered(scene, "redeem-coins", "g" + day, "member", buyer, "coins", "1.00");
            offered(scene, "withdraw", "y" + day, "member", buyer, "amount", "30.00");
            offered(scene, "payout", "p" + day, "merchant", "s", "amount", "10.00");
        }
        if (day == 60) {
            offered(scene, "withdraw-decide", "e1", "withdrawal", "y50", "decision", "approve");
            offered(scene, "refund", "r60", "order", "o45");
        }
        if (day == 80) {
            offered(scene, "freeze", "z", "member", "d");
            offered(scene, "weight", "w80", "order", "o80", "weight", "hold");
        }
    }

    /** Sends what not every plan offers; the laws are checked all the same. */
    private static void offered(Scene scene, String type, String id, String... fields) {
        assertThat(scene.send(type, id, fields)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyAccountEndsAtZeroUnderEveryPlan(Path plan) throws IOException {
        Scene scene = lived(plan);
        int before = scene.posted().size();
        scene.ok("wind-down", "end", "reason", "closed");
        List<String> left = new ArrayList<>();
        AccountNames names = AccountNames.of(scene.engine());
        scene.engine()
                .ledger()
                .forEach((asset, account, amount) -> left.add(names.name(account) + " " + amount));
        assertThat(left).isEmpty();
        assertThat(scene.posted().size()).isGreaterThan(before);
        assertThat(scene.notices(Notice.PAID_OUT)).isNotEmpty();
        scene.refused(Outcome.PROGRAM_ENDED, "member", "late");
    }

    /** It ends alike for a program that was restored from its snapshot on the last day. */
    @ParameterizedTest
    @MethodSource("plans")
    void aRestoredProgramPaysTheSame(Path plan) throws IOException {
        Scene live = lived(plan);
        Scene restored = lived(plan).restart();
        int before = live.posted().size();
        live.ok("wind-down", "end", "reason", "closed");
        restored.ok("wind-down", "end", "reason", "closed");
        assertThat(restored.posted().subList(before, restored.posted().size()))
                .isEqualTo(live.posted().subList(before, live.posted().size()));
    }

    /** What left the program for members, merchants and vouchers while it was wound down. */
    private static BigDecimal paid(Scene scene, String debit) {
        return scene.posted().stream()
                .filter(p -> p.credit().equals("world") && p.debit().equals(debit))
                .filter(p -> p.reason().startsWith("wind-down."))
                .map(p -> new BigDecimal(p.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** §11: growth-release pays pro rata to unreleased entitlement, as vouchers at 1:1. */
    @Test
    void growthReleasePaysProRataToWhatIsUnreleased() {
        Scene scene =
                Scene.with("- growth-release: { name: green, fund: 20% of concession }")
                        .merchant("s", "20%")
                        .members("a", "b")
                        .order("o1", "a", "s", "3000.00")
                        .order("o2", "b", "s", "1000.00");
        scene.ok("wind-down", "end", "reason", "closed");
        // 160.00 of cash for 600 and 200 points, none of which was given anything; the factor that
        // keeps floors from overdrawing, (F − J)/(E + J), costs a fen each.
        List<String> honoured =
                scene.posted().stream()
                        .filter(p -> p.reason().equals("green.vouchers-credited"))
                        .map(p -> p.credit() + " " + p.amount())
                        .toList();
        assertThat(honoured).containsExactly("member:a 119.99", "member:b 39.99");
    }

    /** §11: value-pool pays at F/S, without fee. */
    @Test
    void theValuePoolPaysItsPriceWithoutFee() {
        Scene scene =
                Scene.with("- value-pool: { name: value, contribute: 30% of amount }")
                        .merchant("s", "30%")
                        .members("a", "b")
                        .order("o1", "a", "s", "1000.00")
                        .order("o2", "b", "s", "1000.00");
        scene.ok("wind-down", "end", "reason", "closed");
        // 600.00 for 210 and 147 points; what flooring leaves of a fen stays in the pool for b.
        assertThat(paid(scene, "member:a")).isEqualByComparingTo("352.94");
        assertThat(paid(scene, "member:b")).isEqualByComparingTo("247.06");
    }

    /** §11: the queue and the schedules pay pro rata to the rest. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "- queue: { name: m, fund: 10% of amount, accelerate: 0% of amount }",
                "- release-schedule: { name: m, grant: 100% of amount, daily: 0.05% of rest, fund:"
                        + " 10% of amount }",
                "- release-schedule: { name: m, grant: 100% of amount, daily: 1/500 of grant, fund:"
                        + " 10% of amount }"
            })
    void claimsAndSchedulesArePaidProRataToTheirRest(String mechanism) {
        Scene scene =
                Scene.with(mechanism)
                        .merchant("s", "10%")
                        .members("a", "b")
                        .order("o1", "a", "s", "3000.00")
                        .order("o2", "b", "s", "1000.00");
        scene.ok("wind-down", "end", "reason", "closed");
        assertThat(paid(scene, "member:a")).isEqualByComparingTo("300.00");
        assertThat(paid(scene, "member:b")).isEqualByComparingTo("100.00");
    }

    /** §11: pending orders are confirmed, those in review refunded; merchants get their due. */
    @Test
    void openOrdersAreConfirmedAndThoseInReviewRefunded() {
        Scene scene =
                Scene.under(
                                Scene.everyday("- referral: { name: m, levels: [15%] }")
                                        .replace("confirm: immediate", "confirm: after 7d"))
                        .merchant("s", "20%")
                        .chain("a", "b");
        scene.order("o1", "b", "s", "1000.00");
        scene.ok(
                "order", "o2", "member", "b", "merchant", "s", "amount", "70.00", "weight", "hold");
        scene.ok("wind-down", "end", "reason", "closed");
        List<String> out =
                scene.posted().stream()
                        .filter(p -> p.credit().equals("world"))
                        .map(p -> p.reason() + " " + p.debit() + " " + p.amount())
                        .toList();
        assertThat(out)
                .containsExactlyInAnyOrder(
                        "refund.cash clearing 70.00",
                        "wind-down.merchants merchant:s 800.00",
                        "wind-down.balances member:a 30.00",
                        "wind-down.closed platform:revenue 170.00");
    }
}
