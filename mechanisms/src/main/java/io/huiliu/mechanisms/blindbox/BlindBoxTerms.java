package io.huiliu.mechanisms.blindbox;

import io.huiliu.mechanisms.Claims;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Rewards;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.terms.Common;
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import io.huiliu.money.Base;
import io.huiliu.money.Decimals;
import io.huiliu.money.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms of {@code blind-box}.
 *
 * @param prizes the table: what a prize that is not to be had falls to is the next one
 * @param hiddenAfter how many invited members must have confirmed orders before hidden prizes open
 * @param fund what the budget pool takes of each order; a share of 0 is off
 */
public record BlindBoxTerms(
        String name, List<Prize> prizes, int hiddenAfter, Share fund, @Nullable String taxClass)
        implements Terms {
    static final int MAX_PRIZES = 100;

    private static final Share OFF = Share.of(Base.REST, 0);

    private static final Param<String> NAME = Common.name("blind-box");

    private static final Param<String> PRIZE_NAME =
            Param.of("name", Kinds.NAME)
                    .orFail()
                    .titled(
                            "奖品",
                            "Prize",
                            "奖品名称；修订方案时，同名奖品沿用已发数量。",
                            "The prize's name; its stock goes on under it when a plan is amended.");

    private static final Param<Integer> PROBABILITY =
            Param.of("probability", Kinds.RATE_PPM)
                    .orFail()
                    .titled(
                            "概率",
                            "Probability",
                            "中奖概率；各奖品之和须为 100%。",
                            "Its probability; all of them sum to 100%.");

    private static final Param<Long> VALUE =
            Param.of("value", Kinds.MONEY)
                    .withDefault("0.00")
                    .titled(
                            "价值",
                            "Value",
                            "奖励的金额或金币数；0.00 为线下或券码等账外奖品。",
                            "Yuan or coins; 0.00 is a thing given outside the books, such as a card"
                                    + " or a code.");

    private static final Param<Rewards.Kind> PAYS =
            Param.of("pays", Kinds.choice(Rewards.Kind.class))
                    .withDefault("voucher")
                    .titled(
                            "奖励形式",
                            "Pays",
                            "balance（零钱）与 voucher（抵用券）由预算池支付；coins（金币）不占用预算。",
                            "balance and voucher are paid out of the pool; coins need no budget.");

    private static final Param<Integer> STOCK =
            Param.of("stock", Kinds.COUNT)
                    .titled(
                            "库存",
                            "Stock",
                            "数量；不写为不限。",
                            "How many there are; without end when left out.");

    private static final Param<Boolean> HIDDEN =
            Param.of("hidden", Kinds.FLAG)
                    .withDefault("false")
                    .titled(
                            "隐藏奖品",
                            "Hidden",
                            "仅在邀请到足够多的下单会员后开放。",
                            "Opens only to members who have invited enough buyers.");

    private static final Param<List<Values>> PRIZES =
            Param.of(
                            "prizes",
                            Kinds.table(
                                    MAX_PRIZES,
                                    PRIZE_NAME,
                                    PROBABILITY,
                                    VALUE,
                                    PAYS,
                                    STOCK,
                                    HIDDEN))
                    .orFail()
                    .titled(
                            "奖品表",
                            "Prizes",
                            "公示的奖品与概率。缺货、未开放或预算不足的奖品顺延到下一个；最后一个须不限量、不隐藏且不需现金，使每次抽取必有所得。",
                            "The published table. A prize that is out of stock, not open or beyond"
                                + " the budget falls to the next one; the last must be unlimited,"
                                + " not hidden and without cash, so that every draw wins.");

    private static final Param<Integer> HIDDEN_AFTER =
            Param.of("hidden-after", Kinds.COUNT)
                    .withDefault("3")
                    .titled(
                            "开放条件",
                            "Hidden after",
                            "邀请的会员中有多少人已有确认订单，隐藏奖品才开放。",
                            "How many invited members must have confirmed orders before hidden"
                                    + " prizes open.");

    private static final Param<Share> FUND =
            Param.of("fund", Kinds.SHARE_OF_REST)
                    .titled(
                            "预算来源",
                            "Fund",
                            "每笔订单计入预算池的比例；不写则没有，预算只能注资。",
                            "What the budget pool takes of each order; off when left out: then only"
                                    + " injections fill it.");

    public static final Form<BlindBoxTerms> FORM =
            new Form<>(
                    "blind-box",
                    "§8",
                    new Text("新人盲盒", "Blind box"),
                    new Text(
                            "新会员首单确认后抽取一次，按公示的奖品表必有所得。",
                            "One draw for a new member after its first confirmed order; every draw"
                                    + " wins something."),
                    List.of(NAME, PRIZES, HIDDEN_AFTER, FUND, Common.TAX_CLASS),
                    BlindBoxTerms::read);

    public BlindBoxTerms {
        prizes = List.copyOf(prizes);
    }

    private static BlindBoxTerms read(Values values) {
        List<Prize> prizes =
                values.get(PRIZES, List.of()).stream().map(BlindBoxTerms::prize).toList();
        long sum = prizes.stream().mapToLong(Prize::ppm).sum();
        values.require(
                sum == Share.WHOLE_PPM,
                PRIZES,
                "各奖品概率之和为 " + Decimals.percent(sum),
                "the probabilities sum to " + Decimals.percent(sum),
                "请使各奖品概率之和为 100%",
                "make them sum to 100%");
        values.require(
                !prizes.isEmpty() && prizes.getLast().alwaysThere(),
                PRIZES,
                "最后一个奖品限量、隐藏或需要现金，抽取可能一无所得",
                "the last prize is scarce, hidden or takes cash, so a draw could win nothing",
                "请以不限量的金币或价值 0.00 的奖品结尾",
                "end the table with coins, or with a thing of value 0.00, without stock");
        values.require(
                prizes.stream().map(Prize::name).distinct().count() == prizes.size(),
                PRIZES,
                "有两个奖品同名",
                "two prizes have the same name",
                "请使用不同的名称",
                "give each its own name");
        return new BlindBoxTerms(
                values.get(NAME),
                prizes,
                values.get(HIDDEN_AFTER),
                values.get(FUND, OFF),
                values.find(Common.TAX_CLASS));
    }

    private static Prize prize(Values row) {
        return new Prize(
                row.get(PRIZE_NAME, ""),
                row.get(PROBABILITY, 0),
                row.get(VALUE),
                row.get(PAYS),
                row.get(STOCK, Prize.UNLIMITED),
                row.get(HIDDEN));
    }

    @Override
    public Form<BlindBoxTerms> form() {
        return FORM;
    }

    @Override
    public Mechanism open(Site site) {
        return new BlindBox(site);
    }

    @Override
    public void claim(Claims claims) {
        claims.share("fund", fund);
    }
}
