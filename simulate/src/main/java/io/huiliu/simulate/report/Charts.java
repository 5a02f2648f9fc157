package io.huiliu.simulate.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.result.ScenarioResult.Cohort;
import io.huiliu.simulate.result.ScenarioResult.Series;
import io.huiliu.simulate.scenario.Shock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which charts a scenario has, and the data that they draw. */
final class Charts {
    private static final String CASH = ".cash";
    private static final String OWED = ".owed";
    private static final String COVERAGE = ".coverage";
    private static final String POOL = "pool:";

    /** Rows of the table beneath a curve. */
    private static final int ROWS = 13;

    private Charts() {}

    /** What each chart of the page draws, as JSON. */
    static String data(FactSheet sheet) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set("promised", ResultJson.number(sheet.promisedToBuyers()));
        ObjectNode doubling = root.putObject("volumeToDouble");
        for (PriceSection.Priced pool : PriceSection.pools(sheet.analysis())) {
            doubling.set(pool.series(), ResultJson.number(pool.volumeToDouble()));
        }
        ObjectNode scenarios = root.putObject("scenarios");
        sheet.results().forEach(result -> scenarios.set(result.scenario().id(), data(result)));
        return root.toString();
    }

    private static ObjectNode data(ScenarioResult result) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("days", result.scenario().days());
        ArrayNode shocks = node.putArray("shocks");
        result.scenario().shocks().forEach(shock -> shocks.add(shock.day()));
        node.set("deciles", ResultJson.numbers(result.members().deciles()));
        ArrayNode cohorts = node.putArray("cohorts");
        result.cohorts().forEach(cohort -> cohorts.add(data(cohort)));
        ObjectNode series = node.putObject("series");
        result.series().forEach(curve -> series.set(curve.id(), ResultJson.series(curve)));
        return node;
    }

    private static ObjectNode data(Cohort cohort) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("month", cohort.month());
        node.set("got", ResultJson.number(part(cohort.got(), cohort.spent())));
        node.set("promised", ResultJson.number(part(cohort.promised(), cohort.spent())));
        node.set("ratio", ResultJson.quantiles(cohort.ratio()));
        return node;
    }

    private static double part(double some, double all) {
        return all <= 0 ? Double.NaN : some / all;
    }

    /** The scenario that is told first: the one in which growth ends and sales go on, if any. */
    static ScenarioResult told(FactSheet sheet) {
        return sheet.results().stream()
                .filter(Charts::growthStops)
                .findFirst()
                .orElse(sheet.results().getFirst());
    }

    private static boolean growthStops(ScenarioResult result) {
        return result.scenario().shocks().stream().anyMatch(Shock.GrowthStops.class::isInstance);
    }

    /** The charts of one scenario, in the order in which they are read. */
    static List<Chart> of(FactSheet sheet, ScenarioResult result) {
        List<Chart> charts = new ArrayList<>();
        cohorts(result).ifPresent(charts::add);
        charts.add(deciles(result));
        single(result, "orders").ifPresent(charts::add);
        for (String pool : pools(result)) {
            money(result, pool).ifPresent(charts::add);
            coverage(result, pool).ifPresent(charts::add);
        }
        for (PriceSection.Priced pool : PriceSection.pools(sheet.analysis())) {
            price(result, pool).ifPresent(charts::add);
        }
        return charts;
    }

    private static List<String> pools(ScenarioResult result) {
        return result.series().stream()
                .map(Series::id)
                .filter(id -> id.startsWith(POOL) && id.endsWith(CASH))
                .map(id -> id.substring(0, id.length() - CASH.length()))
                .toList();
    }

    private static Optional<Series> series(ScenarioResult result, String id) {
        return result.series().stream().filter(curve -> curve.id().equals(id)).findFirst();
    }

    static Optional<Chart> cohorts(ScenarioResult result) {
        if (result.cohorts().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Chart(
                        "cohorts",
                        result.scenario().id(),
                        "",
                        Phrase.of(
                                "What each joining cohort ever got: %s",
                                "每批加入者最终得到多少：%s", result.scenario().title()),
                        Phrase.of(
                                "By month of joining, as a part of what they spent. Bars: all of"
                                        + " the cohort together; outlines: only promised, at face;"
                                        + " dots: its median member.",
                                "按加入月份，占其所付的比例。柱：该批全体；虚框：仍只是承诺（面值）；点：该批中位会员。"),
                        cohortTable(result)));
    }

    static Table cohortTable(ScenarioResult result) {
        Table.Builder table =
                Table.titled(
                                "cohorts-" + result.scenario().id(),
                                "Cohorts by month of joining",
                                "按加入月份的各批会员")
                        .words("month", "month", "月份")
                        .figures("members", "members a run", "每次运行人数")
                        .figures("spent", "spent", "所付")
                        .figures("got", "got", "所得")
                        .figures("promised", "still promised", "仍只是承诺")
                        .figures("median", "median got / spent", "中位 得/付")
                        .figures("nothing", "got nothing", "一无所得")
                        .figures("recouped", "recouped", "回本");
        for (Cohort cohort : result.cohorts()) {
            table.row(
                    Cell.of(Integer.toString(cohort.month() + 1)),
                    Cell.count(cohort.members()),
                    Cell.yuan(cohort.spent()),
                    Cell.yuan(cohort.got()),
                    Cell.yuan(cohort.promised()),
                    Cell.share(cohort.ratio().p50()),
                    Cell.share(cohort.nothing()),
                    Cell.share(cohort.recouped()));
        }
        return table.build();
    }

    static Chart deciles(ScenarioResult result) {
        Table.Builder table =
                Table.titled(
                                "deciles-" + result.scenario().id(),
                                "Got / spent at each tenth of the members",
                                "每十分之一处会员的 得/付")
                        .words("decile", "members up to", "至多少会员")
                        .figures("ratio", "got / spent", "得/付");
        List<Double> deciles = result.members().deciles();
        for (int i = 0; i < deciles.size(); i++) {
            table.row(Cell.of(i * 10 + "%"), Cell.share(deciles.get(i)));
        }
        return new Chart(
                "deciles",
                result.scenario().id(),
                "",
                Phrase.of(
                        "All members, from who got least: %s",
                        "全体会员，从所得最少者起：%s", result.scenario().title()),
                Phrase.of(
                        "Got as a part of spent. Half of the members got %s or less; the one who"
                                + " got most %s (not drawn).",
                        "所得占所付的比例。半数会员得到 %s 或更少；得到最多的一位 %s（未画出）。",
                        Numbers.share(deciles.get(5)),
                        Numbers.share(deciles.getLast())),
                table.build());
    }

    private static Optional<Chart> single(ScenarioResult result, String id) {
        return series(result, id)
                .map(
                        curve ->
                                chart(
                                        "curve",
                                        result,
                                        id,
                                        curve.label(),
                                        Phrase.of(
                                                "Mean of the runs; the band holds eight runs in"
                                                        + " ten.",
                                                "各次运行的平均；色带含十分之八的运行。"),
                                        List.of(curve)));
    }

    private static Optional<Chart> money(ScenarioResult result, String pool) {
        List<Series> curves =
                Stream.of(CASH, OWED)
                        .flatMap(part -> series(result, pool + part).stream())
                        .toList();
        if (curves.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(
                chart(
                        "money",
                        result,
                        pool,
                        Phrase.of("%s: cash and what is promised", "%s：现金与承诺", name(pool)),
                        Phrase.of(
                                "Yuan. Where the dashed line is above the solid one, more is"
                                        + " promised than there is.",
                                "单位：元。虚线高于实线之处，承诺多于现金。"),
                        curves));
    }

    private static Optional<Chart> coverage(ScenarioResult result, String pool) {
        return series(result, pool + COVERAGE)
                .filter(curve -> curve.mean().stream().anyMatch(Double::isFinite))
                .map(
                        curve ->
                                chart(
                                        "coverage",
                                        result,
                                        pool + COVERAGE,
                                        Phrase.of("%s: coverage", "%s：覆盖率", name(pool)),
                                        Phrase.of(
                                                "Cash by what is still promised; at 100% all of it"
                                                                .replace("%", "%%")
                                                        + " is there.",
                                                "现金 ÷ 尚未兑现的承诺；100%% 为足额。"),
                                        List.of(curve)));
    }

    /** Never without what doubles the price. */
    private static Optional<Chart> price(ScenarioResult result, PriceSection.Priced pool) {
        return series(result, pool.series())
                .map(
                        curve ->
                                chart(
                                        "curve",
                                        result,
                                        pool.series(),
                                        Phrase.of(
                                                "%s: price; to double it takes %s all volume so"
                                                        + " far",
                                                "%s：价格；翻一倍需要至今全部业绩的 %s",
                                                pool.pool(),
                                                Numbers.multiple(pool.volumeToDouble())),
                                        Phrase.of(
                                                "Yuan a point. The later a point is bought, the"
                                                    + " more volume must follow for the same gain.",
                                                "元/积分。买得越晚，要得到同样的涨幅，后面需要的业绩越多。"),
                                        List.of(curve)));
    }

    private static String name(String pool) {
        return pool.substring(POOL.length());
    }

    private static Chart chart(
            String kind,
            ScenarioResult result,
            String subject,
            Text title,
            Text note,
            List<Series> curves) {
        String id = kind + "-" + result.scenario().id() + "-" + subject;
        Table.Builder table =
                Table.titled(id, title.en().replace("%", "%%"), title.zh().replace("%", "%%"))
                        .words("day", "day", "天");
        for (Series curve : curves) {
            String en = curve.label().en().replace("%", "%%");
            String zh = curve.label().zh().replace("%", "%%");
            table.figures(curve.id(), en, zh)
                    .figures(curve.id() + ".low", "10%%", "10%%")
                    .figures(curve.id() + ".high", "90%%", "90%%");
        }
        rows(table, curves);
        return new Chart(kind, result.scenario().id(), subject, title, note, table.build());
    }

    private static void rows(Table.Builder table, List<Series> curves) {
        List<Integer> days = curves.getFirst().days();
        int step = Math.max(1, (days.size() + ROWS - 2) / (ROWS - 1));
        for (int i = 0; i < days.size(); i++) {
            if (i % step == 0 || i == days.size() - 1) {
                List<Cell> cells = new ArrayList<>();
                cells.add(Cell.of(Integer.toString(days.get(i))));
                for (Series curve : curves) {
                    cells.add(cell(curve, curve.mean(), i));
                    cells.add(cell(curve, curve.low(), i));
                    cells.add(cell(curve, curve.high(), i));
                }
                table.row(cells);
            }
        }
    }

    private static Cell cell(Series curve, List<Double> values, int at) {
        double value = at < values.size() ? values.get(at) : Double.NaN;
        if (curve.id().endsWith(COVERAGE)) {
            return Cell.share(value);
        }
        return curve.unit().equals("CNY") ? Cell.yuan(value) : Cell.number(value);
    }
}
