package io.huiliu.analysis;

import io.huiliu.analysis.Figure.Unit;
import io.huiliu.analysis.GrowthReleaseForms.Band;
import io.huiliu.analysis.Outlook.Pays;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms.Controller;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms.Rates;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms.RegionRates;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.money.Share;
import java.util.ArrayList;
import java.util.List;

/** What a {@code growth-release} promises: each point its cap, if performance grows fast enough. */
final class GrowthReleaseOutlook {
    /** Rates of cohorts are in 1e-12 yuan a point. */
    private static final double RATE_UNIT = 1e12;

    /** The growths a release, in percent, whose outcome is told. */
    private static final int[] TOLD_PERCENTS = {15, 10, 5, 0};

    private final GrowthReleaseTerms terms;
    private final double issue;
    private final double fund;
    private final GrowthReleaseForms usual;
    private final double capFactor;
    private final double growthPerRelease;

    private GrowthReleaseOutlook(GrowthReleaseTerms terms, Basis basis) {
        this.terms = terms;
        issue = basis.of(terms.issue());
        fund = basis.of(terms.fund());
        usual = forms(terms.rates(), basis);
        List<GrowthReleaseForms> all = new ArrayList<>(List.of(usual));
        terms.regions().forEach(region -> all.add(forms(regional(region), basis)));
        capFactor = all.stream().mapToDouble(GrowthReleaseForms::cap).max().orElseThrow();
        growthPerRelease =
                all.stream()
                        .mapToDouble(GrowthReleaseForms::growthNeededPerRelease)
                        .max()
                        .orElseThrow();
    }

    static Outlook of(GrowthReleaseTerms terms, Basis basis) {
        return new GrowthReleaseOutlook(terms, basis).outlook();
    }

    private GrowthReleaseForms forms(Rates rates, Basis basis) {
        double ofPoints = issue == 0 ? 0 : fund / issue;
        double net = Math.max(0, ofPoints - (double) terms.fanPointsPpm() / Share.WHOLE_PPM);
        return new GrowthReleaseForms(
                rates.firstRate() / RATE_UNIT * highestFactor(),
                (double) terms.timing().stepPpm() / Share.WHOLE_PPM,
                (double) terms.guaranteePpm() / Share.WHOLE_PPM,
                rates.cap() / RATE_UNIT,
                rates.installments(),
                Math.min(net, mostReleased(basis)));
    }

    /** The controller's highest factor: what releases are scaled by at best. */
    private double highestFactor() {
        Controller controller = terms.controller();
        return controller == null ? 1 : (double) controller.hiPpm() / Share.WHOLE_PPM;
    }

