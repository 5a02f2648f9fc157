package io.huiliu.analysis;

import io.huiliu.mechanisms.Terms;
import io.huiliu.money.Base;
import io.huiliu.money.Share;
import io.huiliu.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * What shares of one order come to, as parts of its amount (mechanisms.md §0). The profit counts as
 * the whole concession, as it does where an order states no cost.
 *
 * @param concession the concession rate: 0.1 is 10% of the amount
 * @param rest what is left of the concession at the mechanism's turn, as a part of the amount, if
 *     all takers before it took the most they can
 */
record Basis(double concession, double rest) {

    /** The bases of a plan's mechanisms, in plan order. */
    static List<Basis> of(Plan plan, int concessionPpm) {
        double concession = (double) concessionPpm / Share.WHOLE_PPM;
        List<Basis> bases = new ArrayList<>();
        double rest = concession;
        for (Terms terms : plan.mechanisms()) {
            Basis basis = new Basis(concession, rest);
            bases.add(basis);
            rest = Math.max(0, rest - basis.claimed(terms));
        }
        return bases;
    }

    /** All that a mechanism can take of the concession. */
    double claimed(Terms terms) {
        List<Share> shares = new ArrayList<>();
        terms.claim((key, share) -> shares.add(share));
        return of(shares);
    }

    double of(List<Share> shares) {
        return shares.stream().mapToDouble(this::of).sum();
    }

    double of(Share share) {
        double own = of(share.base(), (double) share.ppm() / Share.WHOLE_PPM);
        Share lid = share.lid();
        return lid == null ? own : Math.min(own, of(lid));
    }

    double of(Base base, double part) {
        return switch (base) {
            case AMOUNT -> part;
            case CONCESSION, PROFIT -> part * concession;
            case REST -> part * rest;
        };
    }
}
