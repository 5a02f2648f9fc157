package io.huiliu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What one person with several accounts can win over an honest customer who places the same orders:
 * by ordering, spending what it earned and taking the order back; by inviting itself; by splitting
 * an order; by selling points and buying them again. Debts count for nothing, for an account can be
 * left behind. What a rule really lets one win stands in docs/reference/gains.md, each with the
 * parameter that closes it; this test checks that table, and that the parameter does close it.
 */
class GainsTest {
    private static final Path TABLE = Path.of("..", "docs", "reference", "gains.md");

    /** A drawn number that hits the blind box's free order: half a percent up the range. */
    private static final long FREE_ORDER = 92_233_720_368_547_758L;

    /** The plans as shipped. */
    private static final List<String> PLANS =
            List.of(
                    "appreciation-30-70",
                    "appreciation-40-50",
                    "distribution",
                    "guild-queue",
                    "plain-cashback",
                    "red-packet",
                    "wodian",
                    "wodian-120",
                    "yunlianhui",
                    "zhongshu");

    private record Variant(String name, String plan, String from, String to) {}

    private static final List<Variant> VARIANTS =
            List.of(
                    new Variant(
                            "distribution, pending: none",
                            "distribution",
                            "compress: false",
                            "compress: true\n      pending: none"),
                    new Variant(
                            "red-packet, pays: voucher",
                            "red-packet",
                            "pays: balance",
                            "pays: voucher"),
                    new Variant("zhongshu, min: 1.00", "zhongshu", "min: 10.00", "min: 1.00"),
                    new Variant(
                            "appreciation-30-70, exit-by: member",
                            "appreciation-30-70",
                            "exit-by: lot",
                            "exit-by: member"));

    /** What a person does, and what an honest customer with the same standing orders does. */
    private enum Trick {
        TAKE_BACK("order, spend what it earned, take the order back") {
            @Override
            Person play(Person p) {
                return p.second().order("p", "2000.00").confirmed().spendAll().refundAll().wait(60);
            }
        },
        INVITE_ONESELF("order through a second account that the first invited") {
            @Override
            Person play(Person p) {
                return p.invite().order("q", "2000.00").wait(68);
            }
        },
        INVITE_AND_TAKE_BACK("the same, and take that order back once the first account is paid") {
            @Override
            Person play(Person p) {
                return p.invite().order("q", "2000.00").confirmed().spendAll().refundAll().wait(60);
            }
        },
        SPLIT("ten orders instead of one") {
            @Override
            Person play(Person p) {
                for (int i = 0; i < 10; i++) {
                    p.order("p", "200.00");
                }
                return p.wait(68);
            }

            @Override
            Person honestly(Person p, Person tricky) {
                return p.order("p", "2000.00").wait(68);
            }
        },
        SELL_AND_REBUY("sell points before the next order") {
            @Override
            Person play(Person p) {
                return p.second()
                        .order("p", "2000.00")
                        .wait(8)
                        .sellAll(1)
                        .order("p", "2000.00")
                        .wait(60);
            }
        },
        SELL_IN_PARTS("sell points in ten parts") {
            @Override
            Person play(Person p) {
                return p.second().order("p", "200000.00").wait(68).sellAll(10);
            }
        },
        SECOND_NEWCOMER("place the second order through a new account") {
            @Override
            Person play(Person p) {
                return p.second().order("p", "2000.00").order("q", "2000.00").wait(8).draw();
            }

            @Override
            Person honestly(Person p, Person tricky) {
                return p.second().order("p", "2000.00").order("p", "2000.00").wait(8).draw();
            }
        };

        private final String story;

        Trick(String story) {
            this.story = story;
        }

        abstract Person play(Person p);

        Person honestly(Person p, Person tricky) {
            return p.second().sameOrders(tricky);
        }
    }

    /** An order that was not taken back, on a day of the story. */
    private record Standing(int day, String id, String member, String merchant, String amount) {}

