package io.huiliu.bench;

import java.lang.management.ManagementFactory;

/** An engine and a bare loop with the same members, and the orders that both take next. */
final class Arena {
    private final Population population;
    private final BareLoop bare;
    private final byte[] frames;
    private final int orders;
    private int size;
    private long processorNanos;

    /**
     * Room for so many orders an iteration.
     *
     * @param transfersPerOrder what the bare loop writes an order
     */
    Arena(Population population, int members, int orders, int transfersPerOrder) {
        this.population = population;
        this.orders = orders;
        frames = new byte[orders * OrderStream.FRAME];
        bare =
                new BareLoop(
                        members,
                        Population.MERCHANTS,
                        population.engine().facts()::referrer,
                        Population.PER_DAY,
                        transfersPerOrder);
    }

    /** Writes the orders of the next iteration. Not part of what is measured. */
    void prepare() {
        size = population.drawn(frames, orders);
    }

    long runBare() {
        long began = processorNanos();
        long checksum = bare.run(frames, size);
        processorNanos = processorNanos() - began;
        return checksum;
    }

    long runEngine() {
        long began = processorNanos();
        long checksum = population.feed().run(frames, size);
        processorNanos = processorNanos() - began;
        return checksum;
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /**
     * Processor time of the loop that ran last: less than what a clock on the wall says where it
     * had to share its core.
     */
    long lastProcessorNanos() {
        return processorNanos;
    }

    int orders() {
        return orders;
    }
}
