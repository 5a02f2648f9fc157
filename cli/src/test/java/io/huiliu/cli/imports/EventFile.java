package io.huiliu.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** An event file read back, and what must hold of every one. */
public record EventFile(List<JsonNode> events) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** For each field that names something, what it names. */
    private static final Map<String, String> NAMES =
            Map.of(
                    "member", "member",
                    "referrer", "member",
                    "merchant", "merchant",
                    "order", "order",
                    "region", "region",
                    "parent", "region");

    public static EventFile of(List<String> lines) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (String line : lines) {
            events.add(JSON.readTree(line));
        }
        return new EventFile(events);
    }

    static EventFile read(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file));
                var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return of(text.lines().toList());
        }
    }

    public List<JsonNode> ofType(String type) {
        return events.stream().filter(e -> e.get("type").asText().equals(type)).toList();
    }

    JsonNode one(String type, String id) {
        List<JsonNode> found =
                ofType(type).stream().filter(e -> e.get("id").asText().equals(id)).toList();
        assertThat(found).as("%s %s", type, id).hasSize(1);
        return found.getFirst();
    }

    public static @Nullable String text(JsonNode event, String field) {
        JsonNode value = event.get(field);
        return value == null ? null : value.asText();
    }

    public static OffsetDateTime at(JsonNode event) {
        return OffsetDateTime.parse(event.get("at").asText());
    }

    /**
     * In time order, no id twice whatever its type, ids short enough, and nothing named before it
     * is declared.
     */
    public void assertWellFormed() {
        Map<String, Set<String>> declared = new HashMap<>();
        Set<String> ids = new HashSet<>();
        @Nullable OffsetDateTime last = null;
        for (JsonNode event : events) {
            assertThat(last == null || !at(event).isBefore(last)).as("%s", event).isTrue();
            last = at(event);
            NAMES.forEach((field, type) -> assertDeclared(event, field, type, declared));
            String id = event.get("id").asText();
            assertThat(id.getBytes(StandardCharsets.UTF_8).length).isBetween(1, 64);
            assertThat(ids.add(id)).as("%s", event).isTrue();
            of(declared, event.get("type").asText()).add(id);
        }
    }

    private static void assertDeclared(
            JsonNode event, String field, String type, Map<String, Set<String>> declared) {
        String named = text(event, field);
        if (named != null) {
            assertThat(of(declared, type).contains(named)).as("%s of %s", field, event).isTrue();
        }
    }

    private static Set<String> of(Map<String, Set<String>> declared, String type) {
        return declared.computeIfAbsent(type, t -> new HashSet<>());
    }
}
