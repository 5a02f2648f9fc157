package io.huiliu.simulate.tune;

import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.result.ScenarioResult.Cohort;
import io.huiliu.simulate.result.ScenarioResult.PoolResult;
import java.util.List;

/**
 * What a release controller changes: how often a pool released and fell short, and what early and
 * late cohorts got. A third of the members, by when they joined, is early, a third is late.
 *
 * @param releases of the pool, those that paid nothing not counted, a run
 * @param shortfalls releases for which the pool's cash did not suffice, a run
 * @param leastCoverage of the pool, on average over the runs
 * @param left cash in the pool at the end, yuan a run
 * @param level got / spent over all members
 * @param early got / spent of the first third
 * @param late got / spent of the last third
 * @param gini of got / spent over cohorts
 */
public record CohortOutcomes(
        double releases,
        double shortfalls,
        double leastCoverage,
        double left,
        double level,
        double early,
        double late,
        double gini) {

    /** The outcomes of a scenario, and of one pool of growth-release in it. */
    public static CohortOutcomes of(ScenarioResult result, String pool) {
        List<Cohort> cohorts = result.cohorts();
        double third = cohorts.stream().mapToDouble(Cohort::members).sum() / 3;
        PoolResult own =
                result.pools().stream()
                        .filter(p -> p.pool().equals(pool))
                        .findFirst()
                        .orElseThrow();
        return new CohortOutcomes(
                last(result, pool, "releases"),
                last(result, pool, "shortfalls"),
                own.leastCoverage().mean(),
                own.cash().mean(),
                Goal.level(cohorts),
                Goal.level(upTo(third, cohorts)),
                Goal.level(upTo(third, cohorts.reversed())),
                Goal.gini(cohorts));
    }

    /** The cohorts until so many members are together; at least one. */
    private static List<Cohort> upTo(double members, List<Cohort> cohorts) {
        double sum = 0;
        int count = 0;
        while (count < cohorts.size() && sum < members) {
            sum += cohorts.get(count++).members();
        }
        return cohorts.subList(0, count);
    }

    private static double last(ScenarioResult result, String pool, String curve) {
        return result.series().stream()
                .filter(series -> series.id().equals("pool:" + pool + "." + curve))
                .mapToDouble(series -> series.mean().getLast())
                .findFirst()
                .orElse(0);
    }
}
