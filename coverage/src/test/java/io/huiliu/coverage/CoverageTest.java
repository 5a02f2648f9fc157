package io.huiliu.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * At least nine of ten lines of each module are run by the tests of all of them together: what a
 * mechanism does is tested by scenes in the engine. JaCoCo's own check sees one module at a time,
 * so this reads its report on all of them.
 */
class CoverageTest {
    private static final Path REPORT = Path.of("target", "site", "jacoco-aggregate", "jacoco.csv");
    private static final double LEAST = 0.90;

    @ParameterizedTest
    @ValueSource(strings = {"money", "ledger", "mechanisms", "plan", "engine"})
    void nineOfTenLinesAreRun(String module) throws IOException {
        assertThat(Files.exists(REPORT))
                .as("%s; run ./mvnw -Pcoverage -pl coverage -am verify", REPORT)
                .isTrue();
        List<String> lines = Files.readAllLines(REPORT);
        List<String> head = List.of(lines.getFirst().split(","));
        List<String[]> classes =
                lines.stream()
                        .map(line -> line.split(","))
                        .filter(cells -> cells[head.indexOf("GROUP")].endsWith("/huiliu-" + module))
                        .toList();
        double run = ratio(classes, head, "LINE");
        System.out.printf(
                Locale.ROOT,
                "%-10s %5.1f%% of lines, %5.1f%% of branches%n",
                module,
                run * 100,
                ratio(classes, head, "BRANCH") * 100);
        assertThat(run).as("lines of %s that tests run", module).isGreaterThanOrEqualTo(LEAST);
    }

    private static double ratio(List<String[]> classes, List<String> head, String what) {
        long missed = sum(classes, head.indexOf(what + "_MISSED"));
        long covered = sum(classes, head.indexOf(what + "_COVERED"));
        assertThat(missed + covered).as(what).isPositive();
        return (double) covered / (missed + covered);
    }

    private static long sum(List<String[]> classes, int column) {
        return classes.stream().mapToLong(cells -> Long.parseLong(cells[column])).sum();
    }
}
