package io.huiliu.simulate.run;

import io.huiliu.engine.CommandType;
import io.huiliu.engine.Field;
import io.huiliu.simulate.run.Draws.Quantity;
import java.util.List;

/**
 * Names those whom a plan needs named: regions' agents and their partners, shareholders, holders of
 * ranks. All are among the first members; ranks go to promoters, the higher the fewer.
 */
final class Named {
    private static final int SHAREHOLDERS = 10;
    private static final int SHARES_EACH = 100;

    /** Of the promoters, one in so many has the lowest rank, one in the square of it the next. */
    private static final int ONE_IN = 5;

    private final World world;
    private final List<String> districts;
    private boolean done;
    private int ranked;

    /**
     * Namer of a world.
     *
     * @param districts the regions that get agents, with those above them
     */
    Named(World world, List<String> districts) {
        this.world = world;
        this.districts = districts;
    }

    /** Names whoever can be named by now. */
    void morning() {
        if (!done && world.members().count() > 0) {
            done = true;
            agents();
            shareholders();
        }
        ranks();
    }

    private void agents() {
        if (!world.offers().agents()) {
            return;
        }
        int number = 0;
        for (String district : districts) {
            agent(district, number++, "");
            agent(district.substring(0, 4) + "00", number++, "");
            agent(district.substring(0, 2) + "0000", number++, "");
            if (world.offers().partners()) {
                agent(district, number++, "partner");
            }
        }
    }

    private void agent(String region, int number, String role) {
        int member = number % world.members().count();
        var writer =
                world.driver()
                        .write(CommandType.AGENT)
                        .put(Field.REGION, region)
                        .put(Field.MEMBER, Ids.of(Ids.MEMBER, member));
        if (!role.isEmpty()) {
            writer.put(Field.ROLE, role);
        }
        writer.end();
    }

    private void shareholders() {
        for (String dividend : world.offers().shares()) {
            int holders = Math.min(SHAREHOLDERS, world.members().count());
            for (int member = 0; member < holders; member++) {
                world.driver()
                        .write(CommandType.SHARES)
                        .put(Field.MEMBER, Ids.of(Ids.MEMBER, member))
                        .put(Field.DIVIDEND, dividend)
                        .put(Field.SHARE_WEIGHT, SHARES_EACH)
                        .end();
            }
        }
    }

    private void ranks() {
        Members members = world.members();
        while (!world.offers().ranks().isEmpty() && ranked < members.promoters()) {
            rank(members.promoter(ranked++));
        }
    }

    private void rank(int member) {
        double place = world.draws().uniform(Quantity.RANK, member, 0);
        String reached = "";
        double part = 1.0 / ONE_IN;
        for (String rank : world.offers().ranks()) {
            if (place < part) {
                reached = rank;
            }
            part /= ONE_IN;
        }
        if (!reached.isEmpty()) {
            world.driver()
                    .write(CommandType.RANK)
                    .put(Field.MEMBER, Ids.of(Ids.MEMBER, member))
                    .put(Field.RANK, reached)
                    .end();
        }
    }
}
