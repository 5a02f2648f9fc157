package io.huiliu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Lists that share one memory never touch each other, whatever is added and removed. */
class LotsTest {
    private static final int HOLDERS = 7;

    private final Rows rows = new Rows();
    private final Lots lots = new Lots(rows, 2);
    private final List<List<long[]>> expected = new ArrayList<>();

    LotsTest() {
        for (int holder = 0; holder < HOLDERS; holder++) {
            rows.add();
            expected.add(new ArrayList<>());
        }
    }

    @Test
    void aSecondLotLeavesTheNextHoldersLotAlone() {
        append(0, 10);
        append(1, 20);
        append(0, 11);
        compare();
    }

    @Test
    void listsStayApartUnderAnySequenceOfChanges() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int step = 0; step < 20_000; step++) {
            int holder = random.nextInt(HOLDERS);
            int count = expected.get(holder).size();
            switch (random.nextInt(count > 40 ? 8 : 6)) {
                case 0, 1, 2, 3, 4 -> append(holder, step);
                case 5 -> removeFirst(holder, random.nextInt(count + 1));
                case 6 -> remove(holder, random.nextInt(count));
                default -> removeFirst(holder, count);
            }
            compare();
        }
    }

    private void append(int holder, long value) {
        int lot = lots.append(holder);
        assertThat(lot).isEqualTo(expected.get(holder).size());
        assertThat(lots.get(holder, lot, 0)).isZero();
        lots.set(holder, lot, 0, value);
        lots.set(holder, lot, 1, -value);
        expected.get(holder).add(new long[] {value, -value});
    }

    private void removeFirst(int holder, int count) {
        lots.removeFirst(holder, count);
        expected.get(holder).subList(0, count).clear();
    }

    private void remove(int holder, int lot) {
        lots.remove(holder, lot);
        expected.get(holder).remove(lot);
    }

    private void compare() {
        for (int holder = 0; holder < HOLDERS; holder++) {
            List<long[]> own = expected.get(holder);
            assertThat(lots.count(holder)).isEqualTo(own.size());
            for (int lot = 0; lot < own.size(); lot++) {
                assertThat(lots.get(holder, lot, 0)).isEqualTo(own.get(lot)[0]);
                assertThat(lots.get(holder, lot, 1)).isEqualTo(own.get(lot)[1]);
            }
        }
    }
}
