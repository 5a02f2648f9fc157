package io.huiliu.mechanisms.valuepool;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.Draws;
import io.huiliu.mechanisms.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyLotsTest {
    private final LegacyLots lots = new LegacyLots();
    private long born;

    private int debt(int member, long fen) {
        int known = lots.find(member);
        if (known != Facts.NONE) {
            lots.credit(known);
        }
        return lots.add(member, fen, born++);
    }

    @Test
    void pointsAreSharedProRataToDebts() {
        int a = debt(1, 100_00);
        int b = debt(2, 300_00);
        lots.unlock(1_000_000);
        assertThat(lots.credit(a)).isEqualTo(250_000);
        assertThat(lots.credit(b)).isEqualTo(750_000);
        assertThat(lots.uncredited()).isZero();
    }

    @Test
    void whatFlooringKeepsIsGivenWithTheNextPoints() {
        int a = debt(1, 1);
        int b = debt(2, 1);
        int c = debt(3, 1);
        lots.unlock(1);
        lots.unlock(1);
        assertThat(lots.credit(a) + lots.credit(b) + lots.credit(c)).isZero();
        lots.unlock(1);
        assertThat(lots.credit(a) + lots.credit(b) + lots.credit(c)).isBetween(2L, 3L);
        lots.unlock(3);
        lots.audit();
    }

    @Test
    void theDebtThatBeganFirstExitsFirst() {
        int late = debt(7, 50_00);
        lots.remove(late);
        int first = debt(1, 100_00);
        lots.unlock(500);
        debt(2, 1_000_00);
        lots.unlock(500);
        debt(3, 1_00);
        assertThat(lots.first()).isEqualTo(first);
    }

    @Test
    void aSaleTakesItsWorthOffTheDebtButNeverMoreThanItsPart() {
        int a = debt(1, 100_00);
        lots.unlock(1_000_000);
        lots.credit(a);
        lots.sell(a, 500_000, 10_00);
        assertThat(lots.debt(a)).isEqualTo(90_00);
        lots.sell(a, 250_000, 80_00);
        assertThat(lots.debt(a))
                .as("half of the points, at most half of the debt")
                .isEqualTo(45_00);
        assertThat(lots.credited(a)).isEqualTo(250_000);
        lots.audit();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyUnlockedPointIsWithAHolderOrCarried(long seed) {
        Draws draws = new Draws(seed);
        long unlocked = 0;
        long gone = 0;
        for (int run = 0; run < 3_000; run++) {
            int lot = lots.find(draws.below(20));
            if (lot == Facts.NONE || draws.below(8) == 0) {
                debt(draws.below(20), 1 + draws.upTo(30));
            } else if (draws.below(2) == 0) {
                long units = draws.upTo(40);
                lots.unlock(units);
                unlocked += units;
            } else {
                lots.credit(lot);
                long part = draws.upTo(62) % (lots.credited(lot) + 1);
                if (part > 0) {
                    lots.sell(lot, part, draws.upTo(25));
                    gone += part;
                } else if (draws.below(3) == 0) {
                    gone += lots.credited(lot);
                    lots.remove(lot);
                }
            }
            if (lots.debt() == 0) {
                gone += lots.strike();
            }
            assertThat(lots.audit() + lots.uncredited() + gone).isEqualTo(unlocked);
        }
    }
}
