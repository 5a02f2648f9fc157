package io.huiliu.engine;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.Chart;
import io.huiliu.ledger.Check;
import io.huiliu.ledger.Ledger;
import io.huiliu.mechanisms.Accepts;
import io.huiliu.mechanisms.Before;
import io.huiliu.mechanisms.Books;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Order;
import io.huiliu.money.Share;
import io.huiliu.money.Wide;
import io.huiliu.plan.Plan;

/**
 * The life of an order (mechanisms.md §1, §14): paid, confirmed, final; smaller or gone by refunds.
 * Here the waterfall is walked; what each mechanism does in it is its own.
 */
final class OrderDesk {
    private final Program program;
    private final Register register;
    private final Books books;
    private final Ledger ledger;
    private final Order order;
    private final OpenOrders orders;
    private final DueQueue confirms = new DueQueue();
    private final DueQueue finals = new DueQueue();
    private final Warmer warmer;
    private int warmConfirms;
    private int warmFinals;

    private final int paid;
    private final int voucherPaid;
    private final int merchantDue;
    private final int revenue;
    private final int refunded;
    private final int voucherReturned;
    private final int loss;

    OrderDesk(Program program, Warmer warmer) {
        this.warmer = warmer;
        this.program = program;
        register = program.register;
        books = program.books;
        ledger = program.ledger;
        order = program.order;
        orders = program.orders;
        Chart chart = program.chart;
        paid = chart.reason("order.paid");
        voucherPaid = chart.reason("order.voucher-paid");
        merchantDue = chart.reason("order.merchant-due");
        revenue = chart.reason("order.platform-revenue");
        refunded = chart.reason("refund.cash");
        voucherReturned = chart.reason("refund.voucher");
        loss = chart.reason("refund.loss");
    }

    DueQueue confirms() {
        return confirms;
    }

    DueQueue finals() {
        return finals;
    }

    /**
     * Takes a paid order; everything has been checked. The cash and the voucher stand in clearing
     * until it is confirmed.
     *
     * @return its sequence number
     */
    long place(
            Command command,
            long payer,
            int merchant,
            int region,
            long amountFen,
            long voucherFen,
            int ratePpm,
            long weightPpm,
            long costFen,
            int orderClass) {
        Plan plan = program.current();
        long now = register.now;
        long sequence = orders.add(order, command.bytes(), command.idOffset(), command.idLength());
        order.place(
                now,
                register.today,
                Account.index(payer),
                !Account.isMember(payer),
                merchant,
                region,
                amountFen,
                ratePpm,
                weightPpm == Field.HOLD ? Share.WHOLE_PPM : (int) weightPpm,
                costFen,
                voucherFen,
                orderClass,
                program.version(),
                command.draw());
        order.state(weightPpm == Field.HOLD ? OpenOrders.HELD : OpenOrders.PAID);
        ledger.move(Chart.CNY, books.world(), books.clearing(), amountFen - voucherFen, paid);
        books.spendVouchers(payer, books.clearing(), voucherFen, voucherPaid);
        program.vouchersSpent(payer, voucherFen);
        if (plan.confirmAfterMillis() > 0) {
            confirms.add(now + plan.confirmAfterMillis(), sequence);
        } else if (weightPpm != Field.HOLD) {
            confirm(sequence);
        }
        return sequence;
    }

    /** Confirms an order that is bound and paid: the waterfall. */
    private void confirm(long sequence) {
        order.confirmedAt(register.now);
        order.state(OpenOrders.CONFIRMED);
        Plan plan = program.plans.get(order.version());
        order.begin(plan.voucherSpendEarns());
        long whole = order.wholeConcessionFen();
        long due = order.paidFen() - whole;
        books.credit(books.clearing(), Account.merchant(order.merchant()), due, merchantDue);
        for (Mechanism mechanism : program.waterfall(order.version())) {
            mechanism.confirmed(order);
        }
        long kept = whole - order.concessionFen() + order.restFen();
        ledger.move(Chart.CNY, books.clearing(), books.revenue(), kept, revenue);
        order.revenueFen(kept);
        learn();
        if (plan.refundableForMillis() > 0) {
            finals.add(register.now + plan.refundableForMillis(), sequence);
        } else {
            finalise(sequence);
        }
    }

