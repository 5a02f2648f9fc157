package io.huiliu.engine;

import io.huiliu.ledger.Names;
import io.huiliu.mechanisms.Accepts;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Facts.Level;
import io.huiliu.mechanisms.Outcome;
import io.huiliu.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * The commands on people and places: who is there, who invited whom, who owns which fan, who may
 * act.
 */
final class PeopleDesk {
    static final int MAX_MEMBERS = 120_000_000;

    static final int MAX_MERCHANTS = 16_000_000;

    /** The most partners that share in one region. */
    static final int MAX_PARTNERS = 100;

    private final Program program;
    private final Register register;
    private final People people;
    private final Commands.Lookup lookup;

    PeopleDesk(Program program, Commands.Lookup lookup) {
        this.program = program;
        this.register = program.register;
        this.people = program.register.people;
        this.lookup = lookup;
    }

    Outcome handle(Command command) {
        return switch (command.type()) {
            case MEMBER -> member(command);
            case MERCHANT -> merchant(command);
            case REGION -> region(command);
            case RATE -> rate(command);
            case BIND -> bind(command);
            case RANK -> rank(command);
            case AGENT -> agent(command);
            case SHARES -> shares(command);
            case FREEZE -> freeze(command, true);
            case UNFREEZE -> freeze(command, false);
            default ->
                    throw new IllegalArgumentException(command.type() + " is no command on people");
        };
    }

    private Outcome member(Command command) {
        int referrer = lookup.member(command, Field.REFERRER);
        if (command.has(Field.REFERRER) && referrer < 0) {
            return refersToItself(command) ? Outcome.SELF_REFERRAL : Outcome.UNKNOWN_MEMBER;
        }
        if (command.has(Field.REGION) && !lookup.isRegion(command, Field.REGION)) {
            return Outcome.UNKNOWN_REGION;
        }
        if (find(people.memberNames, command) >= 0) {
            return Outcome.ALREADY_EXISTS;
        }
        if (register.members() >= MAX_MEMBERS) {
            return Outcome.TOO_MANY;
        }
        people.addMember(
                command.bytes(),
                command.idOffset(),
                command.idLength(),
                referrer,
                statedRegion(command));
        return Outcome.OK;
    }

    /** A referrer is always somebody who was there before: so a chain can have no cycle. */
    private static boolean refersToItself(Command command) {
        return command.text(Field.REFERRER).equals(command.id());
    }

    private Outcome merchant(Command command) {
        int referrer = lookup.member(command, Field.REFERRER);
        if (command.has(Field.REFERRER) && referrer < 0) {
            return Outcome.UNKNOWN_MEMBER;
        }
        if (command.has(Field.REGION) && !lookup.isRegion(command, Field.REGION)) {
            return Outcome.UNKNOWN_REGION;
        }
        if (find(people.merchantNames, command) >= 0) {
            return Outcome.ALREADY_EXISTS;
        }
        if (command.has(Field.RATE) && !inBounds(command.number(Field.RATE))) {
            return Outcome.RATE_OUT_OF_BOUNDS;
        }
        if (register.merchants() >= MAX_MERCHANTS) {
            return Outcome.TOO_MANY;
        }
        int rate = (int) command.number(Field.RATE, -1);
        people.addMerchant(
                command.bytes(),
                command.idOffset(),
                command.idLength(),
                referrer,
                statedRegion(command),
                rate);
        return Outcome.OK;
    }

    private int statedRegion(Command command) {
        return command.has(Field.REGION) ? lookup.region(command, Field.REGION) : Facts.NONE;
    }

    private static int find(Names names, Command command) {
        return names.find(command.bytes(), command.idOffset(), command.idLength());
    }

    private boolean inBounds(long ratePpm) {
        Plan plan = program.current();
        return ratePpm >= plan.minConcessionPpm() && ratePpm <= plan.maxConcessionPpm();
    }

    private Outcome region(Command command) {
        Regions regions = register.regions;
        boolean inside = command.has(Field.PARENT);
        if (inside && !lookup.isRegion(command, Field.PARENT)) {
            return command.text(Field.PARENT).equals(command.id())
                    ? Outcome.REGION_CYCLE
                    : Outcome.UNKNOWN_REGION;
        }
        Level above = inside ? lookup.regionLevel(command, Field.PARENT) : null;
        Level level = level(command, above);
        if (level == null || (above != null && above.compareTo(level) >= 0)) {
            return Outcome.BAD_FIELD;
        }
        if (!inside && isOwnLevel(command, level)) {
            return derive(command);
        }
        int known = regions.find(command.bytes(), command.idOffset(), command.idLength());
        if (known >= 0) {
            return isParent(command, regions.parent(known)) && regions.level(known) == level
                    ? Outcome.OK
                    : Outcome.ALREADY_EXISTS;
        }
        if (regions.count() >= Regions.MAX) {
            return Outcome.TOO_MANY;
        }
        int parent = inside ? lookup.region(command, Field.PARENT) : Facts.NONE;
        regions.add(command.bytes(), command.idOffset(), command.idLength(), parent, level);
        return Outcome.OK;
    }

