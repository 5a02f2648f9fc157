package io.huiliu.mechanisms.growthrelease;

import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Pool;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms.Scoping;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The scopes of the pool, in the order in which they first had an order. The first is the program's
 * own, or that of orders which lie in no region of the kind. All cash lies on one account: each
 * further scope has a figure of its own, and the first has the rest.
 */
final class Scopes {
    private final Facts facts;
    private final Pool pool;
    private final Cohorts cohorts;
    private final Facts.@Nullable Level level;
    private Scope[] scopes = new Scope[0];

    /** By region, the number of its scope plus 1. */
    private int[] byRegion = new int[0];

    private long apart;

    Scopes(Facts facts, Pool pool, Cohorts cohorts, Scoping scoping) {
        this.facts = facts;
        this.pool = pool;
        this.cohorts = cohorts;
        this.level =
                switch (scoping) {
                    case PROGRAM -> null;
                    case PROVINCE -> Facts.Level.PROVINCE;
                    case CITY -> Facts.Level.CITY;
                };
    }

    int count() {
        return scopes.length;
    }

    Scope at(int index) {
        return scopes[index];
    }

    /** The scope of a region's orders, or null if it has had none yet. */
    @Nullable Scope find(int region) {
        int key = scopeRegion(region);
        if (key == Facts.NONE) {
            return scopes.length == 0 ? null : scopes[0];
        }
        int known = key < byRegion.length ? byRegion[key] : 0;
        return known == 0 ? null : scopes[known - 1];
    }

    /**
     * Adds the scope of a region's orders. The first of all must be that of no region. Its open
     * cohort is the caller's to set.
     */
    Scope add(int region) {
        int key = scopeRegion(region);
        Scope scope = new Scope(scopes.length, key);
        scopes = Arrays.copyOf(scopes, scopes.length + 1);
        scopes[scope.index] = scope;
        if (key != Facts.NONE) {
            byRegion = Arrays.copyOf(byRegion, Math.max(byRegion.length, key + 1));
            byRegion[key] = scope.index + 1;
        }
        return scope;
    }

    private int scopeRegion(int region) {
        return level == null || region == Facts.NONE ? Facts.NONE : facts.regionAt(region, level);
    }

    /** A scope's cash: F. */
    long cash(Scope scope) {
        return scope.index > 0 ? scope.cash : pool.cash() - apart;
    }

    /** Notes that the pool's account got cash for a scope, or paid it (below 0). */
    void moved(Scope scope, long fen) {
        if (scope.index > 0) {
            scope.cash += fen;
            apart += fen;
        }
    }

    /** Unreleased entitlement of a scope: of its live cohorts and its open one, in fen. */
    long entitled(Scope scope) {
        return scope.entitled + cohorts.entitlement(scope.open);
    }

    /** Points of a scope at 1 yuan, less the vouchers released on them, in fen. */
    long obligations(Scope scope) {
        long sum = cohorts.obligations(scope.open);
        for (int i = 0; i < scope.liveCount(); i++) {
            sum += cohorts.obligations(scope.live(i));
        }
        return sum;
    }

    long cash() {
        return pool.cash();
    }

    long entitled() {
        long sum = 0;
        for (Scope scope : scopes) {
            sum += entitled(scope);
        }
        return sum;
    }

    long obligations() {
        long sum = 0;
        for (Scope scope : scopes) {
            sum += obligations(scope);
        }
        return sum;
    }

    void write(SnapshotWriter to) {
        to.putInt(scopes.length);
        for (Scope scope : scopes) {
            scope.write(to);
        }
    }

    /** Reads what {@link #write} wrote; the cohorts have been read before. */
    void read(SnapshotReader from) {
        int count = from.getInt();
        for (int i = 0; i < count; i++) {
            Scope scope = add(from.getInt());
            scope.read(from);
            apart += scope.cash;
        }
        for (int cohort = 0; cohort < cohorts.count(); cohort++) {
            if (cohorts.state.get(cohort) == Cohorts.LIVE) {
                scopes[cohorts.scopeOf(cohort)].addLive(cohort);
            }
        }
        for (Scope scope : scopes) {
            scope.recount(cohorts);
        }
    }
}
