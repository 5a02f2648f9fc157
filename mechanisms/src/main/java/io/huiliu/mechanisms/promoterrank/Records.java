package io.huiliu.mechanisms.promoterrank;

import io.huiliu.ledger.Column;
import io.huiliu.ledger.IntColumn;
import io.huiliu.ledger.Rows;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import org.agrona.collections.Int2IntHashMap;

/**
 * What is remembered of promoters from month to month. Promoters are few among the members, so they
 * have rows of their own, in the order in which there was first something to remember; a promoter
 * without a row has zeros.
 */
final class Records {
    private static final int NONE = -1;

    private final Rows rows = new Rows();
    private final IntColumn members = rows.intColumn("member");
    private final IntColumn runs = rows.intColumn("run");
    private final IntColumn runMonths = rows.intColumn("run-month");
    private final IntColumn misses = rows.intColumn("misses");
    private final IntColumn usedMonths = rows.intColumn("used-month");
    private final Column used = rows.column("used");
    private final Int2IntHashMap rowOf = new Int2IntHashMap(NONE);

    /** Consecutive months up to and including {@code month} that count for a promotion. */
    int run(int member, int month) {
        int row = rowOf.get(member);
        return row != NONE && runMonths.get(row) == month ? runs.get(row) : 0;
    }

    void run(int member, int month, int months) {
        int row = row(member);
        runs.set(row, months);
        runMonths.set(row, month);
    }

    /** Consecutive months whose appraisal was missed. */
    int misses(int member) {
        int row = rowOf.get(member);
        return row == NONE ? 0 : misses.get(row);
    }

    void misses(int member, int months) {
        if (months != misses(member)) {
            misses.set(row(member), months);
        }
    }

    /** Points of a mentor's month that were used on its mentees, in 1/100. */
    long used(int member, int month) {
        int row = rowOf.get(member);
        return row != NONE && usedMonths.get(row) == month ? used.get(row) : 0;
    }

    void use(int member, int month, long points) {
        long before = used(member, month);
        int row = row(member);
        used.set(row, before + points);
        usedMonths.set(row, month);
    }

    private int row(int member) {
        int row = rowOf.get(member);
        if (row == NONE) {
            row = rows.add();
            members.set(row, member);
            rowOf.put(member, row);
        }
        return row;
    }

    void write(SnapshotWriter to) {
        rows.write(to);
    }

    void read(SnapshotReader from) {
        rows.read(from);
        for (int row = 0; row < rows.count(); row++) {
            rowOf.put(members.get(row), row);
        }
    }
}
