package io.huiliu.mechanisms.valuepool;

import io.huiliu.ledger.Check;
import io.huiliu.ledger.Column;
import io.huiliu.ledger.IntColumn;
import io.huiliu.ledger.Rows;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Facts;
import org.agrona.collections.Int2IntHashMap;

/**
 * Under {@code exit-by: member}, all of a member's points and all of the amounts they come from. A
 * holding keeps the terms of the version under which it was opened, and ends when nothing is left
 * of it.
 */
final class Holdings implements ExitHeap.Ratios {
    private final Rows rows = new Rows();
    private final IntColumn members = rows.intColumn("member");
    private final IntColumn versions = rows.intColumn("version");
    private final Column amounts = rows.column("amount");
    private final Column units = rows.column("units");
    private final Column born = rows.column("born");
    private final IntColumn nextFree = rows.intColumn("next-free");
    private final Int2IntHashMap byMember = new Int2IntHashMap(Facts.NONE);
    private final ExitHeap exits = new ExitHeap(this);
    private int free;

    ExitHeap exits() {
        return exits;
    }

    int member(int holding) {
        return members.get(holding);
    }

    int version(int holding) {
        return versions.get(holding);
    }

    @Override
    public long amount(int holding) {
        return amounts.get(holding);
    }

    @Override
    public long units(int holding) {
        return units.get(holding);
    }

    @Override
    public long born(int holding) {
        return born.get(holding);
    }

    /** A member's lot came, or a part of one went. */
    void change(int member, int version, long unitsDelta, long amountDelta, long bornAs) {
        int holding = byMember.get(member);
        boolean opens = holding == Facts.NONE;
        if (opens) {
            holding = fresh();
            members.set(holding, member);
            versions.set(holding, version);
            born.set(holding, bornAs);
            byMember.put(member, holding);
        }
        long left = units.add(holding, unitsDelta);
        long amountLeft = amounts.add(holding, amountDelta);
        Check.that(left >= 0 && amountLeft >= 0, "a holding below 0", left, amountLeft);
        if (opens) {
            exits.add(version, holding);
        } else if (left == 0) {
            exits.remove(versions.get(holding), holding);
            end(holding);
        } else {
            exits.changed(versions.get(holding), holding);
        }
    }

    private int fresh() {
        if (free == 0) {
            return rows.add();
        }
        int holding = free - 1;
        free = nextFree.get(holding);
        nextFree.set(holding, 0);
        return holding;
    }

    private void end(int holding) {
        byMember.remove(members.get(holding));
        members.set(holding, 0);
        versions.set(holding, 0);
        amounts.set(holding, 0);
        born.set(holding, 0);
        nextFree.set(holding, free);
        free = holding + 1;
    }

    void write(SnapshotWriter to) {
        rows.write(to);
        to.putInt(free);
    }

    void read(SnapshotReader from) {
        rows.read(from);
        free = from.getInt();
        for (int holding = 0; holding < rows.count(); holding++) {
            if (units.get(holding) > 0) {
                byMember.put(members.get(holding), holding);
                exits.add(versions.get(holding), holding);
            }
        }
    }

    /** Checks a member's holding against the sums of its lots. Returns 1 if it has one, else 0. */
    int audit(int member, long unitsSum, long amountSum) {
        int holding = byMember.get(member);
        long hasUnits = holding == Facts.NONE ? 0 : units.get(holding);
        long hasAmount = holding == Facts.NONE ? 0 : amounts.get(holding);
        Check.that(hasUnits == unitsSum, "a holding's points", hasUnits, unitsSum);
        Check.that(hasAmount == amountSum, "a holding's amounts", hasAmount, amountSum);
        return holding == Facts.NONE ? 0 : 1;
    }
}
