package io.huiliu.cli.terminal;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Guesses what a misspelt word was meant to be. */
public final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {}

    /** The candidate that takes the fewest changes, or null if none is near. */
    public static @Nullable String to(String word, Collection<String> candidates) {
        String best = null;
        int least = Math.max(1, word.length() / 3) + 1;
        for (String candidate : candidates) {
            int changes = changes(word, candidate);
            if (changes < least) {
                least = changes;
                best = candidate;
            }
        }
        return best;
    }

    /** {@code Did you mean "order"?}, or nothing. */
    public static Words question(String word, Collection<String> candidates) {
        String near = to(word, candidates);
        return near == null
                ? Words.same("")
                : Words.of("Did you mean \"%s\"?", "是否应为 \"%s\"？", near);
    }

    /** Insertions, deletions, replacements and swaps of neighbours that turn one into the other. */
    static int changes(String from, String to) {
        if (from.length() > LONGEST || to.length() > LONGEST) {
            return LONGEST;
        }
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(from, to, i, j, cost);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(String from, String to, int i, int j, int[][] cost) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        least = Math.min(least, cost[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
