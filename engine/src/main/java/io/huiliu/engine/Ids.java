package io.huiliu.engine;

import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import java.util.Arrays;

/**
 * The ids of the commands that took effect, as fingerprints of id and body, so that one sent again
 * gets its first answer and has no second effect. They are kept in two generations, each as long as
 * ids must be remembered, and dropped one generation at a time. What an id stands for (an order's
 * sequence number) is kept with it.
 */
final class Ids {
    /** What {@link #find} returns for an id that is not known. */
    static final long UNKNOWN = -1;

    private static final int WORDS = 3;
    private static final int SEGMENTS = 256;

    private Generation present = new Generation();
    private Generation past = new Generation();

    private static final class Generation {
        final long[][] segments = new long[SEGMENTS][WORDS * 16];
        final int[] counts = new int[SEGMENTS];

        long home(long id) {
            long[] slots = segments[(int) (id >>> 56)];
            return slots[((int) id & slots.length / WORDS - 1) * WORDS];
        }

        int find(long id) {
            long[] slots = segments[(int) (id >>> 56)];
            int mask = slots.length / WORDS - 1;
            for (int at = (int) id & mask; ; at = (at + 1) & mask) {
                long found = slots[at * WORDS];
                if (found == id) {
                    return at * WORDS;
                }
                if (found == 0) {
                    return -1;
                }
            }
        }

        void add(long id, long body, long reference) {
            int segment = (int) (id >>> 56);
            if ((counts[segment] + 1) * 3 > segments[segment].length / WORDS * 2) {
                grow(segment);
            }
            insert(segments[segment], id, body, reference);
            counts[segment]++;
        }

        private void grow(int segment) {
            long[] old = segments[segment];
            long[] wider = new long[old.length * 2];
            for (int at = 0; at < old.length; at += WORDS) {
                if (old[at] != 0) {
                    insert(wider, old[at], old[at + 1], old[at + 2]);
                }
            }
            segments[segment] = wider;
        }

        private static void insert(long[] slots, long id, long body, long reference) {
            int mask = slots.length / WORDS - 1;
            int at = (int) id & mask;
            while (slots[at * WORDS] != 0) {
                at = (at + 1) & mask;
            }
            slots[at * WORDS] = id;
            slots[at * WORDS + 1] = body;
            slots[at * WORDS + 2] = reference;
        }
    }

    /** Reads where an id would stand, so that it is at hand when it is needed soon. */
    long touch(long idHash) {
        long id = nonZero(idHash);
        return present.home(id) + past.home(id);
    }

    /** The reference of an id, or {@link #UNKNOWN}. */
    long find(long idHash) {
        long id = nonZero(idHash);
        int at = present.find(id);
        if (at >= 0) {
            return present.segments[(int) (id >>> 56)][at + 2];
        }
        at = past.find(id);
        return at < 0 ? UNKNOWN : past.segments[(int) (id >>> 56)][at + 2];
    }

    /** The fingerprint of the body with which a known id came; 0 if it is not known. */
    long body(long idHash) {
        long id = nonZero(idHash);
        int at = present.find(id);
        if (at >= 0) {
            return present.segments[(int) (id >>> 56)][at + 1];
        }
        at = past.find(id);
        return at < 0 ? 0 : past.segments[(int) (id >>> 56)][at + 1];
    }

    /** Remembers an id that is not known. References are not negative. */
    void add(long idHash, long bodyHash, long reference) {
        present.add(nonZero(idHash), bodyHash, reference);
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
        for (int segment = 0; segment < SEGMENTS; segment++) {
            total += 8L * (present.segments[segment].length + past.segments[segment].length);
        }
        return total;
    }

    void write(SnapshotWriter to) {
        write(past, to);
        write(present, to);
    }

    /** In the order of the ids, so that nothing depends on the order of arrival in a slot. */
    private static void write(Generation generation, SnapshotWriter to) {
        for (int segment = 0; segment < SEGMENTS; segment++) {
            long[] slots = generation.segments[segment];
            long[] ids = new long[generation.counts[segment]];
            int next = 0;
            for (int at = 0; at < slots.length; at += WORDS) {
                if (slots[at] != 0) {
                    ids[next++] = slots[at];
                }
            }
            Arrays.sort(ids);
            to.putInt(ids.length);
            for (long id : ids) {
                int at = generation.find(id);
                to.putLong(id);
                to.putLong(slots[at + 1]);
                to.putLong(slots[at + 2]);
            }
        }
    }

    void read(SnapshotReader from) {
        read(past, from);
        read(present, from);
    }

    private static void read(Generation generation, SnapshotReader from) {
        for (int segment = 0; segment < SEGMENTS; segment++) {
            int count = from.getInt();
            for (int i = 0; i < count; i++) {
                generation.add(from.getLong(), from.getLong(), from.getLong());
            }
        }
    }
}
