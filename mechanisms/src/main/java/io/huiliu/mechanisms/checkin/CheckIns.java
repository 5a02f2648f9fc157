package io.huiliu.mechanisms.checkin;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.IntColumn;
import io.huiliu.mechanisms.Accepts;
import io.huiliu.mechanisms.Before;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Funding;
import io.huiliu.mechanisms.HealthReport;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Notice;
import io.huiliu.mechanisms.Notices;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Outcome;
import io.huiliu.mechanisms.Pool;
import io.huiliu.mechanisms.Rewards;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Versions;

/**
 * Rewards members for coming, and remembers of each when it last came and on how many days in a
 * row.
 */
final class CheckIns implements Mechanism, Accepts.CheckIn, Accepts.Injection {
    private final String name;
    private final Facts facts;
    private final Notices notices;
    private final Versions<CheckInTerms> versions;
    private final Pool pool;
    private final Funding funding;
    private final Rewards rewards;
    private final int closed;

    /** The epoch day after the last check-in: 0 is never. */
    private final IntColumn dayAfter;

    private final IntColumn daysInARow;

    CheckIns(Site site) {
        name = site.name();
        facts = site.facts();
        notices = site.notices();
        versions = site.versions(CheckInTerms.class);
        pool = site.pool();
        funding = new Funding(site, pool);
        rewards = new Rewards(site, pool);
        closed = site.reason("closed");
        dayAfter = site.members().intColumn(name + ".day-after");
        daysInARow = site.members().intColumn(name + ".days-in-a-row");
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
        funding.fund(order, versions.of(order).fund());
    }

    @Override
    public void reduced(Order order, Before before) {
        funding.reduce(order, versions.of(order).fund());
    }

    @Override
    public Outcome checkIn(int member) {
        int today = facts.today();
        int last = dayAfter.get(member);
        if (last == today + 1) {
            return Outcome.ALREADY_CHECKED_IN;
        }
        int days = last == today ? daysInARow.get(member) + 1 : 1;
        dayAfter.set(member, today + 1);
        daysInARow.set(member, days);
        reward(member, versions.current(), days);
        return Outcome.OK;
    }

    private void reward(int member, CheckInTerms terms, int days) {
        long units = terms.reward(days);
        if (rewards.covers(units, terms.pays())) {
            rewards.give(Account.member(member), units, terms.pays());
        } else {
            notices.post(name, Notice.POOL_DRY, member, units, pool.cash());
        }
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
