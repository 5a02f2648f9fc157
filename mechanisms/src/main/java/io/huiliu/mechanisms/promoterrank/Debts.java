package io.huiliu.mechanisms.promoterrank;

import io.huiliu.ledger.Check;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import java.util.Arrays;

/** What the pool owes, oldest first, in fen. */
final class Debts {
    private int[] members = new int[16];
    private long[] amounts = new long[16];
    private int first;
    private int end;
    private long totalFen;

    boolean any() {
        return first < end;
    }

    long totalFen() {
        return totalFen;
    }

    void add(int member, long fen) {
        if (end == members.length) {
            makeRoom();
        }
        members[end] = member;
        amounts[end++] = fen;
        totalFen = Math.addExact(totalFen, fen);
    }

    /** Whom the oldest debt is owed to. There must be one. */
    int member() {
        return members[first];
    }

    /** The oldest debt. There must be one. */
    long fen() {
        return amounts[first];
    }

    /** The oldest debt was paid, in part or whole. */
    void paid(long fen) {
        amounts[first] -= fen;
        totalFen -= fen;
        if (amounts[first] == 0) {
            first++;
        }
    }

    void clear() {
        first = 0;
        end = 0;
        totalFen = 0;
    }

    /**
     * Moves the list to the front of its arrays, or into larger ones if more than half of it is
     * still owed.
     */
    private void makeRoom() {
        int count = end - first;
        int capacity = count > members.length / 2 ? members.length * 2 : members.length;
        members = Arrays.copyOf(Arrays.copyOfRange(members, first, end), capacity);
        amounts = Arrays.copyOf(Arrays.copyOfRange(amounts, first, end), capacity);
        first = 0;
        end = count;
    }

    void write(SnapshotWriter to) {
        to.putInt(end - first);
        for (int i = first; i < end; i++) {
            to.putInt(members[i]);
            to.putLong(amounts[i]);
        }
    }

    void read(SnapshotReader from) {
        for (int i = from.getInt(); i > 0; i--) {
            add(from.getInt(), from.getLong());
        }
    }

    void audit() {
        long sum = 0;
        for (int i = first; i < end; i++) {
            Check.that(
                    amounts[i] > 0, "a promoter is owed nothing or less", members[i], amounts[i]);
            sum += amounts[i];
        }
        Check.that(sum == totalFen, "what is owed to promoters does not add up", sum, totalFen);
    }
}
