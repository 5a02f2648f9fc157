package io.huiliu.mechanisms.growthrelease;

import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms.Controller;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms.Holder;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms.Rates;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms.RegionRates;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms.Scoping;
import io.huiliu.mechanisms.terms.Common;
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.Kinds.Portion;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import io.huiliu.money.Base;
import io.huiliu.money.Decimals;
import io.huiliu.money.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of {@code growth-release} and how its terms are read from them. */
final class GrowthReleaseForm {
    /** Ten points a yuan: an order's points then always fit what the order remembers of them. */
    private static final int MOST_ISSUE_PPM = 10 * Share.WHOLE_PPM;

    private static final int MOST_DAYS = 3_660;
    private static final int MOST_INSTALLMENTS = 10_000;
    private static final int MOST_REGIONS = 4_000;

    /** How a release that the step did not bring is paid. */
    enum Unreached {
        ACTUAL,
        GUARANTEED
    }

    private static final Param<String> NAME = Common.name("growth-release");

    private static final Param<Holder> HOLDER =
            Param.of("holder", Kinds.choice(Holder.class))
                    .withDefault("consumer")
                    .titled(
                            "积分归属",
                            "Holder",
                            "积分发给消费者（consumer）还是商家（merchant）。资金池建立后不可更改。",
                            "Whether the consumer or the merchant of an order is given its points."
                                    + " Fixed when the pool is opened.");

    private static final Param<Share> ISSUE =
            Param.of("issue", Kinds.SHARE_OF_CONCESSION)
                    .withDefault("100% of concession")
                    .titled(
                            "积分发放",
                            "Issue",
                            "订单的这一比例成为积分，每 1 元 1 分，乘以订单的风险权重；最多 1000%。",
                            "The share of an order that becomes points, one point a yuan, times"
                                    + " the order's risk weight; at most 1000%.");

    private static final Param<Share> FUND =
            Param.of("fund", Kinds.SHARE_OF_CONCESSION)
                    .withDefault("20% of concession")
                    .titled(
                            "入池比例",
                            "Fund",
                            "让利中进入本资金池的比例，释放的抵用券全部由它支付。",
                            "The share that the pool is paid of each order; all vouchers released"
                                    + " are paid out of it.");

    private static final Param<Long> FIRST_RELEASE_AT =
            Param.of("first-release-at", Kinds.POINTS)
                    .titled(
                            "首期分红值",
                            "First release at",
                            "累计积分达到此值的次日收盘首次释放。默认：消费者池 1,000,000，商家池 10,000,000。",
                            "Points issued that bring the first release, at the next day's close."
                                + " Default: 1,000,000 for consumers, 10,000,000 for merchants.");

    private static final Param<Integer> STEP =
            Param.of("step", Kinds.RATE_PPM)
                    .withDefault("15%")
                    .titled(
                            "增长阶梯",
                            "Step",
                            "累计积分比上次释放时增长达到此比例即触发释放。",
                            "Growth of the points issued since the last release that brings the"
                                    + " next.");

    private static final Param<Integer> EARLIEST =
            Param.of("earliest", Kinds.DAYS)
                    .withDefault("10d")
                    .titled(
                            "早期期限",
                            "Earliest",
                            "在这一天（含）以前达到阶梯，在 early-day 当天释放。",
                            "A step reached on this day or before brings a release on early-day.");

    private static final Param<Integer> EARLY_DAY =
            Param.of("early-day", Kinds.COUNT)
                    .titled(
                            "早期释放日",
                            "Early day",
                            "早期达到阶梯时，距上次释放第几天释放。默认：消费者池 11，商家池 10。",
                            "The day, counted from the last release, on which an early step is"
                                    + " released. Default: 11 for consumers, 10 for merchants.");

    private static final Param<Integer> LATEST =
            Param.of("latest", Kinds.DAYS)
                    .withDefault("30d")
                    .titled(
                            "最后期限",
                            "Latest",
                            "在这一天（含）以前达到阶梯次日释放；到次日收盘仍未达到，按 unreached 处理。",
                            "A step reached up to this day is released on the next; at the close of"
                                    + " the day after it, unreached says what is paid.");

