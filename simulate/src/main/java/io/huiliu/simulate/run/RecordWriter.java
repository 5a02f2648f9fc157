package io.huiliu.simulate.run;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a run's figures as bytes: numbers of variable length, reals of eight bytes. */
final class RecordWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A number that is mostly small; below 0 it takes ten bytes. */
    void number(long number) {
        long left = number;
        while ((left & ~0x7FL) != 0) {
            out.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }

    void real(double real) {
        long bits = Double.doubleToLongBits(real);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            out.write((int) (bits >>> shift));
        }
    }

    void reals(double[] reals) {
        number(reals.length);
        for (double real : reals) {
            real(real);
        }
    }

    void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.writeBytes(bytes);
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
