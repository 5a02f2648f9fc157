package io.huiliu.cli.verify;

import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Visible;
import io.huiliu.cli.terminal.Words;
import java.nio.file.Path;

/** The first thing that is not as it should be. */
final class Difference {
    /** What can be wrong; scripts read the names. */
    enum Code {
        BAD_LINE,
        SEQUENCE_BROKEN,
        CHAIN_BROKEN,
        OVERDRAWN,
        OVERPAID_DEBT,
        RESERVE_DIFFERS,
        PRICE_FELL,
        BALANCE_DIFFERS,
        NOT_SORTED,
        NOT_ZERO,
        FILE_CHANGED,
        PLAN_CHANGED,
        INPUT_DIFFERS,
        REPLAY_DIFFERS
    }

    private Difference() {}

    /** {@code DIR/transfers.jsonl.gz:12: CODE what}. */
    static Failure at(Path file, long line, Code code, String en, String zh, Object... values) {
        String place = line == 0 ? file.toString() : file + ":" + line;
        Words words = Words.of(en, zh, values);
        String head = place + ": " + code + " ";
        return Failure.ofInput(
                new Words(head + Visible.line(words.en()), head + Visible.line(words.zh())));
    }
}
