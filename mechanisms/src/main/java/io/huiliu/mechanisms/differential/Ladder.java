package io.huiliu.mechanisms.differential;

import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.terms.Kind.Named;
import java.util.Arrays;
import java.util.List;

/**
 * The ranks of one plan version, lowest first, with the names resolved to the numbers by which
 * members' ranks are known.
 */
final class Ladder {
    /** The step of a rank that the plan does not name. */
    static final int NONE = -1;

    /** Ranks have numbers from 1 to 250. */
    private static final int NUMBERS = 256;

    private final byte[] steps = new byte[NUMBERS];
    private final int[] ratesPpm;

    Ladder(List<Named<Integer>> ranks, Facts facts) {
        ratesPpm = new int[ranks.size()];
        Arrays.fill(steps, (byte) NONE);
        for (int step = 0; step < ratesPpm.length; step++) {
            ratesPpm[step] = ranks.get(step).value();
            steps[facts.rankIndex(ranks.get(step).name())] = (byte) step;
        }
    }

    int steps() {
        return ratesPpm.length;
    }

    /** The step of a member's rank, or {@link #NONE}. */
    int step(int rank) {
        return steps[rank];
    }

    /** The rate of a step, in ppm; 0 below the lowest. */
    int ratePpm(int step) {
        return step == NONE ? 0 : ratesPpm[step];
    }
}
