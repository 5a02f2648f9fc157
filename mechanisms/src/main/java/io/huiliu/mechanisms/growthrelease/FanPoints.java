package io.huiliu.mechanisms.growthrelease;

import io.huiliu.ledger.Account;
import io.huiliu.ledger.Check;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Notice;
import io.huiliu.mechanisms.Notices;
import io.huiliu.mechanisms.Order;
import io.huiliu.mechanisms.Pool;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Slot;
import io.huiliu.money.Share;

/**
 * 锁客积分: a merchant that had bound the buyer before this order gets a part of the points that the
 * order gives, as vouchers, out of the merchant pool as far as its cash goes. An order remembers
 * which merchant and how much, in fen.
 */
final class FanPoints {
    private static final int MERCHANT_BITS = 24;
    private static final long MERCHANT_MASK = (1L << MERCHANT_BITS) - 1;

    private final String name;
    private final Facts facts;
    private final Notices notices;
    private final Pool pool;
    private final Slot taker;
    private final int granted;
    private final int reversed;

    FanPoints(Site site, Pool pool) {
        name = site.name();
        facts = site.facts();
        notices = site.notices();
        this.pool = pool;
        taker = site.slot("fan");
        granted = site.reason("fan-points");
        reversed = site.reason("fan-points-reversed");
    }

    /**
     * The merchant to which the buyer was bound before this order, if it may get anything; or NONE.
     */
    private int taker(Order order, int ratePpm) {
        if (ratePpm == 0 || order.member() == Facts.NONE) {
            return Facts.NONE;
        }
        int merchant = facts.boundMerchant(order.member());
        return merchant == Facts.NONE || facts.merchantFrozen(merchant) ? Facts.NONE : merchant;
    }

    /**
     * Grants the vouchers of an order that is confirmed. A merchant that owes vouchers need not be
     * settled before: whichever credit repays the debt, it and the reserve end with the same.
     *
     * @param units the points that the order gives
     * @param cash what the scope's cash can pay
     * @return what was paid
     */
    long grant(Order order, int ratePpm, long units, long cash) {
        int merchant = taker(order, ratePpm);
        if (merchant == Facts.NONE) {
            order.slot(taker, 0);
            return 0;
        }
        long due = Share.partOf(units, ratePpm);
        long paid = Math.min(due, Math.max(0, cash));
        remember(order, merchant, paid);
        pool.payVouchers(Account.merchant(merchant), paid, granted);
        if (due > paid) {
            tell(due, paid);
        }
        return paid;
    }

    private void tell(long due, long paid) {
        if (paid == 0) {
            notices.post(name, Notice.POOL_DRY, Facts.NONE, due, 0);
        } else {
            notices.post(name, Notice.SHORTFALL, due, paid, paid);
        }
    }

    /** The merchant that an order paid fan points to, or NONE. */
    int merchant(Order order) {
        return (int) (order.slot(taker) & MERCHANT_MASK) - 1;
    }

    /**
     * While refunding: the merchant keeps what the smaller order gives. It has been settled. An
     * order that now gives more points pays more, as far as the cash goes.
     *
     * @return what the pool's cash gained; below 0 if it paid
     */
    long reduce(Order order, int ratePpm, long units, boolean grew, long cash) {
        int merchant = merchant(order);
        if (merchant == Facts.NONE) {
            return 0;
        }
        long had = order.slot(taker) >>> MERCHANT_BITS;
        long due = Share.partOf(units, ratePpm);
        long keeps = due < had ? due : grew ? Math.min(due, had + Math.max(0, cash)) : had;
        remember(order, merchant, keeps);
        if (keeps > had) {
            pool.payVouchers(Account.merchant(merchant), keeps - had, granted);
        } else {
            pool.reclaimVouchers(order, Account.merchant(merchant), had - keeps, reversed);
        }
        return had - keeps;
    }

    private void remember(Order order, int merchant, long fen) {
        Check.that(
                merchant < MERCHANT_MASK,
                "more merchants than an order can tell apart",
                merchant,
                fen);
        order.slot(taker, fen << MERCHANT_BITS | merchant + 1);
    }
}
