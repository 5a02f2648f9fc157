package io.huiliu.simulate.study;

import static io.huiliu.simulate.study.StudyTexts.study;
import static io.huiliu.simulate.study.StudyTexts.valuesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesignTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20_260_101})
    void aLatinHypercubeHasOnePointInEachStratumOfEachAxis(long seed) {
        List<double[]> cube = new Design.LatinHypercube(50, seed).cube(4);
        for (int axis = 0; axis < 4; axis++) {
            assertThat(strata(cube, axis, 50)).as("seed %d, axis %d", seed, axis).hasSize(50);
        }
    }

    @Test
    void theAxesOfALatinHypercubeAreShuffledApart() {
        List<double[]> cube = new Design.LatinHypercube(1_000, 7).cube(2);
        double sum = 0;
        for (double[] point : cube) {
            sum += (point[0] - 0.5) * (point[1] - 0.5) * 12;
        }
        assertThat(sum / 1_000).isBetween(-0.1, 0.1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 64, 256})
    void aPowerOfTwoOfSobolPointsHasOneInEachStratumOfEachAxis(int points) {
        List<double[]> cube = new Design.Sobol(points).cube(6);
        for (int axis = 0; axis < 6; axis++) {
            assertThat(strata(cube, axis, points)).as("axis %d", axis).hasSize(points);
        }
    }

    @Test
    void aSobolPointIsNeverOutsideTheCube() {
        for (int points = 2; points < 140; points++) {
            for (double[] point : new Design.Sobol(points).cube(3)) {
                assertThat(Arrays.stream(point).allMatch(x -> x > 0 && x < 1)).isTrue();
            }
        }
    }

    /** Half of random points' discrepancy at least, at whatever number of points. */
    @ParameterizedTest
    @ValueSource(ints = {64, 100, 256, 500})
    void sobolPointsLieMoreEvenlyThanDrawnOnes(int points) {
        double sobol = discrepancy(new Design.Sobol(points).cube(2));
        SplittableRandom random = new SplittableRandom(20_260_101);
        double best = Double.MAX_VALUE;
        for (int trial = 0; trial < 20; trial++) {
            List<double[]> drawn = new ArrayList<>();
            for (int i = 0; i < points; i++) {
                drawn.add(new double[] {random.nextDouble(), random.nextDouble()});
            }
            best = Math.min(best, discrepancy(drawn));
        }
        assertThat(sobol).isLessThan(best / 2);
    }

    /** Warnock's formula for the L2 star discrepancy in two dimensions. */
    private static double discrepancy(List<double[]> points) {
        int n = points.size();
        double single = 0;
        double pairs = 0;
        for (double[] a : points) {
            single += (1 - a[0] * a[0]) * (1 - a[1] * a[1]) / 4;
            for (double[] b : points) {
                pairs += (1 - Math.max(a[0], b[0])) * (1 - Math.max(a[1], b[1]));
            }
        }
        return Math.sqrt(1.0 / 9 - 2 * single / n + pairs / n / n);
    }

    @Test
    void pointsBecomeValuesWithinTheirRangeAndOfTheirList() {
        Study study =
                study(
                        "design: sobol\npoints: 8",
                        """
                        plan.consumer-points.latest: 20d..27d
                        plan.consumer-points.cap: [3x, 5x]
                        """);
        assertThat(valuesOf(study, 0))
                .containsExactlyInAnyOrder("20d", "21d", "22d", "23d", "24d", "25d", "26d", "27d");
        assertThat(valuesOf(study, 1)).filteredOn("3x"::equals).hasSize(4);
    }

    @Test
    void aHypercubeCoversARangeToItsEnds() {
        Study study =
                study(
                        "design: latin-hypercube\npoints: 100",
                        "plan.consumer-points.step: 10%..20%");
        List<Double> numbers =
                valuesOf(study, 0).stream()
                        .map(text -> Double.parseDouble(text.replace("%", "")))
                        .sorted()
                        .toList();
        assertThat(numbers.getFirst()).isBetween(10.0, 10.1);
        assertThat(numbers.getLast()).isBetween(19.9, 20.0);
        assertThat(valuesOf(study, 0)).allMatch(text -> text.matches("\\d+(\\.\\d{1,4})?%"));
    }

    private static List<Integer> strata(List<double[]> cube, int axis, int count) {
        return cube.stream().map(point -> (int) (point[axis] * count)).distinct().toList();
    }
}
