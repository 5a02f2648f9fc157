package io.huiliu.mechanisms.fanbinding;

import io.huiliu.ledger.Account;
import io.huiliu.mechanisms.Ahead;
import io.huiliu.mechanisms.Before;
import io.huiliu.mechanisms.Commissions;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Versions;
import io.huiliu.mechanisms.fanbinding.FanBindingTerms.Where;

/** Pays the buyer's merchant; an order has one place for it. */
final class FanBinding implements Mechanism {
    private static final int OWNER = 0;

    private final String name;
    private final Facts facts;
    private final Versions<FanBindingTerms> versions;
    private final Commissions commissions;

    FanBinding(Site site) {
        name = site.name();
        facts = site.facts();
        versions = site.versions(FanBindingTerms.class);
        commissions = new Commissions(site, 1);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void soonConfirmed(Order order, Ahead ahead) {
        if (order.member() != Facts.NONE) {
            ahead.merchant(facts.boundMerchant(order.member()));
        }
    }

    @Override
    public void confirmed(Order order) {
        int member = order.member();
        int merchant = member == Facts.NONE ? Facts.NONE : facts.boundMerchant(member);
        if (merchant == Facts.NONE) {
            return;
        }
        FanBindingTerms terms = versions.of(order);
        if (terms.pays(order.placedDay(), facts.boundDay(member))
                && (terms.where() == Where.ANYWHERE || merchant != order.merchant())
                && !facts.merchantFrozen(merchant)) {
            long owner = Account.merchant(merchant);
            commissions.pay(order, OWNER, owner, due(order, terms), terms.pending().held());
        }
    }

    @Override
    public void reduced(Order order, Before before) {
        if (commissions.used(order, OWNER)) {
            FanBindingTerms terms = versions.of(order);
            commissions.reduce(order, OWNER, due(order, terms), terms.pending().held());
        }
    }

    @Override
    public void soonFinal(Order order, Ahead ahead) {
        commissions.soon(order, 1, ahead);
    }

    @Override
    public void finalised(Order order) {
        if (versions.of(order).pending().held()) {
            commissions.finalise(order, 1);
        }
    }

    private static long due(Order order, FanBindingTerms terms) {
        return Math.min(order.share(terms.share()), order.restFen());
    }
}
