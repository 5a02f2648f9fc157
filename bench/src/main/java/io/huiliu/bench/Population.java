package io.huiliu.bench;

import io.huiliu.engine.CommandType;
import io.huiliu.engine.CommandWriter;
import io.huiliu.engine.Engine;
import io.huiliu.engine.Field;
import io.huiliu.plan.Plan;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A program with its members, built by commands as a real one is: each with a referrer, four orders
 * each in four different release cohorts, then a stretch at the pace that is measured until as many
 * orders become final as are placed.
 */
final class Population {
    /** Merchants, half of them brought in by a member. */
    static final int MERCHANTS = 20_000;

    /** Live lots that every member has at least. */
    static final int ROUNDS = 4;

    /**
     * Days in which every member orders once. Four rounds and the stretch after them fit into a
     * year, so that no coins have expired, and make about 20 releases, so that no cohort has run
     * out.
     */
    static final int ROUND_DAYS = 80;

    /** Orders a business day from the last round on. */
    static final int PER_DAY = 100_000;

    /** Days at that pace before anything is measured: an order is open for 37 days. */
    static final int SETTLING_DAYS = 38;

    private static final int PROVINCES = 20;
    private static final int CITIES = 5;
    private static final int DISTRICTS = 3;
    private static final int DAY_MILLIS = 86_400_000;
    private static final int FIRST_DAY = (int) LocalDate.of(2024, 1, 1).toEpochDay();
    private static final int BUFFERED_ORDERS = 8 * Feed.BATCH;

    private final int members;
    private final Engine engine;
    private final Feed feed;
    private final OrderStream orders;
    private final CommandWriter writer = new CommandWriter();
    private final SplittableRandom random = new SplittableRandom(20171230);
    private final byte[] buffer = new byte[BUFFERED_ORDERS * OrderStream.FRAME];
    private final long start = Instants.startOfShanghaiDay(FIRST_DAY);

    /** An empty program that is to have so many members. */
    Population(Plan plan, int members) {
        this.members = members;
        engine = new Engine(plan);
        feed = new Feed(engine);
        orders = new OrderStream(members, MERCHANTS);
    }

    Engine engine() {
        return engine;
    }

    Feed feed() {
        return feed;
    }

    /** The orders that come next. */
    OrderStream orders() {
        return orders;
    }

    /** Registers everybody and has every member order four times. */
    void build(Progress progress) {
        engine.journal().mute(true);
        progress.step("members", this::register);
        long orderDays = start + (long) ROUND_DAYS * DAY_MILLIS;
        orders.pace(orderDays, Math.max(1, members / ROUND_DAYS));
        for (int round = 1; round <= ROUNDS; round++) {
            progress.step("orders, round " + round + " of " + ROUNDS, this::round);
        }
        engine.journal().mute(false);
        orders.pace(orders.now(), PER_DAY);
    }

    /** Goes on at the measured pace until the number of open orders is steady. */
    void settle(Progress progress) {
        progress.step("settling", this::settlingDays);
    }

    /** A business day of orders. */
    void oneDay() {
        atPace(PER_DAY);
    }

    private void settlingDays() {
        atPace(SETTLING_DAYS * PER_DAY);
    }

    private void atPace(int count) {
        int left = count;
        while (left > 0) {
            int some = Math.min(left, BUFFERED_ORDERS);
            feed.run(buffer, drawn(buffer, some));
            left -= some;
        }
    }

    /**
     * Fills a buffer with orders of members drawn by Zipf's law.
     *
     * @return the bytes used
     */
    int drawn(byte[] to, int count) {
        int at = 0;
        for (int i = 0; i < count; i++) {
            at = orders.write(to, at, orders.drawMember());
        }
        return at;
    }

    private void round() {
        int position = 0;
        while (position < members) {
            int at = 0;
            for (int i = 0; i < BUFFERED_ORDERS && position < members; i++) {
                at = orders.write(buffer, at, orders.scattered(position++));
            }
            feed.run(buffer, at);
        }
    }

    /** Members over as many days as a round takes, then regions' agents and the merchants. */
    private void register() {
        int[] referrers = new int[members];
        for (int member = 0; member < members; member++) {
            long at = start + (long) member * ROUND_DAYS * DAY_MILLIS / members;
            writer.begin(CommandType.MEMBER, Ids.of(Ids.MEMBER, member), at);
            if (member > 0) {
                referrers[member] = referrerOf(member, referrers);
                writer.put(Field.REFERRER, Ids.of(Ids.MEMBER, referrers[member]));
            }
            written();
        }
        agents();
        merchants();
        flush();
    }

    /**
     * Somebody who was there before, as likely as not the referrer of somebody: who has invited
     * many invites more. So chains are long, and nearly everybody has three levels above.
     */
    private int referrerOf(int member, int[] referrers) {
        int anybody = random.nextInt(member);
        return random.nextBoolean() ? referrers[anybody] : anybody;
    }

    private void agents() {
        for (int district = 0; district < districts(); district++) {
            String code = district(district);
            agent(district, code.substring(0, 2) + "0000");
            agent(district, code.substring(0, 4) + "00");
            agent(district, code);
        }
    }

    /** A region that lies above several districts gets the agent of the last. */
    private void agent(int district, String region) {
        writer.begin(CommandType.AGENT, "a" + district + "-" + region, registered())
                .put(Field.REGION, region)
                .put(Field.MEMBER, Ids.of(Ids.MEMBER, random.nextInt(members)));
        written();
    }

    private void merchants() {
        for (int merchant = 0; merchant < MERCHANTS; merchant++) {
            writer.begin(CommandType.MERCHANT, Ids.of(Ids.MERCHANT, merchant), registered())
                    .put(Field.RATE, random.nextInt(5, 21) * 10_000L)
                    .put(Field.REGION, district(random.nextInt(districts())));
            if (merchant % 2 == 0) {
                writer.put(Field.REFERRER, Ids.of(Ids.MEMBER, random.nextInt(members)));
            }
            written();
        }
    }

    private long registered() {
        return start + (long) ROUND_DAYS * DAY_MILLIS - 1;
    }

    private static int districts() {
        return PROVINCES * CITIES * DISTRICTS;
    }

    private static String district(int number) {
        int province = 11 + number / (CITIES * DISTRICTS);
        int city = 1 + number / DISTRICTS % CITIES;
        return String.format(Locale.ROOT, "%02d%02d%02d", province, city, 1 + number % DISTRICTS);
    }

    private void written() {
        writer.end();
        if (writer.count() >= Feed.BATCH) {
            flush();
        }
    }

    private void flush() {
        feed.run(writer.buffer(), writer.size());
        writer.clear();
    }
}
