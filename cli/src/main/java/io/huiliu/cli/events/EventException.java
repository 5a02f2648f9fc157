package io.huiliu.cli.events;

import io.huiliu.cli.terminal.Words;

/** A line that is no command. It has no stack trace: with --continue there may be millions. */
final class EventException extends Exception {
    private static final long serialVersionUID = 1L;

    private final EventProblem.Code code;
    private final transient Words words;

    EventException(EventProblem.Code code, Words words) {
        super(words.en(), null, false, false);
        this.code = code;
        this.words = words;
    }

    EventException(EventProblem.Code code, String en, String zh, Object... values) {
        this(code, Words.of(en, zh, values));
    }

    EventProblem.Code code() {
        return code;
    }

    Words words() {
        return words;
    }
}
