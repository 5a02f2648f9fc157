package io.huiliu.simulate.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.huiliu.plan.Plan;
import io.huiliu.plan.PlanFile;
import io.huiliu.simulate.result.Interval;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.scenario.Scenario;
import io.huiliu.simulate.scenario.ScenarioFile;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans are tuned by the simulator itself, on small scenarios. */
class TunerTest {
    private static final String QUEUE =
            """
            plan: line
            concession: 20%
            confirm: immediate
            refundable-for: 0d
            mechanisms:
              - queue: { name: line, fund: 50% of concession, claim: 12% of amount, lock: 1d } # the line
            tune:
              line.claim: 5%..40% of amount
            """;

    private static final Scenario QUIET =
            ScenarioFile.read(
                            "quiet.yaml",
                            """
                            scenario: quiet
                            start: 2026-01-01
                            days: 30
                            growth: { constant: { per-day: 1 } }
                            consumers: { initial: 15, orders-per-month: 4, loyalty: 92%, ticket: 200.00, refunded: 0% }
                            merchants: { initial: 3 }
                            """)
                    .orThrow();

    private static Plan plan(String text) {
        return PlanFile.read("line.yaml", text).orThrow();
    }

    private static Tuning tune(Plan plan, Limits limits, int evaluations, int threads)
            throws InterruptedException {
        Trials trials = new Trials(Goal.MEAN, QUIET, List.of(), 1, 1, true);
        return new Tuner(
                        plan,
                        new Space(plan.tunables()),
                        trials,
                        limits,
                        new Effort(evaluations, 2, 1, threads),
                        Runner.SIMULATOR,
                        (points, planned) -> {})
                .run(null, 3);
    }

    /** A queue that takes in 10% of each order can promise 10% of it, and no more. */
    @Test
    void aQueuePromisesWhatItTakesIn() throws InterruptedException {
        Tuning tuning = tune(plan(QUEUE), new Limits(1, 1, 0), 40, 2);
        assertThat(tuning.isFeasible()).isTrue();
        assertThat(tuning.best().point().values().getFirst()).isLessThanOrEqualTo(100_000L);
        assertThat(tuning.best().measures().goal()).isCloseTo(0.1, within(0.02));
        assertThat(tuning.present().measures().coverage()).isLessThan(1);
        assertThat(tuning.confirmed()).isTrue();
        assertThat(tuning.chosen().results().getFirst().runs()).isEqualTo(3);
        assertThat(Objects.requireNonNull(tuning.chosen().plan()).source())
                .startsWith("plan: line\n")
                .contains(" of amount, lock: 1d } # the line")
                .doesNotContain("12% of amount");
        assertThat(tuning.front().trials()).isNotEmpty();
        assertThat(tuning.plan().source()).isEqualTo(QUEUE);
    }

    @Test
    void theSameIsFoundOnOneThreadAndOnMany() throws InterruptedException {
        Plan plan = plan(QUEUE);
        assertThat(tune(plan, Limits.USUAL, 10, 3))
                .usingRecursiveComparison()
                .ignoringFields("effort")
                .isEqualTo(tune(plan, Limits.USUAL, 10, 1));
    }

    /** Wilson's interval of 3 runs without ruin goes up to 56%: that is no proof of 1%. */
    @Test
    void whatFewRunsDidNotShowIsDoubted() throws InterruptedException {
        Tuning tuning =
                tune(
                        plan(QUEUE.replace("5%..40%", "5%..9%")),
                        new Limits(0, 0.01, Double.POSITIVE_INFINITY),
                        8,
                        2);
        assertThat(tuning.confirmed()).isTrue();
        assertThat(tuning.isFeasible()).isFalse();
        assertThat(tuning.doubted()).isNotEmpty().hasSizeLessThanOrEqualTo(5);
        assertThat(tuning.best().measures().ruin()).isCloseTo(0.5615, within(1e-3));
    }

    /** A tenth of 40 runs has a ruin: the other 36 could not bring the upper end to 1%. */
    @Test
    void whatATenthOfTheRunsDecidesIsNotRunToTheEnd() throws InterruptedException {
        Plan plan = plan(QUEUE.replace("5%..40%", "15%..40%"));
        Trials trials = new Trials(Goal.MEAN, QUIET, List.of(), 1, 1, true);
        AtomicInteger most = new AtomicInteger();
        Runner lucky =
                (edited, scenario, runs, seed, threads) -> {
                    ScenarioResult result =
                            Runner.SIMULATOR.run(edited, scenario, runs, seed, threads);
                    boolean own = edited.source().equals(plan.source());
                    most.accumulateAndGet(own ? 0 : runs, Math::max);
                    return runs == 1 ? withoutRuin(result) : result;
                };
        Tuning tuning =
                new Tuner(
                                plan,
                                new Space(plan.tunables()),
                                trials,
                                new Limits(0, 0.01, Double.POSITIVE_INFINITY),
                                new Effort(6, 1, 1, 1),
                                lucky,
                                (points, planned) -> {})
                        .run(null, 40);
        assertThat(tuning.isFeasible()).isFalse();
        assertThat(tuning.doubted()).isNotEmpty();
        assertThat(most).hasValue(4);
    }

