package io.huiliu.mechanisms.growthrelease;

import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.money.Share;
import java.util.Arrays;

/**
 * What one region (or the whole program) has apart: performance, cohorts, days. Points in 1/100
 * point, cash in fen, days as epoch days.
 */
final class Scope {
    static final int NEVER = Integer.MIN_VALUE;

    final int index;

    /** The region, or NONE for the program and for orders that lie in no such region. */
    final int region;

    /** V: points ever issued, less refunds. */
    long performance;

    /** V at the last release; it never falls. */
    long lastPerformance;

    /** Concession since the last release, the risk weight applied, in fen. */
    long newConcession;

    /** The cash of a scope that is not the first: the first has what the others leave. */
    long cash;

    /** The day of the last release (or of a day that paid nothing), or NEVER before the first. */
    int lastDay = NEVER;

    /** The first day of the present unbroken run of closes that saw the step reached, or NEVER. */
    int reachedDay = NEVER;

    /** The controller's factor in the last release, in ppm. */
    int factorPpm = Share.WHOLE_PPM;

    /** The cohort that takes new points. */
    int open;

    private int[] live = new int[8];
    private int liveCount;

    /** Unreleased entitlement of the live cohorts, in fen; what is derived is not written. */
    long entitled;

    Scope(int index, int region) {
        this.index = index;
        this.region = region;
    }

    boolean released() {
        return lastDay != NEVER;
    }

    int liveCount() {
        return liveCount;
    }

    /** A live cohort, the oldest first. */
    int live(int at) {
        return live[at];
    }

    void addLive(int cohort) {
        if (liveCount == live.length) {
            live = Arrays.copyOf(live, liveCount * 2);
        }
        live[liveCount++] = cohort;
    }

    /** Leaves out the cohorts that have ended, and adds up what the others can still be given. */
    void recount(Cohorts cohorts) {
        int kept = 0;
        entitled = 0;
        for (int i = 0; i < liveCount; i++) {
            if (!cohorts.ended(live[i])) {
                entitled += cohorts.entitlement(live[i]);
                live[kept++] = live[i];
            }
        }
        liveCount = kept;
    }

    void write(SnapshotWriter to) {
        to.putInt(region);
        to.putLong(performance);
        to.putLong(lastPerformance);
        to.putLong(newConcession);
        to.putLong(cash);
        to.putInt(lastDay);
        to.putInt(reachedDay);
        to.putInt(factorPpm);
        to.putInt(open);
    }

    /** Reads what {@link #write} wrote, behind the region. */
    void read(SnapshotReader from) {
        performance = from.getLong();
        lastPerformance = from.getLong();
        newConcession = from.getLong();
        cash = from.getLong();
        lastDay = from.getInt();
        reachedDay = from.getInt();
        factorPpm = from.getInt();
        open = from.getInt();
    }
}
