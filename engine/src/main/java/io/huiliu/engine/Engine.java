package io.huiliu.engine;

import io.huiliu.ledger.Bytes;
import io.huiliu.ledger.Chart;
import io.huiliu.ledger.Check;
import io.huiliu.ledger.Journal;
import io.huiliu.ledger.Ledger;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.HealthReport;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Outcome;
import io.huiliu.plan.Plan;

/**
 * One rebate program at work: commands in, outcomes and double-entry transfers out. It is a pure
 * function of its plan versions and its commands: no clock, no I/O, no threads, no randomness.
 * Whoever drives it hands it commands in the order of their time, and drains the {@link #journal}
 * and the {@link #notices}.
 *
 * <p>A command that is not {@link Outcome#OK} has changed nothing, except that time may have passed
 * up to it.
 */
public final class Engine {
    /** The most effects of one call into a day rule; a day close has as many calls as it needs. */
    static final int EFFECTS = 10_000;

    /** A command cannot be later than this after the one before it: 3,660 days. */
    static final long LONGEST_GAP_MILLIS = 3_660L * 86_400_000L;

    /** No command is earlier than the year 1 or later than 9999: dates have four digits. */
    private static final long FIRST_MILLIS = -62_135_596_800_000L;

    private static final long LAST_MILLIS = 253_402_300_799_999L;

    private final Program program;
    private final OrderDesk desk;
    private final Memory memory;
    private final Timeline timeline;
    private final Commands commands;
    private final PlanShelf shelf;
    private final Warmer warmer;
    private final Command command = new Command();

    /**
     * An empty program under its first plan version; the shelf has the versions that amendments may
     * name.
     */
    public Engine(Plan plan, PlanShelf shelf) {
        this.shelf = shelf;
        shelf.put(plan);
        program = new Program(plan);
        memory = new Memory(program);
        warmer = new Warmer(program, memory);
        desk = new OrderDesk(program, warmer);
        timeline = new Timeline(program, desk, memory);
        commands = new Commands(program, desk, memory, timeline, shelf);
    }

    public Engine(Plan plan) {
        this(plan, new PlanShelf());
    }

    /** Takes the outcome of each command of a batch. */
    public interface Outcomes {
        /**
         * One command's outcome.
         *
         * @param number its number in the batch, from 0
         */
        void outcome(int number, Outcome outcome);
    }

    /**
     * Applies a batch: commands as {@link CommandWriter} frames them, each at its own instant. The
     * same commands have the same effects in batches of any size.
     *
     * @return the number of commands
     */
    public int apply(byte[] buffer, int from, int to, Outcomes outcomes) {
        int at = from;
        int warm = from;
        int number = 0;
        while (at < to) {
            if (at >= warm) {
                warm = lookAhead(buffer, at, to);
            }
            int length = to - at < 4 ? -1 : (int) Bytes.INTS.get(buffer, at);
            Check.that(
                    length >= 0 && length <= to - at - 4,
                    "a batch ends within a command",
                    length,
                    to - at);
            boolean whole = command.wrap(buffer, at + 4, length);
            outcomes.outcome(number++, whole ? apply(command) : Outcome.BAD_FIELD);
            at += 4 + length;
        }
        return number;
    }

    /**
     * Brings near what the next commands of a batch will need of memory, for whoever applies them
     * one by one. It changes nothing but time.
     *
     * @return where the frames that were looked at end
     */
    public int lookAhead(byte[] buffer, int from, int to) {
        return warmer.batch(buffer, from, to);
    }

    /** Applies a command at its own instant: time passes up to it first. */
    public Outcome apply(Command command) {
        return apply(command, command.at());
    }

    /** Applies a command at the instant that the log gave it. */
    public Outcome apply(Command command, long millis) {
        long idHash = command.idHash();
        Ids ids = memory.ids();
        if (ids.find(idHash) != Ids.UNKNOWN) {
            return ids.body(idHash) == command.bodyHash()
                    ? Outcome.OK
                    : Outcome.ID_REUSED_WITH_DIFFERENT_BODY;
        }
        Outcome timely = timely(command, millis);
        if (timely != Outcome.OK) {
            return timely;
        }
        if (!timeline.started()) {
            timeline.start(millis);
        }
        timeline.advance(millis, Integer.MAX_VALUE);
        program.journal.open(millis, command.bytes(), command.idOffset(), command.idLength());
        Outcome outcome = commands.handle(command);
        if (outcome == Outcome.OK) {
            ids.add(idHash, command.bodyHash(), commands.reference());
        }
        return outcome;
    }

    private Outcome timely(Command command, long millis) {
        Register register = program.register;
        if (commands.ended()) {
            return Outcome.PROGRAM_ENDED;
        }
        if (millis < FIRST_MILLIS || millis > LAST_MILLIS) {
            return Outcome.TIME_TOO_FAR;
        }
        if (!timeline.started()) {
            return Outcome.OK;
        }
        if (memory.mayHaveForgotten(command.at())) {
            return Outcome.TOO_OLD;
        }
        if (millis < register.now) {
            return Outcome.TIME_GOES_BACK;
        }
        return millis - register.now > LONGEST_GAP_MILLIS ? Outcome.TIME_TOO_FAR : Outcome.OK;
    }

