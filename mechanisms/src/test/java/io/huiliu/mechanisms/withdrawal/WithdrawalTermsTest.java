package io.huiliu.mechanisms.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithdrawalTermsTest {
    private static final WithdrawalTerms TERMS =
            new WithdrawalTerms(
                    "payout", 1_000, 100_000, 150_000, 10_000, 200, 200_000, 10_000, true, null);

    @ParameterizedTest(name = "{0} fen: fee {1}, tax {2}")
    @CsvSource({
        "1000, 200, 0",
        "10000, 200, 0",
        "10004, 200, 0",
        "10005, 200, 1",
        "30099, 300, 4019",
        "100000, 1000, 18000",
        "100, 100, 0",
    })
    void theFeeHasAFloorAndTheTaxIsOfWhatExceedsTheTaxFreeAmount(long fen, long fee, long tax) {
        assertThat(TERMS.fee(fen)).isEqualTo(fee);
        assertThat(TERMS.tax(fen)).isEqualTo(tax);
    }

    @ParameterizedTest(name = "{0} fen after {1} today: {2}")
    @CsvSource({
        "999, 0, false",
        "1000, 0, true",
        "100000, 0, true",
        "100001, 0, false",
        "50000, 100000, true",
        "50001, 100000, false",
        "1000, 150000, false",
        "1000, 9223372036854775807, false",
    })
    void aRequestKeepsWithinItsLimits(long fen, long today, boolean allowed) {
        assertThat(TERMS.allows(fen, today)).isEqualTo(allowed);
    }
}
