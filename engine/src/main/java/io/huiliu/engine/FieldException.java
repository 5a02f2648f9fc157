package io.huiliu.engine;

/** A command's field that is missing or not of its form: which, what was found, what is allowed. */
public final class FieldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String found;
    private final String allowed;

    public FieldException(String field, String found, String allowed) {
        super(field + " is " + found + "; allowed: " + allowed, null, false, false);
        this.field = field;
        this.found = found;
        this.allowed = allowed;
    }

    public String field() {
        return field;
    }

    public String found() {
        return found;
    }

    public String allowed() {
        return allowed;
    }
}
