package io.huiliu.mechanisms;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.Chart;
import io.huiliu.ledger.Ledger;

/**
 * The till through which members' cash leaves the program (mechanisms.md §9). What a member asked
 * for stands in {@code custody}, out of the member's reach, until it is paid out or given back. All
 * amounts in fen.
 */
public final class Till {
    private final Books books;
    private final Ledger ledger;
    private final long custody;
    private final long tax;
    private final int requested;
    private final int paid;
    private final int charged;
    private final int withheld;
    private final int returned;

    Till(Books books, String name) {
        this.books = books;
        this.ledger = books.ledger();
        Chart chart = ledger.chart();
        custody = chart.account("custody", Chart.Limit.NOT_NEGATIVE);
        tax = chart.account("tax", Chart.Limit.NOT_NEGATIVE);
        requested = chart.reason(name + ".requested");
        paid = chart.reason(name + ".paid");
        charged = chart.reason(name + ".fee");
        withheld = chart.reason(name + ".tax");
        returned = chart.reason(name + ".returned");
    }

    /** What a member can ask for. */
    public long balance(int member) {
        return ledger.balance(Chart.CNY, Account.member(member));
    }

    /** Takes cash that the member has into custody. */
    public void hold(int member, long fen) {
        ledger.move(Chart.CNY, Account.member(member), custody, fen, requested);
    }

    /** Cash in custody has left the program. */
    public void payOut(long fen) {
        ledger.move(Chart.CNY, custody, books.world(), fen, paid);
    }

    /** Cash in custody is the platform's fee. */
    public void fee(long fen) {
        ledger.move(Chart.CNY, custody, books.revenue(), fen, charged);
    }

    /** Cash in custody is withheld for the tax office. */
    public void tax(long fen) {
        ledger.move(Chart.CNY, custody, tax, fen, withheld);
    }

    /** Gives cash in custody back to the member, its debts first. */
    public void giveBack(int member, long fen) {
        books.credit(custody, Account.member(member), fen, returned);
    }
}
