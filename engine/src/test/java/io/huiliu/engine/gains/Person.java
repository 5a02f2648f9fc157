package io.huiliu.engine.gains;

import io.huiliu.engine.Scene;
import io.huiliu.engine.Seeded;
import io.huiliu.mechanisms.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * One person: the member accounts p and q and, in some stories, the shop m, among others who have
 * ordered enough to fill every pool. What it does is told in verbs; at the end of its story the
 * program is wound down, so that {@link #worth} is money alone.
 */
final class Person {
    private static final List<String> ACCOUNTS = List.of("p", "q");
    private static final String SHOP = "m";
    private static final BigDecimal MOST_A_DAY = new BigDecimal("5000.00");

    /** A drawn number that hits the blind box's free order: half a percent up the range. */
    private static final long FREE_ORDER = 92_233_720_368_547_758L;

    /** An order that stands: bought by one of the person's accounts, and not taken back. */
    private record Standing(
            int day, String id, String member, String merchant, BigDecimal amount) {}

    private final Scene scene;
    private final String soldFor;
    private final List<Standing> standing = new ArrayList<>();

    /** Cash and coins taken out, goods bought, less goods that the person's own shop sold. */
    private BigDecimal taken = BigDecimal.ZERO;

    /** What the person spent of what it earned, and what refunds it got. */
    private BigDecimal spent = BigDecimal.ZERO;

    private BigDecimal takenBack = BigDecimal.ZERO;

    private int day;
    private int next;

    /** Six weeks on: the others' first orders are final, others soon will be. */
    Person(Setting setting) {
        soldFor = setting.soldFor();
        scene = Scene.under(setting.plan()).at("2026-06-18T10:00").members("x", "y", "p");
        scene.ok("merchant", "s").ok("merchant", "t");
        othersOrder("x1", "100000000.00", setting.othersWeight());
        for (String pool : List.of("daily", "invite", "newcomer-box")) {
            scene.send("inject", "i-" + pool, "pool", pool, "amount", "50000.00");
        }
        scene.days(16);
        othersOrder("x3", "10000000.00", setting.othersWeight());
        scene.days(31);
        othersOrder("x2", "40000000.00", setting.othersWeight());
        othersOrder("y1", "20000.00", "0.5");
    }

    private void othersOrder(String id, String amount, String weight) {
        String member = id.substring(0, 1);
        scene.ok(
                "order", id, "member", member, "merchant", "s", "amount", amount, "weight", weight);
    }

    private String id() {
        return "p-" + next++;
    }

    // Accounts.

    /** The shop has everything paid out that it is owed. */
    Person payShopOut() {
        BigDecimal owed = new BigDecimal(scene.balance("merchant:" + SHOP, "CNY"));
        if (scene.send("payout", id(), "merchant", SHOP, "amount", owed.toString()) == Outcome.OK) {
            taken = taken.add(owed);
        }
        return this;
    }

    Person second() {
        scene.ok("member", "q");
        return this;
    }

    /** The second account is invited by the first. */
    Person invite() {
        scene.ok("member", "q", "referrer", "p");
        return this;
    }

    /** An operator has given the first account a rank, where the plan has it. */
    Person ranked(String rank) {
        scene.send("rank", id(), "member", "p", "rank", rank);
        return this;
    }

    Person shop() {
        scene.ok("merchant", SHOP);
        return this;
    }

    /** The person's own account is said to have brought its shop into the program. */
    Person shopBroughtInBy(String member) {
        scene.ok("merchant", SHOP, "referrer", member);
        return this;
    }

    /** The person scans its own shop's code before it ever buys. */
    Person scanOwnCode() {
        scene.ok("bind", id(), "member", "p", "merchant", SHOP);
        return this;
    }

    // Orders.

    Person order(String member, String amount) {
        return order(member, "s", amount);
    }

    /** Goods bought of one's own shop are only moved; bought elsewhere, they are the person's. */
    Person order(String member, String merchant, String amount) {
        String id = id();
        scene.order(id, member, merchant, amount);
        bought(id, member, merchant, new BigDecimal(amount));
        return this;
    }

    private void bought(String id, String member, String merchant, BigDecimal amount) {
        standing.add(new Standing(day, id, member, merchant, amount));
        taken = taken.add(merchant.equals(SHOP) ? BigDecimal.ZERO : amount);
    }

    /** A stranger buys of the person's shop, which hands over the goods. */
    Person strangerBuys(String amount) {
        scene.order("z-" + next++, "y", SHOP, amount);
        taken = taken.subtract(new BigDecimal(amount));
        return this;
    }

    /** Others go on ordering for a year, every eleven days, a sixth more each time. */
    Person othersGoOn() {
        BigDecimal sales = new BigDecimal("25000000.00");
        for (int i = 0; i < 33; i++) {
            scene.order("x-" + next++, "x", "s", sales.toString());
            sales = sales.multiply(new BigDecimal("1.16")).setScale(2, RoundingMode.DOWN);
            wait(11);
        }
        return this;
    }

    /** The orders that another kept, on the same days, paid in cash. */
    Person sameOrders(Person other) {
        for (Standing order : other.standing) {
            wait(order.day() - day);
            order(order.member(), order.merchant(), order.amount().toString());
        }
        return wait(other.day - day);
    }

    Person takeBack() {
        return takeBack(1);
    }

    /** Takes everything back that can be, each order in so many equal parts. */
    Person takeBack(int parts) {
        return takeBack(List.copyOf(standing), parts);
    }

    /** Takes back what was bought with vouchers, and keeps what was bought before. */
    Person takeBackVoucherOrders() {
        return takeBack(standing.stream().filter(o -> o.merchant().equals("t")).toList(), 1);
    }

    /** Takes back what one account bought. */
    Person takeBackOf(String member) {
        return takeBack(standing.stream().filter(o -> o.member().equals(member)).toList(), 1);
    }

    /** Takes so much of the first order back. */
    Person takeBackPart(String amount) {
        takeBack(standing.getFirst().id(), new BigDecimal(amount));
        return this;
    }

    /** Takes a part of an order back, or all of it, if there is one. */
    Person takeBackSome(Seeded seeded) {
        if (!standing.isEmpty()) {
            Standing order = standing.get(seeded.below(standing.size()));
            long fen = order.amount().movePointRight(2).longValueExact();
            takeBack(order.id(), BigDecimal.valueOf(seeded.between(1, fen), 2));
        }
        return this;
    }

    private Person takeBack(List<Standing> orders, int parts) {
        for (Standing order : orders) {
            BigDecimal part =
                    order.amount().divide(BigDecimal.valueOf(parts), 2, RoundingMode.DOWN);
            for (int left = parts; left > 0; left--) {
                BigDecimal back = left == 1 ? standing(order.id()).amount() : part;
                if (takeBack(order.id(), back)) {
                    spend();
                }
            }
        }
        return this;
    }

    private boolean takeBack(String id, BigDecimal back) {
        boolean done =
                scene.send("refund", id(), "order", id, "amount", back.toString()) == Outcome.OK;
        if (done) {
            returned(id, back);
        }
        return done;
    }

    private Standing standing(String id) {
        return standing.stream().filter(order -> order.id().equals(id)).findFirst().orElseThrow();
    }

    private void returned(String id, BigDecimal back) {
        takenBack = takenBack.add(back);
        Standing order = standing(id);
        BigDecimal left = order.amount().subtract(back);
        int at = standing.indexOf(order);
        taken = taken.subtract(order.merchant().equals(SHOP) ? BigDecimal.ZERO : back);
        if (left.signum() == 0) {
            standing.remove(at);
        } else {
            standing.set(at, new Standing(order.day(), id, order.member(), order.merchant(), left));
        }
    }

    // Time.

    Person wait(int days) {
        day += days;
        scene.days(days).settle();
        return this;
    }

    Person until(int untilDay) {
        return wait(Math.max(0, untilDay - day));
    }

    /** Some days after an order was confirmed, while it can still be taken back. */
    Person confirmed() {
        return wait(scene.engine().plan().confirmAfterMillis() > 0 ? 20 : 5);
    }

    /** On the next days after an order was confirmed, before a queue reaches it. */
    Person justConfirmed() {
        return wait(scene.engine().plan().confirmAfterMillis() > 0 ? 9 : 5);
    }

    // What was earned.

    /** Sells the points, takes the cash out and buys goods for the vouchers and the coins. */
    Person spendAll() {
        return draw().sellAll(1).spend();
    }

    Person spendVouchers() {
        ACCOUNTS.forEach(this::spendVouchers);
        return this;
    }

    private Person spend() {
        scene.settle();
        for (String member : ACCOUNTS) {
            withdraw(member);
            spendVouchers(member);
            spendCoins(member);
        }
        return this;
    }

    /** All at once, or as much as any plan lets one take out in a day. */
    private void withdraw(String member) {
        BigDecimal cash = held(member, "CNY");
        if (cash.signum() > 0 && !withdraw(member, cash)) {
            withdraw(member, cash.min(MOST_A_DAY));
        }
    }

    private boolean withdraw(String member, BigDecimal cash) {
        String id = id();
        if (scene.send("withdraw", id, "member", member, "amount", cash.toString()) != Outcome.OK) {
            return false;
        }
        scene.ok("withdraw-decide", "w" + id, "withdrawal", id, "decision", "approve");
        scene.ok("withdraw-decide", "v" + id, "withdrawal", id, "decision", "paid");
        taken = taken.add(cash);
        spent = spent.add(cash);
        return true;
    }

    private void spendVouchers(String member) {
        BigDecimal vouchers = held(member, "voucher");
        if (vouchers.signum() > 0) {
            String id = id();
            scene.ok(
                    "redeem",
                    id,
                    "member",
                    member,
                    "merchant",
                    "t",
                    "voucher",
                    vouchers.toString());
            bought(id, member, "t", vouchers);
            spent = spent.add(vouchers);
        }
    }

    private void spendCoins(String member) {
        BigDecimal coins = held(member, "coin");
        if (coins.signum() > 0
                && scene.send("redeem-coins", id(), "member", member, "coins", coins.toString())
                        == Outcome.OK) {
            taken = taken.add(coins);
            spent = spent.add(coins);
        }
    }

    /** Sells all value points, each account in so many equal parts. */
    Person sellAll(int parts) {
        for (String member : ACCOUNTS) {
            for (int left = parts; left > 0; left--) {
                BigDecimal points = held(member, "value-points:value");
                if (points.signum() > 0) {
                    BigDecimal part = points.divide(BigDecimal.valueOf(left), 6, RoundingMode.DOWN);
                    scene.ok(
                            "sell",
                            id(),
                            "member",
                            member,
                            "pool",
                            "value",
                            "points",
                            part.toString(),
                            "to",
                            soldFor);
                }
            }
        }
        return this;
    }

    /** Moves the first account's points to the second. */
    Person passPoints() {
        BigDecimal points = held("p", "value-points:value");
        if (points.signum() > 0) {
            scene.send(
                    "transfer",
                    id(),
                    "from",
                    "p",
                    "to",
                    "q",
                    "pool",
                    "value",
                    "points",
                    points.toString());
        }
        return this;
    }

    /** Draws with luck. */
    Person draw() {
        for (String member : ACCOUNTS) {
            scene.send(FREE_ORDER, "draw", id(), "member", member);
        }
        return this;
    }

    /** Checks in on so many days with these accounts. */
    Person checkIn(int days, String... members) {
        for (int i = 0; i < days; i++) {
            for (String member : members) {
                scene.send("check-in", id(), "member", member);
            }
            wait(1);
        }
        return this;
    }

    private BigDecimal held(String member, String asset) {
        return knows(asset)
                ? new BigDecimal(scene.balance("member:" + member, asset))
                : BigDecimal.ZERO;
    }

    private boolean knows(String asset) {
        boolean known = false;
        for (int i = 0; i < scene.engine().chart().assets(); i++) {
            known |= scene.engine().chart().asset(i).name().equals(asset);
        }
        return known;
    }

    BigDecimal spent() {
        return spent;
    }

    BigDecimal takenBack() {
        return takenBack;
    }

    // The end.

    /**
     * In yuan: goods, cash taken out and what the program's end pays, less cash paid for orders.
     */
    BigDecimal worth() {
        spendAllCoins();
        scene.ok("wind-down", "end", "reason", "what everything is worth");
        BigDecimal worth = taken;
        for (Scene.Posted posted : scene.posted()) {
            worth = worth.add(cash(posted));
        }
        return worth;
    }

    private void spendAllCoins() {
        scene.settle();
        ACCOUNTS.forEach(this::spendCoins);
    }

    /** What a transfer moved into the person's pocket, or out of it. */
    private static BigDecimal cash(Scene.Posted posted) {
        BigDecimal amount = new BigDecimal(posted.amount());
        if (posted.reason().startsWith("wind-down.")) {
            boolean paid = posted.credit().equals("world") || posted.asset().equals("voucher");
            return paid && isOwn(posted.debit()) ? amount : BigDecimal.ZERO;
        }
        if (!posted.cause().startsWith("p-") || !posted.asset().equals("CNY")) {
            return BigDecimal.ZERO;
        }
        return switch (posted.reason()) {
            case "order.paid" -> amount.negate();
            case "refund.cash" -> amount;
            default -> BigDecimal.ZERO;
        };
    }

    private static boolean isOwn(String owner) {
        return List.of("member:p", "member:q", "merchant:m").stream()
                .anyMatch(own -> owner.equals(own) || owner.startsWith(own + ":"));
    }
}
