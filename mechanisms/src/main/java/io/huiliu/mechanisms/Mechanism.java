package io.huiliu.mechanisms;

import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;

/**
 * One rebate mechanism at work. It owns its state, as primitive columns over dense indices, and
 * moves value only through what its {@link Site} granted it (its own pools and tokens) and its
 * share of the order at hand. It knows no clock, no randomness and no other mechanism.
 *
 * <p>Every call runs inside one command; what it does is complete when it returns.
 */
public interface Mechanism {
    /** The name in the plan. */
    String name();

    /**
     * An order will be confirmed soon: lists what {@link #confirmed} will read of far memory beyond
     * the rows of the buyer, the merchant and three referrers, which are at hand, and changes
     * nothing.
     */
    default void soonConfirmed(Order order, Ahead ahead) {}

    /** The same before {@link #finalised}, for which no row is at hand. */
    default void soonFinal(Order order, Ahead ahead) {}

    /**
     * An order is confirmed, and it is this mechanism's turn in the waterfall: fund pools, issue,
     * grant.
     */
    void confirmed(Order order);

    /**
     * A confirmed order shrinks (perhaps to nothing): recompute what {@link #confirmed} did for the
     * smaller order and reverse the difference (mechanisms.md §14). {@code order} shows the new
     * figures, {@code before} the old ones. Every fen of the concession that this mechanism keeps
     * is declared by {@link Order#keep}.
     */
    void reduced(Order order, Before before);

    /** The order can no longer be refunded: pending commissions become the holders' own. */
    default void finalised(Order order) {}

    /**
     * The day rule. Called at each day close until it returns true; one call does at most {@code
     * budget} effects and remembers where it stands.
     *
     * @param day the business day that ends, as epoch day
     */
    default boolean dayClosed(int day, int budget) {
        return true;
    }

    /**
     * The month rule, on the last day of a month after all day rules, under the same terms.
     *
     * @param month year × 12 + month − 1
     */
    default boolean monthClosed(int month, int budget) {
        return true;
    }

    /**
     * Credits a holder what is due to it but was not yet booked. Only commands settle; reads
     * compute.
     */
    default void settle(long holder) {}

    /**
     * Holders for which {@link #settle} may have something to do; {@code NONE} if the mechanism is
     * never lazy.
     */
    default Lazy lazy() {
        return Lazy.NONE;
    }

    /** Whose accounts a mechanism settles lazily. */
    enum Lazy {
        NONE,
        MEMBERS,
        MERCHANTS
    }

    /**
     * A plan version becomes effective, at the start of its business day. The site's {@link
     * Versions} has the new terms already.
     *
     * @param all whether the new terms hold for live cohorts, lots and claims too, or only for
     *     those created from now on
     */
    default void amended(boolean all) {}

    /**
     * The program ends: pay the pool out to its holders as §11 says, take the tokens back, and
     * leave the rest to the platform. Called until it returns true.
     */
    default boolean windDown(int budget) {
        return true;
    }

    /** Tells the health figures of §10 as they stand. Changes nothing. */
    default void health(HealthReport report) {}

    /** Writes the state that lies neither in rows nor in lots nor in the ledger. */
    default void write(SnapshotWriter to) {}

    default void read(SnapshotReader from) {}

    /**
     * Throws {@link io.huiliu.ledger.InvariantViolation} if the mechanism's own books do not agree.
     * Called in tests and by verify.
     */
    default void audit() {}
}
