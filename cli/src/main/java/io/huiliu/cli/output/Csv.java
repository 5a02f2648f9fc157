package io.huiliu.cli.output;

import java.util.List;

/** CSV as RFC 4180 has it, with line feeds. */
public final class Csv {
    /** Tells spreadsheets that a file is UTF-8. */
    public static final String MARK = "\uFEFF";

    private Csv() {}

    /** Appends a field, in quotes where it needs them. */
    public static void append(StringBuilder line, String field) {
        boolean quoted = false;
        for (int i = 0; i < field.length() && !quoted; i++) {
            char c = field.charAt(i);
            quoted = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        if (quoted) {
            line.append('"').append(field.replace("\"", "\"\"")).append('"');
        } else {
            line.append(field);
        }
    }

    /** Appends a whole line. */
    public static void line(StringBuilder lines, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            lines.append(i == 0 ? "" : ",");
            append(lines, fields.get(i));
        }
        lines.append('\n');
    }

    /** A figure as it is, unrounded; nothing where there is none. */
    public static String figure(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
