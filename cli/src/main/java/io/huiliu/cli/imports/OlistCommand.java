package io.huiliu.cli.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.huiliu.cli.imports.OlistImport.SetAside;
import io.huiliu.cli.terminal.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huiliu import olist}. */
@Command(
        name = "olist",
        description = "Import the Brazilian marketplace orders that Olist published.",
        mixinStandardHelpOptions = true)
final class OlistCommand implements Callable<Integer> {
    @SuppressWarnings("NullAway.Init") // required
    @Parameters(
            paramLabel = "DIR",
            descriptionKey = "dir",
            description = "The folder with olist_orders.csv(.gz) and its companions.")
    private Path folder;

    @Option(
            names = "--rate",
            paramLabel = "5%..20%",
            converter = RateRange.Reader.class,
            description = "Draw each merchant a concession rate in this range, from its id.")
    private @Nullable RateRange rates;

    @Option(
            names = "--referrals",
            paramLabel = "FILE",
            description = "A CSV of friendships to grow a referral forest from.")
    private @Nullable Path friendships;

    @SuppressWarnings("NullAway.Init") // picocli fills it
    @Mixin
    private Target target;

    @Override
    public Integer call() {
        return target.exitCodeOf(this::run);
    }

    private void run() throws IOException, ImportException {
        Path asideFile = target.beside(".set-aside.csv");
        target.refuseExisting(target.out());
        target.refuseExisting(asideFile);
        var work =
                new OlistImport(
                        OlistData.read(folder),
                        rates,
                        friendships == null ? null : SocialGraph.read(friendships));
        var events = new SortedEvents();
        OlistSummary summary = work.run(events);
        try (NewFile aside = target.begin(asideFile);
                NewFile out = target.begin(target.out())) {
            write(work.setAside(), aside);
            events.writeTo(out.stream());
            aside.publish();
            out.publish();
        }
        summary.lines().forEach(target::say);
        target.say(
                Words.of(
                        "%,d events in %s; set aside: %s",
                        "共 %,d 个事件，写入 %s；搁置的订单见 %s", events.size(), target.out(), asideFile));
    }

    private static void write(List<SetAside> orders, NewFile file) throws IOException {
        try {
            CsvWriter csv =
                    CsvWriter.builder()
                            .lineDelimiter(LineDelimiter.LF)
                            .build(file.stream(), StandardCharsets.UTF_8);
            csv.writeRecord("order", "reason", "items_total", "payments_total");
            for (SetAside order : orders) {
                csv.writeRecord(
                        order.order(),
                        order.reason().name(),
                        Hundredths.text(order.itemsCents()),
                        Hundredths.text(order.paidCents()));
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
