package io.huiliu.cli.terminal;

/** Texts that come from files, as they may be shown: they must not steer the terminal. */
public final class Visible {
    private static final char INSTEAD = '\uFFFD';

    private Visible() {}

    /** The text with every control character, line feeds among them, replaced. */
    public static String line(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(Character.isISOControl(c) ? INSTEAD : (char) c));
        return out.toString();
    }

    /** The same, line by line. */
    public static String lines(String text) {
        return String.join("\n", text.lines().map(Visible::line).toList());
    }
}
