package io.huiliu.engine;

import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import java.util.Arrays;

/**
 * Orders by the instant at which something becomes due, then by sequence number. Dues nearly always
 * come in order, since the delay is fixed and time only moves on, so they stand in a ring; what
 * comes out of order (another plan version's delay) goes into a heap beside it.
 */
final class DueQueue {
    /** The due instant when nothing is waiting. */
    static final long NEVER = Long.MAX_VALUE;

    private long[] ring = new long[2 * 1024];
    private int head;
    private int size;
    private long lastDue = Long.MIN_VALUE;
    private long lastOrder = Long.MIN_VALUE;

    private long[] heap = new long[2 * 16];
    private int heapSize;

    void add(long due, long order) {
        if (size == 0 || due > lastDue || due == lastDue && order > lastOrder) {
            append(due, order);
        } else {
            push(due, order);
        }
    }

    /** When the first is due, or {@link #NEVER}. */
    long due() {
        return ringFirst() ? ring[head * 2] : heapSize > 0 ? heap[0] : NEVER;
    }

    /** The order that is due first. There must be one. */
    long order() {
        return ringFirst() ? ring[head * 2 + 1] : heap[1];
    }

    /** Orders that stand in line, those out of order left aside. */
    int inLine() {
        return size;
    }

    /** The order at a position of the line. */
    long inLine(int position) {
        return ring[(head + position & ring.length / 2 - 1) * 2 + 1];
    }

    void removeFirst() {
        if (ringFirst()) {
            head = head + 1 & ring.length / 2 - 1;
            size--;
        } else {
            pop();
        }
    }

    long bytes() {
        return 8L * (ring.length + heap.length);
    }

    private boolean ringFirst() {
        return size > 0
                && (heapSize == 0 || before(ring[head * 2], ring[head * 2 + 1], heap[0], heap[1]));
    }

    private void append(long due, long order) {
        int capacity = ring.length / 2;
        if (size == capacity) {
            long[] wider = new long[ring.length * 2];
            int front = (capacity - head) * 2;
            System.arraycopy(ring, head * 2, wider, 0, front);
            System.arraycopy(ring, 0, wider, front, head * 2);
            ring = wider;
            head = 0;
            capacity *= 2;
        }
        int at = head + size++ & capacity - 1;
        ring[at * 2] = due;
        ring[at * 2 + 1] = order;
        lastDue = due;
        lastOrder = order;
    }

    private void push(long due, long order) {
        if ((heapSize + 1) * 2 > heap.length) {
            heap = Arrays.copyOf(heap, heap.length * 2);
        }
        int at = heapSize++;
        while (at > 0 && before(due, order, heap[(at - 1 >> 1) * 2], heap[(at - 1 >> 1) * 2 + 1])) {
            move(at - 1 >> 1, at);
            at = at - 1 >> 1;
        }
        heap[at * 2] = due;
        heap[at * 2 + 1] = order;
    }

    private void pop() {
        heapSize--;
        long due = heap[heapSize * 2];
        long order = heap[heapSize * 2 + 1];
        int at = 0;
        while (at * 2 + 1 < heapSize) {
            int child = at * 2 + 1;
            if (child + 1 < heapSize
                    && before(
                            heap[child * 2 + 2],
                            heap[child * 2 + 3],
                            heap[child * 2],
                            heap[child * 2 + 1])) {
                child++;
            }
            if (!before(heap[child * 2], heap[child * 2 + 1], due, order)) {
                break;
            }
            move(child, at);
            at = child;
        }
        heap[at * 2] = due;
        heap[at * 2 + 1] = order;
    }

    private void move(int from, int to) {
        heap[to * 2] = heap[from * 2];
        heap[to * 2 + 1] = heap[from * 2 + 1];
    }

    private static boolean before(long due, long order, long otherDue, long otherOrder) {
        return due < otherDue || due == otherDue && order < otherOrder;
    }

    /** Writes everything in the order in which it is due. */
    void write(SnapshotWriter to) {
        DueQueue copy = new DueQueue();
        copy.ring = ring;
        copy.head = head;
        copy.size = size;
        copy.heap = heap.clone();
        copy.heapSize = heapSize;
        to.putInt(size + heapSize);
        while (copy.due() != NEVER) {
            to.putLong(copy.due());
            to.putLong(copy.order());
            copy.removeFirst();
        }
    }

    void read(SnapshotReader from) {
        for (int i = from.getInt(); i > 0; i--) {
            add(from.getLong(), from.getLong());
        }
    }
}
