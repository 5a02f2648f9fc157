package io.huiliu.analysis;

import io.huiliu.analysis.Figure.Unit;
import io.huiliu.analysis.Outlook.Pays;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.withdrawal.WithdrawalTerms;
import io.huiliu.money.Share;

/** What a {@code withdrawal} costs (mechanisms.md §9). It promises nothing. */
final class WithdrawalOutlook {
    private static final double FEN = 100;

    private WithdrawalOutlook() {}

    static Outlook of(WithdrawalTerms terms) {
        Figures figures = new Figures(terms.form().section());
        fee(figures, (double) terms.feePpm() / Share.WHOLE_PPM, terms.minFee() / FEN);
        tax(figures, (double) terms.taxPpm() / Share.WHOLE_PPM, terms.taxFreeUpTo() / FEN);
        figures.add(
                "withdrawal-least",
                Unit.YUAN,
                terms.min() / FEN,
                new Text("单笔最低提现", "Least withdrawal"),
                new Text(
                        "单笔至少提现 " + Numbers.yuan(terms.min() / FEN) + " 元。",
                        "A request is for at least " + Numbers.yuan(terms.min() / FEN) + " yuan."));
        return new Outlook(
                terms.name(),
                terms.form().name(),
                Pays.NOTHING,
                0,
                0,
                false,
                0,
                figures.list(),
                new Text(
                        "只支付会员已有的零钱，不承诺任何东西。",
                        "It pays out balance that members already have, and promises nothing."));
    }

    private static void fee(Figures figures, double fee, double least) {
        figures.add(
                "withdrawal-fee",
                Unit.SHARE,
                fee,
                new Text("提现手续费", "Withdrawal fee"),
                fee == 0 && least == 0
                        ? new Text("提现不收手续费。", "Withdrawals are free.")
                        : new Text(
                                "提现收取 "
                                        + Numbers.percent(fee)
                                        + "，每笔至少 "
                                        + Numbers.yuan(least)
                                        + " 元。",
                                "A withdrawal costs "
                                        + Numbers.percent(fee)
                                        + " of it, at least "
                                        + Numbers.yuan(least)
                                        + " yuan."));
    }

    private static void tax(Figures figures, double tax, double free) {
        figures.add(
                "withdrawal-tax",
                Unit.SHARE,
                tax,
                new Text("提现代扣税", "Tax withheld"),
                tax == 0
                        ? new Text("提现不代扣税。", "No tax is withheld.")
                        : new Text(
                                "单笔超过 "
                                        + Numbers.yuan(free)
                                        + " 元的部分代扣 "
                                        + Numbers.percent(tax)
                                        + "。",
                                "Of what exceeds "
                                        + Numbers.yuan(free)
                                        + " yuan in one request "
                                        + Numbers.percent(tax)
                                        + " is withheld."));
    }
}
