package io.huiliu.analysis;

/**
 * Closed forms of {@code value-pool} (mechanisms.md §3, "What it means"), without sales: orders of
 * one size come one after another, each pays its contribution and mints points for a part of it at
 * the price before it. The price then depends on the number of orders alone.
 *
 * @param contribute c: the part of the amount that enters the pool
 * @param mint μ: the part of the contribution for which points are minted
 * @param initialPrice of a point, in yuan
 */
record ValuePoolForms(double contribute, double mint, double initialPrice) {
    /** More orders than any program has; a multiple that needs more is never reached. */
    private static final long MOST_ORDERS = 1L << 52;

    /**
     * The price's own course while legacy holders are owed anything: a part of what is not minted
     * for the buyer is minted for them.
     */
    ValuePoolForms withLegacy(double unlock) {
        return new ValuePoolForms(contribute, mint + unlock * (1 - mint), initialPrice);
    }

    /** The price after n orders, exactly: F/S by the recurrence. Takes n steps. */
    double priceByProduct(long orders) {
        double supply = mint;
        for (long i = 1; i < orders; i++) {
            supply *= 1 + mint / i;
        }
        return initialPrice * orders / supply;
    }

    /** (1/μ)·Γ(1+μ)·n·Γ(n)/Γ(n+μ) × initial price, for any n from 1 on. */
    double price(double orders) {
        double log = Math.log(orders) + Gamma.logRatio(orders, mint) - Gamma.logRatio(1, mint);
        return initialPrice / mint * Math.exp(log);
    }

    /**
     * The order after which the lot of the n-th order is worth a multiple of that order; infinite
     * if it never is.
     */
    double orderAt(long lot, double multiple) {
        double before = lot == 1 ? initialPrice : price(lot - 1.0);
        double trigger = multiple * before / (contribute * mint);
        if (mint == 1 || contribute * mint == 0 || price((double) MOST_ORDERS) < trigger) {
            return contribute * mint >= multiple ? lot : Double.POSITIVE_INFINITY;
        }
        long low = lot - 1;
        long high = MOST_ORDERS;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (price((double) middle) >= trigger * (1 - 1e-12)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /**
     * (multiple/(c·μ))^(1/(1−μ)): by what the volume before a later lot must be multiplied until
     * that lot is worth the multiple of its order.
     */
    double volumeMultiple(double multiple) {
        double times = multiple / (contribute * mint);
        if (times <= 1) {
            return 1;
        }
        return mint == 1 ? Double.POSITIVE_INFINITY : Math.pow(times, 1 / (1 - mint));
    }

    /** 2^(1/(1−μ)): by what the volume must be multiplied until the price has doubled. */
    double volumeToDouble() {
        return mint == 1 ? Double.POSITIVE_INFINITY : Math.pow(2, 1 / (1 - mint));
    }

    /**
     * The steady growth a day of the cumulative volume (and so of sales) under which every lot is
     * worth the multiple of its order within so many days.
     */
    double growthNeeded(double multiple, int withinDays) {
        return Math.expm1(Math.log(volumeMultiple(multiple)) / withinDays);
    }

    /**
     * At the same sales every day: the days that the lots of a day, counted from 0, wait until they
     * are worth the multiple, since the volume before them is as many days' sales.
     */
    double waitDays(double day, double multiple) {
        return day * (volumeMultiple(multiple) - 1);
    }
}
