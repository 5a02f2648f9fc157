package io.huiliu.mechanisms;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.Ledger;

/**
 * A record asset that a mechanism issues: points, coins, claims, units. Its negative side stands
 * with its issuer.
 */
public final class Token {
    private final Books books;
    private final Ledger ledger;
    private final int asset;
    private final long issuer;

    Token(Books books, int asset) {
        this.books = books;
        this.ledger = books.ledger();
        this.asset = asset;
        this.issuer = ledger.chart().issuer(asset);
    }

    public int asset() {
        return asset;
    }

    /** Units that a holder has. */
    public long held(long holder) {
        return ledger.balance(asset, holder);
    }

    /** Units that a holder owes after refunds, as a number not below 0. */
    public long owed(long holder) {
        return -ledger.balance(asset, Account.sub(holder, Account.Sub.DEBT));
    }

    /** Units in circulation, debts taken off. */
    public long outstanding() {
        return -ledger.balance(asset, issuer);
    }

    /** Issues units: a debt in them is repaid first. */
    public void issue(long holder, long units, int reason) {
        books.issue(asset, issuer, holder, units, reason);
    }

    /** Takes back units that the holder has. */
    public void burn(long holder, long units, int reason) {
        ledger.move(asset, holder, issuer, units, reason);
    }

    /**
     * Takes back units after a refund; what the holder no longer has becomes its debt. Returns that
     * debt.
     */
    public long reclaim(Order order, long holder, long units, int reason) {
        long missing = books.reclaimToken(asset, issuer, holder, units, reason);
        order.owes(holder, asset, missing);
        return missing;
    }

    /** Moves units from one holder to another, whose debt in them is repaid first. */
    public void transfer(long from, long to, long units, int reason) {
        long owed = Math.min(units, owed(to));
        ledger.move(asset, from, Account.sub(to, Account.Sub.DEBT), owed, reason);
        ledger.move(asset, from, to, units - owed, reason);
    }
}
