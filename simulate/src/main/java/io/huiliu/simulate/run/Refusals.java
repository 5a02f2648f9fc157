package io.huiliu.simulate.run;

import io.huiliu.mechanisms.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands that the engine did not accept, by act and outcome. Agents know what they hold and what
 * the plan offers, so that only replayed events may be refused.
 */
final class Refusals {
    private static final Outcome[] OUTCOMES = Outcome.values();

    private final long[] counts = new long[Act.values().length * OUTCOMES.length];

    void count(Act act, Outcome outcome) {
        counts[act.ordinal() * OUTCOMES.length + outcome.ordinal()]++;
    }

    /** Commands of agents that were refused: none if they are without mistakes. */
    long unforeseen() {
        long sum = 0;
        for (int i = 0; i < Act.REPLAY.ordinal() * OUTCOMES.length; i++) {
            sum += counts[i];
        }
        return sum;
    }

    /** Such as {@code SELL INSUFFICIENT_POINTS 3}, in the order of acts. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        for (Act act : Act.values()) {
            for (Outcome outcome : OUTCOMES) {
                long times = counts[act.ordinal() * OUTCOMES.length + outcome.ordinal()];
                if (times > 0) {
                    told.add(act + " " + outcome + " " + times);
                }
            }
        }
        return told;
    }

    void add(Refusals other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    void write(RecordWriter to) {
        to.number(counts.length);
        for (long count : counts) {
            to.number(count);
        }
    }

    static Refusals read(RecordReader from) {
        Refusals read = new Refusals();
        if (from.number() != read.counts.length) {
            throw new RecordReader.BadRecordException("other acts or outcomes");
        }
        for (int i = 0; i < read.counts.length; i++) {
            read.counts[i] = from.number();
        }
        return read;
    }
}
