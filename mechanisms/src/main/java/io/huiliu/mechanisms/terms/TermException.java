package io.huiliu.mechanisms.terms;

import org.jspecify.annotations.Nullable;

/**
 * A value that is not written as its kind asks: what is allowed, and a likely fix where one is
 * plain to see.
 */
public final class TermException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String allowed;
    private final @Nullable String suggestion;

    public TermException(String allowed, @Nullable String suggestion) {
        super(allowed, null, false, false);
        this.allowed = allowed;
        this.suggestion = suggestion;
    }

    public String allowed() {
        return allowed;
    }

    /** A text that would be accepted, or null. */
    public @Nullable String suggestion() {
        return suggestion;
    }
}
