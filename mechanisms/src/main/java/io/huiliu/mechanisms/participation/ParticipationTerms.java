package io.huiliu.mechanisms.participation;

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
 * Terms of {@code participation}.
 *
 * @param issue the share of an order for which units are issued
 * @param unitPrice the first price of a unit, in 1e-6 yuan; an amendment does not move the price
 *     that stands
 * @param step the volume that raises the price, in fen
 * @param growthPpm by how much each step raises it, in ppm
 */
public record ParticipationTerms(
        String name,
        Share issue,
        long unitPrice,
        long step,
        int growthPpm,
        @Nullable String taxClass)
        implements Terms {
    /** Below one fen, all units of a large program would not fit their integer. */
    private static final long MIN_PRICE = 10_000;

    private static final long MIN_STEP = 1_000_000;

    private static final Param<String> NAME = Common.name("participation");

    private static final Param<Share> ISSUE =
            Param.of("issue", Kinds.SHARE_OF_AMOUNT)
                    .withDefault("20% of amount")
                    .titled(
                            "发放比例",
                            "Issue",
                            "按订单的这一比例，以当时单价折算份额发给消费者。",
                            "The share of an order that is turned into units for its buyer at the"
                                    + " price of that moment.");

    private static final Param<Long> UNIT_PRICE =
            Param.of("unit-price", Kinds.PRICE)
                    .withDefault("1.00")
                    .titled(
                            "起始单价",
                            "Unit price",
                            "一份权益的起始单价（元），至少 0.01。",
                            "The first price of a unit in yuan; at least 0.01.");

    private static final Param<Long> STEP =
            Param.of("step", Kinds.MONEY)
                    .withDefault("1,000,000.00")
                    .titled(
                            "业绩阶梯",
                            "Step",
                            "累计业绩每达到这一金额，单价上调一次，至少 10,000.00。",
                            "The volume that raises the price each time it is reached; at least"
                                    + " 10,000.00.");

    private static final Param<Integer> GROWTH =
            Param.of("growth", Kinds.RATE_PPM)
                    .withDefault("2%")
                    .titled(
                            "每阶涨幅",
                            "Growth",
                            "每个阶梯单价的涨幅，向上取整。",
                            "By how much each step raises the price, rounded up.");

    public static final Form<ParticipationTerms> FORM =
            new Form<>(
                    "participation",
                    "§8",
                    new Text("权益份额", "Participation units"),
                    new Text(
                            "消费按单价折算权益份额，不可转让或赎回，只作为分红权重。",
                            "Orders give units at a price that rises with volume; not transferable,"
                                    + " not redeemable, a weight in a dividend."),
                    List.of(NAME, ISSUE, UNIT_PRICE, STEP, GROWTH, Common.TAX_CLASS),
                    ParticipationTerms::read);

    private static ParticipationTerms read(Values values) {
        ParticipationTerms terms =
                new ParticipationTerms(
                        values.get(NAME),
                        values.get(ISSUE),
                        values.get(UNIT_PRICE),
                        values.get(STEP),
                        values.get(GROWTH),
                        values.find(Common.TAX_CLASS));
        values.require(
                terms.issue.base() != Base.REST
                        && (terms.issue.lid() == null || terms.issue.lid().base() != Base.REST),
                ISSUE,
                "份额不占用让利，不能按剩余计算",
                "units take nothing of the concession, so they cannot be a share of its rest",
                "请以 amount、concession 或 profit 为基数",
                "write a share of amount, concession or profit");
        values.require(
                terms.issue.ppm() <= Share.WHOLE_PPM,
                ISSUE,
                "份额超过整笔订单可折算的数量",
                "more units than the whole order would pay for",
                "请写不超过 100%",
                "write at most 100%");
        values.require(
                terms.unitPrice >= MIN_PRICE,
                UNIT_PRICE,
                "单价低于 0.01",
                "the price is below 0.01",
                "请写不少于 0.01",
                "write at least 0.01");
        values.require(
                terms.unitPrice <= UnitPrice.CEILING,
                UNIT_PRICE,
                "单价过高",
                "the price is too high",
                "请写不超过 1,000,000,000",
                "write at most 1,000,000,000");
        values.require(
                terms.step >= MIN_STEP,
                STEP,
                "阶梯低于 10,000.00",
                "the step is below 10,000.00",
                "请写不少于 10,000.00",
                "write at least 10,000.00");
        return terms;
    }

    @Override
    public Form<ParticipationTerms> form() {
        return FORM;
    }

    @Override
    public Mechanism open(Site site) {
        return new Participation(this, site);
    }
}
