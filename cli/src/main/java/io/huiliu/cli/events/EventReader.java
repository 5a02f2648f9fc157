package io.huiliu.cli.events;

import io.huiliu.cli.events.EventProblem.Code;
import io.huiliu.cli.plans.PlanText;
import io.huiliu.cli.plans.Plans;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Words;
import io.huiliu.engine.HmacDraws;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads event files one after another into batches of commands. It knows nothing of the engine: a
 * line that reads well may still be refused.
 */
public final class EventReader implements Closeable {
    private final List<String> names;
    private final InputStream stdin;
    private final long untilMillis;
    private final CommandLog log;
    private final EventParser parser = new EventParser(this::hashOfPlan);
    private final Map<String, PlanText> plans = new LinkedHashMap<>();
    private final Map<String, PlanText> named = new HashMap<>();
    private final List<InputFile.Read> read = new ArrayList<>();
    private final List<PlanText> found = new ArrayList<>();

    private int next;
    private @Nullable InputFile file;
    private @Nullable LineReader lines;
    private boolean pastEnd;

    /**
     * A reader of the files of that order.
     *
     * @param names files, or {@code -} for {@code stdin}
     * @param untilMillis the first instant that is not wanted any more: reading stops there
     * @param known plans that amendments may name, besides those that their names lead to
     */
    public EventReader(
            List<String> names,
            InputStream stdin,
            long untilMillis,
            PlanText plan,
            List<PlanText> known,
            HmacDraws draws) {
        this.names = List.copyOf(names);
        this.stdin = stdin;
        this.untilMillis = untilMillis;
        this.log = new CommandLog(draws);
        known.forEach(text -> named.put(text.name(), text));
        take(plan);
    }

    /** Fills a batch. The files it came from are hashed to their ends. */
    public void fill(Batch batch) throws IOException, Failure {
        InputFile current = open();
        batch.begin(current.name());
        LineReader from = lines;
        if (from == null) {
            throw new IllegalStateException("nothing is left to read");
        }
        boolean more = true;
        try {
            while (more && !batch.isFull() && !pastEnd) {
                more = from.next();
                if (more && !from.isBlank()) {
                    read(from, batch);
                }
            }
        } catch (ZipException | EOFException e) {
            throw damaged(current, from.number(), e);
        }
        boolean ended = !more || pastEnd;
        if (ended) {
            finish(current);
        }
        batch.end(ended && next == names.size(), part());
    }

    private InputFile open() throws IOException, Failure {
        InputFile current = file;
        if (current == null) {
            current = InputFile.open(names.get(next++), stdin);
            file = current;
            try {
                lines = new LineReader(current.content());
            } catch (ZipException | EOFException e) {
                throw damaged(current, 0, e);
            }
        }
        return current;
    }

    private static Failure damaged(InputFile file, long line, IOException e) {
        return Failure.ofInput(
                new EventProblem(
                                file.name(),
                                line,
                                Code.FILE_DAMAGED.name(),
                                Words.of(
                                        "the compressed file breaks off or is damaged after this"
                                                + " line (%s); make it again",
                                        "压缩文件在此行之后中断或损坏（%s）；请重新生成", String.valueOf(e.getMessage())))
                        .said());
    }

    private void finish(InputFile current) throws IOException, Failure {
        read.add(current.finish());
        current.close();
        file = null;
        lines = null;
        while (pastEnd && next < names.size()) {
            InputFile unread = InputFile.open(names.get(next++), stdin);
            read.add(unread.finish());
            unread.close();
        }
    }

    private void read(LineReader line, Batch batch) {
        try {
            if (!parser.parse(line, untilMillis, batch.commands)) {
                pastEnd = true;
                return;
            }
            log.append(batch.commands, parser.type());
            found.forEach(plan -> batch.plans.add(plan.plan()));
            batch.keep(line);
        } catch (EventException e) {
            InputFile current = file;
            String name = current == null ? "" : current.name();
            String text =
                    new String(
                            line.buffer(),
                            line.from(),
                            line.to() - line.from(),
                            StandardCharsets.UTF_8);
            var problem = new EventProblem(name, line.number(), e.code().name(), e.words());
            batch.keep(new Batch.Fault(batch.count(), problem, text, line.tooLong()));
        } finally {
            found.clear();
        }
    }

    /** A plan is named by its file, relative to the event file, by its hash, or by its id. */
    private String hashOfPlan(String name) throws EventException {
        PlanText known = plans.get(name);
        if (known == null) {
            known = named.get(name);
        }
        if (known == null) {
            InputFile current = file;
            Path folder = current == null ? null : current.folder();
            known = compiled(name, folder);
        }
        if (!plans.containsKey(known.plan().hash())) {
            take(known);
        }
        found.add(known);
        return known.plan().hash();
    }

    private static PlanText compiled(String named, @Nullable Path folder) throws EventException {
        try {
            return Plans.find(named, folder);
        } catch (Failure e) {
            StringBuilder en = new StringBuilder();
            StringBuilder zh = new StringBuilder();
            for (Words line : e.lines()) {
                en.append(en.isEmpty() ? "" : "\n").append(line.en());
                zh.append(zh.isEmpty() ? "" : "\n").append(line.zh());
            }
            boolean there = Plans.exists(named, folder);
            throw new EventException(
                    there ? Code.PLAN_WRONG : Code.PLAN_MISSING,
                    new Words(en.toString(), zh.toString()));
        } catch (IOException e) {
            throw new EventException(
                    Code.PLAN_MISSING,
                    "the plan \"%s\" cannot be read: %s",
                    "无法读取方案 \"%s\"：%s",
                    named,
                    String.valueOf(e.getMessage()));
        }
    }

    private void take(PlanText plan) {
        plans.put(plan.plan().hash(), plan);
        log.mayFollow(plan.plan());
    }

    private long part() {
        long length = 0;
        long bytes = 0;
        for (InputFile.Read whole : read) {
            length += whole.bytes();
            bytes += whole.bytes();
        }
        InputFile current = file;
        if (current != null && current.length() > 0) {
            length += current.length();
            bytes += current.bytes();
        }
        boolean known = next == names.size() && length > 0;
        return known ? Math.min(1_000_000, (long) (bytes * 1e6 / length)) : 0;
    }

    /** The files read, once all of them are. */
    public List<InputFile.Read> inputs() {
        return List.copyOf(read);
    }

    /** The plan and those that amendments named, in that order. */
    public List<PlanText> plans() {
        return List.copyOf(plans.values());
    }

    /** The root of the last batch of commands; ends the log. */
    public String root() {
        return log.end();
    }

    @Override
    public void close() throws IOException {
        InputFile current = file;
        if (current != null) {
            current.close();
        }
    }
}
