package io.huiliu.mechanisms.terms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that a plan file gave to a form's parameters, defaults filled in. Terms are read from
 * it; what is wrong between values is reported here against the key concerned, so that all errors
 * of a file are told at once.
 */
public final class Values {
    /** A finding against one parameter: what is wrong and what to do. */
    public record Problem(String key, Text fact, Text remedy) {}

    private final Map<Param<?>, Object> values = new HashMap<>();
    private final List<Problem> problems;

    public Values(List<Problem> problems) {
        this.problems = problems;
    }

    public <T> void put(Param<T> param, T value) {
        values.put(param, value);
    }

    /** The value of a parameter that is required or has a default. */
    public <T> T get(Param<T> param) {
        T value = find(param);
        if (value == null) {
            throw new IllegalStateException(param.key() + " has neither a value nor a default");
        }
        return value;
    }

    /** The value of a parameter that may be off. */
    @SuppressWarnings("unchecked")
    public <T> @Nullable T find(Param<T> param) {
        return (@Nullable T) values.get(param);
    }

    public <T> T get(Param<T> param, T otherwise) {
        T value = find(param);
        return value == null ? otherwise : value;
    }

    public boolean has(Param<?> param) {
        return values.containsKey(param);
    }

    /**
     * Reports a problem unless the condition holds.
     *
     * @param factZh what is wrong, a clause, in Chinese; then the same in English
     * @param remedyZh what to do, a clause, in Chinese; then the same in English
     */
    public void require(
            boolean condition,
            Param<?> param,
            String factZh,
            String fact,
            String remedyZh,
            String remedy) {
        if (!condition) {
            problems.add(
                    new Problem(param.key(), new Text(factZh, fact), new Text(remedyZh, remedy)));
        }
    }
}
