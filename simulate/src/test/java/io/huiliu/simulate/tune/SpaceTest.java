package io.huiliu.simulate.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huiliu.plan.PlanEdit;
import io.huiliu.plan.Tunable;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The unit cube and the grid. */
class SpaceTest {
    private static final Tunable POINTS =
            new Tunable(
                    "p.first-release-at",
                    "p",
                    "first-release-at",
                    2,
                    " points",
                    100_000,
                    1_000_000_000L,
                    100,
                    null);

    @Test
    void theCornersOfTheCubeAreTheBounds() {
        assertThat(Toys.PLANE.at(new double[] {0, 0})).isEqualTo(Point.of(1_000, 1_000_000));
        assertThat(Toys.PLANE.at(new double[] {1, 1})).isEqualTo(Point.of(10_000, 5_000_000));
        assertThat(Toys.PLANE.at(new double[] {-3, 7})).isEqualTo(Point.of(1_000, 5_000_000));
    }

    @Test
    void valuesAreRoundedToTheirGrid() {
        assertThat(Toys.PLANE.at(new double[] {0.123456, 0.123456}))
                .isEqualTo(Point.of(2_111, 1_490_000));
        assertThat(new Space(List.of(Toys.DAYS)).at(new double[] {0.503})).isEqualTo(Point.of(35));
    }

    @Test
    void wideBoundsAreSearchedByRatios() {
        assertThat(new Space(List.of(POINTS)).at(new double[] {0.5}))
                .isEqualTo(Point.of(10_000_000));
    }

    @Test
    void everyPointOfTheGridComesBackFromTheCube() {
        Space space = new Space(List.of(Toys.RATE, Toys.CAP, Toys.DAYS, POINTS));
        long seed = 20260301;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            double[] unit = random.doubles(4).toArray();
            Point point = space.at(unit);
            assertThat(space.at(space.unit(point))).as("seed %d", seed).isEqualTo(point);
        }
    }

    @Test
    void thePlansOwnValuesAreWhereItStarts() {
        Space space = new Space(List.of(Toys.RATE, Toys.CAP, Toys.DAYS));
        assertThat(space.present()).isEqualTo(Point.of(5_000, 3_000_000, 30));
        assertThat(space.unit(space.present())[0]).isCloseTo(4 / 9.0, within(1e-9));
    }

    @Test
    void aPointIsWrittenAsAPlanWritesIt() {
        assertThat(Toys.PLANE.edits(Point.of(2_111, 1_490_000)))
                .containsExactly(
                        new PlanEdit("points.first-rate", "0.2111%"),
                        new PlanEdit("points.cap", "1.49x"));
    }
}
