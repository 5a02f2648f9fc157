package io.huiliu.cli.settle;

import io.huiliu.cli.events.Batch;
import io.huiliu.cli.events.EventProblem;
import io.huiliu.cli.events.EventReader;
import io.huiliu.cli.events.ReadAhead;
import io.huiliu.cli.output.Csv;
import io.huiliu.cli.output.OutputFolder;
import io.huiliu.cli.plans.PlanText;
import io.huiliu.cli.results.ResultFolder;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Language;
import io.huiliu.cli.terminal.Progress;
import io.huiliu.cli.terminal.Words;
import io.huiliu.engine.Command;
import io.huiliu.engine.CommandType;
import io.huiliu.engine.CommandWriter;
import io.huiliu.engine.Engine;
import io.huiliu.engine.HmacDraws;
import io.huiliu.engine.NoticeLog;
import io.huiliu.engine.PlanShelf;
import io.huiliu.ledger.Bytes;
import io.huiliu.ledger.InvariantViolation;
import io.huiliu.mechanisms.Notice;
import io.huiliu.mechanisms.Outcome;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One settlement: event files through the engine into a folder. The same plan and events give the
 * same files, byte for byte, except for the time that it took.
 */
public final class Settlement implements Closeable {
    /** What a settlement writes. */
    public static final OutputFolder.Contents CONTENTS =
            new OutputFolder.Contents(
                    Pattern.compile(
                            "balances\\.csv|transfers\\.jsonl\\.gz|releases\\.csv|notices\\.csv"
                                    + "|orders\\.csv|plan(-\\d+)?\\.yaml|inputs\\.json"
                                    + "|rejected\\.jsonl|summary\\.json"),
                    new Words("settlement", "结算"));

    /** Transfers that are kept before they are formatted. */
    private static final int TRANSFERS_HELD = 4_096;

    /** Steps of a day close between two looks at the notices. */
    private static final int STEPS = 64;

    /** The longest time that a settlement lets pass after the last event, in days. */
    private static final int MOST_DAYS_AHEAD = 3_660;

    private final Request request;
    private final OutputFolder folder;
    private final Progress progress;
    private final long startNanos = System.nanoTime();

    private final PlanShelf shelf = new PlanShelf();
    private final Engine engine;
    private final Command command = new Command();
    private final @Nullable TransferFile transfers;
    private final NoticeFile notices;
    private final Releases releases;
    private final RejectedFile rejected;
    private final OrderFile stated;

    private final long[] commands = new long[CommandType.values().length];
    private final long[] outcomes = new long[Outcome.values().length];
    private long orders;
    private long firstMillis = Long.MAX_VALUE;
    private long eventsNanos;

    /**
     * What is to be settled.
     *
     * @param events files, or {@code -}
     * @param until the last day, its close included; null to stop at the last event's instant
     * @param carryOn whether bad lines are set aside instead of ending the run
     * @param transfers whether transfers are written
     * @param mark whether CSV files begin with a byte-order mark
     * @param seed of the draws
     * @param known plans that amendments may name, besides those that their names lead to
     */
    public record Request(
            PlanText plan,
            List<String> events,
            InputStream stdin,
            @Nullable LocalDate until,
            boolean carryOn,
            boolean transfers,
            boolean mark,
            byte[] seed,
            List<PlanText> known,
            Language language) {}

    public Settlement(Request request, OutputFolder folder, Progress progress) throws IOException {
        this.request = request;
        this.folder = folder;
        this.progress = progress;
        engine = new Engine(request.plan().plan(), shelf);
        notices = new NoticeFile(folder.file(ResultFolder.NOTICES), engine, request.mark());
        releases = new Releases(engine.facts());
        rejected = new RejectedFile(folder, request.language());
        stated = new OrderFile(folder, request.plan().plan().timeZone(), request.mark());
        if (request.transfers()) {
            transfers = new TransferFile(folder.file(ResultFolder.TRANSFERS), engine);
            engine.journal().spill(TRANSFERS_HELD, transfers);
        } else {
            transfers = null;
            engine.journal().mute(true);
        }
    }

    /** Settles everything and writes all files; the folder is then ready to be published. */
    public Summary run() throws IOException, Failure {
        LocalDate until = request.until();
        long end =
                until == null
                        ? Long.MAX_VALUE
                        : engine.startOf(Math.toIntExact(until.toEpochDay()) + 1);
        HmacDraws draws = new HmacDraws(request.seed());
        try (EventReader reader =
                        new EventReader(
                                request.events(),
                                request.stdin(),
                                end,
                                request.plan(),
                                request.known(),
                                draws);
                ReadAhead ahead = new ReadAhead(reader)) {
            boolean more = true;
            while (more) {
                Batch batch = ahead.take();
                apply(batch);
                progress.done(orders, batch.partPpm());
                more = !batch.isLast();
                ahead.release(batch);
            }
            progress.end();
            eventsNanos = System.nanoTime() - startNanos;
            if (until != null) {
                closeUntil(until);
            }
            engine.settleAll();
            audit();
            return write(reader);
        }
    }

