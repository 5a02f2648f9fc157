package io.huiliu.mechanisms.releaseschedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.Versions;
import io.huiliu.mechanisms.releaseschedule.ReleaseScheduleTerms.Pays;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.money.Base;
import io.huiliu.money.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {
    private final Versions<ReleaseScheduleTerms> versions = new Versions<>();
    private final Rates rates = new Rates(versions);

    private void version(int number, long numerator, long denominator, String of) {
        Share all = Share.of(Base.AMOUNT, 1_000_000);
        Kinds.Portion daily = new Kinds.Portion(numerator, denominator, of);
        versions.add(
                number, new ReleaseScheduleTerms("r", all, daily, null, Pays.BALANCE, all, null));
    }

    @ParameterizedTest
    @CsvSource({"1, 500, 500", "1, 3, 3", "1, 7, 7", "2, 7, 4", "1, 1, 1", "2000, 1000000, 500"})
    void theDaysOfAStraightGrantSumToAllOfIt(long numerator, long denominator, int days) {
        version(0, numerator, denominator, "grant");
        long sum = 0;
        for (int k = 1; k < days; k++) {
            sum += rates.step(0, k);
        }
        assertThat(sum).isLessThan(Rates.ONE);
        assertThat(sum + rates.step(0, days)).isGreaterThanOrEqualTo(Rates.ONE);
    }

    @Test
    void aVersionForAllReplacesTheRateOfItsOwnFormOnly() {
        version(0, 1, 500, "grant");
        version(1, 500, 1_000_000, "rest");
        version(2, 1, 250, "grant");
        assertThat(rates.step(0, 1)).isEqualTo(Rates.ONE / 500);
        rates.amendAll();
        assertThat(rates.step(0, 1)).isEqualTo(Rates.ONE / 250);
        assertThat(rates.restPpm(1)).isEqualTo(500);
    }
}
