package io.huiliu.cli.explain;

import static io.huiliu.cli.explain.Amounts.fen;
import static io.huiliu.cli.explain.Amounts.yuan;

import io.huiliu.cli.results.Stated;
import io.huiliu.cli.results.Transfer;
import io.huiliu.cli.terminal.Language;
import io.huiliu.cli.terminal.Table;
import io.huiliu.cli.terminal.Words;
import io.huiliu.money.Share;
import io.huiliu.money.Wide;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order's story, transfer by transfer. What it is worth and concedes is read off its payment and
 * its confirmation: K is what the merchant is not owed.
 */
final class OrderStory {
    private static final String CLEARING = "clearing";
    private static final String CNY = "CNY";

    private final String id;
    private final Rules rules;
    private final Deque<Stated> stated;
    private final boolean voucherEarns;
    private final Language language;
    private final Turns turns;
    private final List<String> lines = new ArrayList<>();

    private long amountFen;
    private long voucherFen;
    private long concessionFen;
    private long costFen;
    private int weightPpm = Share.WHOLE_PPM;
    private boolean held;
    private boolean confirmed;
    private String paidAt = "";
    private @Nullable String merchant;
    private @Nullable String confirmedAt;

    /**
     * @param id the order's
     * @param stated what it and weight lines on it stated
     * @param voucherEarns whether what vouchers paid earns like cash
     */
    OrderStory(
            String id,
            Rules rules,
            PoolBooks pools,
            List<Stated> stated,
            boolean voucherEarns,
            Language language) {
        this.id = id;
        this.rules = rules;
        this.stated = new ArrayDeque<>(stated);
        this.voucherEarns = voucherEarns;
        this.language = language;
        costFen = stated.isEmpty() ? -1 : stated.getFirst().costFen();
        turns = new Turns(rules, pools, stated.isEmpty() ? null : stated.getFirst().draw());
    }

    /** The first lines of the moments that the transfers, which are in time order, tell of. */
    static Set<Long> moments(List<Transfer> transfers) {
        Set<Long> firsts = new HashSet<>();
        for (int i = 0; i < transfers.size(); i++) {
            if (i == 0 || !together(transfers.get(i - 1), transfers.get(i))) {
                firsts.add(transfers.get(i).seq());
            }
        }
        return firsts;
    }

    /** Tells the transfers, which are in time order. */
    List<String> tell(List<Transfer> transfers) {
        int from = 0;
        while (from < transfers.size()) {
            int to = from + 1;
            while (to < transfers.size() && together(transfers.get(from), transfers.get(to))) {
                to++;
            }
            chapter(transfers.subList(from, to));
            from = to;
        }
        return lines;
    }

    private static boolean together(Transfer one, Transfer other) {
        boolean turns =
                other.reason().equals("order.merchant-due") && other.reverses() == null
                        || other.reason().startsWith("order.paid");
        return one.cause().equals(other.cause()) && one.at().equals(other.at()) && !turns;
    }

    /** When the order was confirmed, as written, or null. */
    @Nullable String confirmedAt() {
        return confirmedAt;
    }

    /** When it was paid. */
    OffsetDateTime paidAt() {
        return OffsetDateTime.parse(paidAt);
    }

    /** Whether it waits in review. */
    boolean held() {
        return held;
    }

    /** Whether all of it was refunded. */
    boolean gone() {
        return amountFen == 0;
    }

    @Nullable String merchant() {
        return merchant;
    }

    private void chapter(List<Transfer> transfers) {
        Chapter chapter = Chapter.of(transfers);
        Sums sums = Sums.NONE;
        int weightBefore = weightPpm;
        Figures before = figures();
        weigh(transfers.getFirst(), chapter);
        switch (chapter) {
            case PAID -> {
                paidAt = transfers.getFirst().at();
                pay(transfers);
            }
            case CONFIRMED -> {
                confirm(transfers);
                confirmedAt = transfers.getFirst().at();
                sums = turns.confirmed(figures(), transfers);
            }
            case REFUNDED -> {
                refund(transfers);
                sums = turns.changed(before, figures(), transfers);
            }
            case FINAL, LATER -> {}
        }
        lines.add("");
        Words title = title(chapter, transfers.getFirst());
        boolean weighed = chapter == Chapter.CONFIRMED || chapter == Chapter.REFUNDED;
        Words weight = weighed ? weight(chapter == Chapter.REFUNDED, weightBefore) : Words.same("");
        lines.add(transfers.getFirst().localTime() + "  " + title.and(weight).in(language));
        Table table = new Table("rlll");
        rows(transfers, table, sums);
        lines.addAll(table.lines("  "));
    }

    /** What happened to the order at one moment. */
    private enum Chapter {
        PAID,
        CONFIRMED,
        REFUNDED,
        FINAL,
        LATER;

        static Chapter of(List<Transfer> transfers) {
            boolean reversal = transfers.stream().anyMatch(t -> t.reverses() != null);
            if (reversal || any(transfers, "refund.cash", "refund.voucher")) {
                return REFUNDED;
            }
            if (any(transfers, "order.paid", "order.voucher-paid")) {
                return PAID;
            }
            if (any(transfers, "order.merchant-due")) {
                return CONFIRMED;
            }
            return transfers.stream().anyMatch(t -> t.what().equals("commission-final"))
                    ? FINAL
                    : LATER;
        }

        private static boolean any(List<Transfer> transfers, String... reasons) {
            return transfers.stream().anyMatch(t -> List.of(reasons).contains(t.reason()));
        }
    }

