package io.huiliu.cli.events;

import io.huiliu.cli.terminal.Failure;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Reads batches on a thread of its own, a few ahead of whoever takes them. What comes out is the
 * same as without it: the thread decides when a batch is read, never what is in it.
 */
public final class ReadAhead implements Closeable {
    private static final int BATCHES = 8;

    private final EventReader reader;
    private final BlockingQueue<Batch> free = new ArrayBlockingQueue<>(BATCHES);
    private final BlockingQueue<Item> full = new ArrayBlockingQueue<>(BATCHES + 1);
    private final Thread thread;

    private sealed interface Item {
        record Filled(Batch batch) implements Item {}

        record Failed(Throwable problem) implements Item {}
    }

    public ReadAhead(EventReader reader) {
        this.reader = reader;
        for (int i = 0; i < BATCHES; i++) {
            free.add(new Batch());
        }
        thread = Thread.ofPlatform().name("events").daemon().start(this::read);
    }

    @SuppressWarnings("InterruptedExceptionSwallowed") // interruption is how the thread is ended
    private void read() {
        try {
            boolean more = true;
            while (more) {
                Batch batch = free.take();
                reader.fill(batch);
                more = !batch.isLast();
                full.put(new Item.Filled(batch));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            full.add(new Item.Failed(e));
        }
    }

    /** The next batch; not to be asked for again after the last one. */
    public Batch take() throws IOException, Failure {
        try {
            return switch (full.take()) {
                case Item.Filled filled -> filled.batch();
                case Item.Failed failed -> throw rethrown(failed.problem());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading events");
        }
    }

    private static IllegalStateException rethrown(Throwable problem) throws IOException, Failure {
        switch (problem) {
            case IOException e -> throw e;
            case Failure e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(problem);
        }
    }

    /** Gives a batch back once it has been applied. */
    public void release(Batch batch) {
        free.add(batch);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
