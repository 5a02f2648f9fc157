package io.huiliu.engine;

import io.huiliu.ledger.Check;
import io.huiliu.ledger.InvariantViolation;
import io.huiliu.ledger.Names;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Slot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The orders that are not final, in the order in which they were placed: one row each, in chunks
 * that are dropped whole when the last order in them is gone. An order is known by its sequence
 * number. Its id stands beside its row.
 */
final class OpenOrders implements Site.Slots {
    /** An order's states. {@code GONE}: refunded before confirmation, or final. */
    static final int GONE = 0;

    static final int PAID = 1;
    static final int HELD = 2;
    static final int CONFIRMED = 3;

    private static final int CHUNK_BITS = 12;
    private static final int CHUNK_ROWS = 1 << CHUNK_BITS;

    private static final class Chunk {
        final int stride;
        long[] rows;
        byte[] ids = new byte[CHUNK_ROWS * 20];
        int idsSize;
        int live;

        Chunk(int stride) {
            this.stride = stride;
            this.rows = new long[CHUNK_ROWS * stride];
        }
    }

    private final List<String> slots = new ArrayList<>();
    private final ArrayDeque<Chunk> spare = new ArrayDeque<>();
    private @Nullable Chunk[] chunks = new Chunk[16];
    private long firstChunk;
    private long next;
    private long live;

    @Override
    public Slot next(String name) {
        slots.add(name);
        return new Slot(Order.HEAD_WORDS + slots.size() - 1);
    }

    /** After a plan version added slots: orders from now on get longer rows. */
    void seal() {
        Chunk current = find(next);
        if (current != null && current.stride != stride()) {
            long number = next >> CHUNK_BITS;
            next = number + 1 << CHUNK_BITS;
            dropIfEmpty(number);
        }
        spare.clear();
    }

    /** Sequence number that the next order gets. */
    long nextSequence() {
        return next;
    }

    /** Orders that are not final. */
    long live() {
        return live;
    }

    /** Adds a row of zeros, binds the order to it and keeps the id. Returns the sequence number. */
    long add(Order order, byte[] id, int from, int length) {
        long sequence = next++;
        Chunk chunk = writable(sequence >> CHUNK_BITS);
        int at = (int) (sequence & CHUNK_ROWS - 1) * chunk.stride;
        order.bind(chunk.rows, at);
        if (chunk.idsSize + length + 1 > chunk.ids.length) {
            chunk.ids = Arrays.copyOf(chunk.ids, chunk.ids.length * 2);
        }
        chunk.rows[at] = chunk.idsSize;
        chunk.ids[chunk.idsSize] = (byte) length;
        System.arraycopy(id, from, chunk.ids, chunk.idsSize + 1, length);
        chunk.idsSize += length + 1;
        chunk.live++;
        live++;
        return sequence;
    }

    /** Binds the order to a row if it is still open. */
    boolean bind(Order order, long sequence) {
        Chunk chunk = find(sequence);
        if (chunk == null) {
            return false;
        }
        order.bind(chunk.rows, (int) (sequence & CHUNK_ROWS - 1) * chunk.stride);
        return order.state() != GONE;
    }

    /**
     * Binds the order to the first one that is open from a sequence number on. Returns its number,
     * or {@link #nextSequence} if there is none. What is gone is passed over in whole chunks: one
     * old order in review can have months of final ones behind it.
     */
    long bindNext(Order order, long from) {
        long sequence = Math.max(from, first());
        while (sequence < next && !bind(order, sequence)) {
            sequence = (find(sequence) == null ? sequence | CHUNK_ROWS - 1 : sequence) + 1;
        }
        return Math.min(sequence, next);
    }

    /**
     * The bytes in which the id of an open order stands, its length first, at {@code Order.id()}.
     */
    byte[] ids(long sequence) {
        return chunkAt(sequence).ids;
    }

    String id(Order order, long sequence) {
        byte[] ids = ids(sequence);
        int at = (int) order.id();
        return new String(ids, at + 1, ids[at], StandardCharsets.UTF_8);
    }

    /** Forgets an order to which {@code order} is bound. */
    void remove(Order order, long sequence) {
        Check.that(order.state() != GONE, "an order is forgotten once", sequence, 0);
        order.state(GONE);
        Chunk chunk = chunkAt(sequence);
        chunk.live--;
        live--;
        dropIfEmpty(sequence >> CHUNK_BITS);
    }

    /** The lowest sequence number that may be open. */
    long first() {
        return firstChunk << CHUNK_BITS;
    }

    /** Bytes held by rows and ids. */
    long bytes() {
        long total = 0;
        for (Chunk chunk : chunks) {
            total += chunk == null ? 0 : 8L * chunk.rows.length + chunk.ids.length;
        }
        return total;
    }

    private int stride() {
        return Order.HEAD_WORDS + slots.size();
    }

