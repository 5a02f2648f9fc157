package io.huiliu.simulate.tune;

import java.util.List;

/**
 * One value for each dimension of a {@link Space}, in its order and in whole steps of its grid:
 * what is measured is what is written.
 */
public record Point(List<Long> values) {
    public Point {
        values = List.copyOf(values);
    }

    public static Point of(long... values) {
        return new Point(java.util.Arrays.stream(values).boxed().toList());
    }
}
