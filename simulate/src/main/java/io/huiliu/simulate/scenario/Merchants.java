package io.huiliu.simulate.scenario;

/**
 * What merchants are like.
 *
 * @param initial merchants on the first morning, at least 1
 * @param consumersEach a new one opens for every so many new consumers
 * @param rate which concession rate they choose
 * @param churn the part of them that leave within 30 days, each followed by a new one
 * @param broughtIn the part of them that a promoting member brought in
 * @param promoters the part of members that promote: they bring merchants in
 */
public record Merchants(
        int initial,
        int consumersEach,
        Rate rate,
        double churn,
        double broughtIn,
        double promoters) {

    /** Which of the rates that the plan allows. */
    public enum Rate {
        LOWEST,
        /** What a merchant gives that chose none. */
        USUAL,
        HIGHEST,
        /** Evenly between the lowest and the highest, in whole percent. */
        ANY
    }
}
