package io.huiliu.cli.demo;

import io.huiliu.cli.imports.EventLine;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells a town's days one after the other; see {@link Town} for what happens in it. */
final class TownStory {
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

    private static final int FOUNDING = LocalTime.of(6, 0).toSecondOfDay();
    private static final int MERCHANTS_COME = LocalTime.of(8, 0).toSecondOfDay();
    private static final int OPENING = LocalTime.of(9, 0).toSecondOfDay();
    private static final int CLOSING = LocalTime.of(22, 0).toSecondOfDay();
    private static final int HOUR = 3600;

    /** Purchases from 9 to 22 o'clock, of 100: lunch and the evening are busy. */
    private static final int[] HOUR_WEIGHTS = {4, 5, 9, 12, 8, 5, 5, 6, 11, 13, 11, 6, 3, 2};

    /** Purchases from Monday to Sunday, of 700. */
    private static final int[] DAY_WEIGHTS = {85, 80, 85, 95, 115, 125, 115};

    private static final int DAYS_BETWEEN_PURCHASES = 6;
    private static final int DAYS_UNTIL_VOUCHERS = 60;
    private static final int VOUCHER_PER_CONCEDED = 1000;
    private static final int MOST_VOUCHER_FEN = 500;

    private final Town town;
    private final Consumer<String> lines;
    private final SplitMix64 people;
    private final SplitMix64 trade;
    private final SplitMix64 purchases;
    private final SplitMix64 afterwards;

    private final List<Member> members = new ArrayList<>();
    private final List<Shop> shops = new ArrayList<>();
    private final Map<District, List<Shop>> shopsThere = new EnumMap<>(District.class);

    /** Each member once, and once more for each one it invited: drawing here prefers those. */
    private final List<Integer> inviters = new ArrayList<>();

    private final Map<Integer, List<Refund>> refundsDue = new HashMap<>();
    private final Map<Integer, List<Conceded>> concededOn = new HashMap<>();
    private final long[] voucherBaseFen;

    private final List<Moment> today = new ArrayList<>();
    private int day;
    private int orders;
    private int refunds;
    private int redeems;

    TownStory(Town town, Consumer<String> lines) {
        this.town = town;
        this.lines = lines;
        SplitMix64 root = new SplitMix64(town.seed());
        this.people = root.split();
        this.trade = root.split();
        this.purchases = root.split();
        this.afterwards = root.split();
        this.voucherBaseFen = new long[town.redeems() ? town.members() : 0];
    }

    private record Member(String id, District district) {}

    private record Shop(String id, Trade trade, District district, int percent, int since) {}

    private record Refund(int second, String order, long fen) {}

    private record Conceded(int member, long fen) {}

    /** Which of two events of one second stands first. */
    private enum Turn {
        REGION,
        MEMBER,
        MERCHANT,
        AGENT,
        ORDER,
        REDEEM,
        REFUND
    }

    /** A line of the day being told. */
    private record Moment(int second, Turn turn, String line) {}

    void tell() {
        regions();
        for (day = 0; day < town.days(); day++) {
            int buyers = members.size();
            int open = shops.size();
            newMembers();
            newShops();
            if (day == 0) {
                agents();
                buyers = members.size();
                open = shops.size();
            }
            buy(buyers, open);
            refund();
            spendVouchers(open);
            send();
        }
    }

    private void regions() {
        Set<String> told = new LinkedHashSet<>();
        for (District district : District.all()) {
            if (told.add(district.province())) {
                region(district.province(), null, "province");
            }
            if (told.add(district.city())) {
                region(district.city(), district.province(), "city");
            }
            region(district.code(), district.city(), "district");
        }
    }

    private void region(String code, @Nullable String parent, String level) {
        add(0, Turn.REGION, event("region", code, 0).with("parent", parent).with("level", level));
    }

    private void newMembers() {
        int all = town.members();
        int founders = Math.max(1, all / 10);
        int due = day == 0 ? founders : arrived(founders, all, town.days() * 3 / 4);
        int from = day == 0 ? FOUNDING : OPENING;
        int until = day == 0 ? MERCHANTS_COME : CLOSING;
        for (int second : sortedSeconds(people, due - members.size(), from, until)) {
            newMember(second);
        }
    }

