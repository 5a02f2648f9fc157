package io.huiliu.analysis;

import io.huiliu.analysis.Figure.Unit;
import io.huiliu.analysis.Outlook.Pays;
import io.huiliu.mechanisms.queue.QueueTerms;
import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@code queue} promises: each claim in full, in its turn, out of later orders. */
final class QueueOutlook {
    /** A claim that waits longer than a year is not one that a buyer waits for. */
    static final int WITHIN_DAYS = 365;

    /** The days of joining whose wait is told. */
    private static final int[] TOLD_DAYS = {30, 100, 365};

    private final QueueTerms terms;
    private final Worst worst;
    private final QueueForms forms;

    /** The class of orders with the least fund for its claim. */
    private record Worst(double claim, double fund, int lockDays) {
        double ratio() {
            return claim == 0 ? Double.POSITIVE_INFINITY : fund / claim;
        }
    }

    private QueueOutlook(QueueTerms terms, Basis basis) {
        this.terms = terms;
        worst = worst(terms, basis);
        forms = new QueueForms(worst.ratio());
    }

    static Outlook of(QueueTerms terms, Basis basis) {
        return new QueueOutlook(terms, basis).outlook();
    }

    private static Worst worst(QueueTerms terms, Basis basis) {
        Worst worst = ofClass(terms, basis, null);
        for (String name : classes(terms)) {
            Worst other = ofClass(terms, basis, name);
            worst = other.ratio() < worst.ratio() ? other : worst;
        }
        return worst;
    }

    private static Worst ofClass(QueueTerms terms, Basis basis, @Nullable String name) {
        return new Worst(
                basis.of(terms.claim().of(name)),
                basis.of(terms.fund().of(name)),
                terms.lockDays().of(name));
    }

    private static List<String> classes(QueueTerms terms) {
        List<String> names = new ArrayList<>();
        terms.claim().exceptions().stream().map(Kind.Named::name).forEach(names::add);
        terms.fund().exceptions().stream().map(Kind.Named::name).forEach(names::add);
        return names;
    }

    private Outlook outlook() {
        double growth = forms.growthNeeded(WITHIN_DAYS);
        return new Outlook(
                terms.name(),
                terms.form().name(),
                Pays.CASH,
                worst.claim(),
                worst.fund(),
                false,
                growth,
                figures(growth),
                summary());
    }

    private List<Figure> figures(double growth) {
        Figures figures = new Figures(terms.form().section());
        figures.coverage(worst.claim(), worst.fund());
        growthNeeded(figures, growth);
        for (int day : TOLD_DAYS) {
            wait(figures, "wait-days-on-day-" + day, day, Numbers.whole(day));
        }
        quantile(figures, "wait-days-p50", 0.5, "一半", "Half");
        quantile(figures, "wait-days-p90", 0.9, "十分之一", "One in ten");
        figures.neverPaid(worst.claim(), worst.fund());
        empty(figures);
        return figures.list();
    }

    private void growthNeeded(Figures figures, double growth) {
        figures.growthNeeded(
                growth,
                new Text(
                        "订单须每天增长 " + Numbers.percent(growth) + "，且一直如此，排队才不会超过一年。",
                        "Orders must grow by "
                                + Numbers.percent(growth)
                                + " a day, for ever, for no claim to wait longer than a year."));
    }

    private void wait(Figures figures, String id, int day, String name) {
        double wait = Math.max(forms.waitDays(day), lockWait());
        figures.add(
                id,
                Unit.DAYS,
                wait,
                new Text("第 " + name + " 天加入者的等待", "Wait of who joins on day " + name),
                new Text(
                        "订单量不变时，第 " + name + " 天加入的人要等 " + Numbers.whole(wait) + " 天。",
                        "At the same orders every day, who joins on day "
                                + name
                                + " waits "
                                + Numbers.whole(wait)
                                + " days."));
    }

    /** The wait that a part of those who join in the first year exceed. */
    private void quantile(Figures figures, String id, double quantile, String zh, String en) {
        double wait = Math.max(forms.waitDays(quantile * WITHIN_DAYS), lockWait());
        figures.add(
                id,
                Unit.DAYS,
                wait,
                new Text(
                        "首年加入者等待的 " + Numbers.percent(quantile) + " 分位",
                        "Wait of the first year's members, "
                                + Numbers.percent(quantile)
                                + " quantile"),
                new Text(
                        "订单量不变时，首年加入的人有" + zh + "要等 " + Numbers.whole(wait) + " 天以上。",
                        en
                                + " of those who join in the first year wait "
                                + Numbers.whole(wait)
                                + " days or longer, at the same orders every day."));
    }

    /** Days from the order's day to the close that first can pay it. */
    private int lockWait() {
        return worst.lockDays() - (terms.countOrderDay() ? 1 : 0);
    }

    private void empty(Figures figures) {
        double day = forms.shortOnDay(lockWait() + 1);
        boolean never = Double.isInfinite(day);
        figures.add(
                "empty-on-day",
                Unit.DAYS,
                day,
                new Text("资金池首次不足之日", "Day on which the pool first falls short"),
                never
                        ? new Text(
                                "每笔返现都已备足，资金池不会不足。",
                                "Each claim is set aside in full; the pool never falls short.")
                        : new Text(
                                "订单量不变时，从第 " + Numbers.whole(day) + " 天起，到期的返现已不能全部付清，此后越等越久。",
                                "At the same orders every day, from day "
                                        + Numbers.whole(day)
                                        + " on the pool cannot pay all claims that are unlocked;"
                                        + " from then on waits grow."));
    }

    private Text summary() {
        if (forms.fund() >= 1) {
            return new Text(
                    "每笔返现由订单自身备足，不依赖后来的订单。",
                    "Each claim is set aside in full by its own order; it needs no later ones.");
        }
        String paid = Numbers.percent(forms.fund());
        return new Text(
                "若订单停止，整个队列只有 " + paid + " 会得到返现，其余永远等待。",
                "If orders stop, only "
                        + paid
                        + " of the queue is ever paid; the rest waits for ever.");
    }
}
