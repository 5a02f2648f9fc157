package io.huiliu.cli.imports;

import io.huiliu.cli.imports.Problem.Code;
import io.huiliu.cli.terminal.Words;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a column writes instants. A date alone is its first instant; a time that daylight saving
 * skips moves forward by the gap, and of two the earlier is meant.
 */
final class TimeFormat {
    private static final String SECONDS = "epoch-seconds";
    private static final String MILLIS = "epoch-millis";
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2999;

    private final @Nullable String pattern;
    private final @Nullable DateTimeFormatter formatter;
    private final ZoneId zone;

    private TimeFormat(
            @Nullable String pattern, @Nullable DateTimeFormatter formatter, ZoneId zone) {
        this.pattern = pattern;
        this.formatter = formatter;
        this.zone = zone;
    }

    /**
     * A format.
     *
     * @param pattern as {@link DateTimeFormatter} has them, {@code epoch-seconds}, {@code
     *     epoch-millis}, or null for ISO-8601
     * @param zone of times without an offset
     * @throws IllegalArgumentException where the pattern is none
     */
    static TimeFormat of(@Nullable String pattern, ZoneId zone) {
        if (pattern != null && (pattern.equals(SECONDS) || pattern.equals(MILLIS))) {
            return new TimeFormat(pattern, null, zone);
        }
        return new TimeFormat(pattern, pattern == null ? iso() : strict(pattern), zone);
    }

    private static DateTimeFormatter iso() {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .optionalStart()
                .appendPattern("['T'][' ']")
                .append(DateTimeFormatter.ISO_LOCAL_TIME)
                .optionalStart()
                .appendOffsetId()
                .optionalEnd()
                .optionalEnd()
                .toFormatter(Locale.ROOT);
    }

    /** Strict, so that 30 February is an error; the era lets people write {@code yyyy} for it. */
    private static DateTimeFormatter strict(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The instant, at the offset that the text or the zone gives it. */
    OffsetDateTime read(String text) throws BadValueException {
        try {
            OffsetDateTime at = formatter == null ? epoch(text) : parsed(formatter, text);
            if (at.getYear() >= FIRST_YEAR && at.getYear() <= LAST_YEAR) {
                return at;
            }
        } catch (DateTimeException | NumberFormatException e) {
            // Said below.
        }
        throw new BadValueException(
                Code.BAD_TIME,
                Words.of(
                        "'%s' is not a time in the format %s; correct it, or the map's format",
                        "“%s”不是 %s 格式的时间；请改正，或修改映射文件的 format",
                        text,
                        pattern == null ? "ISO-8601" : pattern));
    }

    private OffsetDateTime epoch(String text) {
        long number = Long.parseLong(text);
        Instant instant =
                SECONDS.equals(pattern)
                        ? Instant.ofEpochSecond(number)
                        : Instant.ofEpochMilli(number);
        return instant.atZone(zone).toOffsetDateTime();
    }

    private OffsetDateTime parsed(DateTimeFormatter formatter, String text) {
        TemporalAccessor parsed = formatter.parse(text);
        LocalDate date = parsed.query(TemporalQueries.localDate());
        LocalTime time = parsed.query(TemporalQueries.localTime());
        ZoneId written = parsed.query(TemporalQueries.zone());
        if (date == null) {
            throw new DateTimeException("no date");
        }
        LocalDateTime at = LocalDateTime.of(date, time == null ? LocalTime.MIDNIGHT : time);
        return at.atZone(written == null ? zone : written).toOffsetDateTime();
    }
}
