package io.huiliu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2025-12-31T15:59:59.999Z, 2025-12-31",
        "Asia/Shanghai, 2025-12-31T16:00:00Z, 2026-01-01",
        "Asia/Urumqi, 2025-12-31T17:59:59.999Z, 2025-12-31",
        "UTC, 1969-12-31T23:59:59.999Z, 1969-12-31",
        "UTC, 1970-01-01T00:00:00Z, 1970-01-01",
        "America/New_York, 2025-03-09T04:59:59Z, 2025-03-08",
        "America/New_York, 2025-03-10T03:59:59Z, 2025-03-09",
        // This day began at 01:00, since midnight was skipped.
        "America/Sao_Paulo, 2018-11-04T02:59:59Z, 2018-11-03",
        "America/Sao_Paulo, 2018-11-04T03:00:00Z, 2018-11-04"
    })
    void anInstantLiesInABusinessDayOfItsZone(String zone, String instant, String day) {
        Days days = new Days(ZoneId.of(zone));
        assertThat(days.of(Instant.parse(instant).toEpochMilli()))
                .isEqualTo((int) LocalDate.parse(day).toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/Sao_Paulo", "Europe/London", "UTC"})
    void everyDayBeginsWhereTheOneBeforeItEnds(String zone) {
        Days days = new Days(ZoneId.of(zone));
        for (int day = 15_000; day < 21_000; day++) {
            long start = days.start(day);
            assertThat(days.of(start)).isEqualTo(day);
            assertThat(days.of(start - 1)).isEqualTo(day - 1);
            assertThat(days.of(days.start(day + 1) - 1)).isEqualTo(day);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, true",
        "2026-01-30, false",
        "2026-02-28, true",
        "2024-02-28, false",
        "2024-02-29, true",
        "2025-12-31, true",
        "1969-12-31, true"
    })
    void theLastDayOfAMonthEndsIt(String day, boolean ends) {
        assertThat(Days.endsMonth((int) LocalDate.parse(day).toEpochDay())).isEqualTo(ends);
    }

    @Test
    void monthsCountOnOverYears() {
        int december = Days.month((int) LocalDate.of(2025, 12, 31).toEpochDay());
        assertThat(december).isEqualTo(2025 * 12 + 11);
        assertThat(Days.month((int) LocalDate.of(2026, 1, 1).toEpochDay())).isEqualTo(december + 1);
    }
}
