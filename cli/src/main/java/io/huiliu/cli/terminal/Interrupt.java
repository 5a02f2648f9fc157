package io.huiliu.cli.terminal;

import java.io.Closeable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C as a wish to stop: the work is told, and has a while to say what is finished before the
 * machine goes down.
 */
public final class Interrupt implements Closeable {
    private static final long SECONDS_LEFT = 60;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::await, "stop-work");
    private volatile boolean asked;

    public Interrupt() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the work is to stop. */
    public boolean isAsked() {
        return asked;
    }

    @SuppressWarnings("EmptyCatch") // the machine goes down either way
    private void await() {
        asked = true;
        try {
            ended.await(SECONDS_LEFT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The machine is shutting down: the hook has been waiting for this.
        }
    }
}
