package io.huiliu.mechanisms.referral;

import io.huiliu.mechanisms.Claims;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.terms.Common;
import io.huiliu.mechanisms.terms.Common.Pending;
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import io.huiliu.money.Base;
import io.huiliu.money.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms of {@code referral}.
 *
 * @param levels the share of each level, the direct referrer first
 * @param compress whether a level that is missing moves to the next referrer up the chain
 * @param pending until when the commissions are held back
 */
public record ReferralTerms(
        String name,
        List<Share> levels,
        boolean compress,
        Pending pending,
        @Nullable String taxClass)
        implements Terms {
    /** More would be a pyramid in any law; the bound also bounds the work on one order. */
    static final int MAX_LEVELS = 10;

    /** A level as written: whether it names its base. */
    record Level(Share share, boolean ownBase) {
        Share of(Base base) {
            return ownBase ? share : new Share(base, share.ppm(), share.lid());
        }
    }

    private static final Kind.Scalar<Level> LEVEL =
            new Kind.Scalar<>(
                    Kinds.SHARE_OF_CONCESSION.name(),
                    ReferralTerms::level,
                    Kinds.SHARE_OF_CONCESSION.pattern(),
                    List.of(),
                    "15%");

    private static final Param<String> NAME = Common.name("referral");

    private static final Param<List<Level>> LEVELS =
            Param.of("levels", Kinds.listOf(LEVEL, MAX_LEVELS))
                    .withDefault("[15%, 3%, 3%]")
                    .titled(
                            "各级比例",
                            "Levels",
                            "从直接推荐人起逐级向上的佣金比例，最多 10 级。只写百分比时按 of 的基数计算。",
                            "The commission of each level up the chain, the direct referrer's"
                                    + " first; at most 10. A bare percentage is one of the base"
                                    + " that 'of' names.");

    private static final Param<Boolean> COMPRESS =
            Param.of("compress", Kinds.FLAG)
                    .withDefault("false")
                    .titled(
                            "缺位上移",
                            "Compress",
                            "某级推荐人被冻结时：true 由再上一位推荐人顶上，false 该级佣金归平台。",
                            "When the referrer of a level is frozen: true moves the level to the"
                                    + " next referrer, false leaves its share with the platform.");

    public static final Form<ReferralTerms> FORM =
            new Form<>(
                    "referral",
                    "§6",
                    new Text("推荐佣金", "Referral commissions"),
                    new Text(
                            "买家的推荐人逐级获得每笔订单的佣金。",
                            "Those who invited the buyer get a share of each order."),
                    List.of(NAME, LEVELS, Common.OF, COMPRESS, Common.PENDING, Common.TAX_CLASS),
                    ReferralTerms::read);

    public ReferralTerms {
        levels = List.copyOf(levels);
    }

    private static ReferralTerms read(Values values) {
        Base of = values.get(Common.OF);
        List<Level> levels = values.get(LEVELS);
        values.require(
                !levels.isEmpty(),
                LEVELS,
                "没有写任何一级",
                "no level is given",
                "请至少写一级，如 [15%]",
                "write at least one, such as [15%]");
        return new ReferralTerms(
                values.get(NAME),
                levels.stream().map(level -> level.of(of)).toList(),
                values.get(COMPRESS),
                values.get(Common.PENDING),
                values.find(Common.TAX_CLASS));
    }

    /** A base stands in the share itself, before its lid. */
    private static Level level(String text) {
        boolean ownBase = text.split(",", 2)[0].matches(".*\\sof\\s.*");
        return new Level(Kinds.SHARE_OF_CONCESSION.parse().apply(text), ownBase);
    }

    @Override
    public Form<ReferralTerms> form() {
        return FORM;
    }

    @Override
    public Mechanism open(Site site) {
        return new Referral(this, site);
    }

    @Override
    public void claim(Claims claims) {
        for (int level = 0; level < levels.size(); level++) {
            claims.share("levels[" + level + "]", levels.get(level));
        }
    }
}
