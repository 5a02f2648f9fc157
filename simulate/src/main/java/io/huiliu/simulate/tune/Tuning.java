package io.huiliu.simulate.tune;

import io.huiliu.plan.Plan;
import java.util.List;

/**
 * What a search came to.
 *
 * @param plan as it stood
 * @param stopped whether somebody asked to stop: then {@code best} is that of the points tried so
 *     far, with what the search noted of it, and nothing is known of {@code present}
 * @param present the plan as it stands, measured like the chosen one
 * @param tried all points, in the order of the search
 * @param best the best of them: within the limits if any was
 * @param chosen the plan with the best point's values, and all that came out of it
 * @param runs of each scenario that {@code present} and {@code chosen} were measured by
 * @param confirmed whether these were more than in the search, with the upper end of the ruin's
 *     interval for the ruin
 * @param doubted points within the limits by few runs that more runs found outside, best first
 * @param front what can be had for what, over all points
 */
public record Tuning(
        Plan plan,
        Space space,
        Trials trials,
        Limits limits,
        Effort effort,
        boolean stopped,
        Measured present,
        List<Trial> tried,
        Trial best,
        Measured chosen,
        int runs,
        boolean confirmed,
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