    private static final Param<Unreached> UNREACHED =
            Param.of("unreached", Kinds.choice(Unreached.class))
                    .withDefault("actual")
                    .titled(
                            "未达标释放",
                            "Unreached",
                            "actual：按实际增长占阶梯的比例释放；guaranteed：至少按 guarantee 保底释放。",
                            "actual: rates times growth / step; guaranteed: at least the"
                                    + " guarantee.");

    private static final Param<Integer> GUARANTEE =
            Param.of("guarantee", Kinds.RATE_PPM)
                    .withDefault("10%")
                    .titled(
                            "保底系数",
                            "Guarantee",
                            "unreached 为 guaranteed 时，未达标释放的最低系数。",
                            "The least factor of an unreached release where unreached is"
                                    + " guaranteed.");

    private static final Param<Portion> RELEASE_AT_MOST =
            Param.of("release-at-most", Kinds.portion("new performance"))
                    .titled(
                            "单次释放上限",
                            "Release at most",
                            "一次释放最多为上次释放以来让利（计风险权重）的这一比例。不填则不限。",
                            "The most that one release pays, as a share of the concession"
                                    + " (weighted) since the last one. No limit if left out.");

    private static final Param<Integer> FIRST_RATE =
            Param.of("first-rate", Kinds.RATE_PPM)
                    .withDefault("0.5%")
                    .titled(
                            "首期比例",
                            "First rate",
                            "一批积分首次释放时每分积分得到的抵用券；以后随累计积分同比提高。",
                            "Vouchers per point at a cohort's first release; later ones grow with"
                                    + " performance.");

    private static final Param<Long> CAP =
            Param.of("cap", Kinds.MULTIPLE)
                    .withDefault("5x")
                    .titled(
                            "封顶倍数",
                            "Cap",
                            "每分积分累计最多释放的抵用券倍数。",
                            "The most vouchers that a point is ever given.");

    private static final Param<Integer> INSTALLMENTS =
            Param.of("installments", Kinds.COUNT)
                    .withDefault("40")
                    .titled(
                            "释放期数",
                            "Installments",
                            "一批积分最多参与的释放次数，之后未释放部分失效（会公告金额）。",
                            "The most releases that a cohort takes part in; what is then unreleased"
                                    + " lapses, with a notice of the amount.");

    private static final Param<Scoping> SCOPE =
            Param.of("scope", Kinds.choice(Scoping.class))
                    .withDefault("program")
                    .titled(
                            "核算范围",
                            "Scope",
                            "业绩、资金、批次与天数按全平台、按省或按市分别核算。资金池建立后不可更改。",
                            "Whether performance, cash, cohorts and days are counted for the whole"
                                    + " program, by province or by city. Fixed when the pool is"
                                    + " opened.");

    private static final Param<Integer> FAN_POINTS =
            Param.of("fan-points", Kinds.RATE_PPM)
                    .titled(
                            "锁客积分分成",
                            "Fan points",
                            "仅商家池：绑定的消费者每笔订单所得积分的这一比例，以抵用券发给绑定商家，由本池支付。",
                            "Merchant pool only: the part of a bound consumer's points that its"
                                    + " merchant gets as vouchers out of this pool.");

    private static final Param<Long> CONTROLLER_TARGET =
            Param.of("controller-target", Kinds.MULTIPLE)
                    .titled(
                            "调节目标",
                            "Controller target",
                            "积分负债与资金之比的目标；高于目标时按比例调低释放。不填则不调节。",
                            "The obligations ratio above which releases are scaled down, by target"
                                    + " / ratio. No controller if left out.");

    private static final Param<Integer> CONTROLLER_LO =
            Param.of("controller-lo", Kinds.RATE_PPM)
                    .withDefault("0%")
                    .titled(
                            "调节下限",
                            "Controller low",
                            "调节系数的下限。",
                            "The least factor of the controller.");

    private static final Param<Integer> CONTROLLER_HI =
            Param.of("controller-hi", Kinds.RATE_PPM)
                    .withDefault("100%")
                    .titled(
                            "调节上限",
                            "Controller high",
                            "调节系数的上限，最多 100%。",
                            "The greatest factor of the controller, at most 100%.");

