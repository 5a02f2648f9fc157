package io.huiliu.mechanisms;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.Chart;
import io.huiliu.ledger.Check;
import io.huiliu.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * The program's books as the engine keeps them: the accounts that every program has, and the
 * movements that more than one place needs. Mechanisms do not see it; they have {@link Pool}s,
 * {@link Token}s and the {@link Order} at hand.
 *
 * <p>A credit to a holder that owes the same asset repays the debt first (mechanisms.md §14).
 * Vouchers outstanding always equal the cash in the reserve: every voucher movement here moves its
 * cash too.
 */
@ForEngine
public final class Books {
    private final Ledger ledger;
    private final long clearing;
    private final long world;
    private final long revenue;
    private final long refundLoss;
    private final long reserve;
    private final long lapsed;
    private final long voucherIssuer;
    private final int repaid;
    private final int borne;
    private @Nullable VoucherWatch watch;

    /** Is told when vouchers were taken back from a holder. */
    @FunctionalInterface
    public interface VoucherWatch {
        void reclaimed(long holder);
    }

    public Books(Ledger ledger) {
        this.ledger = ledger;
        Chart chart = ledger.chart();
        clearing = chart.account("clearing", Chart.Limit.NOT_NEGATIVE);
        world = chart.account("world", Chart.Limit.EITHER);
        revenue = chart.account("platform:revenue", Chart.Limit.EITHER);
        refundLoss = chart.account("platform:refund-loss", Chart.Limit.EITHER);
        reserve = chart.account("voucher-reserve", Chart.Limit.NOT_NEGATIVE);
        lapsed = chart.account("pool:lapsed", Chart.Limit.NOT_NEGATIVE);
        voucherIssuer = chart.issuer(Chart.VOUCHER);
        repaid = chart.reason("debt.repaid");
        borne = chart.reason("debt.borne");
    }

    /** From now on, this is told of vouchers that refunds take back. */
    public void watch(VoucherWatch by) {
        watch = by;
    }

    public Ledger ledger() {
        return ledger;
    }

    public long clearing() {
        return clearing;
    }

    public long world() {
        return world;
    }

    public long revenue() {
        return revenue;
    }

    public long refundLoss() {
        return refundLoss;
    }

    public long reserve() {
        return reserve;
    }

    /** Cash that stood behind vouchers which have lapsed. */
    public long lapsed() {
        return lapsed;
    }

    /** Pays cash to a holder's balance: what it owes first. */
    public void credit(long from, long holder, long fen, int reason) {
        long left = fen - repay(Chart.CNY, from, holder, fen);
        ledger.move(Chart.CNY, from, holder, left, reason);
    }

    /** Issues a token to a holder: what it owes of it first. */
    public void issue(int asset, long holder, long units, int reason) {
        long issuer = ledger.chart().issuer(asset);
        issue(asset, issuer, holder, units, reason);
    }

    void issue(int asset, long issuer, long holder, long units, int reason) {
        long left = units - repay(asset, issuer, holder, units);
        ledger.move(asset, issuer, holder, left, reason);
    }

    /**
     * Gives a holder vouchers whose cash is already in the reserve, from their issuer or from where
     * they stood unclaimed. What repays a voucher debt frees its cash for {@code
     * platform:refund-loss}, which bore it.
     */
    public void creditVouchers(long from, long holder, long fen, int reason) {
        long owed = repay(Chart.VOUCHER, from, holder, fen);
        ledger.move(Chart.CNY, reserve, refundLoss, owed, repaid);
        ledger.move(Chart.VOUCHER, from, holder, fen - owed, reason);
    }

    /** Cash to the reserve and as many vouchers to the holder. */
    public void grantVouchers(long payer, long holder, long fen, int reason) {
        ledger.move(Chart.CNY, payer, reserve, fen, reason);
        creditVouchers(voucherIssuer, holder, fen, reason);
    }

