package io.huiliu.cli.events;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream into lines, which it shows as places in its buffer. */
public final class LineReader {
    /** The longest line, in bytes, without its line feed. */
    static final int MAX_BYTES = 1 << 16;

    private static final int BUFFER_BYTES = 1 << 18;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES + MAX_BYTES];
    private int limit;
    private int next;
    private boolean ended;

    private int from;
    private int to;
    private long number;
    private boolean tooLong;
    private boolean plain;

    public LineReader(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; returns false at the end. A last line needs no line feed. */
    public boolean next() throws IOException {
        int feed = find(next);
        while (feed < 0 && !ended && limit - next <= MAX_BYTES) {
            int searched = limit - next;
            fill();
            feed = find(next + searched);
        }
        if (feed < 0 && next == limit) {
            return false;
        }
        from = next;
        to = feed < 0 ? limit : feed;
        tooLong = to - from > MAX_BYTES;
        next = feed < 0 ? limit : feed + 1;
        if (feed < 0 && !ended) {
            skip();
        }
        if (number == 0 && startsWithMark()) {
            from += 3;
        }
        number++;
        to = tooLong ? from + MAX_BYTES : to;
        plain = !tooLong && looksPlain();
        return true;
    }

    /** Where the line stands. Valid until the next call. */
    public byte[] buffer() {
        return buffer;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /** The line's number, from 1. */
    public long number() {
        return number;
    }

    /** Whether the line is longer than allowed: only its beginning is shown. */
    public boolean tooLong() {
        return tooLong;
    }

    /** Whether the line is ASCII without a backslash, so that no character can be wrong. */
    boolean plain() {
        return plain;
    }

    boolean isBlank() {
        for (int i = from; i < to; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private int find(int start) {
        for (int i = start; i < limit; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void fill() throws IOException {
        if (next > 0) {
            System.arraycopy(buffer, next, buffer, 0, limit - next);
            limit -= next;
            next = 0;
        }
        int read = in.read(buffer, limit, BUFFER_BYTES - limit);
        if (read < 0) {
            ended = true;
        } else {
            limit += read;
        }
    }

    /**
     * Passes over the rest of a line that is too long; its beginning goes to the buffer's front.
     */
    private void skip() throws IOException {
        byte[] beginning = Arrays.copyOfRange(buffer, from, from + MAX_BYTES);
        int feed = -1;
        while (feed < 0 && !ended) {
            next = limit;
            fill();
            feed = find(next);
        }
        byte[] rest = feed < 0 ? new byte[0] : Arrays.copyOfRange(buffer, feed + 1, limit);
        System.arraycopy(beginning, 0, buffer, 0, beginning.length);
        System.arraycopy(rest, 0, buffer, beginning.length, rest.length);
        from = 0;
        to = beginning.length;
        next = to;
        limit = to + rest.length;
    }

    private boolean startsWithMark() {
        return to - from >= 3
                && buffer[from] == (byte) 0xEF
                && buffer[from + 1] == (byte) 0xBB
                && buffer[from + 2] == (byte) 0xBF;
    }

    private boolean looksPlain() {
        int odd = 0;
        for (int i = from; i < to; i++) {
            byte b = buffer[i];
            odd |= b < 0 || b == '\\' ? 1 : 0;
        }
        return odd == 0;
    }
}
