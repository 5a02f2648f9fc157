package io.huiliu.simulate.run;

import io.huiliu.engine.CommandType;
import io.huiliu.engine.CommandWriter;
import io.huiliu.engine.Field;
import io.huiliu.plan.Plan;
import io.huiliu.simulate.run.Draws.Quantity;
import io.huiliu.simulate.scenario.Merchants;
import io.huiliu.simulate.scenario.Shock;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * The merchants of one run. Each stands in a place where consumers shop: one that leaves is
 * followed by a new one in the same place, except in an exodus, which leaves the place empty and
 * its orders unplaced.
 */
final class Shops {
    /** Regions in which merchants stand, over three provinces of two cities each. */
    static final List<String> DISTRICTS = districts();

    private static final int EMPTY = -1;
    private static final int PERCENT_PPM = 10_000;
    private static final int MONTH = 30;

    private final Merchants kind;
    private final Plan plan;
    private final Draws draws;
    private final Driver driver;
    private final Members members;
    private final double leavesADay;
    private int[] places = new int[64];
    private int placeCount;
    private final BitSet gone = new BitSet();
    private int merchants;
    private int opened;
    private int firstConsumers;

    Shops(Merchants kind, Plan plan, Draws draws, Driver driver, Members members) {
        this.kind = kind;
        this.plan = plan;
        this.draws = draws;
        this.driver = driver;
        this.members = members;
        leavesADay = 1 - StrictMath.pow(1 - Math.min(1, Math.max(0, kind.churn())), 1.0 / MONTH);
    }

    private static List<String> districts() {
        return List.of(11, 31, 44).stream()
                .flatMap(province -> List.of(1, 2).stream().map(city -> province * 100 + city))
                .flatMap(city -> List.of(1, 2).stream().map(part -> city * 100 + part))
                .map(code -> String.format(Locale.ROOT, "%06d", code))
                .toList();
    }

    /** Merchants that ever were: their numbers are below. */
    int count() {
        return merchants;
    }

    /** The merchant where an order for 31 random bits is placed, or -1 where nobody is left. */
    int at(int bits) {
        return placeCount == 0
                ? EMPTY
                : places[(int) ((long) (bits & 0x7FFF_FFFF) * placeCount >>> 31)];
    }

    /** The merchants of a first morning. */
    void open() {
        firstConsumers = members.count();
        for (int i = 0; i < Math.max(1, kind.initial()); i++) {
            openPlace();
        }
    }

    /** A day's morning: churn, and new places for new consumers. */
    void morning(int day) {
        for (int place = 0; place < placeCount && leavesADay > 0; place++) {
            if (places[place] != EMPTY
                    && draws.happens(leavesADay, Quantity.SHOP_CHURN, place, day)) {
                places[place] = register();
            }
        }
        if (kind.consumersEach() > 0) {
            int arrived = members.count() - firstConsumers;
            int wanted = Math.max(1, kind.initial()) + arrived / kind.consumersEach();
            while (opened < wanted && merchants < Members.MOST) {
                openPlace();
            }
        }
    }

    /** The places that an exodus empties on a day. */
    void leave(Shock.MerchantExodus exodus, int day, int number) {
        int since = day - exodus.day();
        int within = Math.max(1, exodus.withinDays());
        if (since < 0 || since >= within) {
            return;
        }
        for (int place = 0; place < placeCount; place++) {
            if (places[place] != EMPTY
                    && draws.happens(exodus.share(), Quantity.EXODUS, place, number)
                    && draws.below(within, Quantity.EXODUS_DAY, place, number) == since) {
                gone.set(places[place]);
                places[place] = EMPTY;
            }
        }
    }

    private void openPlace() {
        put(register());
        opened++;
    }

    private void put(int merchant) {
        places = placeCount < places.length ? places : Arrays.copyOf(places, placeCount * 2);
        places[placeCount++] = merchant;
    }

    /** Registers a merchant that is not where consumers shop by themselves; at the highest rate. */
    int registerApart() {
        int merchant = merchants++;
        driver.write(CommandType.MERCHANT, Ids.of(Ids.MERCHANT, merchant))
                .put(Field.RATE, plan.maxConcessionPpm())
                .end();
        return merchant;
    }

    /** Registers a merchant of a history, in a place of its own. */
    int registerReplayed(long rate, String region, int referrer) {
        int merchant = merchants++;
        CommandWriter writer = driver.write(CommandType.MERCHANT, Ids.of(Ids.MERCHANT, merchant));
        if (rate >= 0) {
            writer.put(Field.RATE, rate);
        }
        if (!region.isEmpty()) {
            writer.put(Field.REGION, region);
        }
        if (referrer >= 0) {
            writer.put(Field.REFERRER, Ids.of(Ids.MEMBER, referrer));
        }
        writer.end();
        put(merchant);
        return merchant;
    }

    /** Whether a merchant is still there after any exodus. */
    boolean isOpen(int merchant) {
        return !gone.get(merchant);
    }

    private int register() {
        int merchant = merchants++;
        CommandWriter writer =
                driver.write(CommandType.MERCHANT, Ids.of(Ids.MERCHANT, merchant))
                        .put(Field.RATE, rate(merchant))
                        .put(Field.REGION, DISTRICTS.get(merchant % DISTRICTS.size()));
        int promoter = promoter(merchant);
        if (promoter >= 0) {
            writer.put(Field.REFERRER, Ids.of(Ids.MEMBER, promoter));
        }
        writer.end();
        return merchant;
    }

    private int promoter(int merchant) {
        return members.promoters() > 0
                        && draws.happens(kind.broughtIn(), Quantity.SHOP_REFERRED, merchant, 0)
                ? members.promoter(
                        draws.below(members.promoters(), Quantity.SHOP_REFERRER, merchant, 0))
                : Members.NONE;
    }

    private int rate(int merchant) {
        int least = plan.minConcessionPpm();
        int most = plan.maxConcessionPpm();
        return switch (kind.rate()) {
            case LOWEST -> least;
            case USUAL -> plan.defaultConcessionPpm();
            case HIGHEST -> most;
            case ANY -> {
                int steps = (most - least) / PERCENT_PPM + 1;
                yield least + PERCENT_PPM * draws.below(steps, Quantity.SHOP_RATE, merchant, 0);
            }
        };
    }
}
