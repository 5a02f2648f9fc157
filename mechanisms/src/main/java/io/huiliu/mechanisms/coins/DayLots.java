package io.huiliu.mechanisms.coins;

import io.huiliu.ledger.Check;
import io.huiliu.ledger.Lots;
import io.huiliu.ledger.Rows;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Ahead;

/**
 * The coins that each member can spend, by the day of their release, the oldest first: one word a
 * lot, its day and how many are left (1/100 coin). Kept only where coins expire.
 */
final class DayLots {
    static final int UNIT_BITS = 44;
    static final long UNIT_MASK = (1L << UNIT_BITS) - 1;

    private final Lots lots;

    /** Coins in all lots. */
    private long standing;

    DayLots(Rows members) {
        lots = new Lots(members, 1);
    }

    /** A member's newest lot will be needed soon. */
    void soon(int row, Ahead ahead) {
        ahead.lots(lots, row);
    }

    /** Adds coins to the lot of a day. */
    void add(int row, int day, long units) {
        if (units == 0) {
            return;
        }
        standing += units;
        int lot = lots.count(row) - 1;
        while (lot >= 0 && day(row, lot) > day) {
            lot--;
        }
        if (lot >= 0 && day(row, lot) == day) {
            set(row, lot, units(row, lot) + units);
        } else {
            insert(row, lot + 1, (long) day << UNIT_BITS | units);
        }
    }

    private void insert(int row, int lot, long word) {
        for (int to = lots.append(row); to > lot; to--) {
            lots.set(row, to, 0, lots.get(row, to - 1, 0));
        }
        lots.set(row, lot, 0, word);
    }

    /** Takes coins from the oldest lots. Returns how many the lots had. */
    long spend(int row, long units) {
        long left = units;
        int emptied = 0;
        for (int lot = 0; left > 0 && lot < lots.count(row); lot++) {
            left -= take(row, lot, left);
            emptied += units(row, lot) == 0 ? 1 : 0;
        }
        lots.removeFirst(row, emptied);
        return units - left;
    }

    /**
     * Takes coins from the lot of a day, then from the newest ones. Returns how many the lots had.
     */
    long reclaim(int row, int day, long units) {
        long left = units;
        for (int lot = lots.count(row) - 1; left > 0 && lot >= 0; lot--) {
            left -= day(row, lot) == day ? takeOut(row, lot, left) : 0;
        }
        for (int lot = lots.count(row) - 1; left > 0 && lot >= 0; lot--) {
            left -= takeOut(row, lot, left);
        }
        return units - left;
    }

    private long takeOut(int row, int lot, long most) {
        long taken = take(row, lot, most);
        if (units(row, lot) == 0) {
            lots.remove(row, lot);
        }
        return taken;
    }

    private long take(int row, int lot, long most) {
        long taken = Math.min(most, units(row, lot));
        set(row, lot, units(row, lot) - taken);
        standing -= taken;
        return taken;
    }

    /** Removes the lots that have expired by a day. Returns how many coins they had. */
    long expire(int row, int today, Expiry expiry) {
        long gone = 0;
        for (int lot = lots.count(row) - 1; lot >= 0; lot--) {
            if (expiry.expired(day(row, lot), today)) {
                gone += takeOut(row, lot, Long.MAX_VALUE);
            }
        }
        return gone;
    }

    void clear(int row) {
        spend(row, Long.MAX_VALUE);
    }

    private int day(int row, int lot) {
        return (int) (lots.get(row, lot, 0) >>> UNIT_BITS);
    }

    private long units(int row, int lot) {
        return lots.get(row, lot, 0) & UNIT_MASK;
    }

    private void set(int row, int lot, long units) {
        Check.that(units <= UNIT_MASK, "more coins than a lot holds", units, UNIT_MASK);
        lots.set(row, lot, 0, (long) day(row, lot) << UNIT_BITS | units);
    }

    /** Checks the order of the lots and their sum. */
    void audit(int rows) {
        long sum = 0;
        for (int row = 0; row < rows; row++) {
            for (int lot = 0; lot < lots.count(row); lot++) {
                sum += units(row, lot);
                boolean ordered = lot == 0 || day(row, lot - 1) < day(row, lot);
                Check.that(ordered && units(row, lot) > 0, "coin lots out of order", row, lot);
            }
        }
        Check.that(sum == standing, "coins in lots", sum, standing);
    }

    void write(SnapshotWriter to) {
        lots.write(to);
        to.putLong(standing);
    }

    void read(SnapshotReader from) {
        lots.read(from);
        standing = from.getLong();
    }
}
