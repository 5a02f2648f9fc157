package io.huiliu.cli.settle;

/** CSV as RFC 4180 has it, with line feeds. */
final class Csv {
    /** Tells spreadsheets that a file is UTF-8. */
    static final String MARK = "\uFEFF";

    private Csv() {}

    /** Appends a field, in quotes where it needs them. */
    static void append(StringBuilder line, String field) {
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
}
