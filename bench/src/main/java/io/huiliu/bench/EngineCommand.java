package io.huiliu.bench;

import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Words;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code huiliu bench engine}. */
@Command(
        name = "engine",
        description =
                "The engine alone under the plan wodian, from binary commands to transfers that are"
                        + " read, beside a bare loop over arrays.",
        mixinStandardHelpOptions = true)
final class EngineCommand extends MeasuringCommand {
    private static final int QUICK_ITERATIONS = 5;
    private static final int FULL_ITERATIONS = 10;
    private static final int FULL_PROCESSES = 2;

    /** A month of orders: every iteration has about thirty day closes and one month close. */
    private static final int ORDERS_AN_ITERATION = 30 * Population.PER_DAY;

    /** Open orders, remembered ids, the bare loop's rings, an iteration's commands. */
    private static final long FIXED_MEGABYTES = 4_000;

    /** A member in the engine and in the bare loop, and room for collections. */
    private static final long BYTES_A_MEMBER = 500;

    @Option(
            names = "--members",
            split = ",",
            defaultValue = "1m,30m",
            paramLabel = "N",
            description = "Population sizes, one process each (default: ${DEFAULT-VALUE}).")
    private List<String> sizes = List.of();

    @Override
    Report measure(boolean quick) throws IOException, InterruptedException, Failure {
        Report report = new Report();
        int[] members = members();
        for (int process = 0; process < (quick ? 1 : FULL_PROCESSES); process++) {
            for (int size : members) {
                measure(size, quick ? QUICK_ITERATIONS : FULL_ITERATIONS, report);
            }
        }
        return report;
    }

    private int[] members() throws Failure {
        try {
            return sizes.stream().mapToInt(Size::parse).toArray();
        } catch (NumberFormatException e) {
            throw Failure.ofUsage(
                    Words.of(
                            "--members %s: write numbers from 1k to 60m, such as 1m,30m",
                            "--members %s：请写 1k 到 60m 之间的数，如 1m,30m", String.join(",", sizes)));
        }
    }

    private static void measure(int members, int iterations, Report report)
            throws IOException, InterruptedException {
        long megabytes = FIXED_MEGABYTES + members * BYTES_A_MEMBER / 1_000_000;
        long available = Machine.availableBytes() / 1_000_000;
        if (available < megabytes) {
            report.remark(
                    Words.of(
                            "%s: NOT MEASURED, it needs %,d MB and %,d MB are free; --members"
                                    + " chooses other sizes",
                            "%s：未测量，需要 %,d MB，可用 %,d MB；可用 --members 选择其他规模",
                            Size.label(members),
                            megabytes,
                            available));
            return;
        }
        report.add(
                Child.run(
                        EngineRun.class,
                        megabytes,
                        List.of(
                                Integer.toString(members),
                                Integer.toString(iterations),
                                Integer.toString(ORDERS_AN_ITERATION))));
    }
}
