package io.huiliu.bench;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code huiliu bench simulate}. */
@Command(
        name = "simulate",
        description =
                "Simulations of 100,000 members under the plan wodian: commands a second beside"
                        + " those of the engine alone, and two years from start to result.",
        mixinStandardHelpOptions = true)
final class SimulateCommand extends MeasuringCommand {
    private static final int QUICK_ROUNDS = 2;
    private static final int FULL_ROUNDS = 5;
    private static final int FULL_PROCESSES = 3;
    private static final long HEAP_MEGABYTES = 5_000;

    @Override
    Report measure(boolean quick) throws IOException, InterruptedException {
        Report report = new Report();
        for (int process = 0; process < (quick ? 1 : FULL_PROCESSES); process++) {
            report.add(
                    Child.run(
                            SimulateRun.class,
                            HEAP_MEGABYTES,
                            List.of(Integer.toString(quick ? QUICK_ROUNDS : FULL_ROUNDS))));
        }
        return report;
    }
}
