package io.huiliu.simulate.run;

import io.huiliu.engine.CommandType;
import io.huiliu.engine.Field;
import io.huiliu.mechanisms.withdrawal.WithdrawalTerms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Members take their balance out: once in 30 days each, as much as the plan allows in one request.
 * What was asked for on one day is approved, where the plan has a review, and paid on the next.
 */
final class Withdrawals {
    private final World world;
    private final @Nullable WithdrawalTerms terms;
    private List<String> asked = new ArrayList<>();
    private List<String> open = new ArrayList<>();
    private long number;

    /** The day on which each member asked last, plus 1; 0 for never. */
    private int[] lastAsked = new int[1024];

    Withdrawals(World world) {
        this.world = world;
        terms = world.offers().withdrawal();
    }

    /** Decides on what was asked for on the day before. */
    void decide() {
        for (String id : open) {
            if (terms != null && terms.review()) {
                decide(id, "approve");
            }
            decide(id, "paid");
        }
        open = asked;
        asked = new ArrayList<>();
    }

    private void decide(String id, String decision) {
        world.driver()
                .write(CommandType.WITHDRAW_DECIDE)
                .put(Field.WITHDRAWAL, id)
                .put(Field.DECISION, decision)
                .end();
    }

    /** Those whose day of the month it is ask. */
    void morning(int day) {
        Members members = world.members();
        for (int member = day % World.MONTH;
                terms != null && member < members.count();
                member += World.MONTH) {
            if (members.is(member, Members.WITHDRAWS)) {
                ask(member, day);
            }
        }
    }

    /** A member asks for all it can, at most once a day. */
    void ask(int member, int day) {
        if (terms == null || askedOn(member) == day) {
            return;
        }
        long held = world.driver().balance(member);
        long fen = Math.min(held, Math.min(terms.maxPerRequest(), terms.maxPerDay()));
        if (fen > 0 && fen >= terms.min()) {
            String id = Ids.of(Ids.WITHDRAWAL, number++);
            world.driver()
                    .write(CommandType.WITHDRAW, id)
                    .put(Field.MEMBER, Ids.of(Ids.MEMBER, member))
                    .put(Field.AMOUNT, fen)
                    .end();
            asked.add(id);
            lastAsked[member] = day + 1;
        }
    }

    private int askedOn(int member) {
        if (member >= lastAsked.length) {
            lastAsked = Arrays.copyOf(lastAsked, Math.max(member + 1, lastAsked.length * 2));
        }
        return lastAsked[member] - 1;
    }
}
