package io.huiliu.engine;

import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.plan.AppliesTo;
import io.huiliu.plan.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens as time passes: confirmations and finalities in the order in which they are due, and
 * the day closes. A day close runs every day rule, then, on the last day of a month, every month
 * rule, in plan order; it can stop after any number of effects and go on later.
 */
final class Timeline {
    private static final int OPEN = 0;
    private static final int DAY_RULES = 1;
    private static final int MONTH_RULES = 2;

    private final Program program;
    private final Register register;
    private final OrderDesk desk;
    private final Memory memory;
    private final Days days;
    private final List<Amendment> amendments = new ArrayList<>();
    private long midnight = Long.MIN_VALUE;
    private int phase = OPEN;
    private int position;

    /** A plan version that is to take effect. */
    record Amendment(Plan plan, int day, boolean all) {}

    Timeline(Program program, OrderDesk desk, Memory memory) {
        this.program = program;
        this.register = program.register;
        this.desk = desk;
        this.memory = memory;
        this.days = new Days(program.current().timeZone());
    }

    boolean started() {
        return midnight != Long.MIN_VALUE;
    }

    /** Begins time at the first command. */
    void start(long millis) {
        register.now = millis;
        register.today = days.of(millis);
        midnight = days.start(register.today + 1);
    }

    /** The first instant of a day. */
    long startOf(int day) {
        return days.start(day);
    }

    /**
     * Lets time pass up to an instant, with at most so many effects. Returns whether it arrived.
     */
    boolean advance(long to, int budget) {
        int left = budget;
        while (phase != OPEN || nextDue() <= to) {
            if (left-- == 0) {
                return false;
            }
            step();
        }
        register.now = to;
        return true;
    }

    /**
     * Closes the business days up to and with a day, with at most so many effects. What is due at
     * the very instant at which the next day begins belongs to that day and waits. Returns whether
     * the day is closed.
     */
    boolean close(int day, int budget) {
        int left = budget;
        while (register.today <= day) {
            if (left-- == 0) {
                return false;
            }
            step();
        }
        return true;
    }

    private long nextDue() {
        return Math.min(midnight, Math.min(desk.confirms().due(), desk.finals().due()));
    }

    private void step() {
        long confirm = desk.confirms().due();
        long fin = desk.finals().due();
        if (phase != OPEN || midnight <= Math.min(confirm, fin)) {
            closeStep();
        } else if (confirm < fin
                || confirm == fin && desk.confirms().order() < desk.finals().order()) {
            register.now = Math.max(register.now, confirm);
            desk.confirmDue();
        } else {
            register.now = Math.max(register.now, fin);
            desk.finaliseDue();
        }
    }

    private void closeStep() {
        Mechanism[] closing = program.closing();
        if (phase == OPEN) {
            register.now = midnight;
            phase = DAY_RULES;
            position = 0;
        }
        if (position < closing.length) {
            program.journal.open(register.now, "close:" + LocalDate.ofEpochDay(register.today));
            if (rule(closing[position])) {
                position++;
            }
        }
        if (position == closing.length) {
            nextPhase();
        }
    }

    private boolean rule(Mechanism mechanism) {
        return phase == DAY_RULES
                ? mechanism.dayClosed(register.today, Engine.EFFECTS)
                : mechanism.monthClosed(Days.month(register.today), Engine.EFFECTS);
    }

    private void nextPhase() {
        position = 0;
        if (phase == DAY_RULES && Days.endsMonth(register.today)) {
            phase = MONTH_RULES;
            return;
        }
        if (phase == MONTH_RULES) {
            register.performance.turn();
        }
        phase = OPEN;
        register.today++;
        midnight = days.start(register.today + 1);
        memory.dayBegins(register.today);
        amendmentsDue();
    }

    /** Schedules a plan version for the start of a business day. */
    void schedule(Plan plan, int day, boolean all) {
        amendments.add(new Amendment(plan, day, all));
    }

    /** The last version scheduled, or the current one. */
    Plan latest() {
        return amendments.isEmpty()
                ? program.current()
                : amendments.get(amendments.size() - 1).plan();
    }

    int latestDay() {
        return amendments.isEmpty() ? register.today : amendments.get(amendments.size() - 1).day();
    }

    private void amendmentsDue() {
        while (!amendments.isEmpty() && amendments.get(0).day() <= register.today) {
            Amendment due = amendments.remove(0);
            program.install(due.plan(), due.all());
        }
    }

    void write(SnapshotWriter to) {
        to.putLong(midnight);
        to.putInt(phase);
        to.putInt(position);
        to.putInt(amendments.size());
        for (Amendment amendment : amendments) {
            to.putString(amendment.plan().hash());
            to.putInt(amendment.day());
            to.putFlag(amendment.all());
        }
    }

    void read(SnapshotReader from, PlanShelf shelf) {
        midnight = from.getLong();
        phase = from.getInt();
        position = from.getInt();
        for (int i = from.getInt(); i > 0; i--) {
            Plan plan = shelf.get(from.getString());
            amendments.add(new Amendment(plan, from.getInt(), from.getFlag()));
        }
    }

    static boolean all(Plan plan, String appliesTo) {
        return appliesTo.isEmpty() ? plan.appliesTo() == AppliesTo.ALL : "all".equals(appliesTo);
    }
}
