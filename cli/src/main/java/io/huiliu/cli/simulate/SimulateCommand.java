package io.huiliu.cli.simulate;

import io.huiliu.analysis.Analysis;
import io.huiliu.cli.output.OutputFolder;
import io.huiliu.cli.plans.PlanText;
import io.huiliu.cli.plans.Plans;
import io.huiliu.cli.terminal.Exit;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Interrupt;
import io.huiliu.cli.terminal.Language;
import io.huiliu.cli.terminal.Product;
import io.huiliu.cli.terminal.Progress;
import io.huiliu.cli.terminal.ShellWord;
import io.huiliu.cli.terminal.Terminal;
import io.huiliu.cli.terminal.Words;
import io.huiliu.policy.Gate;
import io.huiliu.simulate.report.CohortPicture;
import io.huiliu.simulate.report.FactSheet;
import io.huiliu.simulate.report.MarkdownReport;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.run.RunFile;
import io.huiliu.simulate.run.Simulation;
import io.huiliu.simulate.scenario.Scenario;
import io.huiliu.simulate.study.Study;
import io.huiliu.simulate.study.StudyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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

    @Option(
            names = "--events",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Event files, for scenarios that replay real orders.")
    private List<String> events = List.of();

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

    @Option(
            names = "--study",
            paramLabel = "FILE",
            description = "Run every variant of a study, and table them.")
    private @Nullable String study;

    @Option(
            names = "--vary",
            paramLabel = "PATH=VALUES",
            description =
                    "The same without a file: what varies, such as"
                            + " plan.consumer-points.cap=[3x,5x].")
    private List<String> varied = List.of();

    @Option(
            names = "--design",
            paramLabel = "NAME",
            description = "Of --vary: grid, latin-hypercube or sobol. Default: grid.")
    private String design = "grid";

    @Option(
            names = "--points",
            paramLabel = "N",
            defaultValue = "64",
            description = "Variants, for designs other than grid. Default: ${DEFAULT-VALUE}.")
    private int points = 64;

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
        if (isSweep()) {
            return sweep(text, asked);
        }
        RealEvents real = real(text);
        WorkFolder work = out == null ? WorkFolder.none() : WorkFolder.beside(out, resume, force);
        try (Interrupt interrupt = new Interrupt()) {
            Rehearsal rehearsal =
                    new Rehearsal(
                            seed,
                            runs,
                            atOnce(),
                            real == null ? null : real.history(),
                            work,
                            interrupt::isAsked,
                            this::refused);
            List<ScenarioResult> results = results(rehearsal, text, asked);
            FactSheet sheet = sheet(text, asked, results);
            tell(sheet);
            if (!sheet.isWhole()) {
                goOn();
                return Exit.INTERRUPTED;
            }
            draw(sheet);
            write(sheet, text, asked, real);
            work.remove();
        }
        return Exit.DONE;
    }

    private List<ScenarioResult> results(
            Rehearsal rehearsal, PlanText text, List<Scenarios.Named> asked)
            throws IOException, Failure {
        List<Scenario> under = asked.stream().map(Scenarios.Named::scenario).toList();
        try {
            return rehearsal.of(text.plan(), under, progress());
        } catch (RunFile.OtherRunsException e) {
            throw WorkFolder.ofOthers(String.valueOf(out));
        }
    }

    private void refused(Scenario scenario, List<String> refused, long unforeseen) {
        terminal.note(refusals(scenario.id(), refused, unforeseen));
    }

    /** What figures are without has to be known to whoever reads them. */
    static Words refusals(String scenario, List<String> refused, long unforeseen) {
        Words said =
                Words.of(
                        "%s: REFUSED the figures are without commands that the engine refused (what"
                                + " it was, why, how often in all runs): %s.",
                        "%s: REFUSED 数字不含引擎拒绝的指令（何事、原因、所有运行中的次数）：%s。",
                        scenario,
                        String.join(", ", refused));
        return unforeseen == 0
                ? said
                : said.then(
                        Words.of(
                                "No simulated member should have tried %,d of them: please report"
                                        + " this with your plan and scenario.",
                                "其中 %,d 条是模拟会员本不该发出的：请连同方案与情景一并反馈。", unforeseen));
    }

    private Progress progress() {
        return new Progress(terminal, new Words("orders", "笔订单"), 1);
    }

    private boolean isSweep() {
        return study != null || !varied.isEmpty();
    }

    private @Nullable RealEvents real(PlanText text) throws IOException, Failure {
        if (events.isEmpty()) {
            return null;
        }
        RealEvents real = RealEvents.read(text, events);
        if (real.history().leftOut() > 0) {
            terminal.note(
                    Words.of(
                            "%s: LEFT_OUT %,d events are not replayed: agents do the like"
                                + " themselves (sales, withdrawals …), or they name somebody who"
                                + " was not there.",
                            "%s: LEFT_OUT %,d 个事件未重放：此类行为由模拟会员自行发出（出售、提现等），或所指的人当时不存在。",
                            events.getFirst(),
                            real.history().leftOut()));
        }
        return real;
    }

    private int sweep(PlanText text, List<Scenarios.Named> asked) throws IOException, Failure {
        Study swept =
                study == null ? Sweep.of(varied, designNamed(), points, seed) : Sweep.read(study);
        List<Scenario> under = asked.stream().map(Scenarios.Named::scenario).toList();
        try (Interrupt interrupt = new Interrupt()) {
            List<Sweep.Row> rows =
                    new Sweep(swept, seed, runs, atOnce(), interrupt::isAsked, this::refused)
                            .of(text, under, progress());
            if (!rows.isEmpty()) {
                SweepText.tell(terminal, rows);
            }
            if (interrupt.isAsked()) {
                return Exit.INTERRUPTED;
            }
            writeSweep(text, asked, rows);
        }
        return Exit.DONE;
    }

    private StudyFile.DesignName designNamed() throws Failure {
        return switch (design) {
            case "grid" -> StudyFile.DesignName.GRID;
            case "latin-hypercube" -> StudyFile.DesignName.LATIN_HYPERCUBE;
            case "sobol" -> StudyFile.DesignName.SOBOL;
            default ->
                    throw Failure.ofUsage(
                            Words.of(
                                    "--design is '%s'; allowed are grid, latin-hypercube, sobol",
                                    "--design 为 '%s'；允许 grid、latin-hypercube、sobol", design));
        };
    }

    private void writeSweep(PlanText text, List<Scenarios.Named> asked, List<Sweep.Row> rows)
            throws IOException, Failure {
        Path target = out;
        if (target == null) {
            return;
        }
        try (OutputFolder folder =
                OutputFolder.begin(target, force, ResultFiles.CONTENTS, OutputFolder::open)) {
            new ResultFiles(folder).writeSweep(rows, text, asked);
            folder.publish();
        }
        terminal.say(
                Words.of("Written to %s: %s.", "已写入 %s：%s。", target, target.resolve("study.csv")));
    }

    private void refuseWrong() throws IOException, Failure {
        Failure.unlessWithin("--runs", runs, 1, Simulation.MAX_RUNS);
        if (threads != 0) {
            Failure.unlessWithin("--threads", threads, 1, Simulation.MAX_THREADS);
        }
        if (isSweep()) {
            refuseWithSweep("--events", !events.isEmpty());
            refuseWithSweep("--resume", resume);
            refuseWithSweep("--fact-sheet", factSheet);
            refuseWithSweep("--picture", picture != null);
        }
        if (picture != null && !Files.isDirectory(folderOf(picture))) {
            throw Failure.ofUsage(
                    Words.of(
                            "--picture %s: FOLDER_MISSING there is no folder %s; make it first",
                            "--picture %s：FOLDER_MISSING 没有文件夹 %s；请先创建",
                            picture,
                            folderOf(picture)));
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

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder;
    }

    private static void refuseWithSweep(String option, boolean given) throws Failure {
        if (given) {
            throw Failure.ofUsage(
                    Words.of(
                            "%s does not go with --study or --vary, which table many plans; run it"
                                    + " with the variant that you choose",
                            "%s 不能与 --study 或 --vary 同用，后者列出多个方案；请选定一个方案后再用", option));
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
            if (!named.isReplay() || canReplay()) {
                asked.add(named);
            } else if (scenarios.isEmpty()) {
                leftOut(named);
            } else {
                throw Failure.ofUsage(
                        Words.of(
                                "%s: EVENTS_MISSING it replays real orders; name them with --events"
                                        + " (huiliu import makes such files)",
                                "%s: EVENTS_MISSING 它重放真实订单；请用 --events 指明（可由 huiliu import 生成）",
                                named.name()));
            }
        }
        return asked;
    }

    /** A sweep changes scenarios, and real orders are what they are. */
    private boolean canReplay() {
        return !events.isEmpty() && !isSweep();
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
        if (!events.isEmpty()) {
            words.add("--events");
            words.addAll(events);
        }
        words.addAll(List.of("--seed", Long.toString(seed), "--runs", Integer.toString(runs)));
        return ShellWord.line(words);
    }

    private boolean isChinese() {
        return terminal.language() == Language.ZH;
    }

    private void tell(FactSheet sheet) {
        if (factSheet) {
            terminal.out().print(MarkdownReport.factSheet(sheet, isChinese()));
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

    private void write(
            FactSheet sheet, PlanText text, List<Scenarios.Named> asked, @Nullable RealEvents real)
            throws IOException, Failure {
        Path target = out;
        if (target == null) {
            return;
        }
        try (OutputFolder folder =
                OutputFolder.begin(target, force, ResultFiles.CONTENTS, OutputFolder::open)) {
            new ResultFiles(folder).write(sheet, text, asked, real, isChinese());
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
