package io.huiliu.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The transfers made since the journal was last read, in order, in entries of one cause each (a
 * command, an order coming due, a day close). It is a buffer of primitives that is reused; whoever
 * drains it reads it and then clears it.
 */
public final class Journal {
    /** A reader of transfers. Accounts, assets and reasons are indices of the {@link Chart}. */
    public interface Transfers {
        /**
         * One transfer of the cause begun last: {@code amount > 0} units of the asset leave debit
         * and reach credit.
         */
        void transfer(
                int reason, int asset, long debit, long credit, long amount, boolean reversal);
    }

    /** A reader of entries. */
    public interface Reader extends Transfers {
        /**
         * A cause begins.
         *
         * @param atMillis UTC instant
         * @param cause the id of the command or order, or {@code close:2018-01-03}
         * @param reverses the id of the order that the transfers of this entry reverse, or ""
         */
        void entry(long atMillis, String cause, String reverses);
    }

    /** A reader of entries that makes no texts: for whoever formats millions of them. */
    public interface ByteReader extends Transfers {
        /**
         * A cause begins. The bytes (UTF-8) may change after the call.
         *
         * @param atMillis UTC instant
         * @param names where the cause and, right behind it, the reversed order's id stand
         * @param causeOffset where the cause begins
         * @param causeLength its bytes
         * @param reversesLength the bytes of the id of the order that the transfers of this entry
         *     reverse, or 0
         */
        void entry(
                long atMillis, byte[] names, int causeOffset, int causeLength, int reversesLength);
    }

    private static final int WORDS = 4;
    private static final long REVERSAL = 1L << 62;

    private long[] transfers = new long[WORDS * 1024];
    private int size;
    private long[] entries = new long[3 * 64];
    private int entryCount;
    private byte[] names = new byte[4096];
    private int namesSize;
    private boolean reversal;
    private boolean muted;
    private int spillWords = Integer.MAX_VALUE;
    private @Nullable ByteReader spillTo;

    /** Begins an entry. The cause's bytes are copied. */
    public void open(long atMillis, byte[] cause, int offset, int length) {
        reversal = false;
        if (muted) {
            return;
        }
        if (entryCount > 0 && entries[(entryCount - 1) * 3 + 2] >>> 32 == size) {
            entryCount--;
            namesSize = (int) (entries[entryCount * 3 + 1] >>> 32);
        }
        if ((entryCount + 1) * 3 > entries.length) {
            entries = Arrays.copyOf(entries, entries.length * 2);
        }
        int at = entryCount++ * 3;
        entries[at] = atMillis;
        entries[at + 1] = (long) namesSize << 32 | length;
        entries[at + 2] = (long) size << 32;
        append(cause, offset, length);
    }

    /** Begins an entry whose cause is a text. */
    public void open(long atMillis, String cause) {
        byte[] bytes = cause.getBytes(StandardCharsets.UTF_8);
        open(atMillis, bytes, 0, bytes.length);
    }

    /** Says which order the reversals of the entry just begun reverse. */
    public void reverses(byte[] order, int offset, int length) {
        if (!muted) {
            entries[(entryCount - 1) * 3 + 1] += (long) length << 8;
            append(order, offset, length);
        }
    }

    /** Marks the transfers that follow in this entry as reversals, or no longer. */
    public void reversal(boolean on) {
        reversal = on;
    }

    /** A muted journal takes nothing: for whoever wants balances only. */
    public void mute(boolean on) {
        muted = on;
    }

    void record(int reason, int asset, long debit, long credit, long amount) {
        if (muted) {
            return;
        }
        Check.that(entryCount > 0, "a transfer has a cause");
        if (size >= spillWords) {
            spill();
        }
        int at = size;
        if (at + WORDS > transfers.length) {
            transfers = Arrays.copyOf(transfers, transfers.length * 2);
        }
        transfers[at] = (reversal ? REVERSAL : 0) | (long) reason << 32 | asset;
        transfers[at + 1] = debit;
        transfers[at + 2] = credit;
        transfers[at + 3] = amount;
        size = at + WORDS;
    }

    /** Transfers held. */
    public int size() {
        return size / WORDS;
    }

    public void clear() {
        size = 0;
        entryCount = 0;
        namesSize = 0;
    }

    /**
     * From now on, whenever so many transfers are held and one more comes, they are shown to the
     * reader and cleared, so that a day close of any size needs no more memory. An entry may then
     * be shown in several parts, each begun by its head.
     */
    public void spill(int limit, ByteReader reader) {
        Check.that(limit > 0 && limit <= 1 << 24, "a journal spills at 1 to 2^24", limit, 1 << 24);
        spillWords = limit * WORDS;
        spillTo = reader;
    }

    private void spill() {
        ByteReader reader = spillTo;
        if (reader == null) {
            return;
        }
        read(reader);
        int last = (entryCount - 1) * 3;
        long where = entries[last + 1];
        int length = (int) (where & 0xFF) + (int) (where >>> 8 & 0xFF);
        System.arraycopy(names, (int) (where >>> 32), names, 0, length);
        entries[0] = entries[last];
        entries[1] = where & 0xFFFF;
        entries[2] = 0;
        entryCount = 1;
        namesSize = length;
        size = 0;
    }

    /** Shows everything held to a reader, in order. Entries without a transfer are passed over. */
    public void read(Reader reader) {
        for (int entry = 0; entry < entryCount; entry++) {
            int from = (int) (entries[entry * 3 + 2] >>> 32);
            int to = end(entry);
            if (from < to) {
                head(entry, reader);
                body(from, to, reader);
            }
        }
    }

    /** As {@link #read(Reader)}, without making texts. */
    public void read(ByteReader reader) {
        for (int entry = 0; entry < entryCount; entry++) {
            int from = (int) (entries[entry * 3 + 2] >>> 32);
            int to = end(entry);
            if (from < to) {
                long where = entries[entry * 3 + 1];
                reader.entry(
                        entries[entry * 3],
                        names,
                        (int) (where >>> 32),
                        (int) (where & 0xFF),
                        (int) (where >>> 8 & 0xFF));
                body(from, to, reader);
            }
        }
    }

    private int end(int entry) {
        return entry + 1 < entryCount ? (int) (entries[(entry + 1) * 3 + 2] >>> 32) : size;
    }

    private void head(int entry, Reader reader) {
        long where = entries[entry * 3 + 1];
        int offset = (int) (where >>> 32);
        int causeLength = (int) (where & 0xFF);
        int reversesLength = (int) (where >>> 8 & 0xFF);
        String cause = new String(names, offset, causeLength, StandardCharsets.UTF_8);
        String reverses =
                new String(names, offset + causeLength, reversesLength, StandardCharsets.UTF_8);
        reader.entry(entries[entry * 3], cause, reverses);
    }

    private void body(int from, int to, Transfers reader) {
        for (int at = from; at < to; at += WORDS) {
            long head = transfers[at];
            reader.transfer(
                    (int) (head >>> 32) & 0x3FFF_FFFF,
                    (int) head,
                    transfers[at + 1],
                    transfers[at + 2],
                    transfers[at + 3],
                    (head & REVERSAL) != 0);
        }
    }

    private void append(byte[] bytes, int offset, int length) {
        Check.that(length <= 0xFF, "a cause has at most 255 bytes", length, 255);
        if (namesSize + length > names.length) {
            names = Arrays.copyOf(names, Math.max(names.length * 2, namesSize + length));
        }
        System.arraycopy(bytes, offset, names, namesSize, length);
        namesSize += length;
    }
}
