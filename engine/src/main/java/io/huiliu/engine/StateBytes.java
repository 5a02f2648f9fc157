package io.huiliu.engine;

import io.huiliu.ledger.Bytes;
import io.huiliu.ledger.Check;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** A snapshot in memory, little-endian, in chunks so that it can be larger than one array. */
public final class StateBytes implements SnapshotWriter {
    private static final int CHUNK = 1 << 20;
    private static final int LONGEST = 8;

    private final List<byte[]> chunks = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private byte[] chunk = new byte[CHUNK];
    private int size;

    @Override
    public void putByte(int value) {
        room(1);
        chunk[size++] = (byte) value;
    }

    @Override
    public void putInt(int value) {
        room(4);
        Bytes.INTS.set(chunk, size, value);
        size += 4;
    }

    @Override
    public void putLong(long value) {
        room(8);
        Bytes.LONGS.set(chunk, size, value);
        size += 8;
    }

    @Override
    public void putBytes(byte[] bytes, int offset, int length) {
        for (int i = 0; i < length; i++) {
            putByte(bytes[offset + i]);
        }
    }

    @Override
    public void putString(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        putInt(bytes.length);
        putBytes(bytes, 0, bytes.length);
    }

    /** Bytes written. */
    public long length() {
        return sizes.stream().mapToLong(Integer::longValue).sum() + size;
    }

    /** Reads from the beginning. Nothing may be written after. */
    public SnapshotReader reader() {
        seal();
        return new Reader(chunks, sizes);
    }

    public byte[] sha256() {
        seal();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int i = 0; i < chunks.size(); i++) {
                digest.update(chunks.get(i), 0, sizes.get(i));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void room(int bytes) {
        if (size + bytes > CHUNK) {
            seal();
        }
    }

    private void seal() {
        if (size > 0) {
            chunks.add(chunk);
            sizes.add(size);
            chunk = new byte[CHUNK];
            size = 0;
        }
    }

    private static final class Reader implements SnapshotReader {
        private final List<byte[]> chunks;
        private final List<Integer> sizes;
        private int number;
        private int at;

        Reader(List<byte[]> chunks, List<Integer> sizes) {
            this.chunks = chunks;
            this.sizes = sizes;
        }

        private byte[] next(int bytes) {
            if (number < sizes.size() && at == sizes.get(number)) {
                number++;
                at = 0;
            }
            Check.that(
                    number < sizes.size() && bytes <= LONGEST && at + bytes <= sizes.get(number),
                    "the snapshot is cut short");
            return chunks.get(number);
        }

        @Override
        public int getByte() {
            byte[] from = next(1);
            return from[at++];
        }

        @Override
        public int getInt() {
            byte[] from = next(4);
            int value = (int) Bytes.INTS.get(from, at);
            at += 4;
            return value;
        }

        @Override
        public long getLong() {
            byte[] from = next(8);
            long value = (long) Bytes.LONGS.get(from, at);
            at += 8;
            return value;
        }

        @Override
        public void getBytes(byte[] bytes, int offset, int length) {
            for (int i = 0; i < length; i++) {
                bytes[offset + i] = (byte) getByte();
            }
        }

        @Override
        public String getString() {
            int length = getInt();
            Check.that(
                    length >= 0 && length <= 1 << 20,
                    "a snapshot's text has an impossible length",
                    length,
                    0);
            byte[] bytes = new byte[length];
            getBytes(bytes, 0, length);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
