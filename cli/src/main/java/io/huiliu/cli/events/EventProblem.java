package io.huiliu.cli.events;

import io.huiliu.cli.terminal.Visible;
import io.huiliu.cli.terminal.Words;

/**
 * One thing wrong with an event file.
 *
 * @param file as the person named it
 * @param line from 1; 0 where the whole file is meant
 * @param code a name of {@link Code}, or of an {@link io.huiliu.mechanisms.Outcome}; scripts read
 *     it
 * @param words what was found, what is allowed, and what to do
 */
public record EventProblem(String file, long line, String code, Words words) {

    /** What can be wrong with a file or line before the engine sees it. */
    public enum Code {
        FILE_MISSING,
        FILE_DAMAGED,
        BAD_UTF8,
        LINE_TOO_LONG,
        MALFORMED_JSON,
        NOT_AN_OBJECT,
        TYPE_MISSING,
        UNKNOWN_TYPE,
        FIELD_MISSING,
        FIELD_TWICE,
        UNKNOWN_FIELD,
        BAD_VALUE,
        BAD_INSTANT,
        /** The plan that an amendment names is not there. */
        PLAN_MISSING,
        /** The plan that an amendment names has mistakes. */
        PLAN_WRONG
    }

    /** {@code events.jsonl:12: CODE what, allowed, remedy}. */
    public Words said() {
        String place = (line == 0 ? file : file + ":" + line) + ": " + code + " ";
        return new Words(place + visible(words.en()), place + visible(words.zh()));
    }

    /** A plan's mistakes stand in a line each; whatever else a message repeats is one line. */
    private String visible(String text) {
        return code.equals(Code.PLAN_WRONG.name()) ? Visible.lines(text) : Visible.line(text);
    }
}
