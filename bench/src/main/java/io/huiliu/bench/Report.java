package io.huiliu.bench;

import io.huiliu.cli.terminal.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run measured: figures, and remarks that explain them. A child process writes it to a file
 * that its parent reads; reports of several processes add up.
 */
final class Report {
    private static final String FIGURE = "figure";
    private static final String REMARK = "remark";

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final List<Words> remarks = new ArrayList<>();

    void figure(String name, String unit, double... samples) {
        add(new Figure(name, unit, samples));
    }

    void remark(Words words) {
        if (!remarks.contains(words)) {
            remarks.add(words);
        }
    }

    private void add(Figure figure) {
        figures.merge(figure.name(), figure, Figure::and);
    }

    void add(Report other) {
        other.figures.values().forEach(this::add);
        other.remarks.forEach(this::remark);
    }

    Map<String, Figure> figures() {
        return figures;
    }

    List<Words> remarks() {
        return remarks;
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Figure figure : figures.values()) {
            StringBuilder line = new StringBuilder(FIGURE);
            line.append('\t').append(figure.name()).append('\t').append(figure.unit());
            for (double sample : figure.samples()) {
                line.append('\t').append(sample);
            }
            lines.add(line.toString());
        }
        remarks.forEach(remark -> lines.add(REMARK + '\t' + remark.en() + '\t' + remark.zh()));
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    static Report read(Path file) throws IOException {
        Report report = new Report();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] parts = line.split("\t");
            if (parts[0].equals(REMARK)) {
                report.remark(new Words(parts[1], parts[2]));
            } else {
                double[] samples = new double[parts.length - 3];
                for (int i = 0; i < samples.length; i++) {
                    samples[i] = Double.parseDouble(parts[i + 3]);
                }
                report.figure(parts[1], parts[2], samples);
            }
        }
        return report;
    }
}
