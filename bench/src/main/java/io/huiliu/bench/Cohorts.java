package io.huiliu.bench;

import io.huiliu.engine.NoticeLog;
import io.huiliu.mechanisms.Notice;
import io.huiliu.plan.Plan;

/** Counts the releases of the plan's first growth-release, which is the members'. */
final class Cohorts {
    /** A release notice's kind when nothing was paid. */
    private static final int NOTHING_PAID = 2;

    private final String pool;
    private int releases;
    private int lapses;

    Cohorts(Plan plan) {
        pool =
                plan.mechanisms().stream()
                        .filter(terms -> terms.form().name().equals("growth-release"))
                        .findFirst()
                        .map(terms -> terms.name())
                        .orElse("");
    }

    void see(NoticeLog.Entry entry) {
        if (!entry.mechanism().equals(pool)) {
            return;
        }
        if (entry.notice() == Notice.RELEASE && entry.values()[0] != NOTHING_PAID) {
            releases++;
        } else if (entry.notice() == Notice.LAPSED) {
            lapses++;
        }
    }

    /** Releases that paid something. Each opened a cohort. */
    int releases() {
        return releases;
    }

    /** Cohorts that were opened and did not lapse. */
    int live() {
        return releases - lapses;
    }
}
