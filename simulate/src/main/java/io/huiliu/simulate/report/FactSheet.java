package io.huiliu.simulate.report;

import io.huiliu.analysis.Analysis;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms.Holder;
import io.huiliu.plan.Plan;
import io.huiliu.policy.Verdict;
import io.huiliu.simulate.result.ScenarioResult;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a plan version does, from closed forms and simulation, before anybody joins it (policy.md,
 * "The fact sheet"). The same plan, scenarios, seed and runs give the same sheet.
 *
 * @param engine name and version of what ran it, such as {@code huiliu 0.1.0}
 * @param analysis the closed forms at one concession rate
 * @param gate what the gate says, or null where it was not asked
 * @param results by scenario, in the order in which they are shown; none if nothing was simulated
 * @param runs that were asked for of each scenario
 * @param command the command line that gives this sheet again
 */
public record FactSheet(
        String engine,
        Analysis analysis,
        @Nullable Verdict gate,
        List<ScenarioResult> results,
        long seed,
        int runs,
        String command) {

    public FactSheet {
        results = List.copyOf(results);
    }

    public Plan plan() {
        return analysis.plan();
    }

    /** Whether every scenario has all the runs that were asked for. */
    public boolean isWhole() {
        return results.stream().allMatch(result -> result.runs() >= result.planned());
    }

    /** Whether the plan stays able to pay. */
    public Judgement solvency() {
        return Solvency.of(this);
    }

    /** Whether it treats those who take part alike, and gives them what it lets them expect. */
    public Judgement fairness() {
        return Fairness.of(this);
    }

    /** All that policy.md lists, in the order in which a reader wants it. */
    public List<Section> sections() {
        return Sections.of(this);
    }

    /** The table of scenarios by key figures. */
    public Table overview() {
        return KeyFigures.table(results);
    }

    /** Pools that pay merchants and not consumers. */
    Set<String> merchantPools() {
        return plan().mechanisms().stream()
                .filter(
                        terms ->
                                terms instanceof GrowthReleaseTerms release
                                        && release.holder() == Holder.MERCHANT)
                .map(terms -> terms.name())
                .collect(Collectors.toSet());
    }

    /** k over what is promised to consumers: the most that an order of 1 is promised in all. */
    double promisedToConsumers() {
        Set<String> merchants = merchantPools();
        return analysis.outlooks().stream()
                .filter(outlook -> !merchants.contains(outlook.mechanism()))
                .mapToDouble(outlook -> outlook.promised())
                .sum();
    }
}
