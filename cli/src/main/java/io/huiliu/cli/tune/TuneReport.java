package io.huiliu.cli.tune;

import io.huiliu.cli.plans.PlanText;
import io.huiliu.cli.terminal.Language;
import io.huiliu.cli.terminal.Progress;
import io.huiliu.cli.terminal.Terminal;
import io.huiliu.cli.terminal.Visible;
import io.huiliu.cli.terminal.Words;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.policy.Finding;
import io.huiliu.policy.Gate;
import io.huiliu.policy.Severity;
import io.huiliu.policy.Verdict;
import io.huiliu.simulate.report.Cell;
import io.huiliu.simulate.report.Table;
import io.huiliu.simulate.report.TuningTables;
import io.huiliu.simulate.scenario.Scenario;
import io.huiliu.simulate.tune.CohortOutcomes;
import io.huiliu.simulate.tune.Limits;
import io.huiliu.simulate.tune.Measures;
import io.huiliu.simulate.tune.Space;
import io.huiliu.simulate.tune.Trial;
import io.huiliu.simulate.tune.Trials;
import io.huiliu.simulate.tune.Tuning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what a search does and what it came to. */
final class TuneReport {
    private static final int FRONT_SHOWN = 12;

    private static final Words LEAVE =
            new Words(
                    "Promises that are only ever released as funded can be left out of coverage and"
                            + " growth with --leave-conditional.",
                    "仅在资金允许时发放的承诺，可用 --leave-conditional 不计覆盖率与增长。");

    private final Terminal terminal;
    private final PlanText plan;
    private final @Nullable String controller;
    private final boolean onTerminal;
    private final long began = System.nanoTime();

    TuneReport(Terminal terminal, PlanText plan, @Nullable String controller) {
        this.terminal = terminal;
        this.plan = plan;
        this.controller = controller;
        this.onTerminal = Progress.isOnTerminal();
    }

    void begin(Space space, Trials trials) {
        String scenarios =
                String.join(
                        ", ",
                        Stream.concat(Stream.of(trials.scenario()), trials.under().stream())
                                .map(Scenario::id)
                                .toList());
        terminal.say(
                Words.of(
                        "%s. Parameters: %d; scenarios: %s; runs of each for a point: %d; seed:"
                                + " %d.",
                        "%s。参数：%d；情景：%s；每点每个情景运行次数：%d；种子：%d。",
                        plan.plan().id(),
                        space.size(),
                        scenarios,
                        trials.runs(),
                        trials.seed()));
        Words blocked = blocked();
        if (blocked != null) {
            terminal.say(blocked);
        }
    }

    /** What the gate says of the plan as it stands; null if nothing blocks it. */
    private @Nullable Words blocked() {
        Verdict verdict = Gate.check(plan.plan());
        if (!verdict.blocked()) {
            return null;
        }
        String rules =
                String.join(
                        ", ",
                        verdict.findings().stream()
                                .filter(finding -> finding.severity() == Severity.BLOCK)
                                .map(Finding::rule)
                                .distinct()
                                .toList());
        return Words.of(
                "The gate blocks this plan (%s: %s). It may be simulated and tuned; it must not go"
                        + " live.",
                "该方案不得上线（%s：%s）。可以模拟和调整，不可运行。", verdict.policy(), rules);
    }

    /** Shown on a terminal only; told by any thread. */
    synchronized void progress(int points, int planned) {
        if (onTerminal) {
            long seconds = (System.nanoTime() - began) / 1_000_000_000L;
            long left = seconds * (planned - points) / Math.max(1, points);
            terminal.err()
                    .print(
                            "\r\033[K"
                                    + terminal.in(
                                            Words.of(
                                                    "%d of %d points, at most %d:%02d left",
                                                    "已试 %d / %d 点，至多还需 %d:%02d",
                                                    points,
                                                    planned,
                                                    left / 60,
                                                    left % 60)));
            terminal.err().flush();
        }
    }

    void end() {
        if (onTerminal) {
            terminal.err().print("\r\033[K");
            terminal.err().flush();
        }
    }

    void tell(Tuning tuning) {
        lead(tuning).forEach(terminal::say);
        for (Table table : tables(tuning)) {
            show(table);
        }
    }

    /** The folder, if one was asked for, is not there after an interruption. */
    void notWritten(@Nullable Path out) {
        if (out != null) {
            terminal.note(Words.of("%s was not written.", "%s 未写出。", out));
        }
    }

