package io.huiliu.engine;

import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import org.agrona.collections.Int2IntHashMap;
import org.agrona.collections.IntArrayList;
import org.agrona.collections.LongArrayList;

/**
 * The points of each promoter in the present month. A month that refunds made negative carries
 * over.
 */
final class Performance {
    private final Int2IntHashMap positions = new Int2IntHashMap(-1);
    private final IntArrayList promoters = new IntArrayList();
    private final LongArrayList points = new LongArrayList();

    void add(int promoter, long more) {
        int position = positions.get(promoter);
        if (position >= 0) {
            points.setLong(position, Math.addExact(points.getLong(position), more));
        } else {
            positions.put(promoter, promoters.size());
            promoters.addInt(promoter);
            points.addLong(more);
        }
    }

    long points(int promoter) {
        int position = positions.get(promoter);
        return position < 0 ? 0 : points.getLong(position);
    }

    int count() {
        return promoters.size();
    }

    int promoter(int position) {
        return promoters.getInt(position);
    }

    /** A new month: only what is negative stays. */
    void turn() {
        IntArrayList oldPromoters =
                new IntArrayList(
                        promoters.toIntArray(), promoters.size(), IntArrayList.DEFAULT_NULL_VALUE);
        LongArrayList oldPoints =
                new LongArrayList(
                        points.toLongArray(), points.size(), LongArrayList.DEFAULT_NULL_VALUE);
        positions.clear();
        promoters.clear();
        points.clear();
        for (int i = 0; i < oldPromoters.size(); i++) {
            if (oldPoints.getLong(i) < 0) {
                add(oldPromoters.getInt(i), oldPoints.getLong(i));
            }
        }
    }

    void write(SnapshotWriter to) {
        to.putInt(promoters.size());
        for (int position = 0; position < promoters.size(); position++) {
            to.putInt(promoters.getInt(position));
            to.putLong(points.getLong(position));
        }
    }

    void read(SnapshotReader from) {
        for (int i = from.getInt(); i > 0; i--) {
            add(from.getInt(), from.getLong());
        }
    }
}
