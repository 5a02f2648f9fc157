package io.huiliu.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Business days of a time zone. A day is an epoch day; instants are UTC milliseconds. */
final class Days {
    private final ZoneId zone;
    private int day = Integer.MIN_VALUE;
    private long start;
    private long end;

    Days(ZoneId zone) {
        this.zone = zone;
    }

    /** The business day of an instant. */
    int of(long millis) {
        if (day == Integer.MIN_VALUE || millis < start || millis >= end) {
            look((int) Instant.ofEpochMilli(millis).atZone(zone).toLocalDate().toEpochDay());
        }
        return day;
    }

    /** The first instant of a day. */
    long start(int wanted) {
        return startOf(wanted);
    }

    static boolean endsMonth(int wanted) {
        return LocalDate.ofEpochDay(wanted + 1L).getDayOfMonth() == 1;
    }

    /** year × 12 + month − 1. */
    static int month(int wanted) {
        LocalDate date = LocalDate.ofEpochDay(wanted);
        return date.getYear() * 12 + date.getMonthValue() - 1;
    }

    private void look(int wanted) {
        day = wanted;
        start = startOf(wanted);
        end = startOf(wanted + 1);
    }

    private long startOf(int wanted) {
        return LocalDate.ofEpochDay(wanted).atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
