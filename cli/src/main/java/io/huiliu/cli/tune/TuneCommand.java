package io.huiliu.cli.tune;

import io.huiliu.cli.output.OutputFolder;
import io.huiliu.cli.plans.PlanText;
import io.huiliu.cli.plans.Plans;
import io.huiliu.cli.simulate.Scenarios;
import io.huiliu.cli.terminal.Exit;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Interrupt;
import io.huiliu.cli.terminal.Terminal;
import io.huiliu.cli.terminal.Words;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms;
import io.huiliu.plan.Plan;
import io.huiliu.plan.Tunable;
import io.huiliu.plan.TuneBounds;
import io.huiliu.simulate.scenario.Scenario;
import io.huiliu.simulate.tune.Effort;
import io.huiliu.simulate.tune.Front;
import io.huiliu.simulate.tune.Goal;
import io.huiliu.simulate.tune.Limits;
import io.huiliu.simulate.tune.Runner;
import io.huiliu.simulate.tune.Space;
import io.huiliu.simulate.tune.Trials;
import io.huiliu.simulate.tune.Tuner;
import io.huiliu.simulate.tune.Tuning;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huiliu tune}. */
@Command(
        name = "tune",
        description =
                "Find the parameters, within the bounds that the plan names, that give members most"
                        + " within what it can pay.",
        mixinStandardHelpOptions = true)
public final class TuneCommand implements Callable<Integer> {
    private static final int MOST_RUNS = 10_000;
    private static final int MOST_THREADS = 64;

    /** What a release controller is tuned within where nobody says otherwise. */
    private static final List<String> CONTROLLER =
            List.of(
                    "controller-target=1x..200x",
                    "controller-lo=0%..50%",
                    "controller-hi=50%..100%");

    @SuppressWarnings("NullAway.Init") // required
    @Parameters(
            paramLabel = "PLAN",
            descriptionKey = "plan",
            description = "A plan file, or the id of a plan that comes with Huiliu.")
    private String plan;

    @Option(
            names = "--goal",
            paramLabel = "GOAL",
            converter = GoalReader.class,
            description =
                    "What is to be as large as possible: median, mean, recouped, lower-decile or"
                            + " stability. Default: median; with --controller stability.")
    private @Nullable Goal goal;

    @Option(
            names = "--vary",
            paramLabel = "NAME=LO..HI",
            description =
                    "A parameter to vary besides those of the plan's tune section, or narrower"
                            + " bounds for one of them.")
    private List<String> vary = new ArrayList<>();

    @Option(
            names = "--controller",
            paramLabel = "NAME",
            description =
                    "Tune only the release controller of this growth-release, and compare it with"
                            + " the plan as it stands.")
    private @Nullable String controller;

    @Option(
            names = "--scenario",
            paramLabel = "SCENARIO",
            description =
                    "The scenario in which the goal counts. Default: steady; with --controller"
                            + " boom-bust.")
    private @Nullable String scenario;

    @Option(
            names = "--under",
            paramLabel = "SCENARIO",
            split = ",",
            description =
                    "Scenarios in which the limits must hold too, or none. Default: stop,run; with"
                            + " --controller none.")
    private @Nullable List<String> under;

    @Option(
            names = "--coverage",
            paramLabel = "PART",
            converter = Part.Reader.class,
            description =
                    "The least part of each promise that is set aside for it. Default: 100%%; with"
                            + " --controller any.")
    private @Nullable Part coverage;

    @Option(
            names = "--ruin",
            paramLabel = "PART",
            converter = Part.Reader.class,
            description = "The highest probability of ruin. Default: 1%%; with --controller any.")
    private @Nullable Part ruin;

    @Option(
            names = "--growth",
            paramLabel = "PART",
            converter = Part.Reader.class,
            description =
                    "The highest growth a day that the plan may need. Default: 0%%; with"
                            + " --controller any.")
    private @Nullable Part growth;

    @Option(
            names = "--leave-conditional",
            description =
                    "Ask no coverage and no growth of promises that are only ever released as"
                            + " funded.")
    private boolean leaveConditional;

