package io.huiliu.simulate.run;

import io.huiliu.engine.Engine;
import io.huiliu.ledger.Account;
import io.huiliu.ledger.Chart;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms.Holder;
import io.huiliu.simulate.run.Gauge.Dial;
import java.util.ArrayList;
import java.util.List;

/** What has become of everybody and every pool at the end of a run, in yuan. */
final class Outcomes {
    private static final double FEN = 100;

    /**
     * A record that members hold, and what a unit of it promises in yuan.
     *
     * @param asset in the engine's chart
     */
    private record Promise(int asset, double yuanAUnit) {}

    private final World world;
    private final Engine engine;
    private final List<Promise> promises = new ArrayList<>();
    private final List<Cohort> cohorts = new ArrayList<>();
    private final Cohort all = new Cohort();
    private final double restsYuan;
    private final double granted;
    private final double partOfUnpaid;
    private double paidBySchedules;
    private double given;
    private double beyond;

    /** Reads the engine, whose holders must all be settled. */
    Outcomes(World world) {
        this.world = world;
        engine = world.driver().engine();
        for (Terms terms : world.plan().mechanisms()) {
            promise(terms);
        }
        restsYuan = schedules();
        granted = granted();
        double unpaid = 0;
        for (int member = 0; member < world.members().count(); member++) {
            unpaid += unpaid(member);
        }
        partOfUnpaid = unpaid > 0 ? restsYuan / unpaid : 0;
        for (int member = 0; member < world.members().count(); member++) {
            add(member);
        }
    }

    /** What all release schedules still have to release. */
    private double schedules() {
        Ruins ruins = world.driver().ruins();
        Gauge gauge = new Gauge(ruins.pools());
        engine.health(gauge);
        double sum = 0;
        for (int pool = 0; pool < ruins.pools().size(); pool++) {
            if (ruins.forms().get(pool).equals("release-schedule")) {
                sum += gauge.owed(pool);
                paidBySchedules += world.driver().flows().paidOutFen(pool) / FEN;
            }
        }
        return sum;
    }

    /** What schedules granted for each yuan spent. */
    private double granted() {
        double spent = 0;
        for (int member = 0; member < world.members().count(); member++) {
            spent += world.members().spentFen(member) / FEN;
        }
        return spent > 0 ? (restsYuan + paidBySchedules) / spent : 0;
    }

    /**
     * What a member was granted and not paid, about: the engine tells the rests of all members
     * together, and this is what they are divided by.
     */
    private double unpaid(int member) {
        Members members = world.members();
        return Math.max(0, (granted * members.spentFen(member) - members.gotFen(member)) / FEN);
    }

    /** A point counts 1 yuan, a claim and a rest their fen, a value point its price. */
    private void promise(Terms terms) {
        Chart chart = engine.chart();
        String name = terms.name();
        switch (terms.form().name()) {
            case "growth-release" -> {
                if (terms instanceof GrowthReleaseTerms points
                        && points.holder() == Holder.CONSUMER) {
                    promises.add(new Promise(chart.asset("points:" + name, 2), 1 / FEN));
                }
            }
            case "queue" -> promises.add(new Promise(chart.asset("claim:" + name, 2), 1 / FEN));
            case "value-pool" -> {
                int asset = chart.asset("value-points:" + name, 6);
                double supply = -engine.ledger().balance(asset, chart.issuer(asset));
                double cash = world.driver().fixed(Chart.CNY, "pool:" + name) / FEN;
                promises.add(new Promise(asset, supply > 0 ? cash / supply : 0));
            }
            default -> {}
        }
    }

    private void add(int member) {
        Members members = world.members();
        double got = members.gotFen(member) / FEN;
        double spent = members.spentFen(member) / FEN;
        double promised = promised(member);
        int month = members.joined[member] / World.MONTH;
        while (cohorts.size() <= month) {
            cohorts.add(new Cohort());
        }
        cohorts.get(month).add(spent, got, promised);
        all.add(spent, got, promised);
        given += Math.max(0, got);
        beyond += Math.max(0, got - Math.max(0, members.contributedFen(member)) / FEN);
    }

    private double promised(int member) {
        long account = Account.member(member);
        long pending = Account.sub(account, Account.Sub.PENDING);
        double sum =
                engine.ledger().balance(Chart.CNY, pending) / FEN + partOfUnpaid * unpaid(member);
        for (Promise promise : promises) {
            sum += engine.ledger().balance(promise.asset(), account) * promise.yuanAUnit();
        }
        return sum;
    }

    Cohort all() {
        return all;
    }

    /** By the month of joining. */
    List<Cohort> cohorts() {
        return cohorts;
    }

    /** The part of what members got that exceeds what their own orders had paid in. */
    double fundedByLater() {
        return given > 0 ? beyond / given : 0;
    }

    /** The platform's revenue less its losses by refunds. */
    double platform() {
        Driver driver = world.driver();
        return (driver.fixed(Chart.CNY, "platform:revenue")
                        + driver.fixed(Chart.CNY, "platform:refund-loss"))
                / FEN;
    }

    List<RunRecord.Pool> pools(Samples samples) {
        Gauge gauge = samples.gauge();
        gauge.clear();
        engine.health(gauge);
        Ruins ruins = world.driver().ruins();
        List<RunRecord.Pool> pools = new ArrayList<>();
        for (int pool = 0; pool < ruins.pools().size(); pool++) {
            double owed = gauge.owed(pool);
            double cash = world.driver().fixed(Chart.CNY, "pool:" + ruins.pools().get(pool)) / FEN;
            pools.add(
                    new RunRecord.Pool(
                            ruins.day(pool),
                            cash,
                            world.driver().flows().paidInFen(pool) / FEN,
                            world.driver().flows().paidOutFen(pool) / FEN,
                            owed,
                            owed > 0 ? cash / owed : Double.NaN,
                            samples.leastCoverage(pool),
                            gauge.of(pool, Dial.WAIT)));
        }
        return pools;
    }
}
