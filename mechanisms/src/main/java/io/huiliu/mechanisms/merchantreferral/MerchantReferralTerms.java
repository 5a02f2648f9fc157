package io.huiliu.mechanisms.merchantreferral;

import io.huiliu.mechanisms.Claims;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.terms.Common;
import io.huiliu.mechanisms.terms.Common.Pending;
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import io.huiliu.money.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms of {@code merchant-referral}.
 *
 * @param share what the referrer gets of each order of the merchant
 * @param pending until when the commission is held back
 */
public record MerchantReferralTerms(
        String name, Share share, Pending pending, @Nullable String taxClass) implements Terms {
    private static final Param<String> NAME = Common.name("merchant-referral");

    private static final Param<Share> SHARE =
            Param.of("share", Kinds.SHARE_OF_PROFIT)
                    .withDefault("5% of profit")
                    .titled(
                            "分成比例",
                            "Share",
                            "引入商家的推广者从该商家每笔订单中获得的分成。",
                            "What whoever brought the merchant in gets of each of its orders.");

    public static final Form<MerchantReferralTerms> FORM =
            new Form<>(
                    "merchant-referral",
                    "§6",
                    new Text("商家推广分成", "Merchant referral"),
                    new Text(
                            "引入商家的推广者，从该商家的订单利润中获得分成。",
                            "Whoever brought a merchant in gets a share of the profit of its"
                                    + " orders."),
                    List.of(NAME, SHARE, Common.PENDING, Common.TAX_CLASS),
                    MerchantReferralTerms::read);

    private static MerchantReferralTerms read(Values values) {
        return new MerchantReferralTerms(
                values.get(NAME),
                values.get(SHARE),
                values.get(Common.PENDING),
                values.find(Common.TAX_CLASS));
    }

    @Override
    public Form<MerchantReferralTerms> form() {
        return FORM;
    }

    @Override
    public Mechanism open(Site site) {
        return new MerchantReferral(site);
    }

    @Override
    public void claim(Claims claims) {
        claims.share("share", share);
    }
}
