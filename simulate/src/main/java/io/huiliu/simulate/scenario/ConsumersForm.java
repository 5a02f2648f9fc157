package io.huiliu.simulate.scenario;

import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import java.util.List;

/** How {@link Consumers} are written. */
final class ConsumersForm {
    private static final Param<Integer> INITIAL =
            Param.of("initial", ScenarioKinds.count(0, 10_000_000, "1000"))
                    .orFail()
                    .titled("最初会员", "Initial", "首日清晨已有的会员。", "Members on the first morning.");

    private static final Param<Double> ORDERS =
            Param.of("orders-per-month", ScenarioKinds.number("0", "300", "3"))
                    .orFail()
                    .titled(
                            "月均订单",
                            "Orders per month",
                            "活跃会员 30 天内平均下单数。",
                            "Orders of an active member in 30 days, on average.");

    private static final Param<Double> SPREAD =
            Param.of("spread", ScenarioKinds.number("0", "5", "0.6"))
                    .withDefault("0")
                    .titled(
                            "频次差异",
                            "Spread",
                            "会员之间下单频次的变异系数（伽马分布）；0 为人人相同。",
                            "How differently members buy: the coefficient of variation of their"
                                    + " rates (gamma); 0 makes all alike.");

    private static final Param<Double> LOYALTY =
            Param.of("loyalty", ScenarioKinds.part(100, "92%"))
                    .orFail()
                    .titled(
                            "留存",
                            "Loyalty",
                            "活跃会员 30 天后仍活跃的比例。",
                            "The part of active members that are still active 30 days later.");

    private static final Param<Long> TICKET =
            Param.of("ticket", ScenarioKinds.money("0.01", "1,000,000.00", "200.00"))
                    .orFail()
                    .titled(
                            "客单价",
                            "Ticket",
                            "订单金额的中位数。",
                            "What an order is worth: the median, in yuan.");

    private static final Param<Double> TICKET_SPREAD =
            Param.of("ticket-spread", ScenarioKinds.number("0", "3", "0.6"))
                    .withDefault("0")
                    .titled(
                            "金额差异",
                            "Ticket spread",
                            "订单金额对数的标准差（对数正态分布）；0 为单单相同。",
                            "The standard deviation of the logarithm of an order's worth"
                                    + " (log-normal); 0 makes all alike.");

    private static final Param<Long> TICKET_LEAST =
            Param.of("ticket-least", ScenarioKinds.money("0.01", "1,000,000.00", "10.00"))
                    .withDefault("0.01")
                    .titled("最小金额", "Least ticket", "订单金额的下限。", "No order is worth less.");

    private static final Param<Long> TICKET_MOST =
            Param.of("ticket-most", ScenarioKinds.money("0.01", "10,000,000.00", "20,000.00"))
                    .withDefault("10,000,000.00")
                    .titled("最大金额", "Most ticket", "订单金额的上限。", "No order is worth more.");

    private static final Param<Double> INVITED =
            Param.of("invited", ScenarioKinds.part(100, "60%"))
                    .withDefault("0%")
                    .titled(
                            "受邀比例",
                            "Invited",
                            "新会员中由会员邀请而来的比例。",
                            "The part of arrivals that a member invited.");

    private static final Param<Double> INFLUENCE =
            Param.of("influence", ScenarioKinds.part(100, "30%"))
                    .withDefault("0%")
                    .titled(
                            "影响力集中度",
                            "Influence",
                            "多少邀请出自此前某次邀请的同一邀请人：邀请越多者邀请更多；0% 为人人机会均等。",
                            "The part of invitations that follow an earlier one's inviter, so that"
                                    + " those who invited many invite more; 0% makes all alike.");

    private static final Param<Double> REFUNDED =
            Param.of("refunded", ScenarioKinds.part(100, "3%"))
                    .withDefault("0%")
                    .titled(
                            "退款比例",
                            "Refunded",
                            "订单中被退款的比例。",
                            "The part of orders that are refunded.");

