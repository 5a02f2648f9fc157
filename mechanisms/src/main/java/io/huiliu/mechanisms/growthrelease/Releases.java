package io.huiliu.mechanisms.growthrelease;

import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Notice;
import io.huiliu.mechanisms.Notices;
import io.huiliu.mechanisms.Pool;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Versions;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms.Controller;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms.Rates;
import io.huiliu.money.Share;
import org.jspecify.annotations.Nullable;

/**
 * What happens at day closes: releases, what lapses, what expires. A release costs as much as its
 * scope has live cohorts. All under the terms in force, except that a cohort keeps the rates of its
 * first release.
 */
final class Releases {
    /** The kinds of a release, as the notice tells them. */
    private static final int STEP = 0;

    private static final int ACTUAL = 1;
    private static final int NONE = 2;
    private static final int GUARANTEED = 3;

    private final String name;
    private final Facts facts;
    private final Notices notices;
    private final Versions<GrowthReleaseTerms> versions;
    private final Pool pool;
    private final Cohorts cohorts;
    private final Scopes scopes;
    private final Release release;
    private final boolean expiring;
    private final int released;

    Releases(Site site, Pool pool, Cohorts cohorts, Scopes scopes, boolean expiring) {
        name = site.name();
        facts = site.facts();
        notices = site.notices();
        versions = site.versions(GrowthReleaseTerms.class);
        this.pool = pool;
        this.cohorts = cohorts;
        this.scopes = scopes;
        this.expiring = expiring;
        release = new Release(cohorts);
        released = site.reason("released");
    }

    /** Opens a cohort for a scope's new points. */
    void openCohort(Scope scope) {
        scope.open = cohorts.open(scope.index, rates(scope), expireAfter());
    }

    private Rates rates(Scope scope) {
        return versions.current().ratesIn(facts, scope.region);
    }

    private int expireAfter() {
        return expiring ? versions.current().expireAfterDays() : 0;
    }

    /** Closes a scope's day. Returns the number of releases it made: 0 or 1. */
    int close(Scope scope, int day) {
        GrowthReleaseTerms terms = versions.current();
        boolean reached =
                scope.released()
                        ? terms.timing().stepped(scope.performance, scope.lastPerformance)
                        : scope.performance >= Math.max(1, terms.firstReleaseAt());
        int before = scope.reachedDay;
        scope.reachedDay = !reached ? Scope.NEVER : before == Scope.NEVER ? day : before;
        if (!due(scope, terms.timing(), day)) {
            return 0;
        }
        release(scope, terms, day, reached);
        return 1;
    }

    /**
     * The first release comes at the close of the day after the one whose close saw the performance
     * reached; the others as {@link Timing} says.
     */
    private static boolean due(Scope scope, Timing timing, int day) {
        boolean reached = scope.reachedDay != Scope.NEVER;
        if (!scope.released()) {
            return reached && day > scope.reachedDay;
        }
        return timing.due(
                day - scope.lastDay,
                reached ? scope.reachedDay - scope.lastDay : Timing.NOT_REACHED);
    }

    private void release(Scope scope, GrowthReleaseTerms terms, int day, boolean reached) {
        long cash = Math.max(0, scopes.cash(scope));
        int factorPpm = factorPpm(scope, terms.controller(), cash);
        Pace actual =
                Pace.actual(
                        scope.performance,
                        scope.lastPerformance,
                        terms.timing().stepPpm(),
                        factorPpm);
        Pace least = Pace.guaranteed(scope.performance, terms.guaranteePpm(), factorPpm);
        boolean guaranteed = least.above(actual);
        Pace pace = reached ? Pace.full(scope.performance, factorPpm) : guaranteed ? least : actual;
        workOut(scope, pace, budget(scope, terms, cash));
        boolean nothing = !reached && release.paid() == 0;
        int kind = reached ? STEP : nothing ? NONE : guaranteed ? GUARANTEED : ACTUAL;
        tell(scope, kind, cash);
        if (!nothing) {
            control(scope, factorPpm, cash);
            book(scope, day);
        }
        scope.lastPerformance = Math.max(scope.lastPerformance, scope.performance);
        scope.lastDay = day;
        scope.reachedDay = Scope.NEVER;
    }

    private void workOut(Scope scope, Pace pace, long budgetFen) {
        release.begin();
        for (int i = 0; i < scope.liveCount(); i++) {
            int cohort = scope.live(i);
            long first = cohorts.performanceAtFirst.get(cohort);
            long rate = pace.rate(cohorts.firstRate.get(cohort), first, cohorts.room(cohort));
            release.take(cohort, rate);
        }
        if (cohorts.points.get(scope.open) > 0) {
            long firstRate = cohorts.firstRate.get(scope.open);
            long rate = pace.rate(firstRate, scope.performance, cohorts.room(scope.open));
            release.take(scope.open, rate);
        }
        release.within(budgetFen);
    }

