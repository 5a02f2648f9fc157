package io.huiliu.simulate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.simulate.result.ScenarioResult;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One fact sheet in every rendering. */
class RenderingTest {
    private static final String EVIL =
            "</script><script>alert(1)</script><img src=x onerror='a'>|`&";
    private static final Pattern FIGURE = Pattern.compile("[−¥]*\\d[\\d,.]*[%×]?");

    private final FactSheet sheet = Sheets.appreciation();

    private static List<String> figures(String text) {
        return FIGURE.matcher(text).results().map(MatchResult::group).toList();
    }

    @Test
    void markdownBeginsWithTheVerdictsAndTheScenarios() {
        String report = MarkdownReport.factSheet(sheet, false);
        assertThat(report)
                .startsWith(
                        "# Appreciating points, 30/70 (appreciation-30-70, version 1): fact sheet")
                .contains(
                        "## Solvency: Does not hold",
                        "## Fairness: Unfair",
                        "| Growth stops | 0% (0%–16.1%) | – | 9.4% | 21% | 1.2% | 18% | 42% |",
                        "| seed | 1 |",
                        "| command | huiliu simulate appreciation-30-70 --seed 1 --runs 20 |",
                        "scenario stagnation, SHA-256");
        assertThat(MarkdownReport.factSheet(sheet, true))
                .contains("（appreciation-30-70 第 1 版）：方案说明书\n")
                .contains("## 偿付：撑不住", "## 公平：不公平", "| 增长停止 | 0% (0%–16.1%) |");
    }

    @Test
    void bothLanguagesHaveTheSameFigures() {
        for (Section section : sheet.sections()) {
            for (Table table : section.tables()) {
                for (List<Cell> row : table.rows()) {
                    row.stream()
                            .filter(cell -> cell.value() != null)
                            .forEach(
                                    cell ->
                                            assertThat(figures(cell.text().zh()))
                                                    .isEqualTo(figures(cell.text().en())));
                }
            }
        }
        for (Judgement judgement : List.of(sheet.solvency(), sheet.fairness())) {
            for (Judgement.Reason reason : judgement.reasons()) {
                List<String> zh = figures(reason.sentence().zh());
                assertThat(figures(reason.sentence().en()))
                        .as(reason.sentence().en())
                        .containsAll(zh.stream().filter(figure -> figure.endsWith("%")).toList());
            }
        }
    }

    /** policy.md, "The fact sheet": each of these must be on it. */
    @Test
    void everythingThatThePolicyAsksForIsOnTheSheet() {
        assertThat(sheet.sections().stream().map(Section::id))
                .containsExactly(
                        "promise",
                        "if-growth-stops",
                        "members",
                        "pools",
                        "prices",
                        "fees",
                        "gate",
                        "provenance");
        String report = MarkdownReport.factSheet(sheet, false);
        assertThat(report)
                .contains(
                        "coverage",
                        "promised (k)",
                        "set aside (c)",
                        "growth needed a day",
                        "never paid if orders stop",
                        "days until then",
                        "from later members' money",
                        "fee of a sale to balance",
                        "must be rechecked by counsel");
        assertThat(
                        MarkdownReport.factSheet(
                                Sheets.sheet(Sheets.plan("wodian"), List.of(), List.of()), false))
                .contains("iphone-15 (opens after 3 invited buyers)", "0.01%", "after 365 days");
    }

    @Test
    void aPriceIsNeverShownWithoutTheVolumeThatDoublesIt() {
        assertThat(MarkdownReport.factSheet(sheet, false)).contains("all volume so far ×", "10.1×");
        Pattern titles = Pattern.compile("<h4>(.*?)</h4>");
        List<String> prices =
                titles.matcher(HtmlReport.report(sheet, false))
                        .results()
                        .map(match -> match.group(1))
                        .filter(title -> title.contains("price"))
                        .toList();
        assertThat(prices).hasSize(3).allMatch(title -> title.contains("10.1×"));
    }

    @Test
    void jsonHasTheResultsUnrounded() throws IOException {
        JsonNode json = new ObjectMapper().readTree(JsonReport.results(sheet));
        assertThat(json.at("/plan/id").asText()).isEqualTo("appreciation-30-70");
        assertThat(json.at("/verdicts/solvency/grade").asText()).isEqualTo("bad");
        assertThat(json.at("/gate/blocked").asBoolean()).isTrue();
        assertThat(json.path("scenarios")).hasSize(3);
        for (int i = 0; i < 3; i++) {
            ScenarioResult result = sheet.results().get(i);
            JsonNode scenario = json.path("scenarios").get(i);
            assertThat(scenario.path("hash").asText()).isEqualTo(result.scenario().hash());
            assertThat(scenario.at("/members/deciles/5").asDouble())
                    .isEqualTo(result.members().deciles().get(5));
            assertThat(scenario.at("/ruin/high").asDouble()).isEqualTo(result.ruin().high());
            assertThat(scenario.path("cohorts")).hasSize(result.cohorts().size());
            assertThat(scenario.at("/series/0/mean")).hasSize(result.series().get(0).mean().size());
        }
        assertThat(json.at("/scenarios/0/ruin-day/p50").isNull()).isTrue();
    }

