package io.huiliu.bench;

import io.huiliu.cli.terminal.Words;
import io.huiliu.engine.Footprint;
import io.huiliu.plan.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures one population size, in a process of its own: builds the members, weighs them, then lets
 * the bare loop and the engine take turns on the same orders, so that their ratio is one of the
 * same minutes.
 */
final class EngineRun {
    private final Report report = new Report();
    private final int members;
    private final String size;
    private final int iterations;
    private final int ordersAnIteration;
    private final Progress progress;

    private EngineRun(int members, int iterations, int ordersAnIteration) {
        this.members = members;
        this.size = Size.label(members);
        this.iterations = iterations;
        this.ordersAnIteration = ordersAnIteration;
        progress = new Progress(System.err, "engine " + size);
    }

    /** Arguments: the report's file, members, iterations, orders an iteration. */
    public static void main(String[] args) throws IOException, RunnerException {
        int members = Integer.parseInt(args[1]);
        EngineRun run =
                new EngineRun(members, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        run.measure(Plans.wodian());
        run.report.write(Path.of(args[0]));
    }

    private void measure(Plan plan) throws RunnerException {
        long empty = Heap.usedAfterCollection();
        Population population = new Population(plan, members);
        population.build(progress);
        weigh(population, empty);
        population.settle(progress);
        int transfersPerOrder = transfersPerOrder(population);
        Arena arena = new Arena(population, members, ordersAnIteration, transfersPerOrder);
        EngineBenchmark.on(arena);
        race(arena);
        release(population);
    }

    /** Measured while settling would count the orders of faster days too: so it has its own day. */
    private int transfersPerOrder(Population population) {
        long before = population.feed().transfers();
        population.oneDay();
        long posted = population.feed().transfers() - before;
        int each = Math.toIntExact(Math.round(posted / (double) Population.PER_DAY));
        report.remark(Words.of("%s: %d transfers an order", "%s：每笔订单 %d 笔转账", size, each));
        return each;
    }

    /**
     * Weighs the members when each has its four lots and no more. Open orders and remembered ids
     * are counted off: they grow with the orders a day, not with the members.
     */
    private void weigh(Population population, long empty) {
        long used = Heap.usedAfterCollection() - empty;
        Footprint known = population.engine().footprint();
        long open = population.engine().openOrders();
        double each = (used - known.openOrders() - known.ids()) / (double) members;
        report.figure("engine.heap-per-member." + size, "bytes", each);
        report.remark(
                Words.of(
                        "%s: of the %.1f bytes a member with four lots %.1f are ids and rows, the"
                                + " rest lots; an open order has %.0f bytes",
                        "%s：有四个批次的会员每人 %.1f 字节，其中编号与行 %.1f 字节，其余为批次；每笔未完结订单 %.0f 字节",
                        size,
                        each,
                        known.holders() / (double) members,
                        known.openOrders() / (double) open));
        progress.say(String.format(Locale.ROOT, "%.1f bytes a member", each));
    }

    /** Both loops take turns, from an equally swept heap. */
    private void race(Arena arena) throws RunnerException {
        progress.step("collecting", System::gc);
        System.setProperty("jmh.ignoreLock", "true");
        Lap bare = new Lap("bare", arena);
        Lap engine = new Lap("engine", arena);
        for (int i = 0; i <= iterations; i++) {
            arena.prepare();
            bare.run();
            engine.run();
            progress.say(
                    String.format(
                            Locale.ROOT,
                            "iteration %d of %d: bare %,.0f, engine %,.0f orders/s",
                            i,
                            iterations,
                            bare.last(),
                            engine.last()));
        }
        report.figure("engine.bare." + size, "orders/s", bare.measured());
        report.figure("engine.wodian." + size, "orders/s", engine.measured());
        report.remark(
                Words.of(
                        "%s: the loops had %.0f%% of a core; a second of processor time made %,.0f"
                                + " (bare) and %,.0f orders (engine)",
                        "%s：循环得到一个核的 %.0f%%；每秒处理器时间 %,.0f 笔（裸循环）与 %,.0f 笔（引擎）订单",
                        size,
                        100 * engine.partOfCore(),
                        bare.perProcessorSecond(),
                        engine.perProcessorSecond()));
    }

    private void release(Population population) {
        double[] millis = new ReleaseTimer(population).time(1);
        if (millis.length == 0) {
            report.remark(Words.of("%s: no release came", "%s：没有发生释放", size));
            return;
        }
        report.figure("engine.release." + size, "ms", millis);
        report.remark(
                Words.of(
                        "%s: the release, number %d, had %d live cohorts and %,d holders; the time"
                                + " is that of the whole day close",
                        "%s：第 %d 次释放，存续批次 %d 个，持有人 %,d；时间为整个日结",
                        size,
                        population.feed().cohorts().releases(),
                        population.feed().cohorts().live(),
                        members));
    }
}
