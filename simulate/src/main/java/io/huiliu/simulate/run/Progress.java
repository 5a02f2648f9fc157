package io.huiliu.simulate.run;

import java.time.Duration;

/**
 * How far a simulation is.
 *
 * @param runs finished, those of an earlier session included
 * @param planned runs that were asked for
 * @param orders placed in this session
 * @param elapsed since this session began
 * @param left how much longer it may take, by the days that are done; zero when nothing is known
 */
public record Progress(int runs, int planned, long orders, Duration elapsed, Duration left) {

    /** Is told now and then, by the thread that called the simulation. */
    @FunctionalInterface
    public interface Listener {
        void progress(Progress progress);
    }
}
