package io.huiliu.simulate.report;

import io.huiliu.mechanisms.terms.Text;

/** Writes HTML in both languages at once; everything that is not markup is escaped. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Adds markup as it stands: never anything that comes from a plan or a scenario. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Adds a text in both languages, of which the page shows one. */
    Html text(Text text) {
        out.append(both(text));
        return this;
    }

    /** Adds an element around a text. */
    Html element(String tag, Text text) {
        return raw("<" + tag + ">").text(text).raw("</" + tag + ">");
    }

    /** Adds an element of a class around a text. */
    Html element(String tag, String type, Text text) {
        return raw("<" + tag + " class=\"" + type + "\">").text(text).raw("</" + tag + ">");
    }

    /** A text once where both languages have it alike, else twice, each marked. */
    static String both(Text text) {
        if (text.en().equals(text.zh())) {
            return escape(text.en());
        }
        return "<span class=\"zh\" lang=\"zh-CN\">"
                + escape(text.zh())
                + "</span><span class=\"en\" lang=\"en\">"
                + escape(text.en())
                + "</span>";
    }

    /** For text and for attributes in double quotes. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> safe.append(escaped((char) c)));
        return safe.toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> Character.isISOControl(c) && c != '\n' && c != '\t' ? "\uFFFD" : "" + c;
        };
    }

    /** JSON that may stand in a script element: nothing in it can end the element. */
    static String inScript(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
