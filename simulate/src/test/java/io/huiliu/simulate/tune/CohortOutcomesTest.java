package io.huiliu.simulate.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huiliu.mechanisms.terms.Text;
import io.huiliu.simulate.result.Interval;
import io.huiliu.simulate.result.Quantiles;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.result.ScenarioResult.Cohort;
import io.huiliu.simulate.result.ScenarioResult.Members;
import io.huiliu.simulate.result.ScenarioResult.PoolResult;
import io.huiliu.simulate.result.ScenarioResult.Series;
import io.huiliu.simulate.scenario.BundledScenarios;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What early and late members got, out of a result written by hand. */
class CohortOutcomesTest {
    private static final Interval NEVER = Interval.of(0, 2);

    private static Cohort cohort(int month, double members, double got) {
        return new Cohort(month, members, 1_000, got, 0, Quantiles.NONE, 0, 0);
    }

    private static Series curve(String id, double last) {
        List<Double> values = List.of(0.0, last);
        return new Series(id, new Text(id, id), "releases", List.of(0, 1), values, values, values);
    }

    @Test
    void aThirdOfTheMembersIsEarlyAndAThirdIsLate() {
        Quantiles none = Quantiles.NONE;
        PoolResult pool =
                new PoolResult(
                        "points",
                        NEVER,
                        none,
                        new Quantiles(50, 40, 50, 60),
                        none,
                        none,
                        none,
                        none,
                        new Quantiles(0.25, 0.2, 0.25, 0.3),
                        none);
        ScenarioResult result =
                new ScenarioResult(
                        BundledScenarios.scenario("steady"),
                        "hash",
                        1,
                        2,
                        2,
                        0,
                        0,
                        NEVER,
                        none,
                        List.of(pool),
                        new Members(12, Collections.nCopies(11, 0.1), 0.1, 0, 0, 0.1),
                        none,
                        none,
                        List.of(cohort(0, 4, 300), cohort(1, 4, 200), cohort(2, 4, 100)),
                        List.of(
                                curve("pool:points.releases", 7),
                                curve("pool:points.shortfalls", 3),
                                curve("pool:other.shortfalls", 9)));
        CohortOutcomes outcomes = CohortOutcomes.of(result, "points");
        assertThat(outcomes.early()).isCloseTo(0.3, within(1e-12));
        assertThat(outcomes.late()).isCloseTo(0.1, within(1e-12));
        assertThat(outcomes.level()).isCloseTo(0.2, within(1e-12));
        assertThat(outcomes.releases()).isEqualTo(7);
        assertThat(outcomes.shortfalls()).isEqualTo(3);
        assertThat(outcomes.leastCoverage()).isEqualTo(0.25);
        assertThat(outcomes.left()).isEqualTo(50);
    }
}
