package io.huiliu.mechanisms.dividend;

import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.money.Wide;

/**
 * One payout in progress: what a unit of weight gets of it, acc = floor(pool·10^12 / W) in 1e-12
 * fen, and how far down the list of holders it has come. The quotient is kept as whole fen and a
 * remainder below one fen, so that few holders of a large pool do not overflow it.
 */
final class Payout {
    private static final long SCALE = 1_000_000_000_000L;

    private boolean open;
    private long wholeFen;
    private long fraction;
    private int next;

    boolean isOpen() {
        return open;
    }

    /** Begins a payout. {@code weight} is the sum of all weights, above 0. */
    void begin(long poolFen, long weight) {
        open = true;
        next = 0;
        wholeFen = poolFen / weight;
        fraction = Wide.mulDivFloor(poolFen % weight, SCALE, weight);
    }

    /** floor(weight × acc / 10^12), in fen. */
    long due(long weight) {
        return Math.addExact(
                Math.multiplyExact(weight, wholeFen), Wide.mulDivFloor(weight, fraction, SCALE));
    }

    /** The position of the next holder; the one after it is next then. */
    int advance() {
        return next++;
    }

    int next() {
        return next;
    }

    void end() {
        open = false;
        next = 0;
        wholeFen = 0;
        fraction = 0;
    }

    void write(SnapshotWriter to) {
        to.putFlag(open);
        to.putInt(next);
        to.putLong(wholeFen);
        to.putLong(fraction);
    }

    void read(SnapshotReader from) {
        open = from.getFlag();
        next = from.getInt();
        wholeFen = from.getLong();
        fraction = from.getLong();
    }
}
