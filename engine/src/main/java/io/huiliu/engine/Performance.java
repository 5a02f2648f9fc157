package io.huiliu.engine;

import io.huiliu.ledger.Column;
import io.huiliu.ledger.Rows;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import org.agrona.collections.IntArrayList;

/**
 * The points of each promoter in the present month, in 1/100 point. A month that refunds made
 * negative carries over.
 */
final class Performance {
    private static final int LISTED = 1;

    /** Of each member, twice its points of the month, and whether it is among the promoters. */
    private final Column words;

    /** Whoever has had points this month, in the order of the first. */
    private final IntArrayList promoters = new IntArrayList();

    Performance(Rows members) {
        words = members.derivedColumn();
    }

    void add(int promoter, long more) {
        long word = words.get(promoter);
        long points = Math.addExact(word >> 1, more);
        words.set(promoter, Math.multiplyExact(points, 2) | LISTED);
        if ((word & LISTED) == 0) {
            promoters.addInt(promoter);
        }
    }

    long points(int promoter) {
        return words.get(promoter) >> 1;
    }

    int count() {
        return promoters.size();
    }

    int promoter(int position) {
        return promoters.getInt(position);
    }

    /** A new month: only what is negative stays. */
    void turn() {
        int stay = 0;
        for (int position = 0; position < promoters.size(); position++) {
            int promoter = promoters.getInt(position);
            if (points(promoter) < 0) {
                promoters.setInt(stay++, promoter);
            } else {
                words.set(promoter, 0);
            }
        }
        while (promoters.size() > stay) {
            promoters.popInt();
        }
    }

    void write(SnapshotWriter to) {
        to.putInt(promoters.size());
        for (int position = 0; position < promoters.size(); position++) {
            to.putInt(promoters.getInt(position));
            to.putLong(points(promoters.getInt(position)));
        }
    }

    void read(SnapshotReader from) {
        for (int i = from.getInt(); i > 0; i--) {
            add(from.getInt(), from.getLong());
        }
    }
}
