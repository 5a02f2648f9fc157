package io.huiliu.analysis;

/**
 * Closed forms of {@code queue} (mechanisms.md §4, "What it means"): claims come at a rate, each
 * with a share of itself for the pool, and are paid in their order. Days count from 0, the first
 * day of sales. Without accelerations, which pay some claims sooner and all others later.
 *
 * @param fund x: what the pool is paid, as a part of what is claimed
 */
record QueueForms(double fund) {

    /**
     * W = (n/λ)(1/x − 1): the wait of who joins on a day, n/λ days after the first, at no growth.
     */
    double waitDays(double joinedOnDay) {
        return fund >= 1 ? 0 : joinedOnDay * (1 / fund - 1);
    }

    /**
     * The wait of who joins on a day at a steady growth a day: the day on which x times all claims
     * covers those before it.
     */
    double waitDays(double joinedOnDay, double growth) {
        if (fund >= 1) {
            return 0;
        }
        if (growth == 0) {
            return waitDays(joinedOnDay);
        }
        double rate = Math.log1p(growth);
        double paidOn = Math.log1p(Math.expm1(rate * joinedOnDay) / fund) / rate;
        return Double.isNaN(paidOn) ? Double.POSITIVE_INFINITY : paidOn - joinedOnDay;
    }

    /** ln(1/x)/ln(1+g): the wait that no claim exceeds at a steady growth a day. */
    double longestWaitDays(double growth) {
        if (fund >= 1) {
            return 0;
        }
        return growth <= 0 ? Double.POSITIVE_INFINITY : -Math.log(fund) / Math.log1p(growth);
    }

    /** (1/x)^(1/days) − 1: the growth a day at which no claim waits longer. */
    double growthNeeded(int withinDays) {
        return fund >= 1 ? 0 : Math.expm1(-Math.log(fund) / withinDays);
    }

    /**
     * The first day at whose close the pool, at the same sales every day, cannot pay all claims
     * whose lock has run out.
     *
     * @param lockDays from the order's day, which is the first of them
     */
    double shortOnDay(int lockDays) {
        return fund >= 1
                ? Double.POSITIVE_INFINITY
                : Math.floor((lockDays - 1) / (1 - fund) + 1e-9);
    }
}
