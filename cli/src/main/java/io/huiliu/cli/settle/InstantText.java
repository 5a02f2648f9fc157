package io.huiliu.cli.settle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Prints instants as event files write them, in the offset of the plan's time zone: {@code
 * 2018-01-03T10:00:00+08:00}, with milliseconds where there are any. The date and offset are
 * remembered for as long as they hold.
 */
final class InstantText {
    /** The most bytes that {@link #write} writes. */
    static final int MAX_BYTES = 40;

    private static final long DAY_MILLIS = 86_400_000L;

    private final ZoneRules rules;
    private long from;
    private long to;
    private long midnight;
    private byte[] date = new byte[0];
    private byte[] offset = new byte[0];

    InstantText(ZoneId zone) {
        rules = zone.getRules();
    }

    /** Writes an instant (UTC milliseconds) and returns where it ends. */
    int write(long millis, byte[] to, int at) {
        if (millis < from || millis >= this.to) {
            look(millis);
        }
        System.arraycopy(date, 0, to, at, date.length);
        int end = at + date.length;
        int ofDay = (int) (millis - midnight);
        end = two(ofDay / 3_600_000, to, end, 'T');
        end = two(ofDay / 60_000 % 60, to, end, ':');
        end = two(ofDay / 1_000 % 60, to, end, ':');
        int fraction = ofDay % 1_000;
        if (fraction != 0) {
            to[end++] = '.';
            to[end++] = (byte) ('0' + fraction / 100);
            to[end++] = (byte) ('0' + fraction / 10 % 10);
            to[end++] = (byte) ('0' + fraction % 10);
        }
        System.arraycopy(offset, 0, to, end, offset.length);
        return end + offset.length;
    }

    /** The text of an instant. */
    String text(long millis) {
        byte[] bytes = new byte[MAX_BYTES];
        return new String(bytes, 0, write(millis, bytes, 0), StandardCharsets.US_ASCII);
    }

    private static int two(int number, byte[] to, int at, char before) {
        to[at] = (byte) before;
        to[at + 1] = (byte) ('0' + number / 10);
        to[at + 2] = (byte) ('0' + number % 10);
        return at + 3;
    }

    private void look(long millis) {
        Instant instant = Instant.ofEpochMilli(millis);
        ZoneOffset east = rules.getOffset(instant);
        long shift = east.getTotalSeconds() * 1_000L;
        long day = Math.floorDiv(millis + shift, DAY_MILLIS);
        midnight = day * DAY_MILLIS - shift;
        from = midnight;
        to = midnight + DAY_MILLIS;
        ZoneOffsetTransition before = rules.previousTransition(instant.plusNanos(1));
        ZoneOffsetTransition after = rules.nextTransition(instant);
        if (before != null) {
            from = Math.max(from, before.toEpochSecond() * 1_000);
        }
        if (after != null) {
            to = Math.min(to, after.toEpochSecond() * 1_000);
        }
        date = LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII);
        String id = east.equals(ZoneOffset.UTC) ? "+00:00" : east.getId();
        offset = id.getBytes(StandardCharsets.US_ASCII);
    }
}
