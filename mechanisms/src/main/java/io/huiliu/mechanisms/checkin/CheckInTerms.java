package io.huiliu.mechanisms.checkin;

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
 * Terms of {@code check-in}.
 *
 * @param rewards the reward of each day in a row, in fen or 1/100 coin
 * @param afterTable what follows the table's last day
 * @param pays what the rewards are given as
 * @param fund what the budget pool takes of each order; a share of 0 is off
 */
public record CheckInTerms(
        String name,
        List<Long> rewards,
        AfterTable afterTable,
        Rewards.Kind pays,
        Share fund,
        @Nullable String taxClass)
        implements Terms {
    private static final int MAX_DAYS = 366;

    private static final Share OFF = Share.of(Base.REST, 0);

    /** What follows the last day of the table. */
    public enum AfterTable {
        /** The first day again. */
        REPEAT,
        /** The last day's reward each day, until a day is missed. */
        STAY
    }

    private static final Param<String> NAME = Common.name("check-in");

    private static final Param<Long> REWARD =
            Param.of("reward", Kinds.MONEY)
                    .titled(
                            "每日奖励",
                            "Reward",
                            "每次签到的奖励；与 rewards 二选一。",
                            "The reward of every check-in. Write either this or rewards.");

    private static final Param<List<Long>> REWARDS =
            Param.of("rewards", Kinds.listOf(Kinds.MONEY, MAX_DAYS))
                    .titled(
                            "连续签到奖励",
                            "Rewards",
                            "连续第 1、2、3…天的奖励，如 [0.10, 0.20, 0.50]；与 reward 二选一。",
                            "The rewards of the first, second, third … day in a row, such as [0.10,"
                                    + " 0.20, 0.50]. Write either this or reward.");

    private static final Param<AfterTable> AFTER_TABLE =
            Param.of("after-table", Kinds.choice(AfterTable.class))
                    .withDefault("repeat")
                    .titled(
                            "满周期后",
                            "After the table",
                            "repeat：从第一天重新开始；stay：一直按最后一天奖励，直到中断。",
                            "repeat: from the first day again; stay: the last day's reward until a"
                                    + " day is missed.");

    private static final Param<Rewards.Kind> PAYS =
            Param.of("pays", Kinds.choice(Rewards.Kind.class))
                    .withDefault("coins")
                    .titled(
                            "奖励形式",
                            "Pays",
                            "coins（金币）不占用预算；balance（零钱）与 voucher（抵用券）由预算池支付。",
                            "coins need no budget; balance and voucher are paid out of the pool.");

    private static final Param<Share> FUND =
            Param.of("fund", Kinds.SHARE_OF_REST)
                    .titled(
                            "预算来源",
                            "Fund",
                            "每笔订单计入预算池的比例；不写则没有，预算只能注资。",
                            "What the budget pool takes of each order; off when left out: then only"
                                    + " injections fill it.");

    public static final Form<CheckInTerms> FORM =
            new Form<>(
                    "check-in",
                    "§8",
                    new Text("签到", "Check-in"),
                    new Text(
                            "会员每个营业日签到一次可得奖励。",
                            "A reward for each business day on which a member comes."),
                    List.of(NAME, REWARD, REWARDS, AFTER_TABLE, PAYS, FUND, Common.TAX_CLASS),
                    CheckInTerms::read);

    public CheckInTerms {
        rewards = List.copyOf(rewards);
    }

    private static CheckInTerms read(Values values) {
        List<Long> table = values.get(REWARDS, List.of());
        Long plain = values.find(REWARD);
        values.require(
                table.isEmpty() != (plain == null),
                plain == null ? REWARDS : REWARD,
                plain == null ? "没有写奖励" : "同时写了 reward 与 rewards",
                plain == null ? "no reward is given" : "both reward and rewards are given",
                "请在 reward 与 rewards 中二选一",
                "write either reward or a list of rewards");
        return new CheckInTerms(
                values.get(NAME),
                plain == null ? table : List.of(plain),
                values.get(AFTER_TABLE),
                values.get(PAYS),
                values.get(FUND, OFF),
                values.find(Common.TAX_CLASS));
    }

    /** The reward of a day in a row, from 1. */
    long reward(int dayInARow) {
        int days = rewards.size();
        return afterTable == AfterTable.REPEAT
                ? rewards.get((dayInARow - 1) % days)
                : rewards.get(Math.min(dayInARow, days) - 1);
    }

    @Override
    public Form<CheckInTerms> form() {
        return FORM;
    }

    @Override
    public Mechanism open(Site site) {
        return new CheckIns(site);
    }

    @Override
    public void claim(Claims claims) {
        claims.share("fund", fund);
    }
}
