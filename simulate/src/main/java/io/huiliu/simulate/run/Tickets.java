package io.huiliu.simulate.run;

import io.huiliu.simulate.scenario.Consumers.Ticket;

/**
 * What orders are worth, from a table of the log-normal distribution's quantiles with straight
 * lines between them: so that an order needs no logarithm. The table ends at the outermost 1/8192
 * on either side, that is at 3.7 standard deviations.
 */
final class Tickets {
    private static final int BITS = 12;
    private static final int SIZE = 1 << BITS;
    private static final int REST_BITS = 20;

    private final long[] quantiles = new long[SIZE + 1];

    Tickets(Ticket ticket) {
        long least = Math.max(1, ticket.leastFen());
        long most = Math.max(least, ticket.mostFen());
        for (int i = 0; i < SIZE; i++) {
            double z = Normal.at((i + 0.5) / SIZE);
            double fen = ticket.medianFen() * StrictMath.exp(ticket.spread() * z);
            quantiles[i] = Math.min(most, Math.max(least, Math.round(fen)));
        }
        quantiles[SIZE] = quantiles[SIZE - 1];
    }

    /** The worth for 32 random bits, in fen. */
    long fen(int bits) {
        int at = bits >>> REST_BITS;
        long rest = bits & (1 << REST_BITS) - 1;
        long lower = quantiles[at];
        return lower + ((quantiles[at + 1] - lower) * rest >> REST_BITS);
    }
}