    /** Whether a region is a six-digit code of that level: it stands where its digits say. */
    private static boolean isOwnLevel(Command command, Level level) {
        return Regions.isCode(command.bytes(), command.idOffset(), command.idLength())
                && Regions.levelOf(command.id()) == level;
    }

    private Outcome derive(Command command) {
        byte[] bytes = command.bytes();
        if (!register.regions.isKnownOrCode(bytes, command.idOffset(), command.idLength())) {
            return Outcome.TOO_MANY;
        }
        register.regions.findOrDerive(bytes, command.idOffset(), command.idLength());
        return Outcome.OK;
    }

    private boolean isParent(Command command, int parent) {
        return parent < 0
                ? !command.has(Field.PARENT)
                : command.text(Field.PARENT).equals(register.regions.name(parent));
    }

    /** The level stated, or that of a six-digit code, or the one below the parent's. */
    private static @Nullable Level level(Command command, @Nullable Level above) {
        if (command.has(Field.LEVEL)) {
            String stated = command.text(Field.LEVEL);
            for (Level level : Level.values()) {
                if (level.name().equalsIgnoreCase(stated)) {
                    return level;
                }
            }
            return null;
        }
        if (Regions.isCode(command.bytes(), command.idOffset(), command.idLength())) {
            return Regions.levelOf(command.id());
        }
        if (above == null) {
            return Level.PROVINCE;
        }
        return above == Level.PROVINCE ? Level.CITY : Level.DISTRICT;
    }

    private Outcome rate(Command command) {
        int merchant = lookup.merchant(command, Field.MERCHANT);
        if (merchant < 0) {
            return Outcome.UNKNOWN_MERCHANT;
        }
        if (!inBounds(command.number(Field.RATE))) {
            return Outcome.RATE_OUT_OF_BOUNDS;
        }
        people.rate(merchant, (int) command.number(Field.RATE));
        return Outcome.OK;
    }

    private Outcome bind(Command command) {
        int member = lookup.member(command, Field.MEMBER);
        int merchant = lookup.merchant(command, Field.MERCHANT);
        if (member < 0 || merchant < 0) {
            return member < 0 ? Outcome.UNKNOWN_MEMBER : Outcome.UNKNOWN_MERCHANT;
        }
        if (people.boundMerchant(member) != Facts.NONE) {
            return Outcome.ALREADY_BOUND;
        }
        people.bind(member, merchant, register.today);
        return Outcome.OK;
    }

    private Outcome rank(Command command) {
        int member = lookup.member(command, Field.MEMBER);
        if (member < 0) {
            return Outcome.UNKNOWN_MEMBER;
        }
        String name = command.text(Field.RANK);
        int rank = register.knownRank(name);
        if (rank == 0 && !"none".equals(name)) {
            return Outcome.UNKNOWN_RANK;
        }
        register.rank(member, rank);
        return Outcome.OK;
    }

    private Outcome agent(Command command) {
        int member = lookup.member(command, Field.MEMBER);
        if (member < 0 || !lookup.isRegion(command, Field.REGION)) {
            return member < 0 ? Outcome.UNKNOWN_MEMBER : Outcome.UNKNOWN_REGION;
        }
        int region = lookup.region(command, Field.REGION);
        if (!"partner".equals(command.text(Field.ROLE))) {
            register.regions.agent(region, member);
            return Outcome.OK;
        }
        if (register.regions.partners(region) >= MAX_PARTNERS) {
            return Outcome.TOO_MANY;
        }
        register.regions.addPartner(region, member);
        return Outcome.OK;
    }

    private Outcome shares(Command command) {
        int member = lookup.member(command, Field.MEMBER);
        if (member < 0) {
            return Outcome.UNKNOWN_MEMBER;
        }
        String dividend = command.text(Field.DIVIDEND);
        Accepts.Shares known = program.find(dividend, Accepts.Shares.class);
        if (known == null || dividend.isEmpty()) {
            return Outcome.UNKNOWN_DIVIDEND;
        }
        if (!known.setByCommands()) {
            return Outcome.NOT_OFFERED;
        }
        long weight = command.number(Field.SHARE_WEIGHT);
        if (weight < 0 || weight > OrderCommands.MAX_AMOUNT_FEN) {
            return weight < 0 ? Outcome.AMOUNT_NOT_POSITIVE : Outcome.AMOUNT_TOO_LARGE;
        }
        register.weight(register.dividend(dividend), member, weight);
        return Outcome.OK;
    }

    private Outcome freeze(Command command, boolean on) {
        if (command.has(Field.MEMBER)) {
            int member = lookup.member(command, Field.MEMBER);
            if (member < 0) {
                return Outcome.UNKNOWN_MEMBER;
            }
            people.freezeMember(member, on);
            return Outcome.OK;
        }
        int merchant = lookup.merchant(command, Field.MERCHANT);
        if (merchant < 0) {
            return command.has(Field.MERCHANT) ? Outcome.UNKNOWN_MERCHANT : Outcome.BAD_FIELD;
        }
        people.freezeMerchant(merchant, on);
        return Outcome.OK;
    }
}
