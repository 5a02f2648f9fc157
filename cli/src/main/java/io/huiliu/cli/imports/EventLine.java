package io.huiliu.cli.imports;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * One command of an event file, built field by field. Every value is written as a JSON string, as
 * the event contract has it: ids, instants with offset, and decimal strings for money.
 */
public final class EventLine {
    private static final JsonStringEncoder ESCAPES = JsonStringEncoder.getInstance();

    private final StringBuilder json = new StringBuilder(160);

    private EventLine(String type) {
        json.append("{\"type\":\"").append(type).append('"');
    }

    /** Begins a line of the type, with the two fields that every event has. */
    public static EventLine of(String type, String id, OffsetDateTime at) {
        return new EventLine(type)
                .with("id", id)
                .with("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at));
    }

    /** Appends a field; null leaves it out. */
    public EventLine with(String field, @Nullable String value) {
        if (value != null) {
            json.append(",\"").append(field).append("\":\"");
            ESCAPES.quoteAsString(value, json);
            json.append('"');
        }
        return this;
    }

    /** The line as it stands in the file, without its line feed. */
    public String json() {
        return json + "}";
    }
}
