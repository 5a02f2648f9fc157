package io.huiliu.mechanisms.promoterrank;

import io.huiliu.mechanisms.Claims;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.promoterrank.Rank.BonusWhen;
import io.huiliu.mechanisms.terms.Common;
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import io.huiliu.money.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms of {@code promoter-rank}.
 *
 * @param fund what the pool takes of each order
 * @param ranks the table, lowest rank first; a promoter without a rank counts as one of the lowest
 * @param mentorFullAt points of a mentor's own month, in 1/100, from which it is paid on all of its
 *     mentees' points
 */
public record PromoterRankTerms(
        String name, Share fund, List<Rank> ranks, long mentorFullAt, @Nullable String taxClass)
        implements Terms {
    static final int MAX_RANKS = 20;

    /** The ranks of source 001: 初级商务 and 见习商务专员. */
    private static final String USUAL =
            "[{ name: junior, personal: 6%, mentoring: 1% },"
                    + " { name: trainee-specialist, personal: 5%, mentoring: 1%,"
                    + " allowance: 2400.00, bonus: 1600.00, months: 3, each-month: 30000 points,"
                    + " one-month: 100000 points, appraisal: 30000 points, misses: 2 }]";

    private static final Param<String> NAME = Common.name("promoter-rank");

    private static final Param<Share> FUND =
            Param.of("fund", Kinds.SHARE_OF_CONCESSION)
                    .withDefault("10% of concession")
                    .titled(
                            "资金比例",
                            "Fund",
                            "每笔订单计入推广资金池的比例；所有提成与补贴都由该池支付。",
                            "What the pool takes of each order; all commissions and allowances are"
                                    + " paid out of it.");

    private static final Param<String> RANK_NAME =
            Param.of("name", Kinds.NAME)
                    .orFail()
                    .titled(
                            "等级",
                            "Rank",
                            "等级名称，与 rank 命令中一致。",
                            "The rank's name, as rank commands give it.");

    private static final Param<Integer> PERSONAL =
            Param.of("personal", Kinds.RATE_PPM)
                    .withDefault("0%")
                    .titled(
                            "业绩提成",
                            "Personal",
                            "本人当月积分业绩的提成。",
                            "Commission on the promoter's own points of the month.");

    private static final Param<Integer> MENTORING =
            Param.of("mentoring", Kinds.RATE_PPM)
                    .withDefault("0%")
                    .titled(
                            "辅导提成",
                            "Mentoring",
                            "被辅导人当月积分业绩的提成。",
                            "What a mentor of this rank gets on a mentee's points of the month.");

    private static final Param<Long> ALLOWANCE =
            Param.of("allowance", Kinds.MONEY)
                    .withDefault("0.00")
                    .titled("固定补贴", "Allowance", "每月固定补贴。", "Paid every month.");

    private static final Param<Long> BONUS =
            Param.of("bonus", Kinds.MONEY)
                    .withDefault("0.00")
                    .titled("奖励补贴", "Bonus", "每月奖励补贴。", "Paid every month, or as bonus-when says.");

    private static final Param<BonusWhen> BONUS_WHEN =
            Param.of("bonus-when", Kinds.choice(BonusWhen.class))
                    .withDefault("always")
                    .titled(
                            "奖励补贴条件",
                            "Bonus when",
                            "always：每月发放；appraised：仅在考核达标的月份发放。",
                            "always: every month; appraised: only in months whose appraisal was"
                                    + " met.");

    private static final Param<Integer> MONTHS =
            Param.of("months", Kinds.COUNT)
                    .withDefault("3")
                    .titled(
                            "连续月数",
                            "Months",
                            "从下一级晋升所需的连续达标月数。",
                            "How many consecutive months of each-month points promote from the rank"
                                    + " below.");

    private static final Param<Long> EACH_MONTH =
            Param.of("each-month", Kinds.POINTS)
                    .titled(
                            "每月积分",
                            "Each month",
                            "连续各月须达到的积分；不写则不能以此晋升。",
                            "Points of each of these months; left out: no promotion in that way.");

    private static final Param<Long> ONE_MONTH =
            Param.of("one-month", Kinds.POINTS)
                    .titled(
                            "单月积分",
                            "One month",
                            "单月达到即可晋升的积分；不写则不能以此晋升。",
                            "Points of a single month that promote at once; left out: no promotion"
                                    + " in that way.");

    private static final Param<Long> APPRAISAL =
            Param.of("appraisal", Kinds.POINTS)
                    .titled(
                            "考核积分",
                            "Appraisal",
                            "每月须完成的积分；不写则不考核。",
                            "Points to be reached every month; none when left out.");

    private static final Param<Integer> MISSES =
            Param.of("misses", Kinds.COUNT)
                    .withDefault("2")
                    .titled(
                            "不达标月数",
                            "Misses",
                            "连续多少个月不达标，次月降一级。",
                            "How many consecutive months below the appraisal take the rank away.");

    private static final Param<List<Values>> RANKS =
            Param.of(
                            "ranks",
                            Kinds.table(
                                    MAX_RANKS,
                                    RANK_NAME,
                                    PERSONAL,
                                    MENTORING,
                                    ALLOWANCE,
                                    BONUS,
                                    BONUS_WHEN,
                                    MONTHS,
                                    EACH_MONTH,
                                    ONE_MONTH,
                                    APPRAISAL,
                                    MISSES))
                    .withDefault(USUAL)
                    .titled(
                            "等级表",
                            "Ranks",
                            "由低到高；没有等级的推广员按最低一级计提成与辅导，不发补贴。",
                            "Lowest first. A promoter without a rank counts as one of the lowest"
                                    + " for commissions and appraisal, and gets no allowance.");

    private static final Param<Long> MENTOR_FULL_AT =
            Param.of("mentor-full-at", Kinds.POINTS)
                    .withDefault("10,000 points")
                    .titled(
                            "全额辅导门槛",
                            "Mentor full at",
                            "辅导人当月业绩达到该积分则全额享受辅导提成；低于它则只按其本人业绩计，其余给上一级辅导人。",
                            "Points of a mentor's own month from which it gets the mentoring in"
                                + " full; below, only on as many points as its own, and the rest"
                                + " passes to its own mentor.");

    public static final Form<PromoterRankTerms> FORM =
            new Form<>(
                    "promoter-rank",
                    "§7",
                    new Text("推广员等级", "Promoter ranks"),
                    new Text(
                            "推广员的等级、考核、提成与补贴，按月结算。",
                            "Ranks, appraisal and pay of promoters, month by month."),
                    List.of(NAME, FUND, RANKS, MENTOR_FULL_AT, Common.TAX_CLASS),
                    PromoterRankTerms::read);

    public PromoterRankTerms {
        ranks = List.copyOf(ranks);
    }

    private static PromoterRankTerms read(Values values) {
        List<Rank> ranks = values.get(RANKS).stream().map(PromoterRankTerms::rank).toList();
        long names = ranks.stream().map(Rank::name).distinct().count();
        values.require(
                !ranks.isEmpty(),
                RANKS,
                "没有写任何等级",
                "no rank is given",
                "请至少写一级，或省略 ranks",
                "write at least one, or leave ranks out");
        values.require(
                names == ranks.size(),
                RANKS,
                "有两个等级同名",
                "two ranks have the same name",
                "请使用不同的名称",
                "give each its own name");
        values.require(
                ranks.stream().allMatch(PromoterRankTerms::within),
                RANKS,
                "某等级的提成或辅导比例超过当月业绩本身",
                "a rank's commission or mentoring is more than the month itself",
                "请写不超过 100% 的比例",
                "write rates of at most 100%");
        values.require(
                ranks.stream().allMatch(rank -> rank.eachMonth() == 0 || rank.months() > 0),
                RANKS,
                "连续 0 个月会使所有人晋升",
                "0 months promote everybody",
                "请至少写 1 个月",
                "write at least 1 month");
        values.require(
                ranks.stream().allMatch(rank -> rank.appraisal() == 0 || rank.misses() > 0),
                RANKS,
                "0 次不达标即降级",
                "a rank is lost after 0 misses",
                "请至少写 1 次",
                "write at least 1 miss");
        return new PromoterRankTerms(
                values.get(NAME),
                values.get(FUND),
                ranks,
                values.get(MENTOR_FULL_AT),
                values.find(Common.TAX_CLASS));
    }

    private static boolean within(Rank rank) {
        return rank.personalPpm() <= Share.WHOLE_PPM && rank.mentoringPpm() <= Share.WHOLE_PPM;
    }

    private static Rank rank(Values row) {
        return new Rank(
                row.get(RANK_NAME, ""),
                row.get(PERSONAL),
                row.get(MENTORING),
                row.get(ALLOWANCE),
                row.get(BONUS),
                row.get(BONUS_WHEN),
                row.get(MONTHS),
                row.get(EACH_MONTH, 0L),
                row.get(ONE_MONTH, 0L),
                row.get(APPRAISAL, 0L),
                row.get(MISSES));
    }

    @Override
    public Form<PromoterRankTerms> form() {
        return FORM;
    }

    @Override
    public Mechanism open(Site site) {
        return new PromoterRanks(site);
    }

    @Override
    public void claim(Claims claims) {
        claims.share("fund", fund);
    }
}
