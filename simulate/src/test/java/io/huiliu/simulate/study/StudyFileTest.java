package io.huiliu.simulate.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.reading.Diagnostic;
import io.huiliu.simulate.study.StudyFile.DesignName;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyFileTest {
    private static final String GOOD =
            """
            study: funds
            title: { zh: 资金, en: Funds }
            design: latin-hypercube
            points: 100
            seed: 7
            vary:
              plan.consumer-points.fund: 10%..30% of concession
              scenario.merchants.rate: [lowest, highest]
            """;

    @Test
    void aStudyIsReadAsItIsWritten() {
        assertThat(StudyFile.read("s.yaml", GOOD).orThrow())
                .isEqualTo(
                        new Study(
                                "funds",
                                new Text("资金", "Funds"),
                                List.of(
                                        new Axis(
                                                "plan.consumer-points.fund",
                                                new Axis.Span.Range(
                                                        BigDecimal.TEN,
                                                        BigDecimal.valueOf(30),
                                                        "% of concession",
                                                        0)),
                                        new Axis(
                                                "scenario.merchants.rate",
                                                new Axis.Span.Listed(
                                                        List.of("lowest", "highest")))),
                                new Design.LatinHypercube(100, 7)));
    }

    @Test
    void argumentsSayTheSameAsAFile() {
        StudyFile.Compiled study =
                StudyFile.ofArguments(
                        List.of(
                                "plan.consumer-points.fund=10%..30% of concession",
                                "scenario.merchants.rate=[lowest, highest]"),
                        DesignName.LATIN_HYPERCUBE,
                        100,
                        7);
        assertThat(study.orThrow().axes())
                .isEqualTo(StudyFile.read("s.yaml", GOOD).orThrow().axes());
        assertThat(study.orThrow().design()).isEqualTo(new Design.LatinHypercube(100, 7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    study: funds | study: Funds | 1:8 WRONG_VALUE study is 'Funds'; allowed a name of 1 to 40 of a-z, 0-9 and '-'. Did you mean 'funds'?
                    design: latin-hypercube | design: latin | 3:9 WRONG_VALUE design is 'latin'; allowed one of grid, latin-hypercube, sobol.
                    points: 100 | points: 1 | 4:9 WRONG_VALUE points is '1'; allowed a whole number from 2 to 10,000.
                    points: 100 | points: 10,001 | 4:9 WRONG_VALUE points is '10,001'; allowed a whole number from 2 to 10,000.
                    points: 100 | point: 100 | 4:1 UNKNOWN_KEY point is not a key of a study; allowed one of study, design, points, seed, title, vary. Did you mean 'points'?
                    plan.consumer-points.fund: | consumer-points.fund: | 7:3 UNKNOWN_KEY vary.consumer-points.fund is neither of the plan nor of the scenario; allowed a path that begins with plan. or scenario.. Did you mean 'plan.consumer-points.fund'?
                    10%..30% of | 30%..10% of | 7:30 WRONG_VALUE vary.plan.consumer-points.fund is '30%..10% of concession'; allowed a list such as [3x, 5x], or a range such as '3%..20%' or '3%..20% in 5'. Did you mean '10%..30% of concession'?
                    10%..30% of concession | 10%..30% in 5 | 7:30 WRONG_VALUE vary.plan.consumer-points.fund is '10%..30% in 5'; allowed a range without 'in': points says how many. Did you mean '10%..30%'?
                    10%..30% of concession | 10%..30d | 7:30 WRONG_VALUE vary.plan.consumer-points.fund is '10%..30d'; allowed a list such as [3x, 5x], or a range such as '3%..20%' or '3%..20% in 5'.
                    10%..30% of concession | 10% | 7:30 WRONG_VALUE vary.plan.consumer-points.fund is '10%'; allowed a list such as [3x, 5x], or a range such as '3%..20%' or '3%..20% in 5'.
                    [lowest, highest] | [] | 8:28 WRONG_VALUE vary.scenario.merchants.rate is a list; allowed a list such as [3x, 5x], or a range such as '3%..20%' or '3%..20% in 5'.
                    [lowest, highest] | [lowest, {}] | 8:37 WRONG_VALUE vary.scenario.merchants.rate[1] is a map; allowed a list such as [3x, 5x], or a range such as '3%..20%' or '3%..20% in 5'.
                    """)
    void aMistakeIsToldWithItsPlaceAndRemedy(String right, String wrong, String message) {
        assertThat(GOOD).contains(right);
        StudyFile.Compiled compiled = StudyFile.read("s.yaml", GOOD.replace(right, wrong));
        assertThat(compiled.study()).isNull();
        assertThat(compiled.diagnostics())
                .singleElement()
                .extracting(Diagnostic::english)
                .isEqualTo("s.yaml:" + message);
    }

    @Test
    void aRangeOfAGridSaysInHowManySteps() {
        StudyFile.Compiled compiled =
                StudyFile.ofArguments(
                        List.of("plan.consumer-points.step=3%..20%"), DesignName.GRID, 64, 1);
        assertThat(compiled.diagnostics())
                .hasToString(
                        "[--vary:1:1 WRONG_VALUE vary.plan.consumer-points.step is '3%..20%';"
                                + " allowed a range that ends with 'in 2' to 'in 10,000'. Did you"
                                + " mean '3%..20% in 5'?]");
    }

    @Test
    void argumentsThatAreNoneAreTold() {
        StudyFile.Compiled compiled =
                StudyFile.ofArguments(
                        List.of("plan.consumer-points.step", "plan.a=[1]", "plan.a=[2]"),
                        DesignName.SOBOL,
                        1,
                        1);
        assertThat(compiled.diagnostics())
                .extracting(Diagnostic::english)
                .containsExactlyInAnyOrder(
                        "--vary:1:1 WRONG_SHAPE plan.consumer-points.step is without '='; allowed a"
                                + " path, '=' and values.",
                        "--vary:1:1 DUPLICATE_KEY plan.a is given twice; allowed each parameter"
                                + " once.",
                        "--vary:1:1 OUT_OF_RANGE points is 1; allowed a whole number from 2 to"
                                + " 10,000.");
        assertThat(StudyFile.ofArguments(List.of(), DesignName.GRID, 64, 1).diagnostics())
                .hasToString("[--vary:1:1 TOO_MANY vary is 0 parameters; allowed 1 to 20.]");
    }
}
