package io.huiliu.cli.compare;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiliu.cli.results.CsvRows;
import io.huiliu.cli.results.ResultFolder;
import io.huiliu.cli.terminal.Exit;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Table;
import io.huiliu.cli.terminal.Terminal;
import io.huiliu.cli.terminal.Visible;
import io.huiliu.cli.terminal.Words;
import io.huiliu.money.Decimals;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code huiliu compare}. */
@Command(
        name = "compare",
        description = "Show two settlements side by side.",
        mixinStandardHelpOptions = true)
public final class CompareCommand implements Callable<Integer> {
    private static final int[] PERCENTS = {10, 25, 50, 75, 90, 99, 100};
    private static final int DIFFERENCES = 10;

    @SuppressWarnings("NullAway.Init") // required
    @Parameters(
            index = "0",
            paramLabel = "DIR-A",
            descriptionKey = "dir-a",
            description = "The --out folder of one settlement.")
    private Path first;

    @SuppressWarnings("NullAway.Init") // required
    @Parameters(
            index = "1",
            paramLabel = "DIR-B",
            descriptionKey = "dir-b",
            description = "The --out folder of the other.")
    private Path second;

    @SuppressWarnings("NullAway.Init") // picocli fills it
    @Mixin
    private Terminal terminal;

    @Override
    public Integer call() {
        return terminal.exitCodeOf(this::run);
    }

    private int run() throws IOException, Failure {
        ResultFolder a = ResultFolder.open(first);
        ResultFolder b = ResultFolder.open(second);
        head(a, b);
        Outcomes ofA = new Outcomes(a);
        Outcomes ofB = new Outcomes(b);
        totals(ofA, ofB);
        pools(a, b);
        distribution(ofA, ofB);
        differences(a, b);
        return Exit.DONE;
    }

    private void section(Words title, Table table) {
        terminal.out().println();
        terminal.say(title);
        table.lines("  ").forEach(line -> terminal.out().println(Visible.line(line)));
    }

    private void head(ResultFolder a, ResultFolder b) {
        Table table = new Table("lrrr");
        table.row("", "A", "B", "");
        table.row(say("folder", "文件夹"), a.path().toString(), b.path().toString(), "");
        for (String key : List.of("plan", "last-day", "state-hash")) {
            table.row(title(key), head(a, key), head(b, key), same(head(a, key), head(b, key)));
        }
        for (String key : List.of("orders", "members", "merchants", "set-aside", "open-orders")) {
            table.row(
                    title(key),
                    head(a, key),
                    head(b, key),
                    change(new BigDecimal(head(a, key)), new BigDecimal(head(b, key))));
        }
        table.lines("").forEach(terminal.out()::println);
    }

    /** What a figure of summary.json is called. */
    private String title(String key) {
        return switch (key) {
            case "plan" -> say("plan", "方案");
            case "last-day" -> say("last day", "截至");
            case "state-hash" -> say("state hash", "状态哈希");
            case "orders" -> say("orders", "订单");
            case "members" -> say("members", "会员");
            case "merchants" -> say("merchants", "商户");
            case "set-aside" -> say("lines set aside", "搁置的行");
            default -> say("open orders", "未终结订单");
        };
    }

    private static String head(ResultFolder folder, String key) {
        JsonNode summary = folder.summary();
        return switch (key) {
            case "plan" ->
                    summary.path("plan").path("id").asText()
                            + " v"
                            + summary.path("plan").path("version").asText();
            case "state-hash" -> brief(summary.path(key).asText());
            default -> summary.path(key).asText("0");
        };
    }

    private static String brief(String hash) {
        return hash.length() > 12 ? hash.substring(0, 12) : hash;
    }

    private static String same(String a, String b) {
        return a.equals(b) ? "=" : "≠";
    }

    private static String change(BigDecimal a, BigDecimal b) {
        BigDecimal change = b.subtract(a);
        return change.signum() == 0
                ? "="
                : (change.signum() > 0 ? "+" : "") + change.toPlainString();
    }

    private String say(String en, String zh) {
        return terminal.in(new Words(en, zh));
    }

    private void totals(Outcomes a, Outcomes b) {
        Set<String> keys = new TreeSet<>(a.totals().keySet());
        keys.addAll(b.totals().keySet());
        Table table = new Table("llrrr");
        table.row(say("owners", "持有人"), say("asset", "资产"), "A", "B", "B − A");
        for (String key : keys) {
            BigDecimal ofA = a.totals().getOrDefault(key, BigDecimal.ZERO);
            BigDecimal ofB = b.totals().getOrDefault(key, BigDecimal.ZERO);
            String[] parts = key.split("\0", 2);
            table.row(
                    parts[0], parts[1], ofA.toPlainString(), ofB.toPlainString(), change(ofA, ofB));
        }
        section(new Words("Totals", "合计"), table);
    }

