package io.huiliu.bench;

import io.huiliu.cli.terminal.Words;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.Plan;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.run.Simulation;
import io.huiliu.simulate.scenario.Consumers;
import io.huiliu.simulate.scenario.Growth;
import io.huiliu.simulate.scenario.Merchants;
import io.huiliu.simulate.scenario.Scenario;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Simulates 100,000 members under the plan wodian, in a process of its own. For the rate of
 * commands, simulations of three months take turns with the engine alone, which is fed ready orders
 * of as many members; then one simulation of two years is timed from its start to its result.
 */
final class SimulateRun {
    private static final int MEMBERS = 100_000;
    private static final int FIRST_MEMBERS = 60_000;
    private static final int SHORT_DAYS = 90;
    private static final int LONG_DAYS = 730;
    private static final int ENGINE_DAYS = 10;

    private final Report report = new Report();
    private final Progress progress = new Progress(System.err, "simulate");
    private final Plan plan = Plans.wodian();
    private final int rounds;

    private SimulateRun(int rounds) {
        this.rounds = rounds;
    }

    /** Arguments: the report's file, rounds. */
    public static void main(String[] args) throws IOException {
        SimulateRun run = new SimulateRun(Integer.parseInt(args[1]));
        run.rates();
        run.twoYears();
        run.report.write(Path.of(args[0]));
    }

    private void rates() throws IOException {
        Population population = new Population(plan, MEMBERS);
        population.build(progress);
        double[] simulated = new double[rounds];
        double[] ofCore = new double[rounds];
        double[] alone = new double[rounds];
        double[] aloneOfCore = new double[rounds];
        for (int round = -1; round < rounds; round++) {
            long cpuBefore = cpuNanos();
            long began = System.nanoTime();
            ScenarioResult result = simulate(SHORT_DAYS);
            double seconds = seconds(began);
            double cpu = (cpuNanos() - cpuBefore) / 1e9;
            cpuBefore = cpuNanos();
            began = System.nanoTime();
            for (int day = 0; day < ENGINE_DAYS; day++) {
                population.oneDay();
            }
            double fed = (double) ENGINE_DAYS * Population.PER_DAY;
            double engine = fed / seconds(began);
            double engineCpu = (cpuNanos() - cpuBefore) / 1e9;
            progress.say(
                    String.format(
                            Locale.ROOT,
                            "round %d of %d: %,.0f commands/s, engine alone %,.0f orders/s",
                            round + 1,
                            rounds,
                            result.commands() / seconds,
                            engine));
            if (round >= 0) {
                simulated[round] = result.commands() / seconds;
                ofCore[round] = result.commands() / cpu;
                alone[round] = engine;
                aloneOfCore[round] = fed / engineCpu;
            }
        }
        report.figure("simulate.commands", "orders/s", simulated);
        report.figure("simulate.engine", "orders/s", alone);
        report.remark(
                Words.of(
                        "simulate: a second of processor time made %,.0f commands, and %,.0f orders"
                                + " of the engine alone, garbage collection included",
                        "simulate：每秒处理器时间 %,.0f 条命令，单独的引擎 %,.0f 笔订单（含垃圾回收）",
                        new Figure("", "", ofCore).median(),
                        new Figure("", "", aloneOfCore).median()));
    }

    private void twoYears() throws IOException {
        long cpuBefore = cpuNanos();
        long began = System.nanoTime();
        ScenarioResult result = simulate(LONG_DAYS);
        double seconds = seconds(began);
        report.figure("simulate.wodian.100k-2y", "s", seconds);
        report.remark(
                Words.of(
                        "simulate.wodian.100k-2y: %.1f s of processor time; %,d members, %,d days,"
                                + " %,d orders, %,d commands",
                        "simulate.wodian.100k-2y：处理器时间 %.1f 秒；%,d 名会员，%,d 天，%,d 笔订单，%,d 条命令",
                        (cpuNanos() - cpuBefore) / 1e9,
                        Math.round(members(result)),
                        LONG_DAYS,
                        result.orders(),
                        result.commands()));
    }

    private static double members(ScenarioResult result) {
        return result.cohorts().stream().mapToDouble(ScenarioResult.Cohort::members).sum();
    }

    private ScenarioResult simulate(int days) throws IOException {
        return Simulation.of(plan, scenario(days)).seed(1).run();
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    /** Of the whole process, garbage collection included. */
    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    /** As many as 100,000 members within two years, each with 5.4 orders a month, all staying. */
    private static Scenario scenario(int days) {
        return new Scenario(
                "bench",
                new Text("基准", "Benchmark"),
                new Text("两年，十万会员", "Two years of 100,000 members"),
                LocalDate.of(2026, 1, 1),
                days,
                new Growth.Constant((MEMBERS - FIRST_MEMBERS) / (double) LONG_DAYS),
                new Consumers(
                        FIRST_MEMBERS,
                        5.4,
                        1.0,
                        1.0,
                        new Consumers.Ticket(80_00, 0.8, 5_00, 5_000_00),
                        0.6,
                        0.5,
                        0.02,
                        20,
                        0.3,
                        0,
                        0,
                        0.3,
                        0),
                new Merchants(2_000, 100, Merchants.Rate.ANY, 0.02, 0.5, 0.05),
                List.of(),
                "bench-" + days,
                "");
    }
}
