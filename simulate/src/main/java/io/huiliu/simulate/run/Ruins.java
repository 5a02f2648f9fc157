package io.huiliu.simulate.run;

import io.huiliu.engine.NoticeLog;
import io.huiliu.mechanisms.Notice;
import io.huiliu.mechanisms.Terms;
import io.huiliu.plan.Plan;
import java.util.Arrays;
import java.util.List;

/**
 * The first day on which each pool could not pay in full what fell due by its own schedule. A
 * budget that was dry ({@link Notice#POOL_DRY}) promised nothing, and a value pool pays everybody
 * at its price, so that neither is ever ruined.
 */
final class Ruins {
    static final int NEVER = -1;

    private final List<String> pools;
    private final List<String> forms;
    private final int firstDay;
    private final int[] days;

    Ruins(Plan plan, List<String> pools, int firstDay) {
        this.pools = pools;
        this.firstDay = firstDay;
        forms = pools.stream().map(pool -> form(plan, pool)).toList();
        days = new int[pools.size()];
        Arrays.fill(days, NEVER);
    }

    private static String form(Plan plan, String pool) {
        return plan.mechanisms().stream()
                .filter(terms -> terms.name().equals(pool))
                .map((Terms terms) -> terms.form().name())
                .findFirst()
                .orElseThrow();
    }

    /** Takes notice of what an engine told. */
    void see(NoticeLog.Entry entry) {
        int pool = pools.indexOf(entry.mechanism());
        if (pool >= 0 && isRuin(forms.get(pool), entry.notice())) {
            ruined(pool, entry.day() - firstDay);
        }
    }

    private static boolean isRuin(String form, Notice notice) {
        return switch (notice) {
            case RUIN -> true;
            case SHORTFALL -> form.equals("growth-release");
            case OWED -> form.equals("promoter-rank");
            default -> false;
        };
    }

    /** A pool failed on a day, counted from the first. */
    void ruined(int pool, int day) {
        if (days[pool] == NEVER) {
            days[pool] = day;
        }
    }

    List<String> pools() {
        return pools;
    }

    /** The forms of the pools' mechanisms. */
    List<String> forms() {
        return forms;
    }

    /** The first day on which a pool failed, from 0, or {@link #NEVER}. */
    int day(int pool) {
        return days[pool];
    }

    /** The first day on which any pool failed. */
    int first() {
        return Arrays.stream(days).filter(day -> day != NEVER).min().orElse(NEVER);
    }
}
