package io.huiliu.engine;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Outcome;

/** Hands each command to the desk that carries it out. */
final class Commands {
    private final PeopleDesk people;
    private final OrderCommands orders;
    private final HoldingDesk holdings;
    private final ProgramDesk programs;

    Commands(Program program, OrderDesk desk, Memory memory, Timeline timeline, PlanShelf shelf) {
        Lookup lookup = new Lookup(program.register, memory);
        people = new PeopleDesk(program, lookup);
        orders = new OrderCommands(program, desk, lookup);
        holdings = new HoldingDesk(program, lookup);
        programs = new ProgramDesk(program, desk, timeline, shelf);
    }

    Outcome handle(Command command) {
        return switch (command.type()) {
            case ORDER, REDEEM, REFUND, CONFIRM, WEIGHT -> orders.handle(command);
            case MEMBER, MERCHANT, REGION, RATE, BIND, RANK, AGENT, SHARES, FREEZE, UNFREEZE ->
                    people.handle(command);
            case PAYOUT,
                    SELL,
                    TRANSFER,
                    INJECT,
                    LEGACY,
                    CHECK_IN,
                    DRAW,
                    REDEEM_COINS,
                    WITHDRAW,
                    WITHDRAW_DECIDE,
                    ADJUST ->
                    holdings.handle(command);
            case AMEND, CLOSE_DAY, WIND_DOWN -> programs.handle(command);
        };
    }

    /** What the id of the command handled last stands for. */
    long reference() {
        long order = orders.takeReference();
        return order != 0 ? order : holdings.takeReference();
    }

    boolean ended() {
        return programs.ended();
    }

    void write(SnapshotWriter to) {
        orders.write(to);
        holdings.write(to);
        programs.write(to);
    }

    void read(SnapshotReader from) {
        orders.read(from);
        holdings.read(from);
        programs.read(from);
    }

    /** Finds what the ids in a command's fields stand for. */
    static final class Lookup {
        private final Register register;
        private final Memory memory;

        Lookup(Register register, Memory memory) {
            this.register = register;
            this.memory = memory;
        }

        int member(Command command, Field field) {
            return command.has(field)
                    ? register.people.memberNames.find(
                            command.bytes(), command.offset(field), command.length(field))
                    : Facts.NONE;
        }

        int merchant(Command command, Field field) {
            return command.has(field)
                    ? register.people.merchantNames.find(
                            command.bytes(), command.offset(field), command.length(field))
                    : Facts.NONE;
        }

        /** Whether a field names a region: one that is known, or a six-digit code. */
        boolean isRegion(Command command, Field field) {
            return register.regions.isKnownOrCode(
                    command.bytes(), command.offset(field), command.length(field));
        }

        /** The level of what {@link #isRegion} holds for. */
        Facts.Level regionLevel(Command command, Field field) {
            return register.regions.levelOf(
                    command.bytes(), command.offset(field), command.length(field));
        }

        /**
         * A region; a six-digit code is added if it is new, so ask only when the command is sure to
         * be accepted.
         */
        int region(Command command, Field field) {
            return register.regions.findOrDerive(
                    command.bytes(), command.offset(field), command.length(field));
        }

        /** What the id of a command of that type, named in a field, stands for. */
        long reference(Command command, Field field, CommandType type) {
            long idHash =
                    Command.idHash(
                            type, command.bytes(), command.offset(field), command.length(field));
            return memory.ids().find(idHash);
        }

        /** The merchant of {@code merchant:<id>}, or NONE. */
        int payingMerchant(String payer) {
            return payer.startsWith("merchant:")
                    ? register.people.merchantNames.find(payer.substring("merchant:".length()))
                    : Facts.NONE;
        }

        /** Whether a holder is frozen. */
        boolean frozen(long holder) {
            int index = Account.index(holder);
            return Account.isMember(holder)
                    ? register.memberFrozen(index)
                    : register.merchantFrozen(index);
        }
    }
}
