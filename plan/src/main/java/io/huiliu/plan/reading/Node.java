package io.huiliu.plan.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A YAML document as it stands in the file: texts with their places, nothing resolved. A plan's
 * kinds decide what a text means, so {@code 100.00} never turns into a binary fraction on the way.
 */
public sealed interface Node {
    Place place();

    /** The index of the first character, in code points. */
    int from();

    /** The index after the last character. */
    int to();

    /** Line and column from 1, the column in code points. */
    record Place(int line, int column) {
        public static final Place START = new Place(1, 1);
    }

    /**
     * A text.
     *
     * @param from the first character's index in the text, in code points
     * @param to the index after the last character
     */
    record Scalar(String text, boolean plain, Place place, int from, int to) implements Node {
        /** Nothing, or YAML's words for nothing. */
        public boolean isEmpty() {
            return plain
                    && switch (text) {
                        case "", "~", "null", "Null", "NULL" -> true;
                        default -> false;
                    };
        }
    }

    /**
     * A list.
     *
     * @param flow whether it stands in brackets
     * @param from the first character's index, in code points
     * @param to the index after the last character of a list in brackets; for one with an item a
     *     line, of its last item
     */
    record Sequence(List<Node> items, Place place, boolean flow, int from, int to)
            implements Node {}

    /**
     * A map.
     *
     * @param flow whether it stands in braces
     * @param from the first character's index, in code points: the brace, or the first key
     * @param to the index after the closing brace; without braces, after the last value
     */
    record Mapping(List<Entry> entries, Place place, boolean flow, int from, int to)
            implements Node {
        public @Nullable Entry find(String key) {
            for (Entry entry : entries) {
                if (entry.key.text().equals(key)) {
                    return entry;
                }
            }
            return null;
        }
    }

    record Entry(Scalar key, Node value) {}

    /** Something that was reported already and is to be passed over. */
    record Broken(Place place) implements Node {
        @Override
        public int from() {
            return 0;
        }

        @Override
        public int to() {
            return 0;
        }
    }
}
