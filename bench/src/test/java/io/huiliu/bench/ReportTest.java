package io.huiliu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.cli.terminal.Language;
import io.huiliu.cli.terminal.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Words REMARK = new Words("26 transfers an order", "每笔订单 26 笔转账");

    @TempDir private Path folder;

    @Test
    void jsonHasOneObjectALineWithThePeerOfTheSameRun() {
        assertThat(JsonLines.lines(measured()))
                .containsExactly(
                        "{\"name\":\"engine.bare.1m\",\"value\":3000000,\"unit\":\"orders/s\"}",
                        "{\"name\":\"engine.wodian.1m\",\"value\":880000,\"unit\":\"orders/s\","
                                + "\"vs\":\"engine.bare.1m\",\"ratio\":0.293}",
                        "{\"name\":\"engine.release.30m\",\"value\":0.250,\"unit\":\"ms\"}");
    }

    @Test
    void aBarThatIsMissedIsPlainToSee() {
        StringWriter text = new StringWriter();
        Table.print(Words.same(""), measured(), new PrintWriter(text, true), Language.EN);
        assertThat(text.toString().lines().filter(line -> line.startsWith("engine.")))
                .satisfiesExactly(
                        bare -> assertThat(bare).doesNotContain("MISSED", "reached"),
                        wodian -> assertThat(wodian).contains("0.29 (≥ 0.25)", "MISSED by 12%"),
                        release -> assertThat(release).contains("≤ 5.000", "reached"));
    }

    @Test
    void aRatioBelowItsBarIsAMissToo() {
        Bar bar = Bar.of("engine.wodian.1m");
        assertThat(bar.missedBy(1_500_000, 0.20)).isEqualTo(0.2, within());
        assertThat(bar.missedBy(1_500_000, 0.30)).isNegative();
    }

    @Test
    void reportsOfSeveralProcessesAddUp() throws IOException {
        Path file = folder.resolve("report.tsv");
        Report first = measured();
        first.remark(REMARK);
        first.write(file);
        Report both = Report.read(file);
        both.add(Report.read(file));

        Figure wodian = both.figures().get("engine.wodian.1m");
        assertThat(wodian).isNotNull();
        assertThat(wodian.samples()).hasSize(6);
        assertThat(wodian.median()).isEqualTo(880_000);
        assertThat(both.remarks()).containsExactly(REMARK);
    }

    @Test
    void sizesAreWrittenAsPeopleWriteThem() {
        assertThat(Size.parse("30m")).isEqualTo(30_000_000);
        assertThat(Size.parse("100k")).isEqualTo(100_000);
        assertThat(Size.label(30_000_000)).isEqualTo("30m");
        assertThat(Size.label(100_000)).isEqualTo("100k");
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }

    private static Report measured() {
        Report report = new Report();
        report.figure("engine.bare.1m", "orders/s", 2_900_000, 3_000_000, 3_100_000);
        report.figure("engine.wodian.1m", "orders/s", 900_000, 870_000, 880_000);
        report.figure("engine.release.30m", "ms", 0.25);
        return report;
    }
}
