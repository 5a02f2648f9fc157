package io.huiliu.mechanisms.growthrelease;

import io.huiliu.ledger.Lots;
import io.huiliu.ledger.Rows;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;

/**
 * What each holder has: a lot for each cohort in which it has points, in the order of the cohorts,
 * with the vouchers that it was credited for them. Where vouchers lapse, a lot also knows how many
 * of its vouchers were spent, oldest lot first.
 *
 * <p>Rows are the holders' (members' or merchants'). Points in 1/100 point, vouchers in fen.
 */
final class Holdings {
    private static final int COHORT = 0;
    private static final int POINTS = 1;
    private static final int CREDITED = 2;
    private static final int SPENT = 3;

    private final Lots lots;
    private final Cohorts cohorts;
    private final boolean expiring;
    private final int width;

    Holdings(Rows holders, Cohorts cohorts, boolean expiring) {
        this.cohorts = cohorts;
        this.expiring = expiring;
        this.width = expiring ? SPENT + 1 : SPENT;
        this.lots = new Lots(holders, width);
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
            for (int field = 0; field < width; field++) {
                lots.set(row, to, field, lots.get(row, to - 1, field));
            }
        }
        for (int field = 0; field < width; field++) {
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
        return lots.get(row, lot, CREDITED);
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
            due += accrue(row, lot);
        }
        return due;
    }

    private long accrue(int row, int lot) {
        int cohort = cohort(row, lot);
        if (cohorts.state.get(cohort) == Cohorts.EXPIRED) {
            return 0;
        }
        long worth = cohorts.worth(cohort, points(row, lot));
        long due = worth - credited(row, lot);
        if (due > 0) {
            lots.set(row, lot, CREDITED, worth);
            cohorts.credited.add(cohort, due);
        }
        return due;
    }

    /** A refund takes points, and the vouchers credited for them, out of a lot. */
    void reduce(int row, int lot, long units, long clawedBack) {
        long credited = credited(row, lot) - clawedBack;
        lots.set(row, lot, POINTS, points(row, lot) - units);
        lots.set(row, lot, CREDITED, credited);
        cohorts.credited.add(cohort(row, lot), -clawedBack);
        if (expiring && spentOf(row, lot) > credited) {
            long elsewhere = spentOf(row, lot) - credited;
            lots.set(row, lot, SPENT, credited);
            spend(row, elsewhere);
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
    }

    /** Attributes vouchers that were spent, oldest lot first. Returns how many lots had so many. */
    long spend(int row, long fen) {
        long left = fen;
        for (int lot = 0; expiring && left > 0 && lot < lots.count(row); lot++) {
            long taken = Math.min(left, alive(row, lot));
            lots.set(row, lot, SPENT, spentOf(row, lot) + taken);
            left -= taken;
        }
        return fen - left;
    }

    /** Takes vouchers that came back into the lots that were spent last. Returns how many. */
    long unspend(int row, long fen) {
        long left = fen;
        for (int lot = lots.count(row) - 1; expiring && left > 0 && lot >= 0; lot--) {
            if (cohorts.state.get(cohort(row, lot)) != Cohorts.EXPIRED) {
                long back = Math.min(left, spentOf(row, lot));
                lots.set(row, lot, SPENT, spentOf(row, lot) - back);
                left -= back;
            }
        }
        return fen - left;
    }

    /** Vouchers of a lot that the holder still has, if its cohort's have lapsed; else 0. */
    long lapsing(int row, int lot) {
        boolean expired = expiring && cohorts.state.get(cohort(row, lot)) == Cohorts.EXPIRED;
        return expired ? alive(row, lot) : 0;
    }

    /** Vouchers of a lot have lapsed: what is left counts as spent. */
    void lapsed(int row, int lot, long fen) {
        int cohort = cohort(row, lot);
        long credited = credited(row, lot) - fen;
        lots.set(row, lot, CREDITED, credited);
        lots.set(row, lot, SPENT, credited);
        cohorts.credited.add(cohort, -fen);
        cohorts.paid.add(cohort, -fen);
    }

    private long alive(int row, int lot) {
        return credited(row, lot) - spentOf(row, lot);
    }

    private long spentOf(int row, int lot) {
        return lots.get(row, lot, SPENT);
    }

    void write(SnapshotWriter to) {
        lots.write(to);
    }

    void read(SnapshotReader from) {
        lots.read(from);
    }
}
