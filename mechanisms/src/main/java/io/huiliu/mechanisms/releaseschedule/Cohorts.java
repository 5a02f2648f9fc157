package io.huiliu.mechanisms.releaseschedule;

import io.huiliu.ledger.Check;
import io.huiliu.ledger.Column;
import io.huiliu.ledger.IntColumn;
import io.huiliu.ledger.Rows;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.money.Wide;

/**
 * The grants of one day under one plan version are a cohort. Grants of the straight form are
 * released cohort by cohort: A is what each fen granted was released so far, a is what was due and
 * not paid, both in 1e-12; a holder's grant G was released floor(G·A/10^12).
 *
 * <p>A cohort takes part from the day after its own and until all of it is paid. What a cohort put
 * out is kept beside A, so that changing a grant in it never leaves another short.
 */
final class Cohorts {
    private final Rates rates;
    private final Rows rows = new Rows();
    private final IntColumn days = rows.intColumn("day");
    private final IntColumn versions = rows.intColumn("version");
    private final IntColumn steps = rows.intColumn("steps");
    private final IntColumn eras = rows.intColumn("era");
    private final Column granted = rows.column("granted");
    private final Column released = rows.column("released");
    private final Column arrears = rows.column("arrears");
    private final Column put = rows.column("put-out");
    private final Column bases = rows.column("base");
    private int started;
    private int firstLive;

    Cohorts(Rates rates) {
        this.rates = rates;
    }

    /** What a day pays of a cohort. */
    enum Part {
        /** What earlier days could not pay. */
        ARREARS,
        /** What the day itself releases. */
        STEP
    }

    /** The cohort of a day and version, opened if it is new. Days never go back. */
    int of(int day, int version) {
        for (int cohort = rows.count() - 1; cohort >= started; cohort--) {
            if (days.get(cohort) == day && versions.get(cohort) == version) {
                return cohort;
            }
        }
        int cohort = rows.add();
        days.set(cohort, day);
        versions.set(cohort, version);
        return cohort;
    }

    int day(int cohort) {
        return days.get(cohort);
    }

    int version(int cohort) {
        return versions.get(cohort);
    }

    boolean straight(int cohort) {
        return rates.straight(versions.get(cohort));
    }

    /** Whether its day is over, so that its grants are being released. */
    boolean started(int cohort) {
        return cohort < started;
    }

    /** What was granted and takes part: while its day lasts, or as long as it is straight. */
    long granted(int cohort) {
        return granted.get(cohort);
    }

    /** The index with which grants of a proportional cohort began, and its era. */
    long base(int cohort) {
        return bases.get(cohort);
    }

    int era(int cohort) {
        return eras.get(cohort);
    }

    /** Changes what was granted in a cohort whose day lasts. */
    void add(int cohort, long fen) {
        granted.add(cohort, fen);
    }

    /** What a grant of a straight cohort was released so far. */
    long released(int cohort, long basis) {
        return Wide.mulDivFloor(basis, released.get(cohort), Rates.ONE);
    }

    /** The grant of a straight cohort that has so much left to be released from now on. */
    long basisFor(int cohort, long rest) {
        return Wide.mulDivFloor(rest, Rates.ONE, Rates.ONE - released.get(cohort));
    }

    /** A grant of a straight cohort becomes another, as if it had been that from the beginning. */
    void replace(int cohort, long before, long after) {
        granted.add(cohort, after - before);
        put.add(cohort, released(cohort, after) - released(cohort, before));
    }

    /** The number of the next cohort whose day has not been closed, which is started with it. */
    int nextToStart() {
        return started;
    }

    int count() {
        return rows.count();
    }

    /** The day is over: a proportional cohort begins with the index as it stands then. */
    void start(int cohort, long base, int era) {
        Check.that(cohort == started, "cohorts start in order", cohort, started);
        if (!straight(cohort)) {
            bases.set(cohort, base);
            eras.set(cohort, era);
            granted.set(cohort, 0);
        }
        started++;
    }

    /** What all straight cohorts would be paid of a part at numerator/denominator of it, in fen. */
    long due(Part part, long numerator, long denominator) {
        long sum = 0;
        for (int cohort = firstLive; cohort < started; cohort++) {
            long paid = scaled(slice(cohort, part), numerator, denominator);
            sum += due(cohort, paid);
        }
        return sum;
    }

    /**
     * Pays all straight cohorts a part at that ratio, and adds what they put out by what they pay.
     */
    void pay(Part part, long numerator, long denominator, Sums sums) {
        for (int cohort = firstLive; cohort < started; cohort++) {
            long slice = slice(cohort, part);
            long paid = scaled(slice, numerator, denominator);
            long fen = due(cohort, paid);
            released.add(cohort, paid);
            put.add(cohort, fen);
            if (part == Part.STEP) {
                arrears.add(cohort, slice - paid);
                steps.set(cohort, steps.get(cohort) + (slice > 0 ? 1 : 0));
            } else {
                arrears.add(cohort, -paid);
            }
            sums.add(rates.pays(versions.get(cohort)), fen);
        }
        while (firstLive < started && !isLive(firstLive)) {
            firstLive++;
        }
    }

    private boolean isLive(int cohort) {
        return straight(cohort) && released.get(cohort) < Rates.ONE;
    }

    /** What a part is, in 1e-12 of the grant. */
    private long slice(int cohort, Part part) {
        if (!isLive(cohort)) {
            return 0;
        }
        long owed = arrears.get(cohort);
        if (part == Part.ARREARS) {
            return owed;
        }
        long left = Rates.ONE - released.get(cohort) - owed;
        return Math.min(left, rates.step(versions.get(cohort), steps.get(cohort) + 1));
    }

    private static long scaled(long slice, long numerator, long denominator) {
        return numerator >= denominator ? slice : Wide.mulDivFloor(slice, numerator, denominator);
    }

    private long due(int cohort, long paid) {
        if (paid == 0) {
            return 0;
        }
        long total = Wide.mulDivFloor(granted.get(cohort), released.get(cohort) + paid, Rates.ONE);
        return Math.max(0, total - put.get(cohort));
    }

    /**
     * What all straight cohorts, and the proportional ones of the present day, have not put out.
     */
    long leftFen() {
        long sum = 0;
        for (int cohort = firstLive; cohort < rows.count(); cohort++) {
            sum += Math.max(0, granted.get(cohort) - put.get(cohort));
        }
        return sum;
    }

    /**
     * Checks that what a cohort put out covers its grants, given their sum and what they released.
     */
    void audit(int cohort, long basisSum, long releasedSum) {
        boolean open = !started(cohort) || isLive(cohort);
        Check.that(
                !open || granted.get(cohort) == basisSum,
                "a cohort is not the sum of its grants",
                granted.get(cohort),
                basisSum);
        Check.that(
                !isLive(cohort) || put.get(cohort) >= releasedSum,
                "a cohort put out less than its grants released",
                put.get(cohort),
                releasedSum);
    }

    void clear() {
        for (int cohort = 0; cohort < rows.count(); cohort++) {
            granted.set(cohort, 0);
            put.set(cohort, 0);
            arrears.set(cohort, 0);
            released.set(cohort, Rates.ONE);
        }
        started = rows.count();
        firstLive = rows.count();
    }

    void write(SnapshotWriter to) {
        rows.write(to);
        to.putInt(started);
        to.putInt(firstLive);
    }

    void read(SnapshotReader from) {
        rows.read(from);
        started = from.getInt();
        firstLive = from.getInt();
    }
}
