package io.huiliu.mechanisms.valuepool;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.Draws;
import io.huiliu.mechanisms.Facts;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExitHeapTest {
    private final long[] amounts = new long[300];
    private final long[] units = new long[300];
    private final TreeMap<Integer, Integer> inside = new TreeMap<>();
    private final ExitHeap heap =
            new ExitHeap(
                    new ExitHeap.Ratios() {
                        @Override
                        public long amount(int id) {
                            return amounts[id];
                        }

                        @Override
                        public long units(int id) {
                            return units[id];
                        }

                        @Override
                        public long born(int id) {
                            return 1_000L - id;
                        }
                    });

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theFirstIsAlwaysTheLeastOfAllAndTheOlderOfEquals(long seed) {
        Draws draws = new Draws(seed);
        for (int run = 0; run < 5_000; run++) {
            int id = draws.below(amounts.length);
            Integer version = inside.get(id);
            if (version == null) {
                draw(draws, id);
                int into = draws.below(3);
                inside.put(id, into);
                heap.add(into, id);
            } else if (draws.below(3) == 0) {
                draw(draws, id);
                heap.changed(version, id);
            } else {
                heap.remove(version, id);
                inside.remove(id);
            }
            assertThat(heap.audit()).isEqualTo(inside.size());
            for (int each = 0; each < heap.heaps(); each++) {
                assertThat(heap.first(each)).isEqualTo(least(each));
            }
        }
    }

    private void draw(Draws draws, int id) {
        amounts[id] = draws.upTo(4);
        units[id] = 1 + draws.upTo(draws.below(2) == 0 ? 3 : 60);
    }

    private int least(int version) {
        return inside.entrySet().stream()
                .filter(entry -> entry.getValue() == version)
                .map(Map.Entry::getKey)
                .min(this::compare)
                .orElse(Facts.NONE);
    }

    private int compare(int a, int b) {
        BigInteger left = BigInteger.valueOf(amounts[a]).multiply(BigInteger.valueOf(units[b]));
        BigInteger right = BigInteger.valueOf(amounts[b]).multiply(BigInteger.valueOf(units[a]));
        int order = left.compareTo(right);
        return order != 0 ? order : Comparator.<Integer>reverseOrder().compare(a, b);
    }
}
