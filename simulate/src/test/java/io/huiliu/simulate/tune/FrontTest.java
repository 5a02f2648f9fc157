package io.huiliu.simulate.tune;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.terms.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What may be had for what. */
class FrontTest {
    private static Trial trial(int number, double goal, double coverage) {
        Measures measures = Toys.measures(goal, coverage, 0);
        return new Trial(number, Point.of(number), measures, Limits.USUAL.violation(measures));
    }

    @Test
    void whatAnotherBeatsInBothIsLeftOut() {
        List<Trial> trials =
                List.of(
                        trial(1, 0.50, 0.9),
                        trial(2, 0.40, 1.1), // beaten by 4
                        trial(3, 0.30, 2.0),
                        trial(4, 0.45, 1.2),
                        trial(5, 0.30, 1.9), // beaten by 3
                        trial(6, 0.50, 0.8)); // beaten by 1
        assertThat(Front.of(trials, Front.Against.COVERAGE).trials())
                .extracting(Trial::number)
                .containsExactly(1, 4, 3);
    }

    @Test
    void oneOfEqualsIsShown() {
        assertThat(
                        Front.of(
                                        List.of(trial(1, 0.5, 1), trial(2, 0.5, 1)),
                                        Front.Against.COVERAGE)
                                .trials())
                .extracting(Trial::number)
                .containsExactly(1);
    }

    @Test
    void noneOfAFrontBeatsAnotherAndEveryOtherPointIsBeatenByOne() {
        long seed = 4711;
        Random random = new Random(seed);
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            trials.add(trial(i, random.nextInt(50) / 50.0, random.nextInt(50) / 50.0));
        }
        List<Trial> front = Front.of(trials, Front.Against.COVERAGE).trials();
        for (Trial each : front) {
            assertThat(front).as("seed %d", seed).noneMatch(other -> beats(other, each));
        }
        for (Trial each : trials) {
            assertThat(front.stream().anyMatch(other -> beats(other, each) || same(other, each)))
                    .as("seed %d, %s", seed, each)
                    .isTrue();
        }
    }

    private static boolean same(Trial a, Trial b) {
        return a.measures().goal() == b.measures().goal()
                && a.measures().coverage() == b.measures().coverage();
    }

    private static boolean beats(Trial a, Trial b) {
        return a.measures().goal() >= b.measures().goal()
                && a.measures().coverage() >= b.measures().coverage()
                && !same(a, b);
    }

    @Test
    void valuesThatMakeNoPlanAreNotShown() {
        Trial none = new Trial(1, Point.of(1), Measures.refused(new Text("不行", "no")), 1_000);
        assertThat(Front.of(List.of(none), Front.Against.RUIN).trials()).isEmpty();
    }

    @Test
    void theTightestLimitIsTheOneThatMostPointsBreak() {
        List<Trial> trials = List.of(trial(1, 0.5, 0.9), trial(2, 0.4, 1.1));
        assertThat(Front.tightest(trials, Limits.USUAL)).isEqualTo(Front.Against.COVERAGE);
        assertThat(Front.tightest(trials, new Limits(0.5, 0.01, 0)))
                .isEqualTo(Front.Against.PLATFORM);
    }
}
