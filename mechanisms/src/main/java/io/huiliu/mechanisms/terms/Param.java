package io.huiliu.mechanisms.terms;

import org.jspecify.annotations.Nullable;

/**
 * One parameter: its key in the plan file, its kind, the default as a plan would write it, and what
 * it means. A parameter without a default that is not required is off when it is left out.
 *
 * @param key kebab-case, unique in its form
 * @param defaultText the default as a plan writes it, or null
 */
public record Param<T>(
        String key,
        Kind<T> kind,
        @Nullable String defaultText,
        boolean required,
        Text title,
        Text help) {

    /**
     * A parameter that is off when left out. Give it a title next: {@code Param.of("cap",
     * Kinds.MULTIPLE).titled(…)}.
     */
    public static <T> Param<T> of(String key, Kind<T> kind) {
        Text untitled = new Text(key, key);
        return new Param<>(key, kind, null, false, untitled, untitled);
    }

    public Param<T> withDefault(String text) {
        return new Param<>(key, kind, text, false, title, help);
    }

    public Param<T> orFail() {
        return new Param<>(key, kind, defaultText, true, title, help);
    }

    /** Titles and help texts, Chinese first. */
    public Param<T> titled(String zh, String en, String helpZh, String helpEn) {
        return new Param<>(
                key, kind, defaultText, required, new Text(zh, en), new Text(helpZh, helpEn));
    }
}
