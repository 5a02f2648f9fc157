package io.huiliu.engine;

import io.huiliu.ledger.Bytes;
import io.huiliu.ledger.Names;
import io.huiliu.ledger.Rows;
import io.huiliu.mechanisms.Ahead;
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
    private final Ahead ahead;
    private final OpenOrders orders;
    private final Order order;
    private final long[] hashes = new long[AHEAD];
    private final Holders buyers;
    private final Holders sellers;
    private final int[] indices = new int[AHEAD];

    /** What was read, so that the reads are made. */
    private long read;

    Warmer(Program program, Memory memory) {
        this.program = program;
        this.memory = memory;
        People people = program.register.people;
        ahead = new Ahead(people.members, people.merchants);
        buyers = new Holders(people.memberNames, people.members);
        sellers = new Holders(people.merchantNames, people.merchants);
        orders = program.orders;
        order = new Order(program.books);
    }

    /** A sum without meaning. */
    long read() {
        return read;
    }

    /**
     * Looks at the ids in at most {@link #AHEAD} framed commands, and at the rows that they name.
     * Returns where the frames looked at end.
     */
    int batch(byte[] buffer, int from, int to) {
        buyers.clear();
        sellers.clear();
        int at = from;
        int orderIds = 0;
        for (int frames = 0; at + 4 <= to && frames < AHEAD; frames++) {
            int length = (int) Bytes.INTS.get(buffer, at);
            if (length < 0 || length > to - at - 4) {
                break;
            }
            if (Command.isOrder(buffer, at + 4, length)) {
                int id = at + 4 + Command.ID_AT;
                int member = id + 1 + buffer[id];
                int merchant = member + 1 + buffer[member];
                hashes[orderIds++] = Command.idHash(CommandType.ORDER, buffer, id + 1, buffer[id]);
                buyers.add(buffer, member);
                sellers.add(buffer, merchant);
            }
            at += 4 + length;
        }
        Ids ids = memory.ids();
        for (int i = 0; i < orderIds; i++) {
            read += ids.touch(hashes[i]);
        }
        read += buyers.touch() + sellers.touch();
        return at;
    }

    /** Holders whose ids are looked up, each step for all before the next. */
    private static final class Holders {
        private final Names names;
        private final Rows rows;
        private final long[] hashes = new long[AHEAD];
        private final int[] indices = new int[AHEAD];
        private final long[] places = new long[AHEAD];
        private int count;

        Holders(Names names, Rows rows) {
            this.names = names;
            this.rows = rows;
        }

        void clear() {
            count = 0;
        }

        /** Adds the id whose length stands at a place in a buffer. */
        void add(byte[] buffer, int at) {
            hashes[count++] = Names.hash(buffer, at + 1, buffer[at]);
        }

        long touch() {
            for (int i = 0; i < count; i++) {
                indices[i] = names.likely(hashes[i]);
            }
            for (int i = 0; i < count; i++) {
                places[i] = names.place(indices[i]);
            }
            long read = 0;
            for (int i = 0; i < count; i++) {
                read += names.peek(places[i]);
            }
            for (int i = 0; i < count; i++) {
                read += indices[i] < 0 ? 0 : rows.touch(indices[i]);
            }
            return read;
        }
    }

    /** Looks at what confirming the first orders in line will touch. Returns how many. */
    int confirms(DueQueue line) {
        int count = Math.min(AHEAD, line.inLine());
        for (int i = 0; i < count; i++) {
            indices[i] = -1;
            if (orders.bind(order, line.inLine(i)) && order.state() == OpenOrders.PAID) {
                indices[i] = order.member();
                ahead.member(order.member());
                ahead.merchant(order.merchant());
            }
        }
        read += ahead.read();
        for (int i = 0; i < count; i++) {
            if (orders.bind(order, line.inLine(i)) && order.state() == OpenOrders.PAID) {
                for (Mechanism mechanism : program.waterfall(order.version())) {
                    mechanism.soonConfirmed(order, ahead);
                }
            }
        }
        for (int level = 0; level < 3; level++) {
            referrers(count);
        }
        return count;
    }

    private void referrers(int count) {
        for (int i = 0; i < count; i++) {
            indices[i] = indices[i] < 0 ? -1 : program.register.people.referrer(indices[i]);
            ahead.member(indices[i]);
        }
        read += ahead.read();
    }

    /** Looks at what making the first orders in line final will touch. Returns how many. */
    int finals(DueQueue line) {
        int count = Math.min(AHEAD, line.inLine());
        for (int i = 0; i < count; i++) {
            if (orders.bind(order, line.inLine(i))) {
                for (Mechanism mechanism : program.waterfall(order.version())) {
                    mechanism.soonFinal(order, ahead);
                }
            }
        }
        read += ahead.read();
        return count;
    }
}
