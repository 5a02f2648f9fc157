package io.huiliu.simulate.run;

import io.huiliu.plan.Plan;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.scenario.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A plan under one scenario, run as often as asked. The result follows from plan, scenario, seed
 * and number of runs: it is the same on any number of threads, and after an interruption too.
 *
 * <pre>{@code
 * ScenarioResult result = Simulation.of(plan, scenario).seed(1).runs(100).threads(2).run();
 * }</pre>
 *
 * <p>Each thread drives one run at a time, in an engine of its own that is dropped at the run's
 * end. What is kept of a run does not depend on its members or orders ({@link RunRecord}), and what
 * is kept of all runs not on their number ({@link Merger}).
 */
public final class Simulation {
    public static final int MAX_RUNS = 100_000;
    public static final int MAX_THREADS = 256;

    private static final long LOOK_MILLIS = 200;

    private final Plan plan;
    private Scenario scenario;
    private @Nullable History history;
    private long seed = 1;
    private int runs = 1;
    private int threads = 1;
    private RunStore store = RunStore.NONE;
    private Progress.Listener listener = progress -> {};
    private BooleanSupplier stop = () -> false;
    private Refusals refusals = new Refusals();

    private Simulation(Plan plan, Scenario scenario) {
        this.plan = plan;
        this.scenario = scenario;
    }

    /** One run with the seed 1 on one thread, until it is told otherwise. */
    public static Simulation of(Plan plan, Scenario scenario) {
        return new Simulation(plan, scenario);
    }

    public Simulation seed(long ofDraws) {
        seed = ofDraws;
        return this;
    }

    /**
     * Sets the number of runs.
     *
     * @param number 1 to {@link #MAX_RUNS}
     */
    public Simulation runs(int number) {
        require(number >= 1 && number <= MAX_RUNS, number + " runs; 1 to " + MAX_RUNS);
        runs = number;
        return this;
    }

