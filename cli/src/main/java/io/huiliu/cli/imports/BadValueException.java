package io.huiliu.cli.imports;

import io.huiliu.cli.imports.Problem.Code;
import io.huiliu.cli.terminal.Words;

/** A value that cannot stand in an event; whoever knows the row turns it into a problem. */
final class BadValueException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final transient Words words;

    BadValueException(Code code, Words words) {
        super(words.en());
        this.code = code;
        this.words = words;
    }

    Code code() {
        return code;
    }

    Words words() {
        return words;
    }
}
