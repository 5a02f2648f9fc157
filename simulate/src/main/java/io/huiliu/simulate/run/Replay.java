package io.huiliu.simulate.run;

import io.huiliu.engine.CommandType;
import io.huiliu.engine.CommandWriter;
import io.huiliu.engine.Field;
import io.huiliu.simulate.run.Draws.Quantity;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Lets a history happen again: its people join, its orders are placed at their own instants. What
 * it does not say is drawn as for other members: paying with vouchers, and refunds of orders that
 * the history does not refund. A shock on volume leaves orders out, or places some twice.
 */
final class Replay {
    private final World world;
    private final History history;
    private final Arrivals arrivals;
    private final Refunds refunds;
    private final Habits habits;
    private final Orders orders;

    /** By number in the history: the number in the run; NONE for who is not there yet. */
    private final int[] members;

    private final int[] merchants;

    /** By number in the history: the order's number in the run, or NONE if it was left out. */
    private final long[] placed;

    private final int[] placedOn;
    private final int[] placedBy;
    private final long[] amounts;
    private final long[] vouchers;

    private final BitSet refunded = new BitSet();

    /** Orders of each member so far, by its number in the history. */
    private final int[] ordersOf;

    private int next;
    private int nextOrder;

    Replay(
            World world,
            History history,
            Arrivals arrivals,
            Refunds refunds,
            Habits habits,
            Orders orders) {
        this.world = world;
        this.history = history;
        this.arrivals = arrivals;
        this.refunds = refunds;
        this.habits = habits;
        this.orders = orders;
        members = new int[history.members()];
        merchants = new int[history.merchants()];
        ordersOf = new int[history.members()];
        placed = new long[history.orders()];
        placedOn = new int[history.orders()];
        placedBy = new int[history.orders()];
        amounts = new long[history.orders()];
        vouchers = new long[history.orders()];
        Arrays.fill(members, Members.NONE);
        Arrays.fill(merchants, Members.NONE);
        Arrays.fill(placed, History.NONE);
        for (int event = 0; event < history.events(); event++) {
            if (history.type(event) == CommandType.REFUND) {
                refunded.set(history.who(event));
            }
        }
    }

    /**
     * The events of a day.
     *
     * @return how many members joined
     */
    int day(int day, long endMillis) {
        int before = world.members().count();
        while (next < history.events() && history.at(next) < endMillis) {
            event(day, next++);
        }
        world.driver().flush();
        return world.members().count() - before;
    }

    private void event(int day, int event) {
        long at = history.at(event);
        world.driver().moment(Act.REPLAY, at);
        switch (history.type(event)) {
            case MEMBER ->
                    members[history.who(event)] =
                            arrivals.joinReplayed(
                                    day,
                                    known(members, history.other(event)),
                                    history.place(event));
            case MERCHANT ->
                    merchants[history.who(event)] =
                            world.shops()
                                    .registerReplayed(
                                            history.rate(event),
                                            history.place(event),
                                            known(members, history.other(event)));
            case ORDER -> order(day, event);
            case REFUND -> refund(day, event);
            case BIND ->
                    world.driver()
                            .write(CommandType.BIND)
                            .put(Field.MEMBER, Ids.of(Ids.MEMBER, members[history.who(event)]))
                            .put(
                                    Field.MERCHANT,
                                    Ids.of(Ids.MERCHANT, merchants[history.other(event)]))
                            .end();
            default -> throw new IllegalStateException("a history has no such event");
        }
    }

    private static int known(int[] numbers, int inHistory) {
        return inHistory < 0 ? Members.NONE : numbers[inHistory];
    }

    private void order(int day, int event) {
        int number = nextOrder++;
        int who = history.who(event);
        int nth = ordersOf[who]++;
        int merchant = merchants[history.other(event)];
        if (!world.shops().isOpen(merchant)) {
            return;
        }
        double volume = world.shocks().volume(day);
        int copies =
                (int) volume
                        + (world.draws()
                                        .happens(
                                                volume - (int) volume,
                                                Quantity.ORDERS,
                                                members[who],
                                                nth)
                                ? 1
                                : 0);
        for (int copy = 0; copy < copies; copy++) {
            place(day, event, number, copy > 0, members[who], merchant, nth);
        }
    }

    private void place(
            int day, int event, int number, boolean again, int member, int merchant, int nth) {
        world.driver().makeRoom();
        long amount = history.amount(event);
        long voucher = orders.voucherFor(member, nth, amount);
        long order = world.buyers().add(member);
        CommandWriter writer =
                world.driver()
                        .write(CommandType.ORDER, Ids.of(Ids.ORDER, order))
                        .put(Field.MEMBER, Ids.of(Ids.MEMBER, member))
                        .put(Field.MERCHANT, Ids.of(Ids.MERCHANT, merchant))
                        .put(Field.AMOUNT, amount);
        put(writer, Field.RATE, history.rate(event));
        put(writer, Field.COST, history.cost(event));
        if (voucher > 0) {
            writer.put(Field.VOUCHER, voucher);
        }
        if (!history.orderClass(event).isEmpty()) {
            writer.put(Field.CLASS, history.orderClass(event));
        }
        if (!history.place(event).isEmpty()) {
            writer.put(Field.REGION, history.place(event));
        }
        if (world.offers().drawsOnOrders()) {
            writer.draw(world.draws().bits(Quantity.DRAWN_NUMBER, member, order));
        }
        writer.end();
        orders.count(member, amount, voucher);
        boolean told = refunded.get(number) && !again;
        boolean gone = told || refunds.decide(day, order, member, nth, amount, voucher);
        habits.ordered(day, member, gone);
        if (told) {
            placed[number] = order;
            placedOn[number] = day;
            placedBy[number] = member;
            amounts[number] = amount;
            vouchers[number] = voucher;
        }
    }

    private static void put(CommandWriter writer, Field field, long number) {
        if (number != History.NONE) {
            writer.put(field, number);
        }
    }

    /** A refund of the history, as far as the plan still allows it. */
    private void refund(int day, int event) {
        int number = history.who(event);
        long amount = amounts[number];
        long told = history.amount(event);
        long refund = told < 0 ? amount : Math.min(told, amount);
        if (placed[number] >= 0 && refund > 0 && refunds.possible(placedOn[number], day)) {
            vouchers[number] =
                    refunds.refund(
                            Ids.of('r', event),
                            placed[number],
                            placedBy[number],
                            amount,
                            vouchers[number],
                            refund);
            amounts[number] = amount - refund;
        }
    }
}
