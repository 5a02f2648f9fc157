package io.huiliu.cli.simulate;

import io.huiliu.cli.output.Csv;
import io.huiliu.cli.terminal.Language;
import io.huiliu.cli.terminal.Table;
import io.huiliu.cli.terminal.Terminal;
import io.huiliu.cli.terminal.Visible;
import io.huiliu.cli.terminal.Words;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.simulate.report.KeyFigures;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.study.Variant;
import java.util.ArrayList;
import java.util.List;

/** Shows a sweep: variants by key figures, as a table for people and as CSV. */
final class SweepText {
    private SweepText() {}

    static void tell(Terminal terminal, List<Sweep.Row> rows) {
        KeyFigures[] figures = KeyFigures.values();
        int settings = rows.getFirst().variant().settings().size();
        Table table = new Table("r" + "l".repeat(settings + 1) + "r".repeat(figures.length));
        table.row(head(terminal, rows.getFirst().variant()).toArray(new String[0]));
        for (Sweep.Row row : rows) {
            table.row(cells(terminal, row).toArray(new String[0]));
        }
        table.lines("  ").forEach(terminal.out()::println);
        for (Sweep.Row row : rows) {
            if (row.result() == null) {
                terminal.note(row.wrong());
            }
        }
    }

    private static List<String> head(Terminal terminal, Variant first) {
        List<String> head = new ArrayList<>();
        head.add("#");
        first.settings().forEach(setting -> head.add(brief(setting.path())));
        head.add(terminal.in(new Words("scenario", "情景")));
        for (KeyFigures figure : KeyFigures.values()) {
            head.add(in(terminal, figure.brief()));
        }
        return head;
    }

    /** The last two parts of a path tell it apart in a table. */
    private static String brief(String path) {
        String[] parts = path.split("\\.");
        int from = Math.max(0, parts.length - 2);
        return String.join(".", List.of(parts).subList(from, parts.length));
    }

    private static List<String> cells(Terminal terminal, Sweep.Row row) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(row.variant().number()));
        row.variant().settings().forEach(setting -> cells.add(Visible.line(setting.value())));
        cells.add(Visible.line(in(terminal, row.scenario().title())));
        ScenarioResult result = row.result();
        for (KeyFigures figure : KeyFigures.values()) {
            cells.add(result == null ? "-" : in(terminal, figure.of(result).text()));
        }
        return cells;
    }

    /** One line a row, figures unrounded; a figure that there is not is empty. */
    static String csv(List<Sweep.Row> rows) {
        List<String> head = new ArrayList<>(List.of("variant"));
        rows.getFirst().variant().settings().forEach(setting -> head.add(setting.path()));
        head.add("scenario");
        for (KeyFigures figure : KeyFigures.values()) {
            head.add(figure.id());
        }
        head.addAll(List.of("ruin-low", "ruin-high", "wrong"));
        StringBuilder csv = new StringBuilder();
        Csv.line(csv, head);
        rows.forEach(row -> Csv.line(csv, fields(row)));
        return csv.toString();
    }

    private static List<String> fields(Sweep.Row row) {
        List<String> fields = new ArrayList<>();
        fields.add(Integer.toString(row.variant().number()));
        row.variant().settings().forEach(setting -> fields.add(setting.value()));
        fields.add(row.scenario().id());
        ScenarioResult result = row.result();
        for (KeyFigures figure : KeyFigures.values()) {
            Double value = result == null ? null : figure.of(result).value();
            fields.add(Csv.figure(value == null ? Double.NaN : value));
        }
        fields.add(Csv.figure(result == null ? Double.NaN : result.ruin().low()));
        fields.add(Csv.figure(result == null ? Double.NaN : result.ruin().high()));
        fields.add(row.wrong().en());
        return fields;
    }

    private static String in(Terminal terminal, Text text) {
        return terminal.language() == Language.ZH ? text.zh() : text.en();
    }
}
