package io.huiliu.mechanisms.releaseschedule;

import io.huiliu.ledger.Lots;
import io.huiliu.ledger.Rows;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.releaseschedule.ReleaseScheduleTerms.Pays;
import io.huiliu.money.Wide;
import java.util.Arrays;

/**
 * What each member was granted, one lot for each cohort in which it was: what was granted in all,
 * and the basis by which the cohort's or the version's accumulators release it. The two differ once
 * an acceleration has paid a part: the basis is then that of the rest. All amounts in fen.
 */
final class Grants {
    private static final int FIELDS = 5;
    private static final int KEY = 0;
    private static final int GRANTED = 1;
    private static final int BASIS = 2;
    private static final int CREDITED = 3;
    private static final int BASE = 4;

    private final Lots lots;
    private final Cohorts cohorts;
    private final Rates rates;
    private Survival[] survivals = new Survival[0];

    Grants(Rows members, Cohorts cohorts, Rates rates) {
        lots = new Lots(members, FIELDS);
        this.cohorts = cohorts;
        this.rates = rates;
    }

    /** The survival index of a plan version. */
    Survival survival(int version) {
        int had = survivals.length;
        if (version >= had) {
            survivals = Arrays.copyOf(survivals, version + 1);
            for (int next = had; next <= version; next++) {
                survivals[next] = new Survival();
            }
        }
        return survivals[version];
    }

    /** Plan versions that have an index. */
    int survivals() {
        return survivals.length;
    }

    int count(int member) {
        return lots.count(member);
    }

    /** The lot of a member's grants in a cohort, or NONE if all of it is paid or there is none. */
    int find(int member, int cohort) {
        int day = cohorts.day(cohort);
        for (int lot = lots.count(member) - 1; lot >= 0; lot--) {
            int found = cohort(member, lot);
            if (found == cohort) {
                return lot;
            }
            if (cohorts.day(found) < day) {
                return Facts.NONE;
            }
        }
        return Facts.NONE;
    }

    /** Grants a member so much in a cohort whose day lasts. */
    void grant(int member, int cohort, long fen) {
        int lot = find(member, cohort);
        if (lot == Facts.NONE) {
            lot = lots.append(member);
            lots.set(member, lot, KEY, cohort);
        }
        lots.set(member, lot, GRANTED, lots.get(member, lot, GRANTED) + fen);
        lots.set(member, lot, BASIS, lots.get(member, lot, BASIS) + fen);
        cohorts.add(cohort, fen);
    }

    int cohort(int member, int lot) {
        return (int) lots.get(member, lot, KEY);
    }

    Pays pays(int member, int lot) {
        return rates.pays(cohorts.version(cohort(member, lot)));
    }

    long granted(int member, int lot) {
        return lots.get(member, lot, GRANTED);
    }

    long basis(int member, int lot) {
        return lots.get(member, lot, BASIS);
    }

    /** What is still to be released of a lot. */
    long rest(int member, int lot) {
        int cohort = cohort(member, lot);
        long basis = basis(member, lot);
        if (!cohorts.started(cohort)) {
            return basis;
        }
        return cohorts.straight(cohort)
                ? basis - cohorts.released(cohort, basis)
                : survivalOf(cohort).restOf(basis, base(member, lot), era(member, lot));
    }

    /** What a lot was released but not yet credited. */
    long due(int member, int lot) {
        return basis(member, lot) - rest(member, lot) - lots.get(member, lot, CREDITED);
    }

    /** Counts as credited what is due, and returns it. */
    long takeDue(int member, int lot) {
        long due = due(member, lot);
        lots.set(member, lot, CREDITED, lots.get(member, lot, CREDITED) + due);
        return due;
    }

    /** Removes a lot of which nothing is left. Newer lots keep their numbers less one. */
    void remove(int member, int lot) {
        lots.remove(member, lot);
    }

    /** A lot whose dues are credited has less left: the same schedule, from now on. */
    void shrinkRest(int member, int lot, long rest) {
        int cohort = cohort(member, lot);
        boolean straight = cohorts.started(cohort) && cohorts.straight(cohort);
        long basis = straight ? cohorts.basisFor(cohort, rest) : rest;
        replace(member, lot, basis, true);
    }

