package io.huiliu.simulate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, where there is one. */
class BrowserTest {
    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    @TempDir Path folder;

    @Test
    void everyChartIsDrawnAndNothingIsComplainedOf() throws Exception {
        Path page = folder.resolve("report.html");
        Files.writeString(page, HtmlReport.report(Sheets.appreciation(), false));
        String dom = opened(page);
        String[] canvases = dom.split("class=\"canvas\"", -1);
        assertThat(canvases).hasSize(1 + 2 + 3 * 6);
        for (int i = 1; i < canvases.length; i++) {
            String canvas = canvases[i].substring(0, canvases[i].indexOf("<details"));
            assertThat(canvas).contains("<svg", "<path", "aria-label");
        }
        assertThat(Files.readString(folder.resolve("stderr"))).doesNotContain("CONSOLE");
    }

    private String opened(Path page) throws IOException, InterruptedException {
        String browser = browser();
        Path out = folder.resolve("stdout");
        Process process =
                new ProcessBuilder(
                                browser,
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--enable-logging=stderr",
                                "--user-data-dir=" + folder.resolve("profile"),
                                "--dump-dom",
                                page.toUri().toString())
                        .redirectOutput(out.toFile())
                        .redirectError(folder.resolve("stderr").toFile())
                        .start();
        try {
            Assumptions.assumeTrue(
                    process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0,
                    "SKIPPED: the browser cannot run here");
        } finally {
            process.destroyForcibly().waitFor();
        }
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    private static String browser() {
        Stream<String> there = BROWSERS.stream().filter(path -> Files.isExecutable(Path.of(path)));
        String browser = there.findFirst().orElse("");
        Assumptions.assumeFalse(browser.isEmpty(), "SKIPPED: there is no browser here");
        return browser;
    }
}
