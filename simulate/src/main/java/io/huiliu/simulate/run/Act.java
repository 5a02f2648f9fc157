package io.huiliu.simulate.run;

/** What agents do: each kind of command is counted apart. */
enum Act {
    /** Members and merchants register. */
    JOIN,
    /** Agents of regions, ranks and shareholders are named. */
    NAME,
    ORDER,
    REFUND,
    CHECK_IN,
    DRAW,
    SELL,
    REDEEM,
    WITHDRAW,
    DECIDE,
    PAYOUT,
    /** What a file of real events says; it may hold what the plan refuses. */
    REPLAY
}
