package io.huiliu.mechanisms.growthrelease;

import io.huiliu.ledger.Column;
import io.huiliu.ledger.Lots;
import io.huiliu.ledger.Rows;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Ahead;
import org.jspecify.annotations.Nullable;

/**
 * What each holder has: a lot for each cohort in which it has points, in the order of the cohorts,
 * with the vouchers that it was credited for them.
 *
 * <p>Where vouchers lapse, a holder also has one figure of how many of its lots' vouchers it has
 * spent. They count against the lots in the order in which these lapse: so it makes no difference
 * when a holder was settled, or when what it owed was repaid. A lot that has lapsed keeps, as
 * credited, what was spent of it, until no refund can ask for it any more.
 *
 * <p>Rows are the holders' (members' or merchants'). Points in 1/100 point, vouchers in fen.
 */
final class Holdings {
    private static final int COHORT = 0;
    private static final int POINTS = 1;
    private static final int CREDITED = 2;
    private static final int WIDTH = 3;

    /** In the field of what was credited: the vouchers of this lot have lapsed. */
    private static final long LAPSED = 1L << 62;

    private final Lots lots;
    private final Cohorts cohorts;

    /** Vouchers of lots that have not lapsed which were spent; null where none ever lapse. */
    private final @Nullable Column spent;

    /**
     * Holdings of the holders of some rows.
     *
     * @param spent the column that keeps what was spent, where vouchers lapse
     */
    Holdings(Rows holders, Cohorts cohorts, @Nullable Column spent) {
        this.cohorts = cohorts;
        this.spent = spent;
        this.lots = new Lots(holders, WIDTH);
    }

    /** A holder's newest lot will be needed soon. */
    void soon(int row, Ahead ahead) {
        ahead.lots(lots, row);
    }

    int count(int row) {
        return lots.count(row);
    }

    /** Adds points to a holder's lot of a cohort. Returns whether that made a new lot. */
    boolean add(int row, int cohort, long units) {
        int lot = lastUpTo(row, cohort);
        boolean fresh = lot < 0 || lots.get(row, lot, COHORT) != cohort;
        if (fresh) {
            lot = insert(row, lot + 1, cohort);
        }
        lots.set(row, lot, POINTS, lots.get(row, lot, POINTS) + units);
        return fresh;
    }

    /** The holder's lot of a cohort, or -1. */
    int find(int row, int cohort) {
        int lot = lastUpTo(row, cohort);
        return lot >= 0 && lots.get(row, lot, COHORT) == cohort ? lot : -1;
    }

    /**
     * The newest lot whose cohort is at most this one; for the open cohort that is the last lot.
     */
    private int lastUpTo(int row, int cohort) {
        int lot = lots.count(row) - 1;
        while (lot >= 0 && lots.get(row, lot, COHORT) > cohort) {
            lot--;
        }
        return lot;
    }

    private int insert(int row, int lot, int cohort) {
        for (int to = lots.append(row); to > lot; to--) {
            for (int field = 0; field < WIDTH; field++) {
                lots.set(row, to, field, lots.get(row, to - 1, field));
            }
        }
        for (int field = 0; field < WIDTH; field++) {
            lots.set(row, lot, field, field == COHORT ? cohort : 0);
        }
        return lot;
    }

    int cohort(int row, int lot) {
        return (int) lots.get(row, lot, COHORT);
    }

    long points(int row, int lot) {
        return lots.get(row, lot, POINTS);
    }

    long credited(int row, int lot) {
        return lots.get(row, lot, CREDITED) & ~LAPSED;
    }

    private boolean hasLapsed(int row, int lot) {
        return (lots.get(row, lot, CREDITED) & LAPSED) != 0;
    }

    /** Whether the holder's oldest lot can get no more. */
    boolean oldestEnded(int row) {
        return lots.count(row) > 0 && cohorts.ended(cohort(row, 0));
    }

    /**
     * Notes on every lot what its accumulator says by now. Returns what that is more than before.
     */
    long accrue(int row) {
        long due = 0;
        for (int lot = 0; lot < lots.count(row); lot++) {
            due += hasLapsed(row, lot) ? 0 : accrue(row, lot);
        }
        return due;
    }

