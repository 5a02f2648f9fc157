package io.huiliu.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is to reach. Bars are the project's own promises; a run shows how far each is
 * reached or missed on the machine at hand, and missing one is no error of the run.
 *
 * @param name the figure
 * @param least the value to reach at least, or null
 * @param most the value to stay under, or null
 * @param peer the figure measured beside it in the same run, or null
 * @param leastOfPeer the part of the peer's value to reach at least, or null
 */
record Bar(
        String name,
        @Nullable Double least,
        @Nullable Double most,
        @Nullable String peer,
        @Nullable Double leastOfPeer) {

    private static final List<Bar> ALL =
            List.of(
                    new Bar("engine.wodian.1m", 1_000_000.0, null, "engine.bare.1m", 0.25),
                    new Bar("engine.wodian.30m", 500_000.0, null, "engine.bare.30m", 0.25),
                    new Bar("engine.heap-per-member.30m", null, 256.0, null, null),
                    new Bar("engine.release.30m", null, 5.0, null, null),
                    new Bar("settle.jsonl", 300_000.0, null, "settle.parse-only", null),
                    new Bar("settle.transfers", 60_000.0, null, "settle.parse-only", null),
                    new Bar("simulate.commands", 1_000_000.0, null, "simulate.engine", null),
                    new Bar("simulate.wodian.100k-2y", null, 60.0, null, null));

    /** The bar of a figure; one without limits where nothing was promised. */
    static Bar of(String name) {
        return ALL.stream()
                .filter(bar -> bar.name.equals(name))
                .findFirst()
                .orElseGet(() -> new Bar(name, null, null, peerOf(name), null));
    }

    /** Populations of other sizes have their peers too. */
    private static @Nullable String peerOf(String name) {
        return name.startsWith("engine.wodian.") ? name.replace("wodian", "bare") : null;
    }

    /** How far a value is past its limit, as a part of the limit: 0 or less where it holds. */
    double missedBy(double value, double ratioToPeer) {
        double missed = Double.NEGATIVE_INFINITY;
        if (least != null) {
            missed = Math.max(missed, 1 - value / least);
        }
        if (most != null) {
            missed = Math.max(missed, value / most - 1);
        }
        if (leastOfPeer != null && ratioToPeer >= 0) {
            missed = Math.max(missed, 1 - ratioToPeer / leastOfPeer);
        }
        return missed;
    }

    boolean isPromise() {
        return least != null || most != null || leastOfPeer != null;
    }
}
