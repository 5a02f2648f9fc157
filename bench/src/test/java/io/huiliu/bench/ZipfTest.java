package io.huiliu.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ZipfTest {
    private static final int RANKS = 1_000;
    private static final int DRAWS = 1_000_000;

    @Test
    void aRankIsDrawnInProportionToItsInverse() {
        Zipf zipf = new Zipf(RANKS, new SplittableRandom(7));
        int[] drawn = new int[RANKS + 1];
        for (int i = 0; i < DRAWS; i++) {
            drawn[zipf.draw()]++;
        }
        double harmonic = 0;
        for (int rank = 1; rank <= RANKS; rank++) {
            harmonic += 1.0 / rank;
        }
        for (int rank : new int[] {1, 2, 3, 10, 100}) {
            double expected = DRAWS / (harmonic * rank);
            assertThat((double) drawn[rank])
                    .as("rank %d", rank)
                    .isCloseTo(expected, within(5 * Math.sqrt(expected)));
        }
        assertThat(drawn[0]).isZero();
    }
}