    private long accrue(int row, int lot) {
        int cohort = cohort(row, lot);
        long worth = cohorts.worth(cohort, points(row, lot));
        long due = worth - credited(row, lot);
        if (due > 0) {
            lots.set(row, lot, CREDITED, worth);
            cohorts.credited.add(cohort, due);
        }
        return due;
    }

    /**
     * A refund takes points, and the vouchers credited for them, out of a lot. What is clawed back
     * of a lot that has lapsed can only come from what the holder has of others.
     */
    void reduce(int row, int lot, long units, long clawedBack) {
        lots.set(row, lot, POINTS, points(row, lot) - units);
        lots.set(row, lot, CREDITED, lots.get(row, lot, CREDITED) - clawedBack);
        cohorts.credited.add(cohort(row, lot), -clawedBack);
        if (spent != null && hasLapsed(row, lot)) {
            spent.add(row, clawedBack);
        }
        if (points(row, lot) == 0 && credited(row, lot) == 0) {
            lots.remove(row, lot);
        }
    }

    /** Forgets the settled lots that nothing will ask for again. */
    void forget(int row) {
        int count = lots.count(row);
        int first = 0;
        while (first < count && forgettable(row, first)) {
            first++;
        }
        lots.removeFirst(row, first);
        for (int lot = count - first - 1; lot >= 0; lot--) {
            if (forgettable(row, lot)) {
                lots.remove(row, lot);
            }
        }
    }

    /** A lot whose vouchers can still lapse is kept until they have. */
    private boolean forgettable(int row, int lot) {
        int cohort = cohort(row, lot);
        return cohorts.forgettable(cohort) && !cohorts.awaitsExpiry(cohort);
    }

    void clear(int row) {
        lots.clear(row);
        if (spent != null) {
            spent.set(row, 0);
        }
    }

    /** Notes that a holder has spent vouchers. Returns how many of them its lots had. */
    long spend(int row, long fen) {
        if (spent == null) {
            return 0;
        }
        long taken = Math.max(0, Math.min(fen, unspent(row)));
        spent.add(row, taken);
        return taken;
    }

    /** Vouchers credited on lots that have not lapsed, less those spent; below 0 after refunds. */
    long unspent(int row) {
        if (spent == null) {
            return 0;
        }
        long left = -spent.get(row);
        for (int lot = 0; lot < lots.count(row); lot++) {
            left += hasLapsed(row, lot) ? 0 : credited(row, lot);
        }
        return left;
    }

    /** Notes vouchers as spent, also of credits still to come. Returns how many. */
    long overspend(int row, long fen) {
        if (spent == null) {
            return 0;
        }
        spent.add(row, fen);
        return fen;
    }

    /** Notes that vouchers came back to a holder. Returns how many its lots took. */
    long unspend(int row, long fen) {
        if (spent == null) {
            return 0;
        }
        long back = Math.min(fen, spent.get(row));
        spent.add(row, -back);
        return back;
    }

    /** The holder's lot whose vouchers lapse next, of those that must have lapsed by now, or -1. */
    int nextLapsing(int row) {
        int next = -1;
        long first = Long.MAX_VALUE;
        for (int lot = 0; spent != null && lot < lots.count(row); lot++) {
            int cohort = cohort(row, lot);
            boolean lapses = cohorts.state.get(cohort) == Cohorts.EXPIRED && !hasLapsed(row, lot);
            if (lapses && cohorts.expiryDay(cohort) < first) {
                next = lot;
                first = cohorts.expiryDay(cohort);
            }
        }
        return next;
    }

    /** Vouchers of the lot that lapses next which were not spent. */
    long unspent(int row, int lot) {
        return spent == null ? 0 : Math.max(0, credited(row, lot) - spent.get(row));
    }

    /** Vouchers of the lot that lapses next have lapsed: the others of it are those spent. */
    void lapse(int row, int lot, long fen) {
        int cohort = cohort(row, lot);
        long used = credited(row, lot) - fen;
        if (spent != null) {
            spent.add(row, -Math.min(used, spent.get(row)));
        }
        lots.set(row, lot, CREDITED, used | LAPSED);
        cohorts.credited.add(cohort, -fen);
        cohorts.paid.add(cohort, -fen);
    }

    void write(SnapshotWriter to) {
        lots.write(to);
    }

    void read(SnapshotReader from) {
        lots.read(from);
    }
}
