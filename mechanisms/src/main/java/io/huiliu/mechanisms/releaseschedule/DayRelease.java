package io.huiliu.mechanisms.releaseschedule;

import io.huiliu.mechanisms.releaseschedule.Cohorts.Part;
import io.huiliu.money.Wide;

/**
 * One day's release (mechanisms.md §8): arrears first, then what the day itself releases, each
 * scaled down alike where the cash does not suffice. All amounts in fen.
 */
final class DayRelease {
    private final Cohorts cohorts;
    private final Grants grants;
    private final Rates rates;
    private final Sums sums = new Sums();

    DayRelease(Cohorts cohorts, Grants grants, Rates rates) {
        this.cohorts = cohorts;
        this.grants = grants;
        this.rates = rates;
    }

    /** What is due of the present day, arrears included. */
    long due() {
        return due(Part.ARREARS, 1, 1) + due(Part.STEP, 1, 1);
    }

    /** Releases what the cash covers; what leaves the pool stands in {@link #sums}. Returns it. */
    long run(long cash) {
        long arrears = run(Part.ARREARS, cash);
        return arrears + run(Part.STEP, cash - arrears);
    }

    Sums sums() {
        return sums;
    }

    /**
     * Scales by cash/dues, floored. Each cohort's floor is taken of what it put out in all, so the
     * floors of many can add up to some fen more than the cash; the ratio is then lowered until
     * they do not.
     */
    private long run(Part part, long cash) {
        long due = due(part, 1, 1);
        long share = Math.min(due, cash);
        for (long margin = 1; due(part, share, due) > cash; margin *= 2) {
            share = Math.max(0, cash - margin);
        }
        return pay(part, share, due);
    }

    private long due(Part part, long numerator, long denominator) {
        long sum = cohorts.due(part, numerator, denominator);
        for (int version = 0; part == Part.STEP && version < grants.survivals(); version++) {
            int rate = rate(version, numerator, denominator);
            sum += rate == 0 ? 0 : grants.survival(version).due(rate);
        }
        return sum;
    }

    private long pay(Part part, long numerator, long denominator) {
        long before = total();
        cohorts.pay(part, numerator, denominator, sums);
        for (int version = 0; part == Part.STEP && version < grants.survivals(); version++) {
            int rate = rate(version, numerator, denominator);
            if (rate > 0) {
                sums.add(rates.pays(version), grants.survival(version).due(rate));
                grants.survival(version).release();
            }
        }
        return total() - before;
    }

    /** The scaled rate of a version's proportional grants, in ppm of the rest, floored. */
    private int rate(int version, long numerator, long denominator) {
        if (grants.survival(version).leftFen() == 0) {
            return 0;
        }
        int rate = rates.restPpm(version);
        return numerator >= denominator
                ? rate
                : (int) Wide.mulDivFloor(rate, numerator, denominator);
    }

    private long total() {
        long sum = 0;
        for (ReleaseScheduleTerms.Pays pays : ReleaseScheduleTerms.Pays.values()) {
            sum += sums.get(pays);
        }
        return sum;
    }
}
