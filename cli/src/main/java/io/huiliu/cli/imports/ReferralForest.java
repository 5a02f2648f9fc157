package io.huiliu.cli.imports;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * Who invited whom among members of whom no data set tells.
 *
 * <p>The members, in the order of their arrival, are laid over the people of a social graph, block
 * after block: the first {@code people()} members are one copy of it, the next another. A member is
 * invited by one of its friends who arrived at an earlier instant; which of them, its id's hash
 * decides. Those without such a friend come by themselves. Referrers always come earlier, so there
 * is no cycle, and adding later members changes nothing for the earlier ones.
 */
final class ReferralForest {
    static final int NOBODY = -1;

    private final int[] referrers;

    private ReferralForest(int[] referrers) {
        this.referrers = referrers;
    }

    /** A member and the instant of its first event. */
    record Arrival(String member, LocalDateTime at) {}

    /** Grows the forest over members that are sorted by arrival. */
    static ReferralForest grow(SocialGraph graph, List<Arrival> arrivals) {
        int[] referrers = new int[arrivals.size()];
        for (int member = 0; member < referrers.length; member++) {
            int person = member % graph.people();
            referrers[member] =
                    pick(arrivals, member, graph.earlierFriends().get(person), member - person);
        }
        return new ReferralForest(referrers);
    }

    private static int pick(List<Arrival> arrivals, int member, int[] friends, int blockStart) {
        Arrival arrival = arrivals.get(member);
        int there = friends.length;
        while (there > 0
                && !arrivals.get(blockStart + friends[there - 1]).at().isBefore(arrival.at())) {
            there--;
        }
        return there == 0
                ? NOBODY
                : blockStart + friends[StableHash.below(there, arrival.member())];
    }

    /** The index of the member's referrer, or {@link #NOBODY}. */
    int referrerOf(int member) {
        return referrers[member];
    }

    /** How many members have a referrer. */
    int invited() {
        return (int) Arrays.stream(referrers).filter(r -> r != NOBODY).count();
    }

    /** The generations of the deepest tree; 1 where nobody invited anybody, 0 without members. */
    int depth() {
        int[] generation = new int[referrers.length];
        for (int member = 0; member < referrers.length; member++) {
            int parent = referrers[member];
            generation[member] = parent == NOBODY ? 1 : generation[parent] + 1;
        }
        return Arrays.stream(generation).max().orElse(0);
    }
}
