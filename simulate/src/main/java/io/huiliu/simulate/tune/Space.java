package io.huiliu.simulate.tune;

import io.huiliu.plan.PlanEdit;
import io.huiliu.plan.Tunable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is searched: a dimension for each tunable parameter. An optimiser moves in the unit cube;
 * each of its points is that of the grid next to it, so that a percentage has its four decimals and
 * a number of days is whole.
 *
 * @param dimensions at least one
 */
public record Space(List<Tunable> dimensions) {
    /** From this ratio of its bounds on, a dimension is searched by ratios, not by differences. */
    private static final int WIDE = 20;

    public Space {
        dimensions = List.copyOf(dimensions);
        if (dimensions.isEmpty()) {
            throw new IllegalArgumentException("a search needs a parameter to vary");
        }
    }

    public int size() {
        return dimensions.size();
    }

    /** The point of the grid nearest to one of the unit cube; outside of it, that of its face. */
    public Point at(double[] unit) {
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < unit.length; i++) {
            values.add(value(dimensions.get(i), Math.clamp(unit[i], 0.0, 1.0)));
        }
        return new Point(values);
    }

    /** Where a point lies in the unit cube; one beyond the bounds lies on its face. */
    public double[] unit(Point point) {
        double[] unit = new double[size()];
        for (int i = 0; i < unit.length; i++) {
            Tunable dimension = dimensions.get(i);
            long value = Math.clamp(point.values().get(i), dimension.low(), dimension.high());
            unit[i] =
                    (scale(dimension, value) - scale(dimension, dimension.low()))
                            / width(dimension);
        }
        return unit;
    }

    /** The plan's own values, and the middle of the bounds where it has none. */
    public Point present() {
        double[] middle = new double[size()];
        Arrays.fill(middle, 0.5);
        List<Long> values = new ArrayList<>(at(middle).values());
        for (int i = 0; i < size(); i++) {
            Tunable dimension = dimensions.get(i);
            Long now = dimension.now();
            if (now != null) {
                values.set(i, onGrid(dimension, (double) now));
            }
        }
        return new Point(values);
    }

    /** What has to be written into the plan for a point. */
    public List<PlanEdit> edits(Point point) {
        List<PlanEdit> edits = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            Tunable dimension = dimensions.get(i);
            edits.add(new PlanEdit(dimension.path(), dimension.written(point.values().get(i))));
        }
        return edits;
    }

    private static long value(Tunable dimension, double unit) {
        double scaled = scale(dimension, dimension.low()) + unit * width(dimension);
        return onGrid(dimension, isWide(dimension) ? Math.exp(scaled) : scaled);
    }

    private static long onGrid(Tunable dimension, double value) {
        long steps = Math.round((value - dimension.low()) / dimension.step());
        return Math.clamp(
                dimension.low() + steps * dimension.step(), dimension.low(), dimension.high());
    }

    private static double width(Tunable dimension) {
        return scale(dimension, dimension.high()) - scale(dimension, dimension.low());
    }

    private static double scale(Tunable dimension, long value) {
        return isWide(dimension) ? Math.log((double) value) : value;
    }

    private static boolean isWide(Tunable dimension) {
        return dimension.low() > 0 && dimension.high() / dimension.low() >= WIDE;
    }
}
