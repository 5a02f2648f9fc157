package io.huiliu.cli.explain;

import io.huiliu.cli.plans.PlanText;
import io.huiliu.cli.results.ResultFolder;
import io.huiliu.cli.results.Stated;
import io.huiliu.cli.results.Transfer;
import io.huiliu.cli.results.TransferLines;
import io.huiliu.cli.terminal.Exit;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Terminal;
import io.huiliu.cli.terminal.Visible;
import io.huiliu.cli.terminal.Words;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.redpacket.RedPacketTerms;
import io.huiliu.mechanisms.valuepool.ValuePoolTerms;
import io.huiliu.plan.Plan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huiliu explain}. */
@Command(
        name = "explain",
        description =
                "Tell an order's or a member's story: every transfer, its rule, its arithmetic.",
        mixinStandardHelpOptions = true)
public final class ExplainCommand implements Callable<Integer> {
    @SuppressWarnings("NullAway.Init") // required
    @Parameters(
            paramLabel = "ORDER|member:ID",
            descriptionKey = "subject",
            description = "An order's id; or member:ID, merchant:ID.")
    private String subject;

    @SuppressWarnings("NullAway.Init") // required
    @Option(
            names = "--in",
            required = true,
            paramLabel = "DIR",
            description = "The --out folder of huiliu settle.")
    private Path dir;

    @SuppressWarnings("NullAway.Init") // picocli fills it
    @Mixin
    private Terminal terminal;

    @Override
    public Integer call() {
        return terminal.exitCodeOf(this::run);
    }

    private int run() throws IOException, Failure {
        explain(ResultFolder.open(dir), subject, terminal);
        return Exit.DONE;
    }

    /** Tells the story of an order, or of {@code member:ID}. */
    public static void explain(ResultFolder folder, String subject, Terminal terminal)
            throws IOException, Failure {
        if (!folder.hasTransfers()) {
            throw Failure.ofInput(
                    Words.of(
                            "%s: NO_TRANSFERS the story is told from transfers; settle again"
                                    + " without --transfers none",
                            "%s: NO_TRANSFERS 需要转账才能说明；请去掉 --transfers none 重新结算", folder.path()));
        }
        boolean holder = subject.startsWith("member:") || subject.startsWith("merchant:");
        List<String> lines =
                holder ? holder(folder, subject, terminal) : order(folder, subject, terminal);
        lines.forEach(line -> terminal.out().println(Visible.line(line)));
    }

    private static List<String> holder(ResultFolder folder, String owner, Terminal terminal)
            throws IOException, Failure {
        MemberStory story = new MemberStory(owner, new Rules(folder.plans()), terminal.language());
        read(folder, json(owner), story::take);
        if (story.isEmpty()) {
            throw unknown(folder, owner);
        }
        List<String> lines = new ArrayList<>();
        lines.add(owner);
        lines.addAll(story.tell(folder.file(ResultFolder.BALANCES)));
        return lines;
    }

    private static List<String> order(ResultFolder folder, String id, Terminal terminal)
            throws IOException, Failure {
        List<Transfer> transfers = new ArrayList<>();
        read(
                folder,
                "\"" + json(id) + "\"",
                transfer -> {
                    if (transfer.cause().equals(id) || id.equals(transfer.reverses())) {
                        transfers.add(transfer);
                    }
                });
        boolean known = transfers.stream().anyMatch(t -> t.reason().startsWith("order."));
        if (!known) {
            throw unknown(folder, id);
        }
        List<Transfer> whole = withRefunds(folder, id, transfers);
        List<PlanText> plans = folder.plans();
        Plan plan = plans.getFirst().plan();
        OrderStory story =
                new OrderStory(
                        id,
                        new Rules(plans),
                        books(folder, plans, whole),
                        Stated.of(folder, id),
                        plan.voucherSpendEarns(),
                        terminal.language());
        List<String> told = story.tell(whole);
        List<String> lines = new ArrayList<>();
        String merchant = story.merchant();
        lines.add(
                Words.of(
                                "Order %s%s, plan %s version %s",
                                "订单 %s%s，方案 %s 第 %s 版",
                                id,
                                merchant == null ? "" : " @ " + merchant,
                                plan.id(),
                                versions(plans))
                        .in(terminal.language()));
        lines.addAll(told);
        lines.add("");
        lines.add(state(story, plans, folder).in(terminal.language()));
        return lines;
    }

    /** An amended plan has several; which of them an order was placed under no file tells. */
    private static String versions(List<PlanText> plans) {
        return plans.stream()
                .map(text -> Integer.toString(text.plan().version()))
                .collect(Collectors.joining("/"));
    }

