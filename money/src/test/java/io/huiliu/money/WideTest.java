package io.huiliu.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WideTest {
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # a,                 b,                   divisor,             floor,               ceil
                    0,                   0,                   1,                   0,                   0
                    0,                   9223372036854775807, 9223372036854775807, 0,                   0
                    1,                   1,                   2,                   0,                   1
                    7,                   3,                   4,                   5,                   6
                    8,                   3,                   4,                   6,                   6
                    9223372036854775807, 1,                   1,                   9223372036854775807, 9223372036854775807
                    9223372036854775807, 1,                   2,                   4611686018427387903, 4611686018427387904
                    4611686018427387904, 2,                   1,                   overflow,            overflow
                    4611686018427387904, 2,                   2,                   4611686018427387904, 4611686018427387904
                    4294967296,          4294967296,          2,                   overflow,            overflow
                    4294967296,          4294967296,          3,                   6148914691236517205, 6148914691236517206
                    9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807
                    9223372036854775807, 9223372036854775807, 9223372036854775806, overflow,            overflow
                    9223372036854775807, 9223372036854775806, 9223372036854775807, 9223372036854775806, 9223372036854775806
                    9223372036854775807, 3,                   4,                   6917529027641081855, 6917529027641081856
                    9223372036854775807, 9223372036854775807, 4611686018427387904, overflow,            overflow
                    4611686018427387905, 9223372036854775806, 4611686018427387905, 9223372036854775806, 9223372036854775806
                    4611686018427387904, 9223372036854775807, 4611686018427387905, 9223372036854775805, 9223372036854775806
                    # the floor still fits, the ceiling does not
                    6148914691236517205, 3,                   2,                   9223372036854775807, overflow
                    """)
    void quotientsAreExactAtTheBoundaries(long a, long b, long divisor, String floor, String ceil) {
        assertThat(quotient(() -> Wide.mulDivFloor(a, b, divisor))).isEqualTo(floor);
        assertThat(quotient(() -> Wide.mulDivCeil(a, b, divisor))).isEqualTo(ceil);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyQuotientIsThatOfUnboundedIntegersOrAnError(long seed) {
        Seeded seeded = new Seeded(seed);
        for (int run = 0; run < 10_000; run++) {
            long a = seeded.edgy();
            long b = seeded.edgy();
            long divisor = Math.max(1, seeded.edgy());
            check(a, b, divisor);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void quotientsJustBelowAndAtTheLimitAreToldApart(long seed) {
        Seeded seeded = new Seeded(seed);
        for (int run = 0; run < 10_000; run++) {
            long a = 1 + seeded.edgy() % Long.MAX_VALUE;
            long divisor = 1 + seeded.edgy() % a;
            BigInteger limit = MOST.multiply(BigInteger.valueOf(divisor));
            long b =
                    limit.divide(BigInteger.valueOf(a))
                            .add(BigInteger.valueOf(seeded.below(3)))
                            .min(MOST)
                            .longValueExact();
            check(a, b, divisor);
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # a,                 b,                   c,                   d,                   sign
                    0,                   9223372036854775807, 0,                   0,                   0
                    2,                   3,                   6,                   1,                   0
                    2,                   3,                   7,                   1,                   -1
                    7,                   1,                   2,                   3,                   1
                    9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 0
                    9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775806, 1
                    9223372036854775806, 9223372036854775807, 9223372036854775807, 9223372036854775807, -1
                    # both products have 0 above 64 bits; the first has its 64th bit set
                    4611686018427387904, 3,                   1,                   1,                   1
                    1,                   1,                   4611686018427387904, 3,                   -1
                    # the higher word decides against the lower
                    4294967296,          4294967296,          4294967295,          4294967297,          1
                    4294967295,          4294967297,          4294967296,          4294967296,          -1
                    """)
    void productsCompareExactlyAtTheBoundaries(long a, long b, long c, long d, int sign) {
        assertThat(Integer.signum(Wide.compareProducts(a, b, c, d))).isEqualTo(sign);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void productsCompareAsUnboundedIntegersDo(long seed) {
        Seeded seeded = new Seeded(seed);
        for (int run = 0; run < 10_000; run++) {
            long a = seeded.edgy();
            long b = seeded.edgy();
            boolean close = seeded.below(2) == 0;
            long c = close ? a : seeded.edgy();
            long d = close ? Math.max(0, b - 1 + seeded.below(3)) & Long.MAX_VALUE : seeded.edgy();
            BigInteger left = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
            BigInteger right = BigInteger.valueOf(c).multiply(BigInteger.valueOf(d));
            if (Integer.signum(Wide.compareProducts(a, b, c, d)) != left.compareTo(right)) {
                fail(a + " x " + b + " against " + c + " x " + d);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 1, 1", "1, -1, 1", "1, 1, 0", "1, 1, -1", "-9223372036854775808, 1, 1"})
    void negativeOperandsAndDivisorsThatAreNotPositiveAreErrors(long a, long b, long divisor) {
        assertThatThrownBy(() -> Wide.mulDivFloor(a, b, divisor))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> Wide.mulDivCeil(a, b, divisor))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"-1, 1, 1, 1", "1, -1, 1, 1", "1, 1, -1, 1", "1, 1, 1, -1"})
    void negativeFactorsAreNotCompared(long a, long b, long c, long d) {
        assertThatThrownBy(() -> Wide.compareProducts(a, b, c, d))
                .isInstanceOf(ArithmeticException.class);
    }

    /** A quotient and its ceiling are those of unbounded integers, or errors. */
    private static void check(long a, long b, long divisor) {
        BigInteger[] exact =
                BigInteger.valueOf(a)
                        .multiply(BigInteger.valueOf(b))
                        .divideAndRemainder(BigInteger.valueOf(divisor));
        BigInteger ceil = exact[0].add(BigInteger.valueOf(exact[1].signum()));
        if (!quotient(() -> Wide.mulDivFloor(a, b, divisor)).equals(shown(exact[0]))
                || !quotient(() -> Wide.mulDivCeil(a, b, divisor)).equals(shown(ceil))) {
            fail(a + " x " + b + " / " + divisor);
        }
    }

    private interface Quotient {
        long value();
    }

    private static String quotient(Quotient quotient) {
        try {
            return Long.toString(quotient.value());
        } catch (ArithmeticException e) {
            return "overflow";
        }
    }

    private static String shown(BigInteger exact) {
        return exact.compareTo(MOST) > 0 ? "overflow" : exact.toString();
    }
}
