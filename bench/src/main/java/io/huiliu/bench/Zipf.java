package io.huiliu.bench;

import java.util.SplittableRandom;

/**
 * Draws ranks by Zipf's law with exponent 1, rank r with a probability proportional to 1/r, by
 * rejection-inversion (Hörmann and Derflinger, 1996): exact, in constant time, without tables.
 */
final class Zipf {
    private final int ranks;
    private final SplittableRandom random;
    private final double integralOfFirst;
    private final double integralOfAll;
    private final double acceptAtOnce;

    Zipf(int ranks, SplittableRandom random) {
        this.ranks = ranks;
        this.random = random;
        integralOfFirst = Math.log(1.5) - 1;
        integralOfAll = Math.log(ranks + 0.5);
        acceptAtOnce = 2 - Math.exp(Math.log(2.5) - 0.5);
    }

    /** A rank from 1 to the number of ranks. */
    int draw() {
        while (true) {
            double area = integralOfAll + random.nextDouble() * (integralOfFirst - integralOfAll);
            double point = Math.exp(area);
            int rank = Math.min(Math.max((int) (point + 0.5), 1), ranks);
            if (rank - point <= acceptAtOnce || area >= Math.log(rank + 0.5) - 1.0 / rank) {
                return rank;
            }
        }
    }
}
