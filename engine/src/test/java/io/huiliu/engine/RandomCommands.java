package io.huiliu.engine;

import io.huiliu.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands drawn from a seed: every type, sensible and not, in the order of time, with gaps from
 * nothing to months. They are written in binary form, so that several engines can be fed the same
 * bytes.
 */
final class RandomCommands {
    private final Seeded seeded;
    private final CommandWriter writer = new CommandWriter();
    private final List<String> members = new ArrayList<>();
    private final List<String> merchants = new ArrayList<>();
    private final List<String> orders = new ArrayList<>();
    private final List<String> withdrawals = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private long now = Scene.millis("2026-01-01T10:00");
    private int next;

    RandomCommands(Seeded seeded) {
        this.seeded = seeded;
    }

    /** One command, framed. The buffer is valid until the next call. */
    CommandWriter draw(Plan later) {
        pass();
        writer.clear();
        if (members.size() < 3 || merchants.size() < 2 || seeded.percent(3)) {
            person();
        } else {
            common(later);
        }
        writer.draw(seeded.next());
        writer.end();
        return writer;
    }

    private void pass() {
        int chance = seeded.below(1_000);
        if (chance < 700) {
            now += seeded.between(0, 3_600_000);
        } else if (chance < 995) {
            now += seeded.between(0, 40_000_000);
        } else {
            now += seeded.between(0, 40) * 86_400_000L;
        }
    }

    private void person() {
        if (merchants.size() < 2 || seeded.percent(20)) {
            String id = fresh("s");
            begin(CommandType.MERCHANT, id);
            if (seeded.percent(50)) {
                writer.put(Field.RATE, seeded.pick("10%", "20%", "12.5%"));
            }
            writer.put(Field.REGION, seeded.pick("310101", "310102", "440305"));
            if (!members.isEmpty() && seeded.percent(60)) {
                writer.put(Field.REFERRER, anyMember());
            }
            merchants.add(id);
            return;
        }
        String id = fresh("m");
        begin(CommandType.MEMBER, id);
        if (!members.isEmpty() && seeded.percent(70)) {
            writer.put(Field.REFERRER, anyMember());
        }
        members.add(id);
    }

    private void common(Plan later) {
        int kind = seeded.below(100);
        if (kind < 45) {
            order();
        } else if (kind < 58) {
            refund();
        } else {
            rare(later);
        }
    }

    private void order() {
        String id = fresh("o");
        begin(CommandType.ORDER, id);
        writer.put(Field.MEMBER, anyMember()).put(Field.MERCHANT, anyMerchant());
        writer.put(
                Field.AMOUNT,
                seeded.pick(
                        money(1, 100),
                        money(100, 100_000),
                        money(100_000, 30_000_000),
                        "0.01",
                        "1000.00"));
        if (seeded.percent(15)) {
            writer.put(Field.VOUCHER, money(1, 500));
        }
        if (seeded.percent(30)) {
            writer.put(Field.COST, money(0, 50_000)).put(Field.DISTRIBUTION, money(0, 20_000));
        }
        if (seeded.percent(20)) {
            writer.put(Field.WEIGHT, seeded.pick("0", "0.5", "0.333333", "1", "hold"));
        }
        if (seeded.percent(20)) {
            writer.put(Field.CLASS, seeded.pick("food", "tools"));
        }
        orders.add(id);
    }

    private void refund() {
        begin(CommandType.REFUND, fresh("r"));
        writer.put(Field.ORDER, recentOrder());
        if (seeded.percent(70)) {
            writer.put(Field.AMOUNT, seeded.pick(money(1, 1_000), money(1, 100_000), "0.01"));
        }
    }

