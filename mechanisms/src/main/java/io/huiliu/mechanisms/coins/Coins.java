package io.huiliu.mechanisms.coins;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Accepts;
import io.huiliu.mechanisms.Ahead;
import io.huiliu.mechanisms.Before;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Funding;
import io.huiliu.mechanisms.HealthReport;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Notice;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Outcome;
import io.huiliu.mechanisms.Pool;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Slot;
import io.huiliu.mechanisms.Token;
import io.huiliu.mechanisms.Versions;
import io.huiliu.money.Share;
import org.jspecify.annotations.Nullable;

/**
 * Coins 金币 for consumers, spent in the coin mall. Rules: mechanisms.md §8, refunds §14. Coins in
 * 1/100 coin, money in fen, days as epoch days.
 *
 * <p>What a plan does not use takes no room: lots by day exist where coins expire, grants where
 * they are released in parts, the budget where the plan funds one.
 */
final class Coins implements Mechanism, Accepts.CoinRedemption {
    private final String name;
    private final Site site;
    private final Facts facts;
    private final Versions<CoinsTerms> versions;
    private final Token coins;
    private final Slot issued;
    private final Expiry expiry = new Expiry();
    private @Nullable DayLots lots;
    private @Nullable Grants grants;
    private @Nullable Budget budget;

    private final int issuing;
    private final int reversing;
    private final int expiring;
    private final int redeeming;
    private final int closing;

    /** At the end of the program, the member whose coins are taken back next, and how many were. */
    private int memberCursor;

    private long burntAtEnd;

    /** The promotion budget: a pool, and what each order put into it. */
    private record Budget(Pool pool, Funding funding) {}

    Coins(Site site) {
        this.site = site;
        name = site.name();
        facts = site.facts();
        versions = site.versions(CoinsTerms.class);
        coins = site.coins();
        issued = site.slot("issued");
        issuing = site.reason("issued");
        reversing = site.reason("reversed");
        expiring = site.reason("expired");
        redeeming = site.reason("redeemed");
        closing = site.reason("closed");
        expiry.from(Integer.MIN_VALUE, versions.current().expireAfterDays());
        makeRoom(versions.current(), Integer.MIN_VALUE);
    }

    private void makeRoom(CoinsTerms terms, int day) {
        if (terms.expire() && lots == null) {
            lots = new DayLots(site.members());
            expiry.track(day);
        }
        if (terms.inParts() && grants == null) {
            grants = new Grants(site.members());
        }
        if (terms.promotion() != null && budget == null) {
            Pool pool = site.pool();
            budget = new Budget(pool, new Funding(site, pool));
        }
    }

