package io.huiliu.mechanisms.releaseschedule;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.Check;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Accepts;
import io.huiliu.mechanisms.Before;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Funding;
import io.huiliu.mechanisms.HealthReport;
import io.huiliu.mechanisms.LastPayout;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Notice;
import io.huiliu.mechanisms.Notices;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Pool;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Slot;
import io.huiliu.mechanisms.Token;
import io.huiliu.mechanisms.Versions;
import io.huiliu.mechanisms.releaseschedule.ReleaseScheduleTerms.Pays;
import io.huiliu.money.Share;

/**
 * Grants, and releases day by day. What a day releases leaves the pool at once, so that it is no
 * longer there for others: cash stands in {@code pool:<name>-due} and vouchers stand unclaimed
 * until their holders are settled; points are issued when they are, and their cash is the
 * platform's.
 *
 * <p>An open order remembers its cohort, what it granted, and whose rest it released how much of.
 */
final class ReleaseSchedule implements Mechanism, Accepts.Injection {
    private static final long COHORT_MASK = 0xFFFF_FFFFL;
    private static final int NOT_RUINED = Integer.MIN_VALUE;
    private static final Pays[] PAYS = Pays.values();

    private final String name;
    private final Facts facts;
    private final Notices notices;
    private final Versions<ReleaseScheduleTerms> versions;
    private final Pool pool;
    private final Pool due;
    private final Token points;
    private final Funding funding;
    private final Slot parties;
    private final Slot granted;
    private final Slot accelerated;
    private final int released;
    private final int settled;
    private final int faster;
    private final int reversed;
    private final int closed;

    private final Rates rates;
    private final Cohorts cohorts;
    private final Grants grants;
    private final DayRelease release;
    private final LastPayout ending = new LastPayout();
    private final Sums credits = new Sums();
    private int ruinDay = NOT_RUINED;

