package io.huiliu.engine;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.Chart;
import io.huiliu.ledger.Ledger;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Accepts;
import io.huiliu.mechanisms.Accepts.Payee;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Outcome;
import java.util.Arrays;
import java.util.Locale;

/**
 * The commands on what holders own: payouts, sales, transfers, coins, draws, withdrawals,
 * corrections.
 */
final class HoldingDesk {
    /** The most points that one command moves, in 1e-6. */
    private static final long MAX_POINTS = 1_000_000_000_000_000_000L;

    private static final int APPROVALS_NEEDED = 2;

    private final Program program;
    private final Register register;
    private final Ledger ledger;
    private final Commands.Lookup lookup;
    private final AccountNames accounts;
    private final int paidOut;
    private final int injected;
    private final int adjusted;
    private int withdrawals;
    private long reference;

    HoldingDesk(Program program, Commands.Lookup lookup) {
        this.program = program;
        this.register = program.register;
        this.ledger = program.ledger;
        this.lookup = lookup;
        this.accounts = new AccountNames(program.chart, register);
        paidOut = program.chart.reason("merchant.paid-out");
        injected = program.chart.reason("pool.injected");
        adjusted = program.chart.reason("adjustment");
    }

    Outcome handle(Command command) {
        return switch (command.type()) {
            case PAYOUT -> payOut(command);
            case SELL -> sell(command);
            case TRANSFER -> transfer(command);
            case INJECT -> inject(command);
            case LEGACY -> legacy(command);
            case CHECK_IN -> checkIn(command);
            case DRAW -> draw(command);
            case REDEEM_COINS -> redeemCoins(command);
            case WITHDRAW -> withdraw(command);
            case WITHDRAW_DECIDE -> decide(command);
            case ADJUST -> adjust(command);
            default ->
                    throw new IllegalArgumentException(
                            command.type() + " is no command on holdings");
        };
    }

    /**
     * The reference of the withdrawal requested last, once; 0 if the last command requested none.
     */
    long takeReference() {
        long taken = reference;
        reference = 0;
        return taken;
    }

    private Outcome payOut(Command command) {
        int merchant = lookup.merchant(command, Field.MERCHANT);
        if (merchant < 0) {
            return Outcome.UNKNOWN_MERCHANT;
        }
        if (register.merchantFrozen(merchant)) {
            return Outcome.FROZEN;
        }
        long fen = command.number(Field.AMOUNT);
        Outcome sized = sized(fen, OrderCommands.MAX_AMOUNT_FEN);
        if (sized != Outcome.OK) {
            return sized;
        }
        long account = Account.merchant(merchant);
        if (ledger.balance(Chart.CNY, account) < fen) {
            return Outcome.INSUFFICIENT_BALANCE;
        }
        ledger.move(Chart.CNY, account, program.books.world(), fen, paidOut);
        return Outcome.OK;
    }

    private Outcome sell(Command command) {
        int member = lookup.member(command, Field.MEMBER);
        Payee payee = payee(command.text(Field.TO));
        if (payee == null) {
            return Outcome.BAD_FIELD;
        }
        if (member < 0) {
            return Outcome.UNKNOWN_MEMBER;
        }
        Accepts.Sale pool = program.find(command.text(Field.POOL), Accepts.Sale.class);
        if (pool == null) {
            return unknownPool(command);
        }
        if (register.memberFrozen(member)) {
            return Outcome.FROZEN;
        }
        long points = command.number(Field.POINTS);
        Outcome sized = sized(points, MAX_POINTS);
        if (sized != Outcome.OK) {
            return sized;
        }
        program.settle(Account.member(member));
        return pool.sell(member, points, payee);
    }

    private static @org.jspecify.annotations.Nullable Payee payee(String text) {
        return switch (text) {
            case "", "balance" -> Payee.BALANCE;
            case "voucher" -> Payee.VOUCHER;
            case "coins" -> Payee.COINS;
            default -> null;
        };
    }

