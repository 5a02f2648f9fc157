package io.huiliu.cli.live;

import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Product;
import io.huiliu.cli.terminal.ShellWord;
import io.huiliu.cli.terminal.Words;
import io.huiliu.plan.Plan;
import io.huiliu.policy.LiveGate;
import io.huiliu.policy.LiveGate.Evidence;
import io.huiliu.policy.LiveGate.Obstacle;
import io.huiliu.policy.LiveGate.Question;
import io.huiliu.policy.LiveGate.Ruin;
import io.huiliu.policy.Verdict;
import io.huiliu.simulate.result.Interval;
import io.huiliu.simulate.run.Simulation;
import io.huiliu.simulate.scenario.BundledScenarios;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a plan may go live on what the folder of a simulation shows.
 *
 * @param rehearsed what the folder shows
 * @param mostRuin the highest probability of ruin that the operator accepts, of 1
 * @param cautions what does not stand in the way and should be known
 * @param command the simulation that would show more, or null where none would
 */
public record LiveCheck(
        Rehearsed rehearsed,
        double mostRuin,
        List<Obstacle> obstacles,
        List<Words> cautions,
        @Nullable String command) {
    /** It lists real orders, which only their owner can name. */
    private static final String REPLAY = "olist-replay";

    public LiveCheck {
        obstacles = List.copyOf(obstacles);
        cautions = List.copyOf(cautions);
    }

    /**
     * Asks the gate.
     *
     * @param named the plan, as the person named it
     * @throws Failure if the folder is none, damaged, or of another plan
     */
    public static LiveCheck of(
            String named, Plan plan, Verdict verdict, Path folder, double mostRuin)
            throws IOException, Failure {
        Rehearsed rehearsed = Rehearsed.read(folder, plan);
        Map<String, Ruin> ruin = new LinkedHashMap<>();
        for (String scenario : LiveGate.SCENARIOS) {
            rehearsed.under(scenario).ifPresent(under -> ruin.put(scenario, ruin(under, mostRuin)));
        }
        // A plan that has not started has no vouchers, and the engine credits none without cash.
        // The node logs the very sheet that is asked about here.
        Evidence evidence =
                new Evidence(
                        0,
                        0,
                        rehearsed.factSheetHash(),
                        rehearsed.whole(),
                        rehearsed.factSheetHash(),
                        ruin,
                        mostRuin);
        List<Obstacle> obstacles = LiveGate.obstacles(verdict, evidence);
        return new LiveCheck(
                rehearsed,
                mostRuin,
                obstacles,
                cautions(rehearsed, verdict),
                command(named, rehearsed, obstacles, mostRuin));
    }

    public boolean passes() {
        return obstacles.isEmpty();
    }

    /** Whether a scenario of the folder is the one that comes with Huiliu. */
    static boolean isUnaltered(Rehearsed.Under under) {
        return BundledScenarios.IDS.contains(under.id())
                && BundledScenarios.scenario(under.id()).hash().equals(under.hash());
    }

    private static Ruin ruin(Rehearsed.Under under, double mostRuin) {
        Interval ruin = under.ruin();
        return new Ruin(
                ruin.hits(), ruin.runs(), ruin.high(), needed(ruin, mostRuin), isUnaltered(under));
    }

    /** Runs that would show the bound, or 0 if more would be needed than can be run. */
    private static long needed(Interval ruin, double mostRuin) {
        long needed = ruin.runsToShow(mostRuin);
        return needed > Simulation.MAX_RUNS ? 0 : needed;
    }

    private static List<Words> cautions(Rehearsed rehearsed, Verdict verdict) {
        List<Words> cautions = new ArrayList<>();
        String engine = "huiliu " + Product.version();
        if (!rehearsed.engine().equals(engine)) {
            cautions.add(
                    Words.of(
                            "%s ran this simulation, and this is %s: another version may run the"
                                    + " plan otherwise; simulate again with the one that is to run"
                                    + " it",
                            "此模拟由 %s 运行，而本程序为 %s：版本不同，结果可能不同；请用将要上线的版本重新模拟",
                            rehearsed.engine(),
                            engine));
        }
        if (!verdict.policyHash().equals(rehearsed.policyHash())) {
            cautions.add(
                    Words.of(
                            "the fact sheet speaks of another policy, or another version, than the"
                                    + " one asked here (%s)",
                            "方案说明书所据的政策或其版本，与此处检查的（%s）不同", verdict.policy()));
        }
        return cautions;
    }

    private static @Nullable String command(
            String named, Rehearsed rehearsed, List<Obstacle> obstacles, double mostRuin) {
        boolean more = false;
        long runs = rehearsed.runs();
        for (Obstacle obstacle : obstacles) {
            if (obstacle.question() == Question.FACT_SHEET) {
                more = true;
            } else if (obstacle.question() == Question.SCENARIO) {
                long needed = needed(counted(rehearsed, obstacle.subject()), mostRuin);
                more |= needed > 0;
                runs = Math.max(runs, needed);
            }
        }
        return more ? command(named, rehearsed, runs) : null;
    }

    /** What counts as shown of a scenario: nothing of one that is missing or altered. */
    private static Interval counted(Rehearsed rehearsed, String scenario) {
        return rehearsed
                .under(scenario)
                .filter(LiveCheck::isUnaltered)
                .map(Rehearsed.Under::ruin)
                .orElse(Interval.of(0, 0));
    }

    /** Of the same bundled scenarios, and of those that are asked for. */
    private static String command(String named, Rehearsed rehearsed, long runs) {
        List<String> all = BundledScenarios.IDS.stream().filter(id -> !id.equals(REPLAY)).toList();
        List<String> scenarios =
                all.stream()
                        .filter(
                                id ->
                                        LiveGate.SCENARIOS.contains(id)
                                                || rehearsed.under(id).isPresent())
                        .toList();
        List<String> words = new ArrayList<>(List.of("huiliu", "simulate", named));
        words.addAll(scenarios.equals(all) ? List.of() : scenarios);
        words.addAll(List.of("--seed", Long.toString(rehearsed.seed())));
        words.addAll(List.of("--runs", Long.toString(runs)));
        words.addAll(List.of("--out", rehearsed.folder().toString(), "--force"));
        return ShellWord.line(words);
    }
}
