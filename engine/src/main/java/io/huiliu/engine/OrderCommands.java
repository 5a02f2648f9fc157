package io.huiliu.engine;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.Chart;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Outcome;
import io.huiliu.money.Share;
import io.huiliu.plan.Plan;

/** The commands on orders: checks them, then has the desk carry them out. */
final class OrderCommands {
    /** The most that one command moves, in fen: ten billion yuan. */
    static final long MAX_AMOUNT_FEN = 1_000_000_000_000L;

    /**
     * The most turnover of one program, in fen: up to it every sum in the books is exact. Ten
     * trillion yuan.
     */
    static final long MAX_TURNOVER_FEN = 1_000_000_000_000_000L;

    private final Program program;
    private final Register register;
    private final OrderDesk desk;
    private final Commands.Lookup lookup;
    private final Order order;
    private long turnoverFen;
    private long reference;

    OrderCommands(Program program, OrderDesk desk, Commands.Lookup lookup) {
        this.program = program;
        this.register = program.register;
        this.desk = desk;
        this.lookup = lookup;
        this.order = program.order;
    }

    Outcome handle(Command command) {
        return switch (command.type()) {
            case ORDER -> order(command);
            case REDEEM -> redeem(command);
            case REFUND -> refund(command);
            case CONFIRM -> confirm(command);
            case WEIGHT -> weigh(command);
            default ->
                    throw new IllegalArgumentException(command.type() + " is no command on orders");
        };
    }

    /** The reference of the order taken last, once; 0 if the last command took none. */
    long takeReference() {
        long taken = reference;
        reference = 0;
        return taken;
    }

    private Outcome order(Command command) {
        int member = lookup.member(command, Field.MEMBER);
        if (member < 0) {
            return Outcome.UNKNOWN_MEMBER;
        }
        long voucher = command.number(Field.VOUCHER, 0);
        return take(command, Account.member(member), command.number(Field.AMOUNT), voucher);
    }

    /** An order that is paid by voucher alone, at the merchant's rate. */
    private Outcome redeem(Command command) {
        boolean byMerchant = command.has(Field.PAYER) && !command.has(Field.MEMBER);
        int payer =
                byMerchant
                        ? lookup.payingMerchant(command.text(Field.PAYER))
                        : lookup.member(command, Field.MEMBER);
        if (payer < 0) {
            return byMerchant ? Outcome.UNKNOWN_MERCHANT : Outcome.UNKNOWN_MEMBER;
        }
        long holder = byMerchant ? Account.merchant(payer) : Account.member(payer);
        long voucher = command.number(Field.VOUCHER);
        return take(command, holder, voucher, voucher);
    }

    private Outcome take(Command command, long payer, long amount, long voucher) {
        int merchant = lookup.merchant(command, Field.MERCHANT);
        if (merchant < 0) {
            return Outcome.UNKNOWN_MERCHANT;
        }
        if (command.has(Field.REGION) && !lookup.isRegion(command, Field.REGION)) {
            return Outcome.UNKNOWN_REGION;
        }
        if (voucher > 0 && lookup.frozen(payer)) {
            return Outcome.FROZEN;
        }
        long rate = rate(command, merchant);
        Outcome allowed = allowed(command, payer, amount, voucher, rate);
        if (allowed != Outcome.OK) {
            return allowed;
        }
        int orderClass =
                command.has(Field.CLASS)
                        ? register.classIndex(command.text(Field.CLASS))
                        : Facts.NONE;
        if (command.has(Field.CLASS) && orderClass < 0) {
            return Outcome.TOO_MANY;
        }
        int region =
                command.has(Field.REGION)
                        ? lookup.region(command, Field.REGION)
                        : register.people.merchantRegion(merchant);
        long sequence =
                desk.place(
                        command,
                        payer,
                        merchant,
                        region,
                        amount,
                        voucher,
                        (int) rate,
                        command.number(Field.WEIGHT, Share.WHOLE_PPM),
                        cost(command),
                        orderClass);
        turnoverFen += amount;
        reference = Memory.ofOrder(sequence);
        return Outcome.OK;
    }

    private long rate(Command command, int merchant) {
        if (command.has(Field.RATE)) {
            return command.number(Field.RATE);
        }
        int own = register.people.rate(merchant);
        return own >= 0 ? own : program.current().defaultConcessionPpm();
    }

