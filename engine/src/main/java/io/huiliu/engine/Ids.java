package io.huiliu.engine;

import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The ids of the commands that took effect, as fingerprints of id and body, so that one sent again
 * gets its first answer and has no second effect. They are kept in two generations, each as long as
 * ids must be remembered, and dropped one generation at a time. What an id stands for (an order's
 * sequence number) is kept with it.
 */
final class Ids {
    /** What {@link #find} returns for an id that is not known. */
    static final long UNKNOWN = -1;

    private static final int SEGMENTS = 256;

    private Generation present = new Generation();
    private Generation past = new Generation();

    /** Ids lie apart from what is kept with them: most look-ups find nothing and read only ids. */
    private static final class Generation {
        final Segment[] segments = new Segment[SEGMENTS];

        Generation() {
            for (int i = 0; i < SEGMENTS; i++) {
                segments[i] = new Segment();
            }
        }

        Segment of(long id) {
            return segments[(int) (id >>> 56)];
        }
    }

    private static final class Segment {
        long[] ids = new long[16];
        long[] kept = new long[2 * 16];
        int count;

        long home(long id) {
            return ids[(int) id & ids.length - 1];
        }

        /** Where an id stands, or -1. */
        int find(long id) {
            int mask = ids.length - 1;
            for (int at = (int) id & mask; ; at = (at + 1) & mask) {
                long found = ids[at];
                if (found == id) {
                    return at;
                }
                if (found == 0) {
                    return -1;
                }
            }
        }

        void add(long id, long body, long reference) {
            if ((count + 1) * 3 > ids.length * 2) {
                grow();
            }
            insert(id, body, reference);
            count++;
        }

        private void grow() {
            long[] oldIds = ids;
            long[] oldKept = kept;
            ids = new long[oldIds.length * 2];
            kept = new long[oldKept.length * 2];
            for (int at = 0; at < oldIds.length; at++) {
                if (oldIds[at] != 0) {
                    insert(oldIds[at], oldKept[2 * at], oldKept[2 * at + 1]);
                }
            }
        }

        private void insert(long id, long body, long reference) {
            int mask = ids.length - 1;
            int at = (int) id & mask;
            while (ids[at] != 0) {
                at = (at + 1) & mask;
            }
            ids[at] = id;
            kept[2 * at] = body;
            kept[2 * at + 1] = reference;
        }

        long body(int at) {
            return kept[2 * at];
        }

        long reference(int at) {
            return kept[2 * at + 1];
        }

        long bytes() {
            return 8L * (ids.length + kept.length);
        }
    }

    /** Reads where an id would stand, so that it is at hand when it is needed soon. */
    long touch(long idHash) {
        long id = nonZero(idHash);
        return present.of(id).home(id) + past.of(id).home(id);
    }

    /** The reference of an id, or {@link #UNKNOWN}. */
    long find(long idHash) {
        long id = nonZero(idHash);
        Segment segment = segment(id);
        return segment == null ? UNKNOWN : segment.reference(segment.find(id));
    }

    /** The fingerprint of the body with which a known id came; 0 if it is not known. */
    long body(long idHash) {
        long id = nonZero(idHash);
        Segment segment = segment(id);
        return segment == null ? 0 : segment.body(segment.find(id));
    }

    /** The segment in which an id stands; null if it is not known. */
    private @Nullable Segment segment(long id) {
        Segment segment = present.of(id);
        if (segment.find(id) >= 0) {
            return segment;
        }
        segment = past.of(id);
        return segment.find(id) >= 0 ? segment : null;
    }

    /** Remembers an id that is not known. References are not negative. */
    void add(long idHash, long bodyHash, long reference) {
        long id = nonZero(idHash);
        present.of(id).add(id, bodyHash, reference);
    }

    /** Forgets the past generation; the present one becomes the past. */
    void turn() {
        past = present;
        present = new Generation();
    }

    private static long nonZero(long hash) {
        return hash == 0 ? 1 : hash;
    }

    long bytes() {
        long total = 0;
        for (int i = 0; i < SEGMENTS; i++) {
            total += present.segments[i].bytes() + past.segments[i].bytes();
        }
        return total;
    }

    void write(SnapshotWriter to) {
        write(past, to);
        write(present, to);
    }

    /** In the order of the ids, so that nothing depends on the order of arrival in a slot. */
    private static void write(Generation generation, SnapshotWriter to) {
        for (Segment segment : generation.segments) {
            long[] ids = new long[segment.count];
            int next = 0;
            for (long id : segment.ids) {
                if (id != 0) {
                    ids[next++] = id;
                }
            }
            Arrays.sort(ids);
            to.putInt(ids.length);
            for (long id : ids) {
                int at = segment.find(id);
                to.putLong(id);
                to.putLong(segment.body(at));
                to.putLong(segment.reference(at));
            }
        }
    }

    void read(SnapshotReader from) {
        read(past, from);
        read(present, from);
    }

    private static void read(Generation generation, SnapshotReader from) {
        for (Segment segment : generation.segments) {
            int count = from.getInt();
            for (int i = 0; i < count; i++) {
                segment.add(from.getLong(), from.getLong(), from.getLong());
            }
        }
    }
}
