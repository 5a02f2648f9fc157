package io.huiliu.plan.reading;

import io.huiliu.mechanisms.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * What usually lies behind a syntax error in a plan file, judged by its line and the one before.
 */
public final class SyntaxHints {
    private SyntaxHints() {}

    static @Nullable Text hint(String text, Node.Place place) {
        String[] lines = text.split("\n", -1);
        int at = Math.min(place.line(), lines.length) - 1;
        String line = lines[at];
        String before = at == 0 ? "" : lines[at - 1];
        if (line.stripLeading().length() < line.length()
                && line.substring(0, indent(line)).contains("\t")) {
            return new Text("请用空格缩进，不用制表符。", "Indent by spaces, not by tabs.");
        }
        if (line.contains("：") || before.contains("：")) {
            return new Text("请用半角冒号加空格（: ），不用全角冒号。", "Write ': ', not the full-width colon.");
        }
        if (line.indexOf(": ") != line.lastIndexOf(": ")) {
            return new Text("值中含“: ”时须加引号。", "Quote a value that contains ': '.");
        }
        if (line.matches(".*:\\s+[%@`*&!|>].*")) {
            return new Text(
                    "以 % @ ` * & ! 开头的值须加引号。", "Quote a value that begins with % @ ` * & or !.");
        }
        if (indent(line) != indent(before)) {
            return new Text(
                    "请检查缩进：同级的键须对齐。",
                    "Check the indentation: keys of one level stand in one column.");
        }
        return null;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
