package io.huiliu.bench;

import java.util.Locale;

/** Numbers of members as people write them: {@code 100k}, {@code 1m}, {@code 30m}. */
final class Size {
    private Size() {}

    /**
     * @throws NumberFormatException if it is no number of members
     */
    static int parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int unit = lower.endsWith("m") ? 1_000_000 : lower.endsWith("k") ? 1_000 : 1;
        int number = Integer.parseInt(unit == 1 ? lower : lower.substring(0, lower.length() - 1));
        long members = (long) number * unit;
        if (members < 1_000 || members > 60_000_000) {
            throw new NumberFormatException("1k to 60m members can be measured, not " + text);
        }
        return (int) members;
    }

    static String label(int members) {
        if (members % 1_000_000 == 0) {
            return members / 1_000_000 + "m";
        }
        return members % 1_000 == 0 ? members / 1_000 + "k" : Integer.toString(members);
    }
}
