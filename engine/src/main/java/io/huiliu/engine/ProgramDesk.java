package io.huiliu.engine;

import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Outcome;
import io.huiliu.plan.Plan;

/** The commands on the program as a whole: amendments, day closes, the end. */
final class ProgramDesk {
    /** The longest time ahead for which a version can be scheduled or a day be closed, in days. */
    private static final int MOST_DAYS_AHEAD = 3_660;

    private final Program program;
    private final Timeline timeline;
    private final PlanShelf shelf;
    private final WindDown windDown;
    private boolean ended;

    ProgramDesk(Program program, OrderDesk desk, Timeline timeline, PlanShelf shelf) {
        this.program = program;
        this.timeline = timeline;
        this.shelf = shelf;
        this.windDown = new WindDown(program, desk);
    }

    Outcome handle(Command command) {
        return switch (command.type()) {
            case AMEND -> amend(command);
            case CLOSE_DAY -> closeDay(command);
            case WIND_DOWN -> windDown();
            default ->
                    throw new IllegalArgumentException(
                            command.type() + " is no command on the program");
        };
    }

    /**
     * A later version of this plan, from the start of a business day that has not begun. The plan
     * is named by its hash.
     */
    private Outcome amend(Command command) {
        Plan plan = shelf.find(command.text(Field.PLAN));
        if (plan == null) {
            return Outcome.UNKNOWN_PLAN;
        }
        Plan latest = timeline.latest();
        long day = command.number(Field.EFFECTIVE);
        int today = program.register.today;
        if (plan.version() <= latest.version()
                || day <= today
                || day < timeline.latestDay()
                || !program.canFollow(plan)) {
            return Outcome.PLAN_NOT_LATER;
        }
        if (day > today + MOST_DAYS_AHEAD) {
            return Outcome.TIME_TOO_FAR;
        }
        timeline.schedule(plan, (int) day, Timeline.all(plan, command.text(Field.APPLIES_TO)));
        return Outcome.OK;
    }

    /** Closes a day and all before it; one that is closed already is no error. */
    private Outcome closeDay(Command command) {
        long day = command.number(Field.DATE);
        if (day > program.register.today + MOST_DAYS_AHEAD) {
            return Outcome.TIME_TOO_FAR;
        }
        timeline.close((int) Math.max(day, Integer.MIN_VALUE), Integer.MAX_VALUE);
        return Outcome.OK;
    }

    private Outcome windDown() {
        windDown.run();
        ended = true;
        return Outcome.OK;
    }

    boolean ended() {
        return ended;
    }

    void write(SnapshotWriter to) {
        to.putFlag(ended);
    }

    void read(SnapshotReader from) {
        ended = from.getFlag();
    }
}
