package io.huiliu.engine;

import io.huiliu.ledger.Bytes;
import io.huiliu.ledger.Names;
import io.huiliu.ledger.Rows;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Order;

/**
 * Brings near what will be needed soon. An order touches some twenty places in memory that depend
 * on one another; with millions of holders each is a wait of 100 to 300 ns. Reading the same places
 * for many orders at a time lets the waits overlap. Nothing here changes anything: with or without
 * it the results are the same.
 */
final class Warmer {
    /** Orders looked ahead: what they need fits the second-level cache. */
    static final int AHEAD = 64;

    private final Program program;
    private final Memory memory;
    private final Names memberNames;
    private final Rows members;
    private final OpenOrders orders;
    private final Order order;
    private final int[] indices = new int[AHEAD];
    private final long[] places = new long[AHEAD];
    private final long[] sequences = new long[AHEAD];

    /** What was read, so that the reads are made. */
    private long read;

    Warmer(Program program, Memory memory) {
        this.program = program;
        this.memory = memory;
        memberNames = program.register.people.memberNames;
        members = program.register.people.members;
        orders = program.orders;
        order = new Order(program.books);
    }

    /** A sum without meaning. */
    long read() {
        return read;
    }

    /**
     * Looks at the ids in at most {@link #AHEAD} framed commands. Returns where the frames looked
     * at end.
     */
    int batch(byte[] buffer, int from, int to) {
        int count = 0;
        int at = from;
        Ids ids = memory.ids();
        while (at + 4 <= to && count < AHEAD) {
            int length = (int) Bytes.INTS.get(buffer, at);
            if (length < 0 || length > to - at - 4) {
                break;
            }
            if (Command.isOrder(buffer, at + 4, length)) {
                int id = at + 4 + Command.ID_AT;
                int member = id + 1 + buffer[id];
                read += ids.touch(Command.idHash(CommandType.ORDER, buffer, id + 1, buffer[id]));
                indices[count++] =
                        memberNames.likely(Names.hash(buffer, member + 1, buffer[member]));
            }
            at += 4 + length;
        }
        for (int i = 0; i < count; i++) {
            places[i] = memberNames.place(indices[i]);
        }
        for (int i = 0; i < count; i++) {
            read += memberNames.peek(places[i]);
        }
        return at;
    }

    /** Looks at what confirming the first orders in line will touch. Returns how many. */
    int confirms(DueQueue line) {
        int count = buyers(line);
        for (int i = 0; i < count; i++) {
            if (orders.bind(order, sequences[i]) && order.state() == OpenOrders.PAID) {
                for (Mechanism mechanism : program.waterfall(order.version())) {
                    read += mechanism.soonConfirmed(order);
                }
            }
        }
        for (int level = 0; level < 3; level++) {
            for (int i = 0; i < count; i++) {
                int referrer = indices[i] < 0 ? -1 : program.register.people.referrer(indices[i]);
                indices[i] = referrer;
                read += referrer < 0 ? 0 : members.touch(referrer);
            }
        }
        return count;
    }

    private int buyers(DueQueue line) {
        int count = Math.min(AHEAD, line.inLine());
        for (int i = 0; i < count; i++) {
            sequences[i] = line.inLine(i);
            indices[i] = orders.bind(order, sequences[i]) ? order.member() : -1;
        }
        for (int i = 0; i < count; i++) {
            read += indices[i] < 0 ? 0 : members.touch(indices[i]);
        }
        return count;
    }

    /** Looks at what making the first orders in line final will touch. Returns how many. */
    int finals(DueQueue line) {
        int count = Math.min(AHEAD, line.inLine());
        for (int i = 0; i < count; i++) {
            if (orders.bind(order, line.inLine(i))) {
                for (Mechanism mechanism : program.waterfall(order.version())) {
                    read += mechanism.soonFinal(order);
                }
            }
        }
        return count;
    }
}
