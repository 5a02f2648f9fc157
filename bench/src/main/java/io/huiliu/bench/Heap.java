package io.huiliu.bench;

import java.lang.management.ManagementFactory;

/** The heap in use. */
final class Heap {
    private Heap() {}

    /** Bytes in use after a full collection. */
    static long usedAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
