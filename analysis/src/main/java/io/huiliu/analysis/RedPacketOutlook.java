package io.huiliu.analysis;

import io.huiliu.analysis.Figure.Unit;
import io.huiliu.analysis.Outlook.Pays;
import io.huiliu.mechanisms.redpacket.RedPacketTerms;
import io.huiliu.mechanisms.redpacket.RedPacketTerms.Split;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.money.Share;

/**
 * What a {@code red-packet} promises (mechanisms.md §5): a part of the order's own concession, at
 * once. Top-ups and luck move money between packets and add none.
 */
final class RedPacketOutlook {
    private RedPacketOutlook() {}

    static Outlook of(RedPacketTerms terms, Basis basis) {
        double pay = basis.of(terms.pay());
        Figures figures = new Figures(terms.form().section());
        figures.coverage(pay, pay);
        figures.add(
                "rebate",
                Unit.SHARE,
                pay,
                new Text("返利比例", "Rebate"),
                new Text(
                        "满权重时平均返订单金额的 " + Numbers.percent(pay) + "，当时到账。",
                        "At full weight an order gets "
                                + Numbers.percent(pay)
                                + " of its amount back on average, at once."));
        most(figures, terms, pay);
        figures.neverPaid(pay, pay);
        return new Outlook(
                terms.name(),
                terms.form().name(),
                terms.pays() == RedPacketTerms.Pays.BALANCE ? Pays.CASH : Pays.VOUCHERS,
                pay,
                pay,
                false,
                0,
                figures.list(),
                new Text(
                        "不依赖增长：红包由本单支付，停单后没有人有待付的承诺。",
                        "It needs no growth: a packet is paid by its own order, and if orders stop"
                                + " nobody is owed anything."));
    }

    /** The most that one packet can come to, where a pool or luck adds to it. */
    private static void most(Figures figures, RedPacketTerms terms, double pay) {
        double luck = terms.split() == Split.RANDOM ? 2 : 1;
        double topUp =
                terms.topUpPpm() == 0 ? 0 : (double) terms.maxMultiplePpm() / Share.WHOLE_PPM - 1;
        double most = pay * (luck + topUp);
        figures.add(
                "packet-at-most",
                Unit.SHARE,
                most,
                new Text("单个红包上限", "Packet at most"),
                new Text(
                        "单个红包最多为订单金额的 " + Numbers.percent(most) + "；多出的部分来自别的红包被扣下的金额。",
                        "One packet is at most "
                                + Numbers.percent(most)
                                + " of its order; what is above the average is what others were"
                                + " paid less."));
    }
}
