package io.huiliu.simulate.run;

import java.io.IOException;

/**
 * Where finished runs are kept, so that a simulation that was interrupted goes on where it was. All
 * calls come from one thread.
 */
public interface RunStore {
    /** Keeps nothing. */
    RunStore NONE =
            new RunStore() {
                @Override
                public void open(String simulation) {}

                @Override
                public boolean has(int run) {
                    return false;
                }

                @Override
                public byte[] read(int run) {
                    throw new IllegalStateException("nothing was kept");
                }

                @Override
                public void append(int run, byte[] record) {}
            };

    /**
     * Opens what is kept of a simulation.
     *
     * @param simulation what it is known by: the form of records, plan, scenario, seed and the
     *     events that are replayed
     * @throws IOException if what is kept is of another one, too
     */
    void open(String simulation) throws IOException;

    /** Whether a run is there, whole. */
    boolean has(int run);

    /** The record of a run that is there. */
    byte[] read(int run) throws IOException;

    /** Keeps a finished run: whole, or not at all. */
    void append(int run, byte[] record) throws IOException;
}
