package io.huiliu.mechanisms.valuepool;

import io.huiliu.mechanisms.Accepts.Payee;
import io.huiliu.mechanisms.Claims;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.terms.Common;
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import io.huiliu.money.Share;
import io.huiliu.money.Wide;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms of {@code value-pool}.
 *
 * @param contribute what of each order enters the pool, one share after the other
 * @param mint the part of the contribution for which points are minted
 * @param initialPrice of a point, in 1e-6 yuan
 * @param sellFeePpm what a sale to the balance leaves in the pool
 * @param exitMultiplePpm the multiple of what was spent at which points are sold, or 0
 * @param to what a seller may ask for; what is sold by the engine is paid in the first
 * @param unlockPpm the part of what is not minted that unlocks points of legacy holders, or null
 * @param legacyCoins whether a legacy holder also gets its debt in coins
 */
public record ValuePoolTerms(
        String name,
        List<Share> contribute,
        Kinds.Portion mint,
        long initialPrice,
        int sellFeePpm,
        int voucherFeePpm,
        int coinsFeePpm,
        long exitMultiplePpm,
        ExitBy exitBy,
        boolean transferable,
        List<Payee> to,
        @Nullable Integer unlockPpm,
        boolean legacyCoins,
        @Nullable String taxClass)
        implements Terms {
    private static final int MAX_SHARES = 4;
    private static final String OFF = "off";
    private static final long LOWEST_PRICE = 100_000;
    private static final long HIGHEST_PRICE = 1_000_000_000;

    /** Whose value and amounts are compared for a forced exit. */
    public enum ExitBy {
        LOT,
        MEMBER
    }

    private static final Kind.Scalar<Long> MULTIPLE_OR_OFF =
            new Kind.Scalar<>(
                    "multiple-or-off",
                    text -> text.strip().equals(OFF) ? 0L : Kinds.MULTIPLE.parse().apply(text),
                    "^(" + OFF + "|[\\d,]+(\\.\\d+)?x)$",
                    List.of(),
                    "3x");

    private static final Param<String> NAME = Common.name("value-pool");

    private static final Param<List<Share>> CONTRIBUTE =
            Param.of("contribute", Kinds.listOf(Kinds.SHARE_OF_AMOUNT, MAX_SHARES))
                    .withDefault("30% of amount")
                    .titled(
                            "入池比例",
                            "Contribute",
                            "每笔订单进入盈利池的部分；可写多项，如 [40% of profit, 20% of amount]。",
                            "What of each order enters the pool; several shares may be given, such"
                                    + " as [40% of profit, 20% of amount].");

    private static final Param<Kinds.Portion> MINT =
            Param.of("mint", Kinds.portion("contribution"))
                    .withDefault("70% of contribution")
                    .titled(
                            "铸造比例",
                            "Mint",
                            "入池金额中按现价铸造成积分赠给买家的部分；其余使价格上升。",
                            "The part of the contribution for which the buyer gets points at the"
                                    + " price; the rest raises the price.");

    private static final Param<Long> INITIAL_PRICE =
            Param.of("initial-price", Kinds.PRICE)
                    .withDefault("1.00")
                    .titled(
                            "起始价",
                            "Initial price",
                            "第一个积分的价格（元）。",
                            "The price of the first point, in yuan.");

    private static final Param<Integer> SELL_FEE =
            Param.of("sell-fee", Kinds.RATE_PPM)
                    .withDefault("20%")
                    .titled(
                            "提现手续费",
                            "Sell fee",
                            "卖出积分到零钱时留在池中的比例。",
                            "What a sale to the balance leaves in the pool.");

    private static final Param<Integer> VOUCHER_FEE =
            Param.of("voucher-fee", Kinds.RATE_PPM)
                    .titled(
                            "消费手续费",
                            "Voucher fee",
                            "卖出积分换抵用券时留在池中的比例；不写时同 sell-fee。",
                            "What a sale for vouchers leaves in the pool; as sell-fee if left"
                                    + " out.");

    private static final Param<Integer> COINS_FEE =
            Param.of("coins-fee", Kinds.RATE_PPM)
                    .titled(
                            "转换手续费",
                            "Coins fee",
                            "卖出积分换金币时留在池中的比例；不写时同 sell-fee。",
                            "What a sale for coins leaves in the pool; as sell-fee if left out.");

    private static final Param<Long> EXIT_MULTIPLE =
            Param.of("exit-multiple", MULTIPLE_OR_OFF)
                    .withDefault("3x")
                    .titled(
                            "强制退出倍数",
                            "Exit multiple",
                            "积分价值达到消费金额的几倍时自动卖出；off 为不强制。",
                            "Points that are worth so many times what was spent are sold; off for"
                                    + " never.");

    private static final Param<ExitBy> EXIT_BY =
            Param.of("exit-by", Kinds.choice(ExitBy.class))
                    .withDefault("lot")
                    .titled(
                            "退出口径",
                            "Exit by",
                            "lot：每笔消费单独计算；member：会员全部积分对全部消费。",
                            "lot: each purchase by itself; member: all points of a member against"
                                    + " all it spent.");

    private static final Param<Boolean> TRANSFERABLE =
            Param.of("transferable", Kinds.FLAG)
                    .withDefault("false")
                    .titled(
                            "可转让",
                            "Transferable",
                            "会员之间能否转让积分。",
                            "Whether members may transfer points to each other.");

    private static final Param<List<Payee>> TO =
            Param.of("to", Kinds.listOf(Kinds.choice(Payee.class), Payee.values().length))
                    .withDefault("balance")
                    .titled(
                            "卖出去向",
                            "To",
                            "积分可换成什么：balance（零钱）、voucher（抵用券）、coins（金币）；强制退出用第一项。",
                            "What points can be sold for: balance, voucher, coins. Forced exits"
                                    + " are paid in the first.");

    private static final Param<Integer> UNLOCK =
            Param.of("unlock", Kinds.RATE_PPM)
                    .titled(
                            "老会员释放",
                            "Unlock",
                            "入池金额中未铸造部分用于给老会员释放积分的比例；不写则不接收老会员债务。",
                            "The part of what is not minted that unlocks points for holders of an"
                                    + " old platform's debts; off if left out.");

    private static final Param<Boolean> LEGACY_COINS =
            Param.of("legacy-coins", Kinds.FLAG)
                    .withDefault("false")
                    .titled(
                            "老会员消费币",
                            "Legacy coins",
                            "登记老会员债务时，是否同时发放等额金币用于提货。",
                            "Whether a legacy holder also gets its debt in coins, to take goods"
                                    + " with.");

    public static final Form<ValuePoolTerms> FORM =
            new Form<>(
                    "value-pool",
                    "§3",
                    new Text("消费增值", "Value pool"),
                    new Text(
                            "每笔订单的一部分进入资金池，其中一部分按现价铸造成积分；价格 = 池中资金 ÷ 流通积分。",
                            "A part of each order enters a pool, and points are minted for a part"
                                    + " of that at the price: the pool's cash over its points."),
                    List.of(
                            NAME,
                            CONTRIBUTE,
                            MINT,
                            INITIAL_PRICE,
                            SELL_FEE,
                            VOUCHER_FEE,
                            COINS_FEE,
                            EXIT_MULTIPLE,
                            EXIT_BY,
                            TRANSFERABLE,
                            TO,
                            UNLOCK,
                            LEGACY_COINS,
                            Common.TAX_CLASS),
                    ValuePoolTerms::read);

    private static ValuePoolTerms read(Values values) {
        int sellFee = values.get(SELL_FEE);
        ValuePoolTerms terms =
                new ValuePoolTerms(
                        values.get(NAME),
                        List.copyOf(values.get(CONTRIBUTE)),
                        values.get(MINT),
                        values.get(INITIAL_PRICE),
                        sellFee,
                        values.get(VOUCHER_FEE, sellFee),
                        values.get(COINS_FEE, sellFee),
                        values.get(EXIT_MULTIPLE),
                        values.get(EXIT_BY),
                        values.get(TRANSFERABLE),
                        List.copyOf(values.get(TO)),
                        values.find(UNLOCK),
                        values.get(LEGACY_COINS),
                        values.find(Common.TAX_CLASS));
        terms.validate(values);
        return terms;
    }

    private void validate(Values values) {
        values.require(
                !contribute.isEmpty(),
                CONTRIBUTE,
                "没有任何金额入池",
                "nothing enters the pool",
                "至少写一项，例如 30% of amount",
                "write at least one share, such as 30% of amount");
        values.require(
                mint.numerator() <= mint.denominator(),
                MINT,
                "铸造多于入池，价格会下跌",
                "more is minted than is contributed, so the price would fall",
                "最多写 100%",
                "write at most 100%");
        values.require(
                initialPrice >= LOWEST_PRICE && initialPrice <= HIGHEST_PRICE,
                INITIAL_PRICE,
                "起始价不在 0.10 到 1,000.00 之间，六位小数的积分不够精确",
                "the price is not from 0.10 to 1,000.00, where points of six decimals are exact"
                        + " enough",
                "写 1.00",
                "write 1.00");
        values.require(
                exitMultiplePpm == 0 || exitMultiplePpm >= Share.WHOLE_PPM,
                EXIT_MULTIPLE,
                "积分还不值消费金额就会被卖出",
                "points would be sold before they are worth what was spent",
                "至少写 1x，或写 off",
                "write at least 1x, or off");
        values.require(
                !to.isEmpty() && to.stream().distinct().count() == to.size(),
                TO,
                "缺少去向，或同一去向写了两次",
                "a payee is missing or named twice",
                "balance、voucher、coins 各最多写一次",
                "write each of balance, voucher and coins at most once");
        requireWhole(values, SELL_FEE, sellFeePpm);
        requireWhole(values, VOUCHER_FEE, voucherFeePpm);
        requireWhole(values, COINS_FEE, coinsFeePpm);
        requireWhole(values, UNLOCK, unlockPpm == null ? 0 : unlockPpm);
    }

    private static void requireWhole(Values values, Param<Integer> param, int ppm) {
        values.require(
                ppm <= Share.WHOLE_PPM,
                param,
                "超过 100%",
                "it is above 100%",
                "最多写 100%",
                "write at most 100%");
    }

    /** What of a sale to a payee stays in the pool, in ppm. */
    int feePpm(Payee payee) {
        return switch (payee) {
            case BALANCE -> sellFeePpm;
            case VOUCHER -> voucherFeePpm;
            case COINS -> coinsFeePpm;
        };
    }

    /** M = floor(C × mint × weight): the cash for which the buyer gets points. */
    long minted(long contributedFen, int weightPpm) {
        return Wide.mulDivFloor(
                contributedFen, mint.numerator() * weightPpm, mint.denominator() * Share.WHOLE_PPM);
    }

    /** Whether any of this is paid in coins. */
    boolean usesCoins() {
        return legacyCoins || to.contains(Payee.COINS);
    }

    @Override
    public Form<ValuePoolTerms> form() {
        return FORM;
    }

    @Override
    public Mechanism open(Site site) {
        return new ValuePool(this, site);
    }

    @Override
    public void claim(Claims claims) {
        for (int i = 0; i < contribute.size(); i++) {
            String key = contribute.size() == 1 ? "contribute" : "contribute[" + i + "]";
            claims.share(key, contribute.get(i));
        }
    }
}
