package io.huiliu.mechanisms.valuepool;

import io.huiliu.ledger.Check;
import io.huiliu.ledger.Column;
import io.huiliu.ledger.IntColumn;
import io.huiliu.ledger.Rows;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Accepts.Payee;
import io.huiliu.mechanisms.Facts;
import io.huiliu.money.Share;
import io.huiliu.money.Wide;
import java.util.Arrays;

/**
 * The lots of points, under stable ids: whose they are, how many points, and the amount of the
 * order they come from. Each member's are a list, oldest first. Every lot with points stands in the
 * exit order, by itself or in its member's holding.
 *
 * <p>A lot without points is kept as long as its order is open, with what became of the points, and
 * is then used again. It moves no value: it only knows. Points in 1e-6, amounts in fen.
 */
final class PointLots implements ExitHeap.Ratios {
    private final Rows rows = new Rows();
    private final IntColumn members = rows.intColumn("member");
    private final IntColumn versions = rows.intColumn("version");
    private final Column units = rows.column("units");
    private final Column amounts = rows.column("amount");
    private final Column born = rows.column("born");
    private final IntColumn next = rows.intColumn("next");
    private final IntColumn previous = rows.intColumn("previous");
    private final IntColumn open = rows.intColumn("open");
    private final IntColumn records = rows.intColumn("record");

    private final Rules rules;
    private final IntColumn firstOf;
    private final IntColumn lastOf;
    private final ExitHeap exits = new ExitHeap(this);
    private final Holdings holdings = new Holdings();
    private final Parts parts = new Parts();
    private long[] amountsOf = new long[1];
    private long nextBorn;
    private int free;

    PointLots(Rows people, String name, Rules rules) {
        this.rules = rules;
        firstOf = people.intColumn(name + ".first-lot");
        lastOf = people.intColumn(name + ".last-lot");
    }

    /** The order in which lots exit by themselves. */
    ExitHeap exits() {
        return exits;
    }

    /** What members hold whose points exit together. */
    Holdings holdings() {
        return holdings;
    }

    int member(int lot) {
        return members.get(lot);
    }

    int version(int lot) {
        return versions.get(lot);
    }

    @Override
    public long units(int lot) {
        return units.get(lot);
    }

    @Override
    public long amount(int lot) {
        return amounts.get(lot);
    }

    @Override
    public long born(int lot) {
        return born.get(lot);
    }

    /** A member's oldest lot, or NONE. */
    int first(int member) {
        return firstOf.get(member) - 1;
    }

    /** The next newer lot of the same member, or NONE. */
    int next(int lot) {
        return next.get(lot) - 1;
    }

    /** Numbers what is created, in the order of age. */
    long nextBorn() {
        return nextBorn++;
    }

    /**
     * A new lot, its member's newest.
     *
     * @param opened whether an open order refers to it
     */
    int add(int member, int version, long newUnits, long amount, boolean opened) {
        int lot = fresh();
        members.set(lot, member);
        versions.set(lot, version);
        units.set(lot, newUnits);
        amounts.set(lot, amount);
        born.set(lot, nextBorn());
        open.set(lot, opened ? 1 : 0);
        link(lot, member);
        count(version, amount);
        if (rules.byMember(version)) {
            holdings.change(member, version, newUnits, amount, born.get(lot));
        } else {
            exits.add(version, lot);
        }
        return lot;
    }

    /** Keeps the sum of the amounts of a version's lots, which its exit target is a multiple of. */
    private void count(int version, long amount) {
        if (version >= amountsOf.length) {
            amountsOf = Arrays.copyOf(amountsOf, version + 1);
        }
        amountsOf[version] += amount;
    }

    /** What all lots were worth together if each stood at its exit, in fen. */
    long exitTargetFen() {
        long sum = 0;
        for (int version = 0; version < amountsOf.length; version++) {
            if (amountsOf[version] > 0) {
                long multiple = rules.multiplePpm(version);
                sum += Wide.mulDivFloor(amountsOf[version], multiple, Share.WHOLE_PPM);
            }
        }
        return sum;
    }

    private int fresh() {
        if (free == 0) {
            return rows.add();
        }
        int lot = free - 1;
        free = next.get(lot);
        next.set(lot, 0);
        return lot;
    }

    /** A part of a lot is sold. */
    void sell(int lot, long part, Payee payee, long paid) {
        if (open.get(lot) != 0) {
            parts.sell(record(lot), part, payee, paid);
        }
        take(lot, part, share(lot, part));
    }

    /** A part of a lot goes to another member, as its newest lot. */
    void move(int lot, long part, int member) {
        long amount = share(lot, part);
        int version = versions.get(lot);
        if (open.get(lot) != 0) {
            parts.move(record(lot), part);
        }
        take(lot, part, amount);
        add(member, version, part, amount, false);
    }

    /**
     * A refund burns a part of a lot.
     *
     * @param amountShrinks whether the order became smaller, and not only lighter
     */
    void burn(int lot, long part, boolean amountShrinks) {
        if (part > 0) {
            take(lot, part, amountShrinks ? share(lot, part) : 0);
        }
    }

