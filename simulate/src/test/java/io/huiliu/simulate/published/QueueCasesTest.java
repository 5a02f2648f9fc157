package io.huiliu.simulate.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huiliu.analysis.Analysis;
import io.huiliu.plan.BundledPlans;
import io.huiliu.plan.PlanFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** 工会排队 of 100% on 10% (mechanisms.md §4): one order a day, each by a member of its own. */
class QueueCasesTest {
    private static final long AMOUNT = 10_000;

    /** The days on which members were paid in full, in the order of their joining. */
    private static List<Integer> paidOn(long[] sales) {
        Play play = Play.bundled("guild-queue").members(sales.length);
        List<Integer> paid = new ArrayList<>();
        for (int day = 0; day < sales.length; day++) {
            if (sales[day] > 0) {
                play.order(day, day, sales[day]);
            }
            play.close(day);
            while (paid.size() < sales.length && play.cash(paid.size()) > 0) {
                paid.add(day);
            }
        }
        return paid;
    }

    private static long[] grown(double growth, int days) {
        long[] sales = new long[days];
        for (int day = 0; day < days; day++) {
            sales[day] = Math.round(AMOUNT * Math.pow(1 + growth, day));
        }
        return sales;
    }

    /** The 30th claim, that of the 30th day: exactly, for the queue pays whole claims. */
    @Test
    void whoJoinsOnDay30Waits270Days() {
        List<Integer> paid = paidOn(grown(0, 310));

        int thirtieth = 30 - 1;
        assertThat(paid.get(thirtieth) - thirtieth).isEqualTo(270);
    }

    @Test
    void ifOrdersStopOnlyATenthOfTheQueueIsEverPaid() {
        long[] sales = new long[2_000];
        Arrays.fill(sales, 0, 300, AMOUNT);

        assertThat(paidOn(sales)).hasSize(30);
    }

    /** Whole claims round a wait up to the next close: within one day. */
    @Test
    void atTheGrowthNeededNobodyWaitsLongerThanAYear() {
        String text = Objects.requireNonNull(BundledPlans.text("guild-queue"));
        double growth =
                Analysis.of(PlanFile.read("guild-queue.yaml", text).orThrow()).growthNeededPerDay();

        List<Integer> paid = paidOn(grown(growth, 1_500));

        assertThat(paid.size()).isGreaterThanOrEqualTo(1_500 - 366);
        for (int day = 0; day < paid.size(); day++) {
            assertThat(paid.get(day) - day).isLessThanOrEqualTo(366);
        }
        assertThat(paid.get(1_100) - 1_100).isCloseTo(365, within(2));
    }

    @Test
    void atFourFifthsOfItTheyDo() {
        List<Integer> paid = paidOn(grown(0.8 * 0.006328, 1_500));

        assertThat(paid.get(900) - 900).isGreaterThan(400);
    }
}
