package io.huiliu.simulate.tune;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What may be had for what: of all points tried, those than which no other is at least as good in
 * both the goal and a second figure, and better in one. Points that are no plan are left out.
 *
 * @param against the second figure
 * @param trials by falling goal
 */
public record Front(Against against, List<Trial> trials) {
    public Front {
        trials = List.copyOf(trials);
    }

    /** The second figure, and which way is better. */
    public enum Against {
        COVERAGE(Measures::coverage),
        RUIN(measures -> -measures.ruin()),
        GROWTH(measures -> -measures.growthNeededPerDay()),
        PLATFORM(Measures::platform);

        private final ToDoubleFunction<Measures> merit;

        Against(ToDoubleFunction<Measures> merit) {
            this.merit = merit;
        }

        /** The more, the better. */
        double merit(Trial trial) {
            return merit.applyAsDouble(trial.measures());
        }
    }

    /** The front of the goal and another figure. */
    public static Front of(List<Trial> trials, Against against) {
        List<Trial> sorted = new ArrayList<>(trials);
        sorted.removeIf(trial -> !isMeasured(trial, against));
        sorted.sort(
                Comparator.comparingDouble((Trial trial) -> -trial.measures().goal())
                        .thenComparingDouble(trial -> -against.merit(trial))
                        .thenComparingInt(Trial::number));
        List<Trial> front = new ArrayList<>();
        double best = Double.NEGATIVE_INFINITY;
        for (Trial trial : sorted) {
            if (against.merit(trial) > best || front.isEmpty()) {
                front.add(trial);
                best = against.merit(trial);
            }
        }
        return new Front(against, front);
    }

    private static boolean isMeasured(Trial trial, Against against) {
        return trial.measures().refused() == null
                && !Double.isNaN(trial.measures().goal())
                && !Double.isNaN(against.merit(trial));
    }

    /**
     * The figure that binds: the limit that most of the points tried break, since that is what the
     * goal is paid for with; what the platform keeps if they break none, or all the same one.
     */
    public static Against tightest(List<Trial> trials, Limits limits) {
        Against tightest = Against.PLATFORM;
        long most = 0;
        for (Limits.Limit limit : Limits.Limit.values()) {
            Against against = Against.valueOf(limit.name());
            long broken =
                    trials.stream()
                            .filter(trial -> trial.measures().refused() == null)
                            .filter(trial -> limits.violation(limit, trial.measures()) > 0)
                            .count();
            if (broken > most && differs(trials, against)) {
                tightest = against;
                most = broken;
            }
        }
        return tightest;
    }

    private static boolean differs(List<Trial> trials, Against against) {
        return trials.stream()
                        .filter(trial -> isMeasured(trial, against))
                        .mapToDouble(against::merit)
                        .distinct()
                        .count()
                > 1;
    }
}
