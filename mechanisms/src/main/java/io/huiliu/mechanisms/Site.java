package io.huiliu.mechanisms;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.Chart;
import io.huiliu.ledger.Rows;

/**
 * The place in a program where one mechanism is opened: it grants what that mechanism may work
 * with. Everything granted is named after the mechanism, so no two can share a pool or a token by
 * accident.
 */
public final class Site {
    private final String name;
    private final Books books;
    private final Facts facts;
    private final Notices notices;
    private final Rows members;
    private final Rows merchants;
    private final Slots slots;
    private final Versions<? extends Terms> versions;

    /** Gives out places in the rows of open orders. */
    public interface Slots {
        Slot next(String name);
    }

    @ForEngine
    public Site(
            String name,
            Books books,
            Facts facts,
            Notices notices,
            Rows members,
            Rows merchants,
            Slots slots,
            Versions<? extends Terms> versions) {
        this.name = name;
        this.books = books;
        this.facts = facts;
        this.notices = notices;
        this.members = members;
        this.merchants = merchants;
        this.slots = slots;
        this.versions = versions;
    }

    /** The mechanism's name in the plan. */
    public String name() {
        return name;
    }

    public Facts facts() {
        return facts;
    }

    public Notices notices() {
        return notices;
    }

    /** The mechanism's terms in all plan versions. */
    @SuppressWarnings("unchecked")
    public <T extends Terms> Versions<T> versions(Class<T> type) {
        return (Versions<T>) versions;
    }

    /** The pool {@code pool:<name>}. */
    public Pool pool() {
        return new Pool(books, name);
    }

    /** A further pool {@code pool:<name>-<part>}. */
    public Pool pool(String part) {
        return new Pool(books, name + "-" + part);
    }

    /**
     * A token {@code <prefix>:<name>}, such as {@code points:consumer-points}, that most members
     * hold.
     */
    public Token token(String prefix, int decimals, Mechanism.Lazy holders) {
        int asset = books.ledger().chart().asset(prefix + ":" + name, decimals);
        return token(asset, holders);
    }

    /** The program's coins. */
    public Token coins() {
        return token(Chart.COIN, Mechanism.Lazy.MEMBERS);
    }

    private Token token(int asset, Mechanism.Lazy holders) {
        if (holders != Mechanism.Lazy.NONE) {
            Account.Owner owner =
                    holders == Mechanism.Lazy.MEMBERS
                            ? Account.Owner.MEMBER
                            : Account.Owner.MERCHANT;
            books.ledger().dense(owner, Account.Sub.MAIN, asset);
        }
        return new Token(books, asset);
    }

    /** The till through which members' cash leaves the program. */
    public Till till() {
        return new Till(books, name);
    }

    /** A reason {@code <name>.<what>} for transfers. */
    public int reason(String what) {
        return books.ledger().chart().reason(name + "." + what);
    }

    /** A place in every order from now on. Asked for while the mechanism is opened or amended. */
    public Slot slot(String what) {
        return slots.next(name + "." + what);
    }

    /** What the mechanism knows of every member. Columns are made while the mechanism is opened. */
    public Rows members() {
        return members;
    }

    /** What the mechanism knows of every merchant. */
    public Rows merchants() {
        return merchants;
    }
}
