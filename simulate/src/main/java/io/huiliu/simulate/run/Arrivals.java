package io.huiliu.simulate.run;

import io.huiliu.engine.CommandType;
import io.huiliu.engine.CommandWriter;
import io.huiliu.engine.Field;
import io.huiliu.simulate.run.Draws.Quantity;
import io.huiliu.simulate.scenario.Consumers;

/** Lets consumers join: how many come, who invited them, and what they are like. */
final class Arrivals {
    private final World world;

    private final Members members;
    private final Draws draws;
    private final Consumers consumers;

    Arrivals(World world) {
        this.world = world;
        members = world.members();
        draws = world.draws();
        consumers = world.consumers();
    }

    /** The members of the first morning. */
    void first() {
        join(0, Math.max(0, consumers.initial()));
    }

    /** Those who arrive on a day. */
    int arrive(int day) {
        int number = draws.poisson(world.shocks().arrivals(day), Quantity.ARRIVALS, 0, day);
        return join(day, number);
    }

    private int join(int day, int number) {
        int allowed = Math.min(number, Members.MOST - members.count());
        for (int i = 0; i < allowed; i++) {
            join(day);
        }
        return allowed;
    }

    private void join(int day) {
        int member = members.count();
        int referrer = referrer(member);
        double rate =
                consumers.ordersPerMonth()
                        / World.MONTH
                        * draws.gamma(consumers.spread(), Quantity.RATE, member);
        members.add(day, leaves(member, day), referrer, traits(member), rate);
        register(member, referrer);
    }

    /** Registers a member that the agents' own rules do not describe. */
    int joinApart(int day, int referrer) {
        int member = members.add(day, Members.NEVER, referrer, Members.WITHDRAWS, 0);
        register(member, referrer);
        return member;
    }

    /** A member of a history: it buys what the history says, and else does as others do. */
    int joinReplayed(int day, int referrer, String region) {
        int member = members.count();
        members.add(day, leaves(member, day), referrer, traits(member), 0);
        CommandWriter writer = writer(member, referrer);
        if (!region.isEmpty()) {
            writer.put(Field.REGION, region);
        }
        writer.end();
        return member;
    }

    private void register(int member, int referrer) {
        writer(member, referrer).end();
    }

    private CommandWriter writer(int member, int referrer) {
        CommandWriter writer = world.driver().write(CommandType.MEMBER, Ids.of(Ids.MEMBER, member));
        if (referrer >= 0) {
            writer.put(Field.REFERRER, Ids.of(Ids.MEMBER, referrer));
        }
        return writer;
    }

    /**
     * An active member at random, or, as often as influence says, whoever invited that one: so that
     * those who invited many invite more.
     */
    private int referrer(int member) {
        if (members.active() == 0
                || !draws.happens(consumers.invited(), Quantity.REFERRED, member, 0)) {
            return Members.NONE;
        }
        int anybody = members.active(draws.below(members.active(), Quantity.REFERRER, member, 0));
        boolean followed = draws.happens(consumers.influence(), Quantity.REFERRER, member, 1);
        int before = members.referrer[anybody];
        return followed && before >= 0 ? before : anybody;
    }

    /** Loyalty is a hazard: the part that stays is the same every month. */
    private int leaves(int member, int day) {
        double loyalty = consumers.loyalty();
        if (loyalty >= 1) {
            return Members.NEVER;
        }
        if (loyalty <= 0) {
            return day + 1;
        }
        double left = StrictMath.log(draws.uniform(Quantity.LIFETIME, member, 0));
        double days = World.MONTH * left / StrictMath.log(loyalty);
        return (int) Math.min(Members.NEVER, (long) day + 1 + (long) days);
    }

    private int traits(int member) {
        boolean promotes =
                draws.happens(world.scenario().merchants().promoters(), Quantity.TRAITS, member, 0);
        boolean withdraws = draws.happens(consumers.withdraws(), Quantity.TRAITS, member, 1);
        return (promotes ? Members.PROMOTES : 0) | (withdraws ? Members.WITHDRAWS : 0);
    }
}
