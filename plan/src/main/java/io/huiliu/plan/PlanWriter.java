package io.huiliu.plan;

import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.reading.Field;
import io.huiliu.plan.reading.FieldFinder;
import io.huiliu.plan.reading.Fixes;
import io.huiliu.plan.reading.Node;
import io.huiliu.plan.reading.NodeReader;
import io.huiliu.plan.reading.Report;
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
        String named = edited(Head.PLAN.key(), id, like, report);
        if (named == null) {
            throw new IllegalArgumentException(
                    "the text to start from is no plan: " + report.sorted());
        }
        String first = edited(Head.VERSION.key(), "1", named, report);
        return first == null ? named : first;
    }

    /** The text with another value for a key of the head; null if it has no such key. */
    private static @Nullable String edited(String key, String value, String text, Report report) {
        if (!(NodeReader.read(text, report) instanceof Node.Mapping root)
                || root.find(key) == null) {
            return null;
        }
        Field field =
                new FieldFinder(key, key, report)
                        .find(Head.PARAMS, new Field.Owner.Map(root), new Text("方案", "a plan"));
        return field == null ? null : field.with(value, text, report);
    }
}
