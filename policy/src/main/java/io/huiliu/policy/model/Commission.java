package io.huiliu.policy.model;

import io.huiliu.mechanisms.Terms;
import io.huiliu.money.Base;
import io.huiliu.money.Share;
import io.huiliu.plan.Plan;

/** What commissions take of the price at most. */
final class Commission {
    private static final double WHOLE = (double) Share.WHOLE_PPM * Share.WHOLE_PPM;

    private Commission() {}

    /**
     * The most that each mechanism's commissions take of the price, 1 being all of it; 0 for what
     * pays none. A share of the concession weighs most at the highest concession. A share of the
     * rest counts as one of the whole concession: what the takers before it leave depends on the
     * order.
     */
    static double[] ofPrice(Plan plan) {
        double[] taken = new double[plan.mechanisms().size()];
        for (int i = 0; i < taken.length; i++) {
            Terms terms = plan.mechanisms().get(i);
            if (Shown.by(terms).is(Shown.Trait.COMMISSION)) {
                long[] sum = {0};
                terms.claim((key, share) -> sum[0] += taken(share, plan.maxConcessionPpm()));
                taken[i] = sum[0] / WHOLE;
            }
        }
        return taken;
    }

    /** In 1e-12 of the price. */
    private static long taken(Share share, int concessionPpm) {
        long base = share.base() == Base.AMOUNT ? Share.WHOLE_PPM : concessionPpm;
        long own = base * share.ppm();
        Share lid = share.lid();
        return lid == null ? own : Math.min(own, taken(lid, concessionPpm));
    }
}
