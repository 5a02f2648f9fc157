package io.huiliu.simulate.scenario;

/** Something that goes wrong. Days count from 0, the scenario's first. */
public sealed interface Shock {
    /** The day on which it begins. */
    int day();

    /**
     * Growth ends, sales go on: from then on as many arrive as leave, so that active members stay
     * as many as they were on that day. {@link Expectation} says how many that is.
     */
    record GrowthStops(int day) implements Shock {}

    /**
     * Orders, and the arrivals that growth brings, are multiplied: 0.8 is 20% less, 0 is the end of
     * all orders and arrivals. Those who only replace leavers after {@link GrowthStops} come in
     * full, so that 0.8 stays 0.8; but nobody comes at 0.
     *
     * @param forDays how long; {@link #EVER} for good
     */
    record Volume(int day, double factor, int forDays) implements Shock {}

    /**
     * A run: a part of the holders sell, redeem and withdraw all they can.
     *
     * @param share of the members, 0 to 1
     * @param withinDays spread evenly over so many days
     */
    record Run(int day, double share, int withinDays) implements Shock {}

    /** A part of the merchants leave within so many days, with the orders that were theirs. */
    record MerchantExodus(int day, double share, int withinDays) implements Shock {}

    /**
     * A ring of accounts that invite each other orders at merchants of its own, takes what is paid
     * at once, and has a part of the orders refunded as late as it can.
     *
     * @param members accounts
     * @param ordersEach orders of each, one a day
     * @param refunded the part of these that are refunded
     */
    record FraudRing(int day, int members, int ordersEach, long amountFen, double refunded)
            implements Shock {}

    int EVER = Integer.MAX_VALUE;
}
