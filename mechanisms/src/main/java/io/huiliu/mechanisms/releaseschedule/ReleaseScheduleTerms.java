package io.huiliu.mechanisms.releaseschedule;

import io.huiliu.mechanisms.Claims;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.terms.Common;
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import io.huiliu.money.Base;
import io.huiliu.money.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms of {@code release-schedule}.
 *
 * @param grant what an order grants in all
 * @param daily the part released each day: of the grant (a straight line) or of the rest
 *     (proportional)
 * @param accelerate what of the referrer's rest is released at once when a member buys, or null
 * @param fund what each order pays into the pool
 */
public record ReleaseScheduleTerms(
        String name,
        Share grant,
        Kinds.Portion daily,
        @Nullable Share accelerate,
        Pays pays,
        Share fund,
        @Nullable String taxClass)
        implements Terms {
    private static final String GRANT_WORD = "grant";
    private static final String REST_WORD = "rest";
    private static final int MAX_DAYS = 36_500;

    /** What is released. */
    public enum Pays {
        BALANCE,
        VOUCHER,
        /** Points, a record; the cash that stood behind them is the platform's. */
        POINTS
    }

    private static final Param<String> NAME = Common.name("release-schedule");

    private static final Param<Share> GRANT =
            Param.of("grant", Kinds.SHARE_OF_AMOUNT)
                    .withDefault("116% of amount")
                    .titled(
                            "赠送额",
                            "Grant",
                            "每笔订单赠送的总额，逐日释放。",
                            "What each order grants in all, released day by day.");

    private static final Param<Kinds.Portion> DAILY =
            Param.of("daily", Kinds.portion(GRANT_WORD, REST_WORD))
                    .withDefault("1/500 of grant")
                    .titled(
                            "每日释放",
                            "Daily",
                            "次日起每天释放的比例：of grant 为按总额等额释放，of rest 为按剩余比例释放。",
                            "What is released each day from the next on: a part of the grant"
                                    + " (straight line) or of the rest (proportional).");

    private static final Param<Share> ACCELERATE =
            Param.of("accelerate", Kinds.SHARE_OF_AMOUNT)
                    .titled(
                            "推荐加速",
                            "Accelerate",
                            "被推荐人下单时，推荐人剩余额度立即释放的金额；不写为关闭。",
                            "What of the referrer's rest is released at once when a member it"
                                    + " referred buys; off if left out.");

    private static final Param<Pays> PAYS =
            Param.of("pays", Kinds.choice(Pays.class))
                    .withDefault("balance")
                    .titled(
                            "释放形式",
                            "Pays",
                            "balance：零钱；voucher：抵用券；points：积分（只是记录，对应的资金归平台）。",
                            "balance, voucher, or points (a record, the cash behind which goes to"
                                    + " the platform).");

    private static final Param<Share> FUND =
            Param.of("fund", Kinds.SHARE_OF_AMOUNT)
                    .withDefault("16% of amount")
                    .titled(
                            "入池比例",
                            "Fund",
                            "每笔订单从让利中进入释放池的比例。",
                            "What each order pays into the pool, out of the concession.");

    public static final Form<ReleaseScheduleTerms> FORM =
            new Form<>(
                    "release-schedule",
                    "§8",
                    new Text("逐日释放", "Release schedule"),
                    new Text(
                            "每笔订单赠送一定额度，逐日从资金池释放；资金不足之日按比例缩减并公告。",
                            "Each order grants a sum that is released day by day out of a pool; a"
                                    + " day that the pool cannot cover is scaled down and told."),
                    List.of(NAME, GRANT, DAILY, ACCELERATE, PAYS, FUND, Common.TAX_CLASS),
                    ReleaseScheduleTerms::read);

    private static ReleaseScheduleTerms read(Values values) {
        ReleaseScheduleTerms terms =
                new ReleaseScheduleTerms(
                        values.get(NAME),
                        values.get(GRANT),
                        values.get(DAILY),
                        values.find(ACCELERATE),
                        values.get(PAYS),
                        values.get(FUND),
                        values.find(Common.TAX_CLASS));
        values.require(
                isFixed(terms.grant),
                GRANT,
                "赠送额不占用让利，不能按让利的剩余计算",
                "a grant takes nothing of the concession, so it cannot be a share of its rest",
                "按 amount、concession 或 profit 写",
                "write a share of amount, concession or profit");
        values.require(
                terms.accelerate == null || isFixed(terms.accelerate),
                ACCELERATE,
                "由资金池支付，不能按让利的剩余计算",
                "it is paid by the pool, so it cannot be a share of the concession's rest",
                "按 amount、concession 或 profit 写",
                "write a share of amount, concession or profit");
        values.require(
                terms.straight() ? terms.days() <= MAX_DAYS : terms.restPpm() >= 1,
                DAILY,
                "每天释放得太少，要超过一百年",
                "so little a day that a grant would take longer than 100 years",
                "写大一些的比例",
                "write a larger part");
        values.require(
                terms.daily.numerator() > 0
                        && terms.daily.numerator()
                                <= terms.daily.denominator() - (terms.straight() ? 0 : 1),
                DAILY,
                "一天什么也不释放，或超过所有的额度",
                "a day releases nothing, or more than there is",
                "大于 0%；按剩余释放时小于 100%",
                "write more than 0% and, of the rest, less than 100%");
        return terms;
    }

    private static boolean isFixed(Share share) {
        Share lid = share.lid();
        return share.base() != Base.REST && (lid == null || lid.base() != Base.REST);
    }

    /** Whether a fixed part of the grant is released each day, rather than a part of the rest. */
    public boolean straight() {
        return daily.of().equals(GRANT_WORD);
    }

    /** Days that a straight grant takes. */
    public long days() {
        return (daily.denominator() + daily.numerator() - 1) / Math.max(1, daily.numerator());
    }

    /** What is released of the rest each day, in ppm. */
    int restPpm() {
        return daily.ppm();
    }

    @Override
    public Form<ReleaseScheduleTerms> form() {
        return FORM;
    }

    @Override
    public Mechanism open(Site site) {
        return new ReleaseSchedule(this, site);
    }

    @Override
    public void claim(Claims claims) {
        claims.share("fund", fund);
    }
}
