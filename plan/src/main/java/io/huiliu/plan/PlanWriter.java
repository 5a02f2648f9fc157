package io.huiliu.plan;

import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.plan.reading.Fixes;
import io.huiliu.plan.reading.Node;
import io.huiliu.plan.reading.NodeReader;
import io.huiliu.plan.reading.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a plan file to start from: another plan's text with a new id and version 1, its comments
 * kept.
 */
public final class PlanWriter {
    private PlanWriter() {}

    /**
     * The text of a new plan.
     *
     * @param id the new plan's id, {@code [a-z0-9-]}
     * @param like the text of a plan without mistakes
     * @throws IllegalArgumentException if the id is none, or {@code like} is no plan
     */
    public static String starter(String id, String like) {
        if (!Fixes.accepts(Kinds.NAME, id)) {
            throw new IllegalArgumentException(
                    "'" + id + "' is no plan id; allowed a-z, 0-9 and '-'");
        }
        Report report = new Report("plan");
        List<Edit> edits = new ArrayList<>();
        if (NodeReader.read(like, report) instanceof Node.Mapping root) {
            edit(root.find(Head.PLAN.key()), id, edits);
            edit(root.find(Head.VERSION.key()), "1", edits);
        }
        if (edits.isEmpty()) {
            throw new IllegalArgumentException(
                    "the text to start from is no plan: " + report.sorted());
        }
        return applied(edits, like);
    }

    private static void edit(Node.@Nullable Entry entry, String text, List<Edit> edits) {
        if (entry != null && entry.value() instanceof Node.Scalar scalar) {
            edits.add(new Edit(scalar.from(), scalar.to(), text));
        }
    }

    /** A scalar of the file with another text, by code points. */
    private record Edit(int from, int to, String text) {}

    private static String applied(List<Edit> edits, String text) {
        String current = text;
        for (Edit edit :
                edits.stream().sorted(Comparator.comparingInt(Edit::from).reversed()).toList()) {
            int from = current.offsetByCodePoints(0, edit.from);
            int to = current.offsetByCodePoints(0, edit.to);
            current = current.substring(0, from) + edit.text + current.substring(to);
        }
        return current;
    }
}
