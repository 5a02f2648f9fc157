package io.huiliu.mechanisms.blindbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiliu.mechanisms.Rewards;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollTest {
    private static final List<Prize> TABLE =
            List.of(prize("phone", 100), prize("coupon", 499_900), prize("card", 500_000));

    private static Prize prize(String name, int ppm) {
        return new Prize(name, ppm, 0, Rewards.Kind.VOUCHER, Prize.UNLIMITED, false);
    }

    @ParameterizedTest(name = "a roll of {0} is prize {1}")
    @CsvSource({"0, 0", "99, 0", "100, 1", "499999, 1", "500000, 2", "999999, 2"})
    void probabilitiesLieEndToEndInTheTablesOrder(int roll, int prize) {
        assertThat(Roll.prize(TABLE, roll)).isEqualTo(prize);
    }

    @Test
    void aRollBeyondTheTableIsNoPrize() {
        assertThatThrownBy(() -> Roll.prize(TABLE.subList(0, 1), 100))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNumberIsScaledFrom64BitsToAMillion() {
        BigInteger range = BigInteger.ONE.shiftLeft(64);
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            long number = random.nextLong();
            BigInteger scaled =
                    new BigInteger(Long.toUnsignedString(number))
                            .multiply(BigInteger.valueOf(1_000_000));
            assertThat(Roll.of(number))
                    .as("seed %d", seed)
                    .isEqualTo(scaled.divide(range).intValueExact());
        }
        assertThat(Roll.of(-1)).isEqualTo(999_999);
    }

    @Test
    void everyRollHasEquallyManyNumbers() {
        // 2^64 = 18,446,744,073,709 × 10^6 + 551,616. The first number of roll 1 is one too many.
        long first = Long.divideUnsigned(-1L, 1_000_000) + 1;
        assertThat(Roll.of(first)).isEqualTo(731_879);
        assertThat(Roll.of(first + 1)).isEqualTo(1);
        assertThat(Roll.of(0)).isEqualTo(883_310);
    }

    @ParameterizedTest(name = "value {0} as {1}, stock {2}, hidden {3}: always there is {4}")
    @CsvSource({
        "0, VOUCHER, 2147483647, false, true",
        "500, COINS, 2147483647, false, true",
        "500, VOUCHER, 2147483647, false, false",
        "500, BALANCE, 2147483647, false, false",
        "0, VOUCHER, 10, false, false",
        "0, VOUCHER, 2147483647, true, false",
    })
    void onlyAPrizeWithoutCashStockOrConditionIsAlwaysThere(
            long value, Rewards.Kind pays, int stock, boolean hidden, boolean always) {
        assertThat(new Prize("p", 1, value, pays, stock, hidden).alwaysThere()).isEqualTo(always);
    }
}
