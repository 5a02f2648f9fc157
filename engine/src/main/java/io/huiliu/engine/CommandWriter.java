package io.huiliu.engine;

import io.huiliu.ledger.Bytes;
import io.huiliu.ledger.Names;
import io.huiliu.money.Decimals;
import io.huiliu.money.Share;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes commands in their binary form ({@link Command}), each with its length (4 bytes) before it,
 * one after another into one buffer that grows and is reused.
 */
public final class CommandWriter {
    /** The longest TEXT, in bytes. */
    public static final int MAX_TEXT = 1_000;

    private byte[] buffer = new byte[1 << 16];
    private int size;
    private int count;

    private @Nullable CommandType type;
    private long at;
    private byte[] id = new byte[0];
    private int presence;
    private final long[] numbers = new long[16];
    private final byte[][] texts = new byte[16][0];
    private long draw;
    private boolean hasDraw;
    private int lastFrame;

    /** Begins a command. */
    public CommandWriter begin(CommandType commandType, String commandId, long atMillis) {
        type = commandType;
        at = atMillis;
        id = bytes(commandId, Names.MAX_BYTES, "id");
        if (id.length == 0) {
            throw new FieldException("id", "\"\"", "1 to 64 bytes");
        }
        presence = 0;
        hasDraw = false;
        return this;
    }

    /**
     * Sets a field from its text in an event file.
     *
     * @throws FieldException if the text is not of the field's form
     */
    public CommandWriter put(Field field, String text) {
        int position = position(field);
        switch (field.form()) {
            case ID -> {
                texts[position] = bytes(text, Names.MAX_BYTES, field.key());
                require(texts[position].length > 0, field, text, "1 to 64 bytes");
            }
            case TEXT -> texts[position] = bytes(text, MAX_TEXT, field.key());
            case FEN -> numbers[position] = decimal(field, text, 2);
            case MICRO -> numbers[position] = decimal(field, text, 6);
            case COUNT -> numbers[position] = decimal(field, text, 0);
            case PPM -> numbers[position] = percent(field, text);
            case WEIGHT -> numbers[position] = weight(field, text);
            case DATE -> numbers[position] = date(field, text);
        }
        presence |= 1 << position;
        return this;
    }

    /** Sets a field that is a number. */
    public CommandWriter put(Field field, long number) {
        require(!field.isBytes(), field, Long.toString(number), "text");
        int position = position(field);
        numbers[position] = number;
        presence |= 1 << position;
        return this;
    }

    /** Attaches the number that a verifiable generator drew for this command. */
    public CommandWriter draw(long number) {
        draw = number;
        hasDraw = true;
        return this;
    }

    /**
     * Ends the command begun last.
     *
     * @throws FieldException if a field that it needs is missing; the command is then dropped
     */
    public void end() {
        CommandType ended = begun();
        for (int position = 0; position < ended.neededCount(); position++) {
            if ((presence & 1 << position) == 0) {
                throw new FieldException(ended.field(position).key(), "missing", "it is needed");
            }
        }
        int frame = size;
        lastFrame = frame;
        ensure(4 + 13 + id.length);
        size += 4;
        head(ended);
        for (int position = 0; position < ended.fieldCount(); position++) {
            if ((presence & 1 << position) != 0) {
                field(ended.field(position), position);
            }
        }
        if (hasDraw) {
            number(draw);
        }
        Bytes.INTS.set(buffer, frame, size - frame - 4);
        count++;
        type = null;
    }

    /** Where the body of the command ended last begins in the buffer; it ends at {@link #size}. */
    public int lastBody() {
        return lastFrame + 4;
    }

    /**
     * Attaches to the command ended last the number that a verifiable generator drew for it: drawn
     * from its body, so it can only come after. The command has none yet.
     */
    public void drawForLast(long number) {
        number(number);
        Bytes.INTS.set(buffer, lastFrame, size - lastFrame - 4);
    }

    private void head(CommandType ended) {
        buffer[size] = Command.VERSION;
        buffer[size + 1] = (byte) ended.code();
        buffer[size + 2] = (byte) presence;
        buffer[size + 3] = (byte) (presence >>> 8);
        Bytes.LONGS.set(buffer, size + 4, at);
        buffer[size + 12] = (byte) id.length;
        System.arraycopy(id, 0, buffer, size + 13, id.length);
        size += 13 + id.length;
    }

    private void field(Field field, int position) {
        if (!field.isBytes()) {
            number(numbers[position]);
            return;
        }
        byte[] text = texts[position];
        ensure(2 + text.length);
        buffer[size++] = (byte) text.length;
        if (field.form() == Field.Form.TEXT) {
            buffer[size++] = (byte) (text.length >>> 8);
        }
        System.arraycopy(text, 0, buffer, size, text.length);
        size += text.length;
    }

    private void number(long value) {
        ensure(8);
        Bytes.LONGS.set(buffer, size, value);
        size += 8;
    }

    /**
     * The buffer: framed commands from 0 to {@link #size}. Valid until the next command is written.
     */
    public byte[] buffer() {
        return buffer;
    }

    public int size() {
        return size;
    }

    /** Commands written since the last {@link #clear}. */
    public int count() {
        return count;
    }

    public void clear() {
        size = 0;
        count = 0;
    }

    private CommandType begun() {
        CommandType begun = type;
        if (begun == null) {
            throw new IllegalStateException("no command was begun");
        }
        return begun;
    }

    private int position(Field field) {
        CommandType begun = begun();
        for (int position = 0; position < begun.fieldCount(); position++) {
            if (begun.field(position) == field) {
                return position;
            }
        }
        throw new FieldException(field.key(), "present", begun.key() + " has no such field");
    }

    private void ensure(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }

    private static byte[] bytes(String text, int max, String key) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > max) {
            throw new FieldException(key, bytes.length + " bytes", "at most " + max + " bytes");
        }
        return bytes;
    }

    private static long decimal(Field field, String text, int decimals) {
        try {
            return Decimals.parse(text, decimals);
        } catch (NumberFormatException e) {
            String allowed =
                    decimals == 0
                            ? "a whole number"
                            : "a decimal with at most " + decimals + " decimals";
            throw new FieldException(field.key(), text, allowed);
        }
    }

    private static long percent(Field field, String text) {
        require(text.endsWith("%"), field, text, "a percentage such as 10%");
        return decimal(field, text.substring(0, text.length() - 1), 4);
    }

    private static long weight(Field field, String text) {
        if ("hold".equals(text)) {
            return Field.HOLD;
        }
        long ppm = decimal(field, text, 6);
        require(ppm >= 0 && ppm <= Share.WHOLE_PPM, field, text, "0 to 1, or hold");
        return ppm;
    }

    private static long date(Field field, String text) {
        try {
            return LocalDate.parse(text).toEpochDay();
        } catch (DateTimeException e) {
            throw new FieldException(field.key(), text, "a date such as 2026-01-31");
        }
    }

    private static void require(boolean holds, Field field, String found, String allowed) {
        if (!holds) {
            throw new FieldException(field.key(), found, allowed);
        }
    }
}
