package io.huiliu.mechanisms.growthrelease;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked example 2 of mechanisms.md §2, and the days around it. */
class TimingTest {
    private static final Timing CONSUMER = new Timing(150_000, 10, 11, 30);
    private static final Timing MERCHANT = new Timing(150_000, 10, 10, 30);

    @ParameterizedTest
    @CsvSource({
        "1, 11", "4, 11", "10, 11", "11, 12", "17, 18", "29, 30", "30, 31", "31, 31", "0, 31"
    })
    void aStepReachedOnADayIsReleasedOnTheDayOfTheExample(int reached, int released) {
        assertThat(firstDue(CONSUMER, reached)).isEqualTo(released);
    }

    @ParameterizedTest
    @CsvSource({"1, 10", "10, 10", "11, 12", "0, 31"})
    void theMerchantPoolReleasesAnEarlyStepOnDayTen(int reached, int released) {
        assertThat(firstDue(MERCHANT, reached)).isEqualTo(released);
    }

    /** The first close on which a release is due if the step stays reached from a day on. */
    private static int firstDue(Timing timing, int reached) {
        for (int day = 1; day <= 40; day++) {
            boolean seen = reached != Timing.NOT_REACHED && day >= reached;
            if (timing.due(day, seen ? reached : Timing.NOT_REACHED)) {
                return day;
            }
        }
        return 0;
    }

    @ParameterizedTest
    @CsvSource({
        "114999999, 100000000, false",
        "115000000, 100000000, true",
        "7, 6, true",
        "6, 6, false",
        "0, 0, false",
        "1, 0, true"
    })
    void theStepIsReachedExactly(long performance, long last, boolean stepped) {
        assertThat(CONSUMER.stepped(performance, last)).isEqualTo(stepped);
    }

    @Test
    void aShortenedCountIsDueAtOnce() {
        assertThat(new Timing(150_000, 5, 6, 20).due(25, Timing.NOT_REACHED)).isTrue();
    }
}
