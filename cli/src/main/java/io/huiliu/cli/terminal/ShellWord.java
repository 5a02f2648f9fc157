package io.huiliu.cli.terminal;

import java.util.List;
import java.util.stream.Collectors;

/** Command lines that are shown, to be copied into a shell. */
public final class ShellWord {
    private ShellWord() {}

    /** The words as one line; those that a shell would take apart stand in quotes. */
    public static String line(List<String> words) {
        return words.stream().map(ShellWord::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[\\w./:@%+=,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