    private void rare(Plan later) {
        switch (seeded.below(24)) {
            case 0 -> of(CommandType.CONFIRM, "c").put(Field.ORDER, recentOrder());
            case 1, 2 ->
                    of(CommandType.WEIGHT, "w")
                            .put(Field.ORDER, recentOrder())
                            .put(Field.WEIGHT, seeded.pick("0", "0.25", "1", "0.7", "hold"));
            case 3 ->
                    of(CommandType.RATE, "t")
                            .put(Field.MERCHANT, anyMerchant())
                            .put(Field.RATE, seeded.pick("5%", "12%", "20%", "90%"));
            case 4 ->
                    of(CommandType.PAYOUT, "p")
                            .put(Field.MERCHANT, anyMerchant())
                            .put(Field.AMOUNT, money(1, 100_000));
            case 5 ->
                    of(CommandType.BIND, "b")
                            .put(Field.MEMBER, anyMember())
                            .put(Field.MERCHANT, anyMerchant());
            case 6 ->
                    of(CommandType.RANK, "k")
                            .put(Field.MEMBER, anyMember())
                            .put(
                                    Field.RANK,
                                    seeded.pick("silver", "gold", "diamond", "none", "junior"));
            case 7 ->
                    of(CommandType.AGENT, "a")
                            .put(Field.MEMBER, anyMember())
                            .put(Field.REGION, seeded.pick("310000", "310100", "310101", "440000"))
                            .put(Field.ROLE, seeded.pick("agent", "partner"));
            case 8 ->
                    of(CommandType.SHARES, "h")
                            .put(Field.MEMBER, anyMember())
                            .put(Field.DIVIDEND, "holders")
                            .put(Field.SHARE_WEIGHT, seeded.between(0, 100));
            case 9, 10 ->
                    of(CommandType.SELL, "x")
                            .put(Field.MEMBER, anyMember())
                            .put(Field.POOL, "value")
                            .put(
                                    Field.POINTS,
                                    seeded.between(
                                            1, seeded.pick(1_000L, 10_000_000L, 1_000_000_000L)))
                            .put(Field.TO, seeded.pick("balance", "voucher", "coins"));
            case 11 ->
                    of(CommandType.TRANSFER, "f")
                            .put(Field.FROM, anyMember())
                            .put(Field.TO, anyMember())
                            .put(Field.POOL, "value")
                            .put(Field.POINTS, seeded.between(1, 100_000_000));
            case 12 ->
                    of(CommandType.INJECT, "i")
                            .put(Field.POOL, "value")
                            .put(Field.AMOUNT, money(1, 1_000_000));
            case 13 ->
                    of(CommandType.LEGACY, "l")
                            .put(Field.MEMBER, anyMember())
                            .put(Field.POOL, "value")
                            .put(Field.DEBT, money(1, 100_000));
            case 14 -> of(CommandType.CHECK_IN, "n").put(Field.MEMBER, anyMember());
            case 15 -> of(CommandType.DRAW, "d").put(Field.MEMBER, anyMember());
            case 16 ->
                    of(CommandType.REDEEM_COINS, "g")
                            .put(Field.MEMBER, anyMember())
                            .put(Field.COINS, money(1, 5_000))
                            .put(Field.ITEM, "cup");
            case 17 -> withdraw();
            case 18 ->
                    of(CommandType.WITHDRAW_DECIDE, "e")
                            .put(
                                    Field.WITHDRAWAL,
                                    withdrawals.isEmpty()
                                            ? "none"
                                            : withdrawals.get(seeded.below(withdrawals.size())))
                            .put(
                                    Field.DECISION,
                                    seeded.pick("approve", "reject", "paid", "failed"));
            case 19 ->
                    of(seeded.percent(40) ? CommandType.FREEZE : CommandType.UNFREEZE, "z")
                            .put(Field.MEMBER, anyMember());
            case 20 ->
                    of(CommandType.ADJUST, "j")
                            .put(
                                    Field.DEBIT,
                                    seeded.pick("platform:revenue", "member:" + anyMember()))
                            .put(
                                    Field.CREDIT,
                                    seeded.pick(
                                            "member:" + anyMember(), "merchant:" + anyMerchant()))
                            .put(Field.ASSET, seeded.pick("CNY", "voucher"))
                            .put(Field.AMOUNT, money(1, 500))
                            .put(Field.REASON, "mistake")
                            .put(Field.APPROVALS, "ann,bob");
            case 21 -> redeem();
            case 22 ->
                    of(CommandType.CLOSE_DAY, "q")
                            .put(
                                    Field.DATE,
                                    Math.floorDiv(now + 28_800_000L, 86_400_000L)
                                            - seeded.below(3));
            default ->
                    of(CommandType.AMEND, "v")
                            .put(Field.PLAN, later.hash())
                            .put(
                                    Field.EFFECTIVE,
                                    Math.floorDiv(now + 28_800_000L, 86_400_000L)
                                            + 1
                                            + seeded.below(5))
                            .put(Field.APPLIES_TO, seeded.pick("new", "all"));
        }
    }

    private void withdraw() {
        String id = fresh("y");
        begin(CommandType.WITHDRAW, id);
        writer.put(Field.MEMBER, anyMember()).put(Field.AMOUNT, money(1, 10_000));
        withdrawals.add(id);
    }

    private void redeem() {
        String id = fresh("u");
        begin(CommandType.REDEEM, id);
        writer.put(Field.MERCHANT, anyMerchant()).put(Field.VOUCHER, money(1, 2_000));
        if (seeded.percent(30)) {
            writer.put(Field.PAYER, "merchant:" + anyMerchant());
        } else {
            writer.put(Field.MEMBER, anyMember());
        }
        orders.add(id);
    }

    private CommandWriter of(CommandType type, String prefix) {
        begin(type, fresh(prefix));
        return writer;
    }

    private void begin(CommandType type, String id) {
        writer.begin(type, id, now);
    }

    /** A new id; now and then one that was used before. */
    private String fresh(String prefix) {
        if (!sent.isEmpty() && seeded.percent(1)) {
            return sent.get(seeded.below(sent.size()));
        }
        String id = prefix + next++;
        sent.add(id);
        return id;
    }

    private String anyMember() {
        return seeded.percent(1) ? "nobody" : members.get(seeded.below(members.size()));
    }

    private String anyMerchant() {
        return seeded.percent(1) ? "nowhere" : merchants.get(seeded.below(merchants.size()));
    }

    private String recentOrder() {
        if (orders.isEmpty()) {
            return "none";
        }
        int back = Math.min(orders.size(), seeded.pick(5, 50, 400));
        return orders.get(orders.size() - 1 - seeded.below(back));
    }

    private String money(int fromFen, int toFen) {
        return io.huiliu.money.Decimals.format(seeded.between(fromFen, toFen), 2);
    }
}
