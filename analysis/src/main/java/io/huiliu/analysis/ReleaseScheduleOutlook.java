package io.huiliu.analysis;

import io.huiliu.analysis.Figure.Unit;
import io.huiliu.analysis.Outlook.Pays;
import io.huiliu.mechanisms.releaseschedule.ReleaseScheduleTerms;
import io.huiliu.mechanisms.terms.Text;
import java.util.List;

/** What a {@code release-schedule} promises: each grant in full, on its days, out of one pool. */
final class ReleaseScheduleOutlook {
    /** The day on which sales fall, where it is told what comes of that. */
    static final int SHOCK_DAY = 100;

    private final ReleaseScheduleTerms terms;
    private final ReleaseScheduleForms forms;

    private ReleaseScheduleOutlook(ReleaseScheduleTerms terms, Basis basis) {
        this.terms = terms;
        forms =
                new ReleaseScheduleForms(
                        basis.of(terms.grant()),
                        basis.of(terms.fund()),
                        (double) terms.daily().numerator() / terms.daily().denominator(),
                        terms.straight());
    }

    static Outlook of(ReleaseScheduleTerms terms, Basis basis) {
        return new ReleaseScheduleOutlook(terms, basis).outlook();
    }

    private Outlook outlook() {
        return new Outlook(
                terms.name(),
                terms.form().name(),
                pays(),
                forms.grant(),
                forms.fund(),
                false,
                forms.growthNeeded(),
                figures(),
                summary());
    }

    private Pays pays() {
        return switch (terms.pays()) {
            case BALANCE -> Pays.CASH;
            case VOUCHER -> Pays.VOUCHERS;
            case POINTS -> Pays.UNITS;
        };
    }

    private List<Figure> figures() {
        Figures figures = new Figures(terms.form().section());
        figures.coverage(forms.grant(), forms.fund());
        growthNeeded(figures);
        exceeds(figures);
        empty(
                figures,
                "empty-on-day",
                forms.emptyOnDay(),
                new Text("订单量不变", "the same sales every day"));
        fall(figures, 0.8, "-minus-20", new Text("减少 20%", "20% fewer sales"));
        fall(figures, 0.5, "-minus-50", new Text("减少 50%", "50% fewer sales"));
        fall(figures, 0, "-stop", new Text("停单", "no more sales"));
        figures.neverPaid(forms.grant(), forms.fund());
        wait(figures, "wait-days-p50", 0.5, new Text("一半", "half"));
        wait(figures, "wait-days-p90", 0.9, new Text("九成", "nine tenths"));
        return figures.list();
    }

    private void growthNeeded(Figures figures) {
        double growth = forms.growthNeeded();
        figures.growthNeeded(
                growth,
                new Text(
                        "订单须每天增长 " + Numbers.percent(growth) + "，且一直如此，资金池才付得起每天的释放。",
                        "Sales must grow by "
                                + Numbers.percent(growth)
                                + " a day, for ever, for the pool to pay each day's release."));
    }

    private void exceeds(Figures figures) {
        double day = forms.exceedsInflowOnDay();
        figures.add(
                "payout-exceeds-inflow-on-day",
                Unit.DAYS,
                day,
                new Text("支出超过收入之日", "Day on which payouts exceed inflow"),
                Double.isInfinite(day)
                        ? new Text("每天的释放不会超过入池。", "A day's release never exceeds its inflow.")
                        : new Text(
                                "订单量不变时，第 " + Numbers.whole(day) + " 天起释放超过入池，资金池开始缩水。",
                                "At the same sales every day, payouts exceed inflow from day "
                                        + Numbers.whole(day)
                                        + " on, and the pool shrinks."));
    }

    private void fall(Figures figures, double factor, String suffix, Text what) {
        Text when =
                new Text(
                        "第 " + SHOCK_DAY + " 天起" + what.zh(),
                        what.en() + " from day " + SHOCK_DAY + " on");
        empty(figures, "empty-on-day" + suffix, forms.emptyOnDay(SHOCK_DAY, factor), when);
    }

    private static void empty(Figures figures, String id, double day, Text when) {
        figures.add(
                id,
                Unit.DAYS,
                day,
                new Text(
                        "资金池耗尽之日（" + when.zh() + "）",
                        "Day on which the pool is empty: " + when.en()),
                Double.isInfinite(day)
                        ? new Text(
                                when.zh() + "：资金池一百年内不会耗尽。",
                                "With " + when.en() + " the pool lasts a hundred years.")
                        : new Text(
                                when.zh() + "：第 " + Numbers.whole(day) + " 天付不出当天的释放。",
                                "With "
                                        + when.en()
                                        + " the pool cannot pay what falls due on day "
                                        + Numbers.whole(day)
                                        + "."));
    }

    private void wait(Figures figures, String id, double part, Text name) {
        double days = forms.daysUntil(part);
        figures.add(
                id,
                Unit.DAYS,
                days,
                new Text("领到" + name.zh() + "所需天数", "Days until " + name.en() + " is released"),
                new Text(
                        "即使分文不少，领到赠送额的" + name.zh() + "也要 " + Numbers.whole(days) + " 天。",
                        "Even if every day is paid in full, "
                                + name.en()
                                + " of a grant takes "
                                + Numbers.whole(days)
                                + " days."));
    }

    private Text summary() {
        double never = Coverage.neverPaidIfOrdersStop(forms.grant(), forms.fund());
        if (never == 0) {
            return new Text(
                    "每笔赠送由订单自身备足，停单后仍能付清。",
                    "Each grant is set aside in full by its own order and is paid off even if"
                            + " orders stop.");
        }
        String part = Numbers.percent(never);
        Text stop =
                new Text(
                        "若订单停止，承诺的 " + part + " 永远付不出。",
                        "if orders stop, " + part + " of what was promised is never paid.");
        double empty = forms.emptyOnDay();
        if (Double.isInfinite(empty)) {
            return new Text(
                    "增长停止后资金池可撑一百年以上；" + stop.zh(),
                    "If growth stops the pool lasts a hundred years; " + stop.en());
        }
        String day = Numbers.whole(empty);
        return new Text(
                "若增长停止，资金池在第 " + day + " 天耗尽；" + stop.zh(),
                "If growth stops the pool is empty on day " + day + "; " + stop.en());
    }
}
