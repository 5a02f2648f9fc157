package io.huiliu.cli.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiliu.cli.plans.PlanText;
import io.huiliu.cli.results.ResultFolder;
import io.huiliu.cli.terminal.Exit;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Progress;
import io.huiliu.cli.terminal.Terminal;
import io.huiliu.cli.terminal.Words;
import io.huiliu.cli.verify.Difference.Code;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.valuepool.ValuePoolTerms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huiliu verify}. */
@Command(
        name = "verify",
        description =
                "Check what a settlement wrote: hash chain, laws, balances; with events, a replay.",
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
    @SuppressWarnings("NullAway.Init") // required
    @Parameters(
            paramLabel = "DIR",
            descriptionKey = "dir",
            description = "The --out folder of huiliu settle.")
    private Path dir;

    @Option(
            names = "--events",
            arity = "1..*",
            paramLabel = "FILE",
            description = "The event files it was made from: they are settled again and compared.")
    private List<String> events = List.of();

    @SuppressWarnings("NullAway.Init") // picocli fills it
    @Mixin
    private Terminal terminal;

    @Override
    public Integer call() {
        return terminal.exitCodeOf(this::run);
    }

    private int run() throws IOException, Failure {
        ResultFolder folder = ResultFolder.open(dir);
        TransferCheck transfers = checkTransfers(folder);
        BalanceCheck balances =
                new BalanceCheck(
                        folder.file(ResultFolder.BALANCES),
                        transfers == null ? null : transfers.tally());
        balances.run();
        checkFiles(folder);
        if (transfers == null) {
            terminal.say(
                    new Words(
                            "No transfers were written (--transfers none): balances and files"
                                    + " only.",
                            "未写出转账（--transfers none）：只检查余额与文件。"));
        } else {
            terminal.say(
                    Words.of(
                            "%,d transfers: hash chain whole, laws hold after each cause, sums are"
                                    + " the balances.",
                            "%,d 笔转账：哈希链完整，每个事由之后定律成立，合计与余额一致。", transfers.count()));
        }
        terminal.say(
                Words.of(
                        "%,d balances: %d assets sum to 0 each, vouchers are backed to the fen.",
                        "%,d 个余额：%d 种资产各自合计为 0，抵用券有足额准备金。", balances.rows(), balances.assets()));
        if (!events.isEmpty()) {
            new Replay(
                            folder,
                            events,
                            terminal.language(),
                            new Progress(terminal, new Words("orders", "笔订单")))
                    .run();
            terminal.say(
                    new Words(
                            "Replay: the same events give the same transfers, balances and state.",
                            "重放：相同的事件得到相同的转账、余额与状态。"));
        }
        return Exit.DONE;
    }

    private static @Nullable TransferCheck checkTransfers(ResultFolder folder)
            throws IOException, Failure {
        if (!folder.hasTransfers()) {
            return null;
        }
        Path file = folder.file(ResultFolder.TRANSFERS);
        TransferCheck check = new TransferCheck(file, unpriced(folder));
        check.run();
        JsonNode told = folder.summary().path("transfers");
        if (told.path("lines").asLong() != check.count()
                || !told.path("chain").asText().equals(check.chain()) && check.count() > 0) {
            throw Difference.at(
                    file,
                    check.count(),
                    Code.CHAIN_BROKEN,
                    "the file ends with line %d and link %s; summary.json tells of %d and %s",
                    "文件止于第 %d 行、链 %s；summary.json 为 %d 与 %s",
                    check.count(),
                    check.chain(),
                    told.path("lines").asLong(),
                    told.path("chain").asText());
        }
        return check;
    }

    /** The value pools with points for old members, under any version of the plan. */
    private static Set<String> unpriced(ResultFolder folder) throws IOException, Failure {
        Set<String> names = new TreeSet<>();
        for (PlanText plan : folder.plans()) {
            for (Terms terms : plan.plan().mechanisms()) {
                if (terms instanceof ValuePoolTerms value && value.unlockPpm() != null) {
                    names.add(terms.name());
                }
            }
        }
        return names;
    }

    /** Whatever the other checks cannot see: releases, notices, the copy of the plan. */
    private static void checkFiles(ResultFolder folder) throws IOException, Failure {
        for (Map.Entry<String, JsonNode> told : folder.summary().path("files").properties()) {
            Path file = folder.file(told.getKey());
            String hash = Replay.sha256(file);
            if (!hash.equals(told.getValue().asText())) {
                throw Difference.at(
                        file,
                        0,
                        Code.FILE_CHANGED,
                        "its SHA-256 is %s; summary.json has %s",
                        "其 SHA-256 为 %s；summary.json 记为 %s",
                        hash,
                        told.getValue().asText());
            }
        }
        Path plan = folder.file(ResultFolder.PLAN);
        String told = folder.summary().path("plan-hash").asText();
        boolean amended = folder.inputs().path("plans").size() > 1;
        String hash = folder.inputs().path("plans").path(0).path("sha256").asText();
        if (!Replay.sha256(plan).equals(hash) || !amended && !hash.equals(told)) {
            throw Difference.at(
                    plan,
                    0,
                    Code.PLAN_CHANGED,
                    "it is not the plan %s that was settled under",
                    "它不是结算所用的方案 %s",
                    told);
        }
    }
}
