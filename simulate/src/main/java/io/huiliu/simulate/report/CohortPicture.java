package io.huiliu.simulate.report;

import io.huiliu.mechanisms.terms.Text;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.result.ScenarioResult.Cohort;
import io.huiliu.simulate.scenario.Shock;
import java.util.List;

/**
 * One picture of one plan under one scenario: what each cohort of joiners ever got of what it
 * spent. It stands alone, as an SVG file.
 */
public final class CohortPicture {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 500;
    private static final double LEFT = 64;
    private static final double RIGHT = 872;
    private static final double TOP = 138;
    private static final double BOTTOM = 418;
    private static final String FONT =
            "system-ui, 'Segoe UI', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei',"
                    + " sans-serif";
    private static final String SOFT = "fill=\"#5b6875\" font-size=\"13\"";
    private static final String GOT = "fill=\"#0072b2\"";
    private static final String PROMISED =
            "fill=\"#fdf1ea\" stroke=\"#d55e00\" stroke-dasharray=\"3 2\"";
    private static final String MEDIAN = "fill=\"#1c2733\" stroke=\"#ffffff\"";

    private final FactSheet sheet;
    private final ScenarioResult result;
    private final boolean chinese;
    private final List<Cohort> cohorts;
    private final double most;
    private final Svg svg;

    private CohortPicture(FactSheet sheet, ScenarioResult result, boolean chinese) {
        this.sheet = sheet;
        this.result = result;
        this.chinese = chinese;
        cohorts = result.cohorts();
        most = top(cohorts.stream().mapToDouble(CohortPicture::height).max().orElse(0));
        svg = new Svg(WIDTH, HEIGHT, FONT, in(title()));
    }

    /**
     * The picture of the scenario in which growth ends and sales go on; of the first one if there
     * is no such.
     *
     * @throws IllegalArgumentException if nothing was simulated
     */
    public static String of(FactSheet sheet, boolean chinese) {
        if (sheet.results().isEmpty()) {
            throw new IllegalArgumentException("nothing was simulated");
        }
        return new CohortPicture(sheet, Charts.told(sheet), chinese).draw();
    }

    private String draw() {
        svg.rect(
                0.5,
                0.5,
                WIDTH - 1.0,
                HEIGHT - 1.0,
                "rx=\"12\" fill=\"#ffffff\" stroke=\"#e2e0d9\"");
        svg.text(28, 42, "fill=\"#1c2733\" font-size=\"21\" font-weight=\"650\"", in(title()));
        svg.text(28, 66, "fill=\"#5b6875\" font-size=\"14.5\"", in(subtitle()));
        legend();
        axis();
        for (int i = 0; i < cohorts.size(); i++) {
            bar(i, cohorts.get(i));
        }
        shocks();
        svg.text(28, HEIGHT - 18.0, "fill=\"#8a95a0\" font-size=\"12\"", in(source()));
        return svg.toString();
    }

    private Text title() {
        return Phrase.of("%s: what each cohort ever got", "%s：每批加入者最终得到多少", sheet.plan().title());
    }

    private Text subtitle() {
        return Phrase.of(
                "“%s”, %d days. By month of joining, as a part of what they spent.",
                "“%s”，%d 天。按加入月份，占其所付的比例。", result.scenario().title(), result.scenario().days());
    }

    private Text source() {
        return Phrase.of(
                "plans/%s.yaml v%d, scenario %s, seed %d, %d runs, %s",
                "方案 %s 第 %d 版，情景 %s，种子 %d，运行 %d 次，%s",
                sheet.plan().id(),
                sheet.plan().version(),
                result.scenario().id(),
                result.seed(),
                result.runs(),
                sheet.engine());
    }

    private void legend() {
        double y = 100;
        svg.rect(28, y - 10, 16, 11, GOT);
        svg.text(50, y, SOFT, in(Phrase.of("got, in balance and vouchers", "所得（零钱与抵用券）")));
        svg.rect(268, y - 10, 16, 11, PROMISED);
        svg.text(290, y, SOFT, in(Phrase.of("only promised (at face)", "仍只是承诺（面值）")));
        svg.circle(452, y - 4, 4, MEDIAN);
        svg.text(464, y, SOFT, in(Phrase.of("the median member of the cohort", "该批的中位会员")));
    }

