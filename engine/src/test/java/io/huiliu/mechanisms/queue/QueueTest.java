package io.huiliu.mechanisms.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.engine.Scene;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** mechanisms.md §4: when a claim unlocks, and how long the queue makes it wait. */
class QueueTest {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");

    private static Scene scene(String parameters) {
        return Scene.with(
                        "- queue: { name: guild, fund: 10% of amount, accelerate: 0% of amount"
                                + parameters
                                + " }")
                .merchant("s", "10%");
    }

    /** Source 004: ordered on a day, released from the close of another. */
    @ParameterizedTest
    @CsvSource({
        "15d, true,  2026-08-01, 2026-08-15",
        "15d, true,  2026-08-02, 2026-08-16",
        "30d, true,  2026-08-01, 2026-08-30",
        "45d, true,  2026-08-01, 2026-09-14",
        "15d, false, 2026-08-01, 2026-08-16",
        "15d, false, 2026-08-15, 2026-08-30",
        "30d, false, 2026-08-01, 2026-08-31",
    })
    void aClaimUnlocksAtTheCloseOfItsLastDay(
            String lock, boolean countOrderDay, LocalDate ordered, LocalDate released) {
        Scene scene =
                scene(", lock: " + lock + ", count-order-day: " + countOrderDay)
                        .members("a")
                        .ok("inject", "i", "pool", "guild", "amount", "1000.00");
        scene.at(ordered + "T00:00").order("o", "a", "s", "100.00");
        scene.at(released + "T23:59").days(0).expect("member:a", "CNY", "0.00");
        scene.at(released.plusDays(1) + "T00:00").days(0).expect("member:a", "CNY", "100.00");
    }

    /**
     * One claim of 100.00 a day, a tenth of each funded: whoever joins on day 30 waits 270 days, W
     * = (n/λ)(1/x − 1).
     */
    @Test
    void whoJoinsOnDayThirtyWaitsTwoHundredAndSeventyDays() {
        Scene scene = scene("");
        for (int day = 1; day <= 300; day++) {
            scene.at(FIRST_DAY.plusDays(day - 1) + "T10:00")
                    .members("m" + day)
                    .order("o" + day, "m" + day, "s", "100.00");
            if (day == 300) {
                scene.expect("member:m30", "CNY", "0.00", "member:m29", "CNY", "100.00");
            }
        }
        scene.at(FIRST_DAY.plusDays(300) + "T00:00").days(0);
        scene.expect("member:m30", "CNY", "100.00", "member:m31", "CNY", "0.00");
        assertThat(300 - 30).isEqualTo(30 / 1 * (100 / 10 - 1));
    }

    /** If orders stop, only the share x of the queue is ever paid. */
    @Test
    void aQueueWithoutNewOrdersPaysATenthOfItself() {
        Scene scene = scene(", lock: 1d");
        for (int i = 1; i <= 40; i++) {
            scene.members("m" + i).order("o" + i, "m" + i, "s", "100.00");
        }
        scene.days(3_000);
        scene.expect(
                "member:m4",
                "CNY",
                "100.00",
                "member:m5",
                "CNY",
                "0.00",
                "pool:guild",
                "CNY",
                "0.00");
    }

    /** Only an order of the threshold queues; smaller ones fund the queue all the same. */
    @Test
    void anOrderBelowTheThresholdFundsTheQueueAndClaimsNothing() {
        Scene scene = scene("").members("a").order("o1", "a", "s", "99.99");
        scene.expect("member:a", "claim:guild", "0.00", "pool:guild", "CNY", "9.99");
        scene.order("o2", "a", "s", "250.00");
        scene.expect("member:a", "claim:guild", "250.00", "pool:guild", "CNY", "34.99");
    }
}
