package io.huiliu.mechanisms.growthrelease;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long FIRST_RATE = Cohorts.rate(5_000);
    private static final long CAP = Cohorts.rate(5_000_000);
    private static final int WHOLE = 1_000_000;

    @Test
    void aCohortsRateGrowsWithPerformanceSinceItsOwnFirstRelease() {
        Pace second = Pace.full(115_000_000, WHOLE);
        assertThat(second.rate(FIRST_RATE, 100_000_000, CAP)).isEqualTo(5_750_000_000L);
        assertThat(second.rate(FIRST_RATE, 115_000_000, CAP)).isEqualTo(5_000_000_000L);
    }

    @Test
    void growthOfSixPercentPaysTwoFifths() {
        Pace pace = Pace.actual(106_000_000, 100_000_000, 150_000, WHOLE);
        assertThat(pace.rate(FIRST_RATE, 106_000_000, CAP)).isEqualTo(2_000_000_000L);
        assertThat(pace.rate(FIRST_RATE, 100_000_000, CAP)).isEqualTo(2_120_000_000L);
    }

    @Test
    void noGrowthPaysNothing() {
        assertThat(Pace.actual(100, 100, 150_000, WHOLE).rate(FIRST_RATE, 100, CAP)).isZero();
        assertThat(Pace.actual(90, 100, 150_000, WHOLE).rate(FIRST_RATE, 100, CAP)).isZero();
    }

    @Test
    void theGuaranteeCountsWhereGrowthIsLess() {
        Pace guaranteed = Pace.guaranteed(101_000_000, 100_000, WHOLE);
        assertThat(guaranteed.above(Pace.actual(101_000_000, 100_000_000, 150_000, WHOLE)))
                .isTrue();
        assertThat(guaranteed.above(Pace.actual(101_500_000, 100_000_000, 150_000, WHOLE)))
                .isFalse();
        assertThat(guaranteed.rate(FIRST_RATE, 101_000_000, CAP)).isEqualTo(500_000_000L);
    }

    @Test
    void theCapLeavesExactlyItsRoom() {
        assertThat(Pace.full(115_000_000, WHOLE).rate(FIRST_RATE, 100_000_000, 7)).isEqualTo(7);
        assertThat(Pace.full(115_000_000, WHOLE).rate(FIRST_RATE, 100_000_000, 0)).isZero();
    }

    @Test
    void aRateBeyondSixtyFourBitsIsCutToTheRoom() {
        Pace pace = Pace.full(Long.MAX_VALUE / 2, WHOLE);
        assertThat(pace.rate(FIRST_RATE, 1, CAP)).isEqualTo(CAP);
    }

    @Test
    void theControllersFactorIsFlooredLast() {
        assertThat(Pace.full(3, 333_333).rate(10, 2, CAP)).isEqualTo(4);
    }
}