    @Test
    void jsonOfTheSheetHasEachTableUnderItsName() throws IOException {
        JsonNode json = new ObjectMapper().readTree(JsonReport.factSheet(sheet));
        assertThat(json.at("/scenarios/1/median").asDouble()).isEqualTo(0.094);
        assertThat(json.at("/sections/promises/0/promised").asDouble()).isEqualTo(3);
        assertThat(json.at("/sections/deciles/2/nothing").asDouble()).isEqualTo(0.18);
        assertThat(json.at("/sections/prices/0/volume-to-double").asDouble()).isEqualTo(10.08);
        assertThat(json.path("command").asText()).startsWith("huiliu simulate");
    }

    @Test
    void aPageFetchesNothing() {
        String page = HtmlReport.report(sheet, true);
        String own = page.replace(Asset.echarts(), "");
        assertThat(own).doesNotContain("http://", "https://", "src=", "@import", "url(");
        assertThat(page).contains("default-src 'none'", "<html lang=\"zh-CN\">");
        assertThat(HtmlReport.report(sheet, false)).contains("<html lang=\"en\">");
        assertThat(page.split("<script", -1)).hasSize(4);
    }

    /** Whoever cannot see a chart reads its table; every table says what it shows. */
    @Test
    void everyChartHasATableAndEveryTableACaption() {
        String page = HtmlReport.report(sheet, false).replace(Asset.echarts(), "");
        int charts = page.split("<figure", -1).length - 1;
        assertThat(charts).isEqualTo(2 + 3 * 6);
        assertThat(page.split("<details class=\"figures\">", -1)).hasSize(charts + 1);
        assertThat(page.split("<table", -1)).hasSameSizeAs(page.split("<caption>", -1));
        assertThat(page.split("role=\"img\"", -1)).hasSize(charts + 1);
    }

    @Test
    void whatPlansAndScenariosSayIsNeverMarkup() throws IOException {
        ScenarioResult evil =
                Sheets.result(
                        Sheets.scenario("evil", new Text(EVIL, EVIL), List.of()),
                        sheet.results().getFirst().ruin(),
                        new double[] {0, 0, 0, 0, 0, 0.1, 0.1, 0.1, 0.1, 0.1, 1},
                        0);
        FactSheet hostile = Sheets.sheet(sheet.plan(), List.of(), List.of(evil));
        String page = HtmlReport.report(hostile, false).replace(Asset.echarts(), "");
        assertThat(page).doesNotContain("<script>alert", "<img", "onerror='");
        assertThat(page).contains("&lt;/script&gt;");
        assertThat(MarkdownReport.factSheet(hostile, false)).doesNotContain("<script", "<img");
        assertThat(CohortPicture.of(hostile, false)).doesNotContain("<script", "<img");
        JsonNode json = new ObjectMapper().readTree(JsonReport.results(hostile));
        assertThat(json.at("/scenarios/0/title/en").asText()).isEqualTo(EVIL);
    }

    @Test
    void anInterruptedSheetSaysSo() {
        FactSheet partial =
                new FactSheet(
                        sheet.engine(),
                        sheet.analysis(),
                        null,
                        sheet.results().subList(0, 1),
                        3,
                        1,
                        20,
                        sheet.command());
        assertThat(partial.isWhole()).isFalse();
        assertThat(MarkdownReport.factSheet(partial, false))
                .contains("Partial: it was interrupted after 20 of 60 runs");
        assertThat(HtmlReport.report(partial, true)).contains("不完整：运行 20 次后中断");
    }

    @Test
    void thePictureShowsTheScenarioInWhichGrowthStops() {
        String picture = CohortPicture.of(sheet, false);
        assertThat(picture)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .contains("growth stops on day 365", "Growth stops", "seed 1, 20 runs")
                .endsWith("</svg>\n");
        assertThat(picture.split("<circle", -1).length - 1)
                .isEqualTo(Sheets.stagnation().cohorts().size() + 1);
        assertThat(CohortPicture.of(sheet, true)).contains("第 365 天增长停止");
        assertThat(CohortPicture.of(sheet, false)).isEqualTo(picture);
    }
}