    /** One person, its accounts p and q, among others who order too. */
    private static final class Person {
        private final Scene scene;
        private final List<String> orders = new ArrayList<>();
        private final List<Standing> standing = new ArrayList<>();
        private final Map<String, BigDecimal> spentCoins = new TreeMap<>();
        private BigDecimal goods = BigDecimal.ZERO;
        private int day;
        private int next;

        Person(String plan) {
            scene = Scene.under(plan).at("2026-08-01T10:00").members("x", "y", "p");
            scene.ok("merchant", "s").ok("merchant", "t");
            scene.order("x1", "x", "s", "40000000.00");
            scene.ok("order", "y1", "member", "y", "merchant", "s", "amount", "20000.00",
                    "weight", "0.5");
            for (String pool : List.of("guild", "daily", "invite", "newcomer-box")) {
                scene.send("inject", "i-" + pool, "pool", pool, "amount", "50000.00");
            }
        }

        Person second() {
            scene.ok("member", "q");
            return this;
        }

        Person invite() {
            scene.ok("member", "q", "referrer", "p");
            return this;
        }

        Person order(String member, String amount) {
            String id = order(member, "s", amount);
            orders.add(id);
            return this;
        }

        private String order(String member, String merchant, String amount) {
            String id = "p-" + next++;
            scene.order(id, member, merchant, amount);
            bought(id, member, merchant, amount);
            return id;
        }

        private void bought(String id, String member, String merchant, String amount) {
            standing.add(new Standing(day, id, member, merchant, amount));
            goods = goods.add(new BigDecimal(amount));
        }

        Person wait(int days) {
            day += days;
            scene.days(days).settle();
            return this;
        }

        /** Until an order of today is confirmed, while it can still be taken back. */
        Person confirmed() {
            return wait(scene.engine().plan().confirmAfterMillis() > 0 ? 8 : 5);
        }

        /** The orders that another kept, on the same days, paid in cash. */
        Person sameOrders(Person other) {
            for (Standing order : other.standing) {
                wait(order.day() - day);
                order(order.member(), order.merchant(), order.amount());
            }
            return wait(other.day - day);
        }

        Person draw() {
            for (String member : List.of("p", "q")) {
                scene.send(FREE_ORDER, "draw", "p-" + next++, "member", member);
            }
            return this;
        }

        /** Takes out everything that can be taken out, and spends the rest. */
        Person spendAll() {
            draw();
            sellAll(1);
            scene.settle();
            for (String member : List.of("p", "q")) {
                withdraw(member);
                BigDecimal vouchers = held(member, "voucher");
                if (vouchers.signum() > 0) {
                    String id = "p-" + next++;
                    scene.ok("redeem", id, "member", member, "merchant", "t", "voucher",
                            vouchers.toString());
                    bought(id, member, "t", vouchers.toString());
                }
                BigDecimal coins = held(member, "coin");
                if (coins.signum() > 0) {
                    scene.ok("redeem-coins", "p-" + next++, "member", member, "coins",
                            coins.toString());
                    spentCoins.merge("coin", coins, BigDecimal::add);
                }
            }
            return this;
        }

        private void withdraw(String member) {
            String id = "p-" + next++;
            BigDecimal cash = held(member, "CNY");
            if (cash.signum() > 0
                    && scene.send("withdraw", id, "member", member, "amount", cash.toString())
                            == Outcome.OK) {
                scene.send("withdraw-decide", "p-" + next++, "withdrawal", id, "decision",
                        "approve");
                scene.send("withdraw-decide", "p-" + next++, "withdrawal", id, "decision",
                        "paid");
            }
        }

        Person sellAll(int parts) {
            for (String member : List.of("p", "q")) {
                for (int left = parts; left > 0; left--) {
                    BigDecimal points = held(member, "value-points:value");
                    if (points.signum() > 0) {
                        BigDecimal part =
                                left == 1
                                        ? points
                                        : points.divide(
                                                BigDecimal.valueOf(left),
                                                6,
                                                RoundingMode.DOWN);
                        scene.ok("sell", "p-" + next++, "member", member, "pool", "value",
                                "points", part.toString());
                    }
                }
            }
            return this;
        }

