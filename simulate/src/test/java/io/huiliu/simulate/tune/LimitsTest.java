package io.huiliu.simulate.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is within the limits, and how far outside the rest is. */
class LimitsTest {
    @ParameterizedTest
    @CsvSource({
        // coverage, ruin, growth a day, violation
        "1, 0, 0, 0",
        "Infinity, 0.01, 0, 0",
        "1, 0.02, 0, 0.01",
        "0.75, 0, 0, 0.25",
        "1, 0, 0.001, 0.1",
        "0.5, 0.11, 0.001, 0.7",
        "1, 0, Infinity, 100",
        "NaN, 0, 0, 0"
    })
    void theUsualLimitsAreFullCoverHardlyAnyRuinAndNoGrowth(
            double coverage, double ruin, double growth, double violation) {
        assertThat(Limits.USUAL.violation(new Measures(1, coverage, ruin, growth, 0, null)))
                .isCloseTo(violation, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "0.3, 0.2, 0.004, 0",
        "0.2, 0.2, 0.004, 0.2",
        "0.3, 0.3, 0.004, 0.1",
        "0.3, 0.2, 0.006, 0.1"
    })
    void theyCanBeChanged(double coverage, double ruin, double growth, double violation) {
        assertThat(
                        new Limits(0.25, 0.2, 0.005)
                                .violation(new Measures(1, coverage, ruin, growth, 0, null)))
                .isCloseTo(violation, within(1e-9));
    }
}