    /**
     * What the program learns from a confirmed order, after all mechanisms: they saw the state
     * before it.
     */
    private void learn() {
        int member = order.member();
        int promoter = register.promoter(member, order.merchant());
        order.promoter(promoter);
        if (promoter != Facts.NONE) {
            register.performance.add(
                    promoter, weightedPoints(order.concessionFen(), order.weightPpm()));
        }
        if (member == Facts.NONE) {
            return;
        }
        People people = register.people;
        if (people.boundMerchant(member) == Facts.NONE) {
            people.bind(member, order.merchant(), register.today);
        }
        if (!people.hasConfirmed(member)) {
            countBuyer(member, true);
        }
    }

    private void countBuyer(int member, boolean on) {
        register.people.confirmed(member, on);
        order.first(on);
        int referrer = register.people.referrer(member);
        if (referrer != Facts.NONE) {
            register.people.addInvitedBuyers(referrer, on ? 1 : -1);
        }
    }

    private void finalise(long sequence) {
        order.begin(program.plans.get(order.version()).voucherSpendEarns());
        for (Mechanism mechanism : program.waterfall(order.version())) {
            mechanism.finalised(order);
        }
        orders.remove(order, sequence);
    }

    /** Confirms the order that is due first, if it still waits for it. */
    void confirmDue() {
        if (warmConfirms-- <= 0) {
            warmConfirms = warmer.confirms(confirms);
        }
        long sequence = confirms.order();
        confirms.removeFirst();
        if (orders.bind(order, sequence) && order.state() == OpenOrders.PAID) {
            openEntry(sequence);
            confirm(sequence);
        }
    }

    /** Makes the order that is due first final. */
    void finaliseDue() {
        if (warmFinals-- <= 0) {
            warmFinals = warmer.finals(finals);
        }
        long sequence = finals.order();
        finals.removeFirst();
        if (orders.bind(order, sequence)) {
            openEntry(sequence);
            finalise(sequence);
        }
    }

    /**
     * At the end of a program: confirms what is paid, refunds what is in review, and makes
     * everything final.
     */
    void closeAll() {
        for (long sequence = orders.bindNext(order, 0);
                sequence < orders.nextSequence();
                sequence = orders.bindNext(order, sequence + 1)) {
            openEntry(sequence);
            close(sequence);
        }
    }

    private void close(long sequence) {
        if (order.state() == OpenOrders.HELD) {
            refund(sequence, order.paidFen());
            return;
        }
        if (order.state() == OpenOrders.PAID) {
            confirm(sequence);
        }
        if (orders.bind(order, sequence)) {
            finalise(sequence);
        }
    }

    private void openEntry(long sequence) {
        byte[] ids = orders.ids(sequence);
        int at = (int) order.id();
        program.journal.open(register.now, ids, at + 1, ids[at]);
    }

    /**
     * Confirms an order before it is due. The order is bound and paid. The cause of what follows is
     * the order, as it is when it falls due: whoever reads the transfers finds them by it.
     */
    void confirmNow(long sequence) {
        openEntry(sequence);
        confirm(sequence);
    }

    /** Keeps an order that is bound and paid in review, or gives it another weight. */
    void weigh(long sequence, long weightPpm) {
        int state = order.state();
        if (weightPpm == Field.HOLD) {
            order.state(OpenOrders.HELD);
            return;
        }
        if (state == OpenOrders.CONFIRMED) {
            program.journal.reverses(
                    orders.ids(sequence),
                    (int) order.id() + 1,
                    orders.ids(sequence)[(int) order.id()]);
            recompute(order.paidFen(), order.voucherFen(), order.costFen(), (int) weightPpm);
            return;
        }
        order.shrink(order.paidFen(), order.voucherFen(), order.costFen(), (int) weightPpm);
        order.state(OpenOrders.PAID);
        Plan plan = program.plans.get(order.version());
        if (register.now >= order.placedAt() + plan.confirmAfterMillis()) {
            confirmNow(sequence);
        }
    }

