package io.huiliu.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {
    private static final int FULL = Share.WHOLE_PPM;

    @ParameterizedTest
    @CsvSource({"AMOUNT, 1000", "CONCESSION, 300", "PROFIT, 70", "REST, 9"})
    void aShareIsTakenOfItsOwnBase(Base base, long whole) {
        assertThat(Share.of(base, FULL).floor(1_000, 300, 70, 9)).isEqualTo(whole);
        assertThat(new Share(Base.AMOUNT, 2 * FULL, Share.of(base, FULL)).floor(1_000, 300, 70, 9))
                .as("the same base as a lid")
                .isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # base,              ppm,        part
                    0,                   1000000,    0
                    1,                   999999,     0
                    1,                   1000000,    1
                    1,                   1999999,    1
                    1,                   2000000,    2
                    999,                 1000,       0
                    1000,                1000,       1
                    12850,               100000,     1285
                    12859,               100000,     1285
                    9223372036854775807, 0,          0
                    9223372036854775807, 1,          9223372036854
                    9223372036854775807, 999999,     9223362813482738952
                    9223372036854775807, 1000000,    9223372036854775807
                    4611686018427387903, 2000000,    9223372036854775806
                    """)
    void partsAreFlooredToTheUnit(long base, int ppm, long part) {
        assertThat(Share.partOf(base, ppm)).isEqualTo(part);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # one floor: 3 x 50% x 50% is 0, and so is floor(floor(3 x 50%) x 50%); 7 x 30% x 50% is 1 either way;
                    # 33 x 10% x 33% is 1, where two floors would give 0
                    # base, ppm,     weight,  part
                    3,      500000,  500000,  0
                    7,      300000,  500000,  1
                    39,     100000,  333333,  1
                    40,     100000,  0,       0
                    40,     100000,  1000000, 4
                    40,     100000,  999999,  3
                    1000,   2147483647, 1000000, 2147483
                    1000,   2147483647, 999999,  2147481
                    """)
    void aWeightScalesAShareWithOneFloor(long base, int ppm, int weight, long part) {
        assertThat(Share.partOf(base, ppm, weight)).isEqualTo(part);
        assertThat(Share.of(Base.AMOUNT, ppm).weighted(base, 0, 0, 0, weight)).isEqualTo(part);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # 1% of amount, at most 20% of concession
                    # amount, concession, weight,  part
                    100000,   20000,      1000000, 1000
                    100000,   5000,       1000000, 1000
                    100000,   4995,       1000000, 999
                    100000,   3000,       1000000, 600
                    100000,   3000,       500000,  300
                    100000,   20000,      500000,  500
                    100000,   0,          1000000, 0
                    """)
    void aLidHoldsUnderTheSameWeight(long amount, long concession, int weight, long part) {
        Share share = new Share(Base.AMOUNT, 10_000, Share.of(Base.CONCESSION, 200_000));
        assertThat(share.weighted(amount, concession, 0, 0, weight)).isEqualTo(part);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void everyPartIsTheFloorOfTheExactProduct(long seed) {
        Seeded seeded = new Seeded(seed);
        BigInteger whole = BigInteger.valueOf(FULL);
        for (int run = 0; run < 20_000; run++) {
            long base = seeded.edgy() >>> 12;
            int ppm = seeded.below(2 * FULL);
            int weight = seeded.below(4) == 0 ? FULL : seeded.below(FULL + 1);
            BigInteger exact =
                    BigInteger.valueOf(base)
                            .multiply(BigInteger.valueOf(ppm))
                            .multiply(BigInteger.valueOf(weight))
                            .divide(whole)
                            .divide(whole);
            if (Share.partOf(base, ppm, weight) != exact.longValueExact()) {
                fail(base + " x " + ppm + " ppm x " + weight + " ppm");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {13, 14})
    void sharesThatSumToAWholeNeverPayMoreThanTheirBase(long seed) {
        Seeded seeded = new Seeded(seed);
        for (int run = 0; run < 20_000; run++) {
            long base = seeded.natural();
            int first = seeded.below(FULL + 1);
            int second = seeded.below(FULL + 1 - first);
            long paid =
                    Share.partOf(base, first)
                            + Share.partOf(base, second)
                            + Share.partOf(base, FULL - first - second);
            if (paid > base || paid < base - 2) {
                fail(base + " in " + first + " and " + second + " ppm and the rest: " + paid);
            }
        }
    }

    @Test
    void aPartOfANegativeBaseIsAnError() {
        assertThatThrownBy(() -> Share.partOf(-1, 1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Share.partOf(Long.MAX_VALUE, FULL + 1))
                .as("one that does not fit")
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aShareIsNotNegativeAndItsLidHasNoLid() {
        Share lid = Share.of(Base.CONCESSION, 200_000);
        Share lidded = new Share(Base.AMOUNT, 10_000, lid);
        assertThatThrownBy(() -> Share.of(Base.AMOUNT, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(Base.AMOUNT, 10_000, lidded))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Share.of(Base.AMOUNT, 0).floor(100, 100, 100, 100)).isZero();
    }

    @Test
    void aShareReadsAsPlansWriteIt() {
        Share lid = Share.of(Base.CONCESSION, 200_000);
        assertThat(Share.of(Base.REST, 5)).hasToString("0.0005% of rest");
        assertThat(new Share(Base.AMOUNT, 10_000, lid))
                .hasToString("1% of amount, at most 20% of concession");
    }
}
