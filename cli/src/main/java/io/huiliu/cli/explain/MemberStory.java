package io.huiliu.cli.explain;

import io.huiliu.cli.results.CsvRows;
import io.huiliu.cli.results.Transfer;
import io.huiliu.cli.terminal.Language;
import io.huiliu.cli.terminal.Table;
import io.huiliu.cli.terminal.Words;
import io.huiliu.mechanisms.Terms;
import io.huiliu.money.Decimals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a member or merchant has, what came and went, and what it still waits for. */
final class MemberStory {
    /** How many of the latest transfers are shown. */
    private static final int LATEST = 12;

    private final String owner;
    private final Rules rules;
    private final Language language;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Flow> flows = new TreeMap<>();
    private final Deque<Transfer> latest = new ArrayDeque<>();

    /** What one reason moved of one asset. */
    private static final class Flow {
        private final Transfer first;
        private long times;
        private long in;
        private long out;

        Flow(Transfer first) {
            this.first = first;
        }
    }

    /**
     * @param owner such as {@code member:m1}
     */
    MemberStory(String owner, Rules rules, Language language) {
        this.owner = owner;
        this.rules = rules;
        this.language = language;
    }

    /** Whether an account is the holder's, or a part of it. */
    private boolean isOwn(String account) {
        return account.equals(owner)
                || account.equals(owner + ":pending")
                || account.equals(owner + ":debt");
    }

    /** Takes a transfer, in time order, that names the holder. */
    void take(Transfer transfer) {
        boolean in = isOwn(transfer.credit());
        boolean out = isOwn(transfer.debit());
        if (!in && !out) {
            return;
        }
        Flow flow =
                flows.computeIfAbsent(
                        transfer.asset() + "\0" + transfer.reason(), key -> new Flow(transfer));
        long units = Decimals.parse(transfer.amount(), 6);
        flow.times++;
        flow.in += in ? units : 0;
        flow.out += out ? units : 0;
        latest.add(transfer);
        if (latest.size() > LATEST) {
            latest.remove();
        }
    }

    /** Whether no transfer named the holder. */
    boolean isEmpty() {
        return flows.isEmpty();
    }

    /** Tells the story, with the balances of the file. */
    List<String> tell(Path balances) throws IOException {
        section(new Words("Has", "持有"));
        lines.addAll(holdings(balances).lines("  "));
        section(new Words("Came and went", "收支"));
        Table table = new Table("lrrrl");
        table.row(
                say("asset", "资产"),
                say("times", "次数"),
                say("in", "收入"),
                say("out", "支出"),
                say("rule", "规则"));
        for (Flow flow : flows.values()) {
            table.row(
                    flow.first.asset(),
                    Long.toString(flow.times),
                    amount(flow.in, flow.first),
                    amount(flow.out, flow.first),
                    rules.rule(flow.first).in(language));
        }
        lines.addAll(table.lines("  "));
        section(Words.of("The latest %d", "最近 %d 笔", latest.size()));
        lines.addAll(latestRows().lines("  "));
        return lines;
    }

    private void section(Words title) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(title.in(language));
    }

    private String say(String en, String zh) {
        return new Words(en, zh).in(language);
    }

    private static String amount(long micro, Transfer like) {
        int point = like.amount().indexOf('.');
        int decimals = point < 0 ? 0 : like.amount().length() - point - 1;
        long units = micro;
        for (int i = decimals; i < 6; i++) {
            units /= 10;
        }
        return units == 0 ? "" : Decimals.format(units, decimals);
    }

    private Table holdings(Path balances) throws IOException {
        Table table = new Table("lrl");
        try (CsvRows rows = CsvRows.open(balances)) {
            while (rows.next()) {
                List<String> cells = rows.cells();
                if (cells.size() == 3 && isOwn(cells.get(0))) {
                    String part = cells.get(0).substring(owner.length());
                    Words meaning = meaning(part, cells.get(1));
                    table.row(
                            cells.get(1) + part,
                            cells.get(2),
                            meaning == null ? "" : meaning.in(language));
                }
            }
        }
        return table.isEmpty() ? table.row(say("nothing", "无"), "", "") : table;
    }

    /** What a holding is, and what it waits for. */
    private @Nullable Words meaning(String part, String asset) {
        if (part.equals(":debt")) {
            return new Words(
                    "owed after refunds; later credits repay it first (§14)", "退款后的欠额，以后入账先还（§14）");
        }
        if (part.equals(":pending")) {
            return new Words("waits until the orders are final (§6)", "待订单终结后到账（§6）");
        }
        if (asset.equals("voucher")) {
            return new Words("spent at any merchant of the program (§9)", "可在任意商户使用（§9）");
        }
        if (asset.equals("CNY")) {
            return owner.startsWith("merchant:")
                    ? new Words("owed by the platform", "平台应付")
                    : new Words("balance: to spend or withdraw (§9)", "零钱，可消费或提现（§9）");
        }
        if (asset.equals("coin")) {
            return new Words("spent in the coin mall (§8)", "可在金币商城使用（§8）");
        }
        int colon = asset.indexOf(':');
        Terms terms = colon < 0 ? null : rules.terms(asset.substring(colon + 1));
        return terms == null ? null : waiting(asset.substring(0, colon), terms);
    }

    private static @Nullable Words waiting(String kind, Terms terms) {
        String section = terms.form().name() + " " + terms.form().section();
        String sectionZh = terms.form().title().zh() + " " + terms.form().section();
        return switch (kind) {
            case "points" ->
                    Words.of(
                                    "a record: vouchers are released on it step by step, while"
                                            + " sales grow",
                                    "记录：随业绩增长按期释放抵用券")
                            .and(new Words(" (" + section + ")", "（" + sectionZh + "）"));
            case "claim" ->
                    Words.of(
                                    "waits for its turn, while the pool holds the whole claim",
                                    "排队等待，资金池足额时返还")
                            .and(new Words(" (" + section + ")", "（" + sectionZh + "）"));
            case "value-points" ->
                    Words.of("worth the pool's cash by its points", "价值为资金池除以积分总量")
                            .and(new Words(" (" + section + ")", "（" + sectionZh + "）"));
            case "grant" ->
                    Words.of("released day by day, as far as the pool goes", "按日释放，以资金池为限")
                            .and(new Words(" (" + section + ")", "（" + sectionZh + "）"));
            default -> Words.same("").and(new Words("(" + section + ")", "（" + sectionZh + "）"));
        };
    }

    private Table latestRows() {
        Table table = new Table("lrlll");
        for (Transfer transfer : latest) {
            boolean in = isOwn(transfer.credit());
            String other = in ? transfer.debit() : transfer.credit();
            table.row(
                    transfer.localTime(),
                    (in ? "+" : "−") + transfer.amount() + " " + transfer.asset(),
                    (in ? "← " : "→ ") + other,
                    rules.rule(transfer).in(language),
                    transfer.cause());
        }
        return table;
    }
}
