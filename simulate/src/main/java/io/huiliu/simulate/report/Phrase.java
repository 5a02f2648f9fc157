package io.huiliu.simulate.report;

import io.huiliu.mechanisms.terms.Text;
import java.util.Locale;

/** Sentences in both languages, with the same figures in them. */
final class Phrase {
    private Phrase() {}

    /** Fills both sentences with the same values, in {@link String#format} notation. */
    @SuppressWarnings("AnnotateFormatMethod") // it knows one format string a method, here are two
    static Text of(String en, String zh, Object... values) {
        return new Text(filled(zh, true, values), filled(en, false, values));
    }

    /** What is the same in both languages: a name, a figure. */
    static Text same(String text) {
        return new Text(text, text);
    }

    /** One sentence after the other. */
    static Text then(Text first, Text next) {
        return new Text(first.zh() + next.zh(), first.en() + " " + next.en());
    }

    private static String filled(String format, boolean chinese, Object... values) {
        Object[] own = new Object[values.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = values[i] instanceof Text text ? (chinese ? text.zh() : text.en()) : values[i];
        }
        return String.format(Locale.ROOT, format, own);
    }
}
