package io.huiliu.mechanisms.valuepool;

import io.huiliu.ledger.Check;
import io.huiliu.ledger.Column;
import io.huiliu.ledger.IntColumn;
import io.huiliu.ledger.Rows;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Facts;
import io.huiliu.money.Wide;
import org.agrona.collections.Int2IntHashMap;

/**
 * Debts of an old platform, and the points that orders unlock for them (mechanisms.md §3). One
 * accumulator, in 1e-12 points-unit for each fen of debt, grows with every unlock; a debt D that
 * began at its value A_0 was given floor((D·(A − A_0) + r)/10^12). All debts grow by the same for
 * each fen, so the one that began first has most, exits first, and the order never changes: who
 * exits next is found without looking at the others.
 *
 * <p>What flooring keeps from the holders is carried, exactly, to the next unlock. Points in 1e-6,
 * debts in fen; it knows and moves no value.
 */
final class LegacyLots implements ExitHeap.Ratios {
    /** One unit of points, as the accumulator counts. */
    static final long ONE = 1_000_000_000_000L;

    private static final long HIGHEST = 1L << 60;

    private final Rows rows = new Rows();
    private final IntColumn members = rows.intColumn("member");
    private final IntColumn nextFree = rows.intColumn("next-free");
    private final Column debts = rows.column("debt");
    private final Column bases = rows.column("base");
    private final Column rests = rows.column("rest");
    private final Column credited = rows.column("credited");
    private final Column born = rows.column("born");
    private final Int2IntHashMap byMember = new Int2IntHashMap(Facts.NONE);
    private final ExitHeap exits = new ExitHeap(this);
    private long accumulator;
    private long carry;
    private long debt;
    private long uncredited;
    private int free;

    /** The sum of all debts. */
    long debt() {
        return debt;
    }

    /** Points unlocked that no holder was credited yet. */
    long uncredited() {
        return uncredited;
    }

    /** A member's debt, by its lot, or NONE. */
    int find(int member) {
        return byMember.get(member);
    }

    /** Lots that there may be: ids below this. */
    int count() {
        return rows.count();
    }

    int member(int lot) {
        return members.get(lot);
    }

    long debt(int lot) {
        return debts.get(lot);
    }

    /** Points that a holder was credited and has not sold. */
    long credited(int lot) {
        return credited.get(lot);
    }

    /** The lot that exits first, or NONE. */
    int first() {
        return exits.heaps() == 0 ? Facts.NONE : exits.first(0);
    }

    /** What each fen of a lot's debt was given, in 1e-12 units. */
    long perFen(int lot) {
        return accumulator - bases.get(lot);
    }

    @Override
    public long amount(int lot) {
        return bases.get(lot);
    }

    @Override
    public long units(int lot) {
        return 1;
    }

    @Override
    public long born(int lot) {
        return born.get(lot);
    }

    /** Shares units out to all debts. There must be one. */
    void unlock(long units) {
        if (units == 0) {
            return;
        }
        uncredited += units;
        long each = Wide.mulDivFloor(units, ONE, debt);
        carry = Math.addExact(carry, units * ONE - each * debt);
        each = Math.addExact(each, carry / debt);
        carry %= debt;
        accumulator = Math.addExact(accumulator, each);
        if (accumulator > HIGHEST) {
            lower();
        }
    }

    /**
     * Begins to count from the oldest lot anew. A lot exits when its fen were given what they are
     * worth, so that the accumulator grows this high once in a hundred times that all debts are
     * worked off.
     */
    private void lower() {
        long floor = bases.get(first());
        for (int lot = 0; lot < rows.count(); lot++) {
            if (debts.get(lot) > 0) {
                bases.add(lot, -floor);
            }
        }
        accumulator -= floor;
    }

    /** Credits what a lot was given since it was credited last. Returns it. */
    long credit(int lot) {
        long due = given(lot) - credited.get(lot);
        credited.add(lot, due);
        uncredited -= due;
        return due;
    }

    /** All that a lot was given and has not sold, in whole units. */
    private long given(int lot) {
        long whole = Wide.mulDivFloor(debts.get(lot), perFen(lot), ONE);
        return whole + beyond(lot, whole) / ONE;
    }

    /** What a lot was given beyond whole units, in 1e-12 units. */
    private long fraction(int lot) {
        long whole = Wide.mulDivFloor(debts.get(lot), perFen(lot), ONE);
        return beyond(lot, whole) % ONE;
    }

    /**
     * D·(A − A_0) + r less so many whole units; the products may wrap, their difference is exact.
     */
    private long beyond(int lot, long whole) {
        return debts.get(lot) * perFen(lot) - whole * ONE + rests.get(lot);
    }

