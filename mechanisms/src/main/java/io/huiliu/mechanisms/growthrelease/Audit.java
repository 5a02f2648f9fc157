package io.huiliu.mechanisms.growthrelease;

import io.huiliu.ledger.Check;

/** Recomputes the pool's own books from the lots and compares them with what the cohorts say. */
final class Audit {
    private final Cohorts cohorts;
    private final Scopes scopes;
    private final Holdings holdings;
    private final long[] points;
    private final long[] credited;

    Audit(Cohorts cohorts, Scopes scopes, Holdings holdings) {
        this.cohorts = cohorts;
        this.scopes = scopes;
        this.holdings = holdings;
        points = new long[cohorts.count()];
        credited = new long[cohorts.count()];
    }

    /**
     * Checks everything.
     *
     * @param rows how many holders there are
     * @param outstanding points in circulation
     * @param unclaimed vouchers released but not settled, in fen
     */
    void check(int rows, long outstanding, long unclaimed) {
        for (int row = 0; row < rows; row++) {
            checkHolder(row);
        }
        long allPoints = 0;
        long notCredited = 0;
        long[] performance = new long[scopes.count()];
        long[] entitled = new long[scopes.count()];
        for (int cohort = 0; cohort < cohorts.count(); cohort++) {
            checkCohort(cohort);
            allPoints += cohorts.points.get(cohort);
            notCredited += cohorts.paid.get(cohort) - cohorts.credited.get(cohort);
            int scope = cohorts.scopeOf(cohort);
            performance[scope] += cohorts.points.get(cohort);
            entitled[scope] += cohorts.entitlement(cohort);
        }
        Check.that(
                allPoints == outstanding,
                "points of all cohorts and in circulation",
                allPoints,
                outstanding);
        Check.that(
                notCredited == unclaimed,
                "vouchers not credited and unclaimed",
                notCredited,
                unclaimed);
        for (int i = 0; i < scopes.count(); i++) {
            Scope scope = scopes.at(i);
            Check.that(
                    performance[i] == scope.performance,
                    "performance",
                    performance[i],
                    scope.performance);
            Check.that(
                    entitled[i] == scopes.entitled(scope),
                    "entitlement",
                    entitled[i],
                    scopes.entitled(scope));
            Check.that(
                    scopes.cash(scope) >= 0, "a scope's cash is overdrawn", i, scopes.cash(scope));
        }
    }

    private void checkHolder(int row) {
        int before = -1;
        for (int lot = 0; lot < holdings.count(row); lot++) {
            int cohort = holdings.cohort(row, lot);
            Check.that(cohort > before, "lots out of order", before, cohort);
            before = cohort;
            points[cohort] += holdings.points(row, lot);
            credited[cohort] += holdings.credited(row, lot);
            long worth = cohorts.worth(cohort, holdings.points(row, lot));
            Check.that(
                    holdings.credited(row, lot) <= worth,
                    "a lot was credited too much",
                    row,
                    worth);
        }
    }

    /**
     * Lots of a cohort that has ended may be forgotten already; of the others every one is there.
     */
    private void checkCohort(int cohort) {
        long hasPoints = cohorts.points.get(cohort);
        long hasCredited = cohorts.credited.get(cohort);
        boolean whole = !cohorts.ended(cohort);
        Check.that(
                whole ? points[cohort] == hasPoints : points[cohort] <= hasPoints,
                "points of a cohort",
                points[cohort],
                hasPoints);
        Check.that(
                whole ? credited[cohort] == hasCredited : credited[cohort] <= hasCredited,
                "vouchers credited of a cohort",
                credited[cohort],
                hasCredited);
        long paid = cohorts.paid.get(cohort);
        Check.that(
                hasCredited <= paid,
                "a cohort was credited more than was released",
                hasCredited,
                paid);
        Check.that(
                cohorts.state.get(cohort) == Cohorts.EXPIRED
                        || cohorts.worth(cohort, hasPoints) <= paid,
                "a cohort's vouchers do not cover its points",
                cohort,
                paid);
        Check.that(
                cohorts.openOrders.get(cohort) >= 0,
                "open orders of a cohort",
                cohort,
                cohorts.openOrders.get(cohort));
    }
}
