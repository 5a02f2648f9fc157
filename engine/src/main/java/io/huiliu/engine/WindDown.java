package io.huiliu.engine;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.Chart;
import io.huiliu.ledger.Check;
import io.huiliu.ledger.Ledger;
import io.huiliu.mechanisms.Books;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Notice;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of a program (mechanisms.md §11): open orders are confirmed (those in review refunded)
 * and made final; then vouchers are honoured 1:1 out of their reserve, merchants get what they are
 * owed, pools pay their holders, members get their balances, and what remains goes to the platform
 * and out. Every account ends at 0, and a notice for each class of holders tells what it had
 * claimed and what it got.
 */
final class WindDown {
    private final Program program;
    private final OrderDesk desk;
    private final Ledger ledger;
    private final Books books;
    private final int vouchersHonoured;
    private final int merchantsPaid;
    private final int balancesPaid;
    private final int writtenOff;
    private final int closed;

    WindDown(Program program, OrderDesk desk) {
        this.program = program;
        this.desk = desk;
        this.ledger = program.ledger;
        this.books = program.books;
        Chart chart = program.chart;
        vouchersHonoured = chart.reason("wind-down.vouchers");
        merchantsPaid = chart.reason("wind-down.merchants");
        balancesPaid = chart.reason("wind-down.balances");
        writtenOff = chart.reason("wind-down.debts");
        closed = chart.reason("wind-down.closed");
    }

    void run() {
        desk.closeAll();
        program.settleAll();
        tell("vouchers", honourVouchers());
        tell("merchants", payOut(Account.merchant(0), program.register.merchants(), merchantsPaid));
        for (Mechanism mechanism : program.closing()) {
            while (!mechanism.windDown(Engine.EFFECTS)) {
                program.journal.open(program.register.now, "wind-down");
            }
        }
        program.settleAll();
        tell("released", honourVouchers());
        tell("members", payOut(Account.member(0), program.register.members(), balancesPaid));
        payOut(Account.merchant(0), program.register.merchants(), balancesPaid);
        sweep();
    }

    private void tell(String holders, long fen) {
        program.notices.post(holders, Notice.PAID_OUT, fen, fen);
    }

    private long honourVouchers() {
        long total = 0;
        for (int member = 0; member < program.register.members(); member++) {
            total += honour(Account.member(member));
        }
        for (int merchant = 0; merchant < program.register.merchants(); merchant++) {
            total += honour(Account.merchant(merchant));
        }
        return total;
    }

    private long honour(long holder) {
        long fen = ledger.balance(Chart.VOUCHER, holder);
        books.spendVouchers(holder, books.world(), fen, vouchersHonoured);
        return fen;
    }

    private long payOut(long first, int holders, int reason) {
        long total = 0;
        for (int i = 0; i < holders; i++) {
            long fen = ledger.balance(Chart.CNY, first + i);
            ledger.move(Chart.CNY, first + i, books.world(), fen, reason);
            total += fen;
        }
        return total;
    }

    private record Left(int asset, long account, long amount) {}

    /**
     * Debts are written off, records end with their issuer, and what cash is left belongs to the
     * platform and goes out.
     */
    private void sweep() {
        List<Left> left = new ArrayList<>();
        ledger.forEach((asset, account, amount) -> left.add(new Left(asset, account, amount)));
        for (Left rest : left) {
            long other =
                    rest.asset() == Chart.CNY ? books.world() : program.chart.issuer(rest.asset());
            if (rest.account() == other) {
                continue;
            }
            int reason = Account.sub(rest.account()) == Account.Sub.DEBT ? writtenOff : closed;
            if (rest.amount() > 0) {
                ledger.move(rest.asset(), rest.account(), other, rest.amount(), reason);
            } else {
                ledger.move(rest.asset(), other, rest.account(), -rest.amount(), reason);
            }
        }
        ledger.forEach(
                (asset, account, amount) ->
                        Check.that(false, "an account is not empty at the end", account, amount));
    }
}