    private Outcome transfer(Command command) {
        int from = lookup.member(command, Field.FROM);
        int to = lookup.member(command, Field.TO);
        if (from < 0 || to < 0) {
            return Outcome.UNKNOWN_MEMBER;
        }
        Accepts.Transfer pool = program.find(command.text(Field.POOL), Accepts.Transfer.class);
        if (pool == null) {
            return unknownPool(command);
        }
        if (from == to) {
            return Outcome.NOT_TRANSFERABLE;
        }
        if (register.memberFrozen(from)) {
            return Outcome.FROZEN;
        }
        long points = command.number(Field.POINTS);
        Outcome sized = sized(points, MAX_POINTS);
        if (sized != Outcome.OK) {
            return sized;
        }
        program.settle(Account.member(from));
        program.settle(Account.member(to));
        return pool.transfer(from, to, points);
    }

    private Outcome inject(Command command) {
        Accepts.Injection pool = program.find(command.text(Field.POOL), Accepts.Injection.class);
        if (pool == null) {
            return unknownPool(command);
        }
        long fen = command.number(Field.AMOUNT);
        Outcome sized = sized(fen, OrderCommands.MAX_AMOUNT_FEN);
        if (sized == Outcome.OK) {
            pool.injectable().inject(fen, injected);
            pool.injected(fen);
        }
        return sized;
    }

    private Outcome legacy(Command command) {
        int member = lookup.member(command, Field.MEMBER);
        if (member < 0) {
            return Outcome.UNKNOWN_MEMBER;
        }
        Accepts.Legacy pool = program.find(command.text(Field.POOL), Accepts.Legacy.class);
        if (pool == null) {
            return unknownPool(command);
        }
        long debt = command.number(Field.DEBT);
        Outcome sized = sized(debt, OrderCommands.MAX_AMOUNT_FEN);
        return sized == Outcome.OK ? pool.legacy(member, debt) : sized;
    }

    private Outcome checkIn(Command command) {
        int member = lookup.member(command, Field.MEMBER);
        if (member < 0) {
            return Outcome.UNKNOWN_MEMBER;
        }
        Accepts.CheckIn mechanism = program.find(command.text(Field.POOL), Accepts.CheckIn.class);
        if (mechanism == null) {
            return unknownPool(command);
        }
        return register.memberFrozen(member) ? Outcome.FROZEN : mechanism.checkIn(member);
    }

    private Outcome draw(Command command) {
        int member = lookup.member(command, Field.MEMBER);
        if (member < 0) {
            return Outcome.UNKNOWN_MEMBER;
        }
        Accepts.Draw mechanism = program.find(command.text(Field.POOL), Accepts.Draw.class);
        if (mechanism == null) {
            return unknownPool(command);
        }
        return register.memberFrozen(member)
                ? Outcome.FROZEN
                : mechanism.draw(member, command.draw());
    }

    private Outcome redeemCoins(Command command) {
        int member = lookup.member(command, Field.MEMBER);
        if (member < 0) {
            return Outcome.UNKNOWN_MEMBER;
        }
        Accepts.CoinRedemption mall = program.find("", Accepts.CoinRedemption.class);
        if (mall == null) {
            return Outcome.NOT_OFFERED;
        }
        if (register.memberFrozen(member)) {
            return Outcome.FROZEN;
        }
        long coins = command.number(Field.COINS);
        Outcome sized = sized(coins, OrderCommands.MAX_AMOUNT_FEN);
        return sized == Outcome.OK
                ? mall.redeemCoins(member, command.text(Field.ITEM), coins)
                : sized;
    }

    private Outcome withdraw(Command command) {
        int member = lookup.member(command, Field.MEMBER);
        if (member < 0) {
            return Outcome.UNKNOWN_MEMBER;
        }
        Accepts.Withdrawals desk = program.find("", Accepts.Withdrawals.class);
        if (desk == null) {
            return Outcome.NOT_OFFERED;
        }
        if (register.memberFrozen(member)) {
            return Outcome.FROZEN;
        }
        long fen = command.number(Field.AMOUNT);
        Outcome sized = sized(fen, OrderCommands.MAX_AMOUNT_FEN);
        if (sized != Outcome.OK) {
            return sized;
        }
        program.settle(Account.member(member));
        Outcome outcome = desk.request(member, fen, withdrawals);
        if (outcome == Outcome.OK) {
            reference = Memory.ofWithdrawal(withdrawals++);
        }
        return outcome;
    }

