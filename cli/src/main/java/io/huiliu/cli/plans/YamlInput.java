package io.huiliu.cli.plans;

import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Words;
import io.huiliu.plan.reading.NodeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files that people write, which are never large: plans, policies, scenarios and studies. */
public final class YamlInput {
    private YamlInput() {}

    /**
     * A file's bytes, or null if there is no such file.
     *
     * @param kind what it is to be, such as "plan"
     * @throws Failure if it is larger than any such file, before it is read into memory
     */
    public static byte @Nullable [] bytes(String named, @Nullable Path folder, Words kind)
            throws IOException, Failure {
        Path file = file(named, folder);
        if (file == null || !Files.isRegularFile(file)) {
            return null;
        }
        long size = Files.size(file);
        if (size > NodeReader.MAX_BYTES) {
            throw Failure.ofInput(
                    new Words(
                            "%s: TOO_LARGE the %s has %,d bytes; allowed are %,d. Is it an event file?"
                                    .formatted(named, kind.en(), size, NodeReader.MAX_BYTES),
                            "%s: TOO_LARGE %s有 %,d 字节；最多 %,d。这是事件文件吗？"
                                    .formatted(named, kind.zh(), size, NodeReader.MAX_BYTES)));
        }
        return Files.readAllBytes(file);
    }

    /** Whether there is such a file. */
    static boolean exists(String named, @Nullable Path folder) {
        Path file = file(named, folder);
        return file != null && Files.isRegularFile(file);
    }

    private static @Nullable Path file(String named, @Nullable Path folder) {
        try {
            return folder == null ? Path.of(named) : folder.resolve(named);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
