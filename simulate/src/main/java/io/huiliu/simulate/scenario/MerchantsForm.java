package io.huiliu.simulate.scenario;

import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import java.util.List;

/** How {@link Merchants} are written. */
final class MerchantsForm {
    private static final Param<Integer> INITIAL =
            Param.of("initial", ScenarioKinds.count(1, 1_000_000, "20"))
                    .orFail()
                    .titled("最初商家", "Initial", "首日清晨已有的商家。", "Merchants on the first morning.");

    private static final Param<Integer> CONSUMERS_EACH =
            Param.of("consumers-each", ScenarioKinds.count(1, 10_000_000, "100"))
                    .withDefault("100")
                    .titled(
                            "每家对应消费者",
                            "Consumers each",
                            "每新增这么多消费者，就新开一家。",
                            "A new merchant opens for every so many new consumers.");

    private static final Param<Merchants.Rate> RATE =
            Param.of("rate", Kinds.choice(Merchants.Rate.class))
                    .withDefault("usual")
                    .titled(
                            "让利选择",
                            "Rate",
                            "商家在方案允许的范围内选哪一档：lowest（最低）、usual（默认）、highest（最高）或" + " any（均匀随机）。",
                            "Which of the plan's concession rates they choose: lowest, usual (what"
                                    + " one that chose none gives), highest, or any, evenly"
                                    + " drawn.");

    private static final Param<Double> CHURN =
            Param.of("churn", ScenarioKinds.part(100, "3%"))
                    .withDefault("0%")
                    .titled(
                            "流失",
                            "Churn",
                            "30 天内离开的商家比例；走一家，来一家。",
                            "The part of merchants that leave within 30 days, each followed by a"
                                    + " new one.");

    private static final Param<Double> BROUGHT_IN =
            Param.of("brought-in", ScenarioKinds.part(100, "40%"))
                    .withDefault("0%")
                    .titled(
                            "由会员引入",
                            "Brought in",
                            "由推广会员引入的商家比例。",
                            "The part of merchants that a promoting member brought in.");

    private static final Param<Double> PROMOTERS =
            Param.of("promoters", ScenarioKinds.part(100, "2%"))
                    .withDefault("0%")
                    .titled(
                            "推广会员",
                            "Promoters",
                            "从事推广、引入商家的会员比例。",
                            "The part of members that promote: they bring merchants in.");

    static final Form<Merchants> FORM =
            new Form<>(
                    ScenarioHead.MERCHANTS,
                    ScenarioHead.MERCHANTS,
                    new Text("商家", "Merchants"),
                    new Text("商家是怎样的。", "What merchants are like."),
                    List.of(INITIAL, CONSUMERS_EACH, RATE, CHURN, BROUGHT_IN, PROMOTERS),
                    MerchantsForm::read);

    private MerchantsForm() {}

    private static Merchants read(Values values) {
        values.require(
                values.get(BROUGHT_IN) == 0 || values.get(PROMOTERS) > 0,
                BROUGHT_IN,
                "有商家由推广会员引入，却没有推广会员",
                "merchants that promoters brought in, and nobody promotes",
                "请设定 promoters",
                "set promoters");
        return new Merchants(
                values.get(INITIAL),
                values.get(CONSUMERS_EACH),
                values.get(RATE),
                values.get(CHURN),
                values.get(BROUGHT_IN),
                values.get(PROMOTERS));
    }
}
