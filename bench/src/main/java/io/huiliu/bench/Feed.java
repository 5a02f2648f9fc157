package io.huiliu.bench;

import io.huiliu.engine.Engine;
import io.huiliu.ledger.Bytes;
import io.huiliu.mechanisms.Outcome;

/**
 * Hands framed commands to an engine, and reads its transfers and notices after every batch of 512.
 */
final class Feed {
    /** Commands in a batch, as the log batches them (architecture.md, 2). */
    static final int BATCH = 512;

    private final Engine engine;
    private final TransferSink sink = new TransferSink();
    private final Cohorts cohorts;

    Feed(Engine engine) {
        this.engine = engine;
        cohorts = new Cohorts(engine.plan());
    }

    /**
     * Applies all commands of a buffer; each must take effect.
     *
     * @return a checksum of all transfers so far
     */
    long run(byte[] frames, int size) {
        int at = 0;
        while (at < size) {
            int end = endOfBatch(frames, at, size);
            engine.apply(frames, at, end, Feed::mustBeOk);
            drain();
            at = end;
        }
        return sink.checksum();
    }

    private static int endOfBatch(byte[] frames, int from, int size) {
        int at = from;
        for (int i = 0; i < BATCH && at < size; i++) {
            at += 4 + (int) Bytes.INTS.get(frames, at);
        }
        return at;
    }

    private static void mustBeOk(int number, Outcome outcome) {
        if (outcome != Outcome.OK) {
            throw new IllegalStateException(
                    "command " + number + " of a benchmark's batch is " + outcome);
        }
    }

    /** Reads and clears what the engine posted. */
    void drain() {
        engine.journal().read(sink);
        engine.journal().clear();
        if (!engine.notices().entries().isEmpty()) {
            engine.notices().entries().forEach(cohorts::see);
            engine.notices().clear();
        }
    }

    Cohorts cohorts() {
        return cohorts;
    }

    /** Transfers read so far. */
    long transfers() {
        return sink.transfers();
    }
}
