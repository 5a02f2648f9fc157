package io.huiliu.mechanisms.invitereward;

import io.huiliu.ledger.Account;
import io.huiliu.mechanisms.Accepts;
import io.huiliu.mechanisms.Before;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Funding;
import io.huiliu.mechanisms.HealthReport;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Notice;
import io.huiliu.mechanisms.Notices;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Pool;
import io.huiliu.mechanisms.Rewards;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Slot;
import io.huiliu.mechanisms.Versions;

/**
 * Rewards the inviter. A first order remembers who that is (index + 1, upper half) and what it got
 * (lower half).
 */
final class InviteReward implements Mechanism, Accepts.Injection {
    private static final long UNITS = 0xFFFF_FFFFL;

    private final String name;
    private final Facts facts;
    private final Notices notices;
    private final Versions<InviteRewardTerms> versions;
    private final Pool pool;
    private final Funding funding;
    private final Rewards rewards;
    private final Slot given;
    private final int closed;

    InviteReward(Site site) {
        name = site.name();
        facts = site.facts();
        notices = site.notices();
        versions = site.versions(InviteRewardTerms.class);
        pool = site.pool();
        funding = new Funding(site, pool);
        rewards = new Rewards(site, pool);
        given = site.slot("reward");
        closed = site.reason("closed");
        rewards.offer(versions.current().pays());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void amended(boolean all) {
        rewards.offer(versions.current().pays());
    }

    @Override
    public void confirmed(Order order) {
        InviteRewardTerms terms = versions.of(order);
        funding.fund(order, terms.fund());
        int member = order.member();
        if (member == Facts.NONE || facts.hasConfirmed(member)) {
            return;
        }
        int inviter = facts.referrer(member);
        if (inviter != Facts.NONE && !facts.memberFrozen(inviter)) {
            order.slot(given, (inviter + 1L) << 32);
            more(order, terms, inviter, due(order, terms));
        }
    }

    /**
     * What a dry pool did not pay stays unpaid; a reward is taken back before the budget returns
     * its share.
     */
    @Override
    public void reduced(Order order, Before before) {
        InviteRewardTerms terms = versions.of(order);
        int inviter = (int) (order.slot(given) >>> 32) - 1;
        long due = inviter == Facts.NONE ? 0 : due(order, terms);
        long had = order.slot(given) & UNITS;
        if (due < had) {
            rewards.takeBack(order, Account.member(inviter), had - due, terms.pays());
            remember(order, due);
        }
        funding.reduce(order, terms.fund());
        long dueBefore = terms.due(before.amountFen(), before.weightPpm());
        if (inviter != Facts.NONE && due > dueBefore) {
            more(order, terms, inviter, due - dueBefore);
        }
    }

    /**
     * Gives the inviter the reward, or what a higher weight adds to it, if the budget covers it.
     */
    private void more(Order order, InviteRewardTerms terms, int inviter, long units) {
        if (rewards.covers(units, terms.pays())) {
            rewards.give(Account.member(inviter), units, terms.pays());
            remember(order, (order.slot(given) & UNITS) + units);
        } else {
            notices.post(name, Notice.POOL_DRY, inviter, units, pool.cash());
        }
    }

    private void remember(Order order, long units) {
        order.slot(given, order.slot(given) & ~UNITS | units);
    }

    private static long due(Order order, InviteRewardTerms terms) {
        return terms.due(order.amountFen(), order.weightPpm());
    }

    @Override
    public Pool injectable() {
        return pool;
    }

    @Override
    public void injected(long fen) {}

    @Override
    public boolean windDown(int budget) {
        pool.close(closed);
        return true;
    }

    @Override
    public void health(HealthReport report) {
        report.figure(name, "cash", pool.cash(), 2);
    }
}
