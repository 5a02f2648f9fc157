package io.huiliu.simulate.scenario;

import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import java.util.List;
import java.util.function.Function;

/** How the shocks are written. */
final class ShockForms {
    static final Param<Integer> DAY =
            Param.of("day", ScenarioKinds.count(0, Scenario.MAX_DAYS - 1, "365"))
                    .orFail()
                    .titled("起始日", "Day", "从第 0 日数起。", "When it begins, counted from day 0.");

    private static final Param<Double> FACTOR =
            Param.of("factor", ScenarioKinds.part(1_000, "80%"))
                    .orFail()
                    .titled(
                            "倍率",
                            "Factor",
                            "订单与增长带来的新增所乘的倍率：80% 即减少两成，0% 即订单全停、无人再来。",
                            "What orders, and the arrivals that growth brings, are multiplied by:"
                                    + " 80% is a fifth less, 0% ends all orders and arrivals.");

    private static final Param<Integer> FOR =
            Param.of("for", ScenarioKinds.DAYS_OR_EVER)
                    .withDefault("ever")
                    .titled("持续", "For", "多少天，或 ever（不再恢复）。", "How many days, or ever.");

    private static final Param<Double> RUN_SHARE =
            Param.of("share", ScenarioKinds.part(100, "30%"))
                    .orFail()
                    .titled("参与比例", "Share", "多少会员参与挤兑。", "Which part of the members takes part.");

    private static final Param<Integer> WITHIN =
            Param.of("within", ScenarioKinds.days(1, 365, "14d"))
                    .withDefault("14d")
                    .titled(
                            "期间",
                            "Within",
                            "在多少天内均匀发生。",
                            "Over how many days it is spread evenly.");

    private static final Param<Double> LEAVING =
            Param.of("share", ScenarioKinds.part(100, "30%"))
                    .orFail()
                    .titled(
                            "离开比例",
                            "Share",
                            "多少商家离开，其订单随之消失。",
                            "Which part of the merchants leaves, with the orders that were"
                                    + " theirs.");

    private static final Param<Integer> RING =
            Param.of("members", ScenarioKinds.count(2, 10_000, "50"))
                    .orFail()
                    .titled("账号数", "Members", "互相邀请的账号。", "Accounts that invite each other.");

    private static final Param<Integer> ORDERS_EACH =
            Param.of("orders-each", ScenarioKinds.count(1, 1_000, "10"))
                    .orFail()
                    .titled("每人订单", "Orders each", "每个账号下单数，每天一单。", "Orders of each, one a day.");

    private static final Param<Long> AMOUNT =
            Param.of("amount", ScenarioKinds.money("0.01", "1,000,000.00", "1,000.00"))
                    .orFail()
                    .titled("单笔金额", "Amount", "每单金额。", "Of each of these orders.");

    private static final Param<Double> RING_REFUNDED =
            Param.of("refunded", ScenarioKinds.part(100, "50%"))
                    .withDefault("0%")
                    .titled(
                            "退款比例",
                            "Refunded",
                            "其订单中拖到最后才退款的比例。",
                            "The part of these orders that is refunded as late as can be.");

    private static final Form<Shock> GROWTH_STOPS =
            form(
                    "growth-stops",
                    new Text("增长停止", "Growth stops"),
                    new Text(
                            "此后来多少走多少：活跃会员不增不减，销售持平。",
                            "From then on as many come as leave: active members stay as many as"
                                    + " they are, and sales stay level."),
                    List.of(DAY),
                    values -> new Shock.GrowthStops(values.get(DAY)));

    private static final Form<Shock> VOLUME =
            form(
                    "volume",
                    new Text("销量变化", "Volume"),
                    new Text("订单与新增按倍率变化。", "Orders and arrivals are multiplied."),
                    List.of(DAY, FACTOR, FOR),
                    values ->
                            new Shock.Volume(values.get(DAY), values.get(FACTOR), values.get(FOR)));

    private static final Form<Shock> RUN =
            form(
                    "run",
                    new Text("挤兑", "Run"),
                    new Text(
                            "部分会员卖出、兑用、提现其所能动用的一切。",
                            "A part of the members sell, redeem and withdraw all they can."),
                    List.of(DAY, RUN_SHARE, WITHIN),
                    values ->
                            new Shock.Run(
                                    values.get(DAY), values.get(RUN_SHARE), values.get(WITHIN)));

    private static final Form<Shock> EXODUS =
            form(
                    "merchant-exodus",
                    new Text("商家出走", "Merchant exodus"),
                    new Text("部分商家带着其订单离开。", "A part of the merchants leave, with their orders."),
                    List.of(DAY, LEAVING, WITHIN),
                    values ->
                            new Shock.MerchantExodus(
                                    values.get(DAY), values.get(LEAVING), values.get(WITHIN)));

    private static final Form<Shock> FRAUD =
            form(
                    "fraud-ring",
                    new Text("刷单团伙", "Fraud ring"),
                    new Text(
                            "一群互相邀请的账号在自己的商家下单，到账即取走，并把部分订单拖到最后退款。",
                            "Accounts that invite each other order at merchants of their own, take"
                                    + " what is paid at once, and refund a part as late as can"
                                    + " be."),
                    List.of(DAY, RING, ORDERS_EACH, AMOUNT, RING_REFUNDED),
                    values ->
                            new Shock.FraudRing(
                                    values.get(DAY),
                                    values.get(RING),
                                    values.get(ORDERS_EACH),
                                    values.get(AMOUNT),
                                    values.get(RING_REFUNDED)));

    static final List<Form<Shock>> ALL = List.of(GROWTH_STOPS, VOLUME, RUN, EXODUS, FRAUD);

    private ShockForms() {}

    private static Form<Shock> form(
            String name,
            Text title,
            Text help,
            List<Param<?>> params,
            Function<Values, Shock> read) {
        return new Form<>(name, ScenarioHead.SHOCKS, title, help, params, read);
    }
}
