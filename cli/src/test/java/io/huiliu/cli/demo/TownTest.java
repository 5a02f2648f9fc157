package io.huiliu.cli.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiliu.cli.imports.EventFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TownTest {
    private static final Town TOWN = new Town(42, 2000, 60, 140, true);

    @Test
    void theSameSeedGivesTheSameLinesAndAnotherOthers() {
        assertThat(lines(TOWN)).isEqualTo(lines(TOWN));
        assertThat(lines(TOWN)).isNotEqualTo(lines(new Town(43, 2000, 60, 140, true)));
    }

    @Test
    void everythingIsInTimeOrderAndDeclaredBeforeItIsUsed() throws IOException {
        EventFile events = EventFile.of(lines(TOWN));
        events.assertWellFormed();
        assertThat(events.ofType("member")).hasSize(2000);
        assertThat(events.ofType("merchant")).hasSize(60);
        assertThat(events.ofType("region")).hasSize(9);
        assertThat(events.ofType("agent")).hasSize(9);
        assertThat(events.ofType("order").size()).isBetween(20_000, 40_000);
        assertThat(events.ofType("redeem")).isNotEmpty();
    }

    @Test
    void theSmallestTownIsOneTooAndASingleDayEnds() throws IOException {
        for (Town town : List.of(new Town(1, 1, 1, 1, true), new Town(1, 3, 1, 40, false))) {
            EventFile events = EventFile.of(lines(town));
            events.assertWellFormed();
            assertThat(events.ofType("redeem")).isEmpty();
        }
    }

    @Test
    void ratesLieWithinWhatPlansAllow() throws IOException {
        assertThat(EventFile.of(lines(TOWN)).ofType("merchant"))
                .extracting(m -> Integer.parseInt(m.get("rate").asText().replace("%", "")))
                .allMatch(percent -> percent >= 3 && percent <= 20);
    }

    @Test
    void someInviteManyAndMostWereInvited() throws IOException {
        Map<String, Integer> invited = new HashMap<>();
        for (JsonNode member : EventFile.of(lines(TOWN)).ofType("member")) {
            String referrer = EventFile.text(member, "referrer");
            if (referrer != null) {
                invited.merge(referrer, 1, Integer::sum);
            }
        }
        int all = invited.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(all).isBetween(1400, 1600);
        assertThat(invited.values().stream().mapToInt(Integer::intValue).max().orElse(0))
                .isGreaterThan(20);
    }

    @Test
    void saturdaysAreBusierThanTuesdays() throws IOException {
        Map<DayOfWeek, Integer> orders = new EnumMap<>(DayOfWeek.class);
        for (JsonNode order : EventFile.of(lines(TOWN)).ofType("order")) {
            orders.merge(EventFile.at(order).getDayOfWeek(), 1, Integer::sum);
        }
        assertThat(orders.getOrDefault(DayOfWeek.SATURDAY, 0))
                .isGreaterThan(orders.getOrDefault(DayOfWeek.TUESDAY, 0) * 13 / 10);
    }

    @Test
    void refundsComeBeforeAndAfterSevenDaysAndNeverExceedTheOrder() throws IOException {
        EventFile events = EventFile.of(lines(TOWN));
        Map<String, JsonNode> orders = new HashMap<>();
        events.ofType("order").forEach(order -> orders.put(order.get("id").asText(), order));
        int within = 0;
        int later = 0;
        for (JsonNode refund : events.ofType("refund")) {
            JsonNode order = requireNonNull(orders.get(refund.get("order").asText()));
            OffsetDateTime at = EventFile.at(order);
            Duration after = Duration.between(at, EventFile.at(refund));
            assertThat(after).isBetween(Duration.ofHours(1), Duration.ofDays(26));
            assertThat(amount(refund)).isPositive().isLessThanOrEqualTo(amount(order));
            within += after.compareTo(Duration.ofDays(7)) < 0 ? 1 : 0;
            later += after.compareTo(Duration.ofDays(7)) > 0 ? 1 : 0;
        }
        assertThat(within).isGreaterThan(100);
        assertThat(later).isGreaterThan(100);
    }

    @Test
    void purchasesAreSmallMostlyAndLargeSometimes() throws IOException {
        List<BigDecimal> amounts =
                EventFile.of(lines(TOWN)).ofType("order").stream()
                        .map(TownTest::amount)
                        .sorted()
                        .toList();
        assertThat(amounts.getFirst()).isGreaterThanOrEqualTo(BigDecimal.ONE);
        assertThat(amounts.get(amounts.size() / 2))
                .isBetween(new BigDecimal("30"), new BigDecimal("120"));
        assertThat(amounts.getLast()).isBetween(new BigDecimal("2000"), new BigDecimal("60000"));
    }

    @Test
    void aTownOfNobodyIsRefused() {
        assertThatThrownBy(() -> new Town(1, 0, 1, 1, false))
                .hasMessage("members is 0; allowed are 1 to 10000000");
    }

    private static BigDecimal amount(JsonNode event) {
        return new BigDecimal(event.get("amount").asText());
    }

    private static List<String> lines(Town town) {
        List<String> lines = new ArrayList<>();
        town.write(lines::add);
        return lines;
    }
}
