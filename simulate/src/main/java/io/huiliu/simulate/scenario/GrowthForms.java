package io.huiliu.simulate.scenario;

import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import java.util.List;
import java.util.function.Function;

/** How the curves of {@link Growth} are written. */
final class GrowthForms {
    private static final Param<Double> PER_DAY =
            Param.of("per-day", ScenarioKinds.number("0", "1000000", "8"))
                    .orFail()
                    .titled(
                            "每日新增",
                            "Per day",
                            "首日（第 0 日）平均新增的消费者。",
                            "New consumers on day 0, on average.");

    private static final Param<Double> ADDED =
            Param.of("added-per-day", ScenarioKinds.number("-10000", "10000", "0.05"))
                    .orFail()
                    .titled(
                            "逐日增加",
                            "Added per day",
                            "每日新增比前一日多出的人数；负数为减少，减到 0 为止。",
                            "By how many more come each day than the day before; fewer if negative,"
                                    + " down to none.");

    private static final Param<Double> GROWTH_RATE =
            Param.of("rate", ScenarioKinds.daily(-50, 100, "0.3%"))
                    .orFail()
                    .titled(
                            "日增长率",
                            "Rate",
                            "每日新增比前一日增长的比例；负数为衰减。",
                            "By which share more come each day than the day before; fewer if"
                                    + " negative.");

    private static final Param<Integer> CAPACITY =
            Param.of("capacity", ScenarioKinds.count(1, 10_000_000, "5000"))
                    .orFail()
                    .titled(
                            "总容量",
                            "Capacity",
                            "曲线所趋近的新增消费者总数，不含最初的会员。",
                            "How many come in all along the curve, besides the initial members.");

    private static final Param<Double> CURVE_RATE =
            Param.of("rate", ScenarioKinds.daily(0, 100, "3%"))
                    .orFail()
                    .titled(
                            "陡度",
                            "Rate",
                            "曲线起初每日的增长率；越大，爆发越急。",
                            "By how much arrivals grow a day early on the curve; the more, the"
                                    + " steeper the boom.");

    private static final Param<Integer> MIDDLE =
            Param.of("middle", ScenarioKinds.count(0, 10_000, "240"))
                    .orFail()
                    .titled(
                            "中点",
                            "Middle",
                            "新增最多的一天；到此已来总容量的一半。",
                            "The day of most arrivals, by which half of the capacity has come.");

    private static final Param<Double> DECAY =
            Param.of("decay", ScenarioKinds.daily(0, 99, "1%"))
                    .orFail()
                    .titled(
                            "衰减",
                            "Decay",
                            "中点之后，每日新增再按此比例递减。",
                            "The share of arrivals that is lost each day after the middle, on top"
                                    + " of the curve's own fall.");

    private static final Param<String> EVENTS =
            Param.of("events", Kinds.TEXT)
                    .orFail()
                    .titled(
                            "事件文件",
                            "Events",
                            "相对于本文件的路径；也可在命令行用 --events 给出。",
                            "A path relative to this file; --events on the command line gives"
                                    + " another.");

    private static final Form<Growth> CONSTANT =
            form(
                    "constant",
                    new Text("恒定", "Constant"),
                    new Text("每日新增相同。", "The same number every day."),
                    List.of(PER_DAY),
                    values -> new Growth.Constant(values.get(PER_DAY)));

    private static final Form<Growth> LINEAR =
            form(
                    "linear",
                    new Text("线性", "Linear"),
                    new Text("每日比前一日多同样的人数。", "More by the same number every day."),
                    List.of(PER_DAY, ADDED),
                    values -> new Growth.Linear(values.get(PER_DAY), values.get(ADDED)));

    private static final Form<Growth> EXPONENTIAL =
            form(
                    "exponential",
                    new Text("指数", "Exponential"),
                    new Text("每日比前一日多同样的比例。", "More by the same share every day."),
                    List.of(PER_DAY, GROWTH_RATE),
                    values -> new Growth.Exponential(values.get(PER_DAY), values.get(GROWTH_RATE)));

    private static final Form<Growth> LOGISTIC =
            form(
                    "logistic",
                    new Text("逻辑斯蒂", "Logistic"),
                    new Text(
                            "先加速、后放缓，总数趋近容量。",
                            "Faster at first, then slower: all who ever come approach a"
                                    + " capacity."),
                    List.of(CAPACITY, CURVE_RATE, MIDDLE),
                    values ->
                            new Growth.Logistic(
                                    values.get(CAPACITY),
                                    values.get(CURVE_RATE),
                                    values.get(MIDDLE)));

    private static final Form<Growth> S_CURVE =
            form(
                    "s-curve",
                    new Text("S 曲线加衰减", "S-curve with decay"),
                    new Text(
                            "逻辑斯蒂曲线，中点之后新增消退：先爆发，后萧条。",
                            "A logistic curve whose arrivals fade after its middle: a boom, then a"
                                    + " bust."),
                    List.of(CAPACITY, CURVE_RATE, MIDDLE, DECAY),
                    values ->
                            new Growth.SCurveWithDecay(
                                    values.get(CAPACITY),
                                    values.get(CURVE_RATE),
                                    values.get(MIDDLE),
                                    values.get(DECAY)));

    private static final Form<Growth> REPLAY =
            form(
                    "replay",
                    new Text("回放", "Replay"),
                    new Text(
                            "真实的会员与订单，取自事件文件；起始日与天数也以它为准。",
                            "Real people and orders out of an event file, whose start and length"
                                    + " then hold."),
                    List.of(EVENTS),
                    values -> new Growth.Replay(values.get(EVENTS)));

    static final List<Form<Growth>> ALL =
            List.of(CONSTANT, LINEAR, EXPONENTIAL, LOGISTIC, S_CURVE, REPLAY);

    private GrowthForms() {}

    private static Form<Growth> form(
            String name,
            Text title,
            Text help,
            List<Param<?>> params,
            Function<Values, Growth> read) {
        return new Form<>(name, ScenarioHead.GROWTH, title, help, params, read);
    }
}
