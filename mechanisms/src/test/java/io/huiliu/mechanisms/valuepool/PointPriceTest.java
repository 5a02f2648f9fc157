package io.huiliu.mechanisms.valuepool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiliu.ledger.InvariantViolation;
import io.huiliu.mechanisms.Draws;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked example is source 002's; figures in fen and 1e-6 points. */
class PointPriceTest {
    private static final int MICRO_YUAN = 1_000_000;

    private final PointPrice price = new PointPrice();

    private long order(long cash, long mintFen) {
        price.open(MICRO_YUAN);
        long units = price.pointsFor(mintFen);
        assertThat(price.change(cash, units)).isZero();
        return units;
    }

    @Test
    void ordersMintFewerAndFewerPoints() {
        assertThat(order(30_000, 21_000)).isEqualTo(210_000_000);
        assertThat(order(30_000, 21_000)).isEqualTo(147_000_000);
        assertThat(order(30_000, 21_000)).isEqualTo(124_950_000);
        assertThat(order(30_000, 21_000)).isEqualTo(112_455_000);
        assertThat(order(30_000, 21_000)).isEqualTo(104_020_875);
        assertThat(price.cash()).isEqualTo(150_000);
        assertThat(price.supply()).isEqualTo(698_425_875);
    }

    @Test
    void aFallingPriceIsNeverLet() {
        order(30_000, 21_000);
        assertThatThrownBy(() -> price.change(-1, 0)).isInstanceOf(InvariantViolation.class);
        assertThatThrownBy(() -> price.change(0, 1)).isInstanceOf(InvariantViolation.class);
        assertThatThrownBy(() -> price.change(0, -210_000_001))
                .isInstanceOf(InvariantViolation.class);
    }

    @Test
    void whatIsLeftWhenTheLastPointIsSoldIsSetAsideAndThePriceStays() {
        order(30_000, 21_000);
        assertThat(price.change(-24_000, -210_000_000)).isEqualTo(6_000);
        assertThat(price.cash()).isZero();
        assertThat(price.worth(210_000_000)).isEqualTo(30_000);
        assertThat(price.change(500, 0)).as("cash comes in and there are no points").isEqualTo(500);
        assertThat(order(30_000, 21_000)).isEqualTo(147_000_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aPartOfCashBuysThePointsOfOneFloor(long seed) {
        Draws draws = new Draws(seed);
        order(30_000, 21_000);
        for (int run = 0; run < 5_000; run++) {
            long cash = 1 + draws.upTo(40);
            order(cash, draws.upTo(62) % cash);
            long fen = draws.upTo(40);
            int ppm = draws.below(1_000_001);
            BigInteger exact =
                    BigInteger.valueOf(fen)
                            .multiply(BigInteger.valueOf(ppm))
                            .multiply(BigInteger.valueOf(price.supply()))
                            .divide(BigInteger.valueOf(1_000_000))
                            .divide(BigInteger.valueOf(price.cash()));
            assertThat(BigInteger.valueOf(price.pointsFor(fen, ppm))).isEqualTo(exact);
        }
    }
}
