package io.huiliu.mechanisms.growthrelease;

import io.huiliu.ledger.Check;
import io.huiliu.money.Wide;
import java.util.Arrays;

/**
 * One release being worked out: the cohorts that take part, what each point of them gets, what that
 * moves, and the scaling where it is more than may be paid. Nothing changes until it is booked. The
 * same object serves one release after another.
 */
final class Release {
    private final Cohorts cohorts;
    private int[] taking = new int[16];
    private long[] rates = new long[16];
    private int count;
    private long entitlement;
    private long paid;

    Release(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    void begin() {
        count = 0;
        entitlement = 0;
        paid = 0;
    }

    /** A cohort takes part, each of its points at a rate of at most what its cap leaves. */
    void take(int cohort, long rate) {
        if (count == taking.length) {
            taking = Arrays.copyOf(taking, count * 2);
            rates = Arrays.copyOf(rates, count * 2);
        }
        taking[count] = cohort;
        rates[count++] = rate;
    }

    /**
     * Works out what is paid. If the entitlement E exceeds the budget B, every rate becomes floor(r
     * × max(0, B − J) / (E + J)) with J cohorts: each cohort's floor may move one fen more than its
     * rate says, and J of them must not overdraw the pool.
     */
    void within(long budgetFen) {
        entitlement = moved();
        if (entitlement > budgetFen) {
            long numerator = Math.max(0, budgetFen - count);
            for (int i = 0; i < count; i++) {
                rates[i] = Wide.mulDivFloor(rates[i], numerator, entitlement + count);
            }
        }
        paid = entitlement > budgetFen ? moved() : entitlement;
        Check.that(
                paid <= Math.max(0, budgetFen), "a release overdraws its budget", paid, budgetFen);
    }

    private long moved() {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum = Math.addExact(sum, moved(i));
        }
        return sum;
    }

    /**
     * What a cohort's vouchers released grow by. What refunds left released beyond the floor is
     * used up first, so that the figure never falls.
     */
    private long moved(int at) {
        int cohort = taking[at];
        long after = cohorts.accumulated.get(cohort) + rates[at];
        long worth = Wide.mulDivFloor(cohorts.points.get(cohort), after, Cohorts.WHOLE);
        return Math.max(0, worth - cohorts.paid.get(cohort));
    }

    /** Gives each cohort its rate, and counts the installment. */
    void book() {
        for (int i = 0; i < count; i++) {
            int cohort = taking[i];
            cohorts.paid.add(cohort, moved(i));
            cohorts.accumulated.add(cohort, rates[i]);
            cohorts.used.add(cohort, 1);
        }
    }

    int count() {
        return count;
    }

    int cohort(int at) {
        return taking[at];
    }

    /** What the rates would move if the budget sufficed: E, in fen. */
    long entitlement() {
        return entitlement;
    }

    /** What is moved, in fen. */
    long paid() {
        return paid;
    }
}
