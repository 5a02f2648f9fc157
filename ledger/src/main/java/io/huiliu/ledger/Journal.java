package io.huiliu.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The transfers made since the journal was last read, in order, in entries of one cause each (a
 * command, an order coming due, a day close). It is a buffer of primitives that is reused; whoever
 * drains it reads it and then clears it.
 */
public final class Journal {
    /** A reader of entries. Accounts, assets and reasons are indices of the {@link Chart}. */
    public interface Reader {
        /**
         * A cause begins.
         *
         * @param atMillis UTC instant
         * @param cause the id of the command or order, or {@code close:2018-01-03}
         * @param reverses the id of the order that the transfers of this entry reverse, or ""
         */
        void entry(long atMillis, String cause, String reverses);

        /**
         * One transfer of the cause begun last: {@code amount > 0} units of the asset leave debit
         * and reach credit.
         */
        void transfer(
                int reason, int asset, long debit, long credit, long amount, boolean reversal);
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

    /** Begins an entry. The cause's bytes are copied. */
    public void open(long atMillis, byte[] cause, int offset, int length) {
        reversal = false;
        if (muted) {
            return;
        }
        if (entryCount > 0 && entries[(entryCount - 1) * 3 + 2] >>> 32 == size) {
            entryCount--;
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

    /** Shows everything held to a reader, in order. Entries without a transfer are passed over. */
    public void read(Reader reader) {
        for (int entry = 0; entry < entryCount; entry++) {
            int from = (int) (entries[entry * 3 + 2] >>> 32);
            int to = entry + 1 < entryCount ? (int) (entries[(entry + 1) * 3 + 2] >>> 32) : size;
            if (from < to) {
                head(entry, reader);
                body(from, to, reader);
            }
        }
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

    private void body(int from, int to, Reader reader) {
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
