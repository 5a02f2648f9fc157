package io.huiliu.mechanisms.promoterrank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordsTest {
    private static final int JANUARY = 2026 * 12;

    @Test
    void aRunEndsWithTheMonthAfterItsLast() {
        Records records = new Records();
        records.run(5, JANUARY, 2);
        assertThat(records.run(5, JANUARY)).isEqualTo(2);
        assertThat(records.run(5, JANUARY + 1)).isZero();
        assertThat(records.run(6, JANUARY)).isZero();
    }

    @Test
    void whatAMentorUsedBelongsToOneMonth() {
        Records records = new Records();
        records.use(5, JANUARY, 100);
        records.use(5, JANUARY, 50);
        assertThat(records.used(5, JANUARY)).isEqualTo(150);
        records.use(5, JANUARY + 1, 7);
        assertThat(records.used(5, JANUARY + 1)).isEqualTo(7);
        assertThat(records.used(4, JANUARY)).isZero();
    }

    @Test
    void missesAddUpUntilTheyAreForgiven() {
        Records records = new Records();
        records.misses(5, 0);
        assertThat(records.misses(5)).isZero();
        records.misses(5, 1);
        assertThat(records.misses(5)).isEqualTo(1);
        records.misses(5, 0);
        assertThat(records.misses(5)).isZero();
    }
}