    /** Cost plus distribution, or -1 where the order states neither. */
    private static long cost(Command command) {
        return command.has(Field.COST) || command.has(Field.DISTRIBUTION)
                ? command.number(Field.COST, 0) + command.number(Field.DISTRIBUTION, 0)
                : -1;
    }

    private Outcome allowed(Command command, long payer, long amount, long voucher, long rate) {
        Plan plan = program.current();
        long productCost = command.number(Field.COST, 0);
        long distribution = command.number(Field.DISTRIBUTION, 0);
        if (amount <= 0 || voucher < 0 || productCost < 0 || distribution < 0) {
            return Outcome.AMOUNT_NOT_POSITIVE;
        }
        if (amount > MAX_AMOUNT_FEN
                || productCost > MAX_AMOUNT_FEN
                || distribution > MAX_AMOUNT_FEN) {
            return Outcome.AMOUNT_TOO_LARGE;
        }
        if (!isWeight(command.number(Field.WEIGHT, Share.WHOLE_PPM))) {
            return Outcome.WEIGHT_OUT_OF_RANGE;
        }
        if (rate < plan.minConcessionPpm() || rate > plan.maxConcessionPpm()) {
            return Outcome.RATE_OUT_OF_BOUNDS;
        }
        if (voucher > amount) {
            return Outcome.VOUCHER_EXCEEDS_AMOUNT;
        }
        if (voucher > 0 && !hasVouchers(payer, voucher)) {
            return Outcome.INSUFFICIENT_VOUCHERS;
        }
        return turnoverFen + amount > MAX_TURNOVER_FEN ? Outcome.VOLUME_LIMIT : Outcome.OK;
    }

    private static boolean isWeight(long ppm) {
        return ppm == Field.HOLD || (ppm >= 0 && ppm <= Share.WHOLE_PPM);
    }

    private boolean hasVouchers(long payer, long voucher) {
        program.settle(payer);
        return program.ledger.balance(Chart.VOUCHER, payer) >= voucher;
    }

    private Outcome refund(Command command) {
        long sequence = Memory.order(lookup.reference(command, Field.ORDER, CommandType.ORDER));
        Outcome open = bind(sequence);
        if (open != Outcome.OK) {
            return open;
        }
        long refund = command.number(Field.AMOUNT, order.paidFen());
        if (refund <= 0) {
            return Outcome.AMOUNT_NOT_POSITIVE;
        }
        if (refund > order.paidFen()) {
            return Outcome.REFUND_EXCEEDS_ORDER;
        }
        program.settle(order.buyer());
        program.settle(Account.merchant(order.merchant()));
        desk.refund(sequence, refund);
        return Outcome.OK;
    }

    private Outcome confirm(Command command) {
        long sequence = Memory.order(lookup.reference(command, Field.ORDER, CommandType.ORDER));
        Outcome open = bind(sequence);
        if (open != Outcome.OK) {
            return open;
        }
        if (order.state() == OpenOrders.CONFIRMED) {
            return Outcome.ALREADY_CONFIRMED;
        }
        if (order.state() == OpenOrders.HELD) {
            return Outcome.ON_HOLD;
        }
        desk.confirmNow(sequence);
        return Outcome.OK;
    }

    private Outcome weigh(Command command) {
        long sequence = Memory.order(lookup.reference(command, Field.ORDER, CommandType.ORDER));
        Outcome open = bind(sequence);
        if (open != Outcome.OK) {
            return open;
        }
        long weight = command.number(Field.WEIGHT);
        if (weight == Field.HOLD && order.state() == OpenOrders.CONFIRMED) {
            return Outcome.ALREADY_CONFIRMED;
        }
        if (!isWeight(weight)) {
            return Outcome.WEIGHT_OUT_OF_RANGE;
        }
        program.settle(order.buyer());
        program.settle(Account.merchant(order.merchant()));
        desk.weigh(sequence, weight);
        return Outcome.OK;
    }

    /** Binds the order to an open one. */
    private Outcome bind(long sequence) {
        if (sequence < 0) {
            return Outcome.UNKNOWN_ORDER;
        }
        return program.orders.bind(order, sequence) ? Outcome.OK : Outcome.ORDER_FINAL;
    }

    void write(SnapshotWriter to) {
        to.putLong(turnoverFen);
    }

    void read(SnapshotReader from) {
        turnoverFen = from.getLong();
    }
}
