package io.huiliu.mechanisms.growthrelease;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms.Rates;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {
    private static final Rates RATES = new Rates(Cohorts.rate(5_000), Cohorts.rate(5_000_000), 40);
    private static final long PLENTY = Long.MAX_VALUE / 4;

    private final Cohorts cohorts = new Cohorts();
    private final Release release = new Release(cohorts);

    /**
     * Worked example 1 of mechanisms.md §2. The fourth entitlement is 10,580.00 before the floors:
     * four cohorts end on half a fen.
     */
    @Test
    void fifteenPercentAReleasePaysTheFirstCohortFiveTimesInThirtySixReleases() {
        long[] entitlements = {500_000, 650_000, 833_750, 1_057_998};
        long[] accumulated = {5_000_000_000L, 10_750_000_000L, 17_362_500_000L, 24_966_875_000L};
        long performance = 0;
        long grown = 100_000_000;
        for (int number = 1; number <= 36; number++) {
            release(grown - performance, grown, PLENTY);
            performance = grown;
            grown = grown * 115 / 100;
            if (number <= 4) {
                assertThat(release.entitlement()).isEqualTo(entitlements[number - 1]);
                assertThat(cohorts.accumulated.get(0)).isEqualTo(accumulated[number - 1]);
            }
            assertThat(cohorts.exhausted(0)).isEqualTo(number == 36);
        }
        assertThat(cohorts.accumulated.get(0)).isEqualTo(RATES.cap());
        assertThat(cohorts.paid.get(0)).isEqualTo(500_000_000);
    }

    /** One release of all cohorts so far and a new one with these points. */
    private void release(long points, long performance, long budget) {
        int opened = cohorts.open(0, RATES, 0);
        cohorts.points.add(opened, points);
        cohorts.performanceAtFirst.set(opened, performance);
        Pace pace = Pace.full(performance, 1_000_000);
        release.begin();
        for (int cohort = 0; cohort < cohorts.count(); cohort++) {
            if (!cohorts.exhausted(cohort)) {
                long first = cohorts.performanceAtFirst.get(cohort);
                release.take(cohort, pace.rate(RATES.firstRate(), first, cohorts.room(cohort)));
            }
        }
        release.within(budget);
        release.book();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aScaledReleaseNeverOverdrawsAndMovesWhatTheCohortsSay(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        long performance = 0;
        for (int number = 0; number < 200; number++) {
            long points = 1 + random.nextLong(1_000_000);
            long budget = random.nextLong(20_000);
            performance += points;
            refund(random);
            long before = sum(cohorts.paid);
            release(points, performance, budget);
            assertThat(release.paid()).as("seed %d", seed).isBetween(0L, budget);
            assertThat(release.paid()).isLessThanOrEqualTo(release.entitlement());
            assertThat(sum(cohorts.paid) - before).isEqualTo(release.paid());
            everyCohortIsCovered();
        }
    }

    /** What a refund leaves: fewer points, and the figure of what was released where it was. */
    private void refund(RandomGenerator random) {
        for (int cohort = 0; cohort < cohorts.count(); cohort++) {
            cohorts.points.add(cohort, -random.nextLong(cohorts.points.get(cohort) / 10 + 1));
        }
    }

    private void everyCohortIsCovered() {
        for (int cohort = 0; cohort < cohorts.count(); cohort++) {
            long worth = cohorts.worth(cohort, cohorts.points.get(cohort));
            assertThat(cohorts.paid.get(cohort)).isGreaterThanOrEqualTo(worth);
            assertThat(cohorts.accumulated.get(cohort)).isLessThanOrEqualTo(RATES.cap());
        }
    }

    private long sum(Cohorts.Figure figure) {
        long sum = 0;
        for (int cohort = 0; cohort < cohorts.count(); cohort++) {
            sum += figure.get(cohort);
        }
        return sum;
    }

    @Test
    void aPoolWithLessThanAFenACohortPaysNothing() {
        release(1_000_000, 1_000_000, 0);
        assertThat(release.entitlement()).isEqualTo(5_000);
        assertThat(release.paid()).isZero();
        assertThat(cohorts.used.get(0)).isEqualTo(1);
    }
}
