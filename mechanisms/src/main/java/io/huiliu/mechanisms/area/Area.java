package io.huiliu.mechanisms.area;

import io.huiliu.ledger.Account;
import io.huiliu.mechanisms.Ahead;
import io.huiliu.mechanisms.Before;
import io.huiliu.mechanisms.Commissions;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Facts.Level;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Versions;
import io.huiliu.money.Share;

/**
 * Pays the agents of an order's regions. Of an order's places the first three are the agents' own
 * parts, district first; the next three, where the plan has partners, are the partners' parts, held
 * in their agent's name until the order is final.
 */
final class Area implements Mechanism {
    /** Partners beyond these share in nothing: one order's finality has bounded work. */
    static final int MAX_PARTNERS = 100;

    private static final Level[] LEVELS = {Level.DISTRICT, Level.CITY, Level.PROVINCE};
    private static final int PARTNERS = LEVELS.length;

    private final String name;
    private final Facts facts;
    private final Versions<AreaTerms> versions;
    private final Commissions commissions;

    Area(AreaTerms terms, Site site) {
        name = site.name();
        facts = site.facts();
        versions = site.versions(AreaTerms.class);
        commissions = new Commissions(site, places(terms));
    }

    private static int places(AreaTerms terms) {
        return terms.partnersPpm() > 0 ? 2 * LEVELS.length : LEVELS.length;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void amended(boolean all) {
        commissions.room(places(versions.current()));
    }

    @Override
    public void soonConfirmed(Order order, Ahead ahead) {
        for (int level = 0; level < LEVELS.length && order.region() != Facts.NONE; level++) {
            int region = facts.regionAt(order.region(), LEVELS[level]);
            ahead.member(region == Facts.NONE ? Facts.NONE : facts.agent(region));
        }
    }

    @Override
    public void confirmed(Order order) {
        if (order.region() == Facts.NONE) {
            return;
        }
        AreaTerms terms = versions.of(order);
        long rest = order.restFen();
        for (int level = 0; level < LEVELS.length; level++) {
            int agent = terms.share(LEVELS[level]).ppm() > 0 ? agent(order, level) : Facts.NONE;
            if (agent != Facts.NONE) {
                pay(order, terms, level, Account.member(agent), due(order, terms, level, rest));
            }
        }
    }

    /** The agent of the order's region of that level, unless it is frozen. */
    private int agent(Order order, int level) {
        int region = facts.regionAt(order.region(), LEVELS[level]);
        int agent = region == Facts.NONE ? Facts.NONE : facts.agent(region);
        return agent != Facts.NONE && facts.memberFrozen(agent) ? Facts.NONE : agent;
    }

    private void pay(Order order, AreaTerms terms, int level, long agent, long fen) {
        long partners = Share.partOf(fen, terms.partnersPpm());
        commissions.pay(order, level, agent, fen - partners, terms.pending().held());
        if (terms.partnersPpm() > 0) {
            commissions.pay(order, PARTNERS + level, agent, partners, true);
        }
    }

    @Override
    public void reduced(Order order, Before before) {
        AreaTerms terms = versions.of(order);
        long rest = order.restFen();
        for (int level = 0; level < LEVELS.length; level++) {
            if (commissions.used(order, level)) {
                reduce(order, terms, level, due(order, terms, level, rest));
            }
        }
    }

    private void reduce(Order order, AreaTerms terms, int level, long fen) {
        long partners = Share.partOf(fen, terms.partnersPpm());
        commissions.reduce(order, level, fen - partners, terms.pending().held());
        if (terms.partnersPpm() > 0) {
            commissions.reduce(order, PARTNERS + level, partners, true);
        }
    }

    @Override
    public void soonFinal(Order order, Ahead ahead) {
        commissions.soon(order, LEVELS.length, ahead);
    }

    @Override
    public void finalised(Order order) {
        AreaTerms terms = versions.of(order);
        if (terms.pending().held()) {
            commissions.finalise(order, LEVELS.length);
        }
        for (int level = 0; level < LEVELS.length && terms.partnersPpm() > 0; level++) {
            if (commissions.used(order, PARTNERS + level)) {
                divide(order, level);
            }
        }
    }

    /**
     * Divides the partners' part equally; what does not divide, and a frozen partner's part, is the
     * agent's.
     */
    private void divide(Order order, int level) {
        int region = facts.regionAt(order.region(), LEVELS[level]);
        int partners = Math.min(facts.partners(region), MAX_PARTNERS);
        long left = commissions.amount(order, PARTNERS + level);
        long each = partners == 0 ? 0 : left / partners;
        for (int position = 0; position < partners && each > 0; position++) {
            int partner = facts.partner(region, position);
            if (!facts.memberFrozen(partner)) {
                commissions.finaliseFor(order, PARTNERS + level, Account.member(partner), each);
                left -= each;
            }
        }
        commissions.finalise(order, PARTNERS + level, left);
    }

    /** A level's share, all levels taking theirs of the same rest, and never more than is left. */
    private static long due(Order order, AreaTerms terms, int level, long rest) {
        return Math.min(order.share(terms.share(LEVELS[level]), rest), order.restFen());
    }
}
