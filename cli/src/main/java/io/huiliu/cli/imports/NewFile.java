package io.huiliu.cli.imports;

import io.huiliu.cli.imports.Problem.Code;
import io.huiliu.cli.terminal.Words;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/**
 * A file that appears whole or not at all: it is written beside its place under a temporary name
 * and moved there when it is complete and on the disk. One whose name ends in {@code .gz} is
 * compressed; the gzip header names no time and no file, so equal content gives equal bytes.
 */
final class NewFile implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path target;
    private final Path temporary;
    private final FileOutputStream file;
    private final OutputStream stream;
    private boolean published;

    private NewFile(Path target, Path temporary) throws IOException {
        this.target = target;
        this.temporary = temporary;
        this.file = new FileOutputStream(temporary.toFile());
        OutputStream shielded = new Shielded(file);
        this.stream =
                target.toString().endsWith(".gz")
                        ? new BufferedOutputStream(
                                new GZIPOutputStream(shielded, BUFFER_BYTES), BUFFER_BYTES)
                        : new BufferedOutputStream(shielded, BUFFER_BYTES);
    }

    /**
     * Begins a file, and the folders it lies in.
     *
     * @throws ImportException (usage) where the target exists and may not be replaced
     */
    static NewFile begin(Path target, boolean force) throws IOException, ImportException {
        refuseExisting(target, force);
        Path whole = target.toAbsolutePath();
        Path folder = whole.getParent();
        Path name = whole.getFileName();
        if (folder == null || name == null) {
            throw new IOException(target + " cannot be a file");
        }
        Files.createDirectories(folder);
        String temporary = "." + name + "." + ProcessHandle.current().pid() + ".tmp";
        return new NewFile(target, folder.resolve(temporary));
    }

    /** Throws (usage) where the target exists and may not be replaced. */
    static void refuseExisting(Path target, boolean force) throws ImportException {
        boolean replaceable = force && !Files.isDirectory(target);
        if (Files.exists(target) && !replaceable) {
            throw ImportException.ofUsage(
                    new Problem(
                            target.toString(),
                            0,
                            Code.FILE_EXISTS,
                            new Words(
                                    "exists already; name another file, or add --force to replace"
                                            + " it",
                                    "已经存在；请换一个文件名，或加 --force 覆盖")));
        }
    }

    /** Where the content goes. Closing it does nothing; {@link #publish} ends the file. */
    OutputStream stream() {
        return stream;
    }

    /** Ends the content, waits for the disk, and moves the file to its place. */
    void publish() throws IOException {
        stream.close();
        file.getFD().sync();
        file.close();
        Files.move(
                temporary,
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        published = true;
    }

    @Override
    public void close() throws IOException {
        if (!published) {
            file.close();
            Files.deleteIfExists(temporary);
        }
    }

    /** Keeps the file open when the streams above it are closed, so that it can be synced. */
    private static final class Shielded extends FilterOutputStream {
        Shielded(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