    private void pools(ResultFolder a, ResultFolder b) {
        JsonNode ofA = a.summary().path("pools");
        JsonNode ofB = b.summary().path("pools");
        Table table = new Table("llrrl");
        table.row(say("pool", "资金池"), say("figure", "指标"), "A", "B", "");
        for (String pool : names(ofA, ofB)) {
            for (String figure : names(ofA.path(pool), ofB.path(pool))) {
                String left = ofA.path(pool).path(figure).asText("-");
                String right = ofB.path(pool).path(figure).asText("-");
                table.row(pool, figure, left, right, same(left, right));
            }
        }
        section(new Words("Health of the pools", "资金池健康度"), table);
    }

    /** The names of both, those of the first in its order and then what only the second has. */
    private static List<String> names(JsonNode a, JsonNode b) {
        List<String> names = new ArrayList<>();
        a.fieldNames().forEachRemaining(names::add);
        b.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!names.contains(name)) {
                                names.add(name);
                            }
                        });
        return names;
    }

    private void distribution(Outcomes a, Outcomes b) {
        long[] ofA = a.quantiles(PERCENTS);
        long[] ofB = b.quantiles(PERCENTS);
        Table table = new Table("lrrr");
        table.row(say("of the members", "会员"), "A", "B", "B − A");
        table.row(
                say("have anything", "有余额的"),
                share(a),
                share(b),
                change(
                        BigDecimal.valueOf(a.withSomething()),
                        BigDecimal.valueOf(b.withSomething())));
        for (int i = 0; i < PERCENTS.length; i++) {
            table.row(
                    say(PERCENTS[i] + "% have at most", PERCENTS[i] + "% 不超过"),
                    Decimals.format(ofA[i], 2),
                    Decimals.format(ofB[i], 2),
                    change(BigDecimal.valueOf(ofA[i], 2), BigDecimal.valueOf(ofB[i], 2)));
        }
        section(
                new Words(
                        "What members have in cash and vouchers, those with nothing among them",
                        "会员的零钱与抵用券（含余额为零者）"),
                table);
    }

    private static String share(Outcomes outcomes) {
        long parts =
                outcomes.members() == 0 ? 0 : outcomes.withSomething() * 1_000 / outcomes.members();
        return outcomes.withSomething() + " (" + parts / 10 + "." + parts % 10 + "%)";
    }

    /** The first rows of balances.csv that are not the same. */
    private void differences(ResultFolder a, ResultFolder b) throws IOException, Failure {
        Table table = new Table("llrr");
        long count = 0;
        try (CsvRows left = CsvRows.open(a.file(ResultFolder.BALANCES));
                CsvRows right = CsvRows.open(b.file(ResultFolder.BALANCES))) {
            boolean moreLeft = skipHead(left);
            boolean moreRight = skipHead(right);
            while (moreLeft || moreRight) {
                int order = !moreLeft ? 1 : !moreRight ? -1 : order(left.cells(), right.cells());
                boolean equal = order == 0 && left.cells().equals(right.cells());
                if (!equal && count++ < DIFFERENCES) {
                    List<String> key = order <= 0 ? left.cells() : right.cells();
                    table.row(
                            key.get(0),
                            key.get(1),
                            order <= 0 ? left.cells().get(2) : "-",
                            order >= 0 ? right.cells().get(2) : "-");
                }
                moreLeft = order <= 0 ? left.next() : moreLeft;
                moreRight = order >= 0 ? right.next() : moreRight;
            }
        }
        if (count == 0) {
            terminal.out().println();
            terminal.say(new Words("Every balance is the same.", "所有余额相同。"));
            return;
        }
        section(
                Words.of(
                        "%,d balances differ; the first %d",
                        "%,d 个余额不同；前 %d 个", count, Math.min(count, DIFFERENCES)),
                table);
    }

    /** Goes to the first row behind the head. */
    private static boolean skipHead(CsvRows rows) throws IOException {
        rows.next();
        return rows.next();
    }

    private static int order(List<String> a, List<String> b) {
        int owners = compare(a.get(0), b.get(0));
        return owners != 0 ? owners : compare(a.get(1), b.get(1));
    }

    private static int compare(String a, String b) {
        return Arrays.compareUnsigned(
                a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
