package io.huiliu.cli.tune;

import io.huiliu.cli.output.Csv;
import io.huiliu.cli.output.OutputFolder;
import io.huiliu.cli.plans.PlanText;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Words;
import io.huiliu.plan.Plan;
import io.huiliu.plan.Tunable;
import io.huiliu.simulate.report.TuningPage;
import io.huiliu.simulate.tune.Measures;
import io.huiliu.simulate.tune.Trial;
import io.huiliu.simulate.tune.Tuning;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What tune writes: the tuned plan, the points that were tried, those of the front, and a page with
 * its chart.
 */
final class TuneFiles {
    static final OutputFolder.Contents CONTENTS =
            new OutputFolder.Contents(
                    Pattern.compile("plan\\.yaml|points\\.csv|front\\.csv|tune\\.html"),
                    new Words("tune", "tune"));

    private TuneFiles() {}

    static void write(Path out, boolean force, PlanText source, Tuning tuning, TuneReport report)
            throws IOException, Failure {
        try (OutputFolder folder = OutputFolder.begin(out, force, CONTENTS, OutputFolder::open)) {
            Plan tuned = tuning.chosen().plan();
            text(folder, "plan.yaml", tuned == null ? source.plan().source() : tuned.source());
            text(folder, "points.csv", csv(tuning, tuning.tried()));
            text(folder, "front.csv", csv(tuning, tuning.front().trials()));
            text(
                    folder,
                    "tune.html",
                    TuningPage.of(
                            tuning,
                            report.head(tuning),
                            report.tables(tuning),
                            report.isChinese()));
            folder.publish();
        }
    }

    private static void text(OutputFolder folder, String name, String text) throws IOException {
        try (OutputStream file = folder.file(name)) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** One point a row; a figure that there is not is empty. */
    private static String csv(Tuning tuning, List<Trial> trials) {
        List<String> head = new ArrayList<>(List.of("point"));
        tuning.space().dimensions().forEach(dimension -> head.add(dimension.path()));
        head.addAll(List.of("goal", "coverage", "ruin", "growth-needed", "platform", "violation"));
        StringBuilder csv = new StringBuilder();
        Csv.line(csv, head);
        trials.forEach(trial -> Csv.line(csv, row(tuning, trial)));
        return csv.toString();
    }

    private static List<String> row(Tuning tuning, Trial trial) {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(trial.number()));
        List<Tunable> dimensions = tuning.space().dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            cells.add(dimensions.get(i).written(trial.point().values().get(i)));
        }
        Measures measures = trial.measures();
        cells.add(Csv.figure(measures.goal()));
        cells.add(Csv.figure(measures.coverage()));
        cells.add(Csv.figure(measures.ruin()));
        cells.add(Csv.figure(measures.growthNeededPerDay()));
        cells.add(Csv.figure(measures.platform()));
        cells.add(Csv.figure(trial.violation()));
        return cells;
    }
}
