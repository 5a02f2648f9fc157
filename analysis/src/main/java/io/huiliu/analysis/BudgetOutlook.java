package io.huiliu.analysis;

import io.huiliu.analysis.Figure.Unit;
import io.huiliu.analysis.Outlook.Pays;
import io.huiliu.mechanisms.Rewards;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.blindbox.BlindBoxTerms;
import io.huiliu.mechanisms.blindbox.Prize;
import io.huiliu.mechanisms.checkin.CheckInTerms;
import io.huiliu.mechanisms.checkin.CheckInTerms.AfterTable;
import io.huiliu.mechanisms.invitereward.InviteRewardTerms;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.money.Share;
import java.util.List;

/**
 * What rewards out of a budget promise (mechanisms.md §8): what the budget holds and no more, each
 * reward whole or not at all. An order promises what it pays into the budget; the figures tell how
 * much must be sold for the rewards to be there.
 */
final class BudgetOutlook {
    private static final int YEAR = 365;
    private static final double FEN = 100;

    private BudgetOutlook() {}

    static Outlook of(CheckInTerms terms, Basis basis) {
        double year = yearOf(terms) / FEN;
        Figures figures = new Figures(terms.form().section());
        figures.add(
                "reward-a-year",
                Unit.YUAN,
                year,
                new Text("每年奖励", "Reward of a year"),
                new Text(
                        "天天签到的会员一年最多得 " + Numbers.yuan(year) + " 元。",
                        "A member that checks in every day of a year gets at most "
                                + Numbers.yuan(year)
                                + " yuan."));
        double cash = cash(year, terms.pays());
        double fund = basis.of(terms.fund());
        sales(
                figures,
                "sales-a-day-per-member",
                cash / YEAR,
                fund,
                new Text("每有一名天天签到的会员，每天", "a day for each member that checks in every day"));
        return outlook(terms, pays(terms.pays()), fund, figures);
    }

    /** What checking in on all days of a year is worth, in fen or 1/100 coin. */
    private static double yearOf(CheckInTerms terms) {
        List<Long> table = terms.rewards();
        double sum = 0;
        for (int day = 0; day < YEAR; day++) {
            int row =
                    terms.afterTable() == AfterTable.REPEAT
                            ? day % table.size()
                            : Math.min(day, table.size() - 1);
            sum += table.get(row);
        }
        return sum;
    }

    static Outlook of(InviteRewardTerms terms, Basis basis) {
        double reward = terms.reward() / FEN;
        double fund = basis.of(terms.fund());
        Figures figures = new Figures(terms.form().section());
        figures.add(
                "reward",
                Unit.YUAN,
                reward,
                new Text("奖励", "Reward"),
                new Text(
                        "每位被邀请人首单确认，邀请人得 " + Numbers.yuan(reward) + " 元。",
                        "An inviter gets "
                                + Numbers.yuan(reward)
                                + " yuan for the first confirmed order of each member it"
                                + " invited."));
        sales(
                figures,
                "sales-per-reward",
                cash(reward, terms.pays()),
                fund,
                new Text("每发一次奖励，", "for each reward"));
        return outlook(terms, pays(terms.pays()), fund, figures);
    }

    static Outlook of(BlindBoxTerms terms, Basis basis) {
        double cash = expectedCash(terms) / FEN;
        double fund = basis.of(terms.fund());
        Figures figures = new Figures(terms.form().section());
        figures.add(
                "expected-cash-per-draw",
                Unit.YUAN,
                cash,
                new Text("每次抽取的期望支出", "Expected cash of a draw"),
                new Text(
                        "按公示概率，每次抽取平均支出 " + Numbers.yuan(cash) + " 元（不含线下奖品与金币）。",
                        "By the published odds a draw costs "
                                + Numbers.yuan(cash)
                                + " yuan on average, things and coins not counted."));
        sales(figures, "sales-per-draw", cash, fund, new Text("每抽取一次，", "for each draw"));
        return outlook(terms, pays(terms), fund, figures);
    }

    private static double expectedCash(BlindBoxTerms terms) {
        return terms.prizes().stream()
                .filter(prize -> prize.pays() != Rewards.Kind.COINS)
                .mapToDouble(prize -> (double) prize.value() * prize.ppm() / Share.WHOLE_PPM)
                .sum();
    }

    /** The most cash-like of the prizes. */
    private static Pays pays(BlindBoxTerms terms) {
        return terms.prizes().stream()
                .filter(prize -> prize.value() > 0)
                .map(Prize::pays)
                .min(Enum::compareTo)
                .map(BudgetOutlook::pays)
                .orElse(Pays.NOTHING);
    }

    private static Pays pays(Rewards.Kind kind) {
        return switch (kind) {
            case BALANCE -> Pays.CASH;
            case VOUCHER -> Pays.VOUCHERS;
            case COINS -> Pays.COINS;
        };
    }

    /** Coins take nothing of the budget. */
    private static double cash(double reward, Rewards.Kind kind) {
        return kind == Rewards.Kind.COINS ? 0 : reward;
    }

    private static void sales(Figures figures, String id, double cash, double fund, Text what) {
        if (cash == 0) {
            return;
        }
        double sales = cash / fund;
        boolean never = Double.isInfinite(sales);
        figures.add(
                id,
                Unit.YUAN,
                sales,
                new Text("所需销售额", "Sales needed"),
                never
                        ? new Text(
                                "订单不计入预算，奖励只能靠注资。",
                                "Orders pay nothing into the budget; only injections fill it.")
                        : new Text(
                                what.zh() + "须有销售额 " + Numbers.yuan(sales) + " 元（其他支取者取足时）。",
                                "Sales of "
                                        + Numbers.yuan(sales)
                                        + " yuan are needed "
                                        + what.en()
                                        + ", if all takers before take their most."));
    }

    private static Outlook outlook(Terms terms, Pays pays, double fund, Figures figures) {
        return new Outlook(
                terms.name(),
                terms.form().name(),
                pays,
                fund,
                fund,
                true,
                0,
                figures.list(),
                new Text(
                        "若订单停止，预算用完为止，之后不再奖励。",
                        "If orders stop, rewards end when the budget is used up."));
    }
}
