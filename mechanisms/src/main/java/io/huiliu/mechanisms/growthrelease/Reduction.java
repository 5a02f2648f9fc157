package io.huiliu.mechanisms.growthrelease;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.Check;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Pool;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Token;
import io.huiliu.money.Wide;

/**
 * What a refund, or a weight given after confirmation, does to the points of an order and to the
 * pool's cash (mechanisms.md §14). Points in 1/100 point, money in fen.
 */
final class Reduction {
    private final Pool pool;
    private final Token points;
    private final Cohorts cohorts;
    private final Scopes scopes;
    private final Holdings holdings;
    private final Settlement settlement;
    private final int issued;
    private final int reversed;
    private final int released;
    private final int clawedBack;

    Reduction(
            Site site,
            Pool pool,
            Token points,
            Cohorts cohorts,
            Scopes scopes,
            Holdings holdings,
            Settlement settlement) {
        this.pool = pool;
        this.points = points;
        this.cohorts = cohorts;
        this.scopes = scopes;
        this.holdings = holdings;
        this.settlement = settlement;
        issued = site.reason("points-issued");
        reversed = site.reason("points-reversed");
        released = site.reason("released");
        clawedBack = site.reason("vouchers-clawed-back");
    }

    /**
     * Takes points out of their cohort, and what was released on them from the holder. The cash of
     * what is clawed back returns to the pool, except that the cohort's paid figure stays at least
     * what its smaller points are worth: that part stands unclaimed again, so that the credits of
     * all its holders stay covered (law 6). Returns the unreleased entitlement removed.
     */
    long shrink(Order order, Scope scope, int cohort, long units) {
        long holder = settlement.holder(order);
        settlement.settle(holder);
        int row = Account.index(holder);
        int lot = holdings.find(row, cohort);
        Check.that(lot >= 0, "a refunded order's points have no lot", cohort, units);
        long entitled = cohorts.entitlement(cohort);
        long credited = holdings.credited(row, lot);
        long keeps = Math.min(credited, cohorts.worth(cohort, holdings.points(row, lot) - units));
        long back = credited - keeps;
        scope.performance -= units;
        cohorts.points.add(cohort, -units);
        holdings.reduce(row, lot, units, back);
        points.reclaim(order, holder, units, reversed);
        pool.reclaimVouchers(order, holder, back, clawedBack);
        long stays = staysReleased(cohort, back);
        pool.release(stays, clawedBack);
        cohorts.paid.add(cohort, stays - back);
        scopes.moved(scope, back - stays);
        long removed = entitled - cohorts.entitlement(cohort);
        if (cohorts.state.get(cohort) == Cohorts.LIVE) {
            scope.entitled -= removed;
        }
        return removed;
    }

    private long staysReleased(int cohort, long back) {
        if (cohorts.state.get(cohort) == Cohorts.EXPIRED) {
            return 0;
        }
        long worth = cohorts.worth(cohort, cohorts.points.get(cohort));
        return Math.max(0, worth - (cohorts.paid.get(cohort) - back));
    }

    /**
     * Adds points to the cohort of an order, as if they had been issued with it: what was released
     * on the others since then is caught up with, out of the pool's cash. Returns how many it could
     * add.
     */
    long grow(Order order, Scope scope, int cohort, long wanted) {
        if (cohorts.state.get(cohort) == Cohorts.EXPIRED) {
            return 0;
        }
        long holder = settlement.holder(order);
        settlement.settle(holder);
        long units = affordable(scope, cohort, wanted);
        long entitled = cohorts.entitlement(cohort);
        cohorts.points.add(cohort, units);
        scope.performance += units;
        long worth = cohorts.worth(cohort, cohorts.points.get(cohort));
        long missing = Math.max(0, worth - cohorts.paid.get(cohort));
        pool.release(missing, released);
        scopes.moved(scope, -missing);
        cohorts.paid.add(cohort, missing);
        if (units > 0) {
            points.issue(holder, units, issued);
            holdings.add(Account.index(holder), cohort, units);
            settlement.settle(holder);
        }
        if (cohorts.state.get(cohort) == Cohorts.LIVE) {
            scope.entitled += cohorts.entitlement(cohort) - entitled;
        }
        return units;
    }

    /** How many points can be added to a cohort so that the cash pays what was released on them. */
    private long affordable(Scope scope, int cohort, long wanted) {
        long had = cohorts.points.get(cohort);
        long most = cohorts.paid.get(cohort) + Math.max(0, scopes.cash(scope));
        if (cohorts.worth(cohort, had + wanted) <= most) {
            return wanted;
        }
        long rate = cohorts.accumulated.get(cohort);
        return Wide.mulDivCeil(most + 1, Cohorts.WHOLE, rate) - 1 - had;
    }

    /**
     * Returns what the pool no longer keeps of the order's concession: at most the part of its cash
     * that stood for the entitlement removed, min(difference, floor(F·Δ/U)). A pool of which nobody
     * can be given more returns what it has.
     */
    void returnFunding(Order order, Scope scope, long was, long is, long removed, long entitled) {
        if (is >= was) {
            pool.fundMore(order, is - was);
            scopes.moved(scope, is - was);
            return;
        }
        long cash = Math.max(0, scopes.cash(scope));
        long most = entitled == 0 ? cash : Wide.mulDivFloor(cash, removed, entitled);
        long back = Math.min(was - is, most);
        pool.giveBack(order, back);
        scopes.moved(scope, -back);
    }
}
