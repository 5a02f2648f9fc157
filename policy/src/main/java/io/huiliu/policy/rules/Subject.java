package io.huiliu.policy.rules;

/** What a rule is asked of. */
public enum Subject {
    /** The plan, once. */
    PLAN(""),
    /** Each of its mechanisms. */
    MECHANISM("{mechanism.path}"),
    /** Each name, title and text. */
    TEXT("{text.path}"),
    /** Each field of personal data. */
    DATA("{data.path}");

    private final String path;

    Subject(String path) {
        this.path = path;
    }

    /** Where a rule points that does not say where, as a template. */
    String path() {
        return path;
    }
}