    private static final Param<Long> WARN_AT =
            Param.of("warn-at", Kinds.MULTIPLE)
                    .withDefault("5x")
                    .titled(
                            "预警线",
                            "Warn at",
                            "积分负债与资金之比达到此值时预警。",
                            "The obligations ratio at which the pool warns.");

    private static final Param<Long> CRITICAL_AT =
            Param.of("critical-at", Kinds.MULTIPLE)
                    .titled(
                            "危险线",
                            "Critical at",
                            "积分负债与资金之比达到此值时告警。",
                            "The obligations ratio that is critical.");

    private static final Param<Integer> VOUCHERS_EXPIRE_AFTER =
            Param.of("vouchers-expire-after", Kinds.DAYS)
                    .titled(
                            "抵用券有效期",
                            "Vouchers expire after",
                            "批次结束后多少天其抵用券失效，资金转入 pool:lapsed。资金池建立时设定，之后可改天数，不可新增。",
                            "Days after a cohort's end until its vouchers lapse; their cash goes to"
                                + " pool:lapsed. A later version can change it but not introduce"
                                + " it.");

    private static final Param<String> REGION =
            Param.of("region", Kinds.TEXT)
                    .orFail()
                    .titled(
                            "地区",
                            "Region",
                            "地区编号；下级地区从其上级。",
                            "A region's id; it holds for those inside it.");

    private static final Param<Integer> REGION_FIRST_RATE =
            Param.of("first-rate", Kinds.RATE_PPM)
                    .titled("首期比例", "First rate", "该地区的首期比例。", "The region's first rate.");

    private static final Param<Long> REGION_CAP =
            Param.of("cap", Kinds.MULTIPLE).titled("封顶倍数", "Cap", "该地区的封顶倍数。", "The region's cap.");

    private static final Param<Integer> REGION_INSTALLMENTS =
            Param.of("installments", Kinds.COUNT)
                    .titled("释放期数", "Installments", "该地区的释放期数。", "The region's installments.");

    private static final Param<List<Values>> REGIONS =
            Param.of(
                            "regions",
                            Kinds.table(
                                    MOST_REGIONS,
                                    REGION,
                                    REGION_FIRST_RATE,
                                    REGION_CAP,
                                    REGION_INSTALLMENTS))
                    .titled(
                            "地区参数",
                            "Regions",
                            "按省或按市核算时，个别地区的首期比例、封顶倍数和期数。",
                            "Other rates, caps and installments for some regions, where scope is"
                                    + " province or city.");

    static final Form<GrowthReleaseTerms> FORM =
            new Form<>(
                    "growth-release",
                    "§2",
                    new Text("绿色积分", "Growth release"),
                    new Text(
                            "让利形成积分；累计积分每增长一个阶梯，按批次把积分释放为抵用券，全部由资金池支付，池中资金不足则按比例缩减。",
                            "Concessions give points; each step of growth releases a part of every"
                                + " point as vouchers, paid by the pool and scaled down where its"
                                + " cash does not suffice."),
                    List.of(
                            NAME,
                            HOLDER,
                            ISSUE,
                            FUND,
                            FIRST_RELEASE_AT,
                            STEP,
                            EARLIEST,
                            EARLY_DAY,
                            LATEST,
                            UNREACHED,
                            GUARANTEE,
                            RELEASE_AT_MOST,
                            FIRST_RATE,
                            CAP,
                            INSTALLMENTS,
                            SCOPE,
                            REGIONS,
                            FAN_POINTS,
                            CONTROLLER_TARGET,
                            CONTROLLER_LO,
                            CONTROLLER_HI,
                            WARN_AT,
                            CRITICAL_AT,
                            VOUCHERS_EXPIRE_AFTER,
                            Common.TAX_CLASS),
                    GrowthReleaseForm::read);

    private GrowthReleaseForm() {}