        Person refundAll() {
            for (String id : orders) {
                if (scene.send("refund", "p-r" + id, "order", id) == Outcome.OK) {
                    goods = goods.subtract(amount(id));
                    standing.removeIf(order -> order.id().equals(id));
                }
            }
            return this;
        }

        private BigDecimal amount(String id) {
            return scene.posted(id).stream()
                    .filter(p -> p.reason().equals("order.paid"))
                    .map(p -> new BigDecimal(p.amount()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private BigDecimal held(String member, String asset) {
            boolean known = false;
            for (int i = 0; i < scene.engine().chart().assets(); i++) {
                known |= scene.engine().chart().asset(i).name().equals(asset);
            }
            return known
                    ? new BigDecimal(scene.balance("member:" + member, asset))
                    : BigDecimal.ZERO;
        }

        /** By asset; money is balance, vouchers, goods and cash got less cash paid. */
        Map<String, BigDecimal> worth() {
            draw();
            sellAll(1);
            scene.settle();
            Map<String, BigDecimal> worth = new TreeMap<>(spentCoins);
            worth.merge("money", goods, BigDecimal::add);
            AccountNames names = AccountNames.of(scene.engine());
            scene.engine()
                    .ledger()
                    .forEach(
                            (asset, account, amount) -> {
                                String owner = names.name(account);
                                String name = scene.engine().chart().asset(asset).name();
                                boolean own =
                                        owner.startsWith("member:p")
                                                || owner.startsWith("member:q");
                                if (own && amount > 0) {
                                    worth.merge(
                                            kind(name),
                                            BigDecimal.valueOf(
                                                    amount,
                                                    scene.engine()
                                                            .chart()
                                                            .asset(asset)
                                                            .decimals()),
                                            BigDecimal::add);
                                }
                            });
            for (Scene.Posted p : scene.posted()) {
                if (p.cause().startsWith("p-") && p.asset().equals("CNY")) {
                    BigDecimal amount = new BigDecimal(p.amount());
                    worth.merge(
                            "money",
                            p.credit().equals("world")
                                    ? amount
                                    : p.debit().equals("world") ? amount.negate() : BigDecimal.ZERO,
                            BigDecimal::add);
                }
            }
            return worth;
        }

        /** A claim is what its payment will be: paid earlier is not paid more. */
        private static String kind(String asset) {
            return asset.equals("CNY") || asset.equals("voucher") || asset.startsWith("claim:")
                    ? "money"
                    : asset;
        }
    }

    /** What a trick wins under a plan, by asset, as "5.00 money"; empty if nothing. */
    private static String gain(String plan, Trick trick) {
        Person tricky = trick.play(new Person(plan));
        Map<String, BigDecimal> fair = trick.honestly(new Person(plan), tricky).worth();
        List<String> won = new ArrayList<>();
        tricky.worth()
                .forEach(
                        (asset, amount) -> {
                            BigDecimal more =
                                    amount.subtract(fair.getOrDefault(asset, BigDecimal.ZERO));
                            if (more.signum() > 0) {
                                won.add(more.setScale(2, RoundingMode.DOWN).toPlainString() + " " + asset);
                            }
                        });
        return String.join(", ", won);
    }

    private static String read(String plan) throws IOException {
        return Files.readString(Path.of("..", "plans", plan + ".yaml"));
    }

    /** What closes a gain: in the plan, this text (or each of several, parted by |) becomes that. */
    private record Closing(Trick trick, String asset, String from, String to, String says) {
        boolean closes(String plan) {
            String closed = plan;
            String[] after = to.split("\\|");
            int part = 0;
            for (String before : from.split("\\|")) {
                if (!plan.contains(before)) {
                    return false;
                }
                closed = closed.replace(before, after[part++]);
            }
            return gain(closed, trick).isEmpty();
        }
    }

    private static final List<Closing> CLOSINGS =
            List.of(
                    new Closing(Trick.TAKE_BACK, "coin", "refundable-for: 30d", "refundable-for: 0d",
                            "`refundable-for: 0d`: coins come when nothing can be taken back"),
                    new Closing(Trick.INVITE_AND_TAKE_BACK, "coin", "refundable-for: 30d",
                            "refundable-for: 0d",
                            "`refundable-for: 0d`: coins come when nothing can be taken back"),
                    new Closing(Trick.INVITE_ONESELF, "money", "levels: [15%, 3%, 3%]",
                            "levels: [0%]", "referral `levels: [0%]`"),
                    new Closing(Trick.INVITE_ONESELF, "money",
                            "levels: [15%, 3%, 3%]|personal: 6%", "levels: [0%]|personal: 0%",
                            "referral `levels: [0%]` and promoter-rank `personal: 0%`"),
                    new Closing(Trick.INVITE_ONESELF, "money", "reward: 5.00", "reward: 0.00",
                            "invite-reward `reward: 0.00`"),
                    new Closing(Trick.INVITE_AND_TAKE_BACK, "money", "pending: none",
                            "pending: final", "referral `pending: final`"),
                    new Closing(Trick.INVITE_AND_TAKE_BACK, "money", "refundable-for: 30d",
                            "refundable-for: 0d",
                            "`refundable-for: 0d`: a reward comes when nothing can be taken back"),
                    new Closing(Trick.SPLIT, "money", "top-up: 10%", "top-up: 0%",
                            "red-packet `top-up: 0%`"),
                    new Closing(Trick.SELL_IN_PARTS, "money", "sell-fee: ", "sell-fee: 0% #",
                            "value-pool `sell-fee: 0%`: the seller's part of its own fee comes back"
                                    + " to what it still holds"),
                    new Closing(Trick.SECOND_NEWCOMER, "money", "value: 50.00", "value: 0.00",
                            "blind-box prizes of `value: 0.00`: each new account has a draw"));

    /** Run with -Dhuiliu.write=true to write the table anew. */
    @Test
    void nobodyGainsButWhereTheTableSaysSoAndWhatClosesItClosesIt() throws IOException {
        StringBuilder table = new StringBuilder(HEAD);
        for (Map.Entry<String, String> plan : plans().entrySet()) {
            for (Trick trick : Trick.values()) {
                String gain = gain(plan.getValue(), trick);
                if (!gain.isEmpty()) {
                    table.append(row(plan.getKey(), trick, gain, closing(plan, trick, gain)));
                }
            }
        }
        if (Boolean.getBoolean("huiliu.write")) {
            Files.writeString(TABLE, table);
        }
        assertThat(table.toString()).isEqualTo(Files.readString(TABLE));
    }

    private static final String HEAD =
            """
            # What one person can gain

            One person with several accounts, against an honest customer with the same standing orders, under every shipped
            plan and some variants: `GainsTest` plays each story both ways and writes this table. Money is balance, vouchers,
            claims and goods, less cash paid; value points count at what selling them brings. Debts count for nothing, for an
            account can be left behind. What is not listed here gains nothing.

            | plan | what one does | gain | what closes it |
            |---|---|---|---|
            """;

    private static String row(String plan, Trick trick, String gain, Closing closing) {
        return "| %s | %s | %s | %s |\n".formatted(plan, trick.story, gain, closing.says());
    }

    private static Map<String, String> plans() throws IOException {
        Map<String, String> plans = new TreeMap<>();
        for (String plan : PLANS) {
            plans.put(plan, read(plan));
        }
        for (Variant variant : VARIANTS) {
            plans.put(variant.name(), changed(read(variant.plan()), variant.from(), variant.to()));
        }
        return plans;
    }

    private static Closing closing(Map.Entry<String, String> plan, Trick trick, String gain) {
        for (Closing closing : CLOSINGS) {
            if (closing.trick() == trick
                    && gain.endsWith(closing.asset())
                    && closing.closes(plan.getValue())) {
                return closing;
            }
        }
        throw new AssertionError(
                plan.getKey() + ": who does this gains " + gain + ": " + trick.story);
    }

    private static String changed(String plan, String from, String to) {
        assertThat(plan).contains(from);
        return plan.replace(from, to);
    }
}
