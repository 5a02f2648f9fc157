package io.huiliu.mechanisms.valuepool;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.Check;
import io.huiliu.ledger.InvariantViolation;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Accepts;
import io.huiliu.mechanisms.Accepts.Payee;
import io.huiliu.mechanisms.Before;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.HealthReport;
import io.huiliu.mechanisms.LastPayout;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Notices;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Outcome;
import io.huiliu.mechanisms.Pool;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Slot;
import io.huiliu.mechanisms.Token;
import io.huiliu.mechanisms.Versions;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.money.Share;
import io.huiliu.money.Wide;
import org.jspecify.annotations.Nullable;

/**
 * Mints, sells and burns points. Every operation moves the pool's cash and the points' tokens,
 * tells {@link PointPrice} what it moved, which holds the price law, and then lets exit who is due.
 *
 * <p>An open order remembers its contribution and its lot. All amounts in fen, points in 1e-6.
 */
final class ValuePool
        implements Mechanism, Accepts.Sale, Accepts.Transfer, Accepts.Injection, Accepts.Legacy {
    /** A sale that would leave fewer units than this sells the rest too: 0.01 point. */
    private static final long DUST_UNITS = 10_000;

    /**
     * The most exits of one operation; those that are left run with the next one or the day close.
     */
    private static final int MAX_EXITS = 10_000;

    /** The most lots that one command of a member touches. */
    private static final int MAX_LOTS = 10_000;

    /** The most that the debts of one member may add up to: 10^13 yuan. */
    private static final long MAX_DEBT_FEN = 1_000_000_000_000_000L;

    /** A price of 1 fen for 1e-6 point is one of 10,000 yuan a point. */
    private static final long FEN_OF_YUAN_A_POINT = 10_000;

    private static final Payee[] PAYEES = Payee.values();

    private final Site site;
    private final String name;
    private final Facts facts;
    private final Notices notices;
    private final Versions<ValuePoolTerms> versions;
    private final Pool pool;
    private final Token token;
    private @Nullable Token coins;
    private final Slot contributed;
    private final Slot lots;
    private final int minted;
    private final int unlocked;
    private final int sale;
    private final int forced;
    private final int burnt;
    private final int moved;
    private final int aside;
    private final int reversed;
    private final int registered;
    private final int closed;

    private final Rules rules;
    private final PointPrice price = new PointPrice();
    private final PointLots book;
    private final LegacyLots legacy = new LegacyLots();
    private final Exits exits;
    private final LastPayout ending = new LastPayout();

    ValuePool(ValuePoolTerms terms, Site site) {
        this.site = site;
        name = site.name();
        facts = site.facts();
        notices = site.notices();
        versions = site.versions(ValuePoolTerms.class);
        pool = site.pool();
        token = site.token("value-points", 6, Lazy.MEMBERS);
        contributed = site.slot("contributed");
        lots = site.slot("lot");
        minted = site.reason("minted");
        unlocked = site.reason("unlocked");
        sale = site.reason("sale");
        forced = site.reason("exit");
        burnt = site.reason("burnt");
        moved = site.reason("transferred");
        aside = site.reason("set-aside");
        reversed = site.reason("reversed");
        registered = site.reason("legacy-coins");
        closed = site.reason("closed");
        rules = new Rules(versions);
        book = new PointLots(site.members(), name, rules);
        exits = new Exits(book, legacy, rules);
        offerCoins(terms);
    }

    private void offerCoins(ValuePoolTerms terms) {
        if (terms.usesCoins() && coins == null) {
            coins = site.coins();
        }
    }

    private Token coins() {
        Token offered = coins;
        if (offered == null) {
            throw new InvariantViolation("no plan version of " + name + " pays coins");
        }
        return offered;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void amended(boolean all) {
        offerCoins(versions.current());
        if (all) {
            rules.amendAll();
        }
    }

    // Points are minted and unlocked at the price before the order; then its cash counts.
    @Override
    public void confirmed(Order order) {
        ValuePoolTerms terms = versions.of(order);
        price.open(terms.initialPrice());
        long cash = 0;
        for (int i = 0; i < terms.contribute().size(); i++) {
            long part = part(order, terms.contribute().get(i));
            pool.fund(order, part);
            cash += part;
        }
        order.slot(contributed, cash);
        long mintFen = terms.minted(cash, order.weightPpm());
        long units =
                order.member() == Facts.NONE ? 0 : Math.min(price.pointsFor(mintFen), price.room());
        long forLegacy = Math.min(unlockable(terms, cash - mintFen), price.room() - units);
        change(cash, units + forLegacy);
        legacy.unlock(forLegacy);
        if (units > 0) {
            int lot = book.add(order.member(), order.version(), units, order.amountFen(), true);
            order.slot(lots, lot + 1);
            token.issue(order.buyer(), units, minted);
        }
        runExits(MAX_EXITS);
    }

    private static long part(Order order, Share share) {
        return Math.min(order.full(share), order.restFen());
    }

    /**
     * Units that an order unlocks for legacy holders: for the part x of what it does not mint, and
     * never for more than they are owed in all.
     */
    private long unlockable(ValuePoolTerms terms, long surplusFen) {
        Integer ppm = terms.unlockPpm();
        return ppm == null || legacy.debt() == 0
                ? 0
                : Math.min(price.pointsFor(surplusFen, ppm), price.pointsFor(legacy.debt()));
    }

    /** Tells the price what was moved; cash that belongs to no points is set aside. */
    private void change(long fen, long units) {
        pool.setAside(price.change(fen, units), aside);
    }

    @Override
    public void reduced(Order order, Before before) {
        ValuePoolTerms terms = versions.of(order);
        long kept = 0;
        for (int i = 0; i < terms.contribute().size(); i++) {
            long part = part(order, terms.contribute().get(i));
            order.keep(part);
            kept += part;
        }
        long less = order.slot(contributed) - kept;
        order.slot(contributed, kept);
        pool.fundMore(order, Math.max(0, -less));
        int lot = (int) order.slot(lots) - 1;
        takeBack(order, lot == Facts.NONE ? 0 : reversible(order, before, lot), lot, before, less);
        runExits(MAX_EXITS);
    }

    /**
     * Units that the smaller or lighter order would not have been given: of those minted, rounded
     * up. An order that became heavier is given no more, because no cash comes in for it and the
     * price would fall.
     */
    private long reversible(Order order, Before before, int lot) {
        long all = book.units(lot) + book.sold(lot) + book.moved(lot);
        long was = before.amountFen() * before.weightPpm();
        long is = order.amountFen() * order.weightPpm();
        return is >= was ? 0 : Wide.mulDivCeil(all, was - is, was);
    }

    /**
     * Takes back so many units of the order's: first those that its lot still has, then what was
     * paid for sold ones, then from the buyer the worth of those that others have. The pool returns
     * at most what it got back by that, and the worth of what was burnt.
     */
    private void takeBack(Order order, long units, int lot, Before before, long less) {
        long burns = lot == Facts.NONE ? 0 : Math.min(units, book.units(lot));
        long worth = price.worth(burns);
        long got = 0;
        if (lot != Facts.NONE) {
            long fromSold = Math.min(units - burns, book.sold(lot));
            got = reclaimSold(order, lot, fromSold);
            got += reclaimMoved(order, lot, units - burns - fromSold);
            book.burn(lot, burns, order.amountFen() < before.amountFen());
            token.burn(order.buyer(), burns, burnt);
            closeIfEmpty(order, lot);
        }
        long returned = Math.min(Math.max(0, less), worth + got);
        pool.giveBack(order, returned);
        change(got + Math.max(0, -less) - returned, -burns);
    }

    /** Claws back what was paid for sold units, rounded up. Returns the cash that the pool got. */
    private long reclaimSold(Order order, int lot, long units) {
        long sold = book.sold(lot);
        long got = 0;
        for (int i = 0; units > 0 && i < PAYEES.length; i++) {
            Payee payee = PAYEES[i];
            long back = Wide.mulDivCeil(book.paid(lot, payee), units, sold);
            switch (payee) {
                case BALANCE -> pool.reclaim(order, order.buyer(), back, reversed);
                case VOUCHER -> pool.reclaimVouchers(order, order.buyer(), back, reversed);
                case COINS -> reclaimCoins(order, back);
            }
            got += payee == Payee.COINS ? 0 : back;
            book.unsell(lot, i == 0 ? units : 0, payee, back);
        }
        return got;
    }

    /**
     * The cash that stood behind coins went to the platform, which bears what this refund lacks.
     */
    private void reclaimCoins(Order order, long units) {
        if (units > 0) {
            coins().reclaim(order, order.buyer(), units, reversed);
        }
    }

    private long reclaimMoved(Order order, int lot, long units) {
        if (units == 0) {
            return 0;
        }
        long fen = price.owed(units);
        pool.reclaim(order, order.buyer(), fen, reversed);
        book.unmove(lot, units);
        return fen;
    }

    private void closeIfEmpty(Order order, int lot) {
        if (book.units(lot) + book.sold(lot) + book.moved(lot) == 0) {
            order.slot(lots, 0);
            book.close(lot);
        }
    }

    @Override
    public void finalised(Order order) {
        int lot = (int) order.slot(lots) - 1;
        if (lot != Facts.NONE) {
            order.slot(lots, 0);
            book.close(lot);
        }
    }

    @Override
    public Outcome sell(int member, long units, Payee payee) {
        if (!versions.current().to().contains(payee)) {
            return Outcome.NOT_OFFERED;
        }
        long holder = Account.member(member);
        settle(holder);
        if (token.held(holder) < units) {
            return Outcome.INSUFFICIENT_POINTS;
        }
        if (tooMany(member, units)) {
            return Outcome.LIMIT_EXCEEDED;
        }
        long left = units;
        while (left > 0 && book.first(member) != Facts.NONE) {
            left -= sellLots(member, left, payee);
        }
        sellLegacy(legacy.find(member), left, versions.current().feePpm(payee), payee, sale);
        sweep();
        runExits(MAX_EXITS);
        return Outcome.OK;
    }

    /** Whether so many units lie in more lots than one command may touch. */
    private boolean tooMany(int member, long units) {
        long left = units;
        int count = 0;
        for (int lot = book.first(member);
                lot != Facts.NONE && left > 0 && count <= MAX_LOTS;
                lot = book.next(lot)) {
            left -= book.units(lot);
            count++;
        }
        return count > MAX_LOTS;
    }

    /**
     * Sells from a member's oldest lots on, as far as they have the same fee: that is one sale.
     * Returns the units sold.
     */
    private long sellLots(int member, long most, Payee payee) {
        int fee = rules.feePpm(book.version(book.first(member)), payee);
        long units = 0;
        for (int lot = book.first(member);
                lot != Facts.NONE && units < most && rules.feePpm(book.version(lot), payee) == fee;
                lot = book.next(lot)) {
            units += Math.min(book.units(lot), most - units);
        }
        long paid = pay(Account.member(member), units, fee, payee, sale);
        spread(member, units, paid, payee, false);
        return units;
    }

    /**
     * Takes sold units off a member's lots, oldest first, each with its part of what was paid.
     *
     * @param byMember whether only the lots count that exit together
     */
    private void spread(int member, long units, long paid, Payee payee, boolean byMember) {
        long done = 0;
        int lot = book.first(member);
        while (done < units) {
            int next = book.next(lot);
            if (!byMember || rules.byMember(book.version(lot))) {
                long part = Math.min(book.units(lot), units - done);
                long before = Wide.mulDivFloor(paid, done, units);
                done += part;
                book.sell(lot, part, payee, Wide.mulDivFloor(paid, done, units) - before);
            }
            lot = next;
        }
    }

    /**
     * Sells units at the price: gross = floor(units × F/S), fee = ceil(gross × fee). The fee stays
     * in the pool. Returns what was paid.
     */
    private long pay(long holder, long units, int feePpm, Payee payee, int reason) {
        long gross = price.worth(units);
        long paid = gross - Wide.mulDivCeil(gross, feePpm, Share.WHOLE_PPM);
        token.burn(holder, units, burnt);
        switch (payee) {
            case BALANCE -> pool.pay(holder, paid, reason);
            case VOUCHER -> pool.payVouchers(holder, paid, reason);
            case COINS -> {
                pool.toPlatform(paid, reason);
                coins().issue(holder, paid, reason);
            }
        }
        change(-paid, -units);
        return paid;
    }

    /** Sells points of a legacy lot. What they were worth comes off its debt. */
    private void sellLegacy(int lot, long units, int feePpm, Payee payee, int reason) {
        if (units > 0) {
            long worth = price.worth(units);
            pay(Account.member(legacy.member(lot)), units, feePpm, payee, reason);
            legacy.sell(lot, units, worth);
            strikeOrphans();
        }
    }

    /** When the last legacy debt ends, the fractions of points that flooring kept end with it. */
    private void strikeOrphans() {
        if (legacy.debt() == 0) {
            change(0, -legacy.strike());
        }
    }

    /** After a sale: fewer points than 0.01 are not left, because a price of so few is none. */
    private void sweep() {
        while (price.supply() > 0 && price.supply() < DUST_UNITS) {
            Exits.Kind next = exits.next();
            if (next == Exits.Kind.LOT || next == Exits.Kind.HOLDING) {
                exit(next, exits.id());
            } else {
                sweepLegacy();
            }
        }
    }

    /**
     * The points that legacy holders have are all that is left: they are sold, their debts stay.
     */
    private void sweepLegacy() {
        ValuePoolTerms terms = versions.current();
        for (int lot = 0; lot < legacy.count(); lot++) {
            if (legacy.debt(lot) > 0) {
                settle(Account.member(legacy.member(lot)));
                Payee payee = terms.to().get(0);
                sellLegacy(lot, legacy.credited(lot), terms.feePpm(payee), payee, forced);
            }
        }
        change(0, -legacy.strikeFractions());
    }

    /** Lets exit who is due, and who is due because of that. Returns whether nobody is any more. */
    private boolean runExits(int most) {
        for (int done = 0; done < most; done++) {
            Exits.Kind next = exits.next();
            if (!exits.due(price)) {
                return true;
            }
            exit(next, exits.id());
            sweep();
        }
        exits.next();
        return !exits.due(price);
    }

    private void exit(Exits.Kind kind, int id) {
        switch (kind) {
            case LOT -> exitLot(id);
            case HOLDING -> exitHolding(id);
            case LEGACY -> exitLegacy(id);
            case NOBODY -> throw new InvariantViolation("nobody to exit although points are left");
        }
    }

    private void exitLot(int lot) {
        int version = book.version(lot);
        Payee payee = rules.exitPayee(version);
        long units = book.units(lot);
        long holder = Account.member(book.member(lot));
        long paid = pay(holder, units, rules.feePpm(version, payee), payee, forced);
        book.sell(lot, units, payee, paid);
    }

    private void exitHolding(int holding) {
        int member = book.holdings().member(holding);
        int version = book.holdings().version(holding);
        Payee payee = rules.exitPayee(version);
        long units = book.holdings().units(holding);
        long holder = Account.member(member);
        long paid = pay(holder, units, rules.feePpm(version, payee), payee, forced);
        spread(member, units, paid, payee, true);
    }

    private void exitLegacy(int lot) {
        ValuePoolTerms terms = versions.current();
        Payee payee = terms.to().get(0);
        long holder = Account.member(legacy.member(lot));
        settle(holder);
        pay(holder, legacy.credited(lot), terms.feePpm(payee), payee, forced);
        legacy.remove(lot);
        strikeOrphans();
    }

    // Points that were unlocked for a debt stay with it: only those of orders change hands.
    @Override
    public Outcome transfer(int from, int to, long units) {
        if (!versions.current().transferable()) {
            return Outcome.NOT_TRANSFERABLE;
        }
        int debt = legacy.find(from);
        long bound = debt == Facts.NONE ? 0 : legacy.credited(debt);
        if (token.held(Account.member(from)) - bound < units) {
            return Outcome.INSUFFICIENT_POINTS;
        }
        if (tooMany(from, units)) {
            return Outcome.LIMIT_EXCEEDED;
        }
        token.transfer(Account.member(from), Account.member(to), units, moved);
        long left = units;
        while (left > 0) {
            int lot = book.first(from);
            long part = Math.min(left, book.units(lot));
            book.move(lot, part, to);
            left -= part;
        }
        runExits(MAX_EXITS);
        return Outcome.OK;
    }

    @Override
    public Pool injectable() {
        return pool;
    }

    @Override
    public void injected(long fen) {
        change(fen, 0);
        runExits(MAX_EXITS);
    }

    @Override
    public Outcome legacy(int member, long debtFen) {
        ValuePoolTerms terms = versions.current();
        if (terms.unlockPpm() == null) {
            return Outcome.NOT_OFFERED;
        }
        long holder = Account.member(member);
        int known = legacy.find(member);
        if (known != Facts.NONE && legacy.debt(known) > MAX_DEBT_FEN - debtFen) {
            return Outcome.AMOUNT_TOO_LARGE;
        }
        settle(holder);
        legacy.add(member, debtFen, book.nextBorn());
        if (terms.legacyCoins()) {
            coins().issue(holder, debtFen, registered);
        }
        return Outcome.OK;
    }

    @Override
    public boolean dayClosed(int day, int budget) {
        return runExits(budget);
    }

    @Override
    public Lazy lazy() {
        return Lazy.MEMBERS;
    }

    /** Credits a legacy holder what orders unlocked for it. */
    @Override
    public void settle(long holder) {
        int lot = legacy.find(Account.index(holder));
        if (lot != Facts.NONE) {
            token.issue(holder, legacy.credit(lot), unlocked);
        }
    }

    /** Pays everybody at the price, without a fee. */
    @Override
    public boolean windDown(int budget) {
        ending.begin(pool.cash(), pool.cash());
        for (int effects = 0; ending.next() < facts.members(); effects++) {
            if (effects == budget) {
                return false;
            }
            payLast(ending.advance());
        }
        if (legacy.debt() > 0) {
            endLegacy();
        }
        ending.end(name, notices);
        pool.close(closed);
        return true;
    }

    private void payLast(int member) {
        long holder = Account.member(member);
        settle(holder);
        long units = token.held(holder);
        if (units > 0) {
            ending.paid(pay(holder, units, 0, Payee.BALANCE, closed));
        }
        for (int lot = book.first(member); lot != Facts.NONE; lot = book.first(member)) {
            book.burn(lot, book.units(lot), true);
        }
    }

    /** Debts end unpaid: they were a record, and their points have been paid. */
    private void endLegacy() {
        for (int lot = 0; lot < legacy.count(); lot++) {
            if (legacy.debt(lot) > 0) {
                legacy.remove(lot);
            }
        }
        change(0, -legacy.strike());
    }

    @Override
    public void health(HealthReport report) {
        ValuePoolTerms terms = versions.current();
        report.figure(name, "cash", price.cash(), 2);
        report.figure(name, "supply", price.supply(), 6);
        report.figure(name, "residue", pool.residue(), 2);
        report.figure(name, "unreleased-entitlement", price.cash(), 2);
        tellPrice(report);
        report.ratio(name, "exit-coverage", price.cash(), book.exitTargetFen());
        report.figure(name, "exit-multiple", terms.exitMultiplePpm(), 6);
        report.figure(name, "legacy-debt", legacy.debt(), 2);
        for (Share share : terms.contribute()) {
            String of = Kinds.word(share.base());
            report.figure(name, "contribute-of-" + of, share.ppm(), 6);
        }
        int mint = terms.mint().ppm();
        report.figure(name, "mint", mint, 6);
        long doubling = VolumeToDouble.micro(mint);
        report.ratio(
                name, "volume-multiple-to-double", doubling, doubling == 0 ? 0 : Share.WHOLE_PPM);
    }

    /** In yuan a point; beyond 9 trillion yuan of cash to four digits less. */
    private void tellPrice(HealthReport report) {
        long fen = price.numerator();
        boolean fits = fen <= Long.MAX_VALUE / FEN_OF_YUAN_A_POINT;
        report.ratio(
                name,
                "price",
                fits ? fen * FEN_OF_YUAN_A_POINT : fen,
                fits ? price.denominator() : price.denominator() / FEN_OF_YUAN_A_POINT);
    }

    @Override
    public void write(SnapshotWriter to) {
        price.write(to);
        book.write(to);
        legacy.write(to);
        ending.write(to);
        to.putInt(rules.forAll());
    }

    @Override
    public void read(SnapshotReader from) {
        price.read(from);
        book.read(from);
        legacy.read(from);
        ending.read(from);
        rules.forAll(from.getInt());
    }

    @Override
    public void audit() {
        long inLots = book.audit(facts.members());
        long credited = legacy.audit();
        long outstanding = token.outstanding();
        Check.that(inLots + credited == outstanding, "points and lots", inLots, outstanding);
        Check.that(
                outstanding + legacy.uncredited() == price.supply(),
                "the price counts other points than there are",
                outstanding,
                price.supply());
        Check.that(
                pool.cash() == price.cash(),
                "the price counts other cash",
                pool.cash(),
                price.cash());
        for (int member = 0; member < facts.members(); member++) {
            int debt = legacy.find(member);
            long own = book.unitsOf(member) + (debt == Facts.NONE ? 0 : legacy.credited(debt));
            long held = token.held(Account.member(member));
            Check.that(own == held, "a member's lots are not its points", own, held);
        }
    }
}
