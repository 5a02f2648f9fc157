package io.huiliu.simulate.run;

import io.huiliu.engine.CommandType;
import io.huiliu.engine.Field;
import io.huiliu.ledger.Account;
import io.huiliu.ledger.Chart;
import io.huiliu.simulate.run.Draws.Quantity;

/**
 * Vouchers spent by themselves: by members in a run, and by merchants, who spend theirs at another
 * shop once in 30 days, as often as consumers use vouchers. And merchants are paid what they are
 * owed, on the same day.
 */
final class Redemptions {
    private final World world;

    Redemptions(World world) {
        this.world = world;
    }

    /** A member spends all its vouchers at any shop. */
    void redeemAll(int member, int day) {
        long fen = world.driver().vouchers(member);
        int shop = world.shops().at((int) (world.draws().bits(Quantity.SHOP, member, ~day) >>> 33));
        if (fen > 0 && shop >= 0) {
            world.driver()
                    .write(CommandType.REDEEM, Ids.of(Ids.ORDER, world.buyers().add(member)))
                    .put(Field.MERCHANT, Ids.of(Ids.MERCHANT, shop))
                    .put(Field.VOUCHER, fen)
                    .put(Field.MEMBER, Ids.of(Ids.MEMBER, member))
                    .end();
        }
    }

    /** Merchants whose day of the month it is spend their vouchers. */
    void merchants(int day) {
        for (int merchant = day % World.MONTH;
                merchant < world.shops().count();
                merchant += World.MONTH) {
            long fen = held(Chart.VOUCHER, merchant);
            double often = world.consumers().redeems();
            if (fen > 0 && world.draws().happens(often, Quantity.REDEEMS, ~merchant, day)) {
                redeem(merchant, day, fen);
            }
        }
    }

    private void redeem(int merchant, int day, long fen) {
        int shop =
                world.shops().at((int) (world.draws().bits(Quantity.SHOP, ~merchant, day) >>> 33));
        if (shop >= 0) {
            world.driver()
                    .write(CommandType.REDEEM, Ids.of(Ids.ORDER, world.buyers().add(Members.NONE)))
                    .put(Field.MERCHANT, Ids.of(Ids.MERCHANT, shop))
                    .put(Field.VOUCHER, fen)
                    .put(Field.PAYER, "merchant:" + Ids.of(Ids.MERCHANT, merchant))
                    .end();
        }
    }

    /** Merchants whose day of the month it is are paid what they are owed. */
    void payOut(int day) {
        for (int merchant = day % World.MONTH;
                merchant < world.shops().count();
                merchant += World.MONTH) {
            long fen = held(Chart.CNY, merchant);
            if (fen > 0) {
                world.driver()
                        .write(CommandType.PAYOUT)
                        .put(Field.MERCHANT, Ids.of(Ids.MERCHANT, merchant))
                        .put(Field.AMOUNT, fen)
                        .end();
            }
        }
    }

    private long held(int asset, int merchant) {
        return world.driver().engine().ledger().balance(asset, Account.merchant(merchant));
    }
}