    /** Of what was tried till then the best is told; nothing more is run for it. */
    @Test
    void aStoppedSearchTellsTheBestSoFar() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        Tuning tuning = tuner(40, runs, Runner.simulator(() -> runs.get() > 4)).run(null, 40);
        assertThat(tuning.stopped()).isTrue();
        assertThat(tuning.tried()).hasSize(4);
        assertThat(tuning.confirmed()).isFalse();
        assertThat(tuning.best()).isEqualTo(tuning.tried().stream().min(Trial.BEST).orElseThrow());
        assertThat(Objects.requireNonNull(tuning.chosen().plan()).source())
                .contains(tuning.space().edits(tuning.best().point()).getFirst().value());
        assertThat(tuning.present().measures().goal()).isNaN();
    }

    @Test
    void stoppedWhileTheBestIsRunAgainTheSearchIsNotLost() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        Tuning tuning = tuner(6, runs, Runner.simulator(() -> runs.get() > 6)).run(null, 40);
        assertThat(tuning.stopped()).isTrue();
        assertThat(tuning.tried()).hasSize(6);
        assertThat(tuning.runs()).isEqualTo(1);
    }

    @Test
    void stoppedBeforeAnyPointThereIsNothingToTell() {
        Runner never = Runner.simulator(() -> true);
        assertThatThrownBy(() -> tuner(6, new AtomicInteger(), never).run(null, 3))
                .isInstanceOf(Runner.Stopped.class);
    }

    private static Tuner tuner(int evaluations, AtomicInteger runs, Runner runner) {
        Plan plan = plan(QUEUE.replace("5%..40%", "1%..9%"));
        return new Tuner(
                plan,
                new Space(plan.tunables()),
                new Trials(Goal.MEAN, QUIET, List.of(), 1, 1, true),
                new Limits(0, 1, Double.POSITIVE_INFINITY),
                new Effort(evaluations, 1, 1, 1),
                (edited, scenario, many, seed, threads) -> {
                    runs.incrementAndGet();
                    return runner.run(edited, scenario, many, seed, threads);
                },
                (points, planned) -> {});
    }

    private static ScenarioResult withoutRuin(ScenarioResult result) {
        return new ScenarioResult(
                result.scenario(),
                result.planHash(),
                result.seed(),
                result.runs(),
                result.planned(),
                result.commands(),
                result.orders(),
                Interval.of(0, result.runs()),
                result.ruinDay(),
                result.pools(),
                result.members(),
                result.fundedByLater(),
                result.platform(),
                result.cohorts(),
                result.series());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void promisesThatAreOnlyReleasedAsFundedCountWhereAsked(boolean conditional) {
        Plan plan =
                plan(
                        """
                        plan: points
                        concession: 10%
                        mechanisms:
                          - growth-release: { name: points, fund: 20% of concession }
                        tune: { points.first-rate: 0.1%..1% }
                        """);
        Trials trials = new Trials(Goal.MEDIAN, QUIET, List.of(QUIET), 1, 1, conditional);
        Measures measures =
                new PlanEvaluator(plan, new Space(plan.tunables()), trials, Runner.SIMULATOR)
                        .measure(Point.of(5_000), 1);
        assertThat(Limits.USUAL.violation(Limits.Limit.COVERAGE, measures) > 0)
                .isEqualTo(conditional);
        assertThat(Limits.USUAL.violation(Limits.Limit.GROWTH, measures) > 0)
                .isEqualTo(conditional);
    }

    @Test
    void valuesThatDoNotGoTogetherAreNotRun() {
        Plan plan =
                plan(
                        """
                        plan: points
                        concession: 10%
                        mechanisms:
                          - growth-release: { name: points }
                        tune: { points.earliest: 10d..30d, points.latest: 20d..60d }
                        """);
        AtomicInteger runs = new AtomicInteger();
        Runner counting =
                (edited, scenario, many, seed, threads) -> {
                    runs.incrementAndGet();
                    return Runner.SIMULATOR.run(edited, scenario, many, seed, threads);
                };
        Trials trials = new Trials(Goal.MEDIAN, QUIET, List.of(), 1, 1, true);
        PlanEvaluator evaluator =
                new PlanEvaluator(plan, new Space(plan.tunables()), trials, counting);
        Measures measures = evaluator.measure(Point.of(30, 20), 1);
        assertThat(measures.refused()).isNotNull();
        assertThat(measures.refused().en()).contains("early-day is 11");
        assertThat(runs).hasValue(0);
    }
}
