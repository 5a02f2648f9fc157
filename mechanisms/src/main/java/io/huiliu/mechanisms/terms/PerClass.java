package io.huiliu.mechanisms.terms;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that an order's class (product or trade class) may pick: the default, and the
 * exceptions by class.
 */
public record PerClass<E>(E otherwise, List<Kind.Named<E>> exceptions) {
    public PerClass {
        exceptions = List.copyOf(exceptions);
    }

    public static <E> PerClass<E> of(E value) {
        return new PerClass<>(value, List.of());
    }

    /** The value for a class; null stands for an order without one. */
    public E of(@Nullable String orderClass) {
        for (Kind.Named<E> exception : exceptions) {
            if (exception.name().equals(orderClass)) {
                return exception.value();
            }
        }
        return otherwise;
    }

    public boolean all(Predicate<E> test) {
        return test.test(otherwise) && exceptions.stream().allMatch(e -> test.test(e.value()));
    }
}
