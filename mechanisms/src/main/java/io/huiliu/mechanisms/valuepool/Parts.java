package io.huiliu.mechanisms.valuepool;

import io.huiliu.ledger.Column;
import io.huiliu.ledger.IntColumn;
import io.huiliu.ledger.Rows;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Accepts.Payee;

/**
 * What became of the points of an open order that its lot no longer has: how many were sold and
 * what was paid for them, how many went to other members. A refund takes it back from the buyer.
 * Few lots have such a record, and none outlives its order.
 */
final class Parts {
    private final Rows rows = new Rows();
    private final Column sold = rows.column("sold");
    private final Column moved = rows.column("moved");
    private final Column[] paid = new Column[Payee.values().length];
    private final IntColumn nextFree = rows.intColumn("next-free");
    private int free;

    Parts() {
        for (Payee payee : Payee.values()) {
            paid[payee.ordinal()] = rows.column("paid-" + payee);
        }
    }

    /** A record of nothing. */
    int open() {
        if (free == 0) {
            return rows.add();
        }
        int record = free - 1;
        free = nextFree.get(record);
        nextFree.set(record, 0);
        return record;
    }

    void close(int record) {
        sold.set(record, 0);
        moved.set(record, 0);
        for (Column column : paid) {
            column.set(record, 0);
        }
        nextFree.set(record, free);
        free = record + 1;
    }

    /** Units sold. */
    long sold(int record) {
        return sold.get(record);
    }

    /** Units that went to other members. */
    long moved(int record) {
        return moved.get(record);
    }

    /** What was paid for the units sold, in fen or 1/100 coin. */
    long paid(int record, Payee payee) {
        return paid[payee.ordinal()].get(record);
    }

    void sell(int record, long units, Payee payee, long amount) {
        sold.add(record, units);
        paid[payee.ordinal()].add(record, amount);
    }

    void move(int record, long units) {
        moved.add(record, units);
    }

    void write(SnapshotWriter to) {
        rows.write(to);
        to.putInt(free);
    }

    void read(SnapshotReader from) {
        rows.read(from);
        free = from.getInt();
    }
}
