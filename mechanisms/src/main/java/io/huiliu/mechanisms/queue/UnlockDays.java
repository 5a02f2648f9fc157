package io.huiliu.mechanisms.queue;

import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import java.util.Arrays;

/**
 * The days on which waiting claims unlock, ascending, each with the first and the last of its
 * claims (as id + 1; 0 is none). There are as many as days between the oldest waiting claim and the
 * longest lock, so that looking one up by halving is cheap and adding one, once a day, may shift
 * the rest.
 */
final class UnlockDays {
    private int[] days = new int[64];
    private int[] first = new int[64];
    private int[] last = new int[64];
    private int count;

    int count() {
        return count;
    }

    int day(int at) {
        return days[at];
    }

    int first(int at) {
        return first[at];
    }

    void first(int at, int claim) {
        first[at] = claim;
    }

    int last(int at) {
        return last[at];
    }

    void last(int at, int claim) {
        last[at] = claim;
    }

    /** The position of a day, which is added without claims if it is new. */
    int at(int day) {
        int at = Arrays.binarySearch(days, 0, count, day);
        return at >= 0 ? at : insert(-at - 1, day);
    }

    private int insert(int at, int day) {
        if (count == days.length) {
            days = Arrays.copyOf(days, count * 2);
            first = Arrays.copyOf(first, count * 2);
            last = Arrays.copyOf(last, count * 2);
        }
        System.arraycopy(days, at, days, at + 1, count - at);
        System.arraycopy(first, at, first, at + 1, count - at);
        System.arraycopy(last, at, last, at + 1, count - at);
        days[at] = day;
        first[at] = 0;
        last[at] = 0;
        count++;
        return at;
    }

    /** Drops the earliest day, whose claims are all gone. */
    void removeFirst() {
        count--;
        System.arraycopy(days, 1, days, 0, count);
        System.arraycopy(first, 1, first, 0, count);
        System.arraycopy(last, 1, last, 0, count);
    }

    void clear() {
        count = 0;
    }

    void write(SnapshotWriter to) {
        to.putInt(count);
        for (int at = 0; at < count; at++) {
            to.putInt(days[at]);
            to.putInt(first[at]);
            to.putInt(last[at]);
        }
    }

    void read(SnapshotReader from) {
        int kept = from.getInt();
        clear();
        for (int i = 0; i < kept; i++) {
            int at = insert(count, from.getInt());
            first[at] = from.getInt();
            last[at] = from.getInt();
        }
    }
}
