package io.huiliu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiliu.ledger.Chart;
import io.huiliu.ledger.InvariantViolation;
import io.huiliu.ledger.Journal;
import io.huiliu.ledger.Ledger;
import io.huiliu.ledger.Rows;
import io.huiliu.mechanisms.Books;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Slot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenOrdersTest {
    private static final int CHUNK_ROWS = 1 << 12;
    private static final long CHUNK_BYTES = CHUNK_ROWS * (8L * Order.HEAD_WORDS + 20);

    private final Table table = new Table();

    /** What is known of an order that is open. */
    private record Known(String id, long draw, long[] slots) {}

    /** Open orders and, beside them, what they should be. */
    private static final class Table {
        final OpenOrders orders = new OpenOrders();
        final Order order =
                new Order(
                        new Books(new Ledger(new Chart(), new Rows(), new Rows(), new Journal())));
        final List<Slot> slots = new ArrayList<>();
        final TreeMap<Long, Known> model = new TreeMap<>();

        long add(String id, long draw) {
            byte[] bytes = ("<" + id + ">").getBytes(StandardCharsets.UTF_8);
            long expected = orders.nextSequence();
            long sequence = orders.add(order, bytes, 1, bytes.length - 2);
            assertThat(sequence).isEqualTo(expected);
            for (Slot slot : slots) {
                if (order.slot(slot) != 0) {
                    throw new AssertionError("a new order's row is not 0: " + sequence);
                }
            }
            if (order.state() != OpenOrders.GONE || order.paidFen() != 0) {
                throw new AssertionError("a new order's row is not 0: " + sequence);
            }
            order.place(sequence, 1, 2, false, 3, 4, draw, 5, 6, -1, 7, 8, 9, draw);
            order.state(OpenOrders.PAID);
            long[] values = new long[slots.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = draw + i;
                order.slot(slots.get(i), values[i]);
            }
            model.put(sequence, new Known(id, draw, values));
            return sequence;
        }

        void remove(long sequence) {
            assertThat(orders.bind(order, sequence)).isTrue();
            orders.remove(order, sequence);
            model.remove(sequence);
        }

        void check(long sequence) {
            Known known = model.get(sequence);
            boolean open = orders.bind(order, sequence);
            if (open != (known != null)) {
                throw new AssertionError("order " + sequence + " is " + (open ? "open" : "gone"));
            }
            if (known == null) {
                return;
            }
            boolean same =
                    order.draw() == known.draw
                            && order.paidFen() == known.draw
                            && orders.id(order, sequence).equals(known.id);
            for (int i = 0; i < known.slots.length; i++) {
                same &= order.slot(slots.get(i)) == known.slots[i];
            }
            if (!same) {
                throw new AssertionError("order " + sequence + " is not what it was");
            }
        }

        /** All orders that are open, found by walking, are those of the model. */
        void checkAll() {
            assertThat(orders.live()).isEqualTo(model.size());
            List<Long> found = new ArrayList<>();
            for (long at = orders.bindNext(order, 0);
                    at < orders.nextSequence();
                    at = orders.bindNext(order, at + 1)) {
                found.add(at);
                assertThat(order.state()).isEqualTo(OpenOrders.PAID);
            }
            assertThat(found).containsExactlyElementsOf(model.keySet());
            found.forEach(this::check);
            assertThat(orders.first())
                    .isLessThanOrEqualTo(found.isEmpty() ? orders.nextSequence() : found.get(0));
        }

        byte[] hash() {
            StateBytes bytes = new StateBytes();
            orders.write(bytes);
            return bytes.sha256();
        }

        /** The same orders, from a snapshot. */
        Table restored() {
            StateBytes bytes = new StateBytes();
            orders.write(bytes);
            Table other = new Table();
            for (int i = 0; i < slots.size(); i++) {
                other.slot();
            }
            other.orders.seal();
            other.orders.read(bytes.reader(), other.order);
            other.model.putAll(model);
            return other;
        }

        void slot() {
            slots.add(orders.next("slot" + slots.size()));
        }
    }

    @Test
    void anOrderIsKnownByItsNumberUntilItIsRemoved() {
        long first = table.add("o1", 11);
        long second = table.add("订单二", 12);
        assertThat(first).isZero();
        assertThat(second).isEqualTo(1);
        table.check(first);
        table.check(second);
        table.remove(first);
        table.check(first);
        assertThat(table.orders.bind(table.order, 2)).isFalse();
        assertThat(table.orders.bind(table.order, -1)).isFalse();
        assertThat(table.orders.bind(table.order, Long.MAX_VALUE)).isFalse();
        assertThat(table.orders.live()).isEqualTo(1);
    }

    @Test
    void anOrderIsForgottenOnce() {
        long sequence = table.add("o1", 1);
        table.remove(sequence);
        assertThatThrownBy(() -> table.orders.remove(table.order, sequence))
                .isInstanceOf(InvariantViolation.class)
                .hasMessageContaining("an order is forgotten once");
    }

    @Test
    void theIdOfAnOrderThatIsNotThereIsAViolation() {
        assertThatThrownBy(() -> table.orders.ids(5))
                .isInstanceOf(InvariantViolation.class)
                .hasMessage("order 5 is not open");
    }

    @Test
    void idsOfSixtyFourBytesFitEveryChunk() {
        for (int i = 0; i < 2 * CHUNK_ROWS; i++) {
            table.add(String.format("%064d", i), i);
        }
        table.checkAll();
    }

    /** What stays open is drawn anew every so often: nearly nothing, a few, most. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void openOrdersAreThoseThatAMapHolds(long seed) {
        Seeded seeded = new Seeded(seed);
        table.slot();
        table.orders.seal();
        for (int phase = 0; phase < 12; phase++) {
            int wanted = seeded.below(3) == 0 ? 0 : seeded.below(4 * CHUNK_ROWS);
            boolean oldestFirst = seeded.percent(60);
            for (int i = 0; i < 12_000; i++) {
                long sequence = table.add("o" + i + "-" + seeded.below(1_000), seeded.next());
                while (table.model.size() > wanted) {
                    table.remove(oldestFirst ? table.model.firstKey() : any(seeded, sequence));
                }
                table.check(seeded.below((int) sequence + 2));
            }
            table.checkAll();
            for (int slots = seeded.below(3); slots > 0; slots--) {
                table.slot();
            }
            table.orders.seal();
        }
    }

    private long any(Seeded seeded, long sequence) {
        Long found = table.model.ceilingKey((long) seeded.below((int) sequence + 1));
        return found == null ? table.model.firstKey() : found;
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void aRestoredTableHasTheSameBytesAndGoesOnAlike(long seed) {
        Seeded seeded = new Seeded(seed);
        int count = seeded.below(40_000) / CHUNK_ROWS * CHUNK_ROWS;
        count += seeded.pick(0, 1, CHUNK_ROWS - 1, seeded.below(CHUNK_ROWS));
        for (int i = 0; i < count; i++) {
            table.add("o" + i, seeded.next());
            if (i == count / 2) {
                table.slot();
                table.orders.seal();
            }
            if (seeded.percent(98)) {
                table.remove(table.model.firstKey());
            }
        }
        Table restored = table.restored();
        assertThat(restored.hash()).isEqualTo(table.hash());
        restored.checkAll();
        for (int i = 0; i < 3 * CHUNK_ROWS; i++) {
            long draw = seeded.next();
            assertThat(restored.add("n" + i, draw)).isEqualTo(table.add("n" + i, draw));
            if (seeded.percent(97)) {
                long oldest = table.model.firstKey();
                table.remove(oldest);
                restored.remove(oldest);
            }
        }
        restored.checkAll();
        assertThat(restored.hash()).isEqualTo(table.hash());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK_ROWS - 1})
    void aRestoredTableWithOneOldOrderTakesNewOnes(int beyond) {
        table.add("old", 1);
        for (int i = 1; i < 100 * CHUNK_ROWS + beyond; i++) {
            table.remove(table.add("o", i));
        }
        Table restored = table.restored();
        assertThat(restored.orders.nextSequence()).isEqualTo(100L * CHUNK_ROWS + beyond);
        table.add("new", 2);
        restored.add("new", 2);
        restored.checkAll();
        assertThat(restored.hash()).isEqualTo(table.hash());
    }

    @Test
    void anEmptyTableIsRestoredToo() {
        for (int i = 0; i < 5_000; i++) {
            table.remove(table.add("o", i));
        }
        Table restored = table.restored();
        assertThat(restored.hash()).isEqualTo(table.hash());
        assertThat(restored.add("new", 1)).isEqualTo(5_000);
        restored.checkAll();
        assertThat(new Table().restored().add("first", 1)).isZero();
    }

    @Test
    void ordersThatComeAndGoNeedNoMoreMemoryAndLeaveNoneBehindToWalkOver() {
        for (int i = 0; i < 10_000; i++) {
            table.add("o" + i, i);
        }
        for (int i = 0; i < 1_000_000; i++) {
            table.add("o", i);
            table.remove(table.model.firstKey());
        }
        assertThat(table.orders.bytes()).isLessThanOrEqualTo(4 * CHUNK_BYTES);
        assertThat(table.orders.first())
                .as("the window has followed: at most a quarter of it lies behind")
                .isGreaterThan(1_000_000 - 16 * CHUNK_ROWS);
    }

    @Test
    void oneOrderInReviewKeepsNothingElse() {
        table.add("held", 1);
        for (int i = 0; i < 500_000; i++) {
            table.remove(table.add("o", i));
        }
        assertThat(table.orders.bytes()).isLessThanOrEqualTo(2 * CHUNK_BYTES);
        assertThat(table.orders.first()).isZero();
        table.checkAll();
        table.remove(0);
        for (int i = 0; i < CHUNK_ROWS; i++) {
            table.remove(table.add("o", i));
        }
        assertThat(table.orders.first()).isGreaterThan(500_000 - CHUNK_ROWS);
    }

    @Test
    void anOrderOfAnEarlierVersionKeepsItsShorterRow() {
        long before = table.add("before", 5);
        table.slot();
        table.orders.seal();
        long after = table.add("after", 6);
        assertThat(after).as("in a chunk of its own").isEqualTo(CHUNK_ROWS);
        table.slot();
        table.orders.seal();
        table.orders.seal();
        long later = table.add("later", 7);
        assertThat(later).isEqualTo(2 * CHUNK_ROWS);
        table.checkAll();
        Table restored = table.restored();
        restored.checkAll();
        assertThat(restored.hash()).isEqualTo(table.hash());
        restored.remove(before);
        restored.remove(after);
        restored.checkAll();
    }

    @Test
    void aSnapshotOfOtherSlotsIsRefused() {
        table.slot();
        table.orders.seal();
        table.add("o1", 1);
        StateBytes bytes = new StateBytes();
        table.orders.write(bytes);
        Table other = new Table();
        assertThatThrownBy(() -> other.orders.read(bytes.reader(), other.order))
                .isInstanceOf(InvariantViolation.class)
                .hasMessage("the snapshot does not fit these plan versions: slots: 1, 0");
    }
}
