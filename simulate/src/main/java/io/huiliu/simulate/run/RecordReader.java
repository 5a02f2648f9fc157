package io.huiliu.simulate.run;

import java.nio.charset.StandardCharsets;

/**
 * Reads what {@link RecordWriter} wrote; throws {@link BadRecordException} at what it cannot be.
 */
final class RecordReader {
    /** The bytes are no record of this version. */
    static final class BadRecordException extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadRecordException(String message) {
            super(message);
        }
    }

    private static final int MOST = 1 << 20;

    private final byte[] bytes;
    private int at;

    RecordReader(byte[] bytes) {
        this.bytes = bytes;
    }

    private int next() {
        if (at >= bytes.length) {
            throw new BadRecordException("the record ends early");
        }
        return bytes[at++];
    }

    long number() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = next();
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new BadRecordException("a number has more than ten bytes");
    }

    /** A number from 0 to {@code most}. */
    int size(int most) {
        long size = number();
        if (size < 0 || size > most) {
            throw new BadRecordException(size + " is not from 0 to " + most);
        }
        return (int) size;
    }

    double real() {
        long bits = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bits |= (next() & 0xFFL) << shift;
        }
        return Double.longBitsToDouble(bits);
    }

    double[] reals() {
        double[] reals = new double[size(MOST)];
        for (int i = 0; i < reals.length; i++) {
            reals[i] = real();
        }
        return reals;
    }

    String text() {
        byte[] text = new byte[size(MOST)];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) next();
        }
        return new String(text, StandardCharsets.UTF_8);
    }
}
