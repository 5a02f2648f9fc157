package io.huiliu.simulate.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures as people read them. */
class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0%",
        "0.2071, 20.7%",
        "0.003125, 0.313%",
        "1, 100%",
        "3, 300%",
        "235.04, '23,504%'",
        "0.000004, <0.001%",
        "-0.5, −50%",
    })
    void sharesHaveThreeDigits(double share, String text) {
        assertThat(Numbers.share(share)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.003125, 0.3125%", "0.0125, 1.25%", "0, 0%"})
    void growthADayHasFourDigits(double share, String text) {
        assertThat(Numbers.rate(share)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, ¥0.00", "12.345, ¥12.35", "1234567.8, '¥1,234,568'", "-31, −¥31.00"})
    void yuanHaveFenWhereTheyCount(double yuan, String text) {
        assertThat(Numbers.yuan(yuan)).isEqualTo(text);
    }

    @Test
    void whatIsNotThereAndWhatNeverComesAreToldApart() {
        assertThat(Numbers.share(Double.NaN)).isEqualTo("–");
        assertThat(Numbers.count(Double.POSITIVE_INFINITY)).isEqualTo("∞");
        assertThat(Numbers.multiple(10.079)).isEqualTo("10.1×");
        assertThat(Numbers.count(-3)).isEqualTo("−3");
    }
}
