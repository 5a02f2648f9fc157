package io.huiliu.cli.simulate;

import io.huiliu.analysis.Analysis;
import io.huiliu.cli.output.OutputFolder;
import io.huiliu.cli.plans.PlanText;
import io.huiliu.cli.plans.Plans;
import io.huiliu.cli.terminal.Exit;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Language;
import io.huiliu.cli.terminal.Product;
import io.huiliu.cli.terminal.Progress;
import io.huiliu.cli.terminal.Terminal;
import io.huiliu.cli.terminal.Words;
import io.huiliu.policy.Gate;
import io.huiliu.simulate.report.CohortPicture;
import io.huiliu.simulate.report.FactSheet;
import io.huiliu.simulate.report.MarkdownReport;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.run.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huiliu simulate}. */
@Command(
        name = "simulate",
        description = "Run a plan under scenarios before anybody joins it.",
        mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {
    @SuppressWarnings("NullAway.Init") // required
    @Parameters(
            index = "0",
            paramLabel = "PLAN",
            descriptionKey = "plan",
            description = "A plan file, or the id of a plan that comes with Huiliu.")
    private String plan;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "SCENARIO",
            descriptionKey = "scenario",
            description =
                    "Scenario files, or ids of scenarios that come with Huiliu. Default: all of"
                            + " these.")
    private List<String> scenarios = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The seed of all draws. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "20",
            description = "Runs of each scenario. Default: ${DEFAULT-VALUE}.")
    private int runs = 20;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Runs that go on at once; results do not depend on it. Default: all.")
    private int threads;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder to write; it appears whole or not at all.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replace DIR if a simulation wrote it.")
    private boolean force;

    @Option(names = "--resume", description = "Go on where a run into DIR was interrupted.")
    private boolean resume;

    @Option(
            names = "--fact-sheet",
            description = "Print the fact sheet, as Markdown, instead of the table.")
    private boolean factSheet;

    @Option(
            names = "--picture",
            paramLabel = "FILE",
            description = "Also draw what each cohort of joiners ever got, as SVG.")
    private @Nullable Path picture;

    @SuppressWarnings("NullAway.Init") // picocli fills it
    @Mixin
    private Terminal terminal;

    @Override
    public Integer call() {
        return terminal.exitCodeOf(this::run);
    }

    private int run() throws IOException, Failure {
        refuseWrong();
        PlanText text = Plans.find(plan, null);
        List<Scenarios.Named> asked = asked();
        WorkFolder work = out == null ? WorkFolder.none() : WorkFolder.beside(out, resume, force);
        try (Interrupt interrupt = new Interrupt()) {
            Rehearsal rehearsal = new Rehearsal(seed, runs, atOnce(), work, interrupt::isAsked);
            Progress progress = new Progress(terminal, new Words("orders", "笔订单"), 1);
            List<ScenarioResult> results =
                    rehearsal.of(
                            text.plan(),
                            asked.stream().map(Scenarios.Named::scenario).toList(),
                            progress);
            FactSheet sheet = sheet(text, asked, results);
            tell(sheet);
            if (!sheet.isWhole()) {
                goOn();
                return Exit.INTERRUPTED;
            }
            draw(sheet);
            write(sheet, text, asked);
            work.remove();
        }
        return Exit.DONE;
    }

    private void refuseWrong() throws IOException, Failure {
        refuseOutside("--runs", runs, Simulation.MAX_RUNS);
        if (threads != 0) {
            refuseOutside("--threads", threads, Simulation.MAX_THREADS);
        }
        if (out != null) {
            OutputFolder.refuseExisting(out, force, ResultFiles.CONTENTS);
        } else if (resume) {
            throw Failure.ofUsage(
                    new Words(
                            "--resume goes on with what is kept beside DIR; name it with --out",
                            "--resume 从 DIR 旁保存的运行继续；请用 --out 指明 DIR"));
        }
    }

    private static void refuseOutside(String option, int value, int most) throws Failure {
        if (value < 1 || value > most) {
            throw Failure.ofUsage(
                    Words.of(
                            "%s is %d; allowed are 1 to %,d",
                            "%s 为 %d；允许 1 到 %,d", option, value, most));
        }
    }

    private int atOnce() {
        int cores = Runtime.getRuntime().availableProcessors();
        return threads == 0 ? Math.min(cores, Simulation.MAX_THREADS) : threads;
    }

    /** The scenarios to run; replays need orders. */
    private List<Scenarios.Named> asked() throws IOException, Failure {
        List<Scenarios.Named> all =
                scenarios.isEmpty() ? Scenarios.bundled() : Scenarios.find(scenarios);
        List<Scenarios.Named> asked = new ArrayList<>();
        for (Scenarios.Named named : all) {
            if (!named.isReplay()) {
                asked.add(named);
            } else if (scenarios.isEmpty()) {
                leftOut(named);
            }
        }
        return asked;
    }

    private void leftOut(Scenarios.Named named) {
        if (!factSheet) {
            terminal.say(
                    Words.of(
                            "%s is left out: it replays real orders, which --events names.",
                            "未含 %s：它重放真实订单，须用 --events 指明。", named.name()));
        }
    }

    private FactSheet sheet(
            PlanText text, List<Scenarios.Named> asked, List<ScenarioResult> results) {
        return new FactSheet(
                "huiliu " + Product.version(),
                Analysis.of(text.plan()),
                Gate.check(text.plan()),
                results,
                asked.size(),
                seed,
                runs,
                command());
    }

    /** The command line that gives the same figures. */
    private String command() {
        List<String> words = new ArrayList<>(List.of("huiliu", "simulate", plan));
        words.addAll(scenarios);
        words.addAll(List.of("--seed", Long.toString(seed), "--runs", Integer.toString(runs)));
        return words.stream().map(SimulateCommand::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[\\w./:@%+=,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private boolean isChinese() {
        return terminal.language() == Language.ZH;
    }

    private void tell(FactSheet sheet) {
        if (factSheet) {
            terminal.out().print(MarkdownReport.of(sheet, isChinese()));
            terminal.out().flush();
        } else {
            new ResultText(terminal).tell(sheet);
        }
    }

    private void draw(FactSheet sheet) throws IOException {
        if (picture != null) {
            Files.writeString(picture, CohortPicture.of(sheet, isChinese()));
        }
    }

    private void write(FactSheet sheet, PlanText text, List<Scenarios.Named> asked)
            throws IOException, Failure {
        Path target = out;
        if (target == null) {
            return;
        }
        try (OutputFolder folder =
                OutputFolder.begin(target, force, ResultFiles.CONTENTS, OutputFolder::open)) {
            new ResultFiles(folder).write(sheet, text, asked, isChinese());
            folder.publish();
        }
        if (!factSheet) {
            terminal.say(
                    Words.of(
                            "Written to %s: open %s.",
                            "已写入 %s：请打开 %s。", target, target.resolve("report.html")));
        }
    }

    private void goOn() {
        if (out != null) {
            terminal.note(
                    Words.of(
                            "%s was not written; the same command with --resume goes on from here.",
                            "%s 未写出；同一命令加 --resume 可从此处继续。", String.valueOf(out)));
        }
    }
}