    /** The amount of a part: floor(amount × part / points), so that the rest keeps its trigger. */
    private long share(int lot, long part) {
        long had = units.get(lot);
        return part == had ? amounts.get(lot) : Wide.mulDivFloor(amounts.get(lot), part, had);
    }

    private void take(int lot, long part, long amount) {
        long left = units.add(lot, -part);
        Check.that(left >= 0, "more taken from a lot than it has", part, left);
        long gone = left == 0 ? amounts.get(lot) : amount;
        amounts.add(lot, -gone);
        int version = versions.get(lot);
        count(version, -gone);
        if (rules.byMember(version)) {
            holdings.change(members.get(lot), version, -part, -gone, 0);
        } else if (left == 0) {
            exits.remove(version, lot);
        } else {
            exits.changed(version, lot);
        }
        if (left == 0) {
            unlink(lot);
            reuse(lot);
        }
    }

    /** Points of the lot's order that are gone by sale, and what was paid for them. */
    long sold(int lot) {
        return records.get(lot) == 0 ? 0 : parts.sold(records.get(lot) - 1);
    }

    long paid(int lot, Payee payee) {
        return records.get(lot) == 0 ? 0 : parts.paid(records.get(lot) - 1, payee);
    }

    /** Points of the lot's order that went to other members. */
    long moved(int lot) {
        return records.get(lot) == 0 ? 0 : parts.moved(records.get(lot) - 1);
    }

    /** A refund took back what was paid for sold points, or the worth of moved ones. */
    void unsell(int lot, long part, Payee payee, long paid) {
        parts.sell(record(lot), -part, payee, -paid);
    }

    void unmove(int lot, long part) {
        parts.move(record(lot), -part);
    }

    private int record(int lot) {
        if (records.get(lot) == 0) {
            records.set(lot, parts.open() + 1);
        }
        return records.get(lot) - 1;
    }

    /** The lot's order is final, or nothing of it is left. */
    void close(int lot) {
        open.set(lot, 0);
        if (records.get(lot) != 0) {
            parts.close(records.get(lot) - 1);
            records.set(lot, 0);
        }
        reuse(lot);
    }

    private void reuse(int lot) {
        if (units.get(lot) == 0 && open.get(lot) == 0) {
            members.set(lot, 0);
            versions.set(lot, 0);
            born.set(lot, 0);
            next.set(lot, free);
            free = lot + 1;
        }
    }

    private void link(int lot, int member) {
        int last = lastOf.get(member);
        previous.set(lot, last);
        if (last == 0) {
            firstOf.set(member, lot + 1);
        } else {
            next.set(last - 1, lot + 1);
        }
        lastOf.set(member, lot + 1);
    }

    private void unlink(int lot) {
        int member = members.get(lot);
        int before = previous.get(lot);
        int after = next.get(lot);
        if (before == 0) {
            firstOf.set(member, after);
        } else {
            next.set(before - 1, after);
        }
        if (after == 0) {
            lastOf.set(member, before);
        } else {
            previous.set(after - 1, before);
        }
        next.set(lot, 0);
        previous.set(lot, 0);
    }

    void write(SnapshotWriter to) {
        rows.write(to);
        holdings.write(to);
        parts.write(to);
        to.putLong(nextBorn);
        to.putInt(free);
    }

    void read(SnapshotReader from) {
        rows.read(from);
        holdings.read(from);
        parts.read(from);
        nextBorn = from.getLong();
        free = from.getInt();
        for (int lot = 0; lot < rows.count(); lot++) {
            count(versions.get(lot), amounts.get(lot));
            if (units.get(lot) > 0 && !rules.byMember(versions.get(lot))) {
                exits.add(versions.get(lot), lot);
            }
        }
    }

    /** Checks the lists of all members and the exit order. Returns the sum of all points. */
    long audit(int memberCount) {
        long sum = 0;
        int alone = 0;
        int together = 0;
        for (int member = 0; member < memberCount; member++) {
            long heldUnits = 0;
            long heldAmount = 0;
            int before = 0;
            for (int lot = first(member); lot != Facts.NONE; lot = next(lot)) {
                Check.that(members.get(lot) == member, "a lot in another's list", lot, member);
                Check.that(previous.get(lot) == before, "a broken list of lots", lot, before);
                Check.that(units.get(lot) > 0, "an empty lot in a list", lot, member);
                boolean byMember = rules.byMember(versions.get(lot));
                heldUnits += byMember ? units.get(lot) : 0;
                heldAmount += byMember ? amounts.get(lot) : 0;
                alone += byMember ? 0 : 1;
                sum += units.get(lot);
                before = lot + 1;
            }
            Check.that(lastOf.get(member) == before, "a member's last lot", member, before);
            together += holdings.audit(member, heldUnits, heldAmount);
        }
        Check.that(exits.audit() == alone, "lots in the exit order", alone, exits.audit());
        int entries = holdings.exits().audit();
        Check.that(entries == together, "holdings in the exit order", entries, together);
        return sum;
    }

    /** All points of a member. */
    long unitsOf(int member) {
        long sum = 0;
        for (int lot = first(member); lot != Facts.NONE; lot = next(lot)) {
            sum += units.get(lot);
        }
        return sum;
    }
}
