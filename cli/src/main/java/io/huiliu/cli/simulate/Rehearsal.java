package io.huiliu.cli.simulate;

import io.huiliu.cli.terminal.Progress;
import io.huiliu.plan.Plan;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.run.History;
import io.huiliu.simulate.run.Simulation;
import io.huiliu.simulate.scenario.Growth;
import io.huiliu.simulate.scenario.Scenario;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A plan under one scenario after the other, with one estimate for all of them.
 *
 * @param seed of all draws
 * @param runs of each scenario
 * @param threads runs that go on at once
 * @param history real events, for scenarios that replay them
 * @param stop asked between days and runs
 * @param refusals told after each scenario that had any
 */
record Rehearsal(
        long seed,
        int runs,
        int threads,
        @Nullable History history,
        WorkFolder work,
        BooleanSupplier stop,
        Refusals refusals) {

    /** Is told of commands that the engine refused. */
    @FunctionalInterface
    interface Refusals {
        /**
         * Of a scenario, over all its runs.
         *
         * @param refused act, outcome and number of each kind; at least one
         * @param unforeseen how many of them no agent should have tried
         */
        void in(Scenario scenario, List<String> refused, long unforeseen);
    }

    /**
     * Runs them.
     *
     * @return the results, those without a finished run left out
     */
    List<ScenarioResult> of(Plan plan, List<Scenario> scenarios, Progress progress)
            throws IOException {
        Watch watch = new Watch(scenarios, progress);
        List<ScenarioResult> results = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            if (!stop.getAsBoolean()) {
                ScenarioResult result = one(plan, scenario, watch);
                if (result.runs() > 0) {
                    results.add(result);
                }
                watch.next(scenario);
            }
        }
        progress.end();
        return results;
    }

    private ScenarioResult one(Plan plan, Scenario scenario, Watch watch) throws IOException {
        Simulation simulation = Simulation.of(plan, scenario);
        if (history != null && scenario.growth() instanceof Growth.Replay) {
            simulation.replay(history);
        }
        ScenarioResult result =
                simulation
                        .seed(seed)
                        .runs(runs)
                        .threads(threads)
                        .store(work.store(scenario.id()))
                        .stop(stop)
                        .listener(at -> watch.at(scenario, at))
                        .run();
        if (!simulation.refused().isEmpty()) {
            refusals.in(scenario, simulation.refused(), simulation.unforeseen());
        }
        return result;
    }

    /** Tells how far all of it is, scenarios weighed by their orders. */
    private static final class Watch {
        private final Progress progress;
        private final double all;
        private double before;
        private long ordersBefore;
        private long orders;

        Watch(List<Scenario> scenarios, Progress progress) {
            this.progress = progress;
            all = scenarios.stream().mapToDouble(Watch::weight).sum();
        }

        private static double weight(Scenario scenario) {
            return scenario.days() + scenario.expectedOrders();
        }

        void at(Scenario scenario, io.huiliu.simulate.run.Progress at) {
            orders = at.orders();
            double whole = at.elapsed().plus(at.left()).toMillis();
            double part = at.left().isZero() ? 0 : at.elapsed().toMillis() / whole;
            double done = (before + part * weight(scenario)) / all;
            progress.done(ordersBefore + orders, (long) (done * 1_000_000));
        }

        void next(Scenario scenario) {
            before += weight(scenario);
            ordersBefore += orders;
            orders = 0;
        }
    }
}
