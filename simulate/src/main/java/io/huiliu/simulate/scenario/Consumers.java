package io.huiliu.simulate.scenario;

/**
 * What consumers are like.
 *
 * @param initial members on the first morning
 * @param ordersPerMonth orders of 30 days of an active member, on average
 * @param spread how differently members buy: the coefficient of variation of their rates (gamma); 0
 *     makes all alike
 * @param loyalty the part of active members that are still active 30 days later
 * @param ticket what an order is worth
 * @param invited the part of arrivals that a member invited
 * @param influence the part of invitations that follow an earlier one's inviter, so that those who
 *     invited many invite more; 0 makes all members alike
 * @param refunded the part of orders that are refunded
 * @param refundWithinDays when: evenly over so many days after the order
 * @param redeems the part of a member's orders that it pays with vouchers as far as it has any
 * @param sellsAt value points: sells when they are worth so many times what was paid for them; 0 is
 *     never by itself
 * @param sellsPerMonth value points: the part of holders that sell all within 30 days for reasons
 *     of their own
 * @param withdraws the part of members that take their balance out when they can
 * @param checksIn the part of active members that check in on a day
 */
public record Consumers(
        int initial,
        double ordersPerMonth,
        double spread,
        double loyalty,
        Ticket ticket,
        double invited,
        double influence,
        double refunded,
        int refundWithinDays,
        double redeems,
        double sellsAt,
        double sellsPerMonth,
        double withdraws,
        double checksIn) {

    /**
     * The worth of an order: log-normal around a median, within bounds.
     *
     * @param spread the standard deviation of the logarithm; 0 makes all alike
     */
    public record Ticket(long medianFen, double spread, long leastFen, long mostFen) {
        /** The mean of the log-normal, its bounds left out. */
        public double meanFen() {
            return medianFen * Math.exp(spread * spread / 2);
        }
    }
}
