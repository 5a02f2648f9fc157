package io.huiliu.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The published cases: 116% at 0.05% a day of the rest, and 100% at 1/500 a day, each out of 16%.
 * They are told of continuous time; days that are counted one by one may differ by one or two.
 */
class ReleaseScheduleFormsTest {
    private static final ReleaseScheduleForms PROPORTIONAL =
            new ReleaseScheduleForms(1.16, 0.16, 0.0005, false);
    private static final ReleaseScheduleForms STRAIGHT =
            new ReleaseScheduleForms(1, 0.16, 1.0 / 500, true);

    @Test
    void yunlianhuiPaysMoreThanComesInFromAboutDay297() {
        assertThat(PROPORTIONAL.exceedsInflowOnDay()).isCloseTo(297, within(1.0));
    }

    @Test
    void yunlianhuiIsEmptyOnAboutDay609() {
        assertThat(PROPORTIONAL.emptyOnDay()).isCloseTo(609, within(1.0));
    }

    @Test
    void yunlianhuiNeedsGrowthOf0Point3125PercentADay() {
        assertThat(PROPORTIONAL.growthNeeded()).isCloseTo(0.003125, within(1e-12));
    }

    @Test
    void oneFiveHundredthADayIsEmptyOnAboutDay160() {
        assertThat(STRAIGHT.emptyOnDay()).isCloseTo(160, within(1.0));
    }

    @Test
    void oneFiveHundredthADayNeedsGrowthOfAbout1Point25PercentADay() {
        assertThat(STRAIGHT.growthNeeded()).isCloseTo(0.0125, within(0.0001));
    }

    @Test
    void atTheGrowthNeededThePoolLastsAHundredYears() {
        assertThat(grown(PROPORTIONAL, 1)).isInfinite();
        assertThat(grown(STRAIGHT, 1)).isInfinite();
    }

    @Test
    void atFourFifthsOfItThePoolRunsDry() {
        assertThat(grown(PROPORTIONAL, 0.8)).isFinite().isGreaterThan(610);
        assertThat(grown(STRAIGHT, 0.8)).isFinite().isGreaterThan(161);
    }

    /** Sales must not outgrow a double in a hundred years; so they are told of their last day. */
    private static double grown(ReleaseScheduleForms forms, double part) {
        double growth = Math.log1p(forms.growthNeeded() * part);
        double top = growth * ReleaseScheduleForms.MOST_DAYS;
        return forms.emptyOnDay(day -> Math.exp(growth * day - Math.min(top, 650)));
    }

    @Test
    void fewerSalesEmptyItSoonerAndNoneSoonest() {
        for (ReleaseScheduleForms forms : new ReleaseScheduleForms[] {PROPORTIONAL, STRAIGHT}) {
            double steady = forms.emptyOnDay();
            assertThat(forms.emptyOnDay(100, 1)).isEqualTo(steady);
            assertThat(forms.emptyOnDay(100, 0.8)).isLessThan(steady);
            assertThat(forms.emptyOnDay(100, 0.5)).isLessThan(forms.emptyOnDay(100, 0.8));
            assertThat(forms.emptyOnDay(100, 0)).isLessThan(forms.emptyOnDay(100, 0.5));
        }
    }

    @Test
    void aGrantThatIsSetAsideInFullIsAlwaysPaid() {
        ReleaseScheduleForms full = new ReleaseScheduleForms(0.2, 0.2, 1.0 / 500, true);

        assertThat(full.growthNeeded()).isZero();
        assertThat(full.emptyOnDay()).isInfinite();
        assertThat(full.emptyOnDay(100, 0)).isInfinite();
        assertThat(full.exceedsInflowOnDay()).isInfinite();
    }

    @Test
    void aGrantThatNothingIsSetAsideForFailsOnItsFirstDay() {
        ReleaseScheduleForms bare = new ReleaseScheduleForms(1, 0, 0.01, false);

        assertThat(bare.growthNeeded()).isInfinite();
        assertThat(bare.emptyOnDay()).isEqualTo(1);
        assertThat(bare.exceedsInflowOnDay()).isEqualTo(1);
    }

    /** Keeps each day's grants apart and adds up what falls due, an uneven last part included. */
    @ParameterizedTest
    @ValueSource(doubles = {1.0 / 500, 3.0 / 500, 0.03, 1.0 / 7})
    void theDayOfRuinIsThatOfADayByDayLedger(double daily) {
        for (boolean straight : new boolean[] {true, false}) {
            ReleaseScheduleForms forms = new ReleaseScheduleForms(1, 0.4, daily, straight);
            IntToDoubleFunction sales = day -> 1 + 0.5 * Math.sin(day / 20.0);

            assertThat(forms.emptyOnDay(sales))
                    .as("daily %s, straight %s", daily, straight)
                    .isEqualTo(ledger(forms, sales));
        }
    }

    private static double ledger(ReleaseScheduleForms forms, IntToDoubleFunction sales) {
        double[] rest = new double[20_000];
        double cash = 0;
        for (int day = 0; day < rest.length; day++) {
            cash += forms.fund() * sales.applyAsDouble(day);
            double due = 0;
            for (int old = 0; old < day; old++) {
                double part =
                        forms.straight()
                                ? Math.min(rest[old], forms.daily() * sales.applyAsDouble(old))
                                : rest[old] * forms.daily();
                rest[old] -= part;
                due += part;
            }
            if (due > cash * (1 + 1e-9)) {
                return day;
            }
            cash -= due;
            rest[day] = forms.grant() * sales.applyAsDouble(day);
        }
        return Double.POSITIVE_INFINITY;
    }

    @Test
    void whatFallsDueIsThatOfTheClosedForm() {
        for (ReleaseScheduleForms forms : new ReleaseScheduleForms[] {PROPORTIONAL, STRAIGHT}) {
            double before = forms.dues((int) forms.exceedsInflowOnDay() - 1);
            double on = forms.dues((int) forms.exceedsInflowOnDay());
            assertThat(before).isLessThanOrEqualTo(forms.fund() * (1 + 1e-9));
            assertThat(on).isGreaterThan(forms.fund());
        }
    }

    @Test
    void halfOfAGrantTakesYears() {
        assertThat(PROPORTIONAL.daysUntil(0.5)).isEqualTo(1_386);
        assertThat(PROPORTIONAL.daysUntil(0.9)).isEqualTo(4_605);
        assertThat(STRAIGHT.daysUntil(0.5)).isEqualTo(250);
    }
}
