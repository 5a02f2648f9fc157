package io.huiliu.analysis;

import io.huiliu.analysis.Figure.Unit;
import io.huiliu.analysis.Outlook.Pays;
import io.huiliu.mechanisms.Accepts.Payee;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.valuepool.ValuePoolTerms;
import io.huiliu.money.Share;
import java.util.List;
import java.util.TreeSet;

/** What a {@code value-pool} promises: its exit multiple, as the volume multiplies. */
final class ValuePoolOutlook {
    /** A multiple that takes longer than this to reach is not one that a buyer waits for. */
    static final int WITHIN_DAYS = 730;

    private static final int YEAR = 365;

    /** The numbers of orders after which the price is told. */
    private static final int[] TOLD_ORDERS = {300, 1_000, 10_000, 100_000};

    private static final double MICRO = 1e6;

    private final ValuePoolTerms terms;
    private final ValuePoolForms forms;
    private final double contributed;
    private final double exit;

    private ValuePoolOutlook(ValuePoolTerms terms, Basis basis) {
        this.terms = terms;
        contributed = basis.of(terms.contribute());
        double mint = (double) terms.mint().numerator() / terms.mint().denominator();
        forms = new ValuePoolForms(contributed, mint, terms.initialPrice() / MICRO);
        exit = (double) terms.exitMultiplePpm() / Share.WHOLE_PPM;
    }

    static Outlook of(ValuePoolTerms terms, Basis basis) {
        return new ValuePoolOutlook(terms, basis).outlook();
    }

    private Outlook outlook() {
        boolean exits = exit > 0;
        double promised = exits ? exit : contributed * forms.mint();
        double growth = exits ? forms.growthNeeded(exit, WITHIN_DAYS) : 0;
        return new Outlook(
                terms.name(),
                terms.form().name(),
                pays(),
                promised,
                contributed,
                true,
                growth,
                figures(promised, growth),
                summary());
    }

    private Pays pays() {
        if (terms.to().contains(Payee.BALANCE)) {
            return Pays.SELLABLE_POINTS;
        }
        return terms.to().contains(Payee.VOUCHER) ? Pays.VOUCHERS : Pays.COINS;
    }

    private List<Figure> figures(double promised, double growth) {
        Figures figures = new Figures(terms.form().section());
        figures.coverage(promised, contributed);
        if (exit > 0) {
            growthNeeded(figures, growth);
        }
        volumes(figures);
        for (int orders : TOLD_ORDERS) {
            price(figures, orders);
        }
        for (double multiple : multiples()) {
            lot(figures, 1, multiple);
        }
        if (exit > 0) {
            lot(figures, 2, exit);
        }
        if (exit > 0) {
            wait(figures, "wait-days-p50", 0.5, new Text("一半", "Half"));
            wait(figures, "wait-days-p90", 0.9, new Text("十分之一", "One in ten"));
        }
        fee(figures);
        figures.neverPaid(promised, contributed);
        neverEmpty(figures);
        return figures.list();
    }

    /** 1x, 2x, 3x and the exit, ascending. */
    private Iterable<Double> multiples() {
        TreeSet<Double> multiples = new TreeSet<>(List.of(1.0, 2.0, 3.0));
        if (exit > 0) {
            multiples.add(exit);
        }
        return multiples;
    }

    private void growthNeeded(Figures figures, double growth) {
        figures.growthNeeded(
                growth,
                new Text(
                        "累计消费须每天增长 "
                                + Numbers.percent(growth)
                                + "，每一笔消费才能都在两年内值到 "
                                + Numbers.significant(exit)
                                + " 倍。",
                        "The volume of sales must grow by "
                                + Numbers.percent(growth)
                                + " a day, for ever, for every lot to be worth "
                                + Numbers.significant(exit)
                                + "x within two years."));
    }

    private void volumes(Figures figures) {
        double doubles = forms.volumeToDouble();
        figures.add(
                "volume-to-double",
                Unit.MULTIPLE,
                doubles,
                new Text("价格翻倍所需总量", "Volume that doubles the price"),
                new Text(
                        "累计消费总量须增至 " + Numbers.significant(doubles) + " 倍，价格才翻一倍。",
                        "The price doubles each time the volume has grown "
                                + Numbers.significant(doubles)
                                + "-fold."));
        legacy(figures);
        if (exit > 0) {
            volume(figures, "volume-multiple", exit);
        }
        for (double multiple : multiples()) {
            if (multiple == exit) {
                continue;
            }
            volume(figures, "volume-multiple-" + Numbers.significant(multiple) + "x", multiple);
        }
    }

    /** What contributions do not mint for their buyer then lifts the price by the less. */
    private void legacy(Figures figures) {
        Integer unlockPpm = terms.unlockPpm();
        if (unlockPpm == null) {
            return;
        }
        double unlock = (double) unlockPpm / Share.WHOLE_PPM;
        double doubles = forms.withLegacy(unlock).volumeToDouble();
        figures.add(
                "volume-to-double-with-legacy",
                Unit.MULTIPLE,
                doubles,
                new Text(
                        "有老会员待解锁时价格翻倍所需总量",
                        "Volume that doubles the price while legacy holders are owed"),
                Double.isInfinite(doubles)
                        ? new Text(
                                "老会员解锁期间价格不涨。",
                                "While legacy holders are owed anything the price stands still.")
                        : new Text(
                                "老会员解锁期间，累计消费总量须增至 " + Numbers.significant(doubles) + " 倍，价格才翻一倍。",
                                "While legacy holders are owed anything the price doubles each time"
                                        + " the volume has grown "
                                        + Numbers.significant(doubles)
                                        + "-fold."));
    }

