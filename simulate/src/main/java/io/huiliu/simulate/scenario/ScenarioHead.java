package io.huiliu.simulate.scenario;

import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import java.time.LocalDate;
import java.util.List;

/** The keys of a scenario file outside its sections. */
final class ScenarioHead {
    static final Param<String> SCENARIO =
            Param.of("scenario", Kinds.NAME)
                    .orFail()
                    .titled(
                            "情景编号",
                            "Scenario id",
                            "文件名为 <编号>.yaml。",
                            "The file is named <id>.yaml.");

    static final Param<LocalDate> START =
            Param.of("start", Kinds.DATE)
                    .withDefault("2026-01-01")
                    .titled("起始日", "Start", "首个营业日，即第 0 日。", "The first business day, day 0.");

    static final Param<Integer> DAYS =
            Param.of("days", ScenarioKinds.count(1, Scenario.MAX_DAYS, "730"))
                    .withDefault("730")
                    .titled("天数", "Days", "模拟多少个营业日。", "How many business days are run.");

    static final List<Param<?>> PARAMS = List.of(SCENARIO, START, DAYS);

    static final String TITLE = "title";
    static final String ABOUT = "about";
    static final String GROWTH = "growth";
    static final String CONSUMERS = "consumers";
    static final String MERCHANTS = "merchants";
    static final String SHOCKS = "shocks";

    /** Keys that are no scalar parameters. */
    static final List<String> OTHERS = List.of(TITLE, ABOUT, GROWTH, CONSUMERS, MERCHANTS, SHOCKS);

    static final Text TITLE_HELP =
            new Text(
                    "情景名称，中英文；缺省为编号。",
                    "What people call it, in Chinese and English; the id if left out.");
    static final Text ABOUT_HELP =
            new Text("一两句话，说明它要看什么。", "One or two sentences on what it shows.");
    static final Text GROWTH_HELP =
            new Text("消费者如何到来：六种曲线之一。", "How consumers arrive: one of six curves.");
    static final Text SHOCKS_HELP =
            new Text("出了什么事，最多 100 项。", "What goes wrong, at most 100 of them.");

    private ScenarioHead() {}
}
