package io.huiliu.cli.plans;

import com.fasterxml.jackson.core.JsonGenerator;
import io.huiliu.analysis.Analysis;
import io.huiliu.analysis.Outlook;
import io.huiliu.cli.live.LiveCheck;
import io.huiliu.cli.live.LiveJson;
import io.huiliu.cli.terminal.JsonText;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.money.Decimals;
import io.huiliu.plan.Plan;
import io.huiliu.plan.WorstCase;
import io.huiliu.plan.reading.Diagnostic;
import io.huiliu.policy.Finding;
import io.huiliu.policy.Verdict;
import io.huiliu.policy.Waiver;
import io.huiliu.policy.rules.Policy;
import io.huiliu.policy.rules.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code check --json} writes, for scripts. */
final class CheckJson {
    private final JsonGenerator writer;
    private final String file;

    private CheckJson(JsonGenerator writer, String file) {
        this.writer = writer;
        this.file = file;
    }

    /** What is wrong with a plan. */
    static String text(String file, List<Diagnostic> mistakes) throws IOException {
        return text(file, writer -> writer.wrong(mistakes));
    }

    /** What was found of one without mistakes. */
    static String text(Checked checked) throws IOException {
        return text(checked.file(), writer -> writer.found(checked));
    }

    /** What is inside the object. */
    private interface Content {
        void write(CheckJson json) throws IOException;
    }

    private static String text(String file, Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonText.write(out, writer -> content.write(new CheckJson(writer, file)));
        return out.toString(StandardCharsets.UTF_8);
    }

    private void wrong(List<Diagnostic> mistakes) throws IOException {
        head("wrong");
        writer.writeArrayFieldStart("findings");
        for (Diagnostic mistake : mistakes) {
            mistake(mistake);
        }
        writer.writeEndArray();
    }

    private void found(Checked checked) throws IOException {
        Verdict verdict = checked.verdict();
        head(verdict.blocked() ? "blocked" : "passes");
        plan(checked.plan());
        policy(checked.policy());
        outlook(Analysis.of(checked.plan()));
        writer.writeArrayFieldStart("findings");
        for (Finding finding : verdict.findings()) {
            writer.writeStartObject();
            finding(finding);
            writer.writeEndObject();
        }
        writer.writeEndArray();
        overrides(checked);
        LiveCheck live = checked.live();
        if (live != null) {
            LiveJson.write(writer, file, live);
        }
    }

    private void head(String verdict) throws IOException {
        writer.writeStringField("file", file);
        writer.writeStringField("verdict", verdict);
    }

    private void overrides(Checked checked) throws IOException {
        writer.writeArrayFieldStart("overridden");
        for (Verdict.Waived waived : checked.verdict().waived()) {
            writer.writeStartObject();
            finding(waived.finding());
            decision(waived.waiver());
            writer.writeEndObject();
        }
        writer.writeEndArray();
        writer.writeArrayFieldStart("overrides-refused");
        for (Overrides.Refused refused : checked.refused()) {
            writer.writeStartObject();
            writer.writeStringField("rule", refused.waiver().rule());
            decision(refused.waiver());
            writer.writeStringField("message", refused.why().en());
            writer.writeStringField("message-zh", refused.why().zh());
            writer.writeEndObject();
        }
        writer.writeEndArray();
    }

    private void decision(Waiver waiver) throws IOException {
        writer.writeStringField("role", waiver.role());
        writer.writeStringField("reason", waiver.reason());
    }

    private void plan(Plan good) throws IOException {
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

    private void policy(Policy policy) throws IOException {
        writer.writeStringField("policy", policy.id());
        writer.writeNumberField("policy-version", policy.version());
        writer.writeStringField("policy-hash", policy.hash());
        writer.writeStringField("policy-note", policy.note().en());
        writer.writeArrayFieldStart("watched-live");
        for (Rule rule : policy.live()) {
            writer.writeString(rule.id());
        }
        writer.writeEndArray();
    }

    private void outlook(Analysis analysis) throws IOException {
        writer.writeArrayFieldStart("outlook");
        for (Outlook outlook : analysis.outlooks()) {
            writer.writeStartObject();
            writer.writeStringField("mechanism", outlook.mechanism());
            writer.writeStringField("pays", Kinds.word(outlook.pays()));
            number("promised", outlook.promised());
            number("contributed", outlook.contributed());
            writer.writeBooleanField("conditional", outlook.conditional());
            number("growth-needed-per-day", outlook.growthNeededPerDay());
            writer.writeEndObject();
        }
        writer.writeEndArray();
    }

    /** JSON has no word for what never ends. */
    private void number(String field, double value) throws IOException {
        if (Double.isFinite(value)) {
            writer.writeNumberField(field, value);
        } else {
            writer.writeNullField(field);
        }
    }

    private void mistake(Diagnostic mistake) throws IOException {
        writer.writeStartObject();
        writer.writeStringField("rule", mistake.code().name());
        writer.writeStringField("severity", "error");
        place(mistake.line(), mistake.column(), mistake.path());
        writer.writeStringField("message", mistake.english());
        writer.writeStringField("message-zh", mistake.chinese());
        @Nullable String fix = mistake.fix() == null ? null : mistake.fix().en();
        writer.writeStringField("fix", fix);
        writer.writeEndObject();
    }

    private void finding(Finding finding) throws IOException {
        writer.writeStringField("rule", finding.rule());
        writer.writeStringField("severity", Kinds.word(finding.severity()));
        place(finding.line(), finding.column(), finding.path());
        writer.writeStringField("message", finding.message().en());
        writer.writeStringField("message-zh", finding.message().zh());
        writer.writeStringField("fix", finding.remedy().en());
        writer.writeStringField("remedy", finding.remedy().en());
        writer.writeStringField("remedy-zh", finding.remedy().zh());
        writer.writeStringField("source", finding.source().en());
        writer.writeStringField("source-zh", finding.source().zh());
        writer.writeStringField("overridable-by", finding.overridableBy());
    }

    private void place(int line, int column, String path) throws IOException {
        writer.writeStringField("file", file);
        writer.writeNumberField("line", line);
        writer.writeNumberField("column", column);
        writer.writeStringField("path", path);
    }
}
