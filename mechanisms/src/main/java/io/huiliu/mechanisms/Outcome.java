package io.huiliu.mechanisms;

/**
 * What became of a command. A command that is not {@link #OK} has changed nothing. Where several
 * would apply, the one that stands first here is given: form, then identity and time, then who and
 * what is meant, then whether it is allowed, then amounts and holdings.
 */
public enum Outcome {
    OK,

    /** A field that the command needs is missing, or its value is not of the field's form. */
    BAD_FIELD,
    /** The id was used for a command with other contents. */
    ID_REUSED_WITH_DIFFERENT_BODY,
    /** The program was wound down. */
    PROGRAM_ENDED,
    /**
     * The command's own instant is older than ids are remembered: it may have taken effect before.
     */
    TOO_OLD,
    /** The instant is before the last command's. */
    TIME_GOES_BACK,
    /** The instant is more than 3,660 days after the last command's. */
    TIME_TOO_FAR,

    UNKNOWN_MEMBER,
    UNKNOWN_MERCHANT,
    UNKNOWN_ORDER,
    UNKNOWN_REGION,
    UNKNOWN_POOL,
    UNKNOWN_RANK,
    UNKNOWN_DIVIDEND,
    UNKNOWN_ITEM,
    UNKNOWN_WITHDRAWAL,
    UNKNOWN_ACCOUNT,
    UNKNOWN_PLAN,
    /** A member, merchant or region of that id exists already. */
    ALREADY_EXISTS,
    /** A member cannot invite itself, nor a merchant's code bind its own account. */
    SELF_REFERRAL,
    /** A region cannot lie inside itself. */
    REGION_CYCLE,

    /** The plan in force has no mechanism for this command. */
    NOT_OFFERED,
    /** The points of this pool stay with whom they were issued to. */
    NOT_TRANSFERABLE,
    /** The holder is frozen: nothing goes out, and nothing is given but for its own purchases. */
    FROZEN,
    /** The fan belongs to a merchant already. */
    ALREADY_BOUND,
    ALREADY_CONFIRMED,
    /** The order is in review: only a weight releases it. */
    ON_HOLD,
    /** The order is final: it cannot be changed any more. */
    ORDER_FINAL,
    ALREADY_CHECKED_IN,
    NO_DRAW_LEFT,
    /** The withdrawal is not in the state from which this decision is possible. */
    ALREADY_DECIDED,
    APPROVALS_MISSING,
    /**
     * A plan version must be later than the one in force and be published before it takes effect.
     */
    PLAN_NOT_LATER,

    AMOUNT_NOT_POSITIVE,
    /** One command moves at most 10^12 fen. */
    AMOUNT_TOO_LARGE,
    RATE_OUT_OF_BOUNDS,
    WEIGHT_OUT_OF_RANGE,
    VOUCHER_EXCEEDS_AMOUNT,
    REFUND_EXCEEDS_ORDER,
    INSUFFICIENT_BALANCE,
    INSUFFICIENT_VOUCHERS,
    INSUFFICIENT_COINS,
    INSUFFICIENT_POINTS,
    /** Below or above what the plan allows for one command or one day. */
    LIMIT_EXCEEDED,
    /**
     * The holder has as many lots, or the program as many members, regions or names, as it can
     * have.
     */
    TOO_MANY,
    /** The program's turnover would pass the limit up to which all sums are exact. */
    VOLUME_LIMIT
}
