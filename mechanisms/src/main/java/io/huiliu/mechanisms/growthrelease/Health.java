package io.huiliu.mechanisms.growthrelease;

import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.HealthReport;
import io.huiliu.mechanisms.Notice;
import io.huiliu.mechanisms.Notices;
import io.huiliu.mechanisms.Site;
import io.huiliu.money.Share;
import io.huiliu.money.Wide;

/** The pool's figures and alarms (mechanisms.md §10). Money in fen, points in 1/100 point. */
final class Health {
    private static final int CALM = 0;
    private static final int WARNING = 1;
    private static final int CRITICAL = 2;

    private final String name;
    private final Facts facts;
    private final Notices notices;
    private final Scopes scopes;

    /** The line at or above which the pool stood at the last close. */
    private int level = CALM;

    Health(Site site, Scopes scopes) {
        name = site.name();
        facts = site.facts();
        notices = site.notices();
        this.scopes = scopes;
    }

    int level() {
        return level;
    }

    void restore(int known) {
        level = known;
    }

    /** At a day close: tells when the ratio of obligations to cash has crossed a line. */
    void watch(GrowthReleaseTerms terms) {
        long obligations = scopes.obligations();
        long cash = scopes.cash();
        int now =
                reaches(obligations, cash, terms.criticalAtPpm())
                        ? CRITICAL
                        : reaches(obligations, cash, terms.warnAtPpm()) ? WARNING : CALM;
        if (now != level) {
            level = now;
            notices.post(name, Notice.ALARM, now, obligations, cash);
        }
    }

    private static boolean reaches(long obligations, long cash, long linePpm) {
        return linePpm > 0
                && obligations > 0
                && Wide.compareProducts(obligations, Share.WHOLE_PPM, cash, linePpm) >= 0;
    }

    /** Tells the figures: those of the whole pool, then the growth of each scope. */
    void report(HealthReport report, GrowthReleaseTerms terms) {
        long entitled = scopes.entitled();
        report.figure(name, "cash", scopes.cash(), 2);
        report.figure(name, "unreleased-entitlement", entitled, 2);
        report.figure(name, "obligations", scopes.obligations(), 2);
        report.figure(name, "live-cohorts", liveCohorts(), 0);
        report.figure(name, "growth-needed", terms.timing().stepPpm(), 6);
        report.ratio(name, "coverage", scopes.cash(), entitled);
        report.ratio(name, "obligations-ratio", scopes.obligations(), scopes.cash());
        for (int i = 0; i < scopes.count(); i++) {
            report(report, scopes.at(i));
        }
    }

    private void report(HealthReport report, Scope scope) {
        String of = scope.index == 0 ? name : name + ":" + facts.regionName(scope.region);
        long last = scope.lastPerformance;
        report.figure(of, "performance", scope.performance, 2);
        report.figure(of, "performance-at-last-release", last, 2);
        report.ratio(of, "growth", scope.performance - last, last);
        if (scope.index > 0) {
            report.figure(of, "cash", scope.cash, 2);
            report.figure(of, "unreleased-entitlement", scopes.entitled(scope), 2);
        }
    }

    private int liveCohorts() {
        int live = 0;
        for (int i = 0; i < scopes.count(); i++) {
            live += scopes.at(i).liveCount();
        }
        return live;
    }
}
