package io.huiliu.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiliu.cli.explain.ExplainCommand;
import io.huiliu.cli.output.OutputFolder;
import io.huiliu.cli.plans.PlanText;
import io.huiliu.cli.plans.Plans;
import io.huiliu.cli.results.CsvRows;
import io.huiliu.cli.results.ResultFolder;
import io.huiliu.cli.results.Transfer;
import io.huiliu.cli.results.TransferLines;
import io.huiliu.cli.settle.Seeds;
import io.huiliu.cli.settle.Settlement;
import io.huiliu.cli.settle.Summary;
import io.huiliu.cli.terminal.Exit;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Progress;
import io.huiliu.cli.terminal.Table;
import io.huiliu.cli.terminal.Terminal;
import io.huiliu.cli.terminal.Words;
import io.huiliu.money.Decimals;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huiliu demo}: a town that does not exist buys, and one purchase becomes a rebate. */
@Command(
        name = "demo",
        description = "Settle a made-up town, and show one purchase becoming a rebate.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    private static final int MEMBERS_A_MERCHANT = 40;
    private static final int DAYS = 90;
    private static final String POINTS = "points:consumer-points";
    private static final String[] FIGURES = {
        "cash", "performance", "coverage", "obligations-ratio", "growth", "growth-needed"
    };

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Draws another town. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "A new folder to keep it in. Default: a temporary one.")
    private @Nullable Path out;

    @Option(
            names = "--members",
            hidden = true,
            defaultValue = "20000",
            description = "Another size; tests have a hamlet.")
    private int members = 20_000;

    @Option(
            names = "--plan",
            hidden = true,
            defaultValue = "wodian",
            description = "Another plan; a hamlet needs one that releases earlier.")
    private String plan = "wodian";

    @SuppressWarnings("NullAway.Init") // picocli fills it
    @Mixin
    private Terminal terminal;

    @Override
    public Integer call() {
        return terminal.exitCodeOf(this::run);
    }

    private int run() throws IOException, Failure {
        Path folder = folder();
        Path events = folder.resolve("town.jsonl.gz");
        terminal.say(
                Words.of(
                        "A town of %,d members and %,d merchants buys for %d days, under plan"
                                + " wodian.",
                        "一座虚构的小城：%,d 名会员、%,d 家商户，按 wodian 方案消费 %d 天。",
                        members,
                        members / MEMBERS_A_MERCHANT,
                        DAYS));
        write(events);
        Path result = folder.resolve("settled");
        Summary summary = settle(events, result);
        terminal.say(
                Words.of(
                        "%,d orders became %,d transfers in %s s.",
                        "%,d 笔订单产生 %,d 笔转账，用时 %s 秒。",
                        summary.orders(),
                        summary.transfers(),
                        Summary.seconds(summary.nanos())));
        ResultFolder settled = ResultFolder.open(result);
        tell(settled);
        health(settled);
        further(settled, events);
        return Exit.DONE;
    }

    private Path folder() throws IOException, Failure {
        Path given = out;
        if (given == null) {
            return Files.createTempDirectory("huiliu-demo-");
        }
        OutputFolder.refuseExisting(given, false, Settlement.CONTENTS);
        return Files.createDirectories(given);
    }

    private void write(Path events) throws IOException {
        try (Writer lines =
                new BufferedWriter(
                        new OutputStreamWriter(
                                new GZIPOutputStream(Files.newOutputStream(events), 1 << 16),
                                StandardCharsets.UTF_8),
                        1 << 16)) {
            new Town(seed, members, members / MEMBERS_A_MERCHANT, DAYS, false)
                    .write(
                            line -> {
                                try {
                                    lines.append(line).append('\n');
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
        }
    }

    private Summary settle(Path events, Path result) throws IOException, Failure {
        PlanText compiled = Plans.find(plan, null);
        Settlement.Request request =
                new Settlement.Request(
                        compiled,
                        List.of(events.toString()),
                        InputStream.nullInputStream(),
                        null,
                        false,
                        true,
                        false,
                        Seeds.ofPlan(compiled),
                        List.of(),
                        terminal.language());
        Progress progress = new Progress(terminal, new Words("orders", "笔订单"));
        try (OutputFolder folder =
                        OutputFolder.begin(result, false, Settlement.CONTENTS, OutputFolder::open);
                Settlement settlement = new Settlement(request, folder, progress)) {
            Summary summary = settlement.run();
            folder.publish();
            return summary;
        }
    }

    /** Tells of one purchase whose points have been released on. */
    private void tell(ResultFolder settled) throws IOException, Failure {
        String member = richest(settled);
        Transfer points = member == null ? null : firstPoints(settled, member);
        if (member == null || points == null) {
            terminal.say(new Words("No vouchers were released yet.", "尚未释放抵用券。"));
            return;
        }
        section(new Words("1. A purchase, and who gets what of it", "一、一笔消费，各方所得"));
        ExplainCommand.explain(settled, points.cause(), terminal);
        section(
                new Words(
                        "2. Sales grow, and the pool releases vouchers on the points",
                        "二、业绩增长，资金池按积分释放抵用券"));
        releases(settled).lines("  ").forEach(terminal.out()::println);
        section(new Words("3. What the buyer has of all its purchases", "三、该会员所有消费的结果"));
        ExplainCommand.explain(settled, member, terminal);
    }

    private void section(Words title) {
        terminal.out().println();
        terminal.say(title);
        terminal.out().println();
    }

    /** The member with the most vouchers. */
    private static @Nullable String richest(ResultFolder settled) throws IOException, Failure {
        String richest = null;
        long most = 0;
        try (CsvRows rows = CsvRows.open(settled.file(ResultFolder.BALANCES))) {
            rows.next();
            while (rows.next()) {
                List<String> cells = rows.cells();
                if (cells.get(0).startsWith("member:") && cells.get(1).equals("voucher")) {
                    long fen = Decimals.parse(cells.get(2), 2);
                    richest = fen > most ? cells.get(0) : richest;
                    most = Math.max(most, fen);
                }
            }
        }
        return richest;
    }

    /** The transfer by which a member got its first points: its cause is the order. */
    private static @Nullable Transfer firstPoints(ResultFolder settled, String member)
            throws IOException, Failure {
        byte[] wanted = ("\"credit\":\"" + member + "\"").getBytes(StandardCharsets.UTF_8);
        try (TransferLines lines = TransferLines.open(settled.file(ResultFolder.TRANSFERS))) {
            while (lines.next()) {
                if (lines.contains(wanted)) {
                    Transfer transfer = lines.transfer();
                    if (transfer.asset().equals(POINTS)) {
                        return transfer;
                    }
                }
            }
            return null;
        } catch (TransferLines.BadLineException e) {
            throw new IllegalStateException("what was just written cannot be read", e);
        }
    }

    private Table releases(ResultFolder settled) throws IOException, Failure {
        Table table = new Table("lllrrr");
        try (CsvRows rows = CsvRows.open(settled.file(ResultFolder.RELEASES))) {
            while (rows.next()) {
                List<String> cells = rows.cells();
                table.row(
                        cells.get(0),
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        cells.get(5),
                        cells.get(6));
            }
        }
        return table;
    }

    private void health(ResultFolder settled) {
        section(new Words("4. How the pools stand", "四、资金池状况"));
        Table table = new Table("lrrrrrr");
        String[] head = new String[FIGURES.length + 1];
        head[0] = "";
        System.arraycopy(FIGURES, 0, head, 1, FIGURES.length);
        table.row(head);
        settled.summary()
                .path("pools")
                .properties()
                .forEach(pool -> row(table, pool.getKey(), pool.getValue()));
        table.lines("  ").forEach(terminal.out()::println);
    }

    private static void row(Table table, String pool, JsonNode figures) {
        String[] cells = new String[FIGURES.length + 1];
        cells[0] = pool;
        boolean any = false;
        for (int i = 0; i < FIGURES.length; i++) {
            cells[i + 1] = figures.path(FIGURES[i]).asText("");
            any |= !cells[i + 1].isEmpty();
        }
        if (any) {
            table.row(cells);
        }
    }

    private void further(ResultFolder settled, Path events) {
        section(new Words("Look further", "进一步查看"));
        Path place = settled.path();
        Table table = new Table("ll");
        table.row(
                "huiliu verify " + place + " --events " + events,
                terminal.in(new Words("recompute all of it", "全部重新计算并核对")));
        table.row(
                "huiliu explain member:m00001 --in " + place,
                terminal.in(new Words("anybody's story", "查看任一会员")));
        table.row(
                "huiliu settle wodian-120 " + events + " --out " + place.resolveSibling("other"),
                terminal.in(new Words("the same town under another plan", "同一小城换一个方案")));
        table.row(
                "huiliu compare " + place + " " + place.resolveSibling("other"),
                terminal.in(new Words("both side by side", "两者对比")));
        table.lines("  ").forEach(terminal.out()::println);
    }
}
