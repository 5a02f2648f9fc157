package io.huiliu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.plan.reading.Diagnostic;
import io.huiliu.plan.reading.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class PlanEditTest {
    private static final String PLAN =
            """
            # 绿色积分 𝟙: what it is for
            plan: cafe             # the id
            concession: 3%..20%
            # what a merchant gives that has not chosen
            default-concession: 10%
            mechanisms:
              - growth-release:    # §2
                  name: green
                  fund: 20% of concession   # "40% in all"
                  step: 15%
              - referral: { name: invite, levels: [15%, 3%], of: concession }
              - coins
              - withdrawal:
              - promoter-rank:
                  fund: 10% of concession
                  ranks:
                    - { name: junior, personal: 6% }
                    - name: senior       # by appraisal
                      personal: 5%
              - queue: { claim: { default: 10% of amount, food: 20% of amount }, fund: 1% of amount }
            """;

    private static Plan plan() {
        return PlanFile.read("cafe.yaml", PLAN).orThrow();
    }

    private static PlanFile.Compiled edited(String... pathsAndValues) {
        List<PlanEdit> edits = new ArrayList<>();
        for (int i = 0; i < pathsAndValues.length; i += 2) {
            edits.add(new PlanEdit(pathsAndValues[i], pathsAndValues[i + 1]));
        }
        return PlanEdit.apply("cafe.yaml", plan(), edits);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # a value of the head, in place
                    default-concession | 5% | default-concession: 10% | default-concession: 5%
                    # one of a block: the comment behind it stays
                    green.fund | 25% | fund: 20% of concession   # "40% | fund: 25%   # "40%
                    # one in braces
                    invite.of | rest | of: concession } | of: rest }
                    # a list
                    invite.levels | [10%, 2%, 1%] | levels: [15%, 3%], of | levels: [10%, 2%, 1%], of
                    invite.levels | [10%] of rest | levels: [15%, 3%], of | levels: "[10%] of rest", of
                    invite.levels[1] | 4% | [15%, 3%] | [15%, 4%]
                    # a value in a row
                    promoter-rank.ranks[0].personal | 7% | personal: 6% | personal: 7%
                    promoter-rank.ranks[1].personal | 4% | personal: 5% | personal: 4%
                    # one class of many
                    queue.claim.food | 30% of amount | food: 20% of amount | food: 30% of amount
                    queue.claim | 15% of amount | claim: { default: 10% of amount, food: 20% of amount } | claim: 15% of amount
                    # a comma in braces needs quotes
                    queue.fund | 1% of amount, at most 20% of concession | fund: 1% of amount } | fund: "1% of amount, at most 20% of concession" }
                    """)
    void aValueIsReplacedAndAllElseStays(String path, String value, String before, String after) {
        PlanFile.Compiled compiled = edited(path, value);
        assertThat(compiled.diagnostics()).isEmpty();
        assertThat(PLAN).contains(before);
        assertThat(compiled.orThrow().source()).isEqualTo(PLAN.replace(before, after));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # a line below the first, with the same indent
                    time-zone | Asia/Urumqi | plan: cafe             # the id\\n | time-zone: Asia/Urumqi\\n
                    green.cap | 5x | name: green\\n | \\      cap: 5x\\n
                    promoter-rank.ranks[1].mentoring | 1% | # by appraisal\\n | \\          mentoring: 1%\\n
                    # in braces
                    invite.pending | none | referral: { | \\ pending: none,
                    queue.claim.wine | 5% of amount | claim: { | \\ wine: 5% of amount,
                    # a map where there is none
                    coins.issue | 50% of concession | - coins | : { issue: 50% of concession }
                    withdrawal.min | 10.00 | withdrawal: | \\ { min: 10.00 }
                    """)
    void aParameterAtItsDefaultIsWritten(String path, String value, String behind, String added) {
        String before = behind.replace("\\n", "\n");
        PlanFile.Compiled compiled = edited(path, value);
        assertThat(compiled.diagnostics()).isEmpty();
        assertThat(PLAN).contains(before);
        String line = added.replace("\\n", "\n").replaceFirst("^\\\\", "");
        assertThat(compiled.orThrow().source()).isEqualTo(PLAN.replace(before, before + line));
    }

    @Test
    void severalEditsAddUpAndTheLastOfAPathHolds() {
        String text =
                edited("coins.issue", "50%", "coins.expire-after", "30d", "coins.issue", "40%")
                        .orThrow()
                        .source();
        assertThat(text).contains("- coins: { expire-after: 30d, issue: 40% }\n");
    }

    @Test
    void aFileWithoutALastLineEndOrWithCarriageReturnsKeepsItsStyle() {
        String crlf = "plan: a\r\nconcession: 10%\r\nmechanisms: []\r\n";
        assertThat(withConfirm(crlf)).isEqualTo(crlf.replaceFirst("a\r\n", "a\r\nconfirm: 3d\r\n"));
        String oneLine = "{ plan: a, concession: 10%, mechanisms: [] }";
        assertThat(withConfirm(oneLine))
                .isEqualTo("{ confirm: 3d, plan: a, concession: 10%, mechanisms: [] }");
    }

    private static String withConfirm(String text) {
        Plan plan = PlanFile.read("a.yaml", text).orThrow();
        return PlanEdit.apply("a.yaml", plan, List.of(new PlanEdit("confirm", "3d")))
                .orThrow()
                .source();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    grean.step | 5% | cafe.yaml:6:1 UNKNOWN_NAME grean.step is not of a mechanism of this plan; allowed one of green, invite, coins, withdrawal, promoter-rank, queue. Did you mean 'green.step'?
                    default-consession | 5% | cafe.yaml:2:1 UNKNOWN_KEY default-consession is not a key of a plan; * Did you mean 'default-concession'?
                    green.setp | 5% | cafe.yaml:8:7 UNKNOWN_KEY green.setp is not a key of growth-release; * Did you mean 'green.step'?
                    green. | 5% | cafe.yaml:8:7 UNKNOWN_KEY green. is not a key of growth-release; *
                    green.step.size | 5% | cafe.yaml:10:13 UNKNOWN_KEY green.step.size: inside what is a single value.
                    green.step | 5 | cafe.yaml:10:13 WRONG_VALUE green.step is '5'; * Did you mean '5%'?
                    promoter-rank.ranks | 5% | cafe.yaml:17:9 WRONG_SHAPE promoter-rank.ranks is more than one value; allowed the path of one value in it.
                    promoter-rank.ranks[2].personal | 5% | cafe.yaml:17:9 UNKNOWN_KEY promoter-rank.ranks[2].personal is no item of the list; allowed [0] to [1].
                    promoter-rank.ranks[1].persona | 5% | cafe.yaml:18:11 UNKNOWN_KEY promoter-rank.ranks[1].persona is not a key of a row of this table; * Did you mean 'promoter-rank.ranks[1].personal'?
                    coins.name[0] | a | cafe.yaml:12:5 UNKNOWN_KEY coins.name[0]: inside a value that the file leaves out.
                    """)
    void aMistakeIsToldWithItsRemedy(String path, String value, String message) {
        PlanFile.Compiled compiled = edited(path, value);
        assertThat(compiled.plan()).isNull();
        assertThat(compiled.diagnostics())
                .singleElement()
                .extracting(Diagnostic::english)
                .asString()
                .matches(message.replaceAll("[.\\[\\]?()]", "\\\\$0").replace("*", ".*"));
    }

    @Test
    void valuesThatDoNotGoTogetherAreFoundByTheCompiler() {
        assertThat(edited("green.fund", "90%").diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(Diagnostic.Code.EXCEEDS_CONCESSION);
    }

    @Test
    void aFieldSaysWhatIsWrittenOrItsDefault() {
        assertThat(text("green.step")).isEqualTo("15%");
        assertThat(text("green.latest")).isEqualTo("30d");
        assertThat(text("coins.name")).isEqualTo("coins");
        assertThat(PlanEdit.find("cafe.yaml", plan(), "green.stop").field()).isNull();
    }

    private static @Nullable String text(String path) {
        Field field = PlanEdit.find("cafe.yaml", plan(), path).field();
        assertThat(field).isNotNull();
        return field.text();
    }

    @ParameterizedTest
    @FieldSource("io.huiliu.plan.BundledPlans#IDS")
    void everyParameterOfEveryPlanOfTheProductCanBeWrittenAsItIs(String id) {
        String text = BundledPlans.text(id);
        assertThat(text).isNotNull();
        Plan plan = PlanFile.read(id, text).orThrow();
        plan.mechanisms()
                .forEach(
                        terms ->
                                terms.form()
                                        .params()
                                        .forEach(
                                                param ->
                                                        same(
                                                                plan,
                                                                terms.name() + "." + param.key())));
    }

    /** Writing what holds anyway changes nothing that the engine sees. */
    private static void same(Plan plan, String path) {
        Field field = PlanEdit.find(plan.id(), plan, path).field();
        String text = field == null ? null : field.text();
        if (text != null && !path.endsWith(".of")) {
            PlanFile.Compiled compiled =
                    PlanEdit.apply(plan.id(), plan, List.of(new PlanEdit(path, text)));
            assertThat(compiled.orThrow().mechanisms()).as(path).isEqualTo(plan.mechanisms());
        }
    }
}