    /** {@code release-at-most}, as yuan for each point issued since the last release. */
    private double mostReleased(Basis basis) {
        if (terms.releaseAtMostPpm() == GrowthReleaseTerms.UNLIMITED || issue == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return (double) terms.releaseAtMostPpm() / Share.WHOLE_PPM * basis.concession() / issue;
    }

    private Rates regional(RegionRates region) {
        Rates rates = terms.rates();
        Integer firstRate = region.firstRatePpm();
        Long cap = region.capPpm();
        Integer installments = region.installments();
        return new Rates(
                firstRate == null ? rates.firstRate() : firstRate * (long) Share.WHOLE_PPM,
                cap == null ? rates.cap() : cap * Share.WHOLE_PPM,
                installments == null ? rates.installments() : installments);
    }

    private Outlook outlook() {
        double promised = capFactor * issue;
        double daily = GrowthReleaseForms.perDay(growthPerRelease, terms.timing());
        return new Outlook(
                terms.name(),
                terms.form().name(),
                Pays.VOUCHERS,
                promised,
                fund,
                true,
                promised == 0 ? 0 : daily,
                figures(promised, daily),
                summary());
    }

    private List<Figure> figures(double promised, double daily) {
        Figures figures = new Figures(terms.form().section());
        figures.coverage(promised, fund);
        growthNeeded(figures, daily);
        fastest(figures);
        breakEven(figures);
        for (int percent : TOLD_PERCENTS) {
            multipleAt(figures, percent);
        }
        funding(figures);
        wait(figures, "wait-days-p50", new Text("一半", "half"));
        wait(figures, "wait-days-p90", new Text("九成", "nine tenths"));
        ifOrdersStop(figures);
        fanPoints(figures);
        controller(figures);
        expiry(figures);
        return figures.list();
    }

    private void growthNeeded(Figures figures, double daily) {
        figures.add(
                "growth-needed-per-release",
                Unit.SHARE_PER_RELEASE,
                growthPerRelease,
                new Text("每期所需增长", "Growth needed per release"),
                new Text(
                        "业绩每期至少增长 "
                                + Numbers.percent(growthPerRelease)
                                + "，一批积分才能在 "
                                + usual.installments()
                                + " 期内领满 "
                                + Numbers.significant(usual.cap())
                                + " 倍。",
                        "Performance must grow by "
                                + Numbers.percent(growthPerRelease)
                                + " every release for a cohort to reach "
                                + Numbers.significant(usual.cap())
                                + "x within "
                                + usual.installments()
                                + " releases."));
        growthNeededPerDay(figures, daily);
    }

    private void growthNeededPerDay(Figures figures, double daily) {
        int days = GrowthReleaseForms.cadence(daily, terms.timing());
        double payOff = usual.installments() * (double) days;
        figures.growthNeeded(
                daily,
                new Text(
                        "按每 "
                                + days
                                + " 天释放一期折算，累计业绩每天至少增长 "
                                + Numbers.percent(daily)
                                + "，且一直如此，约 "
                                + Numbers.whole(payOff)
                                + " 天领满。",
                        "With a release every "
                                + days
                                + " days, that is "
                                + Numbers.percent(daily)
                                + " a day, for ever; a cohort is then paid off in about "
                                + Numbers.whole(payOff)
                                + " days."));
    }

    /** What the quickest releases that the rules allow take, if they pay a cohort off in full. */
    private void fastest(Figures figures) {
        double daily = GrowthReleaseForms.fastestPerDay(terms.timing());
        int cadence = GrowthReleaseForms.cadence(daily, terms.timing());
        double growth = Math.expm1(cadence * Math.log1p(daily));
        double days = usual.releases(growth) * cadence;
        if (usual.releases(growth) > usual.installments() || usual.load(growth) > usual.fund()) {
            return;
        }
        figures.add(
                "growth-fastest",
                Unit.SHARE_PER_DAY,
                daily,
                new Text("最快释放所需增长", "Growth a day of the fastest releases"),
                new Text(
                        "业绩每天增长 "
                                + Numbers.percent(daily)
                                + " 才能每 "
                                + cadence
                                + " 天释放一期，那样约 "
                                + Numbers.whole(days)
                                + " 天领满。",
                        "Releases come every "
                                + cadence
                                + " days if performance grows by "
                                + Numbers.percent(daily)
                                + " a day; a cohort is then paid off in about "
                                + Numbers.whole(days)
                                + " days."));
    }

    private void breakEven(Figures figures) {
        double growth = usual.step();
        double releases = usual.releases(growth);
        figures.add(
                "break-even-releases",
                Unit.RELEASES,
                releases,
                new Text("领满所需期数", "Releases until paid off"),
                new Text(
                        "业绩每期增长 "
                                + Numbers.percent(growth)
                                + " 时，"
                                + Numbers.whole(releases)
                                + " 期领满；最多 "
                                + usual.installments()
                                + " 期。",
                        "At "
                                + Numbers.percent(growth)
                                + " growth a release a cohort is paid off after "
                                + Numbers.whole(releases)
                                + " releases; it has at most "
                                + usual.installments()
                                + "."));
    }

    private void multipleAt(Figures figures, int percent) {
        double multiple = usual.multiple(percent / 100.0);
        boolean full = multiple >= usual.cap() * (1 - 1e-12);
        String amount = Numbers.significant(multiple);
        figures.add(
                "multiple-at-" + percent,
                Unit.MULTIPLE,
                multiple,
                new Text(
                        "每期增长 " + percent + "% 时所得",
                        "What a cohort gets at " + percent + "% growth"),
                new Text(
                        "业绩每期增长 "
                                + percent
                                + "% 时，1 积分共得 "
                                + amount
                                + " 元抵用券"
                                + (full ? "，即领满。" : "，其余作废。"),
                        "At "
                                + percent
                                + "% growth a release a point gets "
                                + amount
                                + " yuan of vouchers in all"
                                + (full ? ": the cap." : "; the rest lapses.")));
    }

    private void funding(Figures figures) {
        double peak = usual.peakLoad();
        figures.add(
                "funding-peak",
                Unit.SHARE,
                peak,
                new Text("释放负担峰值", "Peak load of a release"),
                new Text(
                        "新增每 1 积分最多须付出 "
                                + Numbers.significant(peak)
                                + " 元，资金池备有 "
                                + Numbers.significant(usual.fund())
                                + " 元。",
                        "A release pays up to "
                                + Numbers.significant(peak)
                                + " yuan for each point issued since the last; the pool has "
                                + Numbers.significant(usual.fund())
                                + "."));
        Band band = usual.shortage();
        if (band != null) {
            shortage(figures, band);
        }
    }

    private static void shortage(Figures figures, Band band) {
        Text note =
                new Text(
                        "每期增长在 "
                                + Numbers.percent(band.from())
                                + " 到 "
                                + Numbers.percent(band.to())
                                + " 之间时，资金池不够按足额比例释放，比例随之缩减。",
                        "At growths from "
                                + Numbers.percent(band.from())
                                + " to "
                                + Numbers.percent(band.to())
                                + " a release the pool falls short, and rates are scaled down.");
        figures.add(
                "short-from-growth",
                Unit.SHARE_PER_RELEASE,
                band.from(),
                new Text("资金不足的最低增长", "Least growth at which the pool falls short"),
                note);
        figures.add(
                "short-to-growth",
                Unit.SHARE_PER_RELEASE,
                band.to(),
                new Text("资金不足的最高增长", "Highest growth at which the pool falls short"),
                note);
    }

    /** All members of a cohort wait alike: without growth mostly for ever. */
    private void wait(Figures figures, String id, Text part) {
        double releases =
                usual.multiple(0) < usual.cap() ? Double.POSITIVE_INFINITY : usual.releases(0);
        double days = releases * GrowthReleaseForms.cadence(0, terms.timing());
        figures.add(
                id,
                Unit.DAYS,
                days,
                new Text(
                        "不增长时" + part.zh() + "会员领满所需天数",
                        "Days until " + part.en() + " are paid off without growth"),
                new Text(
                        "业绩不增长时约 " + Numbers.whole(days) + " 天领满。",
                        "Without growth a cohort is paid off after about "
                                + Numbers.whole(days)
                                + " days."));
    }

    private void ifOrdersStop(Figures figures) {
        double still = usual.multiple(0);
        double never = usual.cap() == 0 ? 0 : 1 - still / usual.cap();
        figures.add(
                "never-paid-if-orders-stop",
                Unit.SHARE,
                never,
                new Text("停单后永远付不出的部分", "Never paid if orders stop"),
                new Text(
                        "若不再有订单，新一批积分的承诺中有 " + Numbers.percent(never) + " 永远不会释放。",
                        "If no more orders come, "
                                + Numbers.percent(never)
                                + " of what a new cohort was promised is never released."));
        figures.add(
                "empty-on-day",
                Unit.DAYS,
                Double.POSITIVE_INFINITY,
                new Text("资金池耗尽之日", "Day on which the pool is empty"),
                new Text(
                        "资金池不会耗尽：只按现金释放。停下来的是释放本身。",
                        "The pool never runs dry, for it releases only what it has; what ends is"
                                + " the releases."));
    }

    private void fanPoints(Figures figures) {
        if (terms.fanPointsPpm() > 0) {
            double part = (double) terms.fanPointsPpm() / Share.WHOLE_PPM;
            figures.add(
                    "fan-points",
                    Unit.SHARE,
                    part,
                    new Text("粉丝积分", "Fan points"),
                    new Text(
                            "粉丝每笔订单积分的 " + Numbers.percent(part) + " 当时以抵用券付给绑定商家，先于释放动用资金池。",
                            Numbers.percent(part)
                                    + " of a fan's points is paid at once, in vouchers, to the"
                                    + " merchant that bound it; releases have what is left."));
        }
    }

    private void controller(Figures figures) {
        Controller controller = terms.controller();
        if (controller != null) {
            double least = (double) controller.loPpm() / Share.WHOLE_PPM;
            figures.add(
                    "release-factor-at-least",
                    Unit.SHARE,
                    least,
                    new Text("调控系数下限", "Least factor of the controller"),
                    new Text(
                            "资金紧张时，调控可把每期比例降到 "
                                    + Numbers.percent(least)
                                    + "；以上各数按其上限 "
                                    + Numbers.percent(highestFactor())
                                    + " 计。",
                            "Where cash is short the controller scales releases down to "
                                    + Numbers.percent(least)
                                    + " at the least; the figures above count with its highest, "
                                    + Numbers.percent(highestFactor())
                                    + "."));
        }
    }

    private void expiry(Figures figures) {
        if (terms.expireAfterDays() > 0) {
            figures.add(
                    "vouchers-expire-after",
                    Unit.DAYS,
                    terms.expireAfterDays(),
                    new Text("抵用券有效期", "Vouchers lapse after"),
                    new Text(
                            "一批积分结束 " + terms.expireAfterDays() + " 天后，其抵用券过期。",
                            "Vouchers lapse "
                                    + terms.expireAfterDays()
                                    + " days after the end of their cohort."));
        }
    }

    private Text summary() {
        String cap = Numbers.significant(usual.cap());
        String still = Numbers.significant(usual.multiple(0));
        return new Text(
                "若业绩不再增长，新积分所得为 " + still + " 倍，而不是 " + cap + " 倍：抵用券只随增长释放，不保证发放。",
                "If growth stops, new points get "
                        + still
                        + "x instead of "
                        + cap
                        + "x: vouchers are released only as sales grow, and nobody is owed them.");
    }
}
