package io.huiliu.mechanisms.releaseschedule;

import io.huiliu.mechanisms.Versions;
import io.huiliu.mechanisms.releaseschedule.ReleaseScheduleTerms.Pays;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.money.Wide;

/**
 * What each plan version releases a day. Grants keep the form and the asset of the version that
 * made them; a version that holds for all live grants replaces the rate of those of its own form.
 */
final class Rates {
    /** One whole of a grant, in the unit of the straight line's accumulators. */
    static final long ONE = 1_000_000_000_000L;

    private final Versions<ReleaseScheduleTerms> versions;
    private int forAll;

    Rates(Versions<ReleaseScheduleTerms> versions) {
        this.versions = versions;
    }

    /** The current version's rate holds for all live grants from now on. */
    void amendAll() {
        forAll = versions.currentVersion();
    }

    boolean straight(int version) {
        return versions.of(version).straight();
    }

    Pays pays(int version) {
        return versions.of(version).pays();
    }

    /**
     * What a straight grant releases on its k-th day, in 1e-12 of the grant: the difference of
     * cumulative floors, so that the days sum to exactly one.
     */
    long step(int version, int k) {
        Kinds.Portion daily = inForce(version).daily();
        return cumulative(daily, k) - cumulative(daily, k - 1);
    }

    private static long cumulative(Kinds.Portion daily, int k) {
        return Wide.mulDivFloor(k * daily.numerator(), ONE, daily.denominator());
    }

    /** What a proportional grant releases a day, in ppm of the rest. */
    int restPpm(int version) {
        return inForce(version).restPpm();
    }

    private ReleaseScheduleTerms inForce(int version) {
        ReleaseScheduleTerms own = versions.of(version);
        if (version >= forAll) {
            return own;
        }
        ReleaseScheduleTerms newer = versions.of(forAll);
        return newer.straight() == own.straight() ? newer : own;
    }

    int forAll() {
        return forAll;
    }

    void forAll(int version) {
        forAll = version;
    }
}
