package io.huiliu.mechanisms.withdrawal;

import io.huiliu.ledger.Check;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import java.util.Arrays;

/**
 * The withdrawals that are open, by ascending number: requested, or approved and not yet reported.
 * One that is done is forgotten; its number, below {@link #next}, says that it existed. Amounts in
 * fen.
 */
final class Requests {
    static final int ABSENT = -1;

    private static final byte DONE = 0;
    private static final byte REQUESTED = 1;
    private static final byte APPROVED = 2;

    private int[] numbers = new int[16];
    private int[] members = new int[16];
    private long[] amounts = new long[16];
    private long[] fees = new long[16];
    private long[] taxes = new long[16];
    private byte[] states = new byte[16];
    private int size;
    private int done;
    private int next;

    /** The number that the next withdrawal has. */
    int next() {
        return next;
    }

    void add(int member, long fen, long feeFen, long taxFen, boolean approved) {
        if (size == numbers.length) {
            makeRoom();
        }
        numbers[size] = next++;
        members[size] = member;
        amounts[size] = fen;
        fees[size] = feeFen;
        taxes[size] = taxFen;
        states[size++] = approved ? APPROVED : REQUESTED;
    }

    /**
     * The place of an open withdrawal, or {@link #ABSENT}. Places hold until the next {@link #add}.
     */
    int find(int number) {
        int at = Arrays.binarySearch(numbers, 0, size, number);
        return at < 0 || states[at] == DONE ? ABSENT : at;
    }

    /** The place of the open withdrawal with the highest number, or {@link #ABSENT}. */
    int last() {
        while (size > 0 && states[size - 1] == DONE) {
            size--;
            done--;
        }
        return size - 1;
    }

    int member(int at) {
        return members[at];
    }

    long fen(int at) {
        return amounts[at];
    }

    long feeFen(int at) {
        return fees[at];
    }

    long taxFen(int at) {
        return taxes[at];
    }

    boolean approved(int at) {
        return states[at] == APPROVED;
    }

    void approve(int at) {
        states[at] = APPROVED;
    }

    void close(int at) {
        states[at] = DONE;
        done++;
    }

    /** What all open withdrawals hold. */
    long totalFen() {
        long total = 0;
        for (int at = 0; at < size; at++) {
            total += states[at] == DONE ? 0 : amounts[at];
        }
        return total;
    }

    int open() {
        return size - done;
    }

    /** Drops those that are done, and doubles the arrays if that does not free half of them. */
    private void makeRoom() {
        int kept = 0;
        for (int at = 0; at < size; at++) {
            if (states[at] != DONE) {
                move(at, kept++);
            }
        }
        size = kept;
        done = 0;
        if (kept > numbers.length / 2) {
            int capacity = numbers.length * 2;
            numbers = Arrays.copyOf(numbers, capacity);
            members = Arrays.copyOf(members, capacity);
            amounts = Arrays.copyOf(amounts, capacity);
            fees = Arrays.copyOf(fees, capacity);
            taxes = Arrays.copyOf(taxes, capacity);
            states = Arrays.copyOf(states, capacity);
        }
    }

    private void move(int from, int to) {
        numbers[to] = numbers[from];
        members[to] = members[from];
        amounts[to] = amounts[from];
        fees[to] = fees[from];
        taxes[to] = taxes[from];
        states[to] = states[from];
    }

    void write(SnapshotWriter to) {
        to.putInt(next);
        to.putInt(open());
        for (int at = 0; at < size; at++) {
            if (states[at] != DONE) {
                to.putInt(numbers[at]);
                to.putInt(members[at]);
                to.putLong(amounts[at]);
                to.putLong(fees[at]);
                to.putLong(taxes[at]);
                to.putFlag(approved(at));
            }
        }
    }

    void read(SnapshotReader from) {
        int number = from.getInt();
        for (int i = from.getInt(); i > 0; i--) {
            next = from.getInt();
            add(from.getInt(), from.getLong(), from.getLong(), from.getLong(), from.getFlag());
        }
        next = number;
    }

    void audit() {
        for (int at = 0; at < size; at++) {
            Check.that(
                    at == 0 || numbers[at - 1] < numbers[at],
                    "withdrawals out of order",
                    at,
                    numbers[at]);
            Check.that(
                    amounts[at] >= fees[at] + taxes[at],
                    "fee and tax above the amount",
                    numbers[at],
                    amounts[at]);
        }
    }
}
