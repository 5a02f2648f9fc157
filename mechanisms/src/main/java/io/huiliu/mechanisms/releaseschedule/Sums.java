package io.huiliu.mechanisms.releaseschedule;

import io.huiliu.mechanisms.releaseschedule.ReleaseScheduleTerms.Pays;

/** A sum in fen for each asset that grants are paid in. */
final class Sums {
    private final long[] byPays = new long[Pays.values().length];

    void add(Pays pays, long fen) {
        byPays[pays.ordinal()] += fen;
    }

    /** Returns a sum and begins it anew. */
    long take(Pays pays) {
        long fen = byPays[pays.ordinal()];
        byPays[pays.ordinal()] = 0;
        return fen;
    }

    long get(Pays pays) {
        return byPays[pays.ordinal()];
    }
}
