package io.huiliu.mechanisms.promoterrank;

/**
 * One rank of the table: what it pays, how it is reached from the rank below, and how it is kept.
 * Points in 1/100, 1 point being 1 yuan of concession.
 *
 * @param personalPpm commission on the promoter's own month, in ppm
 * @param mentoringPpm what a mentor of this rank gets on a mentee's month, in ppm
 * @param allowanceFen paid every month
 * @param bonusFen paid every month, or as {@code bonusWhen} says
 * @param months how many consecutive months of {@code eachMonth} points promote to this rank
 * @param eachMonth points of each of these months; 0: there is no such way
 * @param oneMonth points of a single month that promote at once; 0: there is no such way
 * @param appraisal points to be reached every month; 0: no appraisal
 * @param misses how many consecutive months below it take the rank away
 */
public record Rank(
        String name,
        int personalPpm,
        int mentoringPpm,
        long allowanceFen,
        long bonusFen,
        BonusWhen bonusWhen,
        int months,
        long eachMonth,
        long oneMonth,
        long appraisal,
        int misses) {

    /** In which months a bonus is paid. */
    public enum BonusWhen {
        ALWAYS,
        /** In those whose appraisal was met. */
        APPRAISED
    }

    boolean missed(long points) {
        return appraisal > 0 && points < appraisal;
    }

    /** The bonus of a month with that many points, in fen. */
    long bonusFen(long points) {
        return bonusWhen == BonusWhen.APPRAISED && missed(points) ? 0 : bonusFen;
    }

    /** Whether a month is one of the consecutive months that promote to this rank. */
    boolean counts(long points) {
        return eachMonth > 0 && points >= eachMonth;
    }

    /**
     * Whether this rank is reached, with {@code run} consecutive months that count, the present one
     * included.
     */
    boolean reached(long points, int run) {
        return (oneMonth > 0 && points >= oneMonth) || (eachMonth > 0 && run >= months);
    }
}
