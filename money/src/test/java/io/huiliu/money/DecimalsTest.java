package io.huiliu.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # text                | decimals | value
                    0                     | 0        | 0
                    0                     | 2        | 0
                    -0                    | 2        | 0
                    0.00                  | 2        | 0
                    12                    | 2        | 1200
                    128.5                 | 2        | 12850
                    128.50                | 2        | 12850
                    -0.5                  | 2        | -50
                    0.05                  | 2        | 5
                    007                   | 0        | 7
                    0.000001              | 6        | 1
                    1,000                 | 0        | 1000
                    -1,000                | 0        | -1000
                    10,000.00             | 2        | 1000000
                    100,000               | 0        | 100000
                    1,000,000.00          | 2        | 100000000
                    123,456,789           | 0        | 123456789
                    999999999999999999    | 0        | 999999999999999999
                    -999999999999999999   | 0        | -999999999999999999
                    9999999999999999.99   | 2        | 999999999999999999
                    0000999999999999999999| 0        | 999999999999999999
                    0.000000000000000001  | 18       | 1
                    9223372036854775      | 3        | 9223372036854775000
                    """)
    void plainDecimalsAreReadExactly(String text, int decimals, long value) {
        assertThat(Decimals.parse(text, decimals)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                    | 2
                    -                     | 2
                    --1                   | 2
                    +1                    | 2
                    1-                    | 2
                    .                     | 2
                    .5                    | 2
                    5.                    | 2
                    -.5                   | 2
                    1.2.3                 | 2
                    1..2                  | 2
                    1.234                 | 2
                    1.0                   | 0
                    1.                    | 0
                    1e3                   | 2
                    0x10                  | 2
                    1 000                 | 2
                    ' 1'                  | 2
                    1_000                 | 2
                    ¥1                    | 2
                    １２                  | 2
                    /                     | 2
                    :                     | 2
                    ,                     | 2
                    ,000                  | 2
                    -,000                 | 2
                    1,                    | 2
                    1,00                  | 2
                    1,0000                | 2
                    1,,000                | 2
                    1,000,00              | 2
                    1,000,                | 2
                    1,00:                 | 2
                    1,/00                 | 2
                    1.000,00              | 3
                    1.0,000               | 5
                    1,.00                 | 2
                    1,000000              | 2
                    """)
    void whatIsNoDecimalOfThatManyDecimalsIsRefused(String text, int decimals) {
        assertThatThrownBy(() -> Decimals.parse(text, decimals))
                .isInstanceOf(NumberFormatException.class)
                .hasMessage(
                        "'"
                                + text
                                + "' is not a decimal number with at most "
                                + decimals
                                + " decimals");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234,567", "12345,678.00", "0,500", "-0,500", "00,500", "012,345"})
    void aCommaThatMayHaveBeenMeantAsAPointIsRefused(String text) {
        assertThatThrownBy(() -> Decimals.parse(text, 2)).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1000000000000000000, 0",
        "9223372036854775807, 0",
        "99999999999999999999999999, 0",
        "10000000000000000.00, 2"
    })
    void moreThanEighteenDigitsAreRefused(String text, int decimals) {
        assertThatThrownBy(() -> Decimals.parse(text, decimals))
                .isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @CsvSource({"9223372036854776, 3", "922337203685477581, 1", "10, 18"})
    void whatDoesNotFitInSmallestUnitsIsRefused(String text, int decimals) {
        assertThatThrownBy(() -> Decimals.parse(text, decimals))
                .isInstanceOf(NumberFormatException.class)
                .hasMessage("'" + text + "' has too many digits");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0,                    0, 0
                    0,                    2, 0.00
                    5,                    2, 0.05
                    -5,                   2, -0.05
                    50,                   2, 0.50
                    100,                  2, 1.00
                    12850,                2, 128.50
                    -12850,               2, -128.50
                    7,                    0, 7
                    1,                    6, 0.000001
                    999999,               6, 0.999999
                    1000000,              6, 1.000000
                    9223372036854775807,  0, 9223372036854775807
                    -9223372036854775808, 0, -9223372036854775808
                    -9223372036854775808, 2, -92233720368547758.08
                    """)
    void everyDecimalIsPrinted(long value, int decimals, String text) {
        assertThat(Decimals.format(value, decimals)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void whatIsPrintedReadsAsTheSameNumber(long seed) {
        Seeded seeded = new Seeded(seed);
        for (int run = 0; run < 20_000; run++) {
            int decimals = seeded.below(7);
            long value = seeded.natural() * (seeded.below(2) * 2 - 1);
            String text = Decimals.format(value, decimals);
            boolean reads = Math.abs(value) < 1_000_000_000_000_000_000L;
            if (!text.equals(BigDecimal.valueOf(value, decimals).toPlainString())
                    || reads && Decimals.parse(text, decimals) != value
                    || reads && Decimals.parse(grouped(text), decimals) != value) {
                fail(value + " at " + decimals + " decimals: " + text);
            }
        }
    }

    /** Puts a comma before every three digits of the whole part. */
    private static String grouped(String text) {
        int point = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        StringBuilder out = new StringBuilder(text);
        for (int at = point - 3; at > (text.charAt(0) == '-' ? 1 : 0); at -= 3) {
            out.insert(at, ',');
        }
        return out.toString();
    }

    /** Text made of what decimals are made of is either refused or read as BigDecimal reads it. */
    @ParameterizedTest
    @ValueSource(longs = {23, 24})
    void anyTextIsRefusedOrReadAsWritten(long seed) {
        Seeded seeded = new Seeded(seed);
        String letters = "0019.,-";
        for (int run = 0; run < 5_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int length = seeded.below(10); length >= 0; length--) {
                text.append(letters.charAt(seeded.below(letters.length())));
            }
            long value;
            try {
                value = Decimals.parse(text, 3);
            } catch (NumberFormatException refused) {
                continue;
            }
            String plain = text.toString().replace(",", "");
            if (BigDecimal.valueOf(value, 3).compareTo(new BigDecimal(plain)) != 0) {
                fail(text + " is read as " + value);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0%",
        "1, 0.0001%",
        "500, 0.05%",
        "10000, 1%",
        "15000, 1.5%",
        "100000, 10%",
        "150000, 15%",
        "1000000, 100%",
        "5000000, 500%",
        "-150000, -15%",
        "333333, 33.3333%"
    })
    void ratesPrintAsPercentagesWithoutTrailingZeros(long ppm, String text) {
        assertThat(Decimals.percent(ppm)).isEqualTo(text);
    }
}
