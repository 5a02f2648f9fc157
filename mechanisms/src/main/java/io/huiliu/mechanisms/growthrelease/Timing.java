package io.huiliu.mechanisms.growthrelease;

import io.huiliu.money.Share;
import io.huiliu.money.Wide;

/**
 * When a release is due. Days are counted from the last release, whose own day is day 0; everything
 * is judged at day closes.
 *
 * @param stepPpm growth of performance since the last release that brings the next
 * @param earliest the last day on which reaching the step brings a release on the early day
 * @param earlyDay the day of that release
 * @param latest the last day on which reaching the step brings a release on the day after
 */
public record Timing(int stepPpm, int earliest, int earlyDay, int latest) {
    /** A step that no close has seen reached. */
    static final int NOT_REACHED = 0;

    /** Whether performance stands a step or more above that of the last release. */
    boolean stepped(long performance, long last) {
        return last == 0
                ? performance > 0
                : Wide.compareProducts(
                                performance,
                                Share.WHOLE_PPM,
                                last,
                                (long) Share.WHOLE_PPM + stepPpm)
                        >= 0;
    }

    /**
     * Whether a release is due at the close of a day.
     *
     * @param day 1 or later
     * @param reached the first day of the present unbroken run of closes that saw the step reached,
     *     this close included, or {@link #NOT_REACHED}
     */
    boolean due(int day, int reached) {
        if (day > latest) {
            return true;
        }
        if (reached == NOT_REACHED) {
            return false;
        }
        return reached <= earliest ? day >= earlyDay : day > reached;
    }
}
