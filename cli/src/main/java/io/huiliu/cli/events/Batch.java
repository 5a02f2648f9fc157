package io.huiliu.cli.events;

import io.huiliu.engine.CommandWriter;
import io.huiliu.plan.Plan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Some commands of one event file with the lines that they came from, and the faulty lines between
 * them. It is filled by the reader, applied by the settlement, and used again.
 */
public final class Batch {
    private static final int MAX_BYTES = 1 << 18;

    final CommandWriter commands = new CommandWriter();
    final List<Plan> plans = new ArrayList<>();
    private final long[] lines = new long[CommandLog.BATCH];
    private final int[] ends = new int[CommandLog.BATCH];
    private byte[] texts = new byte[1 << 17];
    private int size;
    private final List<Fault> faults = new ArrayList<>();
    private String file = "";
    private long partPpm;
    private boolean last;

    /**
     * A line that is no command.
     *
     * @param before the place among the batch's commands that it stood before
     * @param original its bytes as text, at most 65,536 of them
     */
    public record Fault(int before, EventProblem problem, String original, boolean cut) {}

    void begin(String name) {
        file = name;
        commands.clear();
        plans.clear();
        faults.clear();
        size = 0;
        last = false;
    }

    boolean isFull() {
        return commands.count() == lines.length
                || size > MAX_BYTES
                || faults.size() == lines.length;
    }

    /** Keeps the line of the command that was written last. */
    void keep(LineReader line) {
        int length = line.to() - line.from();
        if (size + length > texts.length) {
            texts = Arrays.copyOf(texts, Math.max(texts.length * 2, size + length));
        }
        System.arraycopy(line.buffer(), line.from(), texts, size, length);
        size += length;
        lines[commands.count() - 1] = line.number();
        ends[commands.count() - 1] = size;
    }

    void keep(Fault fault) {
        faults.add(fault);
    }

    void end(boolean isLast, long part) {
        last = isLast;
        partPpm = part;
    }

    /** Commands. */
    public int count() {
        return commands.count();
    }

    /** The commands, framed by their lengths. */
    public CommandWriter commands() {
        return commands;
    }

    /** Plans that amendments in this batch name. */
    public List<Plan> plans() {
        return plans;
    }

    public List<Fault> faults() {
        return faults;
    }

    public String file() {
        return file;
    }

    /** The line that a command came from. */
    public long line(int command) {
        return lines[command];
    }

    /** The text of that line. */
    public String text(int command) {
        int from = command == 0 ? 0 : ends[command - 1];
        return new String(texts, from, ends[command] - from, StandardCharsets.UTF_8);
    }

    /** Whether nothing comes after it. */
    public boolean isLast() {
        return last;
    }

    /** Which part of the input had been read by then, in ppm; 0 where nobody knows. */
    public long partPpm() {
        return partPpm;
    }
}
