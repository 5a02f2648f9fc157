package io.huiliu.bench;

import io.huiliu.cli.terminal.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code huiliu bench settle}. */
@Command(
        name = "settle",
        description =
                "huiliu settle from JSON Lines under the plan wodian, with and without transfers,"
                        + " beside a loop that only parses the lines.",
        mixinStandardHelpOptions = true)
final class SettleCompared extends MeasuringCommand {
    private static final int QUICK_ORDERS = 2_000_000;
    private static final int FULL_ORDERS = 5_000_000;
    private static final int QUICK_ROUNDS = 2;
    private static final int FULL_ROUNDS = 5;
    private static final long HEAP_MEGABYTES = 6_000;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description =
                    "Where the files are written and removed again. Default: the temporary"
                            + " folder.")
    private @Nullable Path parent;

    @Override
    Report measure(boolean quick) throws IOException, InterruptedException {
        Path folder =
                parent == null
                        ? Files.createTempDirectory("huiliu-bench")
                        : Files.createTempDirectory(parent, "huiliu-bench");
        try {
            return measure(folder, quick);
        } finally {
            remove(folder);
        }
    }

    /** The three take turns, so that the ratios are of the same minutes. */
    private static Report measure(Path folder, boolean quick)
            throws IOException, InterruptedException {
        int orders = quick ? QUICK_ORDERS : FULL_ORDERS;
        Path events = folder.resolve("events.jsonl");
        EventFile.write(events, orders);
        Report report = new Report();
        report.remark(
                Words.of(
                        "settle: %,d orders of %,d members, %,d MB; time from start to finished"
                                + " files, without starting Java",
                        "settle：%,d 笔订单，%,d 名会员，%,d MB；从开始到文件写完，不含 Java 启动",
                        orders,
                        EventFile.MEMBERS,
                        Files.size(events) / 1_000_000));
        for (int round = 0; round < (quick ? QUICK_ROUNDS : FULL_ROUNDS); round++) {
            report.add(
                    Child.run(
                            ParseRun.class,
                            HEAP_MEGABYTES,
                            List.of(events.toString(), Integer.toString(orders))));
            report.add(settled("settle.jsonl", events, folder.resolve("none"), "none"));
            report.add(settled("settle.transfers", events, folder.resolve("gzip"), "gzip"));
        }
        return report;
    }

    private static Report settled(String name, Path events, Path out, String transfers)
            throws IOException, InterruptedException {
        Report report =
                Child.run(
                        SettleRun.class,
                        HEAP_MEGABYTES,
                        List.of(name, events.toString(), out.toString(), transfers));
        remove(out);
        return report;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(SettleCompared::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
