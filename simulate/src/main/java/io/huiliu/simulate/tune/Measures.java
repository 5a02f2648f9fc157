package io.huiliu.simulate.tune;

import io.huiliu.mechanisms.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a plan with a point's values does.
 *
 * @param goal what is to be as large as possible
 * @param coverage the least part of any promise that is set aside for it; infinite where nothing is
 *     promised
 * @param ruin the highest probability, over the scenarios, that some pool cannot pay what falls due
 * @param growthNeededPerDay g*: the growth of sales a day that the plan needs for its promises
 * @param platform what the platform keeps, yuan a run
 * @param refused why the plan is none with these values; then the figures say nothing
 */
public record Measures(
        double goal,
        double coverage,
        double ruin,
        double growthNeededPerDay,
        double platform,
        @Nullable Text refused) {

    /** Nothing was measured. */
    static final Measures NONE =
            new Measures(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, null);

    /** Values that do not go together: there is no plan to measure. */
    public static Measures refused(Text why) {
        return new Measures(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, why);
    }
}
