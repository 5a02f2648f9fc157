package io.huiliu.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IBundleCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * At least nine of ten lines of each module are run by the tests of all of them together: what a
 * mechanism does is tested by scenes in the engine. JaCoCo's own check sees one module at a time.
 */
class CoverageTest {
    private static final String[] MODULES = {"money", "ledger", "mechanisms", "plan", "engine"};
    private static final double LEAST = 0.90;

    @ParameterizedTest
    @ValueSource(strings = {"money", "ledger", "mechanisms", "plan", "engine"})
    void nineOfTenLinesAreRun(String module) throws IOException {
        CoverageBuilder builder = new CoverageBuilder();
        Analyzer analyzer = new Analyzer(recorded().getExecutionDataStore(), builder);
        analyzer.analyzeAll(target(module).resolve("classes").toFile());
        IBundleCoverage bundle = builder.getBundle(module);
        System.out.println(figures(module, bundle));
        assertThat(bundle.getLineCounter().getTotalCount()).as("lines of " + module).isPositive();
        assertThat(bundle.getLineCounter().getCoveredRatio())
                .as("lines of %s that tests run", module)
                .isGreaterThanOrEqualTo(LEAST);
    }

    private static ExecFileLoader recorded() throws IOException {
        ExecFileLoader loader = new ExecFileLoader();
        for (String module : MODULES) {
            Path file = target(module).resolve("jacoco.exec");
            assertThat(Files.exists(file))
                    .as(
                            "%s; run all modules' tests: ./mvnw -Pcoverage -pl coverage -am verify",
                            file)
                    .isTrue();
            loader.load(file.toFile());
        }
        return loader;
    }

    private static Path target(String module) {
        return Path.of("..", module, "target");
    }

    private static String figures(String module, IBundleCoverage bundle) {
        ICounter lines = bundle.getLineCounter();
        return String.format(
                Locale.ROOT,
                "%-10s %5d of %5d lines, %5.1f%%; branches %5.1f%%",
                module,
                lines.getCoveredCount(),
                lines.getTotalCount(),
                lines.getCoveredRatio() * 100,
                bundle.getBranchCounter().getCoveredRatio() * 100);
    }
}
