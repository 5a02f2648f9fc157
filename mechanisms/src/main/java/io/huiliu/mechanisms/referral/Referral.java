package io.huiliu.mechanisms.referral;

import io.huiliu.ledger.Account;
import io.huiliu.mechanisms.Ahead;
import io.huiliu.mechanisms.Before;
import io.huiliu.mechanisms.Commissions;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Versions;

/** Pays the levels of an order; place i of its commissions is level i. */
final class Referral implements Mechanism {
    /**
     * With {@code compress}, frozen referrers are passed by; a chain of more of them than this
     * ends.
     */
    private static final int MAX_STEPS = 1_000;

    private final String name;
    private final Facts facts;
    private final Versions<ReferralTerms> versions;
    private final Commissions commissions;

    Referral(ReferralTerms terms, Site site) {
        name = site.name();
        facts = site.facts();
        versions = site.versions(ReferralTerms.class);
        commissions = new Commissions(site, terms.levels().size());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void amended(boolean all) {
        commissions.room(versions.current().levels().size());
    }

    @Override
    public void confirmed(Order order) {
        int member = order.member();
        if (member != Facts.NONE) {
            pay(order, facts.referrer(member), versions.of(order));
        }
    }

    private void pay(Order order, int first, ReferralTerms terms) {
        long rest = order.restFen();
        int levels = terms.levels().size();
        int level = 0;
        int referrer = first;
        for (int step = 0; referrer != Facts.NONE && level < levels && step < MAX_STEPS; step++) {
            if (!facts.memberFrozen(referrer)) {
                long fen = due(order, terms, level, rest);
                commissions.pay(
                        order, level++, Account.member(referrer), fen, terms.pending().held());
            } else if (!terms.compress()) {
                level++;
            }
            referrer = facts.referrer(referrer);
        }
    }

    @Override
    public void reduced(Order order, Before before) {
        ReferralTerms terms = versions.of(order);
        long rest = order.restFen();
        for (int level = 0; level < terms.levels().size(); level++) {
            if (commissions.used(order, level)) {
                long fen = due(order, terms, level, rest);
                commissions.reduce(order, level, fen, terms.pending().held());
            }
        }
    }

    @Override
    public void soonFinal(Order order, Ahead ahead) {
        commissions.soon(order, versions.of(order).levels().size(), ahead);
    }

    @Override
    public void finalised(Order order) {
        ReferralTerms terms = versions.of(order);
        if (terms.pending().held()) {
            commissions.finalise(order, terms.levels().size());
        }
    }

    /** A level's share, all levels taking theirs of the same rest, and never more than is left. */
    private static long due(Order order, ReferralTerms terms, int level, long rest) {
        return Math.min(order.share(terms.levels().get(level), rest), order.restFen());
    }
}