    /**
     * Sets how many runs go on at once.
     *
     * @param number 1 to {@link #MAX_THREADS}
     */
    public Simulation threads(int number) {
        require(number >= 1 && number <= MAX_THREADS, number + " threads; 1 to " + MAX_THREADS);
        threads = number;
        return this;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /**
     * Real events take the place of the scenario's growth, first day and number of days.
     *
     * @throws IllegalArgumentException if they last longer than a scenario can
     */
    public Simulation replay(History replayed) {
        require(
                replayed.days() <= Scenario.MAX_DAYS,
                "the events last "
                        + replayed.days()
                        + " days; at most "
                        + Scenario.MAX_DAYS
                        + " are replayed");
        history = replayed;
        scenario =
                new Scenario(
                        scenario.id(),
                        scenario.title(),
                        scenario.about(),
                        replayed.firstDay(),
                        replayed.days(),
                        scenario.growth(),
                        scenario.consumers(),
                        scenario.merchants(),
                        scenario.shocks(),
                        scenario.hash(),
                        scenario.source());
        return this;
    }

    /** Finished runs are kept there, and those that are there already are not run again. */
    public Simulation store(RunStore runStore) {
        store = runStore;
        return this;
    }

    public Simulation listener(Progress.Listener told) {
        listener = told;
        return this;
    }

    /**
     * Is asked between days and between runs; once it says yes, what is finished is the result.
     * Called by several threads.
     */
    public Simulation stop(BooleanSupplier asked) {
        stop = asked;
        return this;
    }

    /**
     * Runs.
     *
     * @throws IOException if the store fails, or has runs of another simulation
     */
    public ScenarioResult run() throws IOException {
        store.open(identity());
        OneRun model = new OneRun(plan, scenario, seed, 0, history);
        Merger merger = new Merger(plan, scenario, seed, model.pools(), model.curves());
        new Session(merger).run();
        refusals = merger.refusals();
        return merger.result(runs);
    }

    /** What a run follows from, but for its number. */
    private String identity() {
        String drawn = RunRecord.VERSION + " " + plan.hash() + " " + scenario.hash() + " " + seed;
        return history == null ? drawn : drawn + " " + history.hash();
    }

    /** Commands of agents that the engine refused in the last call of {@link #run}: none. */
    public long unforeseen() {
        return refusals.unforeseen();
    }

    /** All refused commands of the last call of {@link #run}: act, outcome, number. */
    public List<String> refused() {
        return refusals.told();
    }

    /** One call: hands out runs in their order, and merges them in their order. */
    private final class Session {
        private final Merger merger;
        private final OneRun.Done done = new OneRun.Done();
        private final AtomicBoolean over = new AtomicBoolean();
        private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();

        /** Finished runs that an earlier one is waited for: less than twice as many as threads. */
        private final Map<Integer, RunRecord> waiting = new HashMap<>();

        private final long began = System.nanoTime();
        private int next;
        private int merged;
        private int going;
        private int skipped;
        private boolean interrupted;

        Session(Merger merger) {
            this.merger = merger;
        }

        void run() throws IOException {
            ExecutorService workers = Executors.newFixedThreadPool(threads, Session::worker);
            try {
                merge();
                while (start(workers)) {
                    take();
                    tell();
                }
            } finally {
                over.set(true);
                workers.shutdown();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
            mergeRest();
            tell();
        }

        private static Thread worker(Runnable work) {
            Thread thread = new Thread(work, "huiliu-simulate");
            thread.setDaemon(true);
            return thread;
        }

        /** Keeps the workers busy; returns whether any is. */
        private boolean start(ExecutorService workers) {
            while (going < threads && next < Math.min(runs, merged + 2 * threads) && !stopped()) {
                int number = next++;
                if (store.has(number)) {
                    skipped++;
                } else {
                    going++;
                    workers.execute(() -> ended.add(one(number)));
                }
            }
            return going > 0;
        }

        private boolean stopped() {
            return over.get() || stop.getAsBoolean();
        }

        private Ended one(int number) {
            try {
                return new Ended(
                        new OneRun(plan, scenario, seed, number, history).run(this::stopped, done),
                        null);
            } catch (RuntimeException | Error e) {
                return new Ended(null, e);
            }
        }

        /** Waits a while for a run to end. */
        private void take() throws IOException {
            Ended one = await();
            if (one == null) {
                return;
            }
            going--;
            if (one.failure() instanceof Error error) {
                throw error;
            }
            if (one.failure() != null) {
                throw new IllegalStateException("a run failed", one.failure());
            }
            RunRecord record = one.record();
            if (record != null) {
                store.append(record.run(), record.bytes());
                waiting.put(record.run(), record);
                merge();
            }
        }

        private @Nullable Ended await() {
            try {
                return ended.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                over.set(true);
                interrupted = true;
                return null;
            }
        }

        /** Adds up the runs that are there, up to the first that is not. */
        private void merge() throws IOException {
            for (boolean there = true; there && merged < runs; ) {
                RunRecord record = finished(merged);
                there = record != null;
                if (record != null) {
                    merger.add(record);
                    merged++;
                }
            }
        }

        private @Nullable RunRecord finished(int number) throws IOException {
            RunRecord record = waiting.remove(number);
            return record == null && store.has(number)
                    ? RunRecord.read(store.read(number))
                    : record;
        }

        /** After an interruption: adds up what was finished beyond the first that was not. */
        private void mergeRest() throws IOException {
            for (int number = merged; number < runs; number++) {
                RunRecord record = finished(number);
                if (record != null) {
                    merger.add(record);
                }
            }
        }

        private void tell() {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
            long days = done.days.get();
            long allDays = (long) (runs - skipped) * scenario.days();
            Duration left =
                    days == 0
                            ? Duration.ZERO
                            : Duration.ofMillis(
                                    (long)
                                            (elapsed.toMillis()
                                                    * (double) Math.max(0, allDays - days)
                                                    / days));
            listener.progress(
                    new Progress(
                            merger.runs() + waiting.size(),
                            runs,
                            done.orders.get(),
                            elapsed,
                            left));
        }
    }

    /** A run that has ended: its record, a failure, or neither if it was stopped. */
    private record Ended(@Nullable RunRecord record, @Nullable Throwable failure) {}
}
