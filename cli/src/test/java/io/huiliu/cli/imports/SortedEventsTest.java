package io.huiliu.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SortedEventsTest {
    private static final OffsetDateTime START = OffsetDateTime.parse("2025-01-01T00:00:00+08:00");

    private static final List<EventOrder> ORDERS = List.of(EventOrder.values());

    private record Event(OffsetDateTime at, EventOrder order, String line) {}

    @Test
    void linesComeInTheOrderOfTimeThenTypeThenAddition() throws IOException {
        List<Event> added = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            int mixed = i * 7919 % 5000;
            EventOrder order = ORDERS.get(mixed % ORDERS.size());
            OffsetDateTime at = START.plusSeconds(mixed % 50).plusNanos(mixed % 3);
            added.add(new Event(at, order, "line " + i));
        }
        List<String> expected =
                added.stream()
                        .sorted(Comparator.comparing(Event::at).thenComparing(Event::order))
                        .map(Event::line)
                        .toList();
        assertThat(written(added)).isEqualTo(expected);
    }

    @Test
    void instantsCountNotTheirOffsets() throws IOException {
        List<Event> added =
                List.of(
                        new Event(
                                OffsetDateTime.parse("2025-01-01T00:00:00-03:00"),
                                EventOrder.ORDER,
                                "later"),
                        new Event(START, EventOrder.ORDER, "earlier"));
        assertThat(written(added)).containsExactly("earlier", "later");
    }

    @Test
    void aLineLongerThanAChunkIsKeptWhole() throws IOException {
        String longLine = "x".repeat(3_000_000);
        List<Event> added =
                List.of(
                        new Event(START, EventOrder.ORDER, "a"),
                        new Event(START, EventOrder.ORDER, longLine),
                        new Event(START, EventOrder.ORDER, "b"));
        assertThat(written(added)).containsExactly("a", longLine, "b");
    }

    private static List<String> written(List<Event> added) throws IOException {
        var events = new SortedEvents();
        added.forEach(e -> events.add(e.at(), e.order(), e.line()));
        var out = new ByteArrayOutputStream();
        events.writeTo(out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
