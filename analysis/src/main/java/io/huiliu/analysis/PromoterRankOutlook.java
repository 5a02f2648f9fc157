package io.huiliu.analysis;

import io.huiliu.analysis.Figure.Unit;
import io.huiliu.analysis.Outlook.Pays;
import io.huiliu.mechanisms.promoterrank.PromoterRankTerms;
import io.huiliu.mechanisms.promoterrank.Rank;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.money.Share;

/**
 * What a {@code promoter-rank} promises (mechanisms.md §7): to each order's promoter and mentors a
 * part of its concession, and to promoters of a rank an allowance a month that no order sets aside.
 */
final class PromoterRankOutlook {
    private PromoterRankOutlook() {}

    static Outlook of(PromoterRankTerms terms, Basis basis) {
        double fund = basis.of(terms.fund());
        double commissions = commissions(terms) * basis.concession();
        Figures figures = new Figures(terms.form().section());
        figures.coverage(commissions, fund);
        for (Rank rank : terms.ranks()) {
            if (rank.allowanceFen() + rank.bonusFen() > 0 && basis.concession() > 0) {
                pay(figures, rank, basis, fund);
            }
        }
        return new Outlook(
                terms.name(),
                terms.form().name(),
                Pays.CASH,
                commissions,
                fund,
                false,
                0,
                figures.list(),
                new Text(
                        "提成不依赖增长；补贴与奖金按月支付，订单停止后资金池只够已入池的部分，其余记为欠付。",
                        "Commissions need no growth; allowances and bonuses are due every month,"
                                + " and once orders stop what the pool cannot pay of them stays"
                                + " owed."));
    }

    /** The most that a month's points earn in commissions: the highest personal and mentoring. */
    private static double commissions(PromoterRankTerms terms) {
        int personal = terms.ranks().stream().mapToInt(Rank::personalPpm).max().orElse(0);
        int mentoring = terms.ranks().stream().mapToInt(Rank::mentoringPpm).max().orElse(0);
        return (double) (personal + mentoring) / Share.WHOLE_PPM;
    }

    /**
     * The points a month of one promoter at which the fund pays for all that the rank earns:
     * (allowance + bonus) / (fund − commissions), per yuan of concession.
     */
    private static void pay(Figures figures, Rank rank, Basis basis, double fund) {
        double fixed = (rank.allowanceFen() + rank.bonusFen()) / 100.0;
        double commissions = (double) (rank.personalPpm() + rank.mentoringPpm()) / Share.WHOLE_PPM;
        double left = fund / basis.concession() - commissions;
        double points = left <= 0 ? Double.POSITIVE_INFINITY : fixed / left;
        figures.add(
                "sales-needed-" + rank.name(),
                Unit.YUAN,
                points / basis.concession(),
                new Text(rank.name() + " 每月所需销售额", "Sales a month that pay for a " + rank.name()),
                Double.isInfinite(points)
                        ? new Text(
                                rank.name() + " 的提成已用完资金比例，补贴没有来源。",
                                "Commissions of a "
                                        + rank.name()
                                        + " use up the fund; nothing is left for its allowance.")
                        : new Text(
                                "一名 "
                                        + rank.name()
                                        + " 每月须带来 "
                                        + Numbers.yuan(points)
                                        + " 积分（考核线 "
                                        + Numbers.yuan(rank.appraisal() / 100.0)
                                        + "），资金池才付得起其全部所得。",
                                "A "
                                        + rank.name()
                                        + " must bring "
                                        + Numbers.yuan(points)
                                        + " points a month for the pool to pay all it earns; it is"
                                        + " appraised at "
                                        + Numbers.yuan(rank.appraisal() / 100.0)
                                        + "."));
    }
}
