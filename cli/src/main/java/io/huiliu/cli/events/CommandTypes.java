package io.huiliu.cli.events;

import io.huiliu.engine.CommandType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What commands there are, for messages. */
final class CommandTypes {
    private CommandTypes() {}

    /** The names of all types, in the order in which the documents present them. */
    static List<String> keys() {
        return Arrays.stream(CommandType.values()).map(CommandType::key).toList();
    }

    /** The names of the fields that a type has. */
    static List<String> fields(CommandType type) {
        List<String> fields = new ArrayList<>(List.of("type", "id", "at"));
        for (int i = 0; i < type.fieldCount(); i++) {
            fields.add(type.field(i).key());
        }
        return fields;
    }
}
