package io.huiliu.mechanisms.participation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitPriceTest {
    private static final long STEP = 100_000_000;
    private static final int GROWTH = 20_000;

    private static UnitPrice at(long volume) {
        UnitPrice price = new UnitPrice(1_000_000, STEP);
        price.add(volume, STEP, GROWTH);
        return price;
    }

    @ParameterizedTest(name = "a volume of {0} fen: {1}")
    @CsvSource({
        "0, 1000000",
        "99999999, 1000000",
        "100000000, 1020000",
        "199999999, 1020000",
        "200000000, 1040400",
        "300000000, 1061208",
        // 1.061208 × 1.02 = 1.08243216: rounded up.
        "400000000, 1082433",
    })
    void eachStepOfVolumeRaisesThePriceRoundedUp(long volume, long price) {
        assertThat(at(volume).price()).isEqualTo(price);
    }

    @Test
    void manySmallOrdersAndOneLargeOneReachTheSamePrice() {
        UnitPrice small = at(0);
        for (int order = 0; order < 1_000; order++) {
            small.add(777_777, STEP, GROWTH);
        }
        assertThat(small.price()).isEqualTo(at(777_777_000).price());
    }

    @Test
    void volumeThatARefundTookAwayRaisesNothingWhenItComesBack() {
        UnitPrice price = at(STEP);
        price.correct(-STEP);
        price.add(STEP, STEP, GROWTH);
        assertThat(price.price()).isEqualTo(1_020_000);
        price.add(STEP, STEP, GROWTH);
        assertThat(price.price()).isEqualTo(1_040_400);
    }

    @Test
    void thePriceStopsAtItsCeiling() {
        UnitPrice price = new UnitPrice(1_000_000, STEP);
        price.add(1_000_000_000_000L, STEP, GROWTH);
        assertThat(price.price()).isEqualTo(UnitPrice.CEILING);
        price.add(STEP, STEP, GROWTH);
        assertThat(price.price()).isEqualTo(UnitPrice.CEILING);
    }

    @Test
    void withoutGrowthThePriceStands() {
        UnitPrice price = new UnitPrice(2_500_000, STEP);
        price.add(1_000_000_000_000L, STEP, 0);
        assertThat(price.price()).isEqualTo(2_500_000);
    }

    @ParameterizedTest(name = "{0} fen at {1}: {2}")
    @CsvSource({
        "2000, 1000000, 20000000",
        "1, 1020000, 9803",
        "180000, 1020000, 1764705882",
        "0, 1000000, 0",
        "1000000000000, 10000, 1000000000000000000",
    })
    void unitsAreTheFloorOfTheMoneyOverThePrice(long fen, long price, long units) {
        assertThat(UnitPrice.units(fen, price)).isEqualTo(units);
    }
}
