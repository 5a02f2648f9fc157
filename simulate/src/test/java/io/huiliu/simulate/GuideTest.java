package io.huiliu.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.plan.BundledPlans;
import io.huiliu.plan.Plan;
import io.huiliu.plan.PlanFile;
import io.huiliu.simulate.scenario.BundledScenarios;
import io.huiliu.simulate.scenario.ScenarioFile;
import io.huiliu.simulate.scenario.ScenarioReference;
import io.huiliu.simulate.scenario.ScenarioSchema;
import io.huiliu.simulate.study.Study;
import io.huiliu.simulate.study.StudyFile;
import io.huiliu.simulate.study.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the guide and the reference say is what is read. {@code -Dhuiliu.update=true} writes anew
 * what is made from the forms.
 */
class GuideTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Path GUIDE = DOCS.resolve("guides/scenarios.md");
    private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");

    @Test
    void theSchemaIsThatOfTheForms() throws IOException {
        fresh(DOCS.resolve("reference/scenario.schema.json"), ScenarioSchema.text());
    }

    @Test
    void theTablesOfTheGuideAreThoseOfTheForms() throws IOException {
        String text = Files.readString(GUIDE);
        String withStudy = replaced(text, "study", StudyFile.reference());
        fresh(GUIDE, replaced(withStudy, "scenario", ScenarioReference.text()));
    }

    private static String replaced(String text, String block, String content) {
        String begin = "<!-- " + block + " -->\n";
        String end = "<!-- /" + block + " -->\n";
        assertThat(text).contains(begin).contains(end);
        return text.substring(0, text.indexOf(begin) + begin.length())
                + content
                + text.substring(text.indexOf(end));
    }

    private static void fresh(Path file, String text) throws IOException {
        if (Boolean.getBoolean("huiliu.update")) {
            Files.writeString(file, text);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(
                        "%s is stale: run ./mvnw -pl simulate -am test -Dtest=GuideTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dhuiliu.update=true",
                        file)
                .isEqualTo(text);
    }

    @Test
    void theScenarioOfTheGuideIsRight() throws IOException {
        assertThat(ScenarioFile.read("guide", example("scenario:")).diagnostics()).isEmpty();
    }

    @Test
    void theStudyOfTheGuideHasFortyVariantsThatCompile() throws IOException {
        Study study = StudyFile.read("guide", example("study:")).orThrow();
        String wodian = Objects.requireNonNull(BundledPlans.text("wodian"));
        Plan plan = PlanFile.read("wodian.yaml", wodian).orThrow();
        Study.Variants variants = study.variants(plan, BundledScenarios.scenario("stop"));
        assertThat(variants.diagnostics()).isEmpty();
        assertThat(variants.variants()).hasSize(40);
        for (Variant variant : variants.variants()) {
            assertThat(variant.of(plan, BundledScenarios.scenario("stop")).diagnostics()).isEmpty();
        }
    }

    /** The first example that begins so. */
    private static String example(String begin) throws IOException {
        List<String> examples =
                YAML.matcher(Files.readString(GUIDE)).results().map(each -> each.group(1)).toList();
        return examples.stream().filter(each -> each.startsWith(begin)).findFirst().orElseThrow();
    }
}
