package io.huiliu.cli.imports;

import java.util.Locale;

/** The same sentence in English and in Chinese. */
record Words(String en, String zh) {

    /** Fills both sentences with the same values, in {@link String#format} notation. */
    @SuppressWarnings("AnnotateFormatMethod") // it knows one format string a method, here are two
    static Words of(String en, String zh, Object... values) {
        return new Words(
                String.format(Locale.ROOT, en, values), String.format(Locale.ROOT, zh, values));
    }

    String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