    private static GrowthReleaseTerms read(Values values) {
        Holder holder = values.get(HOLDER);
        boolean merchant = holder == Holder.MERCHANT;
        boolean guaranteed = values.get(UNREACHED) == Unreached.GUARANTEED;
        Portion atMost = values.find(RELEASE_AT_MOST);
        GrowthReleaseTerms terms =
                new GrowthReleaseTerms(
                        values.get(NAME),
                        holder,
                        values.get(ISSUE),
                        values.get(FUND),
                        values.get(FIRST_RELEASE_AT, merchant ? 1_000_000_000L : 100_000_000L),
                        new Timing(
                                values.get(STEP),
                                values.get(EARLIEST),
                                values.get(EARLY_DAY, merchant ? 10 : 11),
                                values.get(LATEST)),
                        guaranteed ? values.get(GUARANTEE) : 0,
                        atMost == null ? GrowthReleaseTerms.UNLIMITED : atMost.ppm(),
                        new Rates(
                                Cohorts.rate(values.get(FIRST_RATE)),
                                Cohorts.rate(values.get(CAP)),
                                values.get(INSTALLMENTS)),
                        regions(values),
                        values.get(SCOPE),
                        values.get(FAN_POINTS, 0),
                        controller(values),
                        values.get(WARN_AT),
                        values.get(CRITICAL_AT, 0L),
                        values.get(VOUCHERS_EXPIRE_AFTER, 0),
                        values.find(Common.TAX_CLASS));
        requireShares(values, terms);
        requireTiming(values, terms.timing());
        requireRates(values, FIRST_RATE, CAP, INSTALLMENTS);
        requireControl(values, terms);
        return terms;
    }

    private static @Nullable Controller controller(Values values) {
        Long target = values.find(CONTROLLER_TARGET);
        return target == null
                ? null
                : new Controller(target, values.get(CONTROLLER_LO), values.get(CONTROLLER_HI));
    }

    private static List<RegionRates> regions(Values values) {
        List<Values> rows = values.get(REGIONS, List.of());
        for (Values row : rows) {
            requireRates(row, REGION_FIRST_RATE, REGION_CAP, REGION_INSTALLMENTS);
        }
        values.require(
                rows.isEmpty() || values.get(SCOPE) != Scoping.PROGRAM,
                REGIONS,
                "个别地区有自己的参数，而 scope 为 program",
                "regions have rates of their own, but scope is program",
                "把 scope 设为 province 或 city",
                "set scope to province or city");
        return rows.stream().map(GrowthReleaseForm::region).toList();
    }

    private static RegionRates region(Values row) {
        return new RegionRates(
                row.get(REGION, ""),
                row.find(REGION_FIRST_RATE),
                row.find(REGION_CAP),
                row.find(REGION_INSTALLMENTS));
    }

    private static void requireShares(Values values, GrowthReleaseTerms terms) {
        values.require(
                terms.issue().ppm() <= MOST_ISSUE_PPM,
                ISSUE,
                "发放比例为 " + Decimals.percent(terms.issue().ppm()),
                "issue is " + Decimals.percent(terms.issue().ppm()),
                "最多 1000%",
                "write at most 1000%");
        values.require(
                terms.fanPointsPpm() == 0 || terms.holder() == Holder.MERCHANT,
                FAN_POINTS,
                "锁客积分分成由商家池支付，而 holder 为 consumer",
                "fan-points are paid by a merchant pool, and holder is consumer",
                "把 holder 设为 merchant，或去掉 fan-points",
                "set holder to merchant, or leave fan-points out");
        values.require(
                fanPointsCovered(terms),
                FAN_POINTS,
                "积分的这一分成可能超过订单入池的金额",
                "fan-points of what is issued can exceed what the order funds",
                "降低 fan-points 或 issue，或提高 fund，并使用同一基数",
                "lower fan-points or issue, or raise fund, on the same base");
    }

    /** Whether an order always funds what its own fan points cost. */
    private static boolean fanPointsCovered(GrowthReleaseTerms terms) {
        if (terms.fanPointsPpm() == 0) {
            return true;
        }
        Share lid = terms.fund().lid();
        return fanPointsCovered(terms, terms.fund())
                && (lid == null || fanPointsCovered(terms, lid));
    }

    private static boolean fanPointsCovered(GrowthReleaseTerms terms, Share fund) {
        Share issue = terms.issue();
        Share lid = issue.lid();
        return covers(fund, issue, terms.fanPointsPpm())
                || (lid != null && covers(fund, lid, terms.fanPointsPpm()));
    }

    private static boolean covers(Share fund, Share issue, int fanPointsPpm) {
        return neverAbove(issue.base(), fund.base())
                && (long) issue.ppm() * fanPointsPpm <= (long) fund.ppm() * Share.WHOLE_PPM;
    }