    private Chunk writable(long number) {
        int position = room(number);
        Chunk chunk = chunks[position];
        if (chunk == null) {
            chunk = spare.isEmpty() ? new Chunk(stride()) : spare.pop();
            chunks[position] = chunk;
        }
        return chunk;
    }

    /** Makes the window reach as far as a chunk; returns its place in it. */
    private int room(long number) {
        int position = (int) (number - firstChunk);
        while (position >= chunks.length) {
            chunks = Arrays.copyOf(chunks, chunks.length * 2);
        }
        return position;
    }

    private void dropIfEmpty(long number) {
        int position = (int) (number - firstChunk);
        Chunk chunk = chunks[position];
        if (chunk == null || chunk.live > 0 || next >> CHUNK_BITS == number) {
            return;
        }
        chunks[position] = null;
        if (spare.size() < 4 && chunk.stride == stride()) {
            Arrays.fill(chunk.rows, 0);
            chunk.idsSize = 0;
            spare.push(chunk);
        }
        if (chunks[0] == null) {
            shift();
        }
    }

    /**
     * Moves the window past the chunks at its front that are gone, once they are a quarter of it or
     * nothing else is left.
     */
    private void shift() {
        int gone = 0;
        while (firstChunk + gone < next >> CHUNK_BITS
                && gone < chunks.length
                && chunks[gone] == null) {
            gone++;
        }
        if (gone * 4 >= chunks.length || firstChunk + gone == next >> CHUNK_BITS) {
            System.arraycopy(chunks, gone, chunks, 0, chunks.length - gone);
            Arrays.fill(chunks, chunks.length - gone, chunks.length, null);
            firstChunk += gone;
        }
    }

    private @Nullable Chunk find(long sequence) {
        long position = (sequence >> CHUNK_BITS) - firstChunk;
        return position < 0 || position >= chunks.length ? null : chunks[(int) position];
    }

    private Chunk chunkAt(long sequence) {
        Chunk chunk = find(sequence);
        if (chunk == null) {
            throw new InvariantViolation("order " + sequence + " is not open");
        }
        return chunk;
    }

    /** Writes the open orders, and the sequence number that comes next. */
    void write(SnapshotWriter to) {
        to.putLong(next);
        to.putInt(slots.size());
        to.putLong(live);
        for (long sequence = first(); sequence < next; sequence++) {
            Chunk chunk = find(sequence);
            if (chunk == null) {
                sequence |= CHUNK_ROWS - 1;
            } else {
                writeRow(chunk, sequence, to);
            }
        }
    }

    private static void writeRow(Chunk chunk, long sequence, SnapshotWriter to) {
        int at = (int) (sequence & CHUNK_ROWS - 1) * chunk.stride;
        if (Order.isOpen(chunk.rows, at)) {
            int id = (int) chunk.rows[at];
            to.putLong(sequence);
            to.putByte(chunk.ids[id]);
            to.putBytes(chunk.ids, id + 1, chunk.ids[id]);
            to.putInt(chunk.stride);
            for (int word = 1; word < chunk.stride; word++) {
                to.putLong(chunk.rows[at + word]);
            }
        }
    }

    /** Reads what {@link #write} wrote into an empty table of the same plan versions. */
    void read(SnapshotReader from, Order order) {
        long nextSequence = from.getLong();
        from.expect(slots.size(), "slots");
        long orders = from.getLong();
        byte[] id = new byte[Names.MAX_BYTES];
        boolean any = false;
        for (long i = 0; i < orders; i++) {
            long sequence = from.getLong();
            int length = from.getByte();
            from.getBytes(id, 0, length);
            int stride = from.getInt();
            if (!any) {
                firstChunk = sequence >> CHUNK_BITS;
                any = true;
            }
            place(sequence, stride);
            next = sequence;
            add(order, id, 0, length);
            Chunk chunk = chunkAt(sequence);
            int at = (int) (sequence & CHUNK_ROWS - 1) * chunk.stride;
            for (int word = 1; word < stride; word++) {
                chunk.rows[at + word] = from.getLong();
            }
        }
        finishRead(nextSequence, any);
    }

    /** Makes the chunk of a sequence number as wide as it was. */
    private void place(long sequence, int stride) {
        Check.that(
                stride <= stride(),
                "a snapshot's order is longer than its plan versions allow",
                stride,
                stride());
        int position = room(sequence >> CHUNK_BITS);
        if (chunks[position] == null) {
            chunks[position] = new Chunk(stride);
        }
    }

    private void finishRead(long nextSequence, boolean any) {
        if (!any) {
            firstChunk = nextSequence >> CHUNK_BITS;
        }
        next = nextSequence;
        if ((next & CHUNK_ROWS - 1) != 0) {
            place(next, stride());
        }
    }
}
