package io.huiliu.mechanisms.terms;

import java.util.List;
import java.util.function.Function;

/** How a parameter is written in a plan file, and the type that a mechanism reads from it. */
public sealed interface Kind<T> {
    /**
     * One scalar.
     *
     * @param name the kind's name in schemas and documents, such as {@code share}
     * @param parse text to value; throws {@link TermException}
     * @param pattern regular expression of the JSON Schema, or "" where choices say it all
     * @param choices the allowed words, or empty
     * @param example a value as people write it
     */
    record Scalar<T>(
            String name,
            Function<String, T> parse,
            String pattern,
            List<String> choices,
            String example)
            implements Kind<T> {}

    /** A list of at most {@code max} items of one kind. */
    record ListOf<E>(Kind<E> item, int max) implements Kind<List<E>> {}

    /** A list of at most {@code max} maps whose keys are the columns. */
    record TableOf(List<Param<?>> columns, int max) implements Kind<List<Values>> {}

    /**
     * A map from names to values of one kind, in the order written, at most {@code max} of them.
     */
    record MapOf<E>(Kind<E> value, int max) implements Kind<List<Named<E>>> {}

    /** One value for all order classes, or a map from class to value with {@code default}. */
    record ByClass<E>(Kind<E> value, int max) implements Kind<PerClass<E>> {}

    /** A named value of a {@link MapOf}. */
    record Named<E>(String name, E value) {}
}
