package io.huiliu.simulate.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The published schema says of scenarios what the reader says. */
class ScenarioSchemaTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA = REGISTRY.getSchema(ScenarioSchema.schema());

    /** As an editor sees a scenario: YAML 1.2's numbers are numbers. */
    private static List<Error> errors(String yaml) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        JsonNode json = new ObjectMapper().valueToTree(tree);
        return SCHEMA.validate(json);
    }

    @Test
    void itIsASchemaOfTheDraftThatItNames() {
        Schema draft =
                REGISTRY.getSchema(
                        SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(draft.validate(ScenarioSchema.schema())).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("io.huiliu.simulate.scenario.BundledScenarios#IDS")
    void everyScenarioOfTheProductFitsIt(String id) {
        String text = BundledScenarios.text(id);
        assertThat(text).isNotNull();
        assertThat(errors(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    days: 100 | days: 0 | false
                    days: 100 | start: 2027-03-01 | true
                    days: 100 | start: 1.3.2027 | false
                    days: 100 | day: 100 | false
                    days: 100 | about: All at once. | true
                    growth: { exponential: { per-day: 4, rate: 0.3% a day } } | growth: { linear: { per-day: 4, added-per-day: -0.5 } } | true
                    growth: { exponential: { per-day: 4, rate: 0.3% a day } } | growth: { linear: { per-day: 4 } } | false
                    growth: { exponential: { per-day: 4, rate: 0.3% a day } } | growth: { gompertz: { per-day: 4 } } | false
                    growth: { exponential: { per-day: 4, rate: 0.3% a day } } | growth: {} | false
                    growth: { exponential: { per-day: 4, rate: 0.3% a day } } | colour: blue | false
                    rate: 0.3% a day | rate: -0.3% | true
                    rate: 0.3% a day | rate: 0.3 | false
                    per-day: 4 | per-day: 0.5 | true
                    per-day: 4 | per-day: -1 | false
                    loyalty: 92% | loyalty: 1/2 | true
                    loyalty: 92% | loyalty: 92 | false
                    ticket: 200.00 | ticket: 0.5 | true
                    ticket: 200.00 | ticket: "1,200.00" | true
                    ticket: 200.00 | ticket: 0 | false
                    initial: 20 | initial: many | false
                    - run: { day: 50, share: 30% } | - growth-stops: { day: 50 } | true
                    - run: { day: 50, share: 30% } | - growth-stops | false
                    - run: { day: 50, share: 30% } | - volume: { day: 50, factor: 0%, for: ever } | true
                    - run: { day: 50, share: 30% } | - volume: { day: 50, factor: 0%, for: 30 } | false
                    """)
    void itTakesWhatTheReaderTakes(String before, String after, boolean good) {
        assertThat(ScenarioTexts.GOOD).contains(before);
        String text = ScenarioTexts.GOOD.replace(before, after);
        assertThat(errors(text).isEmpty()).as("schema").isEqualTo(good);
        assertThat(ScenarioTexts.mistakes(text).isEmpty()).as("reader").isEqualTo(good);
    }
}
