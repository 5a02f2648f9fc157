package io.huiliu.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures that mechanisms.md §3 and policy.md print. */
class ValuePoolFormsTest {
    private static final ValuePoolForms THIRTY_SEVENTY = new ValuePoolForms(0.3, 0.7, 1);
    private static final ValuePoolForms FORTY_FIFTY = new ValuePoolForms(0.4, 0.5, 1);

    @ParameterizedTest(name = "price {1} at order {0}")
    @CsvSource({
        "1, 1.428571",
        "2, 1.680672",
        "3, 1.867414",
        "4, 2.018826",
        "5, 2.147687",
    })
    void theFirstPricesAreThoseOfTheWorkedExample(long order, double price) {
        assertThat(THIRTY_SEVENTY.priceByProduct(order)).isCloseTo(price, within(5e-7));
        assertThat(THIRTY_SEVENTY.price((double) order)).isCloseTo(price, within(5e-7));
    }

    /** The source cuts 9.527 to 9.52. */
    @Test
    void thePricesAreThoseThatThePolicyPrints() {
        assertThat(THIRTY_SEVENTY.price(300)).isCloseTo(7.188, within(0.0005));
        assertThat(THIRTY_SEVENTY.price(768)).isCloseTo(9.52, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 7, 19, 20, 21, 1_000, 100_000, 1_000_000})
    void theGammaFormIsTheProduct(long order) {
        Percentage part = Percentage.withPercentage(1e-8);
        for (double mint : new double[] {0.01, 0.3, 0.5, 0.7, 0.99}) {
            ValuePoolForms forms = new ValuePoolForms(0.3, mint, 2.5);
            assertThat(forms.price((double) order)).isCloseTo(forms.priceByProduct(order), part);
        }
    }

    /** At μ = 1/2 the recurrence has squares in it: √π·n·Γ(n)/Γ(n+1/2) → √(πn). */
    @Test
    void farAlongTheCurveThePriceGrowsLikeAPower() {
        double far = 1e15;

        assertThat(FORTY_FIFTY.price(far) / Math.sqrt(Math.PI * far)).isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest(name = "lot {0} is worth {1}x at order {2}")
    @CsvSource({"1, 1, 76", "1, 2, 768", "1, 3, 2965", "2, 3, 9736"})
    void lotsOf30And70AreWorthTheirMultiples(long lot, double multiple, double order) {
        assertThat(THIRTY_SEVENTY.orderAt(lot, multiple)).isEqualTo(order);
    }

    @ParameterizedTest(name = "lot {0} is worth {1}x at order {2}")
    @CsvSource({"1, 1, 8", "1, 2, 32", "1, 3, 72"})
    void lotsOf40And50AreWorthTheirMultiples(long lot, double multiple, double order) {
        assertThat(FORTY_FIFTY.orderAt(lot, multiple)).isEqualTo(order);
    }

    @ParameterizedTest(name = "{0}x: {1} times the volume, with 40% and 50% {2} times")
    @CsvSource({"1, 182, 25", "2, 1831, 100", "3, 7074, 225"})
    void everyLaterLotWaitsForAMultipleOfTheVolume(double multiple, double first, double second) {
        assertThat(THIRTY_SEVENTY.volumeMultiple(multiple)).isCloseTo(first, within(0.5));
        assertThat(FORTY_FIFTY.volumeMultiple(multiple)).isCloseTo(second, within(1e-9));
    }

    /** The constant is what lots far along the curve approach: within 1% from the 200th on. */
    @Test
    void lotsFarAlongTheCurveWaitForThatMultiple() {
        double order = THIRTY_SEVENTY.orderAt(200, 1);

        assertThat(order / 199)
                .isCloseTo(THIRTY_SEVENTY.volumeMultiple(1), Percentage.withPercentage(1));
    }

    @Test
    void thePriceDoublesWithFourOrTenTimesTheVolume() {
        assertThat(FORTY_FIFTY.volumeToDouble()).isEqualTo(4);
        assertThat(THIRTY_SEVENTY.volumeToDouble()).isCloseTo(10.08, within(0.005));
        assertThat(THIRTY_SEVENTY.price(1e6 * THIRTY_SEVENTY.volumeToDouble()))
                .isCloseTo(2 * THIRTY_SEVENTY.price(1e6), Percentage.withPercentage(0.001));
    }

    @Test
    void theGrowthNeededMultipliesTheVolumeWithinTheDays() {
        double growth = THIRTY_SEVENTY.growthNeeded(3, 730);

        assertThat(Math.pow(1 + growth, 730))
                .isCloseTo(THIRTY_SEVENTY.volumeMultiple(3), Percentage.withPercentage(1e-6));
    }

    @Test
    void whatIsMintedInFullNeverRisesInPrice() {
        ValuePoolForms full = new ValuePoolForms(0.3, 1, 1);

        assertThat(full.price(1_000)).isCloseTo(1, within(1e-12));
        assertThat(full.volumeToDouble()).isInfinite();
        assertThat(full.orderAt(1, 2)).isInfinite();
        assertThat(full.growthNeeded(2, 730)).isInfinite();
    }

    @Test
    void whatIsBackedInFullNeedsNoVolume() {
        ValuePoolForms backed = new ValuePoolForms(1, 0.9, 1);

        assertThat(backed.volumeMultiple(0.5)).isEqualTo(1);
        assertThat(backed.growthNeeded(0.5, 730)).isZero();
    }

    /** Day 10 of 40/50 is worth its order when 25 times the volume stands: on day 250. */
    @Test
    void atTheSameSalesEveryDayTheWaitGrowsWithTheDay() {
        assertThat(FORTY_FIFTY.waitDays(10, 1)).isCloseTo(240, within(1e-9));
        assertThat(THIRTY_SEVENTY.waitDays(182.5, 3) / 365).isCloseTo(3_536, within(1.0));
    }
}
