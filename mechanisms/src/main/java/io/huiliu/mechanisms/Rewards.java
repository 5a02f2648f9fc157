package io.huiliu.mechanisms;

import io.huiliu.ledger.InvariantViolation;
import org.jspecify.annotations.Nullable;

/**
 * Rewards that are given out of a budget pool, each whole or not at all (mechanisms.md §8). Balance
 * and vouchers are paid by the pool. Coins are a record whose goods the platform's promotion budget
 * pays, so they need no cash.
 */
public final class Rewards {
    /** What a reward is given as. */
    public enum Kind {
        BALANCE,
        VOUCHER,
        COINS
    }

    private final Site site;
    private final Pool pool;
    private final int given;
    private final int reversed;
    private @Nullable Token coins;

    public Rewards(Site site, Pool pool) {
        this.site = site;
        this.pool = pool;
        given = site.reason("reward");
        reversed = site.reason("reward-reversed");
    }

    /**
     * A plan version gives rewards of this kind. Call it when the mechanism is opened or amended.
     */
    public void offer(Kind kind) {
        if (kind == Kind.COINS && coins == null) {
            coins = site.coins();
        }
    }

    /** Whether the budget covers a reward. */
    public boolean covers(long units, Kind kind) {
        return kind == Kind.COINS || units <= pool.cash();
    }

    /** Gives a reward that the budget covers: fen, or 1/100 coin. */
    public void give(long holder, long units, Kind kind) {
        switch (kind) {
            case BALANCE -> pool.pay(holder, units, given);
            case VOUCHER -> pool.payVouchers(holder, units, given);
            case COINS -> coins().issue(holder, units, given);
        }
    }

    /**
     * While refunding: takes a reward back into the pool; what the holder no longer has becomes its
     * debt.
     */
    public void takeBack(Order order, long holder, long units, Kind kind) {
        switch (kind) {
            case BALANCE -> pool.reclaim(order, holder, units, reversed);
            case VOUCHER -> pool.reclaimVouchers(order, holder, units, reversed);
            case COINS -> coins().reclaim(order, holder, units, reversed);
        }
    }

    private Token coins() {
        Token offered = coins;
        if (offered == null) {
            throw new InvariantViolation("no plan version gives coins");
        }
        return offered;
    }
}
