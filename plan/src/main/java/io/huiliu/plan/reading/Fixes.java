package io.huiliu.plan.reading;

import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.TermException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Guesses what a text that its kind refuses was meant to be. A guess is only given if the kind
 * accepts it, so that whoever follows it is rid of the error; the reader goes on with it, so that
 * one slip does not bring further errors.
 */
public final class Fixes {
    private static final Pattern WORD = Pattern.compile("[a-z-]+");

    private Fixes() {}

    /**
     * A text that the kind accepts and that is near to the one given; null if none is plain to see.
     */
    public static <T> @Nullable String fix(
            Kind.Scalar<T> kind, String text, @Nullable String suggestion) {
        String usual = usual(text);
        String corrected = suggestion == null ? null : corrected(usual, suggestion);
        String joined = usual.replaceAll("\\s+", "");
        String[] guesses = {suggestion, corrected, usual, joined, withUnit(kind, usual)};
        for (String guess : guesses) {
            if (guess != null && accepts(kind, guess)) {
                return guess;
            }
        }
        return null;
    }

    public static <T> boolean accepts(Kind.Scalar<T> kind, String text) {
        try {
            return kind.parse().apply(text) != null;
        } catch (TermException | ArithmeticException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The key that was most likely meant: the same in another spelling, or a near one. */
    public static @Nullable String key(String text, List<String> keys) {
        String kebab =
                text.strip()
                        .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[_\\s]+", "-");
        return keys.contains(kebab) ? kebab : Kinds.nearest(kebab, keys);
    }

    /** Half-width, lower case, and the units in this language's spelling. */
    private static String usual(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll("(\\d)\\s*(?:days?|天|日)$", "$1d")
                .replaceAll("(\\d)\\s*(?:hours?|小时)$", "$1h")
                .replaceAll("(\\d)\\s*(?:minutes?|min|分钟)$", "$1m")
                .replaceAll("(\\d)\\s*(?:times|倍)$", "$1x")
                .replaceAll("(\\d)\\s*(?:元|cny|rmb)$", "$1")
                .replaceAll("^[¥￥]\\s*", "")
                .replaceAll("(\\d)\\s*积分$", "$1 points")
                .replaceAll("percent\\b", "%")
                .replace('_', '-');
    }

    /** The text with the one word replaced that the suggestion stands for. */
    private static @Nullable String corrected(String text, String suggestion) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (Kinds.nearest(words.group(), List.of(suggestion)) != null) {
                return text.substring(0, words.start()) + suggestion + text.substring(words.end());
            }
        }
        return null;
    }

    /** A bare number with the unit that the kind's example has. */
    private static @Nullable String withUnit(Kind.Scalar<?> kind, String text) {
        Matcher unit = Pattern.compile("^[\\d,.]+(.*)$").matcher(kind.example());
        return text.matches("[\\d,.]+") && unit.matches() ? text + unit.group(1) : null;
    }
}
