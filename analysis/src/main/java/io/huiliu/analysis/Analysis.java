package io.huiliu.analysis;

import io.huiliu.plan.Plan;
import java.util.List;

/**
 * What a plan's arithmetic says: an outlook for each of its mechanisms, in plan order. A mechanism
 * that promises nothing has one too, for its fees.
 *
 * @param concessionPpm the concession rate that shares were reckoned at, in ppm of the amount
 */
public record Analysis(Plan plan, int concessionPpm, List<Outlook> outlooks) {

    public Analysis {
        outlooks = List.copyOf(outlooks);
    }

    /** The outlook at the rate of a merchant that chose none. */
    public static Analysis of(Plan plan) {
        return at(plan, plan.defaultConcessionPpm());
    }

    /** The outlook at a concession rate. */
    public static Analysis at(Plan plan, int concessionPpm) {
        return new Analysis(plan, concessionPpm, Outlooks.of(plan, concessionPpm));
    }

    /** The most growth a day that any promise of the plan needs; 0 if none needs any. */
    public double growthNeededPerDay() {
        return outlooks.stream().mapToDouble(Outlook::growthNeededPerDay).max().orElse(0);
    }

    /** k over all mechanisms. */
    public double promised() {
        return outlooks.stream().mapToDouble(Outlook::promised).sum();
    }

    /** c over all mechanisms. */
    public double contributed() {
        return outlooks.stream().mapToDouble(Outlook::contributed).sum();
    }
}
