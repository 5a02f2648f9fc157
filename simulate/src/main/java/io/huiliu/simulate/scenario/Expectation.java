package io.huiliu.simulate.scenario;

import java.util.Arrays;

/**
 * What a scenario comes to on average, day by day, without drawing anything: who arrives, who is
 * active, how much is ordered. Runs draw around these numbers; progress is estimated and scenario
 * files are bounded by them.
 *
 * <p>All who are active on a day order on it, those who arrive included; the share {@code
 * loyalty^(1/30)} of them is there the next day. A replay expects nothing: its event file says what
 * happens.
 */
public final class Expectation {
    private static final double MONTH = 30;

    private final Scenario scenario;
    private final double[] arrivals;
    private final double[] active;
    private final double[] orders;
    private double ringMembers;

    private Expectation(Scenario scenario) {
        this.scenario = scenario;
        arrivals = new double[scenario.days()];
        active = new double[scenario.days()];
        orders = new double[scenario.days()];
    }

    public static Expectation of(Scenario scenario) {
        Expectation expectation = new Expectation(scenario);
        if (!(scenario.growth() instanceof Growth.Replay)) {
            expectation.run();
            expectation.rings();
        }
        return expectation;
    }

    private void run() {
        Consumers consumers = scenario.consumers();
        double stay = StrictMath.pow(consumers.loyalty(), 1 / MONTH);
        double yesterday = consumers.initial();
        double leaving = 0;
        for (int day = 0; day < scenario.days(); day++) {
            double volume = volume(day);
            arrivals[day] = arriving(day, volume, leaving);
            active[day] = yesterday - leaving + arrivals[day];
            orders[day] =
                    active[day]
                            * (consumers.ordersPerMonth() / MONTH)
                            * volume
                            * merchantsLeft(day);
            yesterday = active[day];
            leaving = yesterday * (1 - stay);
        }
    }

    /** Once growth has stopped as many come as leave, so that sales stay level. */
    private double arriving(int day, double volume, double leaving) {
        if (growthHasStopped(day)) {
            return volume == 0 ? 0 : leaving;
        }
        return scenario.growth().arrivals(day) * volume;
    }

    private boolean growthHasStopped(int day) {
        return scenario.shocks().stream()
                .anyMatch(shock -> shock instanceof Shock.GrowthStops && shock.day() <= day);
    }

    /** By what shocks multiply a day's orders, and its arrivals while growth goes on. */
    public double volume(int day) {
        double factor = 1;
        for (Shock shock : scenario.shocks()) {
            if (shock instanceof Shock.Volume volume
                    && day >= volume.day()
                    && day - volume.day() < volume.forDays()) {
                factor *= volume.factor();
            }
        }
        return factor;
    }

    private double merchantsLeft(int day) {
        double left = 1;
        for (Shock shock : scenario.shocks()) {
            if (shock instanceof Shock.MerchantExodus exodus && day >= exodus.day()) {
                double gone = Math.min(1, (day - exodus.day() + 1.0) / exodus.withinDays());
                left *= 1 - exodus.share() * gone;
            }
        }
        return left;
    }

    private void rings() {
        for (Shock shock : scenario.shocks()) {
            if (shock instanceof Shock.FraudRing ring && ring.day() < scenario.days()) {
                ringMembers += ring.members();
                int end = Math.min(scenario.days(), ring.day() + ring.ordersEach());
                for (int day = ring.day(); day < end; day++) {
                    orders[day] += ring.members();
                }
            }
        }
    }

    /** New consumers on a day, shocks included, without fraud rings. */
    public double arrivals(int day) {
        return on(arrivals, day);
    }

    /** Active consumers on a day, those who arrive on it included. */
    public double active(int day) {
        return on(active, day);
    }

    /** Orders on a day, shocks and fraud rings included. */
    public double orders(int day) {
        return on(orders, day);
    }

    /** A replay may be longer than its scenario says: nothing is expected after the last day. */
    private static double on(double[] days, int day) {
        return day < days.length ? days[day] : 0;
    }

    /** Orders over all days. */
    public double orders() {
        return Arrays.stream(orders).sum();
    }

    /** Members at the end, active or not, fraud rings included. */
    public double members() {
        boolean replay = scenario.growth() instanceof Growth.Replay;
        return replay
                ? 0
                : scenario.consumers().initial() + Arrays.stream(arrivals).sum() + ringMembers;
    }

    /** Merchants that ever were, their successors included. */
    public double merchants() {
        Merchants merchants = scenario.merchants();
        double lost = 1 - StrictMath.pow(1 - merchants.churn(), 1 / MONTH);
        double open = merchants.initial();
        double ever = open;
        for (double arriving : arrivals) {
            double opening = arriving / merchants.consumersEach();
            ever += opening + open * lost;
            open += opening;
        }
        return ever;
    }

    /** Turnover in yuan, as if orders had no least and no most amount. */
    public double volumeYuan() {
        return orders() * scenario.consumers().ticket().meanFen() / 100;
    }
}
