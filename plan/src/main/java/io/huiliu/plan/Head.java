package io.huiliu.plan;

import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The parameters of a plan's head: everything in the file but its mechanisms (plans.md). */
final class Head {
    static final Param<String> PLAN =
            Param.of("plan", Kinds.NAME)
                    .orFail()
                    .titled("方案编号", "Plan id", "文件名为 <编号>.yaml。", "The file is named <id>.yaml.");

    static final Param<Integer> VERSION =
            Param.of("version", HeadKinds.VERSION)
                    .withDefault("1")
                    .titled(
                            "版本",
                            "Version",
                            "已发布的版本不再改动；修订即新版本。",
                            "A version never changes; an amendment is a new version.");

    static final Param<LocalDate> EFFECTIVE =
            Param.of("effective", HeadKinds.DATE)
                    .withDefault("1970-01-01")
                    .titled(
                            "生效日",
                            "Effective",
                            "自该营业日开始时生效；至少提前 7 天公布。",
                            "Holds from the start of this business day; published at least 7 days"
                                    + " before.");

    static final Param<ZoneId> TIME_ZONE =
            Param.of("time-zone", HeadKinds.TIME_ZONE)
                    .withDefault("Asia/Shanghai")
                    .titled("时区", "Time zone", "营业日的起止。", "Where business days begin and end.");

    static final Param<String> CURRENCY =
            Param.of("currency", HeadKinds.CURRENCY)
                    .withDefault("CNY")
                    .titled("币种", "Currency", "目前仅支持人民币。", "Only CNY so far.");

    static final Param<HeadKinds.Range> CONCESSION =
            Param.of("concession", HeadKinds.RANGE)
                    .orFail()
                    .titled(
                            "让利比例",
                            "Concession",
                            "商家可选的让利比例范围，按订单金额计。",
                            "The rates that a merchant may choose from, of the amount.");

    static final Param<Integer> DEFAULT_CONCESSION =
            Param.of("default-concession", Kinds.RATE_PPM)
                    .titled(
                            "默认让利",
                            "Default concession",
                            "未选比例的商家按此让利；缺省为范围下限。",
                            "What a merchant without a rate gives; the lowest allowed if left"
                                    + " out.");

    static final Param<Long> CONFIRM =
            Param.of("confirm", HeadKinds.CONFIRM)
                    .withDefault("after 7d")
                    .titled(
                            "确认",
                            "Confirm",
                            "订单在付款后多久自动确认，各机制随之生效：immediate 或 after 7d。",
                            "When an order is confirmed, and its mechanisms act: immediate, or"
                                    + " after 7d from the payment.");

    static final Param<Long> REFUNDABLE_FOR =
            Param.of("refundable-for", Kinds.DURATION)
                    .withDefault("30d")
                    .titled(
                            "可退款期",
                            "Refundable for",
                            "自确认起算，期满订单终结；0d 表示确认即终结。",
                            "From the confirmation; then the order is final. 0d makes it final at"
                                    + " its confirmation.");

    static final Param<Boolean> VOUCHER_SPEND_EARNS =
            Param.of("voucher-spend-earns", Kinds.FLAG)
                    .withDefault("true")
                    .titled(
                            "抵用券消费是否计入",
                            "Voucher spend earns",
                            "用抵用券支付的部分是否与现金一样获得奖励。",
                            "Whether what is paid by voucher earns as cash does.");

    static final Param<AppliesTo> APPLIES_TO =
            Param.of("applies-to", Kinds.choice(AppliesTo.class))
                    .withDefault("new")
                    .titled(
                            "修订范围",
                            "Applies to",
                            "修订只及于新批次（new），或也及于存续批次（all）。",
                            "Whether an amendment holds for what is created from then on (new), or"
                                    + " for live cohorts, lots and claims too (all).");

    static final Param<Long> JOIN_FEE =
            Param.of("join-fee", HeadKinds.FEE)
                    .titled(
                            "入门费（声明）",
                            "Join fee (declared)",
                            "加入、发展他人或保有级别所需的费用、押金或合格消费；无则写 none。上线必填。",
                            "Any fee, deposit or qualifying purchase to join, to recruit or to hold"
                                    + " a rank; none if there is none. Required for going live.");

