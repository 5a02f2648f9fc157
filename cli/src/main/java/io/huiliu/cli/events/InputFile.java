package io.huiliu.cli.events;

import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Words;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that is read once from end to end, its bytes counted and hashed as they come. Whether it
 * is compressed shows in its first bytes, not in its name.
 */
public final class InputFile implements Closeable {
    /** The name that stands for standard input. */
    public static final String STDIN = "-";

    private static final int BUFFER_BYTES = 1 << 16;

    private final String name;
    private final @Nullable Path path;
    private final long length;
    private final MessageDigest digest = sha256();
    private final InputStream raw;
    private volatile long bytes;

    private InputFile(String name, @Nullable Path path, InputStream file, long length) {
        this.name = name;
        this.path = path;
        this.length = length;
        this.raw = new BufferedInputStream(new Counted(file), BUFFER_BYTES);
    }

    /** What was read of a file: all of it. */
    public record Read(String name, long bytes, String sha256) {}

    /**
     * Opens a file, or {@code -}.
     *
     * @param stdin what {@code -} stands for
     */
    public static InputFile open(String name, InputStream stdin) throws IOException, Failure {
        if (name.equals(STDIN)) {
            return new InputFile(name, null, stdin, 0);
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            throw missing(name, new Words("is a folder", "是一个文件夹"));
        }
        try {
            return new InputFile(name, path, Files.newInputStream(path), Files.size(path));
        } catch (NoSuchFileException e) {
            throw missing(name, new Words("is not there", "不存在"));
        }
    }

    private static Failure missing(String name, Words found) {
        Words words =
                found.then(
                        new Words(
                                "; allowed is an event file (.jsonl, .jsonl.gz) or -",
                                "；应为事件文件（.jsonl、.jsonl.gz）或 -"));
        return Failure.ofInput(
                new EventProblem(name, 0, EventProblem.Code.FILE_MISSING.name(), words).said());
    }

    public String name() {
        return name;
    }

    /** The folder that names in the file are relative to; null for standard input. */
    @Nullable Path folder() {
        return path == null ? null : path.toAbsolutePath().getParent();
    }

    /** The content, uncompressed. */
    InputStream content() throws IOException {
        raw.mark(2);
        boolean compressed = raw.read() == 0x1F && raw.read() == 0x8B;
        raw.reset();
        return compressed ? new GZIPInputStream(raw, BUFFER_BYTES) : raw;
    }

    /** Bytes read so far, as they lie in the file. */
    long bytes() {
        return bytes;
    }

    /** The file's length, or 0 where nobody knows. */
    long length() {
        return length;
    }

    /** Reads what is left, so that the hash is the whole file's. */
    Read finish() throws IOException {
        byte[] rest = new byte[BUFFER_BYTES];
        while (raw.read(rest) >= 0) {
            // The hash is taken as the bytes come.
        }
        return new Read(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        if (path != null) {
            raw.close();
        }
    }

    /** SHA-256, which every Java platform has. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private final class Counted extends FilterInputStream {
        private boolean ended;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes, others look
        public int read(byte[] to, int offset, int most) throws IOException {
            int read = super.read(to, offset, most);
            ended = read < 0;
            if (read > 0) {
                digest.update(to, offset, read);
                bytes += read;
            }
            return read;
        }

        /**
         * At least one until the end is reached: a decompressor takes 0 for the end of the file,
         * and would stop between two parts of one that comes through a pipe.
         */
        @Override
        public int available() throws IOException {
            return ended ? 0 : Math.max(1, super.available());
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
