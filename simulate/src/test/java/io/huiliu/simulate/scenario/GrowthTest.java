package io.huiliu.simulate.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GrowthTest {
    private static final Offset<Double> TINY = within(1e-9);

    @Test
    void constantGrowthIsTheSameEveryDay() {
        assertThat(new Growth.Constant(8).arrivals(0)).isEqualTo(8);
        assertThat(new Growth.Constant(8).arrivals(3_649)).isEqualTo(8);
    }

    @Test
    void linearGrowthAddsTheSameEveryDayAndEndsAtNobody() {
        assertThat(new Growth.Linear(8, 0.5).arrivals(10)).isEqualTo(13);
        assertThat(new Growth.Linear(8, -0.5).arrivals(15)).isEqualTo(0.5);
        assertThat(new Growth.Linear(8, -0.5).arrivals(17)).isZero();
    }

    /** At 1% a day numbers double in ln 2 / ln 1.01 = 69.66 days. */
    @Test
    void exponentialGrowthDoublesAndHalves() {
        Growth growth = new Growth.Exponential(8, 0.01);
        assertThat(growth.arrivals(0)).isEqualTo(8, TINY);
        assertThat(growth.arrivals(1)).isEqualTo(8.08, TINY);
        assertThat(growth.arrivals(69)).isLessThan(16);
        assertThat(growth.arrivals(70)).isGreaterThan(16);
        assertThat(new Growth.Exponential(8, -0.5).arrivals(3)).isEqualTo(1, TINY);
    }

    @Test
    void aLogisticCurveHasHalfOfItsCapacityByItsMiddleAndAllInTheEnd() {
        Growth growth = new Growth.Logistic(5_000, 0.05, 200);
        double before = 5_000 / (1 + Math.exp(0.05 * 200));
        assertThat(before + sum(growth, 0, 200)).isEqualTo(2_500, within(1e-6));
        assertThat(before + sum(growth, 0, 800)).isEqualTo(5_000, within(1e-6));
    }

    /** The steepest day brings nearly capacity × rate / 4, and both sides are alike. */
    @Test
    void aLogisticCurveIsSteepestAtItsMiddle() {
        Growth growth = new Growth.Logistic(5_000, 0.05, 200);
        assertThat(growth.arrivals(200)).isEqualTo(5_000 * 0.05 / 4, within(0.05));
        assertThat(growth.arrivals(199)).isEqualTo(growth.arrivals(200), TINY);
        assertThat(growth.arrivals(150)).isEqualTo(growth.arrivals(249), TINY);
    }

    @Test
    void anSCurveDecaysFromItsMiddleOn() {
        Growth plain = new Growth.Logistic(5_000, 0.05, 200);
        Growth growth = new Growth.SCurveWithDecay(5_000, 0.05, 200, 0.02);
        assertThat(growth.arrivals(200)).isEqualTo(plain.arrivals(200));
        assertThat(growth.arrivals(201)).isEqualTo(0.98 * plain.arrivals(201), TINY);
        assertThat(growth.arrivals(300)).isEqualTo(Math.pow(0.98, 100) * plain.arrivals(300), TINY);
    }

    @Test
    void aReplayBringsNobodyOfItsOwn() {
        assertThat(new Growth.Replay("a.jsonl").arrivals(7)).isZero();
    }

    private static double sum(Growth growth, int from, int to) {
        double sum = 0;
        for (int day = from; day < to; day++) {
            sum += growth.arrivals(day);
        }
        return sum;
    }
}
