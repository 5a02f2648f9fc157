package io.huiliu.mechanisms.promoterrank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentoringTest {
    private static final long FULL_AT = 1_000_000;

    @ParameterizedTest(name = "left {0}, own {1}, used {2}: {3}")
    @CsvSource({
        // mechanisms.md §7: a mentee of 50,000; 4,000 of one's own; 12,000 of the next one's.
        "5000000, 400000, 0, 400000",
        "4600000, 1200000, 0, 4600000",
        "5000000, 1000000, 0, 5000000",
        "5000000, 999999, 0, 999999",
        "300000, 400000, 0, 300000",
        "300000, 400000, 300000, 100000",
        "300000, 400000, 400000, 0",
        "300000, 0, 0, 0",
        "300000, -5, 0, 0",
    })
    void belowTheThresholdTheMentorsOwnMonthIsOneBudget(
            long left, long own, long used, long points) {
        assertThat(Mentoring.points(left, own, used, FULL_AT)).isEqualTo(points);
    }
}
