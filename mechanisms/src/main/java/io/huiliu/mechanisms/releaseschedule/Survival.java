package io.huiliu.mechanisms.releaseschedule;

import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.money.Share;
import io.huiliu.money.Wide;
import java.util.Arrays;

/**
 * The proportional form of one plan version (mechanisms.md §8): an index I that shrinks with the
 * rest of every grant, I := ceil(I·(10^6 − r)/10^6), so that a grant G of index I_0 has
 * ceil(G·I/I_0) left.
 *
 * <p>Beside it stands what all grants together have left: exactly, but for less than 1e-18 fen a
 * day and always a little too low, so that what left the pool covers what the holders, each rounded
 * for itself, were credited. An index that has become too small to be precise is ended, and a new
 * era begins at 10^18; grants are carried over by the same ceiling.
 */
final class Survival {
    /** The index at the beginning. */
    static final long WHOLE = 1_000_000_000_000_000_000L;

    private static final long FINE_ENOUGH = 1_000_000_000_000L;

    private long index = WHOLE;
    private long rest;
    private long fraction;
    private long left;
    private long[] ends = new long[0];

    private long nextIndex;
    private long nextRest;
    private long nextFraction;

    long index() {
        return index;
    }

    int era() {
        return ends.length;
    }

    /** What has not left the pool of all grants that take part, in fen. */
    long leftFen() {
        return left;
    }

    /** Grants begin to take part, at the present index. */
    void join(long fen) {
        rest += fen;
        left += fen;
    }

    /** What a day at this rate releases, in fen. Nothing changes before {@link #release}. */
    long due(int ratePpm) {
        nextIndex = Wide.mulDivCeil(index, Share.WHOLE_PPM - ratePpm, Share.WHOLE_PPM);
        nextRest = Wide.mulDivFloor(rest, nextIndex, index);
        long over = rest * nextIndex - nextRest * index;
        long parts =
                Wide.mulDivFloor(over, WHOLE, index) + Wide.mulDivFloor(fraction, nextIndex, index);
        nextRest += parts / WHOLE;
        nextFraction = parts % WHOLE;
        return Math.max(0, left - roundedUp(nextRest, nextFraction));
    }

    /** Lets the day pass that {@link #due} was asked of last. */
    void release() {
        index = nextIndex;
        rest = nextRest;
        fraction = nextFraction;
        left = Math.min(left, roundedUp(rest, fraction));
        if (index < FINE_ENOUGH) {
            ends = Arrays.copyOf(ends, ends.length + 1);
            ends[ends.length - 1] = index;
            index = WHOLE;
        }
    }

    private static long roundedUp(long whole, long fraction) {
        return fraction == 0 ? whole : whole + 1;
    }

    /** What a grant that began at an index in an era has left, in fen. */
    long restOf(long basis, long base, int era) {
        long from = era < ends.length ? WHOLE : base;
        return Wide.mulDivCeil(carried(basis, base, era), index, from);
    }

    /** A grant's basis in the present era. */
    private long carried(long basis, long base, int era) {
        long from = base;
        long value = basis;
        for (int ended = era; ended < ends.length; ended++) {
            value = Wide.mulDivCeil(value, ends[ended], from);
            from = WHOLE;
        }
        return value;
    }

    /** Takes a grant's rest out, for one that is changed. */
    void remove(long basis, long base, int era) {
        long value = carried(basis, base, era);
        long from = era < ends.length ? WHOLE : base;
        long whole = Wide.mulDivFloor(value, index, from);
        long parts = Wide.mulDivCeil(value * index - whole * from, WHOLE, from);
        left = Math.max(0, left - roundedUp(whole, parts));
        rest -= whole;
        fraction -= parts;
        if (fraction < 0) {
            rest--;
            fraction += WHOLE;
        }
        if (rest < 0) {
            rest = 0;
            fraction = 0;
        }
    }

    /** Puts a grant's rest in again. */
    void put(long basis, long base, int era) {
        long value = carried(basis, base, era);
        long from = era < ends.length ? WHOLE : base;
        long whole = Wide.mulDivFloor(value, index, from);
        long parts = Wide.mulDivFloor(value * index - whole * from, WHOLE, from);
        left += restOf(basis, base, era);
        rest += whole + (fraction + parts) / WHOLE;
        fraction = (fraction + parts) % WHOLE;
    }

    void write(SnapshotWriter to) {
        to.putLong(index);
        to.putLong(rest);
        to.putLong(fraction);
        to.putLong(left);
        to.putLongs(ends, ends.length);
    }

    void read(SnapshotReader from) {
        index = from.getLong();
        rest = from.getLong();
        fraction = from.getLong();
        left = from.getLong();
        ends = from.getLongs();
    }
}
