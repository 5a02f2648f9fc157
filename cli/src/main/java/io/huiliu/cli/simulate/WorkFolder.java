package io.huiliu.cli.simulate;

import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Product;
import io.huiliu.cli.terminal.Words;
import io.huiliu.simulate.run.RunFile;
import io.huiliu.simulate.run.RunStore;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where finished runs are kept beside the folder to be written, until it is: an interrupted
 * simulation goes on from there.
 */
final class WorkFolder {
    private static final String ENDING = ".runs";

    private final @Nullable Path folder;

    private WorkFolder(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Keeps nothing. */
    static WorkFolder none() {
        return new WorkFolder(null);
    }

    /**
     * Opens the one beside a target.
     *
     * @param resume whether what an interrupted simulation left is taken up
     * @param anew whether it is dropped
     * @throws Failure (usage) if there is something left and neither was asked for
     */
    static WorkFolder beside(Path target, boolean resume, boolean anew)
            throws IOException, Failure {
        Path whole = target.toAbsolutePath().normalize();
        Path folder = whole.resolveSibling("." + whole.getFileName() + ENDING);
        WorkFolder work = new WorkFolder(folder);
        if (Files.isDirectory(folder) && !resume) {
            if (!anew) {
                throw left(target);
            }
            work.remove();
        }
        Files.createDirectories(folder);
        return work;
    }

    private static Failure left(Path target) {
        return Failure.ofUsage(
                Words.of(
                        "%s: RUNS_LEFT an interrupted simulation left finished runs for it; add"
                                + " --resume to go on from them, or --force to begin anew",
                        "%s: RUNS_LEFT 上次中断的模拟留下了已完成的运行；加 --resume 继续，或加 --force 重新开始", target));
    }

    /** What is said where the finished runs are none of those that were asked for. */
    static Failure ofOthers(String target) {
        return Failure.ofUsage(
                Words.of(
                        "%s: RUNS_OF_ANOTHER the finished runs beside it are of another plan,"
                                + " scenario, seed, event file or version; go on with the same"
                                + " command as before, or begin anew with --force and without"
                                + " --resume",
                        "%s: RUNS_OF_ANOTHER 旁边已完成的运行属于另一方案、情景、种子、事件文件或版本；请用与之前相同的命令继续，或去掉"
                                + " --resume、加 --force 重新开始",
                        target));
    }

    /** Where the runs of a scenario are kept. */
    RunStore store(String scenario) {
        return folder == null
                ? RunStore.NONE
                : new RunFile(folder.resolve(scenario + ENDING), Product.version());
    }

    /** Drops all that was kept. */
    void remove() throws IOException {
        if (folder == null) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