    /**
     * A lot whose dues are credited is part of a smaller grant: the same schedule, as if from the
     * beginning. Returns what of the smaller grant is paid.
     */
    long shrinkGrant(int member, int lot, long granted) {
        long had = granted(member, lot);
        long basis = Wide.mulDivCeil(basis(member, lot), granted, had);
        replace(member, lot, basis, false);
        lots.set(member, lot, GRANTED, granted);
        return granted - rest(member, lot);
    }

    private void replace(int member, int lot, long basis, boolean fromNow) {
        int cohort = cohort(member, lot);
        long had = basis(member, lot);
        lots.set(member, lot, BASIS, basis);
        if (!cohorts.started(cohort)) {
            cohorts.add(cohort, basis - had);
        } else if (cohorts.straight(cohort)) {
            cohorts.replace(cohort, had, basis);
        } else {
            replaceProportional(member, lot, had, basis, fromNow);
        }
        long released = basis - rest(member, lot);
        lots.set(member, lot, CREDITED, released);
    }

    private void replaceProportional(int member, int lot, long had, long basis, boolean fromNow) {
        Survival survival = survivalOf(cohort(member, lot));
        survival.remove(had, base(member, lot), era(member, lot));
        if (fromNow) {
            lots.set(member, lot, BASE, survival.index());
            lots.set(
                    member,
                    lot,
                    KEY,
                    (long) survival.era() << 32 | cohort(member, lot) & 0xFFFF_FFFFL);
        }
        survival.put(basis, base(member, lot), era(member, lot));
    }

    private Survival survivalOf(int cohort) {
        return survival(cohorts.version(cohort));
    }

    /**
     * The index from which a lot's basis counts: the cohort's, unless the lot has one of its own.
     */
    private long base(int member, int lot) {
        long own = lots.get(member, lot, BASE);
        return own == 0 ? cohorts.base(cohort(member, lot)) : own;
    }

    private int era(int member, int lot) {
        return lots.get(member, lot, BASE) == 0
                ? cohorts.era(cohort(member, lot))
                : (int) (lots.get(member, lot, KEY) >>> 32);
    }

    /**
     * Closes the day of all cohorts that are open: their grants are released from the next day on.
     */
    void startCohorts() {
        for (int cohort = cohorts.nextToStart(); cohort < cohorts.count(); cohort++) {
            if (cohorts.straight(cohort)) {
                cohorts.start(cohort, 0, 0);
            } else {
                Survival survival = survivalOf(cohort);
                survival.join(cohorts.granted(cohort));
                cohorts.start(cohort, survival.index(), survival.era());
            }
        }
    }

    /** What has not left the pool of all grants. */
    long leftFen() {
        long sum = cohorts.leftFen();
        for (Survival survival : survivals) {
            sum += survival.leftFen();
        }
        return sum;
    }

    void clear(int member) {
        lots.clear(member);
    }

    void clear() {
        cohorts.clear();
        survivals = new Survival[0];
    }

    void write(SnapshotWriter to) {
        lots.write(to);
        to.putInt(survivals.length);
        for (Survival survival : survivals) {
            survival.write(to);
        }
    }

    void read(SnapshotReader from) {
        lots.read(from);
        survivals = new Survival[from.getInt()];
        for (int version = 0; version < survivals.length; version++) {
            survivals[version] = new Survival();
            survivals[version].read(from);
        }
    }

    /**
     * Checks each cohort against its grants; adds what is due to holders, by what they are paid.
     */
    void audit(int members, Sums dues) {
        long[] bases = new long[cohorts.count()];
        long[] released = new long[cohorts.count()];
        for (int member = 0; member < members; member++) {
            for (int lot = 0; lot < count(member); lot++) {
                int cohort = cohort(member, lot);
                bases[cohort] += basis(member, lot);
                released[cohort] += basis(member, lot) - rest(member, lot);
                dues.add(pays(member, lot), due(member, lot));
            }
        }
        for (int cohort = 0; cohort < bases.length; cohort++) {
            cohorts.audit(cohort, bases[cohort], released[cohort]);
        }
    }
}