    /** The weight, where there is one, and what it was. */
    private Words weight(boolean again, int before) {
        if (weightPpm == Share.WHOLE_PPM && (!again || before == weightPpm)) {
            return Words.same("");
        }
        String now = figures().weight();
        return again && before != weightPpm
                ? Words.of(
                        ", weight %s → %s (§13)", "，权重 %s → %s（§13）", Figures.weight(before), now)
                : Words.of(", weight %s (§13)", "，权重 %s（§13）", now);
    }

    /**
     * Takes the weight that held by then. Of lines at the same instant, those count that caused the
     * moment, or let a held order go.
     */
    private void weigh(Transfer first, Chapter chapter) {
        OffsetDateTime at = OffsetDateTime.parse(first.at());
        while (!stated.isEmpty()) {
            Stated next = stated.getFirst();
            boolean now =
                    next.at().isEqual(at)
                            && (next.cause().equals(first.cause())
                                    || next.cause().equals(id)
                                    || held && chapter == Chapter.CONFIRMED);
            if (!now && !next.at().isBefore(at)) {
                return;
            }
            Integer ppm = next.weightPpm();
            weightPpm = ppm == null ? weightPpm : ppm;
            held = next.holds();
            stated.removeFirst();
        }
    }

    private Words title(Chapter chapter, Transfer first) {
        return switch (chapter) {
            case PAID -> {
                Words voucher =
                        voucherFen == 0
                                ? Words.same("")
                                : Words.of(", of it %s by voucher", "，其中抵用券 %s", yuan(voucherFen));
                yield Words.of("paid: %s", "支付：%s", yuan(amountFen)).and(voucher);
            }
            case CONFIRMED ->
                    Words.of(
                            "confirmed: the merchant concedes K = %s − %s = %s",
                            "确认：商户让利 K = %s − %s = %s",
                            yuan(amountFen),
                            yuan(amountFen - concessionFen),
                            yuan(concessionFen));
            case REFUNDED ->
                    confirmed
                            ? Words.of(
                                    "changed by %s: the order is now worth %s, K %s",
                                    "因 %s 变更：订单现值 %s，让利 K %s",
                                    first.cause(),
                                    yuan(amountFen),
                                    yuan(concessionFen))
                            : Words.of(
                                    "refunded by %s before it was confirmed: the order is now"
                                            + " worth %s",
                                    "因 %s 在确认前退款：订单现值 %s", first.cause(), yuan(amountFen));
            case FINAL -> new Words("final: it can no longer be refunded", "终结：不可再退款");
            case LATER -> new Words("later", "之后");
        };
    }

    private void pay(List<Transfer> transfers) {
        for (Transfer transfer : transfers) {
            if (!transfer.asset().equals(CNY) || !transfer.credit().equals(CLEARING)) {
                continue;
            }
            amountFen += fen(transfer);
            voucherFen += transfer.reason().equals("order.voucher-paid") ? fen(transfer) : 0;
        }
    }

    private void confirm(List<Transfer> transfers) {
        long due = 0;
        for (Transfer transfer : transfers) {
            boolean toMerchant =
                    transfer.reason().equals("order.merchant-due")
                            || transfer.reason().equals("debt.repaid")
                                    && transfer.debit().equals(CLEARING)
                                    && transfer.credit().startsWith("merchant:")
                                    && merchant == null;
            if (toMerchant) {
                due += fen(transfer);
                merchant =
                        transfer.reason().equals("order.merchant-due")
                                ? transfer.credit()
                                : merchant;
            }
        }
        concessionFen = amountFen - due;
        confirmed = true;
    }

    /** A refund shrinks what the merchant is owed by what it gives back, and K by the rest. */
    private void refund(List<Transfer> transfers) {
        long back = 0;
        long due = 0;
        for (Transfer transfer : transfers) {
            boolean cash = transfer.asset().equals(CNY);
            boolean leaves = cash && transfer.debit().equals(CLEARING);
            boolean refunds =
                    leaves
                            && (transfer.reason().equals("refund.cash")
                                    || transfer.reason().equals("refund.voucher")
                                    || transfer.reason().equals("debt.repaid"));
            back += refunds ? fen(transfer) : 0;
            boolean fromMerchant =
                    cash
                            && transfer.reason().equals("order.merchant-due")
                            && transfer.credit().equals(CLEARING);
            due += fromMerchant ? fen(transfer) : 0;
        }
        costFen =
                costFen < 0 || amountFen == 0
                        ? costFen
                        : Wide.mulDivCeil(costFen, amountFen - back, amountFen);
        amountFen -= back;
        concessionFen -= confirmed ? back - due : 0;
    }

    private Figures figures() {
        long earned = voucherEarns ? amountFen : amountFen - voucherFen;
        long concession = amountFen == 0 ? 0 : Wide.mulDivFloor(concessionFen, earned, amountFen);
        long profit =
                costFen < 0 ? concession : Math.max(0, Math.min(concession, earned - costFen));
        return new Figures(earned, concession, profit, concession, weightPpm);
    }

    private void rows(List<Transfer> transfers, Table table, Sums sums) {
        for (Transfer transfer : transfers) {
            Words sum = sums.of(transfer);
            table.row(
                    transfer.amount() + " " + transfer.asset(),
                    transfer.debit() + " → " + transfer.credit(),
                    rules.rule(transfer).in(language),
                    sum == null ? "" : sum.in(language));
        }
    }
}
