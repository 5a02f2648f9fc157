package io.huiliu.bench;

import io.huiliu.cli.terminal.Words;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the figures were measured on. */
final class Machine {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final Path MEMORY_INFO = Path.of("/proc/meminfo");

    private Machine() {}

    /**
     * Processor, cores, memory, JDK and system in one line, and how busy the machine was in the
     * last minute with whatever else runs on it: figures from a busy machine are too low.
     */
    static Words described() {
        return Words.of(
                "%s, %d cores, %.0f GiB, JDK %s, %s %s, load %.1f",
                "%s，%d 核，%.0f GiB，JDK %s，%s %s，负载 %.1f",
                processor(),
                Runtime.getRuntime().availableProcessors(),
                memoryBytes() / (double) (1L << 30),
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String processor() {
        return lines(CPU_INFO).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static long memoryBytes() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }

    /** Memory that a new process can have without pushing others out; all of it where unknown. */
    static long availableBytes() {
        return lines(MEMORY_INFO).stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kibibytes -> Long.parseLong(kibibytes) << 10)
                .findFirst()
                .orElseGet(Machine::memoryBytes);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.isReadable(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
