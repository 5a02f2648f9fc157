package io.huiliu.mechanisms.queue;

import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;

/** What came into the pool on each of the last 30 closed days, and today. In fen. */
final class Inflow {
    static final int DAYS = 30;

    private final long[] byDay = new long[DAYS];
    private long closed;
    private long today;

    void add(long fen) {
        today += fen;
    }

    void close(int day) {
        int at = Math.floorMod(day, DAYS);
        closed += today - byDay[at];
        byDay[at] = today;
        today = 0;
    }

    /** In all, over the last 30 closed days. */
    long closedFen() {
        return closed;
    }

    void write(SnapshotWriter to) {
        for (long fen : byDay) {
            to.putLong(fen);
        }
        to.putLong(today);
    }

    void read(SnapshotReader from) {
        closed = 0;
        for (int at = 0; at < DAYS; at++) {
            byDay[at] = from.getLong();
            closed += byDay[at];
        }
        today = from.getLong();
    }
}
