package io.huiliu.plan.reading;

import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.reading.Diagnostic.Code;
import org.jspecify.annotations.Nullable;

/**
 * One value of a file, found by its path: where it stands, or where it would be written if it were
 * not left at its default.
 *
 * @param path as it was asked for
 * @param usual the default as files write it; null if there is none
 * @param place where it stands, or where the map does that would have it
 */
public record Field(
        String path, Kind<?> kind, @Nullable String usual, Node.Place place, Slot slot) {

    /** What the text has for a value. */
    sealed interface Slot {
        /**
         * A value that stands in the file.
         *
         * @param flow whether it stands in braces or brackets
         */
        record Written(Node node, boolean flow) implements Slot {}

        /** A map without that key. */
        record LeftOut(Node.Mapping owner, String key) implements Slot {}

        /** A key whose map would have the value, and which has none. */
        record NoMap(Node.Scalar host, Node.Scalar nothing, String key) implements Slot {}
    }

    /** Where the values of one map of the file stand. */
    public sealed interface Owner {
        Node.Place place();

        record Map(Node.Mapping mapping) implements Owner {
            @Override
            public Node.Place place() {
                return mapping.place();
            }
        }

        /**
         * A key without a map, {@code - coins} or {@code - coins:}.
         *
         * @param nothing what stands in its place; the host itself where it stands alone
         */
        record Bare(Node.Scalar host, Node.Scalar nothing) implements Owner {
            @Override
            public Node.Place place() {
                return host.place();
            }
        }
    }

    /** The value as the file says it now; the default if it is left out; null if it is no text. */
    public @Nullable String text() {
        return switch (slot) {
            case Slot.Written written ->
                    written.node instanceof Node.Scalar scalar ? scalar.text() : null;
            case Slot.LeftOut leftOut -> usual;
            case Slot.NoMap noMap -> usual;
        };
    }

    /**
     * The file's text with another value here, all else as it was; null if the value is none of
     * this kind, which is then reported.
     *
     * @param text the text in which the field was found
     */
    public @Nullable String with(String value, String text, Report report) {
        if (kind instanceof Kind.TableOf || kind instanceof Kind.MapOf) {
            report.add(
                    place,
                    path,
                    Code.WRONG_SHAPE,
                    new Text("多个值", "more than one value"),
                    new Text("其中一个值的路径", "the path of one value in it"));
            return null;
        }
        int before = report.count();
        Node.Scalar node =
                new Node.Scalar(value, true, place, 0, value.codePointCount(0, value.length()));
        new ValueReader(report).value(kind, node, path);
        if (report.count() > before) {
            return null;
        }
        TextEdit edit = new TextEdit(text);
        return switch (slot) {
            case Slot.Written written -> edit.replace(written.node, written.flow, value);
            case Slot.LeftOut leftOut -> edit.insert(leftOut.owner, leftOut.key, value);
            case Slot.NoMap noMap -> edit.fill(noMap.host, noMap.nothing, noMap.key, value);
        };
    }
}
