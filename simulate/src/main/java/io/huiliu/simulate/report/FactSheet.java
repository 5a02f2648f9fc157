package io.huiliu.simulate.report;

import io.huiliu.analysis.Analysis;
import io.huiliu.analysis.Outlook;
import io.huiliu.analysis.Outlook.Pays;
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
 * @param scenarios that were asked for; more than there are results if it was interrupted
 * @param runs that were asked for of each scenario
 * @param command the command line that gives this sheet again
 */
public record FactSheet(
        String engine,
        Analysis analysis,
        @Nullable Verdict gate,
        List<ScenarioResult> results,
        int scenarios,
        long seed,
        int runs,
        String command) {

    /** Mechanisms that give an order's buyer something for that order. */
    private static final Set<String> BUYERS_OWN =
            Set.of("growth-release", "value-pool", "queue", "red-packet", "release-schedule");

    public FactSheet {
        results = List.copyOf(results);
    }

    public Plan plan() {
        return analysis.plan();
    }

    /** Whether every scenario has all the runs that were asked for. */
    public boolean isWhole() {
        return finishedRuns() >= plannedRuns();
    }

    /** Runs of all scenarios that are in it. */
    public long finishedRuns() {
        return results.stream().mapToLong(ScenarioResult::runs).sum();
    }

    /** Runs of all scenarios that were asked for. */
    public long plannedRuns() {
        return (long) scenarios * runs;
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

    /**
     * k over what an order promises its own buyer, in balance or vouchers: what a member may expect
     * that invites nobody.
     */
    double promisedToBuyers() {
        Set<String> merchants = merchantPools();
        return analysis.outlooks().stream()
                .filter(outlook -> BUYERS_OWN.contains(outlook.form()))
                .filter(outlook -> !merchants.contains(outlook.mechanism()))
                .filter(outlook -> outlook.pays() != Pays.UNITS && outlook.pays() != Pays.COINS)
                .mapToDouble(Outlook::promised)
                .sum();
    }
}
