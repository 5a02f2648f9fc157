package io.huiliu.plan.reading;

/** How messages name a value's place in the plan and show a text. */
public final class Paths {
    private static final int SHOWN = 60;

    private Paths() {}

    /** {@code mechanisms[0].fund}; a key that is no plain word is quoted. */
    public static String key(String path, String key) {
        String shown = key.matches("[\\p{L}\\p{N}_-]{1,60}") ? key : quoted(key);
        return path.isEmpty() ? shown : path + "." + shown;
    }

    /**
     * A node's place in the file as a place in the plan: without the kind of the mechanism it lies
     * in.
     */
    public static String inPlan(String path) {
        return path.replaceFirst("^(mechanisms\\[\\d+\\])\\.[^.]+(?=\\.)", "$1");
    }

    /** A text as messages show it: in quotes, on one line, cut where it is long. */
    public static String quoted(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        int end =
                line.offsetByCodePoints(0, Math.min(SHOWN, line.codePointCount(0, line.length())));
        return "'" + (end == line.length() ? line : line.substring(0, end) + "…") + "'";
    }
}
