package io.huiliu.simulate.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.huiliu.mechanisms.terms.Text;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search finds what is known to be best, and finds it again. */
class SearchTest {
    private static List<Trial> trials(Space space, Evaluator evaluator, Effort effort)
            throws InterruptedException {
        return new Search(space, evaluator, Limits.USUAL, effort, done -> {}).run();
    }

    private static Trial best(List<Trial> trials) {
        return trials.stream().min(Trial.BEST).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theTopOfAHillIsFound(long seed) throws InterruptedException {
        Trial best =
                best(
                        trials(
                                Toys.PLANE,
                                (point, threads) -> Toys.hill(point),
                                new Effort(200, 1, seed, 1)));
        assertThat(Toys.rate(best.point())).as("seed %d", seed).isCloseTo(0.7, within(0.02));
        assertThat(Toys.cap(best.point())).as("seed %d", seed).isCloseTo(2, within(0.1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsNotCoveredIsNotChosenHoweverMuchItGives(long seed) throws InterruptedException {
        Trial best =
                best(
                        trials(
                                Toys.PLANE,
                                (point, threads) -> Toys.ridge(point),
                                new Effort(200, 2, seed, 1)));
        assertThat(best.isFeasible()).isTrue();
        assertThat(best.measures().goal())
                .as("seed %d", seed)
                .isLessThanOrEqualTo(1.2 + 1e-9)
                .isCloseTo(1.2, within(0.01));
    }

    @Test
    void oneParameterAloneIsTunedToo() throws InterruptedException {
        List<Trial> trials =
                trials(
                        new Space(List.of(Toys.DAYS)),
                        (point, threads) ->
                                Toys.measures(
                                        -Math.abs((double) point.values().getFirst() - 43), 1, 0),
                        new Effort(40, 1, 7, 1));
        assertThat(best(trials).point()).isEqualTo(Point.of(43));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "3,4", "16,4"})
    void whatIsFoundDependsOnTheSeedAndNotOnThreads(int threads, int starts)
            throws InterruptedException {
        Evaluator ridge = (point, many) -> Toys.ridge(point);
        List<Trial> one = trials(Toys.PLANE, ridge, new Effort(90, starts, 11, 1));
        List<Trial> many = trials(Toys.PLANE, ridge, new Effort(90, starts, 11, threads));
        assertThat(many).isEqualTo(one);
        assertThat(trials(Toys.PLANE, ridge, new Effort(90, starts, 12, 1))).isNotEqualTo(one);
    }

    @Test
    void noPointIsMeasuredTwiceAndNoMoreThanAllowed() throws InterruptedException {
        Set<Point> points = ConcurrentHashMap.newKeySet();
        AtomicInteger measured = new AtomicInteger();
        List<Trial> trials =
                trials(
                        new Space(List.of(Toys.DAYS)),
                        (point, threads) -> {
                            measured.incrementAndGet();
                            assertThat(points.add(point)).as("%s again", point).isTrue();
                            return Toys.measures((double) point.values().getFirst(), 1, 0);
                        },
                        new Effort(200, 1, 3, 1));
        assertThat(trials).hasSize(measured.get()).hasSizeLessThanOrEqualTo(51);
        assertThat(trials).extracting(Trial::point).doesNotHaveDuplicates();

        AtomicInteger few = new AtomicInteger();
        trials(
                Toys.PLANE,
                (point, threads) -> {
                    few.incrementAndGet();
                    return Toys.hill(point);
                },
                new Effort(25, 1, 3, 1));
        assertThat(few).hasValue(25);
    }

    @Test
    void everyPointLiesOnTheGridWithinItsBounds() throws InterruptedException {
        for (Trial trial :
                trials(
                        Toys.PLANE,
                        (point, threads) -> Toys.ridge(point),
                        new Effort(150, 3, 5, 1))) {
            assertThat(trial.point().values().get(0)).isBetween(1_000L, 10_000L);
            assertThat(trial.point().values().get(1)).isBetween(1_000_000L, 5_000_000L);
            assertThat(trial.point().values().get(1) % 10_000).isZero();
        }
    }

    @Test
    void theFirstPointIsThePlansOwn() throws InterruptedException {
        List<Trial> trials =
                trials(Toys.PLANE, (point, threads) -> Toys.hill(point), new Effort(5, 1, 1, 1));
        assertThat(trials.getFirst().point()).isEqualTo(Point.of(5_000, 3_000_000));
    }

    @Test
    void whereNothingIsWithinTheLimitsTheLeastViolatedIsNamed() throws InterruptedException {
        List<Trial> trials =
                trials(
                        Toys.PLANE,
                        (point, threads) ->
                                Toys.measures(
                                        Toys.cap(point), 0.9 / Toys.cap(point), Toys.rate(point)),
                        new Effort(200, 2, 1, 1));
        Trial best = best(trials);
        assertThat(best.isFeasible()).isFalse();
        assertThat(Toys.cap(best.point())).isCloseTo(1, within(0.05));
        assertThat(Toys.rate(best.point())).isCloseTo(0.1, within(0.01));
        assertThat(best.violation()).isCloseTo(0.1 + 0.1 - 0.01, within(0.06));
    }

    @Test
    void valuesThatMakeNoPlanAreWorseThanAnyPlan() throws InterruptedException {
        Text why = new Text("不行", "no");
        List<Trial> trials =
                trials(
                        Toys.PLANE,
                        (point, threads) ->
                                Toys.rate(point) > 0.4
                                        ? Measures.refused(why)
                                        : Toys.measures(Toys.rate(point), 0.5, 1),
                        new Effort(100, 2, 1, 1));
        assertThat(best(trials).measures().refused()).isNull();
        assertThat(best(trials).measures().goal()).isCloseTo(0.4, within(0.01));
    }

    @Test
    void anEvaluatorThatFailsEndsTheSearchWithItsFailure() {
        Evaluator failing =
                (point, threads) -> {
                    throw new IllegalStateException("broken");
                };
        assertThatThrownBy(() -> trials(Toys.PLANE, failing, new Effort(10, 2, 1, 2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }

    /** A median of no buyers: the search must still be able to compare it with what it knows. */
    @Test
    void aPointWithoutAGoalIsWorseThanAnyWithin() {
        Point point = Point.of(1);
        Trial none = new Trial(1, point, Toys.measures(Double.NaN, 1, 0), 0);
        Trial poor = new Trial(2, point, Toys.measures(-1e9, 1, 0), 0);
        Trial outside = new Trial(3, point, Toys.measures(9, 0, 0), 0.1);
        assertThat(none.penalised()).isGreaterThan(poor.penalised());
        assertThat(none.penalised()).isLessThan(outside.penalised());
    }
}
