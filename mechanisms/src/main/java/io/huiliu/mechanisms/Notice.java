package io.huiliu.mechanisms;

import java.util.List;

/**
 * What a mechanism must tell although no transfer shows it: releases, shortfalls, lapses, ruin,
 * alarms.
 */
public enum Notice {
    /**
     * A release of growth-release: kind 0 step, 1 actual, 2 none, 3 guaranteed. One row of
     * releases.csv.
     */
    RELEASE("kind", "region", "performance", "entitlement", "cash", "paid"),
    /**
     * A cohort after a release: its points and what each has been given so far, in 1e-12
     * voucher-fen per point unit. A holder's lot is worth floor(points × accumulated / 10^12).
     */
    ACCRUED("cohort", "points", "accumulated", "paid"),
    /** A pool could not pay what was due. */
    SHORTFALL("due", "cash", "paid"),
    /** What a cohort, lot or claim can no longer get. */
    LAPSED("cohort", "amount"),
    /** The first day on which a pool's dues exceeded its cash. */
    RUIN("dues", "cash", "day"),
    /** The controller changed a rate: factor in ppm, the ratio that it saw. */
    CONTROLLED("factor", "points", "cash"),
    /** A ratio crossed a line: 1 warning, 2 critical, 0 back to normal. */
    ALARM("level", "points", "cash"),
    /** A weight of 0 withheld a rebate. */
    WITHHELD("member", "amount"),
    /** A pool was dry and paid nothing. */
    POOL_DRY("member", "due", "cash"),
    /**
     * A draw's prize: its number in the table, from 1, the roll, whether it fell from a prize out
     * of stock.
     */
    PRIZE("member", "prize", "roll", "fallen"),
    /** A pool owes what it could not pay. */
    OWED("member", "amount", "total"),
    /** A member's rank changed. */
    RANKED("member", "from", "to", "points"),
    /** An agreed price or threshold moved. */
    PRICE("before", "after", "volume"),
    /** What a class of holders got when the program ended. */
    PAID_OUT("claims", "paid");

    private final String fields;

    Notice(String... fields) {
        this.fields = String.join(",", fields);
    }

    /** The names of its values, in order. */
    public List<String> fields() {
        return List.of(fields.split(","));
    }
}
