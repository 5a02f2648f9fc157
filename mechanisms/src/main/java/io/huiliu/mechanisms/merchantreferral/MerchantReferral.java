package io.huiliu.mechanisms.merchantreferral;

import io.huiliu.ledger.Account;
import io.huiliu.mechanisms.Ahead;
import io.huiliu.mechanisms.Before;
import io.huiliu.mechanisms.Commissions;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Versions;

/** Pays the merchant's referrer; an order has one place for it. */
final class MerchantReferral implements Mechanism {
    private static final int REFERRER = 0;

    private final String name;
    private final Facts facts;
    private final Versions<MerchantReferralTerms> versions;
    private final Commissions commissions;

    MerchantReferral(Site site) {
        name = site.name();
        facts = site.facts();
        versions = site.versions(MerchantReferralTerms.class);
        commissions = new Commissions(site, 1);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void soonConfirmed(Order order, Ahead ahead) {
        ahead.member(facts.merchantReferrer(order.merchant()));
    }

    @Override
    public void confirmed(Order order) {
        int referrer = facts.merchantReferrer(order.merchant());
        if (referrer != Facts.NONE && !facts.memberFrozen(referrer)) {
            MerchantReferralTerms terms = versions.of(order);
            long holder = Account.member(referrer);
            commissions.pay(order, REFERRER, holder, due(order, terms), terms.pending().held());
        }
    }

    @Override
    public void reduced(Order order, Before before) {
        if (commissions.used(order, REFERRER)) {
            MerchantReferralTerms terms = versions.of(order);
            commissions.reduce(order, REFERRER, due(order, terms), terms.pending().held());
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

    private static long due(Order order, MerchantReferralTerms terms) {
        return Math.min(order.share(terms.share()), order.restFen());
    }
}