    /** What came of it, in a few sentences. */
    List<Words> lead(Tuning tuning) {
        List<Words> lead = new ArrayList<>();
        if (tuning.stopped()) {
            lead.add(
                    Words.of(
                            "Interrupted: what follows is the best of the points tried so far.",
                            "已中断：以下为目前试过的点中最优的一个。"));
        }
        lead.add(
                Words.of(
                        "%d points tried, %d of them within the limits.",
                        "试了 %d 个点，其中 %d 个在限度内。",
                        tuning.tried().size(),
                        tuning.tried().stream().filter(Trial::isFeasible).count()));
        for (Trial doubted : tuning.doubted()) {
            lead.add(
                    Words.of(
                            "Point %d was within the limits by few runs; more runs found it"
                                    + " outside.",
                            "点 %d 在少量运行中合限；更多运行后超出限度。", doubted.number()));
        }
        if (!tuning.isFeasible()) {
            lead.add(infeasible(tuning));
        } else if (!tuning.confirmed()) {
            lead.add(
                    Words.of(
                            "The best point was not run again: its probability of ruin is that of"
                                + " %d run(s), which prove little. --confirm 400 can prove 1%%.",
                            "最优点未再运行：其失付概率仅据 %d 次运行，不足为证；--confirm 400 可证 1%%。", tuning.runs()));
        }
        return lead;
    }

    private static Words infeasible(Tuning tuning) {
        Text refused = tuning.best().measures().refused();
        if (refused != null) {
            return new Words("No point makes a plan: " + refused.en(), "没有一个点构成方案：" + refused.zh());
        }
        List<Words> broken =
                Stream.of(Limits.Limit.values())
                        .filter(
                                limit ->
                                        tuning.limits().violation(limit, tuning.best().measures())
                                                > 0)
                        .map(limit -> limit(limit, tuning))
                        .toList();
        String en = String.join(", ", broken.stream().map(Words::en).toList());
        String zh = String.join("，", broken.stream().map(Words::zh).toList());
        Words said =
                new Words(
                        "No point keeps the limits. The one that breaks them least: " + en + ".",
                        "没有一个点合乎限度。超出最少的一点：" + zh + "。");
        return tuning.trials().conditional() ? said.then(LEAVE) : said;
    }

    private static Words limit(Limits.Limit limit, Tuning tuning) {
        Measures measures = tuning.best().measures();
        Limits limits = tuning.limits();
        return switch (limit) {
            case COVERAGE ->
                    Words.of(
                            "coverage %s where %s is asked",
                            "覆盖率 %s，要求 %s",
                            percent(measures.coverage()),
                            percent(limits.coverage()));
            case RUIN ->
                    Words.of(
                            "ruin %s where %s is allowed",
                            "失付概率 %s，最多 %s", percent(measures.ruin()), percent(limits.ruin()));
            case GROWTH ->
                    Words.of(
                            "growth needed %s a day where %s is allowed",
                            "所需日增长 %s，最多 %s",
                            percent(measures.growthNeededPerDay()),
                            percent(limits.growthNeededPerDay()));
        };
    }

    private static String percent(double part) {
        return Double.isInfinite(part) ? "∞" : String.format(Locale.ROOT, "%.4g%%", part * 100);
    }

    /** All tables, the front's last. */
    List<Table> tables(Tuning tuning) {
        List<Table> tables = new ArrayList<>();
        tables.add(TuningTables.parameters(tuning));
        if (controller != null && !tuning.chosen().results().isEmpty()) {
            tables.add(
                    TuningTables.controller(
                            CohortOutcomes.of(tuning.present().results().getFirst(), controller),
                            CohortOutcomes.of(tuning.chosen().results().getFirst(), controller)));
        }
        tables.add(TuningTables.outcomes(tuning));
        tables.add(TuningTables.front(tuning));
        return tables;
    }

    /** What the page says first. */
    List<Text> head(Tuning tuning) {
        List<Text> head = new ArrayList<>();
        Words blocked = blocked();
        if (blocked != null) {
            head.add(text(blocked));
        }
        lead(tuning).forEach(words -> head.add(text(words)));
        return head;
    }

    private static Text text(Words words) {
        return new Text(words.zh(), words.en());
    }

    boolean isChinese() {
        return terminal.language() == Language.ZH;
    }

    private String in(Text text) {
        return terminal.in(new Words(text.en(), text.zh()));
    }

    private void show(Table table) {
        StringBuilder sides = new StringBuilder();
        table.columns().forEach(column -> sides.append(column.numeric() ? 'r' : 'l'));
        var shown = new io.huiliu.cli.terminal.Table(sides.toString());
        shown.row(
                table.columns().stream().map(column -> in(column.label())).toArray(String[]::new));
        boolean front = table.id().equals("front");
        List<List<Cell>> rows = table.rows();
        for (List<Cell> row : front ? rows.subList(0, Math.min(FRONT_SHOWN, rows.size())) : rows) {
            shown.row(row.stream().map(cell -> in(cell.text())).toArray(String[]::new));
        }
        terminal.out().println();
        terminal.say(new Words(table.caption().en(), table.caption().zh()));
        shown.lines("  ").forEach(line -> terminal.out().println(Visible.line(line)));
        if (front && rows.size() > FRONT_SHOWN) {
            terminal.say(
                    Words.of(
                            "  … %d more; all of them with --out",
                            "  …… 另有 %d 个；--out 写出全部", rows.size() - FRONT_SHOWN));
        }
    }
}
