package io.huiliu.simulate.run;

import io.huiliu.engine.NoticeLog;
import io.huiliu.mechanisms.Notice;
import java.util.List;

/** How often each pool of growth-release released something, and how often it fell short. */
final class Releases {
    /** The kind of a release that paid nothing ({@link Notice#RELEASE}). */
    private static final int NOTHING = 2;

    private final List<String> pools;
    private final int[] releases;
    private final int[] shortfalls;

    Releases(List<String> pools) {
        this.pools = pools;
        releases = new int[pools.size()];
        shortfalls = new int[pools.size()];
    }

    /** Takes notice of what an engine told. */
    void see(NoticeLog.Entry entry) {
        int pool = pools.indexOf(entry.mechanism());
        if (pool < 0) {
            return;
        }
        if (entry.notice() == Notice.RELEASE && entry.values()[0] != NOTHING) {
            releases[pool]++;
        } else if (entry.notice() == Notice.SHORTFALL) {
            shortfalls[pool]++;
        }
    }

    /** Releases so far, those that paid nothing not counted. */
    int releases(int pool) {
        return releases[pool];
    }

    /** Times so far that what was due exceeded the cash. */
    int shortfalls(int pool) {
        return shortfalls[pool];
    }
}
