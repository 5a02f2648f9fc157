package io.huiliu.plan.reading;

import io.huiliu.plan.reading.Node.Mapping;

/**
 * Changes one value in the text of a file and leaves all else as it is, comments and layout
 * included. Each change returns a new text; the nodes of the old one do not fit it.
 */
final class TextEdit {
    private final String text;

    TextEdit(String text) {
        this.text = text;
    }

    /**
     * Another value where one stands.
     *
     * @param flow whether it stands in braces or brackets
     */
    String replace(Node node, boolean flow, String value) {
        return spliced(node.from(), node.to(), written(value, flow));
    }

    /** A key that the map does not have yet. */
    String insert(Mapping mapping, String key, String value) {
        String entry = key + ": " + written(value, mapping.flow());
        if (mapping.flow()) {
            int inside = mapping.from() + 1;
            boolean empty = mapping.entries().isEmpty();
            return spliced(inside, inside, " " + entry + (empty ? " " : ","));
        }
        return inLine(mapping, entry);
    }

    /** A map where a key has nothing, {@code coins:}, or stands alone, {@code - coins}. */
    String fill(Node.Scalar host, Node.Scalar nothing, String key, String value) {
        String map = "{ " + key + ": " + written(value, true) + " }";
        if (nothing.from() <= host.to()) {
            return spliced(host.to(), host.to(), ": " + map);
        }
        boolean afterColon = nothing.text().isEmpty();
        return spliced(nothing.from(), nothing.to(), afterColon ? " " + map : map);
    }

    /**
     * A line of its own below the first key, or above it if its value goes over several lines. A
     * comment at the end of the first line stays there.
     */
    private String inLine(Mapping mapping, String entry) {
        String indent = " ".repeat(mapping.place().column() - 1);
        int start = at(mapping.from());
        Node first = mapping.entries().get(0).value();
        int end = text.indexOf('\n', start);
        String lineEnd = end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
        if (!(first instanceof Node.Scalar) || end >= 0 && end < at(first.to())) {
            return text.substring(0, start) + entry + lineEnd + indent + text.substring(start);
        }
        return end < 0
                ? text + lineEnd + indent + entry
                : text.substring(0, end + 1) + indent + entry + lineEnd + text.substring(end + 1);
    }

    private String spliced(int from, int to, String between) {
        return text.substring(0, at(from)) + between + text.substring(at(to));
    }

    private int at(int codePoints) {
        return text.offsetByCodePoints(0, codePoints);
    }

    /** As it is given if YAML reads it as that, else in quotes. */
    private static String written(String value, boolean flow) {
        Report report = new Report("value");
        String before = flow ? "{ k: " : "k: ";
        int end = before.length() + value.codePointCount(0, value.length());
        return NodeReader.read(before + value + (flow ? " }" : ""), report) instanceof Mapping map
                        && report.count() == 0
                        && map.entries().size() == 1
                        && isAll(map.entries().get(0).value(), value, end)
                ? value
                : quoted(value);
    }

    private static boolean isAll(Node node, String value, int end) {
        return switch (node) {
            case Node.Scalar scalar -> scalar.plain() && scalar.text().equals(value);
            case Node.Sequence sequence -> value.startsWith("[") && sequence.to() == end;
            case Mapping mapping -> false;
            case Node.Broken broken -> false;
        };
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.chars()
                .forEach(
                        c -> {
                            if (c == '"' || c == '\\') {
                                quoted.append('\\').append((char) c);
                            } else if (c < ' ') {
                                quoted.append(String.format("\\x%02x", c));
                            } else {
                                quoted.append((char) c);
                            }
                        });
        return quoted.append('"').toString();
    }
}
