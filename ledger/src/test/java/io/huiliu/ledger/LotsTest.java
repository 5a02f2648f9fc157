package io.huiliu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LotsTest {
    private static final int CHUNK_ENTRIES = 1 << 14;

    /** Lists as anyone would keep them, changed in step with the ones under test. */
    private static final class Model {
        final Rows rows = new Rows();
        final Lots lots;
        final int width;
        final List<List<long[]>> lists = new ArrayList<>();

        Model(int holders, int width) {
            this.width = width;
            lots = new Lots(rows, width);
            for (int holder = 0; holder < holders; holder++) {
                rows.add();
                lists.add(new ArrayList<>());
            }
        }

        int size(int row) {
            return lists.get(row).size();
        }

        void append(int row, Seeded seeded) {
            int lot = lots.append(row);
            if (lot != size(row)) {
                fail("holder " + row + " got lot " + lot + ", not " + size(row));
            }
            for (int field = 0; field < width; field++) {
                if (lots.get(row, lot, field) != 0) {
                    fail("a new lot is not 0: holder " + row + ", lot " + lot);
                }
            }
            lists.get(row).add(new long[width]);
            change(row, lot, seeded);
        }

        void change(int row, int lot, Seeded seeded) {
            for (int field = 0; field < width; field++) {
                long value = seeded.next();
                lots.set(row, lot, field, value);
                lists.get(row).get(lot)[field] = value;
            }
        }

        void removeFirst(int row, int count) {
            lots.removeFirst(row, count);
            lists.get(row).subList(0, count).clear();
        }

        void remove(int row, int lot) {
            lots.remove(row, lot);
            lists.get(row).remove(lot);
        }

        void clear(int row) {
            lots.clear(row);
            lists.get(row).clear();
        }

        void check(int row) {
            checkAgainst(lots, row);
        }

        void checkAgainst(Lots found, int row) {
            List<long[]> list = lists.get(row);
            if (found.count(row) != list.size()) {
                fail("holder " + row + " has " + found.count(row) + ", not " + list.size());
            }
            for (int lot = 0; lot < list.size(); lot++) {
                for (int field = 0; field < width; field++) {
                    if (found.get(row, lot, field) != list.get(lot)[field]) {
                        fail("holder " + row + ", lot " + lot + ", field " + field);
                    }
                }
            }
        }

        void checkAll() {
            for (int row = 0; row < lists.size(); row++) {
                check(row);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "4, 5"})
    void manyShortListsKeepWhatArrayListsKeep(long seed, int width) {
        Seeded seeded = new Seeded(seed);
        Model model = new Model(500, width);
        for (int run = 0; run < 60_000; run++) {
            int row = seeded.below(500);
            int size = model.size(row);
            switch (seeded.below(8)) {
                case 0 -> model.removeFirst(row, seeded.below(size + 1));
                case 1 -> {
                    if (size > 0) {
                        model.remove(row, seeded.below(size));
                    }
                }
                case 2 -> {
                    if (size > 0) {
                        model.change(row, seeded.below(size), seeded);
                    }
                }
                case 3 -> {
                    if (seeded.oneIn(10)) {
                        model.clear(row);
                    }
                }
                default -> model.append(row, seeded);
            }
            model.check(row);
            if (run % 6_000 == 0) {
                model.checkAll();
            }
        }
        model.checkAll();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void listsLongerThanAChunkKeepWhatArrayListsKeep(long seed) {
        Seeded seeded = new Seeded(seed);
        Model model = new Model(6, 2);
        for (int run = 0; run < 100; run++) {
            int row = seeded.below(6);
            int size = model.size(row);
            switch (seeded.below(5)) {
                case 0 -> model.removeFirst(row, seeded.below(size + 1));
                case 1 -> model.clear(row);
                default -> {
                    int more = Math.min(Lots.MAX_LOTS - size, seeded.below(2 * CHUNK_ENTRIES));
                    for (int i = 0; i < more; i++) {
                        model.append(row, seeded);
                        if (seeded.oneIn(4)) {
                            model.removeFirst(row, 1);
                        }
                    }
                }
            }
            for (int i = 0; i < 20 && model.size(row) > 0; i++) {
                model.remove(row, seeded.below(model.size(row)));
            }
            model.check(row);
        }
        model.checkAll();
    }

    @Test
    void aSecondLotDoesNotOverwriteTheNextHoldersFirst() {
        Rows rows = new Rows();
        Lots lots = new Lots(rows, 1);
        lots.set(rows.add(), lots.append(0), 0, 11);
        lots.set(rows.add(), lots.append(1), 0, 21);
        lots.set(0, lots.append(0), 0, 12);
        assertThat(lots.get(0, 0, 0)).isEqualTo(11);
        assertThat(lots.get(0, 1, 0)).isEqualTo(12);
        assertThat(lots.get(1, 0, 0)).isEqualTo(21);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 31, 100, 16_384, 20_000})
    void aListOfSteadyLengthNeedsNoMoreMemoryHoweverLongItRuns(int length) {
        Rows rows = new Rows();
        Lots lots = new Lots(rows, 1);
        rows.add();
        for (int lot = 0; lot < length; lot++) {
            lots.append(0);
        }
        turn(lots, 8 * length);
        long held = lots.bytes();
        turn(lots, 8 * length + 100_000);
        assertThat(lots.bytes()).isEqualTo(held);
        assertThat(held).isLessThanOrEqualTo(8L * 8 * Math.max(length, CHUNK_ENTRIES));
    }

    private static void turn(Lots lots, int turns) {
        for (int turn = 0; turn < turns; turn++) {
            lots.removeFirst(0, 1);
            lots.append(0);
        }
    }

    @Test
    void freedBlocksAreUsedAgain() {
        Rows rows = new Rows();
        Lots lots = new Lots(rows, 2);
        for (int row = 0; row < 100; row++) {
            rows.add();
        }
        long held = 0;
        for (int round = 0; round < 50; round++) {
            for (int row = 0; row < 100; row++) {
                for (int lot = 0; lot < 1_000; lot++) {
                    lots.append(row);
                }
            }
            for (int row = 0; row < 100; row++) {
                lots.clear(row);
            }
            held = round == 0 ? lots.bytes() : held;
        }
        assertThat(lots.bytes()).isEqualTo(held);
    }

    @Test
    void aListHoldsSixtyFiveThousandLotsAndNoMore() {
        Rows rows = new Rows();
        Lots lots = new Lots(rows, 1);
        rows.add();
        lots.append(0);
        for (int lot = 0; lot < Lots.MAX_LOTS; lot++) {
            lots.set(0, lots.append(0), 0, lot);
            if (lot == 0) {
                lots.removeFirst(0, 1);
            }
        }
        assertThat(lots.full(0)).isTrue();
        assertThat(lots.get(0, Lots.MAX_LOTS - 1, 0)).isEqualTo(Lots.MAX_LOTS - 1);
        assertThatThrownBy(() -> lots.append(0))
                .isInstanceOf(InvariantViolation.class)
                .hasMessageContaining("too many lots");
        lots.removeFirst(0, 1);
        assertThat(lots.full(0)).isFalse();
        assertThat(lots.append(0)).isEqualTo(Lots.MAX_LOTS - 1);
        assertThat(lots.get(0, 0, 0)).isEqualTo(1);
    }

    @Test
    void lotsThatAreNotThereCanBeNeitherReadNorWrittenNorRemoved() {
        Rows rows = new Rows();
        Lots lots = new Lots(rows, 1);
        rows.add();
        rows.add();
        for (int lot = 0; lot < 3; lot++) {
            lots.append(0);
        }
        for (int lot : new int[] {-1, 3, 4, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertViolation(() -> lots.get(0, lot, 0));
            assertViolation(() -> lots.set(0, lot, 0, 1));
            assertViolation(() -> lots.remove(0, lot));
        }
        assertViolation(() -> lots.get(1, 0, 0));
        assertViolation(() -> lots.remove(1, 0));
        assertViolation(() -> lots.removeFirst(0, 4));
        assertViolation(() -> lots.removeFirst(0, -1));
        assertThat(lots.count(0)).isEqualTo(3);
        lots.removeFirst(1, 0);
        lots.clear(1);
        assertThat(lots.count(1)).isZero();
    }

    private static void assertViolation(Runnable action) {
        assertThatThrownBy(action::run).isInstanceOf(InvariantViolation.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void aSnapshotGivesTheSameListsAndTheSameBytes(long seed) {
        Seeded seeded = new Seeded(seed);
        Model model = new Model(200, 3);
        for (int run = 0; run < 20_000; run++) {
            int row = seeded.below(150);
            int size = model.size(row);
            if (seeded.oneIn(3) && size > 0) {
                model.remove(row, seeded.below(size));
            } else {
                model.append(row, seeded);
            }
        }
        Tape tape = Tape.of(model.lots::write);
        Rows rows = new Rows();
        Lots restored = new Lots(rows, 3);
        for (int row = 0; row < 200; row++) {
            rows.add();
        }
        restored.read(tape.reader());
        for (int row = 0; row < 200; row++) {
            model.checkAgainst(restored, row);
        }
        assertThat(Tape.of(restored::write).bytes()).isEqualTo(tape.bytes());
    }

    @Test
    void listsCanBeAddedWhenThereAreHoldersAlready() {
        Rows rows = new Rows();
        Column balance = rows.column("balance");
        for (int row = 0; row < 10; row++) {
            balance.set(rows.add(), row);
        }
        Lots lots = new Lots(rows, 1);
        rows.seal();
        assertThat(lots.count(7)).isZero();
        lots.set(7, lots.append(7), 0, 70);
        lots.set(rows.add(), lots.append(10), 0, 100);
        assertThat(lots.get(7, 0, 0)).isEqualTo(70);
        assertThat(lots.get(10, 0, 0)).isEqualTo(100);
        assertThat(balance.get(7)).isEqualTo(7);
    }
}