    /**
     * How many are there by now if all but the first come evenly until the last day of arrivals.
     */
    private int arrived(int first, int all, int lastDay) {
        return day >= lastDay ? all : first + (int) ((long) (all - first) * day / lastDay);
    }

    /** Instants of a day, in order, so that who comes later in a list comes later in time. */
    private static int[] sortedSeconds(SplitMix64 draw, int count, int from, int until) {
        int[] seconds = new int[count];
        Arrays.setAll(seconds, i -> draw.between(from, until - 1));
        Arrays.sort(seconds);
        return seconds;
    }

    private void newMember(int second) {
        int index = members.size();
        int referrer = -1;
        if (index > 0 && people.percent(75)) {
            referrer = inviters.get(people.below(inviters.size()));
            inviters.add(referrer);
        }
        boolean neighbour = referrer >= 0 && people.percent(70);
        District district = neighbour ? members.get(referrer).district() : District.draw(people);
        Member member = new Member(id('m', 5, index + 1), district);
        add(
                second,
                Turn.MEMBER,
                event("member", member.id(), second)
                        .with("referrer", referrer < 0 ? null : members.get(referrer).id())
                        .with("region", district.code()));
        members.add(member);
        inviters.add(index);
    }

    private void newShops() {
        int all = town.merchants();
        int founders = (all + 1) / 2;
        int due = day == 0 ? founders : arrived(founders, all, town.days() / 2);
        int from = day == 0 ? MERCHANTS_COME : OPENING;
        int until = day == 0 ? OPENING : CLOSING;
        for (int second : sortedSeconds(trade, due - shops.size(), from, until)) {
            newShop(second);
        }
    }

    private void newShop(int second) {
        Trade kind = Trade.draw(trade);
        Shop shop =
                new Shop(
                        id('s', 3, shops.size() + 1),
                        kind,
                        District.draw(trade),
                        kind.drawPercent(trade),
                        day);
        add(
                second,
                Turn.MERCHANT,
                event("merchant", shop.id(), second)
                        .with("rate", shop.percent() + "%")
                        .with("region", shop.district().code())
                        .with("referrer", trade.percent(50) ? promoter() : null));
        shops.add(shop);
        near(shop.district()).add(shop);
    }

    private List<Shop> near(District district) {
        return shopsThere.computeIfAbsent(district, d -> new ArrayList<>());
    }

    /** One of the first members, who are all there before the first merchant. */
    private String promoter() {
        return members.get(trade.lowBelow(Math.max(1, town.members() / 10))).id();
    }

    private void agents() {
        Set<String> codes = new LinkedHashSet<>();
        District.all().forEach(district -> codes.add(district.code()));
        District.all().forEach(district -> codes.add(district.city()));
        District.all().forEach(district -> codes.add(district.province()));
        int number = 0;
        for (String code : codes) {
            if (number < members.size()) {
                agent(number, code);
                number++;
            }
        }
    }

    private void agent(int number, String region) {
        add(
                OPENING - 1,
                Turn.AGENT,
                event("agent", id('a', 3, number + 1), OPENING - 1)
                        .with("region", region)
                        .with("member", members.get(number).id())
                        .with("from", FIRST_DAY.toString()));
    }

    private void buy(int buyers, int open) {
        int weekday = FIRST_DAY.plusDays(day).getDayOfWeek().getValue() - 1;
        long share = (long) buyers * DAY_WEIGHTS[weekday];
        int whole = 100 * DAYS_BETWEEN_PURCHASES;
        int count = (int) (share / whole);
        count += purchases.below(whole) < share % whole ? 1 : 0;
        int[] seconds = new int[count];
        Arrays.setAll(seconds, i -> secondOfPurchase(purchases));
        Arrays.sort(seconds);
        for (int second : seconds) {
            purchase(second, purchases.lowBelow(buyers), open);
        }
    }

    private static int secondOfPurchase(SplitMix64 draw) {
        int left = draw.below(Arrays.stream(HOUR_WEIGHTS).sum());
        int hour = 0;
        while (left >= HOUR_WEIGHTS[hour]) {
            left -= HOUR_WEIGHTS[hour];
            hour++;
        }
        return OPENING + hour * HOUR + draw.below(HOUR);
    }

