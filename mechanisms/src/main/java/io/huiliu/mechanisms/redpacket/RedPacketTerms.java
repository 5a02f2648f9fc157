package io.huiliu.mechanisms.redpacket;

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
import io.huiliu.money.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms of {@code red-packet}.
 *
 * @param pay what a packet holds at full weight
 * @param weighting whether the order's risk weight lessens it
 * @param floorFen the least that a random packet holds
 * @param topUpPpm the most of the pool that one packet is topped up with
 * @param maxMultiplePpm how many times the packet a topped-up one is at most
 */
public record RedPacketTerms(
        String name,
        Share pay,
        boolean weighting,
        Split split,
        long floorFen,
        int topUpPpm,
        long maxMultiplePpm,
        Pays pays,
        @Nullable String taxClass)
        implements Terms {

    /** How a packet's amount comes about. */
    public enum Split {
        FIXED,
        RANDOM
    }

    /** What a packet is paid in. */
    public enum Pays {
        BALANCE,
        VOUCHER
    }

    private static final Param<String> NAME = Common.name("red-packet");

    private static final Param<Share> PAY =
            Param.of("pay", Kinds.SHARE_OF_CONCESSION)
                    .withDefault("30% of concession")
                    .titled(
                            "返利比例",
                            "Pay",
                            "每笔订单确认时立即返给会员的比例（满权重时）。",
                            "What a member gets back at once of each confirmed order, at full"
                                    + " weight.");

    private static final Param<Boolean> WEIGHTING =
            Param.of("weighting", Kinds.FLAG)
                    .withDefault("on")
                    .titled(
                            "权重算法",
                            "Weighting",
                            "按风控权重折算红包；扣下的部分进入红包池。",
                            "Scales the packet by the order's risk weight; what is withheld goes"
                                    + " into the pool.");

    private static final Param<Split> SPLIT =
            Param.of("split", Kinds.choice(Split.class))
                    .withDefault("fixed")
                    .titled(
                            "金额方式",
                            "Split",
                            "fixed：固定金额；random：在平均值上下随机，由可验证的随机数决定。",
                            "fixed: the amount itself; random: drawn around it by a verifiable"
                                    + " generator.");

    private static final Param<Long> FLOOR =
            Param.of("floor", Kinds.MONEY)
                    .withDefault("0.01")
                    .titled(
                            "最低金额",
                            "Floor",
                            "随机红包的最低金额（元）。",
                            "The least that a random packet holds, in yuan.");

    private static final Param<Integer> TOP_UP =
            Param.of("top-up", Kinds.RATE_PPM)
                    .withDefault("10%")
                    .titled(
                            "加码比例",
                            "Top-up",
                            "每个红包最多从红包池（订单之前的余额）加码的比例；0% 为关闭。",
                            "The most of the pool, as it stood before the order, that a packet is"
                                    + " topped up with; 0% is off.");

    private static final Param<Long> MAX_MULTIPLE =
            Param.of("max-multiple", Kinds.MULTIPLE)
                    .withDefault("2x")
                    .titled(
                            "加码上限",
                            "Max multiple",
                            "加码后的红包最多是原红包的几倍。",
                            "How many times the packet a topped-up one is at most.");

    private static final Param<Pays> PAYS =
            Param.of("pays", Kinds.choice(Pays.class))
                    .withDefault("balance")
                    .titled("发放形式", "Pays", "balance：零钱；voucher：抵用券。", "balance, or voucher.");

    public static final Form<RedPacketTerms> FORM =
            new Form<>(
                    "red-packet",
                    "§5",
                    new Text("数智红包", "Red packet"),
                    new Text(
                            "订单确认时立即返利：商家让利的一部分，按风控权重折算，可由红包池加码，也可随机。",
                            "A part of the concession back at once, scaled by the order's risk"
                                    + " weight, topped up out of the pool, perhaps drawn at"
                                    + " random."),
                    List.of(
                            NAME,
                            PAY,
                            WEIGHTING,
                            SPLIT,
                            FLOOR,
                            TOP_UP,
                            MAX_MULTIPLE,
                            PAYS,
                            Common.TAX_CLASS),
                    RedPacketTerms::read);

    private static RedPacketTerms read(Values values) {
        RedPacketTerms terms =
                new RedPacketTerms(
                        values.get(NAME),
                        values.get(PAY),
                        values.get(WEIGHTING),
                        values.get(SPLIT),
                        values.get(FLOOR),
                        values.get(TOP_UP),
                        values.get(MAX_MULTIPLE),
                        values.get(PAYS),
                        values.find(Common.TAX_CLASS));
        values.require(
                terms.floorFen >= 1,
                FLOOR,
                "0.00 元不成红包",
                "a packet of 0.00 is none",
                "至少写 0.01",
                "write at least 0.01");
        values.require(
                terms.topUpPpm <= Share.WHOLE_PPM,
                TOP_UP,
                "加码不能超过红包池的余额",
                "a packet cannot be topped up with more than the pool holds",
                "最多写 100%",
                "write at most 100%");
        values.require(
                terms.maxMultiplePpm >= Share.WHOLE_PPM,
                MAX_MULTIPLE,
                "加码后的红包不会少于原红包",
                "a topped-up packet is never less than the packet",
                "至少写 1x，或写 top-up: 0%",
                "write at least 1x, or top-up: 0%");
        return terms;
    }

    @Override
    public Form<RedPacketTerms> form() {
        return FORM;
    }

    @Override
    public boolean draws() {
        return split == Split.RANDOM;
    }

    @Override
    public Mechanism open(Site site) {
        return new RedPacket(site);
    }

    @Override
    public void claim(Claims claims) {
        claims.share("pay", pay);
    }
}
