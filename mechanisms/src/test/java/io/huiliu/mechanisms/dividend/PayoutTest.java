package io.huiliu.mechanisms.dividend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayoutTest {
    private static final BigInteger SCALE = BigInteger.TEN.pow(12);

    @ParameterizedTest(name = "pool {0}, all weights {1}: a weight of {2} gets {3}")
    @CsvSource({
        "10000, 3, 2, 6666",
        "10000, 3, 1, 3333",
        // One holder of everything still loses what the accumulator's floor leaves.
        "100, 3, 3, 99",
        "100, 4, 4, 100",
        "0, 5, 5, 0",
        // A quotient in 1e-12 fen that 64 bits would not hold.
        "1000000000000, 1, 1, 1000000000000",
    })
    void aHolderGetsTheFloorOfItsWeight(long pool, long weights, long weight, long due) {
        Payout payout = new Payout();
        payout.begin(pool, weights);
        assertThat(payout.due(weight)).isEqualTo(due);
    }

    @Test
    void whatAHolderGetsIsTheFormulaAndTheSumIsNeverMoreThanThePool() {
        long seed = 20_260_101;
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            long pool = random.nextLong(1L << random.nextInt(1, 50));
            long[] weights = random.longs(5, 0, 1L << random.nextInt(1, 58)).toArray();
            long all = 1 + weights[0] + weights[1] + weights[2] + weights[3] + weights[4];
            Payout payout = new Payout();
            payout.begin(pool, all);
            long sum = 0;
            for (long weight : weights) {
                assertThat(payout.due(weight))
                        .as("seed %d", seed)
                        .isEqualTo(formula(pool, all, weight));
                sum += payout.due(weight);
            }
            assertThat(sum).as("seed %d", seed).isLessThanOrEqualTo(pool);
        }
    }

    /** floor(weight × floor(pool·10^12 / W) / 10^12). */
    private static long formula(long pool, long all, long weight) {
        BigInteger acc = BigInteger.valueOf(pool).multiply(SCALE).divide(BigInteger.valueOf(all));
        return acc.multiply(BigInteger.valueOf(weight)).divide(SCALE).longValueExact();
    }
}