    @Option(
            names = "--against",
            paramLabel = "FIGURE",
            converter = AgainstReader.class,
            description =
                    "What the front trades the goal against: coverage, ruin, growth or platform."
                            + " Default: the limit that binds most.")
    private Front.@Nullable Against against;

    @Option(
            names = "--evaluations",
            paramLabel = "N",
            description = "Points to try at most. Default: ${DEFAULT-VALUE}.")
    private int evaluations = 80;

    @Option(
            names = "--starts",
            paramLabel = "N",
            description = "Searches that share them. Default: ${DEFAULT-VALUE}.")
    private int starts = 2;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Runs of each scenario for a point. Default: ${DEFAULT-VALUE}.")
    private int runs = 2;

    @Option(
            names = "--confirm",
            paramLabel = "N",
            description =
                    "Runs of each scenario that confirm the best point; 0 for none. Default: 400;"
                            + " with --controller 20.")
    private @Nullable Integer confirm;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of all draws. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Another number finds the same. Default: all processors.")
    private int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "A folder for the tuned plan, all points, the front and a page with its chart;"
                            + " it appears whole or not at all.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replace a DIR that tune wrote.")
    private boolean force;

    @SuppressWarnings("NullAway.Init") // picocli fills it
    @Mixin
    private Terminal terminal;

    /** Reads {@code --goal}. */
    static final class GoalReader extends WordReader<Goal> {
        GoalReader() {
            super(Goal.class);
        }
    }

    /** Reads {@code --against}. */
    static final class AgainstReader extends WordReader<Front.Against> {
        AgainstReader() {
            super(Front.Against.class);
        }
    }

    @Override
    public Integer call() {
        return terminal.exitCodeOf(this::run);
    }

    private int run() throws IOException, Failure {
        Failure.unlessWithin("--evaluations", evaluations, 1, Effort.MOST_EVALUATIONS);
        Failure.unlessWithin("--starts", starts, 1, Math.min(Effort.MOST_STARTS, evaluations));
        Failure.unlessWithin("--runs", runs, 1, MOST_RUNS);
        Failure.unlessWithin("--confirm", confirmingRuns(), 0, MOST_RUNS);
        Failure.unlessWithin("--threads", threads, 1, MOST_THREADS);
        PlanText source = Plans.find(plan, null);
        Space space = new Space(tunables(source.plan()));
        Trials trials = trials();
        if (out != null) {
            OutputFolder.refuseExisting(out, force, TuneFiles.CONTENTS);
        }
        TuneReport report = new TuneReport(terminal, source, controller);
        report.begin(space, trials);
        try (Interrupt interrupt = new Interrupt()) {
            Tuning tuning = tuned(source.plan(), space, trials, report, interrupt);
            report.tell(tuning);
            if (tuning.stopped()) {
                report.notWritten(out);
                return Exit.INTERRUPTED;
            }
            if (out != null) {
                TuneFiles.write(out, force, source, tuning, report);
            }
            return tuning.isFeasible() ? Exit.DONE : Exit.INPUT;
        } catch (Runner.Stopped e) {
            terminal.note(
                    Words.of(
                            "INTERRUPTED before the first point was measured",
                            "INTERRUPTED 尚未测得任何点即中断"));
            return Exit.INTERRUPTED;
        }
    }

    private Tuning tuned(
            Plan source, Space space, Trials trials, TuneReport report, Interrupt interrupt)
            throws Failure {
        Effort effort = new Effort(evaluations, starts, seed, threads);
        Tuner tuner =
                new Tuner(
                        source,
                        space,
                        trials,
                        limits(),
                        effort,
                        Runner.simulator(interrupt::isAsked),
                        report::progress);
        try {
            return tuner.run(against, confirmingRuns());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.ofMachine(Words.of("INTERRUPTED before the end", "INTERRUPTED 未完成即中断"));
        } finally {
            report.end();
        }
    }

    private int confirmingRuns() {
        return confirm != null ? confirm : controller == null ? 400 : 20;
    }

    private Trials trials() throws IOException, Failure {
        boolean controlled = controller != null;
        Goal wanted = goal != null ? goal : controlled ? Goal.STABILITY : Goal.MEDIAN;
        String main = scenario != null ? scenario : controlled ? "boom-bust" : "steady";
        List<String> others =
                under != null ? under : controlled ? List.of() : List.of("stop", "run");
        List<String> names = new ArrayList<>(List.of(main));
        if (!others.equals(List.of("none"))) {
            others.stream().filter(each -> !each.equals(main)).forEach(names::add);
        }
        Failure.unlessWithin("--under", names.size() - 1L, 0, Trials.MOST_SCENARIOS - 1);
        List<Scenario> found = ofAgents(names);
        return new Trials(
                wanted,
                found.getFirst(),
                found.subList(1, found.size()),
                runs,
                seed,
                !leaveConditional);
    }

    private static List<Scenario> ofAgents(List<String> names) throws IOException, Failure {
        List<Scenario> found = new ArrayList<>();
        for (Scenarios.Named each : Scenarios.find(names)) {
            if (each.isReplay()) {
                throw Failure.ofUsage(
                        Words.of(
                                "%s: REPLAY_NOT_TUNED replays orders of the past, which answer to"
                                        + " no change of a plan; tune under a scenario of agents",
                                "%s: REPLAY_NOT_TUNED 重放既往订单，不会因方案改变而变；请用由行为人驱动的情景", each.name()));
            }
            found.add(each.scenario());
        }
        return found;
    }

    private Limits limits() {
        Part usual = controller == null ? null : Part.ANY;
        Limits limits = Limits.USUAL;
        return new Limits(
                limit(coverage, usual, limits.coverage(), 0),
                limit(ruin, usual, limits.ruin(), 1),
                limit(growth, usual, limits.growthNeededPerDay(), Double.POSITIVE_INFINITY));
    }

    private static double limit(
            @Nullable Part asked, @Nullable Part usual, double otherwise, double any) {
        Part part = asked != null ? asked : usual;
        return part == null ? otherwise : part.or(any);
    }

    private List<Tunable> tunables(Plan of) throws Failure {
        List<String> ranges = new ArrayList<>(vary);
        if (controller != null) {
            controllable(of, controller);
            for (String range : CONTROLLER) {
                String path = controller + "." + range;
                String name = path.substring(0, path.indexOf('='));
                boolean bounded =
                        of.tunables().stream().anyMatch(each -> each.path().equals(name))
                                || vary.stream().anyMatch(each -> each.startsWith(name + "="));
                if (!bounded) {
                    ranges.add(path);
                }
            }
        }
        TuneBounds.Read read = TuneBounds.of(of, "--vary", ranges);
        if (!read.diagnostics().isEmpty()) {
            throw Failure.ofInput(read.diagnostics().stream().map(Plans::words).toList());
        }
        List<Tunable> chosen = read.tunables().stream().filter(this::isWanted).toList();
        if (chosen.isEmpty()) {
            throw Failure.ofInput(
                    Words.of(
                            "%s: NOTHING_TO_TUNE the plan has no tune section; add one, or name"
                                    + " parameters with --vary, such as --vary"
                                    + " default-concession=5%%..10%%",
                            "%s: NOTHING_TO_TUNE 方案没有 tune 一节；请添加，或用 --vary 指明参数，如 --vary"
                                    + " default-concession=5%%..10%%",
                            plan));
        }
        return chosen;
    }

    /** With a controller, its own parameters and those of the command line: nothing else moves. */
    private boolean isWanted(Tunable each) {
        return controller == null
                || each.path().startsWith(controller + ".controller-")
                || vary.stream().anyMatch(range -> range.startsWith(each.path() + "="));
    }

    private static void controllable(Plan of, String name) throws Failure {
        List<String> names =
                of.mechanisms().stream()
                        .filter(GrowthReleaseTerms.class::isInstance)
                        .map(Terms::name)
                        .toList();
        if (!names.contains(name)) {
            throw Failure.ofInput(
                    Words.of(
                            "--controller: UNKNOWN_NAME '%s' is no growth-release of the plan;"
                                    + " those are: %s",
                            "--controller：UNKNOWN_NAME '%s' 不是方案中的 growth-release；有：%s",
                            name,
                            names.isEmpty() ? "–" : String.join(", ", names)));
        }
    }
}
