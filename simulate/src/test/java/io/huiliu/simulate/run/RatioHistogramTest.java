package io.huiliu.simulate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Quantiles of any number of ratios, in a fixed amount of memory. */
final class RatioHistogramTest {
    @Test
    void whereAllAreAlikeEveryQuantileIsExact() {
        RatioHistogram ratios = new RatioHistogram();
        for (int i = 0; i < 1_000; i++) {
            ratios.add(0.0473);
        }

        assertThat(ratios.quantile(0)).isEqualTo(0.0473);
        assertThat(ratios.quantile(0.5)).isCloseTo(0.0473, within(1e-12));
        assertThat(ratios.quantile(1)).isEqualTo(0.0473);
        assertThat(ratios.mean()).isCloseTo(0.0473, within(1e-12));
    }

    @Test
    void nothingIsAValueOfItsOwn() {
        RatioHistogram ratios = new RatioHistogram();
        for (int i = 0; i < 7; i++) {
            ratios.add(i < 2 ? -0.5 : 0);
        }
        ratios.add(1);
        ratios.add(2);
        ratios.add(4_000);

        assertThat(ratios.quantile(0.7)).isZero();
        assertThat(ratios.quantile(0.8)).isEqualTo(1);
        assertThat(ratios.quantile(0.9)).isEqualTo(2);
        assertThat(ratios.quantile(1)).isEqualTo(4_000);
    }

    @Test
    void otherwiseAQuantileIsWithinTwoPercent() {
        RatioHistogram ratios = new RatioHistogram();
        for (int i = 1; i <= 100_000; i++) {
            ratios.add(i / 10_000.0);
        }

        for (int tenth = 1; tenth < 10; tenth++) {
            assertThat(ratios.quantile(tenth / 10.0)).isCloseTo(tenth, within(0.02 * tenth));
        }
    }

    @Test
    void twoTogetherAreAsOneThatTookAll() {
        RatioHistogram one = new RatioHistogram();
        RatioHistogram other = new RatioHistogram();
        one.add(0.25);
        other.add(0);
        other.add(8);

        one.add(other);

        RatioHistogram read = RatioHistogram.read(new RecordReader(bytes(one)));
        assertThat(read.count()).isEqualTo(3);
        assertThat(read.quantile(0)).isZero();
        assertThat(read.quantile(0.5)).isEqualTo(0.25);
        assertThat(read.quantile(1)).isEqualTo(8);
        assertThat(bytes(read)).isEqualTo(bytes(one));
    }

    @Test
    void ofNothingThereIsNoQuantile() {
        assertThat(new RatioHistogram().quantile(0.5)).isNaN();
        assertThat(new RatioHistogram().mean()).isNaN();
    }

    private static byte[] bytes(RatioHistogram ratios) {
        RecordWriter to = new RecordWriter();
        ratios.write(to);
        return to.bytes();
    }
}