    private static final Param<Integer> REFUND_WITHIN =
            Param.of("refund-within", ScenarioKinds.days(1, 365, "15d"))
                    .withDefault("7d")
                    .titled(
                            "退款期间",
                            "Refund within",
                            "退款在下单后这些天内均匀发生。",
                            "When refunds come: evenly over so many days after the order.");

    private static final Param<Double> REDEEMS =
            Param.of("redeems", ScenarioKinds.part(100, "50%"))
                    .withDefault("100%")
                    .titled(
                            "用券比例",
                            "Redeems",
                            "会员有券时，多少订单用券支付。",
                            "The part of a member's orders that it pays with vouchers as far as it"
                                    + " has any.");

    private static final Param<Double> SELLS_AT =
            Param.of("sells-at", ScenarioKinds.MULTIPLE_OR_NEVER)
                    .withDefault("never")
                    .titled(
                            "卖出倍数",
                            "Sells at",
                            "增值积分涨到成本的多少倍时卖出；never 为不因此卖出。",
                            "Value points: sells when they are worth so many times what was paid"
                                    + " for them; never is not for that reason.");

    private static final Param<Double> SELLS =
            Param.of("sells-per-month", ScenarioKinds.part(100, "5%"))
                    .withDefault("0%")
                    .titled(
                            "月卖出比例",
                            "Sells per month",
                            "增值积分持有者 30 天内因自身原因全部卖出的比例。",
                            "Value points: the part of holders that sell all within 30 days for"
                                    + " reasons of their own.");

    private static final Param<Double> WITHDRAWS =
            Param.of("withdraws", ScenarioKinds.part(100, "80%"))
                    .withDefault("100%")
                    .titled(
                            "提现比例",
                            "Withdraws",
                            "能提现时就提现的会员比例。",
                            "The part of members that take their balance out when they can.");

    private static final Param<Double> CHECKS_IN =
            Param.of("checks-in", ScenarioKinds.part(100, "20%"))
                    .withDefault("0%")
                    .titled(
                            "签到比例",
                            "Checks in",
                            "活跃会员每日签到的比例。",
                            "The part of active members that check in on a day.");

    static final Form<Consumers> FORM =
            new Form<>(
                    ScenarioHead.CONSUMERS,
                    ScenarioHead.CONSUMERS,
                    new Text("消费者", "Consumers"),
                    new Text("消费者是怎样的人。", "What consumers are like."),
                    List.of(
                            INITIAL,
                            ORDERS,
                            SPREAD,
                            LOYALTY,
                            TICKET,
                            TICKET_SPREAD,
                            TICKET_LEAST,
                            TICKET_MOST,
                            INVITED,
                            INFLUENCE,
                            REFUNDED,
                            REFUND_WITHIN,
                            REDEEMS,
                            SELLS_AT,
                            SELLS,
                            WITHDRAWS,
                            CHECKS_IN),
                    ConsumersForm::read);

    private ConsumersForm() {}

    private static Consumers read(Values values) {
        return new Consumers(
                values.get(INITIAL),
                values.get(ORDERS),
                values.get(SPREAD),
                values.get(LOYALTY),
                ticket(values),
                values.get(INVITED),
                values.get(INFLUENCE),
                values.get(REFUNDED),
                values.get(REFUND_WITHIN),
                values.get(REDEEMS),
                values.get(SELLS_AT),
                values.get(SELLS),
                values.get(WITHDRAWS),
                values.get(CHECKS_IN));
    }

    private static Consumers.Ticket ticket(Values values) {
        long median = values.get(TICKET);
        values.require(
                values.get(TICKET_LEAST) <= median,
                TICKET_LEAST,
                "高于订单金额的中位数 ticket",
                "above the median, ticket",
                "请降低它，或提高 ticket",
                "lower it, or raise ticket");
        values.require(
                values.get(TICKET_MOST) >= median,
                TICKET_MOST,
                "低于订单金额的中位数 ticket",
                "below the median, ticket",
                "请提高它，或降低 ticket",
                "raise it, or lower ticket");
        return new Consumers.Ticket(
                median,
                values.get(TICKET_SPREAD),
                values.get(TICKET_LEAST),
                values.get(TICKET_MOST));
    }
}
