package io.huiliu.mechanisms.coins;

import static io.huiliu.mechanisms.coins.DayLots.UNIT_BITS;
import static io.huiliu.mechanisms.coins.DayLots.UNIT_MASK;

import io.huiliu.ledger.Check;
import io.huiliu.ledger.Lots;
import io.huiliu.ledger.Rows;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.money.Wide;

/**
 * Coins that are released in daily parts: for each member, what was granted on a day in how many
 * parts, and what of it has been released. By the k-th day after its own, floor(granted × k /
 * parts) is released. A grant that is released in full is forgotten. Units are 1/100 coin.
 */
final class Grants {
    /** No part is to come. */
    static final int NEVER = Integer.MAX_VALUE;

    private static final int GRANTED = 0;
    private static final int RELEASED = 1;

    private final Lots lots;
    private long pending;

    Grants(Rows members) {
        lots = new Lots(members, 2);
    }

    /** Adds to the grant of a day that is released in so many parts. */
    void add(int row, int day, int parts, long units) {
        if (units == 0) {
            return;
        }
        pending += units;
        int known = find(row, day, parts);
        if (known >= 0) {
            granted(row, known, granted(row, known) + units);
            return;
        }
        int at = lots.append(row);
        while (at > 0 && day(row, at - 1) > day) {
            lots.set(row, at, GRANTED, lots.get(row, at - 1, GRANTED));
            lots.set(row, at, RELEASED, lots.get(row, at - 1, RELEASED));
            at--;
        }
        lots.set(row, at, GRANTED, (long) day << UNIT_BITS | units);
        lots.set(row, at, RELEASED, (long) parts << UNIT_BITS);
    }

    /** The first day on which a part is due that was not released yet, or {@link #NEVER}. */
    int nextDue(int row) {
        int next = NEVER;
        for (int lot = 0; lot < lots.count(row); lot++) {
            next = Math.min(next, nextDue(row, lot));
        }
        return next;
    }

    /** The least k with floor(granted × k / parts) > released. */
    private int nextDue(int row, int lot) {
        long after = Wide.mulDivCeil(released(row, lot) + 1, parts(row, lot), granted(row, lot));
        return after > parts(row, lot) ? NEVER : day(row, lot) + (int) after;
    }

    /** Releases the parts due by a day. Returns how many coins they are. */
    long release(int row, int today) {
        long due = 0;
        for (int lot = lots.count(row) - 1; lot >= 0; lot--) {
            due += release(row, lot, today);
        }
        pending -= due;
        return due;
    }

    private long release(int row, int lot, int today) {
        long days = Math.max(0, Math.min(today - day(row, lot), parts(row, lot)));
        long before = released(row, lot);
        long now = Wide.mulDivFloor(granted(row, lot), days, parts(row, lot));
        if (now > before) {
            released(row, lot, now);
        }
        forgetIfComplete(row, lot);
        return Math.max(0, now - before);
    }

    /**
     * Takes a part of a grant back: first what is not released yet. Returns how many coins that
     * were released already must be reclaimed.
     */
    long reduce(int row, int day, int parts, long units) {
        int lot = find(row, day, parts);
        if (lot < 0) {
            return units;
        }
        long withheld = Math.min(units, granted(row, lot) - released(row, lot));
        pending -= withheld;
        granted(row, lot, granted(row, lot) - units);
        released(row, lot, Math.min(released(row, lot), granted(row, lot)));
        forgetIfComplete(row, lot);
        return units - withheld;
    }

    private void forgetIfComplete(int row, int lot) {
        if (released(row, lot) == granted(row, lot)) {
            lots.remove(row, lot);
        }
    }

    void clear(int row) {
        for (int lot = lots.count(row) - 1; lot >= 0; lot--) {
            pending -= granted(row, lot) - released(row, lot);
        }
        lots.clear(row);
    }

    /** Coins granted to all members and not released yet. */
    long pending() {
        return pending;
    }

    private int find(int row, int day, int parts) {
        int lot = lots.count(row) - 1;
        while (lot >= 0 && (day(row, lot) != day || parts(row, lot) != parts)) {
            lot--;
        }
        return lot;
    }

    private int day(int row, int lot) {
        return (int) (lots.get(row, lot, GRANTED) >>> UNIT_BITS);
    }

    private int parts(int row, int lot) {
        return (int) (lots.get(row, lot, RELEASED) >>> UNIT_BITS);
    }

    private long granted(int row, int lot) {
        return lots.get(row, lot, GRANTED) & UNIT_MASK;
    }

    private void granted(int row, int lot, long units) {
        Check.that(units >= 0 && units <= UNIT_MASK, "a grant out of bounds", units, UNIT_MASK);
        lots.set(row, lot, GRANTED, (long) day(row, lot) << UNIT_BITS | units);
    }

    private long released(int row, int lot) {
        return lots.get(row, lot, RELEASED) & UNIT_MASK;
    }

    private void released(int row, int lot, long units) {
        lots.set(row, lot, RELEASED, (long) parts(row, lot) << UNIT_BITS | units);
    }

    /** Checks each grant and the sum of what is pending. */
    void audit(int rows) {
        long sum = 0;
        for (int row = 0; row < rows; row++) {
            for (int lot = 0; lot < lots.count(row); lot++) {
                long left = granted(row, lot) - released(row, lot);
                Check.that(left > 0, "a grant was released too far", row, left);
                sum += left;
            }
        }
        Check.that(sum == pending, "coins pending", sum, pending);
    }

    void write(SnapshotWriter to) {
        lots.write(to);
        to.putLong(pending);
    }

    void read(SnapshotReader from) {
        lots.read(from);
        pending = from.getLong();
    }
}
