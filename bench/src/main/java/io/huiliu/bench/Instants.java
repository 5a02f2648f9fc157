package io.huiliu.bench;

import java.time.LocalDate;
import java.time.ZoneId;

/** Instants of the programs measured, whose business days are Shanghai's. */
final class Instants {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Instants() {}

    /** The first instant of a business day (epoch day), UTC milliseconds. */
    static long startOfShanghaiDay(int day) {
        return LocalDate.ofEpochDay(day).atStartOfDay(SHANGHAI).toInstant().toEpochMilli();
    }
}
