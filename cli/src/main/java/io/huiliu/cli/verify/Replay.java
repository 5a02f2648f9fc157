package io.huiliu.cli.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiliu.cli.events.InputFile;
import io.huiliu.cli.output.OutputFolder;
import io.huiliu.cli.plans.PlanText;
import io.huiliu.cli.results.ResultFolder;
import io.huiliu.cli.settle.Settlement;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Language;
import io.huiliu.cli.terminal.Product;
import io.huiliu.cli.terminal.Progress;
import io.huiliu.cli.verify.Difference.Code;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Settles the same events again, under the same plan and options, and compares what comes of it.
 */
final class Replay {
    /** What a second run must repeat, in the order in which a difference is most telling. */
    private static final List<String> FILES =
            List.of(
                    ResultFolder.TRANSFERS,
                    ResultFolder.BALANCES,
                    ResultFolder.RELEASES,
                    ResultFolder.NOTICES);

    /** What there is only where there is something to tell. */
    private static final List<String> OPTIONAL_FILES = List.of(ResultFolder.ORDERS);

    private static final List<String> FIGURES =
            List.of("log-root", "state-hash", "orders", "outcomes", "last", "pools");

    private final ResultFolder folder;
    private final List<String> events;
    private final Language language;
    private final Progress progress;

    Replay(ResultFolder folder, List<String> events, Language language, Progress progress) {
        this.folder = folder;
        this.events = events;
        this.language = language;
        this.progress = progress;
    }

    void run() throws IOException, Failure {
        List<PlanText> plans = folder.plans();
        Path place = Files.createTempDirectory("huiliu-verify-");
        try (OutputFolder again =
                        OutputFolder.begin(
                                place.resolve("again"),
                                true,
                                Settlement.CONTENTS,
                                OutputFolder::open);
                Settlement settlement = new Settlement(request(plans), again, progress)) {
            settlement.run();
            again.publish();
            compare(ResultFolder.open(place.resolve("again")));
        } finally {
            remove(place);
        }
    }

    private Settlement.Request request(List<PlanText> plans) {
        JsonNode options = folder.inputs().path("options");
        String until = options.path("until").asText("");
        return new Settlement.Request(
                plans.getFirst(),
                events,
                System.in,
                until.isEmpty() || until.equals("null") ? null : LocalDate.parse(until),
                options.path("continue").asBoolean(),
                folder.hasTransfers(),
                options.path("bom").asBoolean(),
                HexFormat.of().parseHex(folder.inputs().path("draws").path("seed").asText()),
                plans.subList(1, plans.size()),
                language);
    }

    private void compare(ResultFolder again) throws IOException, Failure {
        compareInputs(again);
        for (String name : FILES) {
            if (!name.equals(ResultFolder.TRANSFERS) || folder.hasTransfers()) {
                compareLines(name, again);
            }
        }
        for (String name : OPTIONAL_FILES) {
            if (folder.has(name) || again.has(name)) {
                compareLines(name, again);
            }
        }
        for (String figure : FIGURES) {
            JsonNode was = folder.summary().path(figure);
            JsonNode is = again.summary().path(figure);
            if (!was.equals(is)) {
                throw Difference.at(
                        folder.file(ResultFolder.SUMMARY),
                        0,
                        Code.REPLAY_DIFFERS,
                        "%s is %s here, %s in the replay%s",
                        "%s 此处为 %s，重放为 %s%s",
                        figure,
                        was,
                        is,
                        versions());
            }
        }
    }

    /** Other events give another result: that must be told as what it is. */
    private void compareInputs(ResultFolder again) throws Failure {
        JsonNode was = folder.inputs().path("events");
        JsonNode is = again.inputs().path("events");
        for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
            String before = was.path(i).path("sha256").asText("");
            String now = is.path(i).path("sha256").asText("");
            if (!before.equals(now)) {
                throw Difference.at(
                        folder.file(ResultFolder.INPUTS),
                        0,
                        Code.INPUT_DIFFERS,
                        "event file %d was %s (SHA-256 %s); now it is %s (%s)",
                        "第 %d 个事件文件原为 %s（SHA-256 %s）；现为 %s（%s）",
                        i + 1,
                        was.path(i).path("name").asText("none"),
                        brief(before),
                        is.path(i).path("name").asText("none"),
                        brief(now));
            }
        }
    }

    private static String brief(String hash) {
        return hash.isEmpty() ? "-" : hash.substring(0, 12) + "…";
    }

    private void compareLines(String name, ResultFolder again) throws IOException, Failure {
        try (BufferedReader was = lines(folder.file(name));
                BufferedReader is = lines(again.file(name))) {
            long number = 1;
            String before = was.readLine();
            String now = is.readLine();
            while (before != null && before.equals(now)) {
                before = was.readLine();
                now = is.readLine();
                number++;
            }
            if (!Objects.equals(before, now)) {
                throw Difference.at(
                        folder.file(name),
                        number,
                        Code.REPLAY_DIFFERS,
                        "the line is %s; the replay has %s%s",
                        "该行为 %s；重放为 %s%s",
                        shown(before),
                        shown(now),
                        versions());
            }
        }
    }

    private static BufferedReader lines(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        InputStream plain =
                String.valueOf(file.getFileName()).endsWith(".gz")
                        ? new GZIPInputStream(in, 1 << 16)
                        : in;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }

    private static String shown(@Nullable String line) {
        return line == null ? "-" : line;
    }

    /** Another engine is a likely reason. */
    private String versions() {
        String was = folder.summary().path("engine").asText();
        String is = "huiliu " + Product.version();
        return was.equals(is) ? "" : " (" + was + " / " + is + ")";
    }

    private static void remove(Path place) throws IOException {
        Path again = place.resolve("again");
        if (Files.isDirectory(again)) {
            try (var files = Files.newDirectoryStream(again)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(again);
        }
        Files.delete(place);
    }

    /** SHA-256 of a file in hexadecimal. */
    static String sha256(Path file) throws IOException {
        var digest = InputFile.sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
