package io.huiliu.mechanisms.releaseschedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.engine.Scene;
import io.huiliu.mechanisms.Notice;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * mechanisms.md §8: schedules that promise more than their pool is paid have a day of ruin, even
 * under steady sales. Here the same is sold every day.
 */
class RuinTest {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");

    /** A program that sells for 100,000.00 every day. */
    private static final class Run {
        final Scene scene;
        private BigDecimal cash = BigDecimal.ZERO;
        int day;

        /** The first day whose releases were more than what came in, or 0. */
        int turned;

        Run(String parameters) {
            scene =
                    Scene.with("- release-schedule: { name: released, " + parameters + " }")
                            .at("2026-01-01T09:00")
                            .ok("merchant", "s", "rate", "20%")
                            .members("m");
        }

        /** Sells for a day and lets it end. */
        void sell() {
            day++;
            scene.at(FIRST_DAY.plusDays(day - 1) + "T10:00")
                    .order("o" + day, "m", "s", "100000.00");
            scene.at(FIRST_DAY.plusDays(day) + "T00:00").days(0);
            BigDecimal now = new BigDecimal(scene.balance("pool:released", "CNY"));
            turned = turned == 0 && now.compareTo(cash) < 0 ? day : turned;
            cash = now;
        }

        void sellUntilRuin() {
            while (scene.notices(Notice.RUIN).isEmpty()) {
                sell();
                assertThat(day).isLessThan(1_000);
            }
        }

        long ruinDay() {
            return scene.notices(Notice.RUIN).getFirst().values()[2] - FIRST_DAY.toEpochDay() + 1;
        }
    }

    /** All that was spent comes back in 500 days, of which 16% are paid in: empty about day 160. */
    @Test
    void aStraightLineWithSixteenHundredthsOfItsFundsIsEmptyOnDayOneHundredAndSixty() {
        Run run = new Run("grant: 100% of amount, daily: 1/500 of grant");
        run.sellUntilRuin();
        assertThat(run.turned).isBetween(80, 83);
        assertThat(run.ruinDay()).isBetween(160L, 162L).isEqualTo(run.day);
        run.sell();
        assertThat(run.scene.notices(Notice.RUIN)).as("the day of ruin is one day").hasSize(1);
        assertThat(run.scene.notices(Notice.SHORTFALL)).hasSize(2);
    }

    /**
     * 云联惠: 116% are granted, 0.05% of the rest released a day, 16% paid in. Releases exceed the
     * inflow from about day 297 on; the pool is empty about day 609.
     */
    @Test
    void yunlianhuiTurnsAboutDayTwoHundredAndNinetySevenAndIsEmptyAboutDaySixHundredAndNine() {
        Run run = new Run("grant: 116% of amount, daily: 0.05% of rest");
        run.sellUntilRuin();
        assertThat(run.turned).isBetween(296, 299);
        assertThat(run.ruinDay()).isBetween(607L, 611L);
    }
}
