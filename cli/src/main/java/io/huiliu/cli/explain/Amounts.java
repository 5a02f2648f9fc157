package io.huiliu.cli.explain;

import io.huiliu.cli.results.Transfer;
import io.huiliu.money.Decimals;

/** Reads and writes the amounts of transfers. */
final class Amounts {
    private static final String CLEARING = "clearing";
    private static final String CNY = "CNY";
    private static final String POOL = "pool:";

    private Amounts() {}

    static boolean isCash(Transfer transfer) {
        return transfer.asset().equals(CNY);
    }

    /** Money out of the order. */
    static boolean leavesClearing(Transfer transfer) {
        return isCash(transfer) && transfer.debit().equals(CLEARING);
    }

    /** Money back into the order. */
    static boolean entersClearing(Transfer transfer) {
        return isCash(transfer) && transfer.credit().equals(CLEARING);
    }

    /** Money between the order and a pool: the weight does not lessen it (mechanisms.md §13). */
    static boolean funds(Transfer transfer) {
        return leavesClearing(transfer) && transfer.credit().startsWith(POOL)
                || entersClearing(transfer) && transfer.debit().startsWith(POOL);
    }

    /** How many decimals the amount has. */
    static int decimals(Transfer transfer) {
        int point = transfer.amount().indexOf('.');
        return point < 0 ? 0 : transfer.amount().length() - point - 1;
    }

    /** An amount with two decimals, in 1/100. */
    static long fen(Transfer transfer) {
        return Decimals.parse(transfer.amount(), 6) / 10_000;
    }

    /** An amount with six decimals, in 1e-6. */
    static long micro(Transfer transfer) {
        return Decimals.parse(transfer.amount(), 6);
    }

    static String yuan(long fen) {
        return Decimals.format(fen, 2);
    }

    static String points(long micro) {
        return Decimals.format(micro, 6);
    }
}
