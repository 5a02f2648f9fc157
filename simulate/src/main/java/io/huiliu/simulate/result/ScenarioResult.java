package io.huiliu.simulate.result;

import io.huiliu.mechanisms.terms.Text;
import io.huiliu.simulate.scenario.Scenario;
import java.util.List;

/**
 * What came out of a plan under one scenario, over all runs. It follows from plan, scenario, seed
 * and number of runs alone: never from threads or the machine.
 *
 * <p>Money is in yuan here, as people read it. What a member <em>spent</em> is the cash that it
 * paid for orders, less refunds; what it <em>got</em> is the balance and the vouchers that it was
 * credited (rebates, commissions, sales, rewards), less what was clawed back and what lapsed.
 * Points, claims and coins that have not turned into either are not counted: they are promises.
 *
 * <p>A pool is <em>ruined</em> on the first day on which it could not pay in full what fell due by
 * its own schedule: a release schedule's day of ruin, a release that fell short, what promoters are
 * owed, an unlocked claim that a day close left unpaid. A value pool never is.
 *
 * <p>{@link Quantiles} over runs are exact for up to 400 runs; of more, those of a sample of 400.
 * Their mean leaves out the runs that have no figure.
 *
 * @param planHash of the plan that ran
 * @param runs that were finished
 * @param planned runs that were asked for; more than {@code runs} if it was interrupted
 * @param commands applied in all runs
 * @param orders taken in all runs
 * @param ruin in how many runs some pool could not pay what fell due
 * @param ruinDay the day (from 0) of the first ruin, over the runs that had one
 * @param pools in plan order
 * @param members over all members of all runs
 * @param fundedByLater the part of all that members got beyond what their own orders had paid into
 *     pools and to takers of the concession: other members' money, over the runs
 * @param platform the platform's revenue less its refund losses, over the runs
 * @param cohorts by the month (30 days) of joining
 * @param series curves by day, for charts
 */
public record ScenarioResult(
        Scenario scenario,
        String planHash,
        long seed,
        int runs,
        int planned,
        long commands,
        long orders,
        Interval ruin,
        Quantiles ruinDay,
        List<PoolResult> pools,
        Members members,
        Quantiles fundedByLater,
        Quantiles platform,
        List<Cohort> cohorts,
        List<Series> series) {

    public ScenarioResult {
        pools = List.copyOf(pools);
        cohorts = List.copyOf(cohorts);
        series = List.copyOf(series);
    }

    /**
     * One pool at the end of the runs, and on its way.
     *
     * @param ruin in how many runs it could not pay what fell due
     * @param ruinDay the first day on which it could not, over those runs
     * @param cash at the end
     * @param paidIn over the whole run, less what refunds took back
     * @param paidOut over the whole run, less what refunds took back from holders
     * @param owed what is still promised at the end: unreleased entitlement, claims, rests; 0 where
     *     the pool promises nothing
     * @param coverage cash / owed at the end; NaN where nothing is owed
     * @param leastCoverage the lowest of the sampled days on which something was owed
     * @param waitDays days until a claim appended at the end is paid, at the inflow of its last 30
     *     days; NaN for pools without a queue, infinite where nothing comes in
     */
    public record PoolResult(
            String pool,
            Interval ruin,
            Quantiles ruinDay,
            Quantiles cash,
            Quantiles paidIn,
            Quantiles paidOut,
            Quantiles owed,
            Quantiles coverage,
            Quantiles leastCoverage,
            Quantiles waitDays) {}

    /**
     * How members fared: got / spent of every member that spent something, those who got nothing
     * included.
     *
     * @param count members that spent something, over all runs
     * @param deciles 11 values: the least, 10% … 90%, the most
     * @param mean of the ratios
     * @param nothing the part that got nothing
     * @param recouped the part that got at least what it spent
     * @param overall all that was got / all that was spent, by members without an order too
     */
    public record Members(
            long count,
            List<Double> deciles,
            double mean,
            double nothing,
            double recouped,
            double overall) {
        public Members {
            deciles = List.copyOf(deciles);
        }
    }

    /**
     * Who joined in the same month, at the end of the runs.
     *
     * @param month from 0
     * @param members a run
     * @param spent yuan a run
     * @param got yuan a run
     * @param promised points, claims and rests that they still hold, at face, yuan a run
     * @param ratio got / spent over its members of all runs
     * @param nothing the part that got nothing
     * @param recouped the part that got at least what it spent
     */
    public record Cohort(
            int month,
            double members,
            double spent,
            double got,
            double promised,
            Quantiles ratio,
            double nothing,
            double recouped) {}

    /**
     * One curve.
     *
     * @param id such as {@code orders}, {@code pool:value.cash}, {@code pool:value.price}
     * @param unit such as {@code CNY}, {@code orders}, {@code x}
     * @param days where it was sampled, from 0, ascending; at most 200. What is counted a day is
     *     the average since the day before in this list
     * @param mean over the runs
     * @param low the 10th percentile of the runs
     * @param high the 90th
     */
    public record Series(
            String id,
            Text label,
            String unit,
            List<Integer> days,
            List<Double> mean,
            List<Double> low,
            List<Double> high) {}
}
