package io.huiliu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** mechanisms.md §11: what each class of holders gets when a program ends. */
class WindDownTest {
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