    private void purchase(int second, int buyer, int open) {
        Member member = members.get(buyer);
        Shop shop = shopFor(member, open, purchases);
        long fen = shop.trade().drawFen(purchases);
        String order = id('o', 6, ++orders);
        add(
                second,
                Turn.ORDER,
                event("order", order, second)
                        .with("member", member.id())
                        .with("merchant", shop.id())
                        .with("amount", yuan(fen))
                        .with("class", shop.trade().productClass()));
        if (afterwards.percent(3)) {
            planRefund(order, fen);
        } else if (town.redeems()) {
            concededOn
                    .computeIfAbsent(day, d -> new ArrayList<>())
                    .add(new Conceded(buyer, fen * shop.percent() / 100));
        }
    }

    /** Mostly in the member's own district; a shop that came today sells from tomorrow on. */
    private Shop shopFor(Member member, int open, SplitMix64 draw) {
        List<Shop> near = near(member.district());
        if (!near.isEmpty() && draw.percent(80)) {
            Shop shop = near.get(draw.lowBelow(near.size()));
            if (day == 0 || shop.since() < day) {
                return shop;
            }
        }
        return shops.get(draw.lowBelow(open));
    }

    private void planRefund(String order, long fen) {
        int after = afterwards.percent(50) ? afterwards.between(1, 6) : afterwards.between(8, 25);
        int second = afterwards.between(OPENING, CLOSING - 1);
        long part = afterwards.percent(60) ? fen : (fen + 1) / 2;
        refundsDue
                .computeIfAbsent(day + after, d -> new ArrayList<>())
                .add(new Refund(second, order, part));
    }

    private void refund() {
        List<Refund> due = refundsDue.remove(day);
        if (due == null) {
            return;
        }
        due.sort(Comparator.comparingInt(Refund::second));
        for (Refund refund : due) {
            add(
                    refund.second(),
                    Turn.REFUND,
                    event("refund", id('r', 5, ++refunds), refund.second())
                            .with("order", refund.order())
                            .with("amount", yuan(refund.fen())));
        }
    }

    private void spendVouchers(int open) {
        List<Conceded> old = concededOn.remove(day - DAYS_UNTIL_VOUCHERS);
        if (old == null) {
            return;
        }
        old.forEach(conceded -> voucherBaseFen[conceded.member()] += conceded.fen());
        int count = 1 + members.size() / 2000;
        for (int second : sortedSeconds(afterwards, count, OPENING, CLOSING)) {
            int member = richestOfFour();
            long fen = Math.min(voucherBaseFen[member] / VOUCHER_PER_CONCEDED, MOST_VOUCHER_FEN);
            if (fen > 0) {
                voucherBaseFen[member] = 0;
                redeem(second, members.get(member), open, fen);
            }
        }
    }

    private int richestOfFour() {
        int richest = afterwards.below(members.size());
        for (int i = 1; i < 4; i++) {
            int other = afterwards.below(members.size());
            richest = voucherBaseFen[other] > voucherBaseFen[richest] ? other : richest;
        }
        return richest;
    }

    private void redeem(int second, Member member, int open, long fen) {
        add(
                second,
                Turn.REDEEM,
                event("redeem", id('v', 5, ++redeems), second)
                        .with("member", member.id())
                        .with("merchant", shopFor(member, open, afterwards).id())
                        .with("voucher", yuan(fen)));
    }

    private void send() {
        today.sort(Comparator.comparingInt(Moment::second).thenComparing(Moment::turn));
        today.forEach(moment -> lines.accept(moment.line()));
        today.clear();
    }

    private void add(int second, Turn turn, EventLine line) {
        today.add(new Moment(second, turn, line.json()));
    }

    private EventLine event(String type, String id, int second) {
        LocalTime time = LocalTime.ofSecondOfDay(second);
        return EventLine.of(type, id, OffsetDateTime.of(FIRST_DAY.plusDays(day), time, OFFSET));
    }

    private static String id(char letter, int digits, int number) {
        String plain = Integer.toString(number);
        return letter + "0".repeat(Math.max(0, digits - plain.length())) + plain;
    }

    private static String yuan(long fen) {
        return fen / 100 + "." + (fen % 100 < 10 ? "0" : "") + fen % 100;
    }
}
