package io.huiliu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
    private final Rows rows = new Rows();

    @Test
    void newRowsAreZeroAndKeepWhatIsPutIntoThem() {
        Column cny = rows.column("CNY");
        Column voucher = rows.column("voucher");
        assertThat(rows.add()).isZero();
        assertThat(rows.add()).isEqualTo(1);
        assertThat(rows.count()).isEqualTo(2);
        assertThat(cny.get(1)).isZero();
        cny.set(1, Long.MIN_VALUE);
        voucher.set(1, -1);
        assertThat(cny.get(1)).isEqualTo(Long.MIN_VALUE);
        assertThat(voucher.get(1)).isEqualTo(-1);
        assertThat(cny.get(0)).isZero();
        assertThat(voucher.add(1, 3)).isEqualTo(2);
        assertThat(voucher.get(1)).isEqualTo(2);
    }

    @Test
    void anOverflowIsAnErrorAndChangesNothing() {
        Column cny = rows.column("CNY");
        rows.add();
        cny.set(0, Long.MAX_VALUE);
        assertThatThrownBy(() -> cny.add(0, 1)).isInstanceOf(ArithmeticException.class);
        assertThat(cny.get(0)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aRowThatIsNotThereCannotBeWritten() {
        Column cny = rows.column("CNY");
        assertThatThrownBy(() -> cny.set(0, 1)).isInstanceOf(InvariantViolation.class);
        rows.add();
        assertThatThrownBy(() -> cny.set(1, 1))
                .isInstanceOf(InvariantViolation.class)
                .hasMessage("row 1 of 1");
        assertThatThrownBy(() -> cny.add(-1, 1)).isInstanceOf(InvariantViolation.class);
        assertThat(cny.get(1)).isZero();
        assertThat(cny.get(1_000_000)).isZero();
    }

    @Test
    void halvesOfALongDoNotDisturbEachOther() {
        IntColumn low = rows.intColumn("low");
        IntColumn high = rows.intColumn("high");
        IntColumn alone = rows.intColumn("alone");
        Column whole = rows.column("whole");
        rows.add();
        for (int value : new int[] {-1, 0, 1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            for (int other : new int[] {-1, 0, 1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
                low.set(0, value);
                high.set(0, other);
                alone.set(0, value ^ other);
                whole.set(0, 7);
                assertThat(low.get(0)).isEqualTo(value);
                assertThat(high.get(0)).isEqualTo(other);
                assertThat(alone.get(0)).isEqualTo(value ^ other);
                assertThat(whole.get(0)).isEqualTo(7);
            }
        }
    }

    @Test
    void twoIntColumnsNeedOneLong() {
        rows.intColumn("a");
        rows.column("b");
        rows.intColumn("c");
        rows.add();
        long chunk = rows.bytes();
        Rows one = new Rows();
        one.column("a");
        one.column("b");
        one.add();
        assertThat(chunk).isEqualTo(one.bytes());
    }

    @Test
    void columnsOfFewBitsShareALongAndDoNotDisturbEachOther() {
        IntColumn wide = rows.intColumn("wide", 28);
        IntColumn narrow = rows.intColumn("narrow", 25);
        IntColumn flag = rows.intColumn("flag", 1);
        IntColumn rest = rows.intColumn("rest", 10);
        rows.add();
        Rows one = new Rows();
        one.column("one");
        one.add();
        assertThat(rows.bytes()).isEqualTo(one.bytes());
        for (int bit = 0; bit < 28; bit++) {
            wide.set(0, 1 << bit);
            narrow.set(0, (1 << 25) - 1);
            flag.set(0, bit & 1);
            rest.set(0, bit);
            assertThat(wide.get(0)).isEqualTo(1 << bit);
            assertThat(narrow.get(0)).isEqualTo((1 << 25) - 1);
            assertThat(flag.get(0)).isEqualTo(bit & 1);
            assertThat(rest.get(0)).isEqualTo(bit);
        }
        assertThatThrownBy(() -> flag.set(0, 2)).isInstanceOf(InvariantViolation.class);
        assertThatThrownBy(() -> wide.set(0, -1)).isInstanceOf(InvariantViolation.class);
        assertThatThrownBy(() -> rest.set(0, 1 << 10)).isInstanceOf(InvariantViolation.class);
        assertThat(narrow.get(0)).isEqualTo((1 << 25) - 1);
    }

    /** Columns come in four versions of a plan, rows before and between them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void columnsOfLaterVersionsAreLikeThoseOfTheFirst(long seed) {
        Seeded seeded = new Seeded(seed);
        List<Column> columns = new ArrayList<>();
        List<IntColumn> ints = new ArrayList<>();
        List<List<Long>> values = new ArrayList<>();
        List<List<Integer>> intValues = new ArrayList<>();
        for (int version = 0; version < 4; version++) {
            for (int i = seeded.below(4); i >= 0; i--) {
                columns.add(rows.column("c" + columns.size()));
                values.add(zeros(rows.count(), 0L));
            }
            for (int i = seeded.below(4); i > 0; i--) {
                ints.add(rows.intColumn("i" + ints.size()));
                intValues.add(zeros(rows.count(), 0));
            }
            rows.seal();
            for (int i = seeded.below(40_000); i > 0; i--) {
                rows.add();
                values.forEach(list -> list.add(0L));
                intValues.forEach(list -> list.add(0));
            }
            for (int i = 0; i < 20_000 && rows.count() > 0; i++) {
                int row = seeded.below(rows.count());
                int column = seeded.below(columns.size());
                columns.get(column).set(row, seeded.next());
                values.get(column).set(row, columns.get(column).get(row));
                if (!ints.isEmpty()) {
                    int half = seeded.below(ints.size());
                    int value = (int) seeded.next();
                    ints.get(half).set(row, value);
                    intValues.get(half).set(row, value);
                }
            }
        }
        for (int column = 0; column < columns.size(); column++) {
            for (int row = 0; row < rows.count(); row++) {
                if (columns.get(column).get(row) != values.get(column).get(row)) {
                    throw new AssertionError("seed " + seed + ": c" + column + ", row " + row);
                }
            }
        }
        for (int half = 0; half < ints.size(); half++) {
            for (int row = 0; row < rows.count(); row++) {
                if (ints.get(half).get(row) != intValues.get(half).get(row)) {
                    throw new AssertionError("seed " + seed + ": i" + half + ", row " + row);
                }
            }
        }
    }

    private static <T> List<T> zeros(int count, T zero) {
        List<T> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(zero);
        }
        return list;
    }

    @Test
    void aColumnOfALaterVersionNeedsNoMemoryUntilItIsWritten() {
        Column first = rows.column("first");
        for (int row = 0; row < 100_000; row++) {
            first.set(rows.add(), row);
        }
        long before = rows.bytes();
        Column later = rows.column("later");
        IntColumn half = rows.intColumn("half");
        rows.seal();
        assertThat(later.get(99_999)).isZero();
        assertThat(half.get(99_999)).isZero();
        assertThat(rows.bytes()).isEqualTo(before);
        later.add(99_999, 5);
        half.set(99_999, -5);
        assertThat(later.get(99_999)).isEqualTo(5);
        assertThat(half.get(99_999)).isEqualTo(-5);
        assertThat(rows.bytes()).isGreaterThan(before).isLessThan(before + (1 << 20));
        assertThat(first.get(99_999)).isEqualTo(99_999);
    }

    @Test
    void aColumnIsWrittenOnlyAfterItsVersionIsSealed() {
        rows.column("first");
        rows.add();
        Column later = rows.column("later");
        assertThatThrownBy(() -> later.set(0, 1)).isInstanceOf(InvariantViolation.class);
        rows.seal();
        later.set(0, 1);
        assertThat(later.get(0)).isEqualTo(1);
    }

    @Test
    void snapshotsDoNotShowWhetherColumnsCameBeforeOrAfterTheRows() {
        Column cny = rows.column("CNY");
        IntColumn referrer = rows.intColumn("referrer");
        Column derived = rows.derivedColumn();
        for (int row = 0; row < 10_000; row++) {
            rows.add();
            cny.set(row, row * 3L);
            referrer.set(row, -row);
            derived.set(row, 99);
        }
        IntColumn region = rows.intColumn("region");
        Column points = rows.column("points");
        rows.seal();
        region.set(5_000, 7);
        points.set(9_999, 8);
        Tape annexed = Tape.of(rows::write);

        Rows restored = new Rows();
        Column cnyRestored = restored.column("CNY");
        IntColumn referrerRestored = restored.intColumn("referrer");
        Column derivedRestored = restored.derivedColumn();
        IntColumn regionRestored = restored.intColumn("region");
        Column pointsRestored = restored.column("points");
        restored.seal();
        restored.read(annexed.reader());

        assertThat(restored.count()).isEqualTo(10_000);
        assertThat(cnyRestored.get(9_999)).isEqualTo(29_997);
        assertThat(referrerRestored.get(9_999)).isEqualTo(-9_999);
        assertThat(regionRestored.get(5_000)).isEqualTo(7);
        assertThat(regionRestored.get(5_001)).isZero();
        assertThat(pointsRestored.get(9_999)).isEqualTo(8);
        assertThat(derivedRestored.get(3)).as("its owner restores it").isZero();
        assertThat(Tape.of(restored::write).bytes()).isEqualTo(annexed.bytes());
    }

    @Test
    void aSnapshotOfOtherColumnsIsRefused() {
        rows.column("CNY");
        rows.add();
        Tape tape = Tape.of(rows::write);
        Rows more = new Rows();
        more.column("CNY");
        more.column("voucher");
        assertThatThrownBy(() -> more.read(tape.reader()))
                .isInstanceOf(InvariantViolation.class)
                .hasMessage("the snapshot does not fit these plan versions: columns: 1, 2");
        Rows other = new Rows();
        other.column("coin");
        assertThatThrownBy(() -> other.read(tape.reader()))
                .isInstanceOf(InvariantViolation.class)
                .hasMessage(
                        "the snapshot does not fit these plan versions: column CNY, expected coin");
    }
}
