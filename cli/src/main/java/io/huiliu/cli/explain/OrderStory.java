package io.huiliu.cli.explain;

import io.huiliu.cli.results.Transfer;
import io.huiliu.cli.terminal.Language;
import io.huiliu.cli.terminal.Table;
import io.huiliu.cli.terminal.Words;
import io.huiliu.mechanisms.Terms;
import io.huiliu.money.Decimals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order's story, transfer by transfer. What it is worth and concedes is read off its payment and
 * its confirmation: K is what the merchant is not owed.
 */
final class OrderStory {
    private static final String CLEARING = "clearing";
    private static final String CNY = "CNY";

    private final Rules rules;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    private long amountFen;
    private long voucherFen;
    private long concessionFen;
    private boolean confirmed;
    private @Nullable String merchant;
    private @Nullable String confirmedAt;

    OrderStory(Rules rules, Language language) {
        this.rules = rules;
        this.language = language;
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

    /** Whether all of it was refunded. */
    boolean gone() {
        return amountFen == 0;
    }

    @Nullable String merchant() {
        return merchant;
    }

    private void chapter(List<Transfer> transfers) {
        Chapter chapter = Chapter.of(transfers);
        Sums sums = NO_SUMS;
        switch (chapter) {
            case PAID -> pay(transfers);
            case CONFIRMED -> {
                confirm(transfers);
                confirmedAt = transfers.getFirst().at();
                sums = waterfall();
            }
            case REFUNDED -> {
                Arithmetic before = figures(concessionFen);
                refund(transfers);
                sums = shrinking(before);
            }
            case FINAL, LATER -> {}
        }
        lines.add("");
        lines.add(transfers.getFirst().localTime() + "  " + title(chapter, transfers.getFirst()));
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

    private String title(Chapter chapter, Transfer first) {
        Words title =
                switch (chapter) {
                    case PAID -> {
                        Words voucher =
                                voucherFen == 0
                                        ? Words.same("")
                                        : Words.of(
                                                ", of it %s by voucher",
                                                "，其中抵用券 %s", yuan(voucherFen));
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
                            Words.of(
                                    "changed by %s: the order is now worth %s, K %s",
                                    "因 %s 变更：订单现值 %s，让利 K %s",
                                    first.cause(),
                                    yuan(amountFen),
                                    yuan(concessionFen));
                    case FINAL -> new Words("final: it can no longer be refunded", "终结：不可再退款");
                    case LATER -> new Words("later", "之后");
                };
        return title.in(language);
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
        amountFen -= back;
        concessionFen -= confirmed ? back - due : 0;
    }

    /** How a transfer's amount comes about. */
    private interface Sums {
        @Nullable Words of(Transfer transfer);
    }

    private static final Sums NO_SUMS = transfer -> null;

    private Arithmetic figures(long rest) {
        return new Arithmetic(amountFen, concessionFen, rest);
    }

    /** At each mechanism's turn the rest is K less what was taken before it. */
    private Sums waterfall() {
        long[] rest = {concessionFen, concessionFen};
        String[] turn = {""};
        return transfer -> {
            if (!transfer.maker().equals(turn[0])) {
                turn[0] = transfer.maker();
                rest[1] = rest[0];
            }
            boolean takes =
                    transfer.asset().equals(CNY)
                            && transfer.debit().equals(CLEARING)
                            && !transfer.reason().equals("order.merchant-due");
            Words sum = sum(transfer, figures(rest[1]), rest[0]);
            rest[0] -= takes ? fen(transfer) : 0;
            return sum;
        };
    }

    private @Nullable Words sum(Transfer transfer, Arithmetic figures, long left) {
        if (transfer.reason().equals("order.merchant-due")) {
            return Words.same(yuan(amountFen) + " − K " + yuan(concessionFen));
        }
        if (transfer.reason().equals("order.platform-revenue")) {
            return Words.of(
                    "K %s − %s taken",
                    "让利 %s − 已分 %s", yuan(concessionFen), yuan(concessionFen - left));
        }
        Terms terms = rules.terms(transfer);
        return terms == null || decimals(transfer) != 2
                ? null
                : figures.of(terms, transfer.what(), fen(transfer));
    }

    private Sums shrinking(Arithmetic before) {
        return transfer -> {
            Terms terms = rules.terms(transfer);
            return terms == null || decimals(transfer) != 2
                    ? null
                    : before.difference(
                            terms, transfer.what(), figures(concessionFen), fen(transfer));
        };
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

    private static int decimals(Transfer transfer) {
        int point = transfer.amount().indexOf('.');
        return point < 0 ? 0 : transfer.amount().length() - point - 1;
    }

    private static long fen(Transfer transfer) {
        return Decimals.parse(transfer.amount(), 6) / 10_000;
    }

    private static String yuan(long fen) {
        return Decimals.format(fen, 2);
    }
}
