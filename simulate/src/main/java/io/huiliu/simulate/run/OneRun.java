package io.huiliu.simulate.run;

import io.huiliu.engine.Engine;
import io.huiliu.plan.Plan;
import io.huiliu.simulate.run.Curves.Curve;
import io.huiliu.simulate.scenario.Scenario;
import io.huiliu.simulate.scenario.Shock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One run: a program from its first morning to its last evening. A day is: people join; refunds,
 * draws, decisions, sales, redemptions and withdrawals in the morning; orders from eight to
 * midnight; the day close.
 */
final class OneRun {
    private static final int MONTH = World.MONTH;
    private static final long HOUR_MILLIS = 3_600_000L;

    /** When the morning's acts happen; between them and the shops' opening nothing does. */
    private static final long MORNING_MILLIS = 5 * HOUR_MILLIS;

    private final int number;
    private final Scenario scenario;
    private final int firstDay;
    private final Members members = new Members();
    private final OpenBuyers buyers = new OpenBuyers();
    private final Driver driver;
    private final World world;
    private final Arrivals arrivals;
    private final Named named;
    private final Refunds refunds;
    private final Orders orders;
    private final Habits habits;
    private final @Nullable Replay replay;
    private final Sales sales;
    private final Withdrawals withdrawals;
    private final Redemptions redemptions;
    private final Panics panics;
    private final Rings rings;
    private final Samples samples;
    private final List<Curve> curves;

    /** The first order's number of each of the last days on which orders may still be open. */
    private final long[] firstOrders;

    private final List<Shock.MerchantExodus> exoduses;

    /** Whether members use vouchers that are released to them without their doing. */
    private final boolean looksForVouchers;

    private long arrived;

    OneRun(Plan plan, Scenario scenario, long seed, int number) {
        this(plan, scenario, seed, number, null);
    }

    /**
     * A run that has not begun.
     *
     * @param history what is replayed, or null where people come as the scenario says
     */
    OneRun(Plan plan, Scenario scenario, long seed, int number, @Nullable History history) {
        this.number = number;
        this.scenario = scenario;
        firstDay = (int) scenario.start().toEpochDay();
        Offers offers = Offers.of(plan);
        Draws draws = Draws.of(seed, scenario.hash(), number);
        driver = new Driver(plan, members, buyers, firstDay);
        Shops shops = new Shops(scenario.merchants(), plan, draws, driver, members);
        Shocks shocks = new Shocks(scenario);
        world = new World(plan, scenario, offers, shocks, draws, driver, members, buyers, shops);
        arrivals = new Arrivals(world);
        named = new Named(world);
        refunds = new Refunds(world);
        habits = new Habits(world);
        orders = new Orders(world, refunds, habits);
        replay =
                history == null
                        ? null
                        : new Replay(world, history, arrivals, refunds, habits, orders);
        sales = new Sales(world);
        withdrawals = new Withdrawals(world);
        redemptions = new Redemptions(world);
        panics = new Panics(world, sales, redemptions, withdrawals);
        rings = new Rings(world);
        curves = Curves.of(driver.ruins().pools(), driver.ruins().forms());
        samples = new Samples(driver, curves, scenario.days(), plan.mechanisms());
        exoduses = shocks.of(Shock.MerchantExodus.class);
        looksForVouchers = scenario.consumers().redeems() > 0;
        firstOrders = new long[Math.max(0, offers.refundDays()) + 3];
    }

    /**
     * Runs all days.
     *
     * @param stopped asked between days
     * @param done is told of days and of orders done
     * @return what is kept of it, or null if it was stopped
     */
    @Nullable RunRecord run(BooleanSupplier stopped, Done done) {
        for (int day = 0; day < scenario.days(); day++) {
            if (stopped.getAsBoolean()) {
                return null;
            }
            long before = orders.orders();
            day(day);
            done.days.incrementAndGet();
            done.orders.addAndGet(orders.orders() - before);
        }
        return end();
    }

    /** What all runs of a simulation have done so far, for whoever watches. */
    static final class Done {
        final AtomicLong days = new AtomicLong();
        final AtomicLong orders = new AtomicLong();
    }

    private void day(int day) {
        long start = driver.engine().startOf(firstDay + day);
        long end = driver.engine().startOf(firstDay + day + 1);
        members.begin(day);
        join(day, start);
        if (replay == null) {
            morning(day, start + MORNING_MILLIS);
            rings.order(day, start + Orders.OPENS_MILLIS, orders, refunds);
            orders.day(day, start, end);
        } else {
            morning(day, start);
            rings.order(day, start, orders, refunds);
            orders.flush();
            arrived += replay.day(day, end);
        }
        driver.close(firstDay + day);
        samples.evening(
                day,
                new Samples.Counts(
                        orders.orders(),
                        arrived,
                        orders.amountFen(),
                        orders.paidFen() - refunds.refundedFen()));
    }

    private void join(int day, long start) {
        driver.begin(Act.JOIN, start);
        if (replay != null) {
            rings.join(day, arrivals);
            exodus(day);
            driver.begin(Act.NAME, start);
            named.morning();
            return;
        }
        if (day == 0) {
            arrivals.first();
            world.shops().open();
        } else {
            world.shops().morning(day);
        }
        arrived += arrivals.arrive(day);
        rings.join(day, arrivals);
        driver.begin(Act.NAME, start);
        named.morning();
        exodus(day);
    }

    private void exodus(int day) {
        for (int i = 0; i < exoduses.size(); i++) {
            world.shops().leave(exoduses.get(i), day, i);
        }
    }

    private void morning(int day, long at) {
        rememberBuyers(day);
        driver.begin(Act.REFUND, at);
        refunds.morning(day);
        if (looksForVouchers && day % MONTH == MONTH - 1) {
            driver.settleAll();
        }
        driver.begin(Act.DRAW, at);
        habits.draw(day);
        driver.begin(Act.CHECK_IN, at);
        habits.checkIn(day);
        driver.begin(Act.SELL, at);
        sales.morning(day);
        driver.begin(Act.REDEEM, at);
        redemptions.merchants(day);
        driver.begin(Act.DECIDE, at);
        withdrawals.decide();
        panics.morning(panics.leaving(day), day, at);
        driver.begin(Act.WITHDRAW, at);
        rings.withdraw(day, withdrawals);
        driver.begin(Act.WITHDRAW, at);
        withdrawals.morning(day);
        driver.begin(Act.PAYOUT, at);
        redemptions.payOut(day);
        driver.flush();
    }

    /** Orders older than any that can be open need no buyer any more. */
    private void rememberBuyers(int day) {
        int at = day % firstOrders.length;
        buyers.forgetBefore(firstOrders[at]);
        firstOrders[at] = buyers.next();
    }

    private RunRecord end() {
        driver.settleAll();
        Outcomes outcomes = new Outcomes(world);
        return new RunRecord(
                number,
                driver.commands(),
                orders.orders(),
                driver.refusals(),
                driver.ruins().first(),
                outcomes.pools(samples),
                outcomes.all(),
                outcomes.fundedByLater(),
                outcomes.platform(),
                outcomes.cohorts(),
                samples.series());
    }

    /** The engine, for whoever checks its books. */
    Engine engine() {
        return driver.engine();
    }

    Members members() {
        return members;
    }

    Sales sales() {
        return sales;
    }

    List<String> pools() {
        return driver.ruins().pools();
    }

    List<Curve> curves() {
        return curves;
    }
}
