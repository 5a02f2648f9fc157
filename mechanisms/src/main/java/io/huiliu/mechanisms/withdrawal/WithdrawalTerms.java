package io.huiliu.mechanisms.withdrawal;

import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Terms;
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
 * Terms of {@code withdrawal}. Amounts in fen, rates in ppm.
 *
 * @param min the least of one request
 * @param maxPerRequest the most of one request
 * @param maxPerDay the most of all requests of a member on one business day, whatever became of
 *     them
 * @param feePpm the platform's fee, of the amount asked for
 * @param minFee the least fee of a request
 * @param taxPpm tax withheld, of what exceeds {@code taxFreeUpTo} in one request
 * @param review whether a person approves each request; without, it is approved as it comes
 */
public record WithdrawalTerms(
        String name,
        long min,
        long maxPerRequest,
        long maxPerDay,
        int feePpm,
        long minFee,
        int taxPpm,
        long taxFreeUpTo,
        boolean review,
        @Nullable String taxClass)
        implements Terms {
    private static final long NO_LIMIT = Long.MAX_VALUE;

    private static final Param<String> NAME = Common.name("withdrawal");

    private static final Param<Long> MIN =
            Param.of("min", Kinds.MONEY)
                    .withDefault("1.00")
                    .titled("单笔最低", "Minimum", "单笔提现的最低金额。", "The least of one request.");

    private static final Param<Long> MAX_PER_REQUEST =
            Param.of("max-per-request", Kinds.MONEY)
                    .titled(
                            "单笔最高",
                            "Most per request",
                            "单笔提现的最高金额；不写则不限。",
                            "The most of one request; no limit when left out.");

    private static final Param<Long> MAX_PER_DAY =
            Param.of("max-per-day", Kinds.MONEY)
                    .titled(
                            "每日最高",
                            "Most per day",
                            "每位会员每个营业日申请的合计上限（含被拒绝的）；不写则不限。",
                            "The most of all requests of a member on a business day, refused ones"
                                    + " included; no limit when left out.");

    private static final Param<Integer> FEE =
            Param.of("fee", Kinds.RATE_PPM)
                    .withDefault("0%")
                    .titled(
                            "手续费",
                            "Fee",
                            "按申请金额收取的手续费，归平台。",
                            "The platform's fee, of the amount asked for.");

    private static final Param<Long> MIN_FEE =
            Param.of("min-fee", Kinds.MONEY)
                    .withDefault("0.00")
                    .titled("最低手续费", "Minimum fee", "每笔手续费的最低金额。", "The least fee of a request.");

    private static final Param<Integer> TAX =
            Param.of("tax", Kinds.RATE_PPM)
                    .withDefault("0%")
                    .titled(
                            "代扣税率",
                            "Tax",
                            "对单笔超过免税额部分代扣的税率。",
                            "The tax withheld, of what exceeds the tax-free amount in one"
                                    + " request.");

    private static final Param<Long> TAX_FREE_UP_TO =
            Param.of("tax-free-up-to", Kinds.MONEY)
                    .withDefault("0.00")
                    .titled(
                            "免税额",
                            "Tax-free up to",
                            "单笔不代扣税的金额。",
                            "What of one request is not taxed.");

    private static final Param<Boolean> REVIEW =
            Param.of("review", Kinds.FLAG)
                    .withDefault("on")
                    .titled(
                            "人工审核",
                            "Review",
                            "on：每笔须审核通过后支付；off：申请即视为通过。",
                            "on: each request waits for an approval; off: it is approved as it"
                                    + " comes.");

    public static final Form<WithdrawalTerms> FORM =
            new Form<>(
                    "withdrawal",
                    "§9",
                    new Text("提现", "Withdrawal"),
                    new Text(
                            "会员将零钱经审核提现；抵用券不可提现。",
                            "Members take their balance out, through a review; vouchers never"
                                    + " become cash."),
                    List.of(
                            NAME,
                            MIN,
                            MAX_PER_REQUEST,
                            MAX_PER_DAY,
                            FEE,
                            MIN_FEE,
                            TAX,
                            TAX_FREE_UP_TO,
                            REVIEW,
                            Common.TAX_CLASS),
                    WithdrawalTerms::read);

    private static WithdrawalTerms read(Values values) {
        WithdrawalTerms terms =
                new WithdrawalTerms(
                        values.get(NAME),
                        values.get(MIN),
                        values.get(MAX_PER_REQUEST, NO_LIMIT),
                        values.get(MAX_PER_DAY, NO_LIMIT),
                        values.get(FEE),
                        values.get(MIN_FEE),
                        values.get(TAX),
                        values.get(TAX_FREE_UP_TO),
                        values.get(REVIEW),
                        values.find(Common.TAX_CLASS));
        values.require(
                (long) terms.feePpm + terms.taxPpm < Share.WHOLE_PPM,
                FEE,
                "手续费与税合计使会员一无所得",
                "fee and tax leave the member nothing",
                "请使两者合计低于 100%",
                "make them less than 100% together");
        values.require(
                terms.min > terms.minFee,
                MIN,
                "单笔最低金额不高于最低手续费",
                "the least request is no more than its least fee",
                "请使 min 高于 min-fee",
                "write a min above min-fee");
        values.require(
                terms.maxPerRequest >= terms.min && terms.maxPerDay >= terms.min,
                MIN,
                "单笔最低金额高于上限",
                "the least request is more than the most",
                "请调低 min，或调高 max-per-request 与 max-per-day",
                "lower min, or raise max-per-request and max-per-day");
        return terms;
    }

    /** The fee: floored, as every share, and never more than the amount. */
    long fee(long fen) {
        return Math.min(fen, Math.max(minFee, Share.partOf(fen, feePpm)));
    }

    /** The tax, never more than the fee leaves. */
    long tax(long fen) {
        return Math.min(fen - fee(fen), Share.partOf(Math.max(0, fen - taxFreeUpTo), taxPpm));
    }

    /** Whether the plan allows a request, of a member that asked for {@code today} fen already. */
    boolean allows(long fen, long today) {
        return fen >= min && fen <= maxPerRequest && fen <= maxPerDay - Math.min(today, maxPerDay);
    }

    @Override
    public Form<WithdrawalTerms> form() {
        return FORM;
    }

    @Override
    public Mechanism open(Site site) {
        return new Withdrawal(site);
    }
}
