package io.huiliu.cli.imports;

import io.huiliu.cli.terminal.Language;
import io.huiliu.cli.terminal.Words;

/**
 * One thing wrong with an input.
 *
 * @param place the file as the person named it
 * @param line counted from 1; 0 where the whole file is meant
 * @param words what was found, what is allowed, and what to do
 */
record Problem(String place, long line, Code code, Words words) {

    /** What can be wrong. Scripts read these names. */
    enum Code {
        FILE_MISSING,
        FILE_DAMAGED,
        FILE_EXISTS,
        COLUMN_MISSING,
        COLUMN_TWICE,
        ROW_WIDTH,
        BAD_BYTES,
        BAD_QUOTES,
        BAD_TIME,
        BAD_AMOUNT,
        BAD_RATE,
        BAD_ID,
        BAD_VALUE,
        VALUE_MISSING,
        VALUE_UNKNOWN,
        DUPLICATE_ORDER,
        DUPLICATE_ID,
        NO_EVENTS,
        TOO_MANY_ROWS,
        MAP_SYNTAX,
        MAP_UNKNOWN_KEY,
        MAP_MISSING_KEY,
        MAP_BAD_VALUE,
        OUT_OF_MEMORY,
        READ_OR_WRITE_FAILED
    }

    /** The problem in the form {@code file:line: CODE what, allowed, remedy}. */
    String in(Language language) {
        String where = line == 0 ? place : place + ":" + line;
        return where + ": " + code + " " + words.in(language);
    }
}
