package io.huiliu.cli.terminal;

import java.util.Locale;

/** The same sentence in English and in Chinese. */
public record Words(String en, String zh) {

    /** Fills both sentences with the same values, in {@link String#format} notation. */
    @SuppressWarnings("AnnotateFormatMethod") // it knows one format string a method, here are two
    public static Words of(String en, String zh, Object... values) {
        return new Words(
                String.format(Locale.ROOT, en, values), String.format(Locale.ROOT, zh, values));
    }

    /** What is the same in both languages: a name, a number. */
    public static Words same(String text) {
        return new Words(text, text);
    }

    /** One sentence after the other. */
    public Words then(Words next) {
        return new Words(next.en.isEmpty() ? en : en + " " + next.en, zh + next.zh);
    }

    /** One phrase right behind the other. */
    public Words and(Words next) {
        return new Words(en + next.en, zh + next.zh);
    }

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
