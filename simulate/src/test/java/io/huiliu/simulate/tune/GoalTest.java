package io.huiliu.simulate.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huiliu.simulate.result.Quantiles;
import io.huiliu.simulate.result.ScenarioResult.Cohort;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How evenly cohorts fare. */
class GoalTest {
    private static Cohort cohort(int month, double spent, double got) {
        return new Cohort(month, 10, spent, got, 0, Quantiles.NONE, 0, 0);
    }

    @Test
    void cohortsThatGetTheSamePartAreEven() {
        assertThat(Goal.gini(List.of(cohort(0, 100, 20), cohort(1, 300, 60))))
                .isCloseTo(0, within(1e-12));
    }

    /** Of two that spent the same one got everything: half of what is possible among two. */
    @Test
    void oneOfTwoThatGetsEverythingIsAGiniOfAHalf() {
        assertThat(Goal.gini(List.of(cohort(0, 100, 40), cohort(1, 100, 0))))
                .isCloseTo(0.5, within(1e-12));
    }

    /** 10% and 30% for the same money: the poorer half has a quarter, and the Gini is a quarter. */
    @Test
    void theGiniIsThatOfWhatEachYuanGotBack() {
        List<Cohort> cohorts = List.of(cohort(0, 100, 30), cohort(1, 100, 10));
        assertThat(Goal.gini(cohorts)).isCloseTo(0.25, within(1e-12));
        assertThat(Goal.level(cohorts)).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void payingNobodyAnythingIsNotStable() {
        List<Cohort> nothing = List.of(cohort(0, 100, 0), cohort(1, 100, 0), cohort(2, 0, 0));
        assertThat(Goal.level(nothing) * (1 - Goal.gini(nothing))).isZero();
    }
}
