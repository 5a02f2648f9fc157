package io.huiliu.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One of the two loops, run by JMH an iteration at a time so that they can take turns. The first
 * iteration is for warming up and does not count.
 */
final class Lap {
    private final Options options;
    private final Arena arena;
    private double[] perSecond = new double[0];
    private double[] perProcessorSecond = new double[0];

    /**
     * A loop.
     *
     * @param method its method in {@link EngineBenchmark}
     */
    Lap(String method, Arena arena) {
        this.arena = arena;
        options =
                new OptionsBuilder()
                        .include(
                                Pattern.quote(EngineBenchmark.class.getName() + "." + method) + "$")
                        .mode(Mode.SingleShotTime)
                        .timeUnit(TimeUnit.NANOSECONDS)
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .verbosity(VerboseMode.SILENT)
                        .build();
    }

    void run() throws RunnerException {
        double nanos = new Runner(options).runSingle().getPrimaryResult().getScore();
        perSecond = with(perSecond, arena.orders() * 1e9 / nanos);
        perProcessorSecond =
                with(perProcessorSecond, arena.orders() * 1e9 / arena.lastProcessorNanos());
    }

    private static double[] with(double[] list, double next) {
        double[] longer = Arrays.copyOf(list, list.length + 1);
        longer[list.length] = next;
        return longer;
    }

    /** Orders a second in the iteration that ran last. */
    double last() {
        return perSecond[perSecond.length - 1];
    }

    /** Orders a second in each iteration that counts. */
    double[] measured() {
        return Arrays.copyOfRange(perSecond, 1, perSecond.length);
    }

    /** Orders in a second of processor time: the median of the iterations that count. */
    double perProcessorSecond() {
        return new Figure(
                        "",
                        "",
                        Arrays.copyOfRange(perProcessorSecond, 1, perProcessorSecond.length))
                .median();
    }

    /** How much of a core the loop had. */
    double partOfCore() {
        return new Figure("", "", measured()).median() / perProcessorSecond();
    }
}
