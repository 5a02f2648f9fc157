package io.huiliu.mechanisms.valuepool;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.Draws;
import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductsTest {
    private static final long MOST = Long.MAX_VALUE;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void productsCompareAsThoseOfUnboundedIntegers(long seed) {
        Draws draws = new Draws(seed);
        for (int run = 0; run < 20_000; run++) {
            long[] factors = new long[6];
            for (int i = 0; i < factors.length; i++) {
                factors[i] = draws.upTo(63);
            }
            check(factors);
            check(factors[0], factors[1], factors[2], factors[2], factors[0], factors[1]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 1, 1, 1",
        "9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807,"
                + " 9223372036854775807, 9223372036854775806",
        "4294967296, 4294967296, 4294967296, 9223372036854775807, 2147483648, 4",
        "1000000000, 1000000000, 7, 7000000, 1000000, 1000000",
    })
    void theEdgesToo(long a, long b, long c, long d, long e, long f) {
        check(a, b, c, d, e, f);
        check(MOST, MOST, MOST, a, b, c);
    }

    private static void check(long... f) {
        int compared = Products.compare(f[0], f[1], f[2], f[3], f[4], f[5]);
        int exact = product(f[0], f[1], f[2]).compareTo(product(f[3], f[4], f[5]));
        assertThat(Integer.signum(compared)).as("%s", (Object) f).isEqualTo(exact);
    }

    private static BigInteger product(long a, long b, long c) {
        return BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(b))
                .multiply(BigInteger.valueOf(c));
    }
}
