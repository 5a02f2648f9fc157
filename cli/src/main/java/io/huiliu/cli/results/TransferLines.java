package io.huiliu.cli.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.huiliu.cli.events.LineReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The lines of transfers.jsonl.gz, one after another. */
public final class TransferLines implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final JsonFactory json = new JsonFactory();
    private final InputStream in;
    private final LineReader lines;

    private TransferLines(InputStream in) {
        this.in = in;
        this.lines = new LineReader(in);
    }

    /** A line that is no transfer. Its message says why. */
    public static final class BadLineException extends Exception {
        private static final long serialVersionUID = 1L;

        BadLineException(String message) {
            super(message);
        }
    }

    public static TransferLines open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            return new TransferLines(new GZIPInputStream(raw, BUFFER_BYTES));
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /**
     * Goes to the next line; false at the end.
     *
     * @throws BadLineException if the compressed file breaks off or is damaged here
     */
    public boolean next() throws IOException, BadLineException {
        try {
            return lines.next();
        } catch (ZipException | EOFException e) {
            throw new BadLineException(
                    "the compressed file breaks off or is damaged: " + e.getMessage());
        }
    }

    /** The line's number, from 1. */
    public long number() {
        return lines.number();
    }

    /** Where the line stands, valid until the next one. */
    public byte[] buffer() {
        return lines.buffer();
    }

    public int from() {
        return lines.from();
    }

    public int to() {
        return lines.to();
    }

    /** Whether the line has these bytes in it. */
    public boolean contains(byte[] text) {
        byte[] buffer = lines.buffer();
        int last = lines.to() - text.length;
        for (int at = lines.from(); at <= last; at++) {
            if (buffer[at] == text[0] && matches(buffer, at, text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] buffer, int at, byte[] text) {
        return java.util.Arrays.equals(buffer, at, at + text.length, text, 0, text.length);
    }

    /** Reads the line. */
    public Transfer transfer() throws BadLineException {
        @Nullable String[] values = new String[FIELDS.length];
        try (JsonParser parser =
                json.createParser(lines.buffer(), lines.from(), lines.to() - lines.from())) {
            require(parser.nextToken() == JsonToken.START_OBJECT, "no JSON object");
            for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
                int place = place(key);
                require(parser.nextToken().isScalarValue(), key + " is no text");
                require(values[place] == null, key + " stands there twice");
                values[place] = parser.getText();
            }
            require(parser.nextToken() == null, "something follows the object");
        } catch (JsonProcessingException e) {
            throw new BadLineException("no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("reading from memory cannot fail", e);
        }
        return new Transfer(
                seq(needed(values, 0)),
                needed(values, 1),
                needed(values, 2),
                needed(values, 3),
                needed(values, 4),
                needed(values, 5),
                needed(values, 6),
                needed(values, 7),
                values[8],
                values[9]);
    }

    private static final String[] FIELDS = {
        "seq", "at", "cause", "reason", "asset", "debit", "credit", "amount", "reverses", "chain"
    };

    private static int place(String key) throws BadLineException {
        for (int i = 0; i < FIELDS.length; i++) {
            if (FIELDS[i].equals(key)) {
                return i;
            }
        }
        throw new BadLineException("no transfer has the field " + key);
    }

    private static String needed(@Nullable String[] values, int place) throws BadLineException {
        String value = values[place];
        if (value == null) {
            throw new BadLineException(FIELDS[place] + " is missing");
        }
        return value;
    }

    private static long seq(String text) throws BadLineException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new BadLineException("seq is " + text);
        }
    }

    private static void require(boolean holds, String message) throws BadLineException {
        if (!holds) {
            throw new BadLineException(message);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
