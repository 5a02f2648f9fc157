package io.huiliu.plan;

import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
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
            Param.of("effective", Kinds.DATE)
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
                            "抽奖的奖品数量与概率：none（无抽奖）、published（已公布）、unpublished（未公布）或"
                                    + " changed（开始后变更）。上线必填。",
                            "Number and odds of the prizes of draws: none (no draws), published,"
                                    + " unpublished, or changed after the start. Required for going"
                                    + " live.");

    static final Param<Long> JOIN_REWARD =
            Param.of("join-reward", HeadKinds.FEE)
                    .titled(
                            "入会奖励（声明）",
                            "Join reward (declared)",
                            "因有人加入（而非成交）而发放的任何奖励；无则写 none 或不写。",
                            "Any reward for a member's joining rather than for a sale; none, or"
                                    + " left out, if there is none.");

    static final Param<LocalDate> PUBLISHED =
            Param.of("published", Kinds.DATE)
                    .titled(
                            "公布日（声明）",
                            "Published (declared)",
                            "本版规则向会员公布的日期；修订须至少提前 7 天公布。",
                            "When members were shown these rules; a change at least 7 days before"
                                    + " it takes effect.");

    static final Param<Integer> RECORDS_KEPT =
            Param.of("records-kept", HeadKinds.TERM_DAYS)
                    .titled(
                            "记录保存（声明）",
                            "Records kept (declared)",
                            "交易记录的保存期，如 3y 或 1095d；不写为一直保存。",
                            "How long records of transactions are kept, such as 3y or 1095d; for"
                                    + " ever if left out.");

    static final Param<Boolean> CONDITIONAL_ON_GROWTH =
            Param.of("conditional-on-growth", Kinds.FLAG)
                    .titled(
                            "以增长为条件（声明）",
                            "Conditional on growth (declared)",
                            "是否向会员说明：发放以业绩增长为条件，可能少于上限，也可能没有。",
                            "Whether members are told that what is released depends on growth, and"
                                    + " may be less than the most, or nothing.");

    static final Param<Disclosures.FactSheet> FACT_SHEET =
            Param.of("fact-sheet", Kinds.choice(Disclosures.FactSheet.class))
                    .titled(
                            "方案说明书（声明）",
                            "Fact sheet (declared)",
                            "会员加入前是否看到方案说明书：shown（展示）或 not-shown。",
                            "Whether members see the plan's fact sheet before they join: shown or"
                                    + " not-shown.");

    static final Param<Disclosures.VoucherSale> VOUCHERS_SOLD =
            Param.of("vouchers-sold", HeadKinds.VOUCHER_SALE)
                    .titled(
                            "售卖抵用券（声明）",
                            "Vouchers sold (declared)",
                            "是否出售（而非赠送）抵用券，记名或不记名，单张最高金额；不出售则写 none 或不写。",
                            "Whether vouchers are sold rather than granted, registered or to"
                                + " bearer, and the most that one holds; none, or left out, if none"
                                + " are.");

    static final Param<Integer> VOUCHERS_SOLD_LAST =
            Param.of("vouchers-sold-last", HeadKinds.TERM_DAYS)
                    .titled(
                            "所售抵用券有效期（声明）",
                            "Vouchers sold last (declared)",
                            "所售抵用券的有效期，如 3y；不写为长期有效。",
                            "How long a voucher that was sold lasts, such as 3y; for ever if left"
                                    + " out.");

    static final Param<Disclosures.Minors> MINORS =
            Param.of("minors", Kinds.choice(Disclosures.Minors.class))
                    .titled(
                            "未成年人（声明）",
                            "Minors (declared)",
                            "未满 14 周岁者的个人信息：refused（不收集）、guardian-consent（监护人同意）或"
                                    + " unchecked（不核实）。收集个人信息时必填。",
                            "Personal data of people under 14: refused, guardian-consent or"
                                    + " unchecked. Required where personal data are taken.");

    static final Param<String> DATA_FIELD =
            Param.of("field", Kinds.NAME).orFail().titled("字段", "Field", "", "");

    static final Param<String> DATA_PURPOSE =
            Param.of("purpose", Kinds.TEXT)
                    .titled("目的", "Purpose", "收集该信息做什么。", "What it is taken for.");

    static final Param<Boolean> DATA_CONSENT =
            Param.of("consent", Kinds.FLAG)
                    .withDefault("false")
                    .titled("同意", "Consent", "是否取得本人同意。", "Whether its owner agreed.");

    static final Param<Boolean> DATA_OPT_OUT =
            Param.of("opt-out", Kinds.FLAG)
                    .withDefault("false")
                    .titled(
                            "可退出",
                            "Opt-out",
                            "能否关闭基于该信息的个性化推送。",
                            "Whether its owner can turn off targeting by it.");

    static final Param<List<Values>> PERSONAL_DATA =
            Param.of(
                            "personal-data",
                            Kinds.table(
                                    Disclosures.MAX_DATA_FIELDS,
                                    DATA_FIELD,
                                    DATA_PURPOSE,
                                    DATA_CONSENT,
                                    DATA_OPT_OUT))
                    .titled(
                            "个人信息（声明）",
                            "Personal data (declared)",
                            "方案所用的个人信息字段，及其目的、同意与退出方式。",
                            "The fields of personal data that the program uses, each with its"
                                    + " purpose, consent and opt-out.");

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
                    ODDS,
                    JOIN_REWARD,
                    PUBLISHED,
                    RECORDS_KEPT,
                    CONDITIONAL_ON_GROWTH,
                    FACT_SHEET,
                    VOUCHERS_SOLD,
                    VOUCHERS_SOLD_LAST,
                    PERSONAL_DATA,
                    MINORS);

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

    private Head() {}
}
