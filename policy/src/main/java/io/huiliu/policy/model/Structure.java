package io.huiliu.policy.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The fields of one kind of thing that rules see.
 *
 * @param name as conditions call it, such as {@code mechanism}
 */
public record Structure<T>(String name, String meaning, List<Field<T>> fields) {

    public Structure {
        fields = List.copyOf(fields);
    }

    /** What a field holds. */
    public enum Type {
        TEXT("string"),
        WHOLE("int"),
        NUMBER("double"),
        FLAG("bool"),
        TEXTS("list(string)");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** As CEL writes it. */
        public String word() {
            return word;
        }
    }

    /**
     * One field.
     *
     * @param name as conditions write it, in snake case
     * @param meaning with the unit
     */
    public record Field<T>(String name, Type type, String meaning, Function<T, Object> value) {}

    /** The values of one thing, by field. */
    Map<String, Object> values(T of) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field<T> field : fields) {
            values.put(field.name(), field.value().apply(of));
        }
        return values;
    }

    static <T> Field<T> text(String name, String meaning, Function<T, String> value) {
        return new Field<>(name, Type.TEXT, meaning, value::apply);
    }

    static <T> Field<T> whole(String name, String meaning, Function<T, Long> value) {
        return new Field<>(name, Type.WHOLE, meaning, value::apply);
    }

    static <T> Field<T> number(String name, String meaning, Function<T, Double> value) {
        return new Field<>(name, Type.NUMBER, meaning, value::apply);
    }

    static <T> Field<T> flag(String name, String meaning, Function<T, Boolean> value) {
        return new Field<>(name, Type.FLAG, meaning, value::apply);
    }

    static <T> Field<T> texts(String name, String meaning, Function<T, List<String>> value) {
        return new Field<>(name, Type.TEXTS, meaning, value::apply);
    }
}
