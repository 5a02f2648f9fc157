package io.huiliu.plan.reading;

import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.reading.Diagnostic.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the mistakes of one file, so that all of them are told at once. */
public final class Report {
    /** Beyond that nobody reads on, and a hostile file must not make us write for ever. */
    public static final int MAX = 500;

    private final String file;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private int count;

    public Report(String file) {
        this.file = file;
    }

    public void add(Node.Place place, String path, Code code, Text found, Text allowed) {
        add(place, path, code, found, allowed, null);
    }

    public void add(
            Node.Place place,
            String path,
            Code code,
            Text found,
            @Nullable Text allowed,
            @Nullable Text fix) {
        count++;
        if (diagnostics.size() < MAX) {
            diagnostics.add(
                    new Diagnostic(
                            file, place.line(), place.column(), path, code, found, allowed, fix));
        }
    }

    /** An empty report on the same file, for an attempt that may be given up. */
    public Report fork() {
        return new Report(file);
    }

    public void take(Report attempt) {
        count += attempt.count;
        for (Diagnostic diagnostic : attempt.diagnostics) {
            if (diagnostics.size() < MAX) {
                diagnostics.add(diagnostic);
            }
        }
    }

    /** How many mistakes there are so far; whoever reads a value sees by it whether it was good. */
    public int count() {
        return count;
    }

    /** In the order of their places. */
    public List<Diagnostic> sorted() {
        return diagnostics.stream()
                .sorted(
                        Comparator.comparingInt(Diagnostic::line)
                                .thenComparingInt(Diagnostic::column))
                .toList();
    }
}