    /** The scope's cash, and no more than what the plan allows of the new performance. */
    private static long budget(Scope scope, GrowthReleaseTerms terms, long cash) {
        long ppm = terms.releaseAtMostPpm();
        return ppm == GrowthReleaseTerms.UNLIMITED
                ? cash
                : Math.min(cash, Share.partOf(scope.newConcession, (int) ppm));
    }

    private int factorPpm(Scope scope, @Nullable Controller controller, long cash) {
        return controller == null
                ? Share.WHOLE_PPM
                : controller.factorPpm(scopes.obligations(scope), cash);
    }

    private void control(Scope scope, int factorPpm, long cash) {
        if (factorPpm != scope.factorPpm) {
            scope.factorPpm = factorPpm;
            notices.post(name, Notice.CONTROLLED, factorPpm, scopes.obligations(scope), cash);
        }
    }

    private void tell(Scope scope, int kind, long cash) {
        long entitlement = release.entitlement();
        notices.post(
                name,
                Notice.RELEASE,
                kind,
                scope.region,
                scope.performance,
                entitlement,
                cash,
                release.paid());
        if (entitlement > cash) {
            notices.post(name, Notice.SHORTFALL, entitlement, cash, release.paid());
        }
    }

    private void book(Scope scope, int day) {
        if (cohorts.points.get(scope.open) > 0) {
            cohorts.state.set(scope.open, Cohorts.LIVE);
            cohorts.performanceAtFirst.set(scope.open, scope.performance);
            scope.addLive(scope.open);
            openCohort(scope);
        }
        move(scope);
        scope.newConcession = 0;
        for (int i = 0; i < release.count(); i++) {
            int cohort = release.cohort(i);
            notices.post(
                    name,
                    Notice.ACCRUED,
                    cohort,
                    cohorts.points.get(cohort),
                    cohorts.accumulated.get(cohort),
                    cohorts.paid.get(cohort));
            endIfExhausted(cohort, day);
        }
        scope.recount(cohorts);
    }

    private void move(Scope scope) {
        release.book();
        pool.release(release.paid(), released);
        scopes.moved(scope, -release.paid());
    }

    private void endIfExhausted(int cohort, int day) {
        if (cohorts.exhausted(cohort)) {
            long unreleased = cohorts.entitlement(cohort);
            end(cohort, day);
            if (unreleased > 0) {
                notices.post(name, Notice.LAPSED, cohort, unreleased);
            }
        }
    }

    private void end(int cohort, int day) {
        cohorts.state.set(cohort, Cohorts.ENDED);
        cohorts.endDay.set(cohort, day);
    }

    /**
     * New terms are in force: for the open cohort always, which was never released; for the live
     * ones if they hold for all. One that has no installment or no room left under them ends.
     */
    void amended(Scope scope, boolean all) {
        Rates rates = rates(scope);
        cohorts.agree(scope.open, rates, expireAfter());
        for (int i = 0; all && i < scope.liveCount(); i++) {
            cohorts.agree(scope.live(i), rates, expireAfter());
            endIfExhausted(scope.live(i), facts.today());
        }
        scope.recount(cohorts);
    }

    /**
     * Vouchers of cohorts that ended long enough ago lapse. A holder's are taken back when it is
     * next settled: until then it can do nothing with them, because whatever touches it settles it
     * first.
     */
    void expire(int day) {
        for (int cohort = 0; expiring && cohort < cohorts.count(); cohort++) {
            if (cohorts.awaitsExpiry(cohort) && day >= cohorts.expiryDay(cohort)) {
                cohorts.state.set(cohort, Cohorts.EXPIRED);
            }
        }
    }

    /**
     * At the end of the program: pays a scope's cash out, pro rata to what its points could still
     * have been given, as one last release up to the caps. Returns what that was, in fen.
     */
    long payOut(Scope scope) {
        release.begin();
        for (int i = 0; i < scope.liveCount(); i++) {
            release.take(scope.live(i), cohorts.room(scope.live(i)));
        }
        if (cohorts.points.get(scope.open) > 0) {
            release.take(scope.open, cohorts.room(scope.open));
        }
        release.within(Math.max(0, scopes.cash(scope)));
        move(scope);
        for (int i = 0; i < release.count(); i++) {
            end(release.cohort(i), facts.today());
        }
        end(scope.open, facts.today());
        scope.recount(cohorts);
        return release.entitlement();
    }

    /** What the last release moved, in fen. */
    long paid() {
        return release.paid();
    }
}
