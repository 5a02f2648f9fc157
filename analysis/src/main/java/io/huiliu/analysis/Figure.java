package io.huiliu.analysis;

import io.huiliu.mechanisms.terms.Text;

/**
 * One figure of a closed form, for people and for checks.
 *
 * @param id kebab-case, unique in its outlook, such as {@code growth-needed}
 * @param value in the unit; NaN where there is none, infinite where it never comes
 * @param note what it says in plain words, with the figure in it
 * @param section where its formula stands, such as {@code §2}
 */
public record Figure(String id, Text label, double value, Unit unit, Text note, String section) {

    /** What a figure is counted in. */
    public enum Unit {
        /** A plain number. */
        NUMBER,
        /** 1 is the whole: 0.4 is 40%. */
        SHARE,
        /** A multiple of something paid: 5 is 5x. */
        MULTIPLE,
        /** A share a day. */
        SHARE_PER_DAY,
        /** A share a release. */
        SHARE_PER_RELEASE,
        DAYS,
        ORDERS,
        RELEASES,
        YUAN
    }
}
