package io.huiliu.simulate.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What so many runs show of a probability. */
class IntervalTest {
    @Test
    void noRuinInTwentyRunsLeavesRoomForSixteenPercent() {
        Interval none = Interval.of(0, 20);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.161, within(0.0005));
    }

    /** Of hits / runs, as many runs with the same share keep the bound, and one less does not. */
    @ParameterizedTest
    @CsvSource({
        "0, 20, 0.01, 381",
        "0, 20, 0.05, 73",
        "0, 20, 0.001, 3838",
        "1, 200, 0.01, 1522",
        "1, 1000, 0.01, 470",
    })
    void soManyRunsShowTheBound(int hits, int runs, double most, int needed) {
        assertThat(Interval.of(hits, runs).runsToShow(most)).isEqualTo(needed);
        if (hits == 0) {
            assertThat(Interval.of(0, needed).high()).isLessThanOrEqualTo(most);
            assertThat(Interval.of(0, needed - 1).high()).isGreaterThan(most);
        } else {
            int times = Math.ceilDiv(needed, runs);
            assertThat(Interval.of(hits * times, runs * times).high()).isLessThanOrEqualTo(most);
            assertThat(Interval.of(hits * (times - 1), runs * (times - 1)).high())
                    .isGreaterThan(most);
        }
    }

    @Test
    void noNumberOfRunsShowsLessThanWhatHappens() {
        assertThat(Interval.of(2, 200).runsToShow(0.01)).isZero();
        assertThat(Interval.of(20, 20).runsToShow(0.01)).isZero();
        assertThat(Interval.of(0, 0).runsToShow(0.01)).isEqualTo(381);
    }
}
