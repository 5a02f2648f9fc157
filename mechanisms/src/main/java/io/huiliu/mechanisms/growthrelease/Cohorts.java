package io.huiliu.mechanisms.growthrelease;

import io.huiliu.ledger.Check;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms.Rates;
import io.huiliu.money.Wide;
import java.util.Arrays;

/**
 * All cohorts that the pool ever had, by number, those of all scopes together. A cohort is all
 * points issued between two releases of its scope. One that ended stays readable, because holders
 * settle when they are next touched.
 *
 * <p>Points in 1/100 point, vouchers in fen, rates in 1e-12 voucher-fen per point unit. A cohort
 * carries the rates under which it was first released, so that an amendment for new cohorts leaves
 * it alone; the open one always has those in force.
 */
final class Cohorts {
    /** Takes new points; it takes part from the next release on. */
    static final int OPEN = 0;

    /** Has been released and takes part in the next release. */
    static final int LIVE = 1;

    /** Is given no more. */
    static final int ENDED = 2;

    /** Is given no more, and its vouchers have lapsed. */
    static final int EXPIRED = 3;

    /** One voucher-fen per point unit. */
    static final long WHOLE = 1_000_000_000_000L;

    /** More would not fit what an order remembers. */
    static final int MAX_COHORTS = (1 << 20) - 1;

    /** One figure of every cohort. The figures of a cohort lie together. */
    final class Figure {
        private final int offset = stride++;

        long get(int cohort) {
            return words[cohort * stride + offset];
        }

        void set(int cohort, long value) {
            words[cohort * stride + offset] = value;
        }

        void add(int cohort, long delta) {
            set(cohort, Math.addExact(get(cohort), delta));
        }
    }

    private int stride;
    private int count;
    private long[] words = new long[0];

    /** Points issued, less those of refunds. */
    final Figure points = new Figure();

    /** What each point was given so far: A. Never falls. */
    final Figure accumulated = new Figure();

    /** Vouchers released for the cohort, less those that refunds brought back to the pool. */
    final Figure paid = new Figure();

    /**
     * Vouchers of it that its holders were credited, less those clawed back. At most what was paid.
     */
    final Figure credited = new Figure();

    /** Performance at its own first release. */
    final Figure performanceAtFirst = new Figure();

    final Figure firstRate = new Figure();
    final Figure cap = new Figure();
    final Figure installments = new Figure();

    /** Releases that it took part in. */
    final Figure used = new Figure();

    /** The number of its scope. */
    final Figure scope = new Figure();

    final Figure state = new Figure();

    /** Days after its end until its vouchers lapse; 0 for never. */
    final Figure expireAfter = new Figure();

    final Figure endDay = new Figure();

    /** Its orders that can still be refunded: until they are final its holders' lots are kept. */
    final Figure openOrders = new Figure();

    /** A rate in ppm as one in 1e-12. */
    static long rate(long ppm) {
        return ppm * 1_000_000L;
    }

    int count() {
        return count;
    }

    /** Opens a cohort. */
    int open(int scopeIndex, Rates rates, int expireAfterDays) {
        int cohort = count++;
        if (count * stride > words.length) {
            words = Arrays.copyOf(words, Math.max(16, cohort * 2) * stride);
        }
        Check.that(
                cohort < MAX_COHORTS,
                "more cohorts than an order can tell apart",
                cohort,
                scopeIndex);
        scope.set(cohort, scopeIndex);
        agree(cohort, rates, expireAfterDays);
        return cohort;
    }

    /** Puts a cohort under other terms. */
    void agree(int cohort, Rates rates, int expireAfterDays) {
        firstRate.set(cohort, rates.firstRate());
        cap.set(cohort, rates.cap());
        installments.set(cohort, rates.installments());
        expireAfter.set(cohort, expireAfterDays);
    }

    int scopeOf(int cohort) {
        return (int) scope.get(cohort);
    }

    /** What so many points of a cohort were given so far: floor(points × A / 10^12). */
    long worth(int cohort, long units) {
        return Wide.mulDivFloor(units, accumulated.get(cohort), WHOLE);
    }

    /** How much each point can still be given. */
    long room(int cohort) {
        return Math.max(0, cap.get(cohort) - accumulated.get(cohort));
    }

    /** The unreleased entitlement up to the cap, in fen; 0 of a cohort that is given no more. */
    long entitlement(int cohort) {
        return state.get(cohort) > LIVE
                ? 0
                : Wide.mulDivFloor(points.get(cohort), room(cohort), WHOLE);
    }

    /** Points at 1 yuan, less the vouchers released on them, in fen (§10). */
    long obligations(int cohort) {
        return Math.max(0, points.get(cohort) - paid.get(cohort));
    }

    /** Whether it has reached its cap or used its installments. */
    boolean exhausted(int cohort) {
        return room(cohort) == 0 || used.get(cohort) >= installments.get(cohort);
    }

    boolean ended(int cohort) {
        return state.get(cohort) >= ENDED;
    }

    /** Whether it has ended and its vouchers will lapse. */
    boolean awaitsExpiry(int cohort) {
        return state.get(cohort) == ENDED && expireAfter.get(cohort) > 0;
    }

    /** The day at whose close its vouchers lapse, once it has ended. */
    long expiryDay(int cohort) {
        return endDay.get(cohort) + expireAfter.get(cohort);
    }

    /**
     * Whether a settled lot of it can be forgotten: it gets no more and no refund will ask for it.
     */
    boolean forgettable(int cohort) {
        return ended(cohort) && openOrders.get(cohort) == 0;
    }

    void write(SnapshotWriter to) {
        to.putLongs(words, count * stride);
    }

    void read(SnapshotReader from) {
        words = from.getLongs();
        count = words.length / stride;
    }
}
