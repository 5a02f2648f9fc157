package io.huiliu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.Notice;
import io.huiliu.mechanisms.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** mechanisms.md §11: under each plan that is shipped, a program ends with every account at 0. */
class WindDownPlansTest {
    private static final String[] PEOPLE = {"a", "b", "c", "d", "e"};

    static Stream<Path> plans() throws IOException {
        List<Path> plans = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("..", "plans"))) {
            files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(plans::add);
        }
        assertThat(plans).as("the plans that are shipped").hasSize(14);
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
}
