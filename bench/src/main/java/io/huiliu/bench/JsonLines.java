package io.huiliu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as programs read them: one object a line (plans.md, "Benchmarks"). */
final class JsonLines {
    private JsonLines() {}

    static void write(Report report, Path file) throws IOException {
        Files.write(file, lines(report), StandardCharsets.UTF_8);
    }

    static List<String> lines(Report report) {
        List<String> lines = new ArrayList<>();
        for (Figure figure : report.figures().values()) {
            Bar bar = Bar.of(figure.name());
            double ratio = Table.ratioToPeer(figure, bar, report);
            String compared =
                    ratio < 0
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    ",\"vs\":\"%s\",\"ratio\":%.3f",
                                    bar.peer(),
                                    ratio);
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "{\"name\":\"%s\",\"value\":%s,\"unit\":\"%s\"%s}",
                            figure.name(),
                            value(figure.median()),
                            figure.unit(),
                            compared));
        }
        return lines;
    }

    private static String value(double value) {
        return String.format(Locale.ROOT, value >= 10_000 ? "%.0f" : "%.3f", value);
    }
}