    /**
     * Whether one base never exceeds another: profit and rest lie in the concession, it in the
     * amount.
     */
    private static boolean neverAbove(Base base, Base other) {
        return base == other
                || other == Base.AMOUNT
                || (other == Base.CONCESSION && base != Base.AMOUNT);
    }

    private static void requireTiming(Values values, Timing timing) {
        values.require(
                timing.stepPpm() > 0,
                STEP,
                "阶梯为 0% 时每天都算达标",
                "with a step of 0% every day would count as grown",
                "阶梯须大于 0%",
                "write a step above 0%");
        values.require(
                timing.earliest() <= timing.latest() && timing.latest() <= MOST_DAYS,
                LATEST,
                "latest 为 " + timing.latest() + "d，earliest 为 " + timing.earliest() + "d",
                "latest is " + timing.latest() + "d, earliest " + timing.earliest() + "d",
                "不小于 earliest，最多 " + MOST_DAYS + "d",
                "write at least earliest and at most " + MOST_DAYS + "d");
        values.require(
                timing.earlyDay() >= Math.max(1, timing.earliest())
                        && timing.earlyDay() <= timing.latest() + 1,
                EARLY_DAY,
                "early-day 为 " + timing.earlyDay(),
                "early-day is " + timing.earlyDay(),
                "从 earliest（" + timing.earliest() + "）到 latest 次日之间的一天",
                "write a day from earliest (" + timing.earliest() + ") to the day after latest");
        values.require(
                values.get(GUARANTEE) <= Share.WHOLE_PPM,
                GUARANTEE,
                "保底超过 100% 会高于足额",
                "a guarantee above 100% would exceed the full rate",
                "最多 100%",
                "write at most 100%");
    }

    private static void requireRates(
            Values values, Param<Integer> firstRate, Param<Long> cap, Param<Integer> installments) {
        values.require(
                within(values.find(firstRate), 1, Share.WHOLE_PPM),
                firstRate,
                "首期比例须大于 0%，最多 100%",
                "a first rate lies above 0% and is at most 100%",
                "例如 0.5%",
                "write for example 0.5%");
        values.require(
                within(values.find(cap), 1, 1_000L * Share.WHOLE_PPM),
                cap,
                "封顶倍数须大于 0x",
                "a cap lies above 0x",
                "例如 5x",
                "write for example 5x");
        values.require(
                within(values.find(installments), 1, MOST_INSTALLMENTS),
                installments,
                "释放期数从 1 到 " + MOST_INSTALLMENTS,
                "installments are from 1 to " + MOST_INSTALLMENTS,
                "例如 40",
                "write for example 40");
    }

    private static boolean within(@Nullable Number value, long least, long most) {
        return value == null || (value.longValue() >= least && value.longValue() <= most);
    }

    private static void requireControl(Values values, GrowthReleaseTerms terms) {
        values.require(
                values.get(CONTROLLER_HI) <= Share.WHOLE_PPM,
                CONTROLLER_HI,
                "调节只能调低释放，不能调高",
                "the controller may scale releases down, never up",
                "最多 100%",
                "write at most 100%");
        values.require(
                values.get(CONTROLLER_LO) <= values.get(CONTROLLER_HI),
                CONTROLLER_LO,
                "controller-lo 大于 controller-hi",
                "controller-lo is above controller-hi",
                "最多 " + Decimals.percent(values.get(CONTROLLER_HI)),
                "write at most " + Decimals.percent(values.get(CONTROLLER_HI)));
        values.require(
                terms.criticalAtPpm() == 0 || terms.criticalAtPpm() >= terms.warnAtPpm(),
                CRITICAL_AT,
                "critical-at 低于 warn-at",
                "critical-at is below warn-at",
                "不低于 warn-at",
                "write at least what warn-at is");
        values.require(
                !values.has(VOUCHERS_EXPIRE_AFTER) || terms.vouchersExpire(),
                VOUCHERS_EXPIRE_AFTER,
                "抵用券会在批次结束的当天失效",
                "vouchers would lapse at the close that ends their cohort",
                "至少 1d",
                "write at least 1d");
    }
}
