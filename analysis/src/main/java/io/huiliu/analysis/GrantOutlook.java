package io.huiliu.analysis;

import io.huiliu.analysis.Figure.Unit;
import io.huiliu.analysis.Outlook.Pays;
import io.huiliu.mechanisms.coins.CoinsTerms;
import io.huiliu.mechanisms.dividend.DividendTerms;
import io.huiliu.mechanisms.participation.ParticipationTerms;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.money.Share;

/** What coins, participation units and dividends promise (mechanisms.md §6 and §8). */
final class GrantOutlook {
    private static final double FEN = 100;

    private GrantOutlook() {}

    /** A coin is a yuan of goods in the mall, which the promotion budget pays if it can. */
    static Outlook of(CoinsTerms terms, Basis basis) {
        double issued = basis.of(terms.issue());
        Share promotion = terms.promotion();
        double funded = promotion == null ? 0 : basis.of(promotion);
        Figures figures = new Figures(terms.form().section());
        figures.coverage(issued, funded);
        if (terms.expireAfterDays() > 0) {
            figures.add(
                    "coins-expire-after",
                    Unit.DAYS,
                    terms.expireAfterDays(),
                    new Text("金币有效期", "Coins expire after"),
                    new Text(
                            "金币 " + terms.expireAfterDays() + " 天后过期。",
                            "A coin lasts " + terms.expireAfterDays() + " days."));
        }
        return new Outlook(
                terms.name(),
                terms.form().name(),
                Pays.COINS,
                issued,
                funded,
                false,
                0,
                figures.list(),
                new Text(
                        "金币不是钱，只能在金币商城兑换商品；商品由平台的推广预算支付，订单停止后能否兑换取决于该预算。",
                        "Coins are no money: they buy goods of the coin mall, which the platform's"
                                + " promotion budget pays; if orders stop, that budget is all there"
                                + " is."));
    }

    /** Units turn into nothing by themselves. */
    static Outlook of(ParticipationTerms terms, Basis basis) {
        double growth = (double) terms.growthPpm() / Share.WHOLE_PPM;
        double steps =
                growth == 0
                        ? Double.POSITIVE_INFINITY
                        : Math.ceil(Math.log(2) / Math.log1p(growth));
        double volume = steps * terms.step() / FEN;
        Figures figures = new Figures(terms.form().section());
        figures.add(
                "units-for",
                Unit.SHARE,
                basis.of(terms.issue()),
                new Text("折算比例", "Turned into units"),
                new Text(
                        "订单金额的 " + Numbers.percent(basis.of(terms.issue())) + " 按当时单价折算份额，不收取任何费用。",
                        Numbers.percent(basis.of(terms.issue()))
                                + " of an order is turned into units at the price of the day, at no"
                                + " charge."));
        figures.add(
                "volume-to-double",
                Unit.YUAN,
                volume,
                new Text("单价翻倍所需销售额", "Sales that double the price"),
                Double.isInfinite(volume)
                        ? new Text("单价不变。", "The price does not move.")
                        : new Text(
                                "每增加 " + Numbers.yuan(volume) + " 元销售额，单价翻倍，同样的消费所得份额减半。",
                                "Each "
                                        + Numbers.yuan(volume)
                                        + " yuan of sales double the price, and halve what an order"
                                        + " gets."));
        return new Outlook(
                terms.name(),
                terms.form().name(),
                Pays.UNITS,
                0,
                0,
                true,
                0,
                figures.list(),
                new Text(
                        "份额只是分红的权重，不可转让、不可赎回；订单停止后分红为零。",
                        "Units are a weight in a dividend and can be neither passed on nor"
                                + " redeemed; if orders stop, the dividend is nothing."));
    }

    /** A dividend pays out what accrued. */
    static Outlook of(DividendTerms terms, Basis basis) {
        double share = basis.of(terms.share());
        Figures figures = new Figures(terms.form().section());
        figures.coverage(share, share);
        figures.add(
                "accrues",
                Unit.SHARE,
                share,
                new Text("计入分红", "Accrues"),
                new Text(
                        "每笔订单终结后，其金额的 " + Numbers.percent(share) + " 计入当月分红。",
                        "Of each order "
                                + Numbers.percent(share)
                                + " of the amount accrues once it is final."));
        return new Outlook(
                terms.name(),
                terms.form().name(),
                Pays.CASH,
                share,
                share,
                true,
                0,
                figures.list(),
                new Text(
                        "只分已入池的金额；订单停止后没有分红。",
                        "It pays what accrued and no more; if orders stop, there is none."));
    }
}
