package io.huiliu.simulate.run;

import io.huiliu.engine.CommandType;
import io.huiliu.engine.CommandWriter;
import io.huiliu.engine.Engine;
import io.huiliu.engine.NoticeLog;
import io.huiliu.ledger.Account;
import io.huiliu.ledger.Chart;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Outcome;
import io.huiliu.mechanisms.Terms;
import io.huiliu.plan.Plan;
import java.util.List;

/**
 * The engine of one run and all that is read of it: commands go in, in batches, and transfers and
 * notices are read and dropped after each. Commands of agents are written one by one into the batch
 * of the act at hand; {@link #flush} applies it.
 */
final class Driver {
    /** Transfers held before they are read: a settlement of all holders makes millions. */
    private static final int SPILL = 1 << 16;

    private static final int EFFECTS = 10_000;

    private final Engine engine;
    private final Flows flows;
    private final Ruins ruins;
    private final Releases releases;
    private final Refusals refusals = new Refusals();
    private final CommandWriter writer = new CommandWriter();
    private Act act = Act.JOIN;
    private long at;
    private long commands;
    private long names;
    private int batches;

    Driver(Plan plan, Members members, OpenBuyers buyers, int firstDay) {
        engine = new Engine(plan);
        List<String> pools = pools(engine.chart(), plan);
        List<String> withdrawals =
                plan.mechanisms().stream()
                        .filter(terms -> terms.form().name().equals("withdrawal"))
                        .map(Terms::name)
                        .toList();
        flows = new Flows(engine.chart(), pools, withdrawals, members, buyers);
        ruins = new Ruins(plan, pools, firstDay);
        releases = new Releases(pools);
        engine.journal().spill(SPILL, flows);
    }

    /** The mechanisms with a pool of their own, in plan order. */
    static List<String> pools(Chart chart, Plan plan) {
        return plan.mechanisms().stream()
                .map(Terms::name)
                .filter(name -> chart.find("pool:" + name) >= 0)
                .toList();
    }

    Engine engine() {
        return engine;
    }

    Flows flows() {
        return flows;
    }

    Ruins ruins() {
        return ruins;
    }

    Releases releases() {
        return releases;
    }

    Refusals refusals() {
        return refusals;
    }

    Facts facts() {
        return engine.facts();
    }

    /** Commands applied so far. */
    long commands() {
        return commands;
    }

    /** What follows is of that act and happens at that instant. */
    void begin(Act next, long atMillis) {
        flush();
        act = next;
        at = atMillis;
    }

    /** As {@link #begin}, in one batch with what was written before if that was of the same act. */
    void moment(Act next, long atMillis) {
        if (next != act) {
            flush();
        }
        act = next;
        at = atMillis;
    }

    /** Applies what was written if the next command would not fit into its batch. */
    void makeRoom() {
        if (writer.count() >= OrderFrames.BATCH) {
            flush();
        }
    }

    /** Batches applied so far. */
    int batches() {
        return batches;
    }

    /** Begins a command of the act at hand, under an id of its own. */
    CommandWriter write(CommandType type) {
        return write(type, Ids.of(Ids.OTHER, names++));
    }

    CommandWriter write(CommandType type, String id) {
        makeRoom();
        return writer.begin(type, id, at);
    }

    /** Applies what was written. */
    void flush() {
        if (writer.count() > 0) {
            apply(writer.buffer(), writer.size());
            writer.clear();
        }
    }

    /** Applies framed commands of the act at hand. */
    void apply(byte[] frames, int size) {
        batches++;
        commands += engine.apply(frames, 0, size, this::outcome);
        drain();
    }

    private void outcome(int number, Outcome outcome) {
        if (outcome != Outcome.OK) {
            refusals.count(act, outcome);
        }
    }

    /** Closes a business day (epoch day). */
    void close(int day) {
        flush();
        while (!engine.close(day, EFFECTS)) {
            drain();
        }
        drain();
    }

    /** Credits every holder what is due to it, so that balances show all that agents have. */
    void settleAll() {
        flush();
        engine.settleAll();
        drain();
    }

    private void drain() {
        engine.journal().read(flows);
        flows.endEntry();
        engine.journal().clear();
        if (!engine.notices().entries().isEmpty()) {
            for (NoticeLog.Entry entry : engine.notices().entries()) {
                ruins.see(entry);
                releases.see(entry);
            }
            engine.notices().clear();
        }
    }

    long balance(int member) {
        return engine.ledger().balance(Chart.CNY, Account.member(member));
    }

    long vouchers(int member) {
        return engine.ledger().balance(Chart.VOUCHER, Account.member(member));
    }

    /** The balance of a named account; 0 if there is none of that name. */
    long fixed(int asset, String name) {
        long account = engine.chart().find(name);
        return account < 0 ? 0 : engine.ledger().balance(asset, account);
    }
}
