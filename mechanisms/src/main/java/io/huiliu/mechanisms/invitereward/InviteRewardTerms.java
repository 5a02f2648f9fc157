package io.huiliu.mechanisms.invitereward;

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
import io.huiliu.money.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms of {@code invite-reward}.
 *
 * @param reward in fen or 1/100 coin
 * @param minAmount what the first order must be worth, in fen
 * @param pays what the reward is given as
 * @param fund what the budget pool takes of each order; a share of 0 is off
 */
public record InviteRewardTerms(
        String name,
        long reward,
        long minAmount,
        Rewards.Kind pays,
        Share fund,
        @Nullable String taxClass)
        implements Terms {
    /** A reward fits 32 bits, beside the one who got it. */
    private static final long MAX_REWARD = 100_000_000;

    private static final Share OFF = Share.of(Base.REST, 0);

    private static final Param<String> NAME = Common.name("invite-reward");

    private static final Param<Long> REWARD =
            Param.of("reward", Kinds.MONEY)
                    .orFail()
                    .titled(
                            "奖励",
                            "Reward",
                            "被邀请人首单确认时，邀请人获得的固定奖励，至多 1,000,000.00。",
                            "What the inviter gets when the invited member's first order is"
                                    + " confirmed; at most 1,000,000.00.");

    private static final Param<Long> MIN_AMOUNT =
            Param.of("min-amount", Kinds.MONEY)
                    .withDefault("0.01")
                    .titled(
                            "首单最低金额",
                            "Minimum amount",
                            "首单须达到的金额；部分退款后低于它则追回奖励。",
                            "What the first order must be worth; a refund that takes it below"
                                    + " reverses the reward.");

    private static final Param<Rewards.Kind> PAYS =
            Param.of("pays", Kinds.choice(Rewards.Kind.class))
                    .withDefault("balance")
                    .titled(
                            "奖励形式",
                            "Pays",
                            "balance（零钱）与 voucher（抵用券）由预算池支付；coins（金币）不占用预算。",
                            "balance and voucher are paid out of the pool; coins need no budget.");

    private static final Param<Share> FUND =
            Param.of("fund", Kinds.SHARE_OF_REST)
                    .titled(
                            "预算来源",
                            "Fund",
                            "每笔订单计入预算池的比例；不写则没有，预算只能注资。",
                            "What the budget pool takes of each order; off when left out: then only"
                                    + " injections fill it.");

    public static final Form<InviteRewardTerms> FORM =
            new Form<>(
                    "invite-reward",
                    "§8",
                    new Text("邀请奖励", "Invite reward"),
                    new Text(
                            "被邀请会员的首单确认时，邀请人获得固定奖励。",
                            "A fixed reward for the inviter when an invited member's first order is"
                                    + " confirmed."),
                    List.of(NAME, REWARD, MIN_AMOUNT, PAYS, FUND, Common.TAX_CLASS),
                    InviteRewardTerms::read);

    private static InviteRewardTerms read(Values values) {
        long reward = values.get(REWARD, 0L);
        values.require(
                reward <= MAX_REWARD,
                REWARD,
                "奖励过高",
                "the reward is too high",
                "请写不超过 1,000,000.00",
                "write at most 1,000,000.00");
        values.require(
                values.get(MIN_AMOUNT) > 0,
                MIN_AMOUNT,
                "全额退款的订单仍会获奖",
                "an order that was refunded in full would still be rewarded",
                "请写不少于 0.01",
                "write at least 0.01");
        return new InviteRewardTerms(
                values.get(NAME),
                reward,
                values.get(MIN_AMOUNT),
                values.get(PAYS),
                values.get(FUND, OFF),
                values.find(Common.TAX_CLASS));
    }

    /** floor(reward × weight) for an order that is worth enough. */
    long due(long amountFen, int weightPpm) {
        return amountFen >= minAmount ? Share.partOf(reward, Share.WHOLE_PPM, weightPpm) : 0;
    }

    @Override
    public Form<InviteRewardTerms> form() {
        return FORM;
    }

    @Override
    public Mechanism open(Site site) {
        return new InviteReward(site);
    }

    @Override
    public void claim(Claims claims) {
        claims.share("fund", fund);
    }
}
