package io.huiliu.engine.gains;

/**
 * A parameter of a plan set to another value.
 *
 * @param says how the page names it: the mechanism, and the parameter as a plan file writes it
 * @param pattern what stands in a plan file, a regular expression
 * @param value what stands there instead
 */
record Change(String says, String pattern, String value) {
    /** Until its confirmation an order can be taken back without a trace, and nobody is paid. */
    static final Change CONFIRM_LATE =
            new Change(
                    "`confirm: after 30d`", "confirm: (after 7d|immediate)", "confirm: after 30d");

    static final Change FINAL_AT_ONCE =
            new Change("`refundable-for: 0d`", "refundable-for: \\d+d", "refundable-for: 0d");
    static final Change NO_LEVELS =
            new Change("referral `levels: [0%]`", "levels: \\[[^\\]]*\\]", "levels: [0%]");
    static final Change PENDING =
            new Change("referral `pending: final`", "pending: none", "pending: final");
    static final Change NO_PERSONAL =
            new Change("promoter-rank `personal: 0%`", "personal: \\d+%", "personal: 0%");
    static final Change NO_ALLOWANCE =
            new Change("promoter-rank `allowance: 0.00`", "allowance: [\\d.]+", "allowance: 0.00");
    static final Change NO_BONUS =
            new Change("promoter-rank `bonus: 0.00`", "bonus: [\\d.]+", "bonus: 0.00");
    static final Change NO_RANK =
            new Change(
                    "differential `silver: 0.0001%`, the least that a rank can have",
                    "silver: \\d+%", "silver: 0.0001%");
    static final Change NO_REWARD =
            new Change("invite-reward `reward: 0.00`", "reward: [\\d.]+", "reward: 0.00");
    static final Change NO_ACCELERATION =
            new Change("`accelerate: 0%`", "accelerate: \\d+%", "accelerate: 0%");
    static final Change NO_MINIMUM =
            new Change("queue `min-amount: 0.01`", "min-amount: 100.00", "min-amount: 0.01");
    static final Change NO_TOP_UP =
            new Change("red-packet `top-up: 0%`", "top-up: \\d+%", "top-up: 0%");
    static final Change NO_SELL_FEE =
            new Change("value-pool `sell-fee: 0%`", "sell-fee: \\d+%", "sell-fee: 0%");
    static final Change NO_CHECK_IN_REWARD =
            new Change("check-in `rewards: [0.00]`", "rewards: \\[[^\\]]*\\]", "rewards: [0.00]");
    static final Change NO_PRIZE =
            new Change("blind-box `value: 0.00`", "value: [\\d.]+", "value: 0.00");
    static final Change NO_FAN_SHARE =
            new Change(
                    "fan-binding `share: 0% of amount`",
                    "share: \"1% of amount[^\"]*\"", "share: 0% of amount");
    static final Change NO_FAN_POINTS =
            new Change("growth-release `fan-points: 0%`", "fan-points: \\d+%", "fan-points: 0%");
    static final Change NO_MERCHANT_SHARE =
            new Change(
                    "merchant-referral `share: 0% of profit`",
                    "share: 5% of profit", "share: 0% of profit");

    static final Change NO_TRANSFER =
            new Change(
                    "value-pool `transferable: false`",
                    "transferable: true",
                    "transferable: false");
    static final Change CLAIM_AS_FUNDED =
            new Change(
                    "queue `claim: 10% of amount`: no more than its order funds",
                    "claim: 100% of amount", "claim: 10% of amount");
    static final Change GRANT_AS_FUNDED =
            new Change(
                    "release-schedule `grant: 16% of amount`: no more than its order funds",
                    "grant: 116% of amount", "grant: 16% of amount");
    static final Change NO_DIVIDEND =
            new Change(
                    "dividend `share: 0% of profit`",
                    "share: 10% of profit", "share: 0% of profit");
    static final Change MINT_ALL =
            new Change(
                    "value-pool `mint: 100% of contribution`: the price stands still",
                    "mint: \\d+% of contribution", "mint: 100% of contribution");
    static final Change NO_COINS =
            new Change(
                    "coins `issue: 0% of concession`",
                    "name: gold, issue: 100%", "name: gold, issue: 0%");
    static final Change SPENT_COINS_COME_OFF =
            new Change(
                    "coins `spent-off-refund: true`",
                    "name: gold, issue",
                    "name: gold, spent-off-refund: true, issue");
    static final Change CONSUMERS_CAP =
            new Change(
                    "growth-release `cap: 0.2x`, both pools: no more than an order funds",
                    "cap: 5x",
                    "cap: 0.2x");
    static final Change MERCHANTS_CAP =
            new Change("", "early-day: 10 ", "cap: 0.2x\n      early-day: 10 ");

    String apply(String plan) {
        return plan.replaceAll(pattern, value);
    }

    boolean concerns(String plan) {
        return !plan.equals(apply(plan));
    }
}
