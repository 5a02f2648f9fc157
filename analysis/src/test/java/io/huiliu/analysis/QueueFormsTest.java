package io.huiliu.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures that mechanisms.md §4 prints. */
class QueueFormsTest {
    private static final QueueForms TENTH = new QueueForms(0.1);

    @ParameterizedTest(name = "at {0} who joins on day {1} waits {2} days")
    @CsvSource({
        "0.1, 30, 270",
        "0.1, 100, 900",
        "0.3, 30, 70",
        "0.5, 30, 30",
        "1, 30, 0",
        "1.5, 30, 0"
    })
    void theWaitGrowsWithTheDayOfJoining(double fund, double day, double wait) {
        assertThat(new QueueForms(fund).waitDays(day)).isCloseTo(wait, within(1e-9));
    }

    @Test
    void aLittleGrowthChangesLittle() {
        assertThat(TENTH.waitDays(30, 1e-9)).isCloseTo(270, within(0.001));
        assertThat(TENTH.waitDays(30, 0)).isEqualTo(270);
    }

    @Test
    void underGrowthTheWaitHasABound() {
        double growth = TENTH.growthNeeded(365);

        assertThat(growth).isCloseTo(0.006328, within(0.000001));
        assertThat(TENTH.longestWaitDays(growth)).isCloseTo(365, within(1e-6));
        assertThat(TENTH.waitDays(30, growth)).isLessThan(TENTH.waitDays(300, growth));
        assertThat(TENTH.waitDays(3_000, growth)).isBetween(364.9, 365.0);
        assertThat(TENTH.waitDays(3_000, growth * 0.8)).isGreaterThan(365);
    }

    @Test
    void ifSalesShrinkFastWhoJoinsLateIsNeverPaid() {
        assertThat(TENTH.waitDays(100, -0.01)).isInfinite();
        assertThat(TENTH.longestWaitDays(-0.01)).isInfinite();
    }

    /** Counts claims and cash day by day, as the close does. */
    @ParameterizedTest(name = "fund {0}, lock {1}: short on day {2}")
    @CsvSource({"0.1, 15, 15", "0.1, 1, 0", "0.5, 15, 28", "0.3, 30, 41", "0.9, 45, 440"})
    void thePoolFallsShortOnceClaimsOutrunIt(double fund, int lock, int expected) {
        double cash = 0;
        int day = -1;
        boolean paid = true;
        while (paid) {
            day++;
            cash += fund;
            double due = day >= lock - 1 ? 1 : 0;
            paid = due <= cash + 1e-9;
            cash -= due;
        }

        assertThat(new QueueForms(fund).shortOnDay(lock)).isEqualTo(expected).isEqualTo(day);
    }

    @Test
    void aQueueThatIsFundedInFullNeedsNothing() {
        QueueForms full = new QueueForms(1);

        assertThat(full.growthNeeded(365)).isZero();
        assertThat(full.shortOnDay(15)).isInfinite();
        assertThat(full.waitDays(30, 0.01)).isZero();
    }

    @Test
    void lateJoinersUnderGrowthWaitTheLogarithm() {
        assertThat(TENTH.longestWaitDays(0.01))
                .isCloseTo(Math.log(10) / Math.log(1.01), Percentage.withPercentage(1e-9));
    }
}
