package io.huiliu.simulate.run;

import io.huiliu.engine.CommandType;
import io.huiliu.engine.Engine;
import io.huiliu.engine.Field;
import io.huiliu.ledger.Account;
import io.huiliu.ledger.Chart;
import io.huiliu.simulate.run.Draws.Quantity;
import java.util.List;
import java.util.Locale;

/**
 * Holders of value points sell. Each looks at its points once a week: it sells all of them when
 * they are worth the multiple of what was paid for them that it waits for, or for reasons of its
 * own. Every sale raises the price and may make others exit, so that each is applied before the
 * next holder looks.
 */
final class Sales {
    private static final int WEEK = 7;

    private final World world;
    private final List<Offers.Sale> pools;
    private final int[] assets;
    private final long[] accounts;
    private final long[] issuers;
    private final double ownReasons;
    private long sold;

    Sales(World world) {
        this.world = world;
        pools = world.offers().sales();
        Chart chart = world.driver().engine().chart();
        assets = new int[pools.size()];
        accounts = new long[pools.size()];
        issuers = new long[pools.size()];
        for (int i = 0; i < pools.size(); i++) {
            String pool = pools.get(i).pool();
            assets[i] = chart.asset("value-points:" + pool, 6);
            accounts[i] = chart.find("pool:" + pool);
            issuers[i] = chart.issuer(assets[i]);
        }
        double monthly = Math.min(1, Math.max(0, world.consumers().sellsPerMonth()));
        ownReasons = 1 - StrictMath.pow(1 - monthly, WEEK / (double) World.MONTH);
    }

    /** Those whose day of the week it is look at their points. */
    void morning(int day) {
        for (int i = 0; i < pools.size(); i++) {
            for (int member = day % WEEK; member < world.members().count(); member += WEEK) {
                long units = units(i, member);
                if (units > 0 && wants(i, member, units, day)) {
                    sell(i, member, units);
                }
            }
        }
    }

    private boolean wants(int pool, int member, long units, int day) {
        double sellsAt = world.consumers().sellsAt();
        long basis = world.members().basisFen(member);
        return sellsAt > 0 && basis > 0 && worth(pool, units) >= sellsAt * basis
                || world.draws().happens(ownReasons, Quantity.SELLS, member, day);
    }

    /** What points are worth before fees, in fen. */
    private double worth(int pool, long units) {
        Engine engine = world.driver().engine();
        double supply = -engine.ledger().balance(assets[pool], issuers[pool]);
        return units / supply * engine.ledger().balance(Chart.CNY, accounts[pool]);
    }

    private long units(int pool, int member) {
        return world.driver().engine().ledger().balance(assets[pool], Account.member(member));
    }

    /** A member sells all it has. */
    void sellAll(int member) {
        for (int i = 0; i < pools.size(); i++) {
            long units = units(i, member);
            if (units > 0) {
                sell(i, member, units);
            }
        }
    }

    private void sell(int pool, int member, long units) {
        world.driver()
                .write(CommandType.SELL)
                .put(Field.MEMBER, Ids.of(Ids.MEMBER, member))
                .put(Field.POOL, pools.get(pool).pool())
                .put(Field.POINTS, units)
                .put(Field.TO, pools.get(pool).to().name().toLowerCase(Locale.ROOT))
                .end();
        world.driver().flush();
        world.members().sold(member);
        sold++;
    }

    /** Sales so far. */
    long sold() {
        return sold;
    }
}
