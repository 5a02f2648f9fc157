package io.huiliu.cli.plans;

import com.fasterxml.jackson.core.JsonGenerator;
import io.huiliu.cli.terminal.Exit;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.JsonText;
import io.huiliu.cli.terminal.Table;
import io.huiliu.cli.terminal.Terminal;
import io.huiliu.cli.terminal.Words;
import io.huiliu.mechanisms.Terms;
import io.huiliu.money.Decimals;
import io.huiliu.plan.Plan;
import io.huiliu.plan.PlanFile;
import io.huiliu.plan.WorstCase;
import io.huiliu.plan.reading.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        description = "Compile a plan, and tell every mistake in it with its place and remedy.",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    private static final long DAY_MILLIS = 86_400_000L;

    @SuppressWarnings("NullAway.Init") // required
    @Parameters(
            paramLabel = "PLAN",
            descriptionKey = "plan",
            description = "A plan file, or the id of a plan that comes with Huiliu.")
    private String plan;

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
        Plans.Source source = Plans.source(plan, null);
        PlanFile.Compiled compiled = PlanFile.read(source.name(), source.bytes());
        if (json) {
            terminal.out().print(json(source, compiled));
            terminal.out().flush();
        } else if (compiled.plan() == null) {
            tell(compiled.diagnostics());
        } else {
            tell(compiled.plan());
        }
        return compiled.plan() == null ? Exit.INPUT : Exit.DONE;
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

    private String json(Plans.Source source, PlanFile.Compiled compiled) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonText.write(
                out,
                writer -> {
                    writer.writeStringField("file", source.name());
                    writer.writeStringField("verdict", compiled.plan() == null ? "wrong" : "right");
                    Plan good = compiled.plan();
                    if (good != null) {
                        plan(writer, good);
                    }
                    writer.writeArrayFieldStart("findings");
                    for (Diagnostic mistake : compiled.diagnostics()) {
                        finding(writer, mistake);
                    }
                    writer.writeEndArray();
                });
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void plan(JsonGenerator writer, Plan good) throws IOException {
        writer.writeStringField("plan", good.id());
        writer.writeNumberField("version", good.version());
        writer.writeStringField("hash", good.hash());
        WorstCase worst = WorstCase.at(good.minConcessionPpm(), good);
        writer.writeStringField("concession", Decimals.percent(worst.concessionPpm()));
        writer.writeStringField("taken-at-most", worst.total());
        writer.writeArrayFieldStart("waterfall");
        for (WorstCase.Taker taker : worst.takers()) {
            writer.writeStartObject();
            writer.writeStringField("mechanism", taker.mechanism());
            writer.writeStringField("key", taker.key());
            writer.writeStringField("share", taker.share().toString());
            writer.writeStringField("of-concession", taker.taken());
            writer.writeEndObject();
        }
        writer.writeEndArray();
    }

    private static void finding(JsonGenerator writer, Diagnostic mistake) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("rule", mistake.code().name());
        writer.writeStringField("severity", "error");
        writer.writeStringField("file", mistake.file());
        writer.writeNumberField("line", mistake.line());
        writer.writeNumberField("column", mistake.column());
        writer.writeStringField("path", mistake.path());
        writer.writeStringField("message", mistake.english());
        writer.writeStringField("message-zh", mistake.chinese());
        @Nullable String fix = mistake.fix() == null ? null : mistake.fix().en();
        writer.writeStringField("fix", fix);
        writer.writeEndObject();
    }
}
