package io.huiliu.simulate.run;

import io.huiliu.engine.CommandType;
import io.huiliu.engine.Field;
import io.huiliu.simulate.run.Draws.Quantity;
import java.util.Arrays;

/** What members do besides buying where a plan offers it: check in, and draw their first prize. */
final class Habits {
    private final World world;

    /** Members whose first order was placed on a day, by the day modulo their number. */
    private final int[][] firstBuyers;

    private final int[] sizes;
    private long drawn;

    Habits(World world) {
        this.world = world;
        firstBuyers = new int[world.offers().confirmDays() + 2][0];
        sizes = new int[firstBuyers.length];
    }

    /**
     * A member placed an order.
     *
     * @param gone whether it will be refunded in full: such a first order gives no draw
     */
    void ordered(int day, int member, boolean gone) {
        Members members = world.members();
        if (members.is(member, Members.HAS_ORDERED)) {
            return;
        }
        members.becomes(member, Members.HAS_ORDERED);
        if (!gone) {
            firstOrder(day, member);
        }
    }

    private void firstOrder(int day, int member) {
        int at = day % firstBuyers.length;
        if (sizes[at] == firstBuyers[at].length) {
            firstBuyers[at] = Arrays.copyOf(firstBuyers[at], Math.max(16, sizes[at] * 2));
        }
        firstBuyers[at][sizes[at]++] = member;
    }

    /** Draws of those whose first order was confirmed by now. */
    void draw(int day) {
        int at = (day + 1) % firstBuyers.length;
        for (int i = 0; i < sizes[at]; i++) {
            for (String box : world.offers().draws()) {
                draw(box, firstBuyers[at][i]);
            }
        }
        sizes[at] = 0;
    }

    private void draw(String box, int member) {
        world.driver()
                .write(CommandType.DRAW)
                .put(Field.MEMBER, Ids.of(Ids.MEMBER, member))
                .put(Field.POOL, box)
                .draw(world.draws().bits(Quantity.DRAWN_NUMBER, member, -1 - drawn++))
                .end();
    }

    /** Active members check in. */
    void checkIn(int day) {
        Members members = world.members();
        for (String mechanism : world.offers().checkIns()) {
            for (int i = 0; i < members.active(); i++) {
                int member = members.active(i);
                if (world.draws()
                        .happens(world.consumers().checksIn(), Quantity.CHECK_IN, member, day)) {
                    world.driver()
                            .write(CommandType.CHECK_IN)
                            .put(Field.MEMBER, Ids.of(Ids.MEMBER, member))
                            .put(Field.POOL, mechanism)
                            .end();
                }
            }
        }
    }
}
