package io.huiliu.cli.plans;

import io.huiliu.cli.live.LiveCheck;
import io.huiliu.cli.terminal.Exit;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Table;
import io.huiliu.cli.terminal.Terminal;
import io.huiliu.cli.terminal.Words;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.TermException;
import io.huiliu.money.Decimals;
import io.huiliu.plan.Plan;
import io.huiliu.plan.PlanFile;
import io.huiliu.plan.WorstCase;
import io.huiliu.plan.reading.Diagnostic;
import io.huiliu.policy.Gate;
import io.huiliu.policy.Verdict;
import io.huiliu.policy.rules.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huiliu check}. */
@Command(
        name = "check",
        description =
                "Compile a plan, ask the policy's rules of it, and tell what it promises. Exit code"
                        + " 1 if it is wrong, 4 if it cannot go live.",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    private static final long DAY_MILLIS = 86_400_000L;

    /** What is accepted of ruin where nobody says otherwise. */
    private static final double MOST_RUIN = 0.01;

    /** Below 0.01% more runs would be needed than one simulates. */
    private static final long LEAST_BOUND_PPM = 100;

    private static final long MOST_BOUND_PPM = 500_000;

    @SuppressWarnings("NullAway.Init") // required
    @Parameters(
            paramLabel = "PLAN",
            descriptionKey = "plan",
            description = "A plan file, or the id of a plan that comes with Huiliu.")
    private String plan;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "The policy file, or the id of one that comes with Huiliu.")
    private @Nullable String policy;

    @Option(
            names = "--live",
            paramLabel = "DIR",
            description =
                    "Tell what stands between the plan and going live, on what simulate wrote to"
                            + " DIR.")
    private @Nullable Path live;

    @Option(
            names = "--ruin-bound",
            paramLabel = "PERCENT",
            description =
                    "With --live: the highest probability of ruin that is accepted. Default: 1%%.")
    private @Nullable String ruinBound;

    @Option(
            names = "--override",
            paramLabel = "RULE=ROLE:REASON",
            description =
                    "A named role's decision that a finding shall not stand in the way. It counts"
                            + " where the rule lets that role decide.")
    private List<String> overridden = List.of();

    @Option(names = "--json", description = "List findings by rule id, as JSON.")
    private boolean json;

    @SuppressWarnings("NullAway.Init") // picocli fills it
    @Mixin
    private Terminal terminal;

    @Override
    public Integer call() {
        return terminal.exitCodeOf(this::run);
    }

    private int run() throws IOException, Failure {
        double mostRuin = mostRuin();
        Overrides overrides = Overrides.read(overridden);
        Plans.Source source = Plans.source(plan, null);
        PlanFile.Compiled compiled = PlanFile.read(source.name(), source.bytes());
        Policy rules = Policies.find(policy);
        Plan good = compiled.plan();
        if (good == null) {
            return wrong(source.name(), compiled);
        }
        Verdict verdict = Gate.check(good, rules, overrides.waivers());
        Checked checked =
                new Checked(
                        source.name(),
                        good,
                        rules,
                        verdict,
                        overrides.refused(verdict),
                        live == null ? null : LiveCheck.of(plan, good, verdict, live, mostRuin));
        if (json) {
            print(CheckJson.text(checked));
        } else {
            tell(good);
            new GateReport(terminal, checked).tell();
        }
        return checked.passes() ? Exit.DONE : Exit.BLOCKED;
    }

    private int wrong(String file, PlanFile.Compiled compiled) throws IOException {
        if (json) {
            print(CheckJson.text(file, compiled.diagnostics()));
        } else {
            tell(compiled.diagnostics());
        }
        return Exit.INPUT;
    }

    private void print(String text) {
        terminal.out().print(text);
        terminal.out().flush();
    }

    /** The operator's bound, of 1. */
    private double mostRuin() throws Failure {
        if (ruinBound == null) {
            return MOST_RUIN;
        }
        if (live == null) {
            throw Failure.ofUsage(
                    new Words(
                            "--ruin-bound belongs to --live DIR; name the folder that simulate"
                                    + " wrote",
                            "--ruin-bound 须与 --live DIR 同用；请指明模拟写出的文件夹"));
        }
        try {
            long ppm = Kinds.RATE_PPM.parse().apply(ruinBound);
            if (ppm >= LEAST_BOUND_PPM && ppm <= MOST_BOUND_PPM) {
                return ppm / 1e6;
            }
        } catch (TermException e) {
            throw badBound(ruinBound);
        }
        throw badBound(ruinBound);
    }

    private static Failure badBound(String text) {
        return Failure.ofUsage(
                Words.of(
                        "--ruin-bound is '%s'; allowed are 0.01%% to 50%%, such as 1%%",
                        "--ruin-bound 为 '%s'；允许 0.01%% 到 50%%，如 1%%", text));
    }

    private void tell(List<Diagnostic> mistakes) {
        mistakes.forEach(mistake -> terminal.note(Plans.words(mistake)));
        String en = mistakes.size() == 1 ? "1 mistake" : "%d mistakes";
        terminal.note(Words.of(en, "共 %d 处错误", mistakes.size()));
    }

    private void tell(Plan good) {
        terminal.say(
                Words.of(
                        "%s, version %d: %s. No mistakes.",
                        "%s 第 %d 版：%s。没有错误。",
                        good.id(),
                        good.version(),
                        terminal.in(new Words(good.title().en(), good.title().zh()))));
        terminal.say(
                Words.of(
                        "Concession %s; confirmed %s; refundable for %s.",
                        "让利 %s；确认：%s；可退款：%s。",
                        terminal.in(concession(good)),
                        terminal.in(confirmed(good.confirmAfterMillis())),
                        terminal.in(days(good.refundableForMillis()))));
        terminal.out().println();
        Table mechanisms = new Table("llll");
        for (Terms terms : good.mechanisms()) {
            mechanisms.row(
                    terms.name(),
                    terms.form().name(),
                    terms.form().section(),
                    terminal.in(new Words(terms.form().title().en(), terms.form().title().zh())));
        }
        mechanisms.lines("  ").forEach(terminal.out()::println);
        terminal.out().println();
        WorstCase worst = WorstCase.at(good.minConcessionPpm(), good);
        terminal.say(
                Words.of(
                        "At the lowest concession, %s, the takers take at most %s of it:",
                        "最低让利 %s 时，各项最多占让利的 %s：",
                        Decimals.percent(worst.concessionPpm()),
                        worst.total()));
        Table takers = new Table("lrl");
        for (WorstCase.Taker taker : worst.takers()) {
            takers.row(
                    taker.mechanism() + "." + taker.key(), taker.taken(), taker.share().toString());
        }
        takers.lines("  ").forEach(terminal.out()::println);
    }

    private static Words concession(Plan good) {
        String least = Decimals.percent(good.minConcessionPpm());
        return good.minConcessionPpm() == good.maxConcessionPpm()
                ? Words.same(least)
                : Words.of(
                        "%s..%s (%s where a merchant names none)",
                        "%s..%s（商户未设时 %s）",
                        least,
                        Decimals.percent(good.maxConcessionPpm()),
                        Decimals.percent(good.defaultConcessionPpm()));
    }

    private static Words confirmed(long millis) {
        return millis == 0
                ? new Words("immediately", "立即")
                : new Words("after " + days(millis).en(), days(millis).zh() + "后");
    }

    private static Words days(long millis) {
        if (millis % DAY_MILLIS != 0) {
            long hours = millis / 3_600_000;
            return Words.of("%d hours", "%d 小时", hours);
        }
        return Words.of("%d days", "%d 天", millis / DAY_MILLIS);
    }
}
