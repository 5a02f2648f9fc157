package io.huiliu.simulate.tune;

import io.huiliu.plan.Tunable;
import java.util.List;

/** Evaluators whose best point is known. */
final class Toys {
    /** A rate in 1/10,000 percent, from 0.1% to 1%, and a cap in hundredths, from 1x to 5x. */
    static final Tunable RATE =
            new Tunable(
                    "points.first-rate", "points", "first-rate", 4, "%", 1_000, 10_000, 1, 5_000L);

    static final Tunable CAP =
            new Tunable("points.cap", "points", "cap", 6, "x", 1_000_000, 5_000_000, 10_000, null);

    static final Tunable DAYS =
            new Tunable("points.latest", "points", "latest", 0, "d", 10, 60, 1, 30L);

    static final Space PLANE = new Space(List.of(RATE, CAP));

    private Toys() {}

    static double rate(Point point) {
        return point.values().get(0) / 1e4;
    }

    static double cap(Point point) {
        return point.values().get(1) / 1e6;
    }

    /** Best at a rate of 0.7% and a cap of 2x, wherever one starts. */
    static Measures hill(Point point) {
        double away = Math.pow((rate(point) - 0.7) / 0.9, 2) + Math.pow((cap(point) - 2) / 4, 2);
        return measures(1 - away, 1, 0);
    }

    /**
     * Members get rate × cap, and the plan is covered while rate × cap is at most 1.2: the best are
     * the points of that curve, and their goal is 1.2.
     */
    static Measures ridge(Point point) {
        double got = rate(point) * cap(point);
        return measures(got, 1.2 / got, 0);
    }

    static Measures measures(double goal, double coverage, double ruin) {
        return new Measures(goal, coverage, ruin, 0, 100 - goal, null);
    }
}