    ReleaseSchedule(ReleaseScheduleTerms terms, Site site) {
        name = site.name();
        facts = site.facts();
        notices = site.notices();
        versions = site.versions(ReleaseScheduleTerms.class);
        pool = site.pool();
        due = site.pool("due");
        points = site.token("points", 2, terms.pays() == Pays.POINTS ? Lazy.MEMBERS : Lazy.NONE);
        funding = new Funding(site, pool);
        parties = site.slot("cohort-and-referrer");
        granted = site.slot("granted");
        accelerated = site.slot("accelerated");
        released = site.reason("released");
        settled = site.reason("settled");
        faster = site.reason("accelerated");
        reversed = site.reason("reversed");
        closed = site.reason("closed");
        rates = new Rates(versions);
        cohorts = new Cohorts(rates);
        grants = new Grants(site.members(), cohorts, rates);
        release = new DayRelease(cohorts, grants, rates);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void amended(boolean all) {
        if (all) {
            rates.amendAll();
        }
    }

    @Override
    public void confirmed(Order order) {
        ReleaseScheduleTerms terms = versions.of(order);
        funding.fund(order, terms.fund());
        if (order.member() == Facts.NONE) {
            return;
        }
        grant(order, order.share(terms.grant()));
        Share share = terms.accelerate();
        int referrer = facts.referrer(order.member());
        if (share != null && referrer != Facts.NONE && !facts.memberFrozen(referrer)) {
            referrer(order, referrer);
            order.slot(accelerated, accelerate(referrer, order.share(share)));
        }
    }

    private void grant(Order order, long fen) {
        if (fen > 0) {
            int cohort = cohorts.of(facts.today(), order.version());
            grants.grant(order.member(), cohort, fen);
            order.slot(granted, order.slot(granted) + fen);
            if (cohort(order) == Facts.NONE) {
                cohort(order, cohort);
            }
        }
    }

    /** Releases a part of a member's rest at once, oldest grants first, as far as the pool goes. */
    private long accelerate(int member, long wanted) {
        long most = Math.min(wanted, pool.cash());
        long left = most;
        int lot = 0;
        while (left > 0 && lot < grants.count(member)) {
            credits.add(grants.pays(member, lot), grants.takeDue(member, lot));
            long rest = grants.rest(member, lot);
            long part = Math.min(rest, left);
            if (part > 0) {
                grants.shrinkRest(member, lot, rest - part);
                payFaster(Account.member(member), grants.pays(member, lot), part);
                left -= part;
            }
            if (part == rest) {
                grants.remove(member, lot);
            } else {
                lot++;
            }
        }
        credit(Account.member(member));
        return most - left;
    }

    private void payFaster(long holder, Pays pays, long fen) {
        switch (pays) {
            case BALANCE -> pool.pay(holder, fen, faster);
            case VOUCHER -> pool.payVouchers(holder, fen, faster);
            case POINTS -> {
                pool.toPlatform(fen, faster);
                points.issue(holder, fen, faster);
            }
        }
    }

    @Override
    public void reduced(Order order, Before before) {
        ReleaseScheduleTerms terms = versions.of(order);
        if (order.member() != Facts.NONE) {
            reduceGrant(order, order.share(terms.grant()));
            Share share = terms.accelerate();
            if (share != null && referrer(order) != Facts.NONE) {
                reduceAcceleration(order, order.share(share), share, before);
            }
        }
        funding.reduce(order, terms.fund());
    }

    /** Recomputes the grant: what the smaller one would not have released yet is taken back. */
    private void reduceGrant(Order order, long fen) {
        long cut = order.slot(granted) - fen;
        if (cut <= 0) {
            grant(order, -cut);
            return;
        }
        order.slot(granted, fen);
        int member = order.member();
        settle(order.buyer());
        int lot = grants.find(member, cohort(order));
        long back = cut;
        if (lot != Facts.NONE) {
            long had = grants.granted(member, lot);
            long less = Math.min(cut, had);
            long paid = had - grants.rest(member, lot);
            back = cut - less + paid - grants.shrinkGrant(member, lot, had - less);
            if (grants.rest(member, lot) == 0) {
                grants.remove(member, lot);
            }
        }
        takeBack(order, order.buyer(), back);
    }

    /**
     * What the smaller order would not have released at once is taken back from the referrer and
     * granted to it anew, so that its rest is whole again.
     */
    private void reduceAcceleration(Order order, long fen, Share share, Before before) {
        int referrer = referrer(order);
        long had = order.slot(accelerated);
        long was =
                share.weighted(
                        before.amountFen(),
                        before.concessionFen(),
                        before.profitFen(),
                        0,
                        before.weightPpm());
        if (fen >= had) {
            order.slot(accelerated, had + accelerate(referrer, Math.max(0, fen - was)));
            return;
        }
        order.slot(accelerated, fen);
        settle(Account.member(referrer));
        takeBack(order, Account.member(referrer), had - fen);
        int cohort = cohorts.of(facts.today(), order.version());
        grants.grant(referrer, cohort, had - fen);
    }

    private void takeBack(Order order, long holder, long fen) {
        switch (rates.pays(order.version())) {
            case BALANCE -> pool.reclaim(order, holder, fen, reversed);
            case VOUCHER -> pool.reclaimVouchers(order, holder, fen, reversed);
            case POINTS -> points.reclaim(order, holder, fen, reversed);
        }
    }

    /** The cohort in which the order's grant is, or NONE. */
    private int cohort(Order order) {
        return (int) order.slot(parties) - 1;
    }

    private void cohort(Order order, int cohort) {
        order.slot(parties, order.slot(parties) & ~COHORT_MASK | cohort + 1 & COHORT_MASK);
    }

    /** The referrer whose rest the order released faster, or NONE. */
    private int referrer(Order order) {
        return (int) (order.slot(parties) >>> 32) - 1;
    }

    private void referrer(Order order, int referrer) {
        order.slot(parties, order.slot(parties) & COHORT_MASK | (long) (referrer + 1) << 32);
    }

    @Override
    public boolean dayClosed(int day, int budget) {
        long cash = pool.cash();
        long dues = release.due();
        long paid = release.run(cash);
        for (Pays pays : PAYS) {
            putOut(pays, release.sums().take(pays));
        }
        grants.startCohorts();
        if (dues > cash) {
            tellShortfall(day, dues, cash, paid);
        }
        return true;
    }

    private void putOut(Pays pays, long fen) {
        switch (pays) {
            case BALANCE -> pool.moveTo(due, fen, released);
            case VOUCHER -> pool.release(fen, released);
            case POINTS -> pool.toPlatform(fen, released);
        }
    }

    private void tellShortfall(int day, long dues, long cash, long paid) {
        if (ruinDay == NOT_RUINED) {
            ruinDay = day;
            notices.post(name, Notice.RUIN, dues, cash, day);
        }
        notices.post(name, Notice.SHORTFALL, dues, cash, paid);
    }

    @Override
    public Lazy lazy() {
        return Lazy.MEMBERS;
    }

    @Override
    public void settle(long holder) {
        int member = Account.index(holder);
        for (int lot = grants.count(member) - 1; lot >= 0; lot--) {
            credits.add(grants.pays(member, lot), grants.takeDue(member, lot));
            if (grants.rest(member, lot) == 0) {
                grants.remove(member, lot);
            }
        }
        credit(holder);
    }

    private void credit(long holder) {
        due.pay(holder, credits.take(Pays.BALANCE), settled);
        pool.settle(holder, credits.take(Pays.VOUCHER), settled);
        points.issue(holder, credits.take(Pays.POINTS), settled);
    }

    @Override
    public Pool injectable() {
        return pool;
    }

    @Override
    public void injected(long fen) {}

    /** Pays every member pro rata to its rest, in cash: what is paid in points ends with them. */
    @Override
    public boolean windDown(int budget) {
        ending.begin(pool.cash(), grants.leftFen());
        for (int effects = 0; ending.next() < facts.members(); effects++) {
            if (effects == budget) {
                return false;
            }
            payRest(ending.advance());
        }
        grants.clear();
        due.close(closed);
        pool.close(closed);
        ending.end(name, notices);
        return true;
    }

    private void payRest(int member) {
        settle(Account.member(member));
        long rest = 0;
        for (int lot = 0; lot < grants.count(member); lot++) {
            rest += grants.rest(member, lot);
        }
        long fen = Math.min(ending.part(rest), pool.cash());
        pool.pay(Account.member(member), fen, closed);
        ending.paid(fen);
        grants.clear(member);
    }

    @Override
    public void health(HealthReport report) {
        long cash = pool.cash();
        long left = grants.leftFen();
        long dues = release.due();
        report.figure(name, "cash", cash, 2);
        report.figure(name, "unreleased-entitlement", left, 2);
        report.ratio(name, "coverage", cash, left);
        report.figure(name, "dues-next-day", dues, 2);
        report.ratio(name, "days-at-no-inflow", cash, dues);
        report.ratio(name, "paid-if-orders-stop", Math.min(cash, left), left);
        report.figure(name, "unsettled", due.cash() + pool.unclaimed(), 2);
        if (ruinDay != NOT_RUINED) {
            report.figure(name, "ruin-day", ruinDay, 0);
        }
    }

    @Override
    public void write(SnapshotWriter to) {
        cohorts.write(to);
        grants.write(to);
        ending.write(to);
        to.putInt(rates.forAll());
        to.putInt(ruinDay);
    }

    @Override
    public void read(SnapshotReader from) {
        cohorts.read(from);
        grants.read(from);
        ending.read(from);
        rates.forAll(from.getInt());
        ruinDay = from.getInt();
    }

    @Override
    public void audit() {
        Sums dues = new Sums();
        grants.audit(facts.members(), dues);
        long cash = dues.take(Pays.BALANCE);
        long vouchers = dues.take(Pays.VOUCHER);
        Check.that(cash <= due.cash(), "less stands ready than holders are due", cash, due.cash());
        Check.that(
                vouchers <= pool.unclaimed(),
                "fewer vouchers stand ready than holders are due",
                vouchers,
                pool.unclaimed());
    }
}
