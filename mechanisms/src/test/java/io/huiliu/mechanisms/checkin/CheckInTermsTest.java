package io.huiliu.mechanisms.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.Rewards;
import io.huiliu.mechanisms.checkin.CheckInTerms.AfterTable;
import io.huiliu.money.Base;
import io.huiliu.money.Share;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInTermsTest {
    @ParameterizedTest(name = "day {0}: {1} if it repeats, {2} if it stays")
    @CsvSource({"1, 10, 10", "2, 20, 20", "3, 50, 50", "4, 10, 50", "6, 50, 50", "7, 10, 50"})
    void theTableRepeatsOrStays(int day, long repeated, long stayed) {
        assertThat(terms(AfterTable.REPEAT).reward(day)).isEqualTo(repeated);
        assertThat(terms(AfterTable.STAY).reward(day)).isEqualTo(stayed);
    }

    private static CheckInTerms terms(AfterTable after) {
        Share off = Share.of(Base.REST, 0);
        return new CheckInTerms(
                "daily", List.of(10L, 20L, 50L), after, Rewards.Kind.COINS, off, null);
    }
}
