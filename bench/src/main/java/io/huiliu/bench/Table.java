package io.huiliu.bench;

import io.huiliu.cli.terminal.Language;
import io.huiliu.cli.terminal.Words;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as people read them. */
final class Table {
    private static final List<Words> HEAD =
            List.of(
                    new Words("figure", "项目"),
                    new Words("median", "中位数"),
                    new Words("min – max", "最小 – 最大"),
                    new Words("unit", "单位"),
                    new Words("limit", "指标"),
                    new Words("of limit", "与指标之比"),
                    new Words("of peer", "与对照之比"),
                    Words.same(""));

    private Table() {}

    /** Prints the machine, the figures with their limits, and the remarks. */
    static void print(Words machine, Report report, PrintWriter out, Language language) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD.stream().map(words -> words.in(language)).toList());
        report.figures().values().forEach(figure -> rows.add(row(figure, report, language)));
        out.println(machine.in(language));
        out.println();
        int[] widths = widths(rows);
        rows.forEach(row -> out.println(line(row, widths)));
        if (!report.remarks().isEmpty()) {
            out.println();
            report.remarks().forEach(remark -> out.println(remark.in(language)));
        }
    }

    private static List<String> row(Figure figure, Report report, Language language) {
        Bar bar = Bar.of(figure.name());
        double ratio = ratioToPeer(figure, bar, report);
        return List.of(
                figure.name(),
                number(figure.median()),
                number(figure.least()) + " – " + number(figure.most()),
                figure.unit(),
                limit(bar),
                ofLimit(bar, figure.median()),
                ratio < 0 ? "" : ofPeer(bar, ratio),
                verdict(bar, figure.median(), ratio).in(language));
    }

    /** The figure's median as a part of its peer's, or -1 where none was measured. */
    static double ratioToPeer(Figure figure, Bar bar, Report report) {
        Figure peer = bar.peer() == null ? null : report.figures().get(bar.peer());
        return peer == null ? -1 : figure.median() / peer.median();
    }

    private static String limit(Bar bar) {
        if (bar.least() != null) {
            return "≥ " + number(bar.least());
        }
        return bar.most() == null ? "" : "≤ " + number(bar.most());
    }

    private static String ofLimit(Bar bar, double value) {
        Double limit = bar.least() != null ? bar.least() : bar.most();
        return limit == null ? "" : String.format(Locale.ROOT, "%.2f", value / limit);
    }

    private static String ofPeer(Bar bar, double ratio) {
        String part = String.format(Locale.ROOT, "%.2f", ratio);
        Double least = bar.leastOfPeer();
        return least == null ? part : part + String.format(Locale.ROOT, " (≥ %.2f)", least);
    }

    private static Words verdict(Bar bar, double value, double ratio) {
        double missed = bar.missedBy(value, ratio);
        if (missed > 0) {
            long percent = (long) Math.ceil(missed * 100);
            return Words.of("MISSED by %d%%", "未达标，差 %d%%", percent);
        }
        return bar.isPromise() ? new Words("reached", "达标") : Words.same("");
    }

    /** Large numbers whole, small ones with decimals. */
    private static String number(double value) {
        String form = value >= 10_000 ? "%,.0f" : value >= 100 ? "%,.1f" : "%,.3f";
        return String.format(Locale.ROOT, form, value);
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        return widths;
    }

    /** Columns of a terminal: Chinese characters take two. */
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }

    /** Names and words to the left, numbers to the right. */
    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String pad = " ".repeat(widths[column] - width(row.get(column)));
            boolean left = column == 0 || column == 3 || column == widths.length - 1;
            line.append(left ? row.get(column) + pad : pad + row.get(column)).append("  ");
        }
        return line.toString().stripTrailing();
    }
}