    private Outcome decide(Command command) {
        Accepts.Decision decision = decision(command.text(Field.DECISION));
        if (decision == null) {
            return Outcome.BAD_FIELD;
        }
        long number =
                Memory.withdrawal(
                        lookup.reference(command, Field.WITHDRAWAL, CommandType.WITHDRAW));
        Accepts.Withdrawals desk = program.find("", Accepts.Withdrawals.class);
        return number < 0 || desk == null
                ? Outcome.UNKNOWN_WITHDRAWAL
                : desk.decide((int) number, decision);
    }

    private static Accepts.@org.jspecify.annotations.Nullable Decision decision(String text) {
        for (Accepts.Decision decision : Accepts.Decision.values()) {
            if (decision.name().toLowerCase(Locale.ROOT).equals(text)) {
                return decision;
            }
        }
        return null;
    }

    /**
     * A correction: between holders' own accounts and the platform's, in cash; between holders
     * alone, in vouchers, whose reserve it must not touch. Pools and records belong to their
     * mechanisms and cannot be corrected by hand.
     */
    private Outcome adjust(Command command) {
        String asset = command.text(Field.ASSET);
        boolean vouchers = "voucher".equals(asset);
        if (!vouchers && !"CNY".equals(asset)) {
            return Outcome.UNKNOWN_ACCOUNT;
        }
        long debit = accounts.correctable(command.text(Field.DEBIT), vouchers);
        long credit = accounts.correctable(command.text(Field.CREDIT), vouchers);
        if (debit < 0 || credit < 0 || debit == credit) {
            return Outcome.UNKNOWN_ACCOUNT;
        }
        if (approvals(command.text(Field.APPROVALS)) < APPROVALS_NEEDED) {
            return Outcome.APPROVALS_MISSING;
        }
        long fen = command.number(Field.AMOUNT);
        Outcome sized = sized(fen, OrderCommands.MAX_AMOUNT_FEN);
        if (sized != Outcome.OK) {
            return sized;
        }
        program.settle(debit);
        int index = vouchers ? Chart.VOUCHER : Chart.CNY;
        if (Account.owner(debit) != Account.Owner.FIXED && ledger.balance(index, debit) < fen) {
            return vouchers ? Outcome.INSUFFICIENT_VOUCHERS : Outcome.INSUFFICIENT_BALANCE;
        }
        if (accounts.isResidue(debit) && ledger.balance(index, debit) < fen) {
            return Outcome.INSUFFICIENT_BALANCE;
        }
        move(index, debit, credit, fen);
        return Outcome.OK;
    }

    private void move(int asset, long debit, long credit, long fen) {
        if (Account.owner(credit) == Account.Owner.FIXED) {
            ledger.move(asset, debit, credit, fen, adjusted);
        } else if (asset == Chart.VOUCHER) {
            program.books.creditVouchers(debit, credit, fen, adjusted);
            program.vouchersSpent(debit, fen);
        } else {
            program.books.credit(debit, credit, fen, adjusted);
        }
    }

    /** Different names in a list parted by commas. */
    private static long approvals(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .count();
    }

    private Outcome unknownPool(Command command) {
        Mechanism named = program.find(command.text(Field.POOL));
        return command.has(Field.POOL) && named == null
                ? Outcome.UNKNOWN_POOL
                : Outcome.NOT_OFFERED;
    }

    private static Outcome sized(long amount, long most) {
        if (amount <= 0) {
            return Outcome.AMOUNT_NOT_POSITIVE;
        }
        return amount > most ? Outcome.AMOUNT_TOO_LARGE : Outcome.OK;
    }

    void write(SnapshotWriter to) {
        to.putInt(withdrawals);
    }

    void read(SnapshotReader from) {
        withdrawals = from.getInt();
    }
}
