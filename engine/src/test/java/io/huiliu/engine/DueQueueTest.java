package io.huiliu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueQueueTest {
    private record Due(long at, long order) {}

    private final DueQueue queue = new DueQueue();
    private final PriorityQueue<Due> model =
            new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::order));

    private void add(long at, long order) {
        queue.add(at, order);
        model.add(new Due(at, order));
    }

    private void removeFirst() {
        Due first = model.remove();
        if (queue.due() != first.at || queue.order() != first.order) {
            throw new AssertionError(
                    "due first is " + queue.due() + ", " + queue.order() + ", not " + first);
        }
        queue.removeFirst();
    }

    private void removeAll() {
        while (!model.isEmpty()) {
            removeFirst();
        }
        assertThat(queue.due()).isEqualTo(DueQueue.NEVER);
    }

    @Test
    void nothingIsDueInAnEmptyQueue() {
        assertThat(queue.due()).isEqualTo(DueQueue.NEVER);
        add(5, 1);
        removeAll();
    }

    @Test
    void whatIsDueAtTheSameInstantComesInTheOrderOfSequence() {
        add(5, 2);
        add(5, 3);
        add(5, 1);
        add(4, 9);
        add(5, 0);
        removeAll();
    }

    @Test
    void anOrderCanBeDueTwiceAtOneInstant() {
        add(5, 1);
        add(5, 1);
        add(5, 1);
        removeAll();
    }

    /** One in so many comes out of order; the queue grows and shrinks over and over. */
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "3, 20", "4, 100"})
    void everythingComesAsFromAPriorityQueue(long seed, int percentOutOfOrder) {
        Seeded seeded = new Seeded(seed);
        long now = 0;
        for (long order = 0; order < 300_000; order++) {
            boolean growing = order / 30_000 % 2 == 0;
            now += seeded.below(3);
            add(now + (seeded.percent(percentOutOfOrder) ? seeded.below(50_000) : 40_000), order);
            for (int i = seeded.below(growing ? 2 : 4); i > 0 && !model.isEmpty(); i--) {
                removeFirst();
            }
        }
        removeAll();
    }

    @Test
    void aSnapshotComesInTheOrderOfDuesHoweverTheyCame() {
        Seeded seeded = new Seeded(9);
        for (int i = 0; i < 20_000; i++) {
            add(seeded.below(10_000), i);
            if (seeded.percent(20)) {
                removeFirst();
            }
        }
        StateBytes bytes = new StateBytes();
        queue.write(bytes);
        DueQueue restored = new DueQueue();
        restored.read(bytes.reader());
        StateBytes again = new StateBytes();
        restored.write(again);
        assertThat(again.sha256()).isEqualTo(bytes.sha256());
        while (!model.isEmpty()) {
            Due first = model.peek();
            assertThat(restored.due()).isEqualTo(first.at);
            assertThat(restored.order()).isEqualTo(first.order);
            restored.removeFirst();
            removeFirst();
        }
        assertThat(restored.due()).isEqualTo(DueQueue.NEVER);
    }

    @Test
    void aQueueOfSteadyLengthNeedsNoMoreMemory() {
        for (int order = 0; order < 5_000; order++) {
            add(order, order);
        }
        long held = queue.bytes();
        for (int order = 5_000; order < 100_000; order++) {
            add(order, order);
            removeFirst();
        }
        assertThat(queue.bytes()).isEqualTo(held);
        removeAll();
    }
}
