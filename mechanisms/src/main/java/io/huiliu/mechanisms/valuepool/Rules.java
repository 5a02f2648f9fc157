package io.huiliu.mechanisms.valuepool;

import io.huiliu.mechanisms.Accepts.Payee;
import io.huiliu.mechanisms.Versions;

/**
 * What holds for points that are already there. They keep the terms under which they were created,
 * until a version takes effect for all: then its multiple, fees and payees hold for them too.
 * Whether they exit lot by lot or member by member never changes for them.
 */
final class Rules {
    private final Versions<ValuePoolTerms> versions;
    private int forAll;

    Rules(Versions<ValuePoolTerms> versions) {
        this.versions = versions;
    }

    /** The current version holds for all points from now on. */
    void amendAll() {
        forAll = versions.currentVersion();
    }

    boolean byMember(int version) {
        return versions.of(version).exitBy() == ValuePoolTerms.ExitBy.MEMBER;
    }

    /** The multiple at which points exit, in ppm; 0 if they never do. */
    long multiplePpm(int version) {
        return inForce(version).exitMultiplePpm();
    }

    int feePpm(int version, Payee payee) {
        return inForce(version).feePpm(payee);
    }

    /** What points are paid in that the engine sells. */
    Payee exitPayee(int version) {
        return inForce(version).to().get(0);
    }

    private ValuePoolTerms inForce(int version) {
        return versions.of(Math.max(version, forAll));
    }

    int forAll() {
        return forAll;
    }

    void forAll(int version) {
        forAll = version;
    }
}
