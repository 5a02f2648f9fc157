package io.huiliu.analysis;

import io.huiliu.analysis.Figure.Unit;
import io.huiliu.mechanisms.terms.Text;
import java.util.ArrayList;
import java.util.List;

/** Collects the figures of one outlook, in the order in which a reader wants them. */
final class Figures {
    private static final Text NO_GROWTH =
            new Text(
                    "不依赖增长：订单量不变也能兑现。",
                    "It needs no growth: it is kept at the same sales every day.");

    private static final Text NEVER_ENOUGH =
            new Text("再快的增长也无法兑现。", "No growth, however fast, is enough to keep it.");

    private final String section;
    private final List<Figure> figures = new ArrayList<>();

    /**
     * @param section where the mechanism's formulas stand, such as {@code §2}
     */
    Figures(String section) {
        this.section = section;
    }

    /** Adds a figure; a note that would have to print an infinite number says "never" instead. */
    Figures add(String id, Unit unit, double value, Text label, Text note) {
        boolean endless = note.en().contains(Numbers.INFINITE);
        figures.add(new Figure(id, label, value, unit, endless ? never(label) : note, section));
        return this;
    }

    private static Text never(Text label) {
        return new Text(label.zh() + "：永远不会。", label.en() + ": never.");
    }

    /** The part of what an order is promised that it sets aside itself; none for no promise. */
    Figures coverage(double promised, double contributed) {
        if (promised == 0) {
            return this;
        }
        double coverage = Coverage.atZeroBreakage(promised, contributed);
        return add(
                "coverage-at-zero-breakage",
                Unit.SHARE,
                coverage,
                new Text("零损耗覆盖率", "Coverage at zero breakage"),
                new Text(
                        "若人人领满，每承诺 1 元，订单自身备有 " + Numbers.yuan(coverage) + " 元。",
                        "If everybody takes all that is promised, the order itself has set aside "
                                + Numbers.percent(coverage)
                                + " of it."));
    }

    /**
     * The growth a day that a promise needs.
     *
     * @param growth infinite where none is enough
     * @param needed what it says where it is neither 0 nor infinite
     */
    Figures growthNeeded(double growth, Text needed) {
        return add(
                "growth-needed",
                Unit.SHARE_PER_DAY,
                growth,
                new Text("每日所需增长", "Growth needed a day"),
                growth == 0 ? NO_GROWTH : Double.isInfinite(growth) ? NEVER_ENOUGH : needed);
    }

    /** What part of all that was ever promised cannot be paid once no more orders come. */
    Figures neverPaid(double promised, double contributed) {
        double never = Coverage.neverPaidIfOrdersStop(promised, contributed);
        return add(
                "never-paid-if-orders-stop",
                Unit.SHARE,
                never,
                new Text("停单后永远付不出的部分", "Never paid if orders stop"),
                never == 0
                        ? new Text(
                                "即使不再有订单，已有的承诺也全部付得出。",
                                "Even if no more orders come, all that was promised is paid.")
                        : new Text(
                                "若不再有订单，全部承诺中有 " + Numbers.percent(never) + " 永远付不出。",
                                "If no more orders come, "
                                        + Numbers.percent(never)
                                        + " of all that was ever promised is never paid."));
    }

    List<Figure> list() {
        return List.copyOf(figures);
    }
}
