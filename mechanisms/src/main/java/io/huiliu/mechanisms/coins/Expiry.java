package io.huiliu.mechanisms.coins;

import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import java.util.Arrays;

/**
 * For how long coins last, by the day of their release: one entry for each time that the plan
 * changed it. A change for all coins does not revive those that had expired before it, so that it
 * makes no difference when a holder is settled.
 */
final class Expiry {
    private int[] fromDay = new int[0];
    private int[] lastsDays = new int[0];

    /** Coins of the entry that were released before this day had expired when it was changed. */
    private int[] deadBefore = new int[0];

    /** Coins released before this day have no lots: no plan let coins expire then. */
    private int trackedFrom = Integer.MIN_VALUE;

    /** Coins released from this day on have lots. */
    void track(int day) {
        trackedFrom = day;
    }

    /** Whether coins released on a day have a lot, and so can expire. */
    boolean tracks(int day) {
        return day >= trackedFrom;
    }

    /** Coins released from this day on last so many days; 0 for ever. */
    void from(int day, int days) {
        int count = fromDay.length;
        fromDay = Arrays.copyOf(fromDay, count + 1);
        lastsDays = Arrays.copyOf(lastsDays, count + 1);
        deadBefore = Arrays.copyOf(deadBefore, count + 1);
        fromDay[count] = day;
        lastsDays[count] = days;
        deadBefore[count] = Integer.MIN_VALUE;
    }

    /** All coins that have not expired before this day last so many days; 0 for ever. */
    void forAll(int day, int days) {
        for (int i = 0; i < fromDay.length; i++) {
            if (lastsDays[i] > 0) {
                deadBefore[i] = Math.max(deadBefore[i], day - lastsDays[i]);
            }
            lastsDays[i] = days;
        }
    }

    /** Whether coins released on a day can no longer be spent on another. */
    boolean expired(int released, int today) {
        int at = fromDay.length - 1;
        while (at > 0 && fromDay[at] > released) {
            at--;
        }
        if (at < 0) {
            return false;
        }
        return released < deadBefore[at] || (lastsDays[at] > 0 && today - released > lastsDays[at]);
    }

    void write(SnapshotWriter to) {
        to.putInt(trackedFrom);
        to.putInt(fromDay.length);
        for (int i = 0; i < fromDay.length; i++) {
            to.putInt(fromDay[i]);
            to.putInt(lastsDays[i]);
            to.putInt(deadBefore[i]);
        }
    }

    void read(SnapshotReader from) {
        trackedFrom = from.getInt();
        int count = from.getInt();
        fromDay = new int[count];
        lastsDays = new int[count];
        deadBefore = new int[count];
        for (int i = 0; i < count; i++) {
            fromDay[i] = from.getInt();
            lastsDays[i] = from.getInt();
            deadBefore[i] = from.getInt();
        }
    }
}
