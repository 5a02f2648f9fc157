package io.huiliu.simulate.tune;

import java.util.Comparator;

/**
 * A point that was tried.
 *
 * @param number from 1, in the order of the search
 * @param violation of the limits; 0 keeps them all
 */
public record Trial(int number, Point point, Measures measures, double violation) {
    /** Best first: those within the limits by their goal, then the others by what they break. */
    public static final Comparator<Trial> BEST =
            Comparator.comparingDouble(Trial::violation)
                    .thenComparingDouble(trial -> -goalOf(trial))
                    .thenComparingInt(Trial::number);

    public boolean isFeasible() {
        return violation == 0;
    }

    /** One number, the less the better: every point within the limits is below all that are not. */
    double penalised() {
        if (!isFeasible()) {
            return 1 + violation;
        }
        double goal = measures.goal();
        return Double.isNaN(goal) ? 1 : -goal / (1 + Math.abs(goal));
    }

    private static double goalOf(Trial trial) {
        double goal = trial.measures.goal();
        return Double.isNaN(goal) ? Double.NEGATIVE_INFINITY : goal;
    }
}
