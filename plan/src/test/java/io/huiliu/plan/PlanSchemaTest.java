package io.huiliu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.huiliu.mechanisms.Mechanisms;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The published schema says of plans what the reader says. */
class PlanSchemaTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema BUCKETS = REGISTRY.getSchema(PlanSchema.of(BucketTerms.FORMS));

    /** As an editor sees a plan: YAML 1.2's numbers are numbers. */
    private static JsonNode json(String yaml) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return new ObjectMapper().valueToTree(tree);
    }

    private static List<Error> errors(Schema schema, String yaml) {
        return schema.validate(json(yaml));
    }

    @Test
    void itIsASchemaOfTheDraftThatItNames() {
        Schema draft =
                REGISTRY.getSchema(
                        SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(draft.validate(PlanSchema.of(BucketTerms.FORMS))).isEmpty();
        assertThat(draft.validate(PlanSchema.of(Mechanisms.ALL))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("io.huiliu.plan.BundledPlans#IDS")
    void everyPlanOfTheProductFitsIt(String id) {
        String text = BundledPlans.text(id);
        assertThat(text).isNotNull();
        assertThat(errors(REGISTRY.getSchema(PlanSchema.of(Mechanisms.ALL)), text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {}                              | true
                    fund: 20%                       | true
                    fund: 1% of amount, at most 20% of concession | true
                    fund: 20                        | false
                    fund: 20% of turnover           | false
                    min-amount: 100.00              | true
                    min-amount: 100                 | true
                    min-amount: "1,000.00"          | true
                    first-release-at: 1,000,000 points | true
                    installments: 40                | true
                    installments: 4.5               | false
                    cap: 5x                         | true
                    cap: 5                          | false
                    lock: 30d                       | true
                    lock: {default: 15d, food: 30d} | true
                    lock: {food: 30d}               | false
                    levels: [15%, 3%]               | true
                    levels: "[15%, 3%] of concession" | true
                    levels: [15%, 3%, 1%, 1%]       | false
                    holder: consumer                | true
                    holder: both                    | false
                    weighting: on                   | true
                    weighting: true                 | true
                    weighting: maybe                | false
                    mint: 70% of contribution       | true
                    mint: 1/500 of grant            | true
                    mint: 70% of amount             | false
                    ranks: [{rank: gold}]           | true
                    ranks: [{rate: 5%}]             | false
                    odds: {一等奖: 1%}               | true
                    odds: {a: 1}                    | false
                    colour: blue                    | false
                    """)
    void itTakesWhatTheReaderTakes(String parameters, boolean good) {
        String text = PlanTexts.bucket(parameters);
        assertThat(errors(BUCKETS, text).isEmpty()).isEqualTo(good);
        assertThat(PlanTexts.read(text).plan() != null).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    - bucket               | true
                    - bucket:              | true
                    - tap: {grant: 10%}    | true
                    - tap                  | false
                    - tap:                 | false
                    - cup: {}              | false
                    - {bucket: {name: a}, tap: {grant: 5%}} | false
                    """)
    void anEntryIsOneMechanism(String entry, boolean good) {
        String text = "plan: p\nconcession: 10%..20%\nmechanisms:\n  " + entry + "\n";
        assertThat(errors(BUCKETS, text).isEmpty()).isEqualTo(good);
        assertThat(PlanTexts.read(text).plan() != null).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    title: {zh: 绿色积分, en: Green points} | true
                    title: Green points  | true
                    title: {fr: x}       | false
                    version: 3           | true
                    version: 0           | false
                    effective: 2025-09-15 | true
                    effective: 15.9.2025 | false
                    currency: CNY        | true
                    currency: USD        | false
                    confirm: immediate   | true
                    confirm: after 7d    | true
                    confirm: later       | false
                    refundable-for: 0d   | true
                    join-fee: none       | true
                    join-fee: 99.00      | true
                    join-fee: some       | false
                    transferable: false  | true
                    records-kept: 3y     | true
                    records-kept: 3      | false
                    vouchers-sold: none  | true
                    vouchers-sold: "bearer, at most 1,000.00" | true
                    vouchers-sold: bearer | false
                    fact-sheet: shown    | true
                    fact-sheet: hidden   | false
                    personal-data: [{field: phone, consent: true}] | true
                    personal-data: [{purpose: sign in}] | false
                    minors: refused      | true
                    minors: welcome      | false
                    texts: {a: {zh: 一, en: one}, b: two} | true
                    texts: hello         | false
                    tune: {default-concession: 3%..20%} | true
                    tune: {default-concession: 5%} | false
                    tune: 5%             | false
                    colour: blue         | false
                    """)
    void aHeadIsCheckedToo(String line, boolean good) {
        String text = "plan: p\nconcession: 3%..20%\nmechanisms: []\n" + line + "\n";
        assertThat(errors(BUCKETS, text).isEmpty()).isEqualTo(good);
        assertThat(PlanTexts.read(text).plan() != null).isEqualTo(good);
    }

    @Test
    void everythingHasATitleAndHelpInBothLanguages() {
        JsonNode fund = PlanSchema.of(BucketTerms.FORMS).at("/$defs/bucket/properties/fund");
        assertThat(fund.get("title").asText()).isEqualTo("Parameter");
        assertThat(fund.get("x-zh-title").asText()).isEqualTo("参数");
        assertThat(fund.get("description").asText()).isEqualTo("Help.");
        assertThat(fund.get("x-zh-description").asText()).isEqualTo("说明。");
        assertThat(fund.get("default").asText()).isEqualTo("20%");
    }
}