    /** The books of those pools whose state the arithmetic needs, before each of the moments. */
    private static PoolBooks books(
            ResultFolder folder, List<PlanText> plans, List<Transfer> transfers)
            throws IOException, Failure {
        Set<String> makers = transfers.stream().map(Transfer::maker).collect(Collectors.toSet());
        Set<String> pools =
                plans.stream()
                        .flatMap(plan -> plan.plan().mechanisms().stream())
                        .filter(
                                terms ->
                                        terms instanceof ValuePoolTerms
                                                || terms instanceof RedPacketTerms)
                        .map(Terms::name)
                        .filter(makers::contains)
                        .collect(Collectors.toSet());
        try {
            return PoolBooks.read(folder, pools, OrderStory.moments(transfers));
        } catch (TransferLines.BadLineException e) {
            throw bad(folder.file(ResultFolder.TRANSFERS), e);
        }
    }

    private static Failure bad(Path file, TransferLines.BadLineException e) {
        return Failure.ofInput(
                Words.of(
                        "%s: BAD_LINE %s; huiliu verify tells where",
                        "%s: BAD_LINE %s；可用 huiliu verify 查出位置",
                        file,
                        String.valueOf(e.getMessage())));
    }

    /** A refund's own transfers (the cash back) carry its id as their cause, not the order's. */
    private static List<Transfer> withRefunds(
            ResultFolder folder, String id, List<Transfer> transfers) throws IOException, Failure {
        List<String> refunds =
                transfers.stream()
                        .filter(t -> id.equals(t.reverses()) && !t.cause().equals(id))
                        .map(t -> t.cause() + "\0" + t.at())
                        .distinct()
                        .toList();
        if (refunds.isEmpty()) {
            return transfers;
        }
        List<Transfer> whole = new ArrayList<>();
        read(
                folder,
                "\"cause\":\"",
                transfer -> {
                    boolean own = transfer.cause().equals(id) || id.equals(transfer.reverses());
                    if (own || refunds.contains(transfer.cause() + "\0" + transfer.at())) {
                        whole.add(transfer);
                    }
                });
        return whole;
    }

    private static Words state(OrderStory story, List<PlanText> plans, ResultFolder folder) {
        Plan plan = plans.getFirst().plan();
        if (story.gone()) {
            return new Words("Refunded in full.", "已全额退款。");
        }
        OffsetDateTime last = OffsetDateTime.parse(folder.summary().path("last").asText());
        String confirmed = story.confirmedAt();
        if (confirmed == null) {
            return story.held()
                    ? new Words(
                            "In review (§13): only a weight line lets it be confirmed.",
                            "审核中（§13）：须以 weight 命令放行后才能确认。")
                    : Words.of(
                            "Not confirmed: that is due at %s; this result ends at %s.",
                            "尚未确认：应于 %s 确认；此结果止于 %s。",
                            shown(story.paidAt().plusNanos(plan.confirmAfterMillis() * 1_000_000)),
                            shown(last));
        }
        if (plans.stream().anyMatch(text -> refundable(text) != refundable(plans.getFirst()))) {
            return new Words(
                    "It can be refunded for as long as its plan version has it.", "可退款期限以其方案版本为准。");
        }
        OffsetDateTime end =
                OffsetDateTime.parse(confirmed).plusNanos(plan.refundableForMillis() * 1_000_000);
        boolean over = !last.isBefore(end);
        return over
                ? Words.of("Final since %s: nothing can change it.", "自 %s 起终结，不再变更。", shown(end))
                : Words.of(
                        "It can be refunded until %s; then it is final.",
                        "%s 前可退款，之后终结。", shown(end));
    }

    private static long refundable(PlanText text) {
        return text.plan().refundableForMillis();
    }

    /** As the moments of the story are shown. */
    private static String shown(OffsetDateTime instant) {
        return instant.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT));
    }

    private static void read(ResultFolder folder, String text, Consumer<Transfer> reader)
            throws IOException, Failure {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        Path file = folder.file(ResultFolder.TRANSFERS);
        try (TransferLines lines = TransferLines.open(file)) {
            while (lines.next()) {
                if (lines.contains(wanted)) {
                    reader.accept(lines.transfer());
                }
            }
        } catch (TransferLines.BadLineException e) {
            throw bad(file, e);
        }
    }

    /** A text as it stands between quotes in transfers.jsonl.gz. */
    private static String json(String text) {
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.toString();
    }

    private static Failure unknown(ResultFolder folder, String subject) {
        return Failure.ofInput(
                Words.of(
                        "%s: UNKNOWN_SUBJECT no transfer in %s is of that order, member or"
                                + " merchant; a member is named member:ID",
                        "%s: UNKNOWN_SUBJECT %s 中没有属于它的转账；会员请写作 member:ID",
                        subject,
                        folder.path()));
    }
}
