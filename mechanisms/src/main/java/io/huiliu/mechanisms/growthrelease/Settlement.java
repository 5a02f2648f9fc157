package io.huiliu.mechanisms.growthrelease;

import io.huiliu.ledger.Account;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Pool;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms.Holder;

/**
 * Who holds the points of this pool, and what is due to a holder: it is credited out of what stands
 * unclaimed, and what has lapsed is taken back.
 */
final class Settlement {
    private final boolean merchants;
    private final Pool pool;
    private final Holdings holdings;
    private final int credited;
    private final int lapsed;

    Settlement(Site site, Holder holder, Pool pool, Holdings holdings) {
        merchants = holder == Holder.MERCHANT;
        this.pool = pool;
        this.holdings = holdings;
        credited = site.reason("vouchers-credited");
        lapsed = site.reason("vouchers-lapsed");
    }

    /** Whether an account may hold points of this pool. */
    boolean concerns(long holder) {
        return Account.owner(holder) == (merchants ? Account.Owner.MERCHANT : Account.Owner.MEMBER);
    }

    /** The account of a holder by its row. */
    long holder(int row) {
        return merchants ? Account.merchant(row) : Account.member(row);
    }

    /**
     * Whether an order has a holder: one that a merchant pays with its vouchers has no consumer.
     */
    boolean hasHolder(Order order) {
        return merchants || order.member() != Facts.NONE;
    }

    /** The holder of an order's points. */
    long holder(Order order) {
        return holder(merchants ? order.merchant() : order.member());
    }

    /** Credits a holder what its lots have accrued; what it owes of vouchers is repaid first. */
    void settle(long holder) {
        int row = Account.index(holder);
        if (!concerns(holder) || holdings.count(row) == 0) {
            return;
        }
        pool.settle(holder, holdings.accrue(row), credited);
        for (int lot = holdings.nextLapsing(row); lot >= 0; lot = holdings.nextLapsing(row)) {
            holdings.lapse(row, lot, pool.lapse(holder, holdings.unspent(row, lot), lapsed));
        }
        holdings.forget(row);
    }
}
