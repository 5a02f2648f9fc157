package io.huiliu.mechanisms;

import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.money.Wide;

/**
 * The last payout of a pool to its holders, pro rata to what each still claims (mechanisms.md §11):
 * the ratio with which it began, what it has paid, and the next holder. All amounts in fen.
 */
public final class LastPayout {
    private boolean begun;
    private long cash;
    private long claimed;
    private long paid;
    private int next;

    /** Begins with what the pool holds and what is claimed of it, unless it has begun. */
    public void begin(long cashFen, long claimedFen) {
        if (!begun) {
            begun = true;
            cash = cashFen;
            claimed = claimedFen;
            paid = 0;
            next = 0;
        }
    }

    /** The holder whose turn it is, by its dense index. */
    public int next() {
        return next;
    }

    /** Returns the holder whose turn it is; the turn passes to the next one. */
    public int advance() {
        return next++;
    }

    /** What a claim gets: all of it, or floor(claim × cash / claims) where cash is short. */
    public long part(long claimFen) {
        return cash >= claimed ? claimFen : Wide.mulDivFloor(claimFen, cash, claimed);
    }

    /** Notes what a holder was paid. */
    public void paid(long fen) {
        paid += fen;
    }

    /** Ends, and tells what was claimed and what was paid. */
    public void end(String mechanism, Notices notices) {
        notices.post(mechanism, Notice.PAID_OUT, claimed, paid);
        begun = false;
    }

    public void write(SnapshotWriter to) {
        to.putFlag(begun);
        to.putLong(cash);
        to.putLong(claimed);
        to.putLong(paid);
        to.putInt(next);
    }

    public void read(SnapshotReader from) {
        begun = from.getFlag();
        cash = from.getLong();
        claimed = from.getLong();
        paid = from.getLong();
        next = from.getInt();
    }
}
