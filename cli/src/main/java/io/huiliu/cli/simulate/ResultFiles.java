package io.huiliu.cli.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import io.huiliu.cli.events.InputFile;
import io.huiliu.cli.output.OutputFolder;
import io.huiliu.cli.plans.PlanText;
import io.huiliu.cli.terminal.JsonText;
import io.huiliu.cli.terminal.Words;
import io.huiliu.simulate.report.FactSheet;
import io.huiliu.simulate.report.HtmlReport;
import io.huiliu.simulate.report.JsonReport;
import io.huiliu.simulate.report.MarkdownReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a simulation's folder. The same plan, scenarios, seed and runs give the same bytes. */
final class ResultFiles {
    static final OutputFolder.Contents CONTENTS =
            new OutputFolder.Contents(
                    Pattern.compile(
                            "report\\.(html|md)|fact-sheet\\.(html|md|json)|results\\.json"
                                    + "|study\\.csv|plan\\.yaml"
                                    + "|scenario-[a-z0-9-]+\\.yaml|inputs\\.json"),
                    new Words("simulation", "模拟"));

    private final OutputFolder folder;

    ResultFiles(OutputFolder folder) {
        this.folder = folder;
    }

    /**
     * Writes all files.
     *
     * @param chinese the language of the Markdown files, and that in which pages open
     */
    void write(
            FactSheet sheet,
            PlanText plan,
            List<Scenarios.Named> scenarios,
            @Nullable RealEvents real,
            boolean chinese)
            throws IOException {
        text("report.html", HtmlReport.report(sheet, chinese));
        text("report.md", MarkdownReport.report(sheet, chinese));
        text("results.json", JsonReport.results(sheet));
        text("fact-sheet.html", HtmlReport.factSheet(sheet, chinese));
        text("fact-sheet.md", MarkdownReport.factSheet(sheet, chinese));
        text("fact-sheet.json", JsonReport.factSheet(sheet));
        sources(plan, scenarios);
        try (OutputStream out = folder.file("inputs.json")) {
            JsonText.write(out, json -> inputs(json, sheet, plan, scenarios, real));
        }
    }

    /** Writes the files of a sweep. */
    void writeSweep(List<Sweep.Row> rows, PlanText plan, List<Scenarios.Named> scenarios)
            throws IOException {
        text("study.csv", SweepText.csv(rows));
        sources(plan, scenarios);
    }

    private void sources(PlanText plan, List<Scenarios.Named> scenarios) throws IOException {
        text("plan.yaml", plan.plan().source());
        for (Scenarios.Named named : scenarios) {
            text("scenario-" + named.scenario().id() + ".yaml", named.scenario().source());
        }
    }

    private void text(String name, String content) throws IOException {
        try (OutputStream out = folder.file(name)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void inputs(
            JsonGenerator json,
            FactSheet sheet,
            PlanText plan,
            List<Scenarios.Named> scenarios,
            @Nullable RealEvents real)
            throws IOException {
        json.writeStringField("engine", sheet.engine());
        json.writeStringField("command", sheet.command());
        json.writeObjectFieldStart("plan");
        file(json, plan.name(), plan.plan().source());
        json.writeEndObject();
        json.writeArrayFieldStart("scenarios");
        for (Scenarios.Named named : scenarios) {
            json.writeStartObject();
            json.writeStringField("id", named.scenario().id());
            file(json, named.name(), named.scenario().source());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("events");
        for (InputFile.Read read : real == null ? List.<InputFile.Read>of() : real.files()) {
            json.writeStartObject();
            file(json, read.name(), read.bytes(), read.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("seed", sheet.seed());
        json.writeNumberField("runs", sheet.runs());
    }

    private static void file(JsonGenerator json, String name, String source) throws IOException {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        String sha256 = HexFormat.of().formatHex(InputFile.sha256().digest(bytes));
        file(json, name, bytes.length, sha256);
    }

    private static void file(JsonGenerator json, String name, long bytes, String sha256)
            throws IOException {
        json.writeStringField("name", name);
        json.writeNumberField("bytes", bytes);
        json.writeStringField("sha256", sha256);
    }
}
