package io.huiliu.engine;

import io.huiliu.ledger.Rows;

/**
 * What a program holds in memory, in bytes: the holders (ids, rows) without mechanisms' lots, the
 * open orders (rows, ids, due queues), and the remembered ids.
 */
public record Footprint(long holders, long openOrders, long ids) {
    static Footprint of(Program program, OrderDesk desk, Memory memory) {
        People people = program.register.people;
        return new Footprint(
                people.memberNames.bytes()
                        + people.merchantNames.bytes()
                        + bytes(people.members)
                        + bytes(people.merchants),
                program.orders.bytes() + desk.confirms().bytes() + desk.finals().bytes(),
                memory.ids().bytes());
    }

    private static long bytes(Rows rows) {
        return rows.bytes();
    }
}
