package io.huiliu.cli.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.huiliu.cli.terminal.Progress;
import io.huiliu.cli.terminal.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huiliu import csv}. */
@Command(
        name = "csv",
        description = "Import any CSV file, by a map of its columns.",
        mixinStandardHelpOptions = true)
final class CsvCommand implements Callable<Integer> {
    @SuppressWarnings("NullAway.Init") // required
    @Parameters(
            paramLabel = "FILE",
            descriptionKey = "file",
            description = "The CSV file, plain or gzip.")
    private Path file;

    @SuppressWarnings("NullAway.Init") // required
    @Option(
            names = "--map",
            required = true,
            paramLabel = "MAP.yaml",
            description = "Which column is which field of which event.")
    private Path mapFile;

    @Option(
            names = "--continue",
            description = "Set faulty rows aside in EVENTS.rejected.csv instead of failing.")
    private boolean goOn;

    @SuppressWarnings("NullAway.Init") // picocli fills it
    @Mixin
    private Target target;

    @Override
    public Integer call() {
        return target.exitCodeOf(this::run);
    }

    private void run() throws IOException, ImportException {
        target.refuseExisting(target.out());
        Path rejectedFile = target.beside(".rejected.csv");
        if (goOn) {
            target.refuseExisting(rejectedFile);
        }
        CsvMap map = CsvMapReader.read(mapFile);
        try (CsvTable table = CsvTable.open(file, map.charset(), map.separator())) {
            var work = new CsvImport(table, map, CsvImport.MOST_ROWS);
            var events = new SortedEvents();
            if (goOn) {
                runSettingAside(work, table, events, rejectedFile);
            } else {
                read(work, events, null);
                write(events);
            }
            say(work, events, rejectedFile);
        }
    }

    private void runSettingAside(
            CsvImport work, CsvTable table, SortedEvents events, Path rejectedFile)
            throws IOException, ImportException {
        try (NewFile rejected = target.begin(rejectedFile)) {
            CsvWriter csv =
                    CsvWriter.builder()
                            .lineDelimiter(LineDelimiter.LF)
                            .build(rejected.stream(), StandardCharsets.UTF_8);
            csv.writeRecord(with(table.header(), "line", "error"));
            read(
                    work,
                    events,
                    (row, why) ->
                            csv.writeRecord(
                                    with(row.fields(), Long.toString(row.line()), target.in(why))));
            csv.flush();
            rejected.publish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        write(events);
    }

    private void read(CsvImport work, SortedEvents events, CsvImport.@Nullable Rejected rejected)
            throws IOException, ImportException {
        Progress progress = target.progress();
        try {
            work.run(events, progress, rejected);
        } finally {
            progress.end();
        }
    }

    private void write(SortedEvents events) throws IOException, ImportException {
        try (NewFile out = target.begin(target.out())) {
            events.writeTo(out.stream());
            out.publish();
        }
    }

    private void say(CsvImport work, SortedEvents events, Path rejectedFile) {
        target.say(
                Words.of(
                        "%,d rows read, %,d events in %s: %s",
                        "读入 %,d 行，共 %,d 个事件，写入 %s：%s",
                        work.rows(),
                        events.size(),
                        target.out(),
                        work.counts()));
        if (work.faults() > 0) {
            target.say(
                    Words.of(
                            "%,d rows set aside in %s",
                            "%,d 行有误，搁置在 %s", work.faults(), rejectedFile));
        }
    }

    private static List<String> with(List<String> fields, String... more) {
        List<String> all = new ArrayList<>(fields);
        all.addAll(List.of(more));
        return all;
    }
}
