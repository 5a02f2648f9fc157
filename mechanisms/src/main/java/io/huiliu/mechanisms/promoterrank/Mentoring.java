package io.huiliu.mechanisms.promoterrank;

/**
 * On how many of a mentee's points a mentor is paid (mechanisms.md §7). From the threshold on, on
 * all of them; below it, the mentor's own month is one budget over all its mentees. All in 1/100
 * point.
 */
final class Mentoring {
    private Mentoring() {}

    /**
     * The points on which a mentor is paid.
     *
     * @param left points of the mentee on which nobody was paid yet
     * @param own the mentor's own month
     * @param used what of it was used on other mentees
     * @param fullAt the threshold
     */
    static long points(long left, long own, long used, long fullAt) {
        return own >= fullAt ? left : Math.min(left, Math.max(0, own - used));
    }
}
