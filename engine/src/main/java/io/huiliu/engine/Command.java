package io.huiliu.engine;

import io.huiliu.ledger.Bytes;
import io.huiliu.ledger.Names;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A window on one command in its binary form. Version 1, little-endian: version (1 byte), type (1),
 * presence of the type's fields in their order (2, one bit each), instant (8, UTC milliseconds), id
 * (1 byte length, then UTF-8), the fields that are present (ID: 1 byte length; TEXT: 2 bytes
 * length; numbers: 8 bytes), and, if 8 bytes are left, a number that a verifiable generator drew
 * for it, which is no part of the command's body.
 */
public final class Command {
    static final int VERSION = 1;

    /** Where the id's length stands. */
    static final int ID_AT = 12;

    private static final int FIXED = ID_AT;
    private static final Field[] FIELDS = Field.values();

    private byte[] bytes = new byte[0];
    private int start;
    private int bodyEnd;
    private @Nullable CommandType type;
    private long at;
    private int idOffset;
    private int idLength;
    private long present;
    private final long[] values = new long[FIELDS.length];
    private long draw;

    /**
     * Reads a command.
     *
     * @return whether the bytes are a whole, well-formed command
     */
    public boolean wrap(byte[] buffer, int offset, int length) {
        bytes = buffer;
        start = offset;
        present = 0;
        type = null;
        int end = offset + length;
        if (length < FIXED + 2 || buffer[offset] != VERSION) {
            return false;
        }
        CommandType found = CommandType.of(buffer[offset + 1]);
        idOffset = offset + FIXED + 1;
        idLength = buffer[offset + FIXED] & 0xFF;
        at = (long) Bytes.LONGS.get(buffer, offset + 4);
        if (found == null
                || idLength == 0
                || idLength > Names.MAX_BYTES
                || idOffset + idLength > end) {
            return false;
        }
        int presence = (buffer[offset + 2] & 0xFF) | (buffer[offset + 3] & 0xFF) << 8;
        int next = readFields(found, presence, idOffset + idLength, end);
        if (next < 0 || (next != end && next + 8 != end)) {
            return false;
        }
        bodyEnd = next;
        draw = next == end ? 0 : (long) Bytes.LONGS.get(buffer, next);
        type = found;
        return true;
    }

    private int readFields(CommandType found, int presence, int from, int end) {
        int next = from;
        for (int bits = presence; bits != 0; bits &= bits - 1) {
            int position = Integer.numberOfTrailingZeros(bits);
            if (position >= found.fieldCount()) {
                return -1;
            }
            Field field = found.field(position);
            next = readField(field, next, end);
            if (next < 0) {
                return -1;
            }
            present |= 1L << field.ordinal();
        }
        int needed = (1 << found.neededCount()) - 1;
        return (presence & needed) == needed ? next : -1;
    }

    private int readField(Field field, int at, int end) {
        if (!field.isBytes()) {
            if (at + 8 > end) {
                return -1;
            }
            values[field.ordinal()] = (long) Bytes.LONGS.get(bytes, at);
            return at + 8;
        }
        int head = field.form() == Field.Form.ID ? 1 : 2;
        if (at + head > end) {
            return -1;
        }
        int length = bytes[at] & 0xFF | (head == 2 ? (bytes[at + 1] & 0xFF) << 8 : 0);
        if (head == 1 ? length == 0 || length > Names.MAX_BYTES : length > CommandWriter.MAX_TEXT) {
            return -1;
        }
        values[field.ordinal()] = (long) (at + head) << 32 | length;
        return at + head + length > end ? -1 : at + head + length;
    }

    public CommandType type() {
        CommandType known = type;
        if (known == null) {
            throw new IllegalStateException("no command was read");
        }
        return known;
    }

    /** The command's own instant, UTC milliseconds. */
    public long at() {
        return at;
    }

    public String id() {
        return new String(bytes, idOffset, idLength, StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return bytes;
    }

    int idOffset() {
        return idOffset;
    }

    int idLength() {
        return idLength;
    }

    /** Whether the command has the field. */
    public boolean has(Field field) {
        return (present & 1L << field.ordinal()) != 0;
    }

    /** The number of a field that is present. */
    public long number(Field field) {
        return values[field.ordinal()];
    }

    /** The number in a field, or another where the command lacks it. */
    public long number(Field field, long otherwise) {
        return has(field) ? values[field.ordinal()] : otherwise;
    }

    int offset(Field field) {
        return (int) (values[field.ordinal()] >>> 32);
    }

    int length(Field field) {
        return (int) values[field.ordinal()];
    }

    /** The text of a field, or "" if it is absent. */
    public String text(Field field) {
        return has(field)
                ? new String(bytes, offset(field), length(field), StandardCharsets.UTF_8)
                : "";
    }

    /** The drawn number, or 0. */
    public long draw() {
        return draw;
    }

    /** A fingerprint of the whole body: the drawn number is no part of it. */
    long bodyHash() {
        return Names.hash(bytes, start, bodyEnd - start);
    }

    /** Whether some bytes look like an order whose first fields are its member and merchant. */
    static boolean isOrder(byte[] buffer, int offset, int length) {
        int end = offset + length;
        if (length <= ID_AT || buffer[offset + 1] != CommandType.ORDER.code()) {
            return false;
        }
        int member = behind(buffer, offset + ID_AT, end);
        int merchant = behind(buffer, member, end);
        return behind(buffer, merchant, end) < end;
    }

    /** Where the text at a place ends, or the end where there is no text. */
    private static int behind(byte[] buffer, int at, int end) {
        return at >= end || buffer[at] <= 0 ? end : Math.min(end, at + 1 + buffer[at]);
    }

    /** A fingerprint of the id among the ids of its kind. */
    long idHash() {
        return idHash(type(), bytes, idOffset, idLength);
    }

    /**
     * A fingerprint of an id among the ids of a type's kind: each type has ids of its own, except
     * that orders and redemptions share theirs.
     */
    static long idHash(CommandType type, byte[] bytes, int offset, int length) {
        int kind = (type == CommandType.REDEEM ? CommandType.ORDER : type).code();
        return Names.hash(bytes, offset, length) + kind * 0x9E37_79B9_7F4A_7C15L;
    }
}
