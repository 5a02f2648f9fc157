package io.huiliu.simulate.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.plan.reading.Diagnostic;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioEditTest {
    private static final String TEXT =
            """
            # what goes wrong
            scenario: storm    # its id
            days: 100
            growth: { exponential: { per-day: 4, rate: 0.3% a day } }   # fast
            consumers:
              initial: 1000    # to begin with
              orders-per-month: 3
              loyalty: 92%
              ticket: 200.00
            merchants: { initial: 20 }
            shocks:
              - run: { day: 50, share: 30% }
              - volume:
                  day: 60
                  factor: 80%
            """;

    private static ScenarioFile.Compiled edited(String path, String value) {
        Scenario scenario = ScenarioTexts.scenario(TEXT);
        return ScenarioEdit.apply("s.yaml", scenario, List.of(new ScenarioEdit(path, value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    days | 365 | days: 100 | days: 365
                    growth.exponential.rate | 0.5% | rate: 0.3% a day | rate: 0.5%
                    consumers.loyalty | 95% | loyalty: 92% | loyalty: 95%
                    consumers.ticket | 1,200.00 | ticket: 200.00 | ticket: 1,200.00
                    merchants.initial | 30 | initial: 20 | initial: 30
                    shocks[0].run.share | 50% | share: 30% | share: 50%
                    shocks[1].volume.factor | 0% | factor: 80% | factor: 0%
                    # left at their defaults
                    start | 2027-01-01 | # its id\\n | # its id\\nstart: 2027-01-01\\n
                    consumers.refunded | 3% | # to begin with\\n | # to begin with\\n  refunded: 3%\\n
                    merchants.churn | 3% | { initial | { churn: 3%, initial
                    shocks[0].run.within | 7d | run: { | run: { within: 7d,
                    """)
    void aValueIsSetAndAllElseStays(String path, String value, String before, String after) {
        ScenarioFile.Compiled compiled = edited(path, value);
        assertThat(compiled.diagnostics()).isEmpty();
        String from = before.replace("\\n", "\n");
        assertThat(TEXT).contains(from);
        assertThat(compiled.orThrow().source())
                .isEqualTo(TEXT.replace(from, after.replace("\\n", "\n")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    dais | 3 | s.yaml:2:1 UNKNOWN_KEY dais is not a key of a scenario; allowed one of scenario, start, days, title, about, growth, consumers, merchants, shocks. Did you mean 'days'?
                    consumer.loyalty | 3% | s.yaml:2:1 UNKNOWN_KEY consumer.loyalty is not a key of a scenario; allowed one of scenario, start, days, title, about, growth, consumers, merchants, shocks. Did you mean 'consumers.loyalty'?
                    consumers.loyality | 3% | * Did you mean 'consumers.loyalty'?
                    consumers.loyalty | 3 | s.yaml:8:12 WRONG_VALUE consumers.loyalty is '3'; allowed a share such as '92%'. Did you mean '3%'?
                    growth.rate | 3% | s.yaml:4:11 UNKNOWN_KEY growth.rate: not what stands there: exponential. Did you mean 'growth.exponential.rate'?
                    growth.linear.per-day | 3 | s.yaml:4:11 UNKNOWN_KEY growth.linear.per-day: not what stands there: exponential. Did you mean 'growth.exponential.per-day'?
                    growth.exponential.middle | 3 | s.yaml:4:24 UNKNOWN_KEY growth.exponential.middle is not a key of exponential; allowed one of per-day, rate.
                    shocks[2].run.share | 3% | s.yaml:12:3 UNKNOWN_KEY shocks[2].run.share: none of the 2 shocks, counted from [0].
                    shocks.run.share | 3% | s.yaml:12:3 UNKNOWN_KEY shocks.run.share: none of the 2 shocks, counted from [0].
                    shocks[0].volume.day | 3 | s.yaml:12:5 UNKNOWN_KEY shocks[0].volume.day: not what stands there: run. Did you mean 'shocks[0].run.day'?
                    consumers | 3 | s.yaml:5:1 UNKNOWN_KEY consumers: a section; name a parameter of it, with a dot between.
                    growth.exponential | 3 | s.yaml:4:11 UNKNOWN_KEY growth.exponential: a section; *
                    shocks[0] | 3 | s.yaml:12:5 UNKNOWN_KEY shocks[0]: a section; *
                    title | x | s.yaml:2:1 UNKNOWN_KEY title: a text and no parameter.
                    shocks[0].run.day | 100 | s.yaml:12:17 OUT_OF_RANGE shocks[0].run.day is 100; allowed 0 to 99, the last day.
                    """)
    void aMistakeIsToldWithItsRemedy(String path, String value, String message) {
        ScenarioFile.Compiled compiled = edited(path, value);
        assertThat(compiled.scenario()).isNull();
        assertThat(compiled.diagnostics())
                .singleElement()
                .extracting(Diagnostic::english)
                .asString()
                .matches(message.replaceAll("[.\\[\\]?()]", "\\\\$0").replace("*", ".*"));
    }

    /** Nothing to find, but nothing that throws either. */
    @ParameterizedTest
    @ValueSource(strings = {"shocks: []", "shocks:", ""})
    void aScenarioWithoutShocksHasNoneToEdit(String shocks) {
        Scenario scenario =
                ScenarioTexts.scenario(TEXT.substring(0, TEXT.indexOf("shocks:")) + shocks);
        assertThat(ScenarioEdit.find("s.yaml", scenario, "shocks[0].run.day").diagnostics())
                .singleElement()
                .extracting(Diagnostic::english)
                .asString()
                .endsWith("shocks[0].run.day: none of the 0 shocks, counted from [0].");
    }
}
