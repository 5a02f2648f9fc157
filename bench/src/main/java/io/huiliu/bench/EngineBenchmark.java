package io.huiliu.bench;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The two loops that are measured side by side, for JMH. A population takes minutes to build, so it
 * is built once, outside, and both loops go on where they stopped: no iteration repeats another.
 */
@State(Scope.Benchmark)
public class EngineBenchmark {
    private static @Nullable Arena arena;

    /** What the next iterations run on. */
    static void on(Arena built) {
        arena = built;
    }

    /** The plain arrays. */
    @Benchmark
    public long bare() {
        return built().runBare();
    }

    /** The engine under {@code wodian}, or whatever plan it was started with. */
    @Benchmark
    public long engine() {
        return built().runEngine();
    }

    private static Arena built() {
        Arena built = arena;
        if (built == null) {
            throw new IllegalStateException("nothing was built to run on");
        }
        return built;
    }
}