    private void axis() {
        for (int tick = 0; tick <= 4; tick++) {
            double share = most * tick / 4;
            svg.line(LEFT, y(share), RIGHT, y(share), "stroke=\"#e2e0d9\"");
            svg.text(LEFT - 8, y(share) + 4, SOFT + " text-anchor=\"end\"", Numbers.share(share));
        }
        svg.text(
                (LEFT + RIGHT) / 2,
                BOTTOM + 44,
                SOFT + " text-anchor=\"middle\"",
                in(Phrase.of("month of joining", "加入月份")));
    }

    private void bar(int at, Cohort cohort) {
        double step = (RIGHT - LEFT) / cohorts.size();
        double x = LEFT + step * (at + 0.14);
        double width = step * 0.72;
        double got = part(cohort.got(), cohort.spent());
        double all = height(cohort);
        if (all > got) {
            svg.rect(x, y(all), width, y(got) - y(all), PROMISED);
        }
        svg.rect(x, y(got), width, BOTTOM - y(got), GOT);
        double median = cohort.ratio().p50();
        if (Double.isFinite(median)) {
            svg.circle(x + width / 2, y(Math.min(median, most)), 3.6, MEDIAN);
        }
        if (cohorts.size() <= 30 || at % 3 == 0) {
            svg.text(
                    x + width / 2,
                    BOTTOM + 20,
                    SOFT + " text-anchor=\"middle\"",
                    Integer.toString(cohort.month() + 1));
        }
    }

    /** Where on the axis of months what happened. */
    private void shocks() {
        for (Shock shock : result.scenario().shocks()) {
            double x = LEFT + (RIGHT - LEFT) * shock.day() / (30.0 * cohorts.size());
            if (x < RIGHT) {
                svg.line(x, TOP - 22, x, BOTTOM, "stroke=\"#1c2733\" stroke-dasharray=\"5 4\"");
                svg.text(x + 7, TOP - 12, "fill=\"#1c2733\" font-size=\"13\"", in(name(shock)));
            }
        }
    }

    private static Text name(Shock shock) {
        return switch (shock) {
            case Shock.GrowthStops stops ->
                    Phrase.of("growth stops on day %d", "第 %d 天增长停止", stops.day());
            case Shock.Volume volume when volume.factor() == 0 ->
                    Phrase.of("orders end on day %d", "第 %d 天订单停止", volume.day());
            case Shock.Volume volume ->
                    Phrase.of(
                            "orders × %s from day %d",
                            "第 %2$d 天起订单 × %1$s", Numbers.number(volume.factor()), volume.day());
            case Shock.Run run -> Phrase.of("a run on day %d", "第 %d 天挤兑", run.day());
            case Shock.MerchantExodus exodus ->
                    Phrase.of("merchants leave from day %d", "第 %d 天起商户出走", exodus.day());
            case Shock.FraudRing ring ->
                    Phrase.of("a fraud ring from day %d", "第 %d 天起有人套利", ring.day());
        };
    }

    private static double height(Cohort cohort) {
        return part(cohort.got() + Math.max(0, cohort.promised()), cohort.spent());
    }

    private static double part(double some, double all) {
        return all <= 0 ? 0 : Math.max(0, some / all);
    }

    /** The least round share of four equal steps that holds all bars. */
    private static double top(double most) {
        double tens = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1e-4))));
        for (double step : new double[] {1, 2, 4, 6, 8}) {
            if (step * tens >= most) {
                return step * tens;
            }
        }
        return 10 * tens;
    }

    private double y(double share) {
        return BOTTOM - (BOTTOM - TOP) * share / most;
    }

    private String in(Text text) {
        return chinese ? text.zh() : text.en();
    }
}
