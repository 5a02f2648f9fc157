package io.huiliu.analysis;

import io.huiliu.analysis.Figure.Unit;
import io.huiliu.analysis.Outlook.Pays;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.area.AreaTerms;
import io.huiliu.mechanisms.differential.DifferentialTerms;
import io.huiliu.mechanisms.fanbinding.FanBindingTerms;
import io.huiliu.mechanisms.merchantreferral.MerchantReferralTerms;
import io.huiliu.mechanisms.referral.ReferralTerms;
import io.huiliu.mechanisms.terms.Text;

/**
 * What commissions promise (mechanisms.md §6): no more than the order itself sets aside for them,
 * since each is paid out of the concession of the order that earns it.
 */
final class CommissionOutlook {
    private CommissionOutlook() {}

    static Outlook of(ReferralTerms terms, Basis basis) {
        Figures figures = most(terms, basis);
        levels(figures, terms.levels().size());
        return outlook(terms, basis, figures);
    }

    static Outlook of(DifferentialTerms terms, Basis basis) {
        Figures figures = most(terms, basis);
        levels(figures, terms.ranks().size() * (1 + terms.generations()));
        return outlook(terms, basis, figures);
    }

    static Outlook of(AreaTerms terms, Basis basis) {
        return outlook(terms, basis, most(terms, basis));
    }

    static Outlook of(FanBindingTerms terms, Basis basis) {
        Figures figures = most(terms, basis);
        if (terms.days() != FanBindingTerms.LIFETIME) {
            figures.add(
                    "pays-for-days",
                    Unit.DAYS,
                    terms.days(),
                    new Text("绑定有效期", "Days that a binding pays"),
                    new Text(
                            "绑定后 " + terms.days() + " 天内的订单计佣。",
                            "A binding pays for " + terms.days() + " days."));
        }
        return outlook(terms, basis, figures);
    }

    static Outlook of(MerchantReferralTerms terms, Basis basis) {
        return outlook(terms, basis, most(terms, basis));
    }

    private static Figures most(Terms terms, Basis basis) {
        double most = basis.claimed(terms);
        return new Figures(terms.form().section())
                .add(
                        "commission-at-most",
                        Unit.SHARE,
                        most,
                        new Text("佣金上限", "Commission at most"),
                        new Text(
                                "最多为订单金额的 " + Numbers.percent(most) + "，从该订单的让利中支付。",
                                "At most "
                                        + Numbers.percent(most)
                                        + " of an order's amount, paid out of its own"
                                        + " concession."));
    }

    private static void levels(Figures figures, int levels) {
        figures.add(
                "takers-at-most",
                Unit.NUMBER,
                levels,
                new Text("最多领取人数", "Takers at most"),
                new Text(
                        "一笔订单最多有 " + levels + " 人领取佣金。",
                        "One order pays commission to at most " + levels + " of those above."));
    }

    private static Outlook outlook(Terms terms, Basis basis, Figures figures) {
        double most = basis.claimed(terms);
        return new Outlook(
                terms.name(),
                terms.form().name(),
                Pays.CASH,
                most,
                most,
                false,
                0,
                figures.list(),
                new Text(
                        "不依赖增长：每笔佣金由产生它的订单支付；没有订单就没有佣金。",
                        "It needs no growth: each commission is paid by the order that earns it; no"
                                + " orders, no commissions."));
    }
}