    private void volume(Figures figures, String id, double multiple) {
        double times = forms.volumeMultiple(multiple);
        String name = Numbers.significant(multiple);
        figures.add(
                id,
                Unit.MULTIPLE,
                times,
                new Text("值到 " + name + " 倍所需总量", "Volume until a lot is worth " + name + "x"),
                new Text(
                        "后来的每一笔，都要等累计消费总量再增至当时的 "
                                + Numbers.whole(times)
                                + " 倍，才值到消费额的 "
                                + name
                                + " 倍。",
                        "Every later lot waits until the volume before it has grown "
                                + Numbers.whole(times)
                                + "-fold to be worth "
                                + name
                                + "x its order."));
    }

    private void price(Figures figures, int orders) {
        double price = forms.price(orders);
        figures.add(
                "price-at-" + orders,
                Unit.YUAN,
                price,
                new Text(
                        "第 " + Numbers.whole(orders) + " 单时的价格",
                        "Price at order " + Numbers.whole(orders)),
                new Text(
                        "同额订单到第 "
                                + Numbers.whole(orders)
                                + " 单时价格为 "
                                + Numbers.significant(price)
                                + " 元；再翻一倍须总量增至 "
                                + Numbers.significant(forms.volumeToDouble())
                                + " 倍。",
                        "After "
                                + Numbers.whole(orders)
                                + " orders of one size, without sales, a point costs "
                                + Numbers.significant(price)
                                + " yuan; it doubles with "
                                + Numbers.significant(forms.volumeToDouble())
                                + " times the volume."));
    }

    private void lot(Figures figures, int lot, double multiple) {
        double order = forms.orderAt(lot, multiple);
        String name = Numbers.significant(multiple);
        String ordinal = lot == 1 ? "first" : "second";
        String first = lot == 1 ? "第一笔" : "第二笔";
        boolean never = Double.isInfinite(order);
        figures.add(
                ordinal + "-lot-at-" + name + "x",
                Unit.ORDERS,
                order,
                new Text(
                        first + "值到 " + name + " 倍时的单数",
                        "Order at which the " + ordinal + " lot is worth " + name + "x"),
                never
                        ? new Text(
                                first + "永远值不到其消费额的 " + name + " 倍。",
                                "The " + ordinal + " lot is never worth " + name + "x its order.")
                        : new Text(
                                first + "到第 " + Numbers.whole(order) + " 单时值到其消费额的 " + name + " 倍。",
                                "The "
                                        + ordinal
                                        + " lot is worth "
                                        + name
                                        + "x its order at order "
                                        + Numbers.whole(order)
                                        + "."));
    }

    /** The wait that a part of those who buy in the first year exceed. */
    private void wait(Figures figures, String id, double quantile, Text who) {
        double days = forms.waitDays(quantile * YEAR, exit);
        String years = Numbers.whole(days / YEAR);
        figures.add(
                id,
                Unit.DAYS,
                days,
                new Text(
                        "首年消费者等待的 " + Numbers.percent(quantile) + " 分位",
                        "Wait of the first year's buyers, "
                                + Numbers.percent(quantile)
                                + " quantile"),
                new Text(
                        "销售额不变时，首年消费的人有"
                                + who.zh()
                                + "要等约 "
                                + years
                                + " 年以上，才值到 "
                                + Numbers.significant(exit)
                                + " 倍。",
                        who.en()
                                + " of those who buy in the first year wait about "
                                + years
                                + " years or longer for "
                                + Numbers.significant(exit)
                                + "x, at the same sales every day."));
    }

    private void fee(Figures figures) {
        int ppm =
                switch (terms.to().getFirst()) {
                    case BALANCE -> terms.sellFeePpm();
                    case VOUCHER -> terms.voucherFeePpm();
                    case COINS -> terms.coinsFeePpm();
                };
        double fee = (double) ppm / Share.WHOLE_PPM;
        figures.add(
                "sell-fee",
                Unit.SHARE,
                fee,
                new Text("卖出手续费", "Fee on a sale"),
                new Text(
                        "每次卖出（含强制出局）扣 " + Numbers.percent(fee) + "，留在池内。",
                        Numbers.percent(fee)
                                + " of every sale stays in the pool, forced exits included."));
    }

    private static void neverEmpty(Figures figures) {
        figures.add(
                "empty-on-day",
                Unit.DAYS,
                Double.POSITIVE_INFINITY,
                new Text("资金池耗尽之日", "Day on which the pool is empty"),
                new Text(
                        "资金池永远付得起当时的价格；停下来的是价格的上涨。",
                        "The pool always pays the price of the day; what ends is the rise of the"
                                + " price."));
    }

    private Text summary() {
        if (exit == 0) {
            return new Text(
                    "若消费停止，价格不再上涨，积分按当时价格扣除手续费卖出。",
                    "If sales stop the price stands still, and points sell at it, less the fee.");
        }
        String most = Numbers.percent(contributed);
        return new Text(
                "若消费停止，价格不再上涨：全体会员合计最多收回消费额的 " + most + "，而不是 " + Numbers.significant(exit) + " 倍。",
                "If sales stop the price stands still: all members together get back at most "
                        + most
                        + " of what they spent, not "
                        + Numbers.significant(exit)
                        + "x.");
    }
}
