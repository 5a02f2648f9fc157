package io.huiliu.simulate.run;

import io.huiliu.simulate.run.Draws.Quantity;
import io.huiliu.simulate.scenario.Shock;
import java.util.ArrayList;
import java.util.List;

/**
 * Rings of false accounts: each invited the next, and they order from shops of their own at the
 * highest rate, one order a day each. They spend their vouchers on the next order, take their
 * balance out every day, and have a part of the orders refunded on the last day on which that is
 * possible.
 */
final class Rings {
    private static final int MEMBERS_A_SHOP = 20;

    private final World world;
    private final List<Shock.FraudRing> rings;
    private final List<int[]> members = new ArrayList<>();
    private final List<int[]> shops = new ArrayList<>();

    Rings(World world) {
        this.world = world;
        rings = world.shocks().of(Shock.FraudRing.class);
        for (int i = 0; i < rings.size(); i++) {
            members.add(new int[0]);
            shops.add(new int[0]);
        }
    }

    /** A ring's accounts register on its first morning. */
    void join(int day, Arrivals arrivals) {
        for (int number = 0; number < rings.size(); number++) {
            Shock.FraudRing ring = rings.get(number);
            if (ring.day() == day) {
                int[] accounts = new int[Math.max(1, ring.members())];
                for (int i = 0; i < accounts.length; i++) {
                    accounts[i] = arrivals.joinApart(day, i == 0 ? Members.NONE : accounts[i - 1]);
                }
                members.set(number, accounts);
                int[] own = new int[(accounts.length + MEMBERS_A_SHOP - 1) / MEMBERS_A_SHOP];
                for (int i = 0; i < own.length; i++) {
                    own[i] = world.shops().registerApart();
                }
                shops.set(number, own);
            }
        }
    }

    /** Their orders of a day, all at one instant. */
    void order(int day, long atMillis, Orders orders, Refunds refunds) {
        for (int number = 0; number < rings.size(); number++) {
            Shock.FraudRing ring = rings.get(number);
            if (day >= ring.day() && day - ring.day() < ring.ordersEach()) {
                for (int i = 0; i < members.get(number).length; i++) {
                    order(number, i, day, atMillis, orders, refunds);
                }
            }
        }
    }

    private void order(int number, int i, int day, long atMillis, Orders orders, Refunds refunds) {
        Shock.FraudRing ring = rings.get(number);
        int member = members.get(number)[i];
        int shop = shops.get(number)[i / MEMBERS_A_SHOP];
        long amount = Math.max(1, ring.amountFen());
        long voucher = Math.min(amount, world.driver().vouchers(member));
        long order = orders.placeApart(atMillis, member, shop, amount, Math.max(0, voucher));
        if (world.draws().happens(ring.refunded(), Quantity.REFUND, member, day)) {
            refunds.late(day, order, member, amount, Math.max(0, voucher));
        }
    }

    /** They take their balance out. */
    void withdraw(int day, Withdrawals withdrawals) {
        for (int number = 0; number < rings.size(); number++) {
            if (day >= rings.get(number).day()) {
                for (int member : members.get(number)) {
                    withdrawals.ask(member, day);
                }
            }
        }
    }
}