    /**
     * Lets time pass up to an instant without a command: due confirmations, finalities and day
     * closes, at most {@code effects} of them (a day rule's call counts as one).
     *
     * @return whether the instant was reached; call again if not
     */
    public boolean advance(long millis, int effects) {
        return !timeline.started()
                || millis <= program.register.now
                || timeline.advance(millis, effects);
    }

    /**
     * Closes the business days up to and with a day (epoch day), at most {@code effects} steps of
     * it; what is due at the first instant of the next day waits.
     *
     * @return whether the day is closed (nothing is to close before the first command); call again
     *     if not
     */
    public boolean close(int day, int effects) {
        return !timeline.started() || timeline.close(day, effects);
    }

    /** The first instant of a business day (epoch day) in the plan's time zone. */
    public long startOf(int day) {
        return timeline.startOf(day);
    }

    /** Books to every holder what is due to it, so that only flooring dust stays unclaimed. */
    public void settleAll() {
        if (timeline.started()) {
            program.journal.open(program.register.now, "settle");
            program.settleAll();
        }
    }

    public Journal journal() {
        return program.journal;
    }

    /** The names of all accounts. */
    public AccountNames accounts() {
        return new AccountNames(program.chart, program.register);
    }

    public NoticeLog notices() {
        return program.notices;
    }

    public Chart chart() {
        return program.chart;
    }

    public Ledger ledger() {
        return program.ledger;
    }

    public Facts facts() {
        return program.register;
    }

    public Plan plan() {
        return program.current();
    }

    /** Orders that are not final. */
    public long openOrders() {
        return program.orders.live();
    }

    /** Health figures of every pool, as they stand. */
    public void health(HealthReport report) {
        for (Mechanism mechanism : program.closing()) {
            mechanism.health(report);
        }
    }

    /**
     * Recomputes the laws and every mechanism's own books; throws at the first that does not hold.
     */
    public void audit() {
        Laws.check(program);
        program.mechanisms.forEach(Mechanism::audit);
    }

    /** What the program holds in memory, in bytes. */
    public Footprint footprint() {
        return Footprint.of(program, desk, memory);
    }

    /** Writes the whole state. The plan versions are named by their hashes. */
    public void write(SnapshotWriter to) {
        to.putInt(SNAPSHOT_FORMAT);
        to.putInt(program.plans.size());
        for (int version = 0; version < program.plans.size(); version++) {
            to.putString(program.plans.get(version).hash());
            to.putFlag(program.retroactive.get(version));
        }
        program.register.write(to);
        program.ledger.write(to);
        program.orders.write(to);
        desk.confirms().write(to);
        desk.finals().write(to);
        memory.write(to);
        timeline.write(to);
        commands.write(to);
        for (Mechanism mechanism : program.mechanisms) {
            to.putString(mechanism.name());
            mechanism.write(to);
        }
    }

    private static final int SNAPSHOT_FORMAT = 1;

    /**
     * Restores an engine from what {@link #write} wrote; the shelf has all plan versions that it
     * names.
     */
    public static Engine read(SnapshotReader from, PlanShelf shelf) {
        from.expect(SNAPSHOT_FORMAT, "snapshot format");
        int versions = from.getInt();
        Check.that(
                versions > 0 && versions <= Program.MAX_VERSIONS,
                "a snapshot has 1 to 255 plan versions",
                versions,
                0);
        Engine engine = new Engine(shelf.get(from.getString()), shelf);
        from.getFlag();
        for (int version = 1; version < versions; version++) {
            Plan plan = shelf.get(from.getString());
            engine.program.install(plan, from.getFlag());
        }
        engine.restore(from);
        return engine;
    }

    private void restore(SnapshotReader from) {
        program.register.read(from);
        program.ledger.read(from);
        program.orders.read(from, program.order);
        desk.confirms().read(from);
        desk.finals().read(from);
        memory.read(from);
        timeline.read(from, shelf);
        commands.read(from);
        for (Mechanism mechanism : program.mechanisms) {
            from.expect(mechanism.name(), "mechanism");
            mechanism.read(from);
        }
    }

    /**
     * The hash of the settled state (SHA-256): of what the balances would be if every holder were
     * settled now. It is taken from a restored copy, so that asking for it changes nothing.
     */
    public byte[] stateHash() {
        StateBytes copy = new StateBytes();
        write(copy);
        Engine settled = read(copy.reader(), shelf);
        settled.program.journal.mute(true);
        settled.program.notices.mute(true);
        settled.settleAll();
        StateBytes state = new StateBytes();
        settled.write(state);
        return state.sha256();
    }
}