    static final Param<Declarations.Custody> CUSTODY =
            Param.of("custody", Kinds.choice(Declarations.Custody.class))
                    .titled(
                            "资金存管（声明）",
                            "Custody (declared)",
                            "客户资金由谁持有：licensed-institution（持牌机构分账）或 platform（平台）。上线必填。",
                            "Who holds customers' money: licensed-institution or platform. Required"
                                    + " for going live.");

    static final Param<Declarations.CashOut> CASH_OUT =
            Param.of("cash-out", Kinds.choice(Declarations.CashOut.class))
                    .titled(
                            "提现（声明）",
                            "Cash-out (declared)",
                            "会员可提现的内容：none、balance（零钱）或 points-or-vouchers（积分或券）。上线必填。",
                            "What a member can turn into cash: none, balance or points-or-vouchers."
                                    + " Required for going live.");

    static final Param<Boolean> TRANSFERABLE =
            Param.of("transferable", Kinds.FLAG)
                    .titled(
                            "可转让（声明）",
                            "Transferable (declared)",
                            "会员之间能否转让积分或券。上线必填。",
                            "Whether members can pass points or vouchers to one another. Required"
                                    + " for going live.");

    static final Param<Boolean> PUBLIC_OFFERING =
            Param.of("public-offering", Kinds.FLAG)
                    .titled(
                            "公开发行（声明）",
                            "Public offering (declared)",
                            "权益份额或分红是否向公众发售。上线必填。",
                            "Whether units or dividends are offered to the public. Required for"
                                    + " going live.");

    static final Param<Declarations.Odds> ODDS =
            Param.of("odds", Kinds.choice(Declarations.Odds.class))
                    .titled(
                            "中奖概率（声明）",
                            "Odds (declared)",
                            "抽奖的奖品数量与概率：none（无抽奖）、published（已公布）或 unpublished。上线必填。",
                            "Number and odds of the prizes of draws: none (no draws), published or"
                                    + " unpublished. Required for going live.");

    /** In the order in which plans write them. */
    static final List<Param<?>> PARAMS =
            List.of(
                    PLAN,
                    VERSION,
                    EFFECTIVE,
                    TIME_ZONE,
                    CURRENCY,
                    CONCESSION,
                    DEFAULT_CONCESSION,
                    CONFIRM,
                    REFUNDABLE_FOR,
                    VOUCHER_SPEND_EARNS,
                    APPLIES_TO,
                    JOIN_FEE,
                    CUSTODY,
                    CASH_OUT,
                    TRANSFERABLE,
                    PUBLIC_OFFERING,
                    ODDS);

    static final String TITLE = "title";
    static final String TEXTS = "texts";
    static final String TUNE = "tune";
    static final String MECHANISMS = "mechanisms";

    /** Keys that are no scalar parameters. */
    static final List<String> OTHERS = List.of(TITLE, TEXTS, TUNE, MECHANISMS);

    /** Keys whose values may be tuned: a program's terms, not what it is called or declares. */
    static final List<Param<?>> TUNABLE = List.of(DEFAULT_CONCESSION, CONFIRM, REFUNDABLE_FOR);

    static final Text TITLE_HELP =
            new Text(
                    "方案名称，中英文；只写一种时两种语言同用。",
                    "What people call the plan, in Chinese and English, or one for both.");
    static final Text TEXTS_HELP =
            new Text(
                    "会员所见的文案：名称到中英文文本。上线必填。",
                    "The texts that members see: name to text in Chinese and English. Required for"
                            + " going live.");
    static final Text TUNE_HELP =
            new Text(
                    "可由 huiliu tune 调整的参数及其上下限，如 consumer-points.cap: 1x..5x；不影响方案的运行。",
                    "What huiliu tune may change and within which bounds, such as"
                            + " consumer-points.cap: 1x..5x; it changes nothing in how the plan"
                            + " runs.");
    static final Text MECHANISMS_HELP =
            new Text(
                    "按次序的各机制：既是让利的分配次序，也是日终的次序。",
                    "The mechanisms in their order: that of the waterfall, and that of the day"
                            + " close.");

    static final Param<String> ZH = Param.of("zh", Kinds.TEXT).titled("中文", "Chinese", "", "");
    static final Param<String> EN = Param.of("en", Kinds.TEXT).titled("英文", "English", "", "");

    /** The keys of a text in both languages, as titles and member texts have it. */
    static final List<Param<?>> LANGUAGES = List.of(ZH, EN);

    private Head() {}
}
