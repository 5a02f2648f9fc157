package io.huiliu.cli.output;

import io.huiliu.cli.events.InputFile;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Words;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folder that appears whole or not at all: its files are written beside its place under a
 * temporary name, and the folder is moved there when all of them are on the disk.
 */
public final class OutputFolder implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path target;
    private final Path temporary;
    private final Opener opener;
    private final Map<String, MessageDigest> digests = new HashMap<>();
    private final Thread cleaner = new Thread(this::removeQuietly, "remove-unfinished");
    private boolean published;

    /**
     * What a command writes. Only a folder that has nothing else is ever replaced.
     *
     * @param files the names that it gives
     * @param maker who writes them, such as "settlement"
     */
    public record Contents(Pattern files, Words maker) {
        boolean has(Path file) {
            return files.matcher(String.valueOf(file.getFileName())).matches()
                    && !Files.isDirectory(file);
        }
    }

    /** Opens files for writing; tests have one that fails. */
    @FunctionalInterface
    public interface Opener {
        OutputStream open(Path file) throws IOException;
    }

    private OutputFolder(Path target, Path temporary, Opener opener) {
        this.target = target;
        this.temporary = temporary;
        this.opener = opener;
    }

    /**
     * Begins a folder.
     *
     * @throws Failure (usage) where the target exists and may not be replaced
     */
    public static OutputFolder begin(Path target, boolean force, Contents contents, Opener opener)
            throws IOException, Failure {
        Path whole = target.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        Path name = whole.getFileName();
        if (parent == null || name == null) {
            throw Failure.ofUsage(
                    Words.of(
                            "%s: NOT_A_FOLDER_NAME cannot be an output folder; name another",
                            "%s: NOT_A_FOLDER_NAME 不能作为输出文件夹；请换一个名称", target));
        }
        Files.createDirectories(parent);
        tidy(parent, whole);
        refuseExisting(target, force, contents);
        Path temporary = parent.resolve("." + name + "." + ProcessHandle.current().pid() + ".tmp");
        remove(temporary);
        Files.createDirectory(temporary);
        OutputFolder folder = new OutputFolder(whole, temporary, opener);
        Runtime.getRuntime().addShutdownHook(folder.cleaner);
        return folder;
    }

    /**
     * Clears up after runs that were killed: removes what they had not finished, and puts back the
     * folder that one was just replacing.
     */
    private static void tidy(Path parent, Path target) throws IOException {
        Pattern left =
                Pattern.compile(
                        Pattern.quote("." + target.getFileName()) + "\\.(\\d+)\\.tmp(\\.old)?");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(parent)) {
            for (Path file : files) {
                Matcher matcher = left.matcher(String.valueOf(file.getFileName()));
                if (!matcher.matches() || isAlive(matcher.group(1))) {
                    continue;
                }
                boolean replaced = matcher.group(2) != null;
                if (replaced && !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
                } else {
                    remove(file);
                }
            }
        }
    }

    private static boolean isAlive(String pid) {
        return pid.length() > 18
                || ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive).isPresent();
    }

    /** The usual way to open files: what is written is on the disk once they are closed. */
    public static OutputStream open(Path file) throws IOException {
        return new OnDisk(new FileOutputStream(file.toFile()));
    }

    private static final class OnDisk extends BufferedOutputStream {
        private final FileOutputStream file;
        private boolean closed;

        OnDisk(FileOutputStream file) {
            super(file, BUFFER_BYTES);
            this.file = file;
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                try (file) {
                    flush();
                    file.getFD().sync();
                }
            }
        }
    }

    /** Throws (usage) where the target exists and may not be replaced. */
    public static void refuseExisting(Path target, boolean force, Contents contents)
            throws IOException, Failure {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        String foreign = Files.isDirectory(target) ? foreign(target, contents) : target.toString();
        if (foreign != null) {
            throw Failure.ofUsage(
                    new Words(
                            "%s: OUT_EXISTS holds %s, which no %s wrote: it is not replaced, even"
                                            .formatted(target, foreign, contents.maker().en())
                                    + " with --force; name another folder",
                            "%s: OUT_EXISTS 内有不是%s写出的 %s：即使加 --force 也不会覆盖；请换一个文件夹"
                                    .formatted(target, contents.maker().zh(), foreign)));
        }
        if (!force) {
            throw Failure.ofUsage(
                    Words.of(
                            "%s: OUT_EXISTS exists already; name another folder, or add --force to"
                                    + " replace it",
                            "%s: OUT_EXISTS 已经存在；请换一个文件夹，或加 --force 覆盖", target));
        }
    }

    /** A file in the folder that the command did not write, or null. */
    private static @Nullable String foreign(Path folder, Contents contents) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!contents.has(file)) {
                    return String.valueOf(file.getFileName());
                }
            }
        }
        return null;
    }

    /** Begins a file. Whoever asks for it closes it. */
    public OutputStream file(String name) throws IOException {
        MessageDigest digest = InputFile.sha256();
        digests.put(name, digest);
        return new DigestOutputStream(opener.open(temporary.resolve(name)), digest);
    }

    /** The SHA-256 of every file so far, in hexadecimal, by name. All of them are closed. */
    public Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        digests.forEach(
                (name, digest) -> hashes.put(name, HexFormat.of().formatHex(digest.digest())));
        return hashes;
    }

    /** Moves the folder to its place; what is there is replaced. */
    public void publish() throws IOException {
        Path old = target.resolveSibling(temporary.getFileName() + ".old");
        boolean replaces = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (replaces) {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replaces) {
                Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        published = true;
        remove(old);
    }

    @Override
    public void close() {
        if (!published) {
            removeQuietly();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException e) {
            // The machine is shutting down: the hook has run, or will.
        }
    }

    @SuppressWarnings("EmptyCatch") // there is nobody left to tell, and nothing more to do
    private void removeQuietly() {
        try {
            remove(temporary);
        } catch (IOException e) {
        }
    }

    /** Removes a folder that has files only. */
    private static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(folder);
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
