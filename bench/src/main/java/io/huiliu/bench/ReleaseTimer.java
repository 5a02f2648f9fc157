package io.huiliu.bench;

import io.huiliu.engine.Engine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * Times day closes in which the members' points are released. The time is that of the whole close:
 * every mechanism's day rule, not the release alone; closes that end a month are passed over, since
 * they do more.
 */
final class ReleaseTimer {
    /** A release comes after 31 days at the latest, and few fall on a month's end. */
    private static final int MOST_DAYS_EACH = 62;

    private final Population population;
    private final Engine engine;
    private final ZoneId zone;
    private final byte[] buffer = new byte[(Population.PER_DAY + 1) * OrderStream.FRAME];
    private double[] millis = new double[0];

    ReleaseTimer(Population population) {
        this.population = population;
        engine = population.engine();
        zone = engine.plan().timeZone();
    }

    /** Goes on day by day until so many releases were timed, and returns their milliseconds. */
    double[] time(int releases) {
        for (int day = 0; day < MOST_DAYS_EACH * releases && millis.length < releases; day++) {
            LocalDate today =
                    Instant.ofEpochMilli(population.orders().now()).atZone(zone).toLocalDate();
            long midnight = engine.startOf((int) today.toEpochDay() + 1);
            population.feed().run(buffer, population.drawn(buffer, ordersUntil(midnight)));
            close(today);
        }
        return millis;
    }

    private int ordersUntil(long midnight) {
        long left = midnight - population.orders().now();
        return (int) Math.ceilDiv(left * Population.PER_DAY, 86_400_000L);
    }

    private void close(LocalDate today) {
        int day = (int) today.toEpochDay();
        engine.advance(engine.startOf(day + 1) - 1, Integer.MAX_VALUE);
        population.feed().drain();
        int releasesBefore = population.feed().cohorts().releases();
        long began = System.nanoTime();
        engine.close(day, Integer.MAX_VALUE);
        double took = (System.nanoTime() - began) / 1e6;
        population.feed().drain();
        boolean released = population.feed().cohorts().releases() > releasesBefore;
        if (released && today.plusDays(1).getDayOfMonth() != 1) {
            millis = Arrays.copyOf(millis, millis.length + 1);
            millis[millis.length - 1] = took;
        }
    }
}