    /**
     * Takes back a part of an order that is bound, or all of it. What goes back to the buyer names
     * the order too: before the confirmation nothing else would tell whose refund it is.
     */
    void refund(long sequence, long refundFen) {
        long was = order.paidFen();
        long amount = was - refundFen;
        long voucher = Wide.mulDivFloor(order.voucherFen(), amount, was);
        long cost = order.costFen() < 0 ? -1 : Wide.mulDivCeil(order.costFen(), amount, was);
        long buyer = order.buyer();
        long vouchersBack = order.voucherFen() - voucher;
        long cashBack = refundFen - vouchersBack;
        byte[] ids = orders.ids(sequence);
        program.journal.reverses(ids, (int) order.id() + 1, ids[(int) order.id()]);
        if (order.state() == OpenOrders.CONFIRMED) {
            recompute(amount, voucher, cost, order.weightPpm());
            cashBack -=
                    books.repayFromRefund(
                            buyer,
                            order.buyerOwesFen(),
                            order.buyerOwesVouchersFen(),
                            order.buyerOwesForCoins(),
                            cashBack);
        } else {
            order.shrink(amount, voucher, cost, order.weightPpm());
        }
        program.journal.reversal(true);
        ledger.move(Chart.CNY, books.clearing(), books.world(), cashBack, refunded);
        returnVouchers(buyer, vouchersBack);
        program.journal.reversal(false);
        settleState(sequence, amount);
    }

    private void settleState(long sequence, long amount) {
        if (amount > 0) {
            return;
        }
        if (order.state() != OpenOrders.CONFIRMED) {
            orders.remove(order, sequence);
        } else if (order.first()) {
            countBuyer(order.member(), false);
        }
    }

    /**
     * Walks the waterfall again for other figures: what is no longer kept comes back into clearing,
     * and what the pools do not return the platform bears. Afterwards clearing holds exactly what
     * the buyer is to get back.
     */
    private void recompute(long amount, long voucher, long cost, int weightPpm) {
        boolean voucherEarns = program.plans.get(order.version()).voucherSpendEarns();
        order.begin(voucherEarns);
        Before before = order.before();
        long wasPaid = order.paidFen();
        long wasDue = wasPaid - order.wholeConcessionFen();
        boolean lighter = weightPpm <= before.weightPpm();
        order.shrink(amount, voucher, cost, weightPpm);
        order.begin(voucherEarns);
        program.journal.reversal(true);
        long whole = order.wholeConcessionFen();
        long merchant = Account.merchant(order.merchant());
        order.reclaim(merchant, wasDue - (amount - whole), merchantDue);
        long held = order.revenueFen();
        if (!lighter) {
            order.collectFrom(books.revenue(), held, revenue);
        }
        for (Mechanism mechanism : program.waterfall(order.version())) {
            mechanism.reduced(order, before);
        }
        long keeps = whole - order.concessionFen() + order.restFen();
        long change = lighter ? held - keeps : -keeps;
        if (change >= 0) {
            order.collectFrom(books.revenue(), change, revenue);
        } else {
            order.spendTo(books.revenue(), -change, revenue);
        }
        order.revenueFen(keeps);
        long missing = wasPaid - amount - order.collectedFen();
        Check.that(
                missing >= 0,
                "a refund collected more than it pays",
                missing,
                order.collectedFen());
        order.collectFrom(books.refundLoss(), missing, loss);
        if (order.promoter() != Facts.NONE) {
            register.performance.add(
                    order.promoter(),
                    weightedPoints(order.concessionFen(), weightPpm)
                            - weightedPoints(before.concessionFen(), before.weightPpm()));
        }
        program.journal.reversal(false);
    }

    private static long weightedPoints(long concessionFen, int weightPpm) {
        return Share.partOf(concessionFen, weightPpm);
    }

    private void returnVouchers(long buyer, long fen) {
        if (fen > 0) {
            books.grantVouchers(books.clearing(), buyer, fen, voucherReturned);
            long left = fen;
            for (Mechanism mechanism : program.mechanisms) {
                if (mechanism instanceof Accepts.VoucherLots lots) {
                    left -= lots.unspent(buyer, left);
                }
            }
        }
    }
}
