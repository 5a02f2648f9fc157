package io.huiliu.cli.settle;

import io.huiliu.cli.events.InputFile;
import io.huiliu.cli.output.OutputFolder;
import io.huiliu.cli.plans.PlanText;
import io.huiliu.cli.plans.Plans;
import io.huiliu.cli.results.ResultFolder;
import io.huiliu.cli.terminal.Exit;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Progress;
import io.huiliu.cli.terminal.Terminal;
import io.huiliu.cli.terminal.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code huiliu settle}. */
@Command(
        name = "settle",
        description = "Settle event files under a plan, to the fen.",
        mixinStandardHelpOptions = true)
public final class SettleCommand implements Callable<Integer> {
    @SuppressWarnings("NullAway.Init") // required
    @Parameters(
            index = "0",
            paramLabel = "PLAN",
            descriptionKey = "plan",
            description = "A plan file, or the id of a plan that comes with Huiliu.")
    private String plan;

    @SuppressWarnings("NullAway.Init") // required
    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "EVENTS",
            descriptionKey = "events",
            description = "Event files (.jsonl, .jsonl.gz) or -, in time order.")
    private List<String> events;

    @SuppressWarnings("NullAway.Init") // required
    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder to write; it appears whole or not at all.")
    private Path out;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            converter = Day.class,
            description =
                    "The last business day, its close included. Without it time stops at the last"
                            + " event.")
    private @Nullable LocalDate until;

    @Option(names = "--continue", description = "Set bad lines aside in rejected.jsonl.")
    private boolean carryOn;

    @Option(names = "--force", description = "Replace DIR if a settlement wrote it.")
    private boolean force;

    @Option(
            names = "--transfers",
            paramLabel = "none|gzip",
            defaultValue = "gzip",
            description = "Whether transfers.jsonl.gz is written. Default: ${DEFAULT-VALUE}.")
    private Transfers transfers = Transfers.gzip;

    @Option(names = "--bom", description = "Begin CSV files with a byte-order mark, for Excel.")
    private boolean mark;

    @Option(
            names = "--draw-seed",
            paramLabel = "HEX|FILE",
            description = "The seed of draws, at least 16 bytes. Default: from the plan's hash.")
    private @Nullable String drawSeed;

    @SuppressWarnings("NullAway.Init") // picocli fills it
    @Mixin
    private Terminal terminal;

    /** Reads a date. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "'" + value + "' is no date; allowed is one such as 2026-01-31");
            }
        }
    }

    /** Whether transfers are written; named as the option's values are. */
    enum Transfers {
        none,
        gzip
    }

    @Override
    public Integer call() {
        return terminal.exitCodeOf(this::run);
    }

    private int run() throws IOException, Failure {
        OutputFolder.refuseExisting(out, force, Settlement.CONTENTS);
        if (events.stream().filter(InputFile.STDIN::equals).count() > 1) {
            throw Failure.ofUsage(
                    new Words(
                            "standard input (-) can be read once only; name it once",
                            "标准输入（-）只能读一次；请只写一个"));
        }
        PlanText compiled = Plans.find(plan, null);
        byte[] seed = drawSeed == null ? Seeds.ofPlan(compiled) : Seeds.read(drawSeed);
        Settlement.Request request =
                new Settlement.Request(
                        compiled,
                        events,
                        System.in,
                        until,
                        carryOn,
                        transfers == Transfers.gzip,
                        mark,
                        seed,
                        List.of(),
                        terminal.language());
        Progress progress = new Progress(terminal, new Words("orders", "笔订单"));
        try (OutputFolder folder =
                        OutputFolder.begin(out, force, Settlement.CONTENTS, OutputFolder::open);
                Settlement settlement = new Settlement(request, folder, progress)) {
            Summary summary = settlement.run();
            folder.publish();
            tell(summary);
        }
        return Exit.DONE;
    }

    private void tell(Summary summary) {
        terminal.say(
                Words.of(
                        "%,d orders of %,d members at %,d merchants settled in %s s (%,d/s), to %s:"
                                + " %s",
                        "已结算 %,d 笔订单（会员 %,d，商户 %,d），用时 %s 秒（每秒 %,d 笔），截至 %s：%s",
                        summary.orders(),
                        summary.engine().facts().members(),
                        summary.engine().facts().merchants(),
                        Summary.seconds(summary.nanos()),
                        summary.ordersPerSecond(),
                        summary.first() == null ? "-" : summary.lastDay(),
                        out));
        if (summary.setAside() > 0) {
            terminal.note(
                    Words.of(
                            "%,d lines were set aside: see %s",
                            "%,d 行已搁置：见 %s",
                            summary.setAside(),
                            out.resolve(ResultFolder.REJECTED)));
        }
    }
}