    @Override
    public void amended(boolean all) {
        CoinsTerms terms = versions.current();
        makeRoom(terms, facts.today());
        expiry.from(facts.today(), terms.expireAfterDays());
        if (all) {
            expiry.forAll(facts.today(), terms.expireAfterDays());
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Lazy lazy() {
        return Lazy.MEMBERS;
    }

    // Orders.

    @Override
    public void soonConfirmed(Order order, Ahead ahead) {
        if (lots != null && order.member() != Facts.NONE) {
            lots.soon(order.member(), ahead);
        }
    }

    @Override
    public void confirmed(Order order) {
        CoinsTerms terms = versions.of(order);
        long units = units(order, terms);
        Share promotion = terms.promotion();
        if (budget != null && promotion != null) {
            budget.funding.fund(order, promotion);
        }
        int today = facts.today();
        order.slot(issued, (long) today << DayLots.UNIT_BITS | units);
        if (units > 0) {
            grant(order.member(), terms, today, units);
        }
    }

    /** The coins that an order gives; a merchant that spends its vouchers gets none. */
    private static long units(Order order, CoinsTerms terms) {
        return order.member() == Facts.NONE ? 0 : order.share(terms.issue());
    }

    private void grant(int member, CoinsTerms terms, int day, long units) {
        if (grants != null && terms.inParts()) {
            grants.add(member, day, terms.parts(), units);
        } else {
            settleDebtor(member);
            give(member, facts.today(), units);
        }
    }

    /** Parts that are due already repay a debt before coins that come now do. */
    private void settleDebtor(int member) {
        if (coins.owed(Account.member(member)) > 0) {
            settle(Account.member(member));
        }
    }

    /** Coins that can be spent from a day on: a debt in coins is repaid first. */
    private void give(int member, int day, long units) {
        long holder = Account.member(member);
        if (lots != null && expiry.tracks(day)) {
            lots.add(member, day, units - Math.min(units, coins.owed(holder)));
        }
        coins.issue(holder, units, issuing);
    }

    @Override
    public void reduced(Order order, Before before) {
        CoinsTerms terms = versions.of(order);
        long units = units(order, terms);
        Share promotion = terms.promotion();
        if (budget != null && promotion != null) {
            budget.funding.reduce(order, promotion);
        }
        long word = order.slot(issued);
        int day = (int) (word >>> DayLots.UNIT_BITS);
        long had = word & DayLots.UNIT_MASK;
        order.slot(issued, (long) day << DayLots.UNIT_BITS | units);
        if (units == had) {
            return;
        }
        settle(Account.member(order.member()));
        if (units < had) {
            takeBack(order, terms, day, had - units);
        } else {
            grant(order.member(), terms, day, units - had);
            settle(Account.member(order.member()));
        }
    }

    /**
     * Takes coins back: parts that are not released first, then coins of the order's day, then the
     * newest; what the member no longer has it owes, and pays for at once if the terms say so.
     */
    private void takeBack(Order order, CoinsTerms terms, int day, long units) {
        int member = order.member();
        boolean parts = grants != null && terms.inParts();
        long spendable =
                grants != null && parts ? grants.reduce(member, day, terms.parts(), units) : units;
        long held = coins.held(Account.member(member));
        if (lots != null) {
            lots.reclaim(member, day, Math.min(spendable, held));
        }
        long spent = coins.reclaim(order, Account.member(member), spendable, reversing);
        if (terms.spentOffRefund()) {
            order.owesForCoins(spent);
        }
    }

    // Members.

    /**
     * Releases the parts that came due since the member was last settled, each on its own day, and
     * takes back what has expired by then.
     */
    @Override
    public void settle(long holder) {
        if (!Account.isMember(holder)) {
            return;
        }
        int member = Account.index(holder);
        int today = facts.today();
        if (grants != null) {
            for (int day = grants.nextDue(member); day <= today; day = grants.nextDue(member)) {
                expire(member, day);
                give(member, day, grants.release(member, day));
            }
        }
        expire(member, today);
    }

    private void expire(int member, int day) {
        if (lots != null) {
            long holder = Account.member(member);
            long gone = lots.expire(member, day, expiry);
            coins.burn(holder, Math.min(gone, coins.held(holder)), expiring);
        }
    }

    @Override
    public Outcome redeemCoins(int member, String item, long units) {
        long holder = Account.member(member);
        settle(holder);
        if (coins.held(holder) < units) {
            return Outcome.INSUFFICIENT_COINS;
        }
        if (lots != null) {
            lots.spend(member, units);
        }
        coins.burn(holder, units, redeeming);
        if (budget != null) {
            payGoods(budget.pool, units);
        }
        return Outcome.OK;
    }

    /** A coin buys goods of a yuan: the budget pays the platform for them, as far as it goes. */
    private void payGoods(Pool pool, long due) {
        long cash = pool.cash();
        long paid = Math.min(due, cash);
        pool.toPlatform(paid, redeeming);
        if (paid < due) {
            site.notices().post(name, Notice.SHORTFALL, due, cash, paid);
        }
    }

    @Override
    public boolean windDown(int budgetOfEffects) {
        int members = site.members().count();
        int end = (int) Math.min(members, (long) memberCursor + budgetOfEffects);
        for (; memberCursor < end; memberCursor++) {
            takeAll(memberCursor);
        }
        if (memberCursor < members) {
            return false;
        }
        site.notices().post(name, Notice.PAID_OUT, burntAtEnd, 0);
        if (budget != null) {
            budget.pool.close(closing);
        }
        return true;
    }

    private void takeAll(int member) {
        if (lots != null) {
            lots.clear(member);
        }
        if (grants != null) {
            grants.clear(member);
        }
        long held = coins.held(Account.member(member));
        coins.burn(Account.member(member), held, closing);
        burntAtEnd += held;
    }

    // What can be asked, and the state.

    @Override
    public void health(HealthReport report) {
        report.figure(name, "coins", coins.outstanding(), 2);
        if (grants != null) {
            report.figure(name, "coins-pending", grants.pending(), 2);
        }
        if (budget != null) {
            report.figure(name, "cash", budget.pool.cash(), 2);
            report.ratio(name, "coverage", budget.pool.cash(), coins.outstanding());
        }
    }

    @Override
    public void write(SnapshotWriter to) {
        expiry.write(to);
        to.putInt(memberCursor);
        to.putLong(burntAtEnd);
        if (lots != null) {
            lots.write(to);
        }
        if (grants != null) {
            grants.write(to);
        }
    }

    @Override
    public void read(SnapshotReader from) {
        expiry.read(from);
        memberCursor = from.getInt();
        burntAtEnd = from.getLong();
        if (lots != null) {
            lots.read(from);
        }
        if (grants != null) {
            grants.read(from);
        }
    }

    @Override
    public void audit() {
        if (lots != null) {
            lots.audit(site.members().count());
        }
        if (grants != null) {
            grants.audit(site.members().count());
        }
    }
}