    private void apply(Batch batch) throws IOException, Failure {
        batch.plans().forEach(shelf::put);
        CommandWriter writer = batch.commands();
        int at = 0;
        int looked = 0;
        int fault = 0;
        for (int i = 0; i < batch.count(); i++) {
            while (fault < batch.faults().size() && batch.faults().get(fault).before() <= i) {
                setAside(batch.faults().get(fault++));
            }
            if (at >= looked) {
                looked = engine.lookAhead(writer.buffer(), at, writer.size());
            }
            int length = (int) Bytes.INTS.get(writer.buffer(), at);
            apply(batch, i, at + 4, length);
            at += 4 + length;
        }
        while (fault < batch.faults().size()) {
            setAside(batch.faults().get(fault++));
        }
        tellNotices();
    }

    private void apply(Batch batch, int number, int at, int length) throws IOException, Failure {
        if (!command.wrap(batch.commands().buffer(), at, length)) {
            throw new IllegalStateException("a command was written that cannot be read");
        }
        CommandType type = command.type();
        Outcome outcome = engine.apply(command);
        commands[type.ordinal()]++;
        outcomes[outcome.ordinal()]++;
        if (outcome == Outcome.OK) {
            orders += type == CommandType.ORDER || type == CommandType.REDEEM ? 1 : 0;
            firstMillis = Math.min(firstMillis, command.at());
            stated.take(command);
        } else {
            String line = batch.text(number);
            Words why = new Refusal(line, engine.plan()).words(outcome);
            setAside(
                    new EventProblem(batch.file(), batch.line(number), outcome.name(), why),
                    line,
                    false);
        }
    }

    private void setAside(Batch.Fault fault) throws IOException, Failure {
        setAside(fault.problem(), fault.original(), fault.cut());
    }

    private void setAside(EventProblem problem, String original, boolean cut)
            throws IOException, Failure {
        if (!request.carryOn()) {
            progress.end();
            throw Failure.ofInput(problem.said());
        }
        rejected.write(problem, original, cut);
    }

    private void tellNotices() throws IOException {
        for (NoticeLog.Entry entry : engine.notices().entries()) {
            if (entry.notice() == Notice.RELEASE) {
                releases.add(entry);
            } else {
                notices.write(entry);
            }
        }
        engine.notices().clear();
    }

    private void closeUntil(LocalDate until) throws IOException, Failure {
        int day = Math.toIntExact(until.toEpochDay());
        if (firstMillis != Long.MAX_VALUE && day - engine.facts().today() > MOST_DAYS_AHEAD) {
            throw Failure.ofInput(
                    Words.of(
                            "--until %s: TIME_TOO_FAR is more than 3,660 days after the last event"
                                    + " (%s); name an earlier day",
                            "--until %s: TIME_TOO_FAR 比最后一个事件（%s）晚 3,660 天以上；请给更早的日期",
                            until,
                            LocalDate.ofEpochDay(engine.facts().today())));
        }
        while (!engine.close(day, STEPS)) {
            tellNotices();
        }
        tellNotices();
    }

    private void audit() throws Failure {
        try {
            engine.audit();
        } catch (InvariantViolation e) {
            throw Failure.ofMachine(
                    Words.of(
                            "INVARIANT_VIOLATED %s. This is an error in Huiliu: nothing was"
                                    + " written. Please report it with the plan and the events",
                            "INVARIANT_VIOLATED %s。这是 Huiliu 的错误：没有写出任何文件。请附上方案与事件文件报告",
                            String.valueOf(e.getMessage())));
        }
    }

    private Summary write(EventReader reader) throws IOException {
        TransferFile written = transfers;
        if (written != null) {
            engine.journal().read(written);
            engine.journal().clear();
            written.finish();
        }
        int balances;
        try (OutputStream out = folder.file(ResultFolder.BALANCES)) {
            String head = (request.mark() ? Csv.MARK : "") + "owner,asset,amount\n";
            out.write(head.getBytes(StandardCharsets.UTF_8));
            balances = new BalanceFile(engine).write(out);
        }
        try (OutputStream out = folder.file(ResultFolder.RELEASES)) {
            releases.write(out, request.mark());
        }
        notices.close();
        rejected.close();
        stated.close();
        writePlans(reader.plans());
        try (OutputStream out = folder.file(ResultFolder.INPUTS)) {
            Inputs.write(out, request, reader);
        }
        Summary summary = summary(reader, balances);
        try (OutputStream out = folder.file(ResultFolder.SUMMARY)) {
            summary.write(out);
        }
        return summary;
    }

    /** The plan is plan.yaml; those that amended it are plan-2.yaml and so on. */
    private void writePlans(List<PlanText> plans) throws IOException {
        for (int i = 0; i < plans.size(); i++) {
            String name = i == 0 ? ResultFolder.PLAN : "plan-" + (i + 1) + ".yaml";
            try (OutputStream out = folder.file(name)) {
                out.write(plans.get(i).bytes());
            }
        }
    }

    private Summary summary(EventReader reader, int balances) {
        TransferFile written = transfers;
        boolean started = firstMillis != Long.MAX_VALUE;
        return new Summary(
                engine,
                request.until(),
                started ? Instant.ofEpochMilli(firstMillis) : null,
                commands,
                outcomes,
                orders,
                rejected.count(),
                balances,
                releases.count(),
                notices.count(),
                written == null ? -1 : written.count(),
                written == null ? "" : written.chain(),
                reader.root(),
                folder.hashes(),
                eventsNanos,
                System.nanoTime() - startNanos);
    }

    @Override
    public void close() throws IOException {
        TransferFile written = transfers;
        if (written != null) {
            written.close();
        }
        notices.close();
        rejected.close();
        stated.close();
    }
}
