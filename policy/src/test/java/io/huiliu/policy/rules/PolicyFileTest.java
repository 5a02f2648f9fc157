package io.huiliu.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.huiliu.plan.reading.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Policy files: what they may say, and what is said of those that are wrong. */
class PolicyFileTest {
    private static final Path REFERENCE = Path.of("..", "docs", "reference");
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(PolicySchema.of());

    private static String withRule(String lines) {
        return """
        policy: mine
        effective: 2026-01-01
        title: { zh: 我的, en: Mine }
        note: Counsel must recheck.
        rules:
          - id: ours
            source: our own
            message: said
            remedy: mend
        """
                + lines.indent(4);
    }

    private static List<String> mistakes(String text) {
        return PolicyFile.read("p.yaml", text).diagnostics().stream()
                .map(Diagnostic::english)
                .map(each -> each.substring("p.yaml:".length()))
                .toList();
    }

    private static boolean fitsSchema(String text) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(text);
        return SCHEMA.validate(new ObjectMapper().valueToTree(tree)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    when: plan.chain_levels > 1                      | true
                    when: plan.chain_levels > 1\\nseverity: warn     | true
                    when: "true"\\nfor-each: data                    | true
                    when: size(found) > 0\\nfor-each: text\\nwords: [a, b] | true
                    when: "true"\\nkind: plan\\noverridable-by: counsel | true
                    kind: live                                       | true
                    when: "true"\\nseverity: fatal                   | false
                    when: "true"\\nfor-each: member                  | false
                    when: "true"\\ncolour: blue                      | false
                    when: [1, 2]                                     | false
                    """)
    void theSchemaTakesWhatTheReaderTakes(String lines, boolean good) {
        String text = withRule(lines.replace("\\n", "\n"));
        assertThat(mistakes(text).isEmpty()).as("%s", mistakes(text)).isEqualTo(good);
        assertThat(fitsSchema(text)).isEqualTo(good);
    }

    @Test
    void thePolicyOfTheProductFitsTheSchema() {
        byte[] bytes = Objects.requireNonNull(BundledPolicies.bytes("cn-2026"));
        assertThat(fitsSchema(new String(bytes, StandardCharsets.UTF_8))).isTrue();
        Policy policy = BundledPolicies.newest();
        assertThat(policy.id()).isEqualTo("cn-2026");
        assertThat(policy.note().en()).contains("counsel must recheck");
        assertThat(policy.note().zh()).contains("法律顾问复核");
        assertThat(policy.live()).extracting(Rule::id).containsExactly("graph-watch");
    }

    /** Place, fact, limit, remedy; a misspelt field is found before any plan is checked. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    when: plan.chain_level > 1       | undefined field 'chain_level'        | Did you mean 'chain_levels'?
                    when: mechanism.promised > 0.0   | undeclared reference to 'mechanism'  | CEL over the fields of
                    when: plan.chain_levels          | comes out as int, and has to be a bool | CEL over the fields of
                    when: plan.id > 1                | no matching overload                 | CEL over the fields of
                    when: plan.chain_levels >        | mismatched input                     | CEL over the fields of
                    when: '"true"'                   | comes out as string                  | CEL over the fields of
                    """)
    void aConditionThatIsWrongIsToldWithItsLine(String line, String fact, String remedy) {
        assertThat(mistakes(withRule(line)))
                .singleElement()
                .satisfies(
                        said ->
                                assertThat(said)
                                        .startsWith("10:5 WRONG_VALUE rules[0].when is ")
                                        .contains(fact, remedy));
    }

    @Test
    void figuresInTextsAreCheckedToo() {
        String text =
                withRule("when: \"true\"")
                        .replace("message: said", "message: 'costs {yuan(declared.joinfee)}'")
                        .replace("remedy: mend", "remedy: 'mend {plan.id'");
        assertThat(mistakes(text))
                .satisfiesExactly(
                        first -> assertThat(first).contains("rules[0].message", "'joinfee'"),
                        second -> assertThat(second).contains("rules[0].remedy", "not closed"));
    }

    @Test
    void allMistakesAreToldAtOnce() {
        String text =
                """
                policy: Mine
                rules:
                  - id: a
                    when: plan.idd == ""
                  - just text
                  - id: b
                    kind: liv
                """;
        assertThat(mistakes(text))
                .anyMatch(said -> said.startsWith("1:9 WRONG_VALUE policy is 'Mine'"))
                .anyMatch(said -> said.contains("MISSING effective"))
                .anyMatch(said -> said.contains("MISSING title"))
                .anyMatch(said -> said.contains("MISSING note"))
                .anyMatch(said -> said.contains("MISSING rules[0].source"))
                .anyMatch(said -> said.contains("MISSING rules[0].message"))
                .anyMatch(said -> said.contains("undefined field 'idd'"))
                .anyMatch(said -> said.startsWith("5:5 WRONG_SHAPE rules[1]"))
                .anyMatch(said -> said.contains("WRONG_VALUE rules[2].kind"));
    }

    @Test
    void anythingElseIsRefusedWithoutAStackTrace() {
        assertThat(mistakes("")).singleElement().asString().contains("WRONG_SHAPE");
        assertThat(mistakes("[]")).singleElement().asString().contains("WRONG_SHAPE");
        assertThat(mistakes("policy: [")).singleElement().asString().contains("SYNTAX");
        assertThat(PolicyFile.read("p.yaml", new byte[] {(byte) 0xFF}).diagnostics()).hasSize(1);
        assertThat(mistakes("x".repeat(PolicyFile.MAX_BYTES + 1)))
                .singleElement()
                .asString()
                .contains("TOO_LARGE");
    }

    /** No policy can run away. */
    @Test
    void conditionsAreBounded() {
        String deep = "(".repeat(200) + "true" + ")".repeat(200);
        assertThat(mistakes(withRule("when: " + deep))).hasSize(1);
        String longOne = "plan.id == 'x' || ".repeat(200) + "true";
        assertThat(mistakes(withRule("when: \"" + longOne + "\"")))
                .singleElement()
                .asString()
                .contains("at most 2000 characters");
    }

    @Test
    void theReferenceIsThatOfTheVocabulary() throws IOException {
        fresh("policy-fields.md", PolicyReference.text());
        fresh("policy.schema.json", PolicySchema.text());
    }

    private static void fresh(String name, String text) throws IOException {
        Path file = REFERENCE.resolve(name);
        if (Boolean.getBoolean("huiliu.update")) {
            Files.writeString(file, text);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(
                        "docs/reference/%s is stale: run ./mvnw -pl policy -am test"
                                + " -Dtest=PolicyFileTest -Dsurefire.failIfNoSpecifiedTests=false"
                                + " -Dhuiliu.update=true",
                        name)
                .isEqualTo(text);
    }
}
