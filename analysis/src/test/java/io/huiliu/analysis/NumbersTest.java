package io.huiliu.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0, 0",
        "1, 1",
        "0.99996, 1",
        "9.5238, 9.524",
        "0.0005, 0.0005",
        "1234.4, '1,234'",
        "9999.6, '10,000'",
        "181.664, 181.7",
        "7074.13, '7,074'",
        "1e12, '1,000,000,000,000'",
        "-0.25, -0.25",
        "Infinity, ∞",
    })
    void numbersHaveFourDigitsThatCount(double value, String text) {
        assertThat(Numbers.significant(value)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"0.13364, 13.36%", "0.003125, 0.3125%", "1, 100%", "0, 0%", "1.16, 116%"})
    void sharesArePercentages(double share, String text) {
        assertThat(Numbers.percent(share)).isEqualTo(text);
    }
}
