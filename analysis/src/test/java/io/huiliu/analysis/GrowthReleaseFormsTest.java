package io.huiliu.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huiliu.mechanisms.growthrelease.Timing;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures that mechanisms.md §2 prints ("What it means"). */
class GrowthReleaseFormsTest {
    private static final GrowthReleaseForms WODIAN = forms(0.005, 40, 0.2);
    private static final GrowthReleaseForms WODIAN_120 = forms(0.0015, 120, 0.2);

    /** The merchants' pool, with fan points of 5% taken off its 20%. */
    private static final GrowthReleaseForms WITH_FANS = forms(0.005, 40, 0.15);

    private static final Timing TIMING = new Timing(150_000, 10, 11, 30);

    private static GrowthReleaseForms forms(double firstRate, int installments, double fund) {
        return new GrowthReleaseForms(firstRate, 0.15, 0, 5, installments, fund);
    }

    @ParameterizedTest(name = "at {0} growth a release: {1} releases, {2}x")
    @CsvSource({
        "0.20, 30, 5",
        "0.15, 36, 5",
        "0.1337, 40, 5",
        "0.1335, 41, 4.975",
        "0.10, 53, 1.475",
        "0.05, 103, 0.2013",
    })
    void aCohortOfWodianIsPaidOffOrLapses(double growth, int releases, double multiple) {
        assertThat(WODIAN.releases(growth)).isEqualTo(releases);
        assertThat(WODIAN.multiple(growth)).isCloseTo(multiple, within(0.0006));
    }

    @Test
    void withoutGrowthNothingIsReleased() {
        assertThat(WODIAN.releases(0)).isInfinite();
        assertThat(WODIAN.multiple(0)).isZero();
        assertThat(WODIAN.multiple(-0.2)).isZero();
    }

    @Test
    void with120InstallmentsLessGrowthGoesFurther() {
        assertThat(WODIAN_120.releases(0.15)).isEqualTo(45);
        assertThat(WODIAN_120.multiple(0.15)).isEqualTo(5);
        assertThat(WODIAN_120.multiple(0.05)).isCloseTo(3.48, within(0.005));
    }

    @Test
    void theCapNeeds13Point36PercentEveryRelease() {
        assertThat(WODIAN.growthNeededPerRelease()).isCloseTo(0.1336, within(0.00005));
        assertThat(WODIAN_120.growthNeededPerRelease()).isCloseTo(0.0532, within(0.00005));
    }

    @Test
    void fortyPercentFundBothSidesAtEveryGrowth() {
        assertThat(2 * WODIAN.peakLoad()).isCloseTo(0.37, within(0.005));
        assertThat(WODIAN.shortage()).isNull();
    }

    /** The document says "between about 11.5% and 19%": within 0.3 points of each. */
    @Test
    void withFanPointsTheMerchantsFallShortInBetween() {
        GrowthReleaseForms.Band band = WITH_FANS.shortage();

        assertThat(band).isNotNull();
        assertThat(band.from()).isCloseTo(0.115, within(0.003));
        assertThat(band.to()).isCloseTo(0.19, within(0.003));
    }

    @Test
    void aShortageTakesMoreGrowthToReachTheCap() {
        double needed = WITH_FANS.growthNeededPerRelease();

        assertThat(needed).isGreaterThan(WODIAN.growthNeededPerRelease());
        assertThat(WITH_FANS.multiple(needed)).isCloseTo(5, within(1e-6));
        assertThat(WITH_FANS.multiple(needed - 0.001)).isLessThan(5);
    }

    @Test
    void aGuaranteePaysEvenWithoutGrowth() {
        GrowthReleaseForms guaranteed = new GrowthReleaseForms(0.005, 0.15, 0.1, 5, 40, 0.2);

        assertThat(guaranteed.multiple(0)).isCloseTo(0.005 * 0.1 * 40, within(1e-12));
        assertThat(guaranteed.multiple(0.01)).isGreaterThan(WODIAN.multiple(0.01));
    }

    @Test
    void aCapThatIsReachedWithoutGrowthNeedsNone() {
        GrowthReleaseForms modest = new GrowthReleaseForms(0.01, 0.15, 1, 0.2, 40, 0.2);

        assertThat(modest.growthNeededPerRelease()).isZero();
        assertThat(modest.releases(0)).isEqualTo(20);
    }

    /** Adds up a cohort's releases one by one, as the rules do. */
    @Test
    void theFormsAreTheSumsOfTheReleases() {
        long seed = 2017;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            double growth = random.nextDouble(0.001, 0.4);
            double rate = WODIAN.effectiveRate(growth);
            double sum = 0;
            int count = 0;
            while (count < 40 && sum < 5) {
                sum += rate;
                rate *= 1 + growth;
                count++;
            }
            String told = "seed " + seed + ", growth " + growth;
            assertThat(WODIAN.multiple(growth)).as(told).isCloseTo(Math.min(5, sum), within(1e-9));
            assertThat(Math.min(40, WODIAN.releases(growth))).as(told).isEqualTo(count);
        }
    }

    /** The second worked example of §2: reached on day 10, day 17, not at all. */
    @ParameterizedTest(name = "the step reached on day {0}: a release every {1} days")
    @CsvSource({"4, 11", "10, 11", "11, 12", "17, 18", "30, 31", "45, 31"})
    void theCadenceIsThatOfTheRules(int reachedOnDay, int days) {
        double daily = Math.expm1(Math.log1p(0.15) / reachedOnDay);

        assertThat(GrowthReleaseForms.cadence(daily, TIMING)).isEqualTo(days);
    }

    @Test
    void growthBelowTheStepIsThatOf31Days() {
        double needed = WODIAN.growthNeededPerRelease();
        double daily = GrowthReleaseForms.perDay(needed, TIMING);

        assertThat(GrowthReleaseForms.cadence(daily, TIMING)).isEqualTo(31);
        assertThat(Math.pow(1 + daily, 31) - 1).isCloseTo(needed, within(1e-9));
        assertThat(daily).isCloseTo(0.004054, within(0.000001));
    }
}
