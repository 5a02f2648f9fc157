package io.huiliu.mechanisms;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.Chart;
import io.huiliu.ledger.Ledger;

/**
 * A mechanism's own cash: {@code pool:<name>}. It is filled from the mechanism's share of orders
 * and pays out what it holds, never more. All amounts in fen.
 */
public final class Pool {
    private final Books books;
    private final Ledger ledger;
    private final long account;
    private final long unclaimed;
    private final long residue;
    private final long voucherIssuer;
    private final int funded;
    private final int returned;

    Pool(Books books, String name) {
        this.books = books;
        this.ledger = books.ledger();
        Chart chart = ledger.chart();
        account = chart.account("pool:" + name, Chart.Limit.NOT_NEGATIVE);
        unclaimed = chart.account("pool:" + name + ":unclaimed", Chart.Limit.NOT_NEGATIVE);
        residue = chart.account("pool:" + name + ":residue", Chart.Limit.NOT_NEGATIVE);
        voucherIssuer = chart.issuer(Chart.VOUCHER);
        funded = chart.reason(name + ".funded");
        returned = chart.reason(name + ".returned");
    }

    /** Cash held. */
    public long cash() {
        return ledger.balance(Chart.CNY, account);
    }

    /** Cash that belongs to nobody until the program is wound down. */
    public long residue() {
        return ledger.balance(Chart.CNY, residue);
    }

    /** Vouchers released but not yet settled to their holders, with the flooring dust. */
    public long unclaimed() {
        return ledger.balance(Chart.VOUCHER, unclaimed);
    }

    /** Takes cash out of the order's concession. */
    public void fund(Order order, long fen) {
        order.take(account, fen, funded);
    }

    /** Pays cash to a holder's balance, its debts first. */
    public void pay(long holder, long fen, int reason) {
        books.credit(account, holder, fen, reason);
    }

    /** Gives a holder vouchers, backed at once by cash of this pool. */
    public void payVouchers(long holder, long fen, int reason) {
        books.grantVouchers(account, holder, fen, reason);
    }

    /**
     * Backs vouchers with cash of this pool; they stand unclaimed until their holders are settled.
     */
    public void release(long fen, int reason) {
        ledger.move(Chart.CNY, account, books.reserve(), fen, reason);
        ledger.move(Chart.VOUCHER, voucherIssuer, unclaimed, fen, reason);
    }

    /** Settles a holder: unclaimed vouchers become its own, its voucher debt first. */
    public void settle(long holder, long fen, int reason) {
        books.creditVouchers(unclaimed, holder, fen, reason);
    }

    /**
     * A holder's vouchers lapse, as far as it still has them: their cash leaves the reserve for
     * {@code pool:lapsed}. Returns how many did.
     */
    public long lapse(long holder, long fen, int reason) {
        long held = Math.min(fen, ledger.balance(Chart.VOUCHER, holder));
        ledger.move(Chart.VOUCHER, holder, voucherIssuer, held, reason);
        ledger.move(Chart.CNY, books.reserve(), books.lapsed(), held, reason);
        return held;
    }

    /**
     * Takes vouchers back from a holder: their cash returns to this pool. Debts are noted on the
     * order.
     */
    public void reclaimVouchers(Order order, long holder, long fen, int reason) {
        order.owes(holder, Chart.VOUCHER, books.reclaimVouchers(holder, account, fen, reason));
    }

    /**
     * Takes vouchers back from a holder into {@code unclaimed}: their cash stays in the reserve. At
     * most what it holds.
     */
    public void unsettle(long holder, long fen, int reason) {
        ledger.move(Chart.VOUCHER, holder, unclaimed, fen, reason);
    }

    /** Takes cash back from a holder. Debts are noted on the order. */
    public void reclaim(Order order, long holder, long fen, int reason) {
        order.owes(holder, Chart.CNY, books.reclaim(holder, account, fen, reason));
    }

    /** Returns cash to the order that is being refunded. */
    public void giveBack(Order order, long fen) {
        order.collect(account, fen, returned);
    }

    /**
     * Takes more of an order's concession while it is being refunded (flooring can make a share a
     * fen larger).
     */
    public void fundMore(Order order, long fen) {
        order.spend(account, fen, funded);
    }

    /** Sets cash aside that belongs to nobody until the program is wound down. */
    public void setAside(long fen, int reason) {
        ledger.move(Chart.CNY, account, residue, fen, reason);
    }

    /**
     * Moves cash to the platform's revenue: what a fee or a coin's mall goods cost, or what is left
     * at the end.
     */
    public void toPlatform(long fen, int reason) {
        ledger.move(Chart.CNY, account, books.revenue(), fen, reason);
    }

    /** Moves cash to another pool of the same mechanism. */
    public void moveTo(Pool other, long fen, int reason) {
        ledger.move(Chart.CNY, account, other.account, fen, reason);
    }

    /**
     * At wind-down: residue and what is left go to the platform; unclaimed dust too, its reserve
     * cash with it.
     */
    public void close(int reason) {
        long dust = unclaimed();
        ledger.move(Chart.VOUCHER, unclaimed, voucherIssuer, dust, reason);
        ledger.move(Chart.CNY, books.reserve(), books.revenue(), dust, reason);
        ledger.move(Chart.CNY, residue, books.revenue(), residue(), reason);
        toPlatform(cash(), reason);
    }

    /** Injects cash from outside (a funding round's subsidy). */
    @ForEngine
    public void inject(long fen, int reason) {
        ledger.move(Chart.CNY, books.world(), account, fen, reason);
    }

    /** The pool's account, for the engine's own bookkeeping. */
    @ForEngine
    public long account() {
        return Account.sub(account, Account.Sub.MAIN);
    }
}
