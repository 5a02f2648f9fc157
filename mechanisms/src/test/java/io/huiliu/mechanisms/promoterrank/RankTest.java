package io.huiliu.mechanisms.promoterrank;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.promoterrank.Rank.BonusWhen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankTest {
    private static Rank specialist(BonusWhen when) {
        return new Rank(
                "trainee-specialist",
                50_000,
                10_000,
                240_000,
                160_000,
                when,
                3,
                3_000_000,
                10_000_000,
                3_000_000,
                2);
    }

    @ParameterizedTest(name = "{0} points after {1} months: {2}")
    @CsvSource({
        "3000000, 3, true",
        "3000000, 2, false",
        "9999999, 2, false",
        "10000000, 1, true",
        "2999999, 0, false",
    })
    void aRankIsReachedByARunOfMonthsOrByOne(long points, int run, boolean reached) {
        assertThat(specialist(BonusWhen.ALWAYS).reached(points, run)).isEqualTo(reached);
    }

    @Test
    void aRankWithoutConditionsIsNeverReached() {
        Rank given = new Rank("given", 0, 0, 0, 0, BonusWhen.ALWAYS, 3, 0, 0, 0, 2);
        assertThat(given.reached(Long.MAX_VALUE, 100)).isFalse();
        assertThat(given.counts(Long.MAX_VALUE)).isFalse();
        assertThat(given.missed(-1)).isFalse();
    }

    @ParameterizedTest(name = "{0}, {1} points: {2}")
    @CsvSource({
        "ALWAYS, 0, 160000",
        "ALWAYS, 3000000, 160000",
        "APPRAISED, 2999999, 0",
        "APPRAISED, 3000000, 160000",
    })
    void aBonusCanAskForTheAppraisal(BonusWhen when, long points, long bonus) {
        assertThat(specialist(when).bonusFen(points)).isEqualTo(bonus);
    }
}