    /** Takes vouchers that a holder has and pays their cash out of the reserve. */
    public void spendVouchers(long holder, long payee, long fen, int reason) {
        ledger.move(Chart.VOUCHER, holder, voucherIssuer, fen, reason);
        ledger.move(Chart.CNY, reserve, payee, fen, reason);
    }

    /**
     * Takes cash back from a holder; what it no longer has becomes its debt, and {@code
     * platform:refund-loss} pays it.
     *
     * @return the debt that this made
     */
    public long reclaim(long holder, long to, long fen, int reason) {
        long held = Math.min(fen, ledger.balance(Chart.CNY, holder));
        ledger.move(Chart.CNY, holder, to, held, reason);
        long missing = fen - held;
        ledger.move(Chart.CNY, refundLoss, to, missing, borne);
        ledger.move(Chart.CNY, Account.sub(holder, Account.Sub.DEBT), refundLoss, missing, borne);
        return missing;
    }

    /**
     * Takes vouchers back from a holder, their cash to {@code to}; what it no longer has becomes
     * its voucher debt.
     */
    public long reclaimVouchers(long holder, long to, long fen, int reason) {
        long held = Math.min(fen, ledger.balance(Chart.VOUCHER, holder));
        spendVouchers(holder, to, held, reason);
        long missing = fen - held;
        ledger.move(
                Chart.VOUCHER,
                Account.sub(holder, Account.Sub.DEBT),
                voucherIssuer,
                missing,
                borne);
        ledger.move(Chart.CNY, refundLoss, to, missing, borne);
        if (watch != null && fen > 0) {
            watch.reclaimed(holder);
        }
        return missing;
    }

    /**
     * Takes a token back from a holder to its issuer; what it no longer has becomes its debt in
     * that token.
     */
    public long reclaimToken(int asset, long issuer, long holder, long units, int reason) {
        long held = Math.min(units, ledger.balance(asset, holder));
        ledger.move(asset, holder, issuer, held, reason);
        ledger.move(asset, Account.sub(holder, Account.Sub.DEBT), issuer, units - held, borne);
        return units - held;
    }

    /**
     * Repays what a holder owes out of its own refund, before the cash leaves: {@code cnyFen} at
     * most of its CNY debt, then of its voucher debt, then of its coin debt, a coin counting as the
     * yuan of goods that it bought. Returns how much of {@code cash} was used.
     */
    public long repayFromRefund(long holder, long cnyFen, long voucherFen, long coins, long cash) {
        long debt = Account.sub(holder, Account.Sub.DEBT);
        long cny = Math.min(cash, Math.min(cnyFen, -ledger.balance(Chart.CNY, debt)));
        ledger.move(Chart.CNY, clearing, debt, cny, repaid);
        long vouchers = repayRecord(Chart.VOUCHER, debt, voucherFen, cash - cny);
        return cny + vouchers + repayRecord(Chart.COIN, debt, coins, cash - cny - vouchers);
    }

    /**
     * Cash of a refund repays a debt in vouchers or coins: to {@code platform:refund-loss}, for the
     * platform bore what was spent. Where nothing is owed the issuer is not asked for: a plan
     * without coins has no account of theirs.
     */
    private long repayRecord(int asset, long debt, long most, long cash) {
        long paid = Math.min(cash, Math.min(most, -ledger.balance(asset, debt)));
        if (paid > 0) {
            ledger.move(Chart.CNY, clearing, refundLoss, paid, repaid);
            ledger.move(asset, ledger.chart().issuer(asset), debt, paid, repaid);
        }
        return paid;
    }

    private long repay(int asset, long from, long holder, long amount) {
        if (!ledger.anyDebts()) {
            return 0;
        }
        Check.that(
                Account.sub(holder) == Account.Sub.MAIN,
                "a credit goes to a holder's own account",
                holder,
                amount);
        long debt = Account.sub(holder, Account.Sub.DEBT);
        long owed = Math.min(amount, -ledger.balance(asset, debt));
        ledger.move(asset, from, debt, owed, repaid);
        return owed;
    }
}
