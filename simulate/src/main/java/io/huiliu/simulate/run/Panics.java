package io.huiliu.simulate.run;

import io.huiliu.simulate.run.Draws.Quantity;
import io.huiliu.simulate.scenario.Shock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs: a part of the members who are there on the first day of a run sell their points, spend
 * their vouchers and take out their balance, each on one of its days.
 */
final class Panics {
    private final World world;
    private final Sales sales;
    private final Redemptions redemptions;
    private final Withdrawals withdrawals;
    private final List<Shock.Run> runs;

    /** By run: the day of each member that joins it, 0 for those that do not. */
    private final List<int[]> plans = new ArrayList<>();

    Panics(World world, Sales sales, Redemptions redemptions, Withdrawals withdrawals) {
        this.world = world;
        this.sales = sales;
        this.redemptions = redemptions;
        this.withdrawals = withdrawals;
        runs = world.shocks().of(Shock.Run.class);
        runs.forEach(run -> plans.add(new int[0]));
    }

    /** The members that leave on a day, empty on most days. */
    int[] leaving(int day) {
        int[] leaving = new int[0];
        for (int number = 0; number < runs.size(); number++) {
            Shock.Run run = runs.get(number);
            int since = day - run.day();
            if (since >= 0 && since < Math.max(1, run.withinDays())) {
                if (since == 0) {
                    plans.set(number, plan(run, number));
                }
                leaving = add(leaving, plans.get(number), since + 1);
            }
        }
        return Arrays.stream(leaving).sorted().distinct().toArray();
    }

    private int[] plan(Shock.Run run, int number) {
        int[] plan = new int[world.members().count()];
        for (int member = 0; member < plan.length; member++) {
            if (world.draws().happens(run.share(), Quantity.RUN_JOINS, member, number)) {
                int within = Math.max(1, run.withinDays());
                plan[member] = 1 + world.draws().below(within, Quantity.RUN_DAY, member, number);
            }
        }
        return plan;
    }

    private static int[] add(int[] leaving, int[] plan, int wanted) {
        int[] more = Arrays.copyOf(leaving, leaving.length + plan.length);
        int size = leaving.length;
        for (int member = 0; member < plan.length; member++) {
            if (plan[member] == wanted) {
                more[size++] = member;
            }
        }
        return Arrays.copyOf(more, size);
    }

    /** Lets them sell, redeem and withdraw all they have, at that instant. */
    void morning(int[] leaving, int day, long atMillis) {
        if (leaving.length == 0) {
            return;
        }
        Driver driver = world.driver();
        driver.settleAll();
        driver.begin(Act.SELL, atMillis);
        for (int member : leaving) {
            sales.sellAll(member);
        }
        driver.begin(Act.REDEEM, atMillis);
        for (int member : leaving) {
            redemptions.redeemAll(member, day);
        }
        driver.begin(Act.WITHDRAW, atMillis);
        for (int member : leaving) {
            withdrawals.ask(member, day);
        }
    }
}
