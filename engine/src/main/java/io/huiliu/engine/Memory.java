package io.huiliu.engine;

import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.plan.Plan;
import java.util.Arrays;

/**
 * How long ids are remembered, and what an id stands for: nothing more, an order, or a withdrawal.
 */
final class Memory {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final int LEAST_DAYS = 30;
    private static final int ORDER = 1;
    private static final int WITHDRAWAL = 2;

    private final Ids ids = new Ids();
    private final Program program;
    private int since = Integer.MIN_VALUE;
    private long[] held = new long[0];
    private int heldCount;
    private int days;
    private int daysOf;

    Memory(Program program) {
        this.program = program;
    }

    Ids ids() {
        return ids;
    }

    /** Days for which an id is remembered at least: as long as its order can be open, and 30. */
    private int days() {
        if (daysOf != program.plans.size()) {
            daysOf = program.plans.size();
            days = longest();
        }
        return days;
    }

    private int longest() {
        long longest = 0;
        for (Plan plan : program.plans) {
            longest = Math.max(longest, plan.confirmAfterMillis() + plan.refundableForMillis());
        }
        return Math.max(LEAST_DAYS, (int) ((longest + DAY_MILLIS - 1) / DAY_MILLIS)) + 1;
    }

    /** Whether a command of that instant may have been forgotten. */
    boolean mayHaveForgotten(long atMillis) {
        return atMillis < program.register.now - days() * DAY_MILLIS;
    }

    void dayBegins(int day) {
        if (since == Integer.MIN_VALUE) {
            since = day;
        }
        if (day - since >= days()) {
            since = day;
            keepHeld();
            ids.turn();
            rememberHeld();
        }
    }

    static long ofOrder(long sequence) {
        return sequence << 2 | ORDER;
    }

    static long ofWithdrawal(long number) {
        return number << 2 | WITHDRAWAL;
    }

    /** The sequence number of the order that an id stands for, or -1. */
    static long order(long reference) {
        return reference >= 0 && (reference & 3) == ORDER ? reference >>> 2 : -1;
    }

    static long withdrawal(long reference) {
        return reference >= 0 && (reference & 3) == WITHDRAWAL ? reference >>> 2 : -1;
    }

    /**
     * Orders in review can be older than ids are remembered: their ids go over into the next
     * generation.
     */
    private void keepHeld() {
        held = new long[0];
        heldCount = 0;
        long oldest = program.register.now - days() * DAY_MILLIS;
        OpenOrders orders = program.orders;
        for (long sequence = orders.bindNext(program.order, 0);
                sequence < orders.nextSequence() && program.order.placedAt() < oldest;
                sequence = orders.bindNext(program.order, sequence + 1)) {
            byte[] bytes = orders.ids(sequence);
            int at = (int) program.order.id();
            keep(Command.idHash(CommandType.ORDER, bytes, at + 1, bytes[at]), sequence);
        }
    }

    private void keep(long idHash, long sequence) {
        if (heldCount + 3 > held.length) {
            held = Arrays.copyOf(held, held.length + 96);
        }
        held[heldCount++] = idHash;
        held[heldCount++] = ids.body(idHash);
        held[heldCount++] = ofOrder(sequence);
    }

    private void rememberHeld() {
        for (int i = 0; i < heldCount; i += 3) {
            if (ids.find(held[i]) == Ids.UNKNOWN) {
                ids.add(held[i], held[i + 1], held[i + 2]);
            }
        }
        held = new long[0];
        heldCount = 0;
    }

    void write(SnapshotWriter to) {
        to.putInt(since);
        ids.write(to);
    }

    void read(SnapshotReader from) {
        since = from.getInt();
        ids.read(from);
    }
}