    /** A member's debt grows; its lot is credited. Returns the lot. */
    int add(int member, long fen, long bornAs) {
        int lot = byMember.get(member);
        if (lot == Facts.NONE) {
            lot = fresh();
            members.set(lot, member);
            born.set(lot, bornAs);
            bases.set(lot, accumulator);
            byMember.put(member, lot);
            exits.add(0, lot);
        }
        begin(lot, debts.get(lot) + fen, credited.get(lot));
        return lot;
    }

    private int fresh() {
        if (free == 0) {
            return rows.add();
        }
        int lot = free - 1;
        free = nextFree.get(lot);
        nextFree.set(lot, 0);
        return lot;
    }

    /**
     * A credited lot sells a part of its points. Its debt shrinks by what they were worth, but
     * never by more than their part of it.
     */
    void sell(int lot, long units, long worthFen) {
        long had = credited.get(lot);
        long owed = debts.get(lot);
        long left = had - units;
        long part = Wide.mulDivFloor(owed, units, had);
        long debtLeft = left == 0 ? Math.max(0, owed - worthFen) : owed - Math.min(worthFen, part);
        if (debtLeft == 0) {
            remove(lot);
        } else {
            begin(lot, debtLeft, left);
        }
    }

    /**
     * From here on a lot has this debt and these points, exactly: it takes the place in the exit
     * order that is due to it by its points for each fen.
     */
    private void begin(int lot, long owed, long points) {
        carry = Math.addExact(carry, fraction(lot));
        debt = Math.addExact(debt, owed - debts.get(lot));
        long each = Wide.mulDivFloor(points, ONE, owed);
        debts.set(lot, owed);
        bases.set(lot, accumulator - each);
        rests.set(lot, points * ONE - each * owed);
        credited.set(lot, points);
        Check.that(bases.get(lot) >= 0, "a debt was given more than there was", lot, points);
        exits.changed(0, lot);
    }

    /** A credited lot ends; its points are sold. */
    void remove(int lot) {
        carry = Math.addExact(carry, fraction(lot));
        debt -= debts.get(lot);
        exits.remove(0, lot);
        byMember.remove(members.get(lot));
        members.set(lot, 0);
        debts.set(lot, 0);
        bases.set(lot, 0);
        rests.set(lot, 0);
        credited.set(lot, 0);
        born.set(lot, 0);
        nextFree.set(lot, free);
        free = lot + 1;
    }

    /** Forgets the fractions of all lots, none of which has points. Returns what they add up to. */
    long strikeFractions() {
        for (int lot = 0; lot < rows.count(); lot++) {
            if (debts.get(lot) > 0) {
                begin(lot, debts.get(lot), 0);
            }
        }
        return strike();
    }

    /** Points that were unlocked and belong to nobody any more, once there are no debts. */
    long strike() {
        long orphaned = uncredited;
        accumulator = debt == 0 ? 0 : accumulator;
        Check.that(carry == orphaned * ONE, "unlocked points that are nowhere", carry, orphaned);
        carry = 0;
        uncredited = 0;
        return orphaned;
    }

    void write(SnapshotWriter to) {
        rows.write(to);
        to.putLong(accumulator);
        to.putLong(carry);
        to.putLong(debt);
        to.putLong(uncredited);
        to.putInt(free);
    }

    void read(SnapshotReader from) {
        rows.read(from);
        accumulator = from.getLong();
        carry = from.getLong();
        debt = from.getLong();
        uncredited = from.getLong();
        free = from.getInt();
        for (int lot = 0; lot < rows.count(); lot++) {
            if (debts.get(lot) > 0) {
                byMember.put(members.get(lot), lot);
                exits.add(0, lot);
            }
        }
    }

    /**
     * Checks that what was unlocked is with the holders or carried. Returns what they were
     * credited.
     */
    long audit() {
        long owed = 0;
        long held = 0;
        long due = 0;
        long fractions = carry;
        for (int lot = 0; lot < rows.count(); lot++) {
            if (debts.get(lot) > 0) {
                owed += debts.get(lot);
                held += credited.get(lot);
                due += given(lot) - credited.get(lot);
                fractions += fraction(lot);
                due += fractions / ONE;
                fractions %= ONE;
            }
        }
        due += fractions / ONE;
        Check.that(owed == debt, "the sum of all debts", owed, debt);
        Check.that(
                due == uncredited && fractions % ONE == 0,
                "unlocked points that are nowhere",
                due,
                uncredited);
        exits.audit();
        return held;
    }
}
