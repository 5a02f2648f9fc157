package io.huiliu.simulate.tune;

/**
 * What must hold of a plan. A point that breaks a limit is worse than any that breaks none; among
 * those that do, the one that breaks them least is best.
 *
 * @param coverage the least coverage of every promise, 1 being 100%; 0 asks for none
 * @param ruin the highest probability of ruin, 0 to 1
 * @param growthNeededPerDay the highest growth a day that the plan may need; infinite allows any
 */
public record Limits(double coverage, double ruin, double growthNeededPerDay) {
    /** What every plan should satisfy: it can pay all it promises without growing. */
    public static final Limits USUAL = new Limits(1, 0.01, 0);

    /** Worse than any plan that can be measured. */
    private static final double NO_PLAN = 1_000;

    /** A need of 1% growth a day weighs as much as having nothing to pay with. */
    private static final double GROWTH_WEIGHT = 100;

    /** Below it a figure is a rounding of the arithmetic. */
    private static final double SLACK = 1e-9;

    private static final double MOST = 100;

    /** Which of the limits. */
    public enum Limit {
        COVERAGE,
        RUIN,
        GROWTH
    }

    /** How far a plan is outside, over all limits; 0 if it keeps them. */
    public double violation(Measures measures) {
        if (measures.refused() != null) {
            return NO_PLAN;
        }
        double sum = 0;
        for (Limit limit : Limit.values()) {
            sum += violation(limit, measures);
        }
        return sum;
    }

    /** How far it is outside of one limit; 0 if it keeps it. */
    public double violation(Limit limit, Measures measures) {
        double excess =
                switch (limit) {
                    case COVERAGE -> (coverage - measures.coverage()) / Math.max(coverage, SLACK);
                    case RUIN -> measures.ruin() - ruin;
                    case GROWTH ->
                            GROWTH_WEIGHT * (measures.growthNeededPerDay() - growthNeededPerDay);
                };
        return excess > SLACK ? Math.min(excess, MOST) : 0;
    }
}
