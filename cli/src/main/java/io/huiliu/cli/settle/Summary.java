package io.huiliu.cli.settle;

import com.fasterxml.jackson.core.JsonGenerator;
import io.huiliu.cli.terminal.JsonText;
import io.huiliu.cli.terminal.Product;
import io.huiliu.engine.CommandType;
import io.huiliu.engine.Engine;
import io.huiliu.mechanisms.HealthReport;
import io.huiliu.mechanisms.Outcome;
import io.huiliu.money.Decimals;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a settlement came to, as summary.json tells it. All of it follows from plan and events,
 * except {@code run}.
 *
 * @param until the day that was asked for, or null
 * @param first the first command's instant, or null if there was none
 * @param commands by type
 * @param outcomes by code
 * @param orders that took effect, redemptions among them
 * @param transfers lines written, or -1 where none were asked for
 * @param hashes of the files, by name
 */
public record Summary(
        Engine engine,
        @Nullable LocalDate until,
        @Nullable Instant first,
        long[] commands,
        long[] outcomes,
        long orders,
        long setAside,
        int balances,
        int releases,
        long notices,
        long transfers,
        String chain,
        String logRoot,
        Map<String, String> hashes,
        long eventsNanos,
        long nanos) {

    private static final int RATIO_DECIMALS = 6;

    void write(OutputStream out) throws IOException {
        JsonText.write(out, this::write);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStringField("engine", "huiliu " + Product.version());
        head(json);
        counts(json);
        json.writeObjectFieldStart("pools");
        for (Map.Entry<String, Map<String, @Nullable String>> pool : health().entrySet()) {
            json.writeObjectFieldStart(pool.getKey());
            for (Map.Entry<String, @Nullable String> figure : pool.getValue().entrySet()) {
                json.writeStringField(figure.getKey(), figure.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeObjectFieldStart("files");
        for (Map.Entry<String, String> file : hashes.entrySet()) {
            json.writeStringField(file.getKey(), file.getValue());
        }
        json.writeEndObject();
        run(json);
    }

    private void head(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("plan");
        json.writeStringField("id", engine.plan().id());
        json.writeNumberField("version", engine.plan().version());
        json.writeEndObject();
        json.writeStringField("plan-hash", engine.plan().hash());
        json.writeStringField("state-hash", HexFormat.of().formatHex(engine.stateHash()));
        json.writeStringField("log-root", logRoot);
        json.writeStringField("until", until == null ? null : until.toString());
        InstantText instants = new InstantText(engine.plan().timeZone());
        json.writeStringField("first", first == null ? null : instants.text(first.toEpochMilli()));
        json.writeStringField("last", first == null ? null : instants.text(engine.facts().now()));
        json.writeStringField("last-day", first == null ? null : lastDay().toString());
    }

    /** The last business day that was at work: its close is included where one was asked for. */
    LocalDate lastDay() {
        LocalDate today = LocalDate.ofEpochDay(engine.facts().today());
        return until != null && until.isBefore(today) ? until : today;
    }

    private void counts(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("commands");
        for (CommandType type : CommandType.values()) {
            count(json, type.key(), commands[type.ordinal()]);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("outcomes");
        for (Outcome outcome : Outcome.values()) {
            count(json, outcome.name(), outcomes[outcome.ordinal()]);
        }
        json.writeEndObject();
        json.writeNumberField("set-aside", setAside);
        json.writeNumberField("orders", orders);
        json.writeNumberField("open-orders", engine.openOrders());
        json.writeNumberField("members", engine.facts().members());
        json.writeNumberField("merchants", engine.facts().merchants());
        json.writeNumberField("balances", balances);
        json.writeNumberField("releases", releases);
        json.writeNumberField("notices", notices);
        json.writeObjectFieldStart("transfers");
        json.writeStringField("written", transfers < 0 ? "none" : "gzip");
        if (transfers >= 0) {
            json.writeNumberField("lines", transfers);
            json.writeStringField("chain", chain);
        }
        json.writeEndObject();
    }

    private static void count(JsonGenerator json, String key, long count) throws IOException {
        if (count > 0) {
            json.writeNumberField(key, count);
        }
    }

    /** Figures by pool and name. A ratio without a denominator is null. */
    private Map<String, Map<String, @Nullable String>> health() {
        Map<String, Map<String, @Nullable String>> pools = new LinkedHashMap<>();
        engine.health(
                new HealthReport() {
                    @Override
                    public void figure(String pool, String figure, long value, int decimals) {
                        of(pool).put(figure, Decimals.format(value, decimals));
                    }

                    @Override
                    public void ratio(String pool, String figure, long above, long below) {
                        of(pool).put(figure, below == 0 ? null : divided(above, below));
                    }

                    private Map<String, @Nullable String> of(String pool) {
                        return pools.computeIfAbsent(pool, name -> new LinkedHashMap<>());
                    }
                });
        return pools;
    }

    private static String divided(long above, long below) {
        return BigDecimal.valueOf(above)
                .divide(BigDecimal.valueOf(below), RATIO_DECIMALS, RoundingMode.DOWN)
                .toPlainString();
    }

    private void run(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("run");
        json.writeNumberField("seconds", seconds(nanos));
        json.writeNumberField("orders-per-second", ordersPerSecond());
        json.writeNumberField("events-seconds", seconds(eventsNanos));
        json.writeStringField("jdk", Runtime.version().toString());
        json.writeEndObject();
    }

    long ordersPerSecond() {
        return nanos == 0 ? 0 : Math.round(orders * 1e9 / nanos);
    }

    public static BigDecimal seconds(long nanos) {
        return BigDecimal.valueOf(nanos / 1_000_000, 3);
    }
}
