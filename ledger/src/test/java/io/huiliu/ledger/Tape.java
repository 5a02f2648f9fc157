package io.huiliu.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A snapshot in one byte array, big-endian: the simplest that can be. */
final class Tape implements SnapshotWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** What a writer leaves on a tape. */
    interface Writing {
        void write(SnapshotWriter to);
    }

    static Tape of(Writing writing) {
        Tape tape = new Tape();
        writing.write(tape);
        return tape;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    SnapshotReader reader() {
        return new Playing(ByteBuffer.wrap(bytes()));
    }

    @Override
    public void putByte(int value) {
        out.write(value);
    }

    @Override
    public void putInt(int value) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
    }

    @Override
    public void putLong(long value) {
        out.writeBytes(ByteBuffer.allocate(8).putLong(value).array());
    }

    @Override
    public void putBytes(byte[] bytes, int offset, int length) {
        out.write(bytes, offset, length);
    }

    @Override
    public void putString(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        putInt(bytes.length);
        putBytes(bytes, 0, bytes.length);
    }

    private record Playing(ByteBuffer in) implements SnapshotReader {
        @Override
        public int getByte() {
            return in.get();
        }

        @Override
        public int getInt() {
            return in.getInt();
        }

        @Override
        public long getLong() {
            return in.getLong();
        }

        @Override
        public void getBytes(byte[] bytes, int offset, int length) {
            in.get(bytes, offset, length);
        }

        @Override
        public String getString() {
            byte[] bytes = new byte[getInt()];
            in.get(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
