package io.huiliu.simulate.tune;

import io.huiliu.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search came to.
 *
 * @param plan as it stood
 * @param present the plan as it stands, measured like the points tried
 * @param tried all points, in the order of the search
 * @param best the best of them: within the limits if any was
 * @param confirmed the best point run again with more runs; null if no point kept the limits, or
 *     none was to be run again
 * @param doubted points within the limits by few runs that more runs found outside, best first
 * @param front what can be had for what, over all points
 */
public record Tuning(
        Plan plan,
        Space space,
        Trials trials,
        Limits limits,
        Effort effort,
        Measured present,
        List<Trial> tried,
        Trial best,
        @Nullable Measured confirmed,
        List<Trial> doubted,
        Front front) {
    public Tuning {
        tried = List.copyOf(tried);
        doubted = List.copyOf(doubted);
    }

    /** Whether a point was found that keeps the limits, by many runs where these were asked for. */
    public boolean isFeasible() {
        return best.isFeasible();
    }
}
