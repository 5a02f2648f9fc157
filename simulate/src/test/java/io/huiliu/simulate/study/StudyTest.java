package io.huiliu.simulate.study;

import static io.huiliu.simulate.study.StudyTexts.RUN;
import static io.huiliu.simulate.study.StudyTexts.WODIAN;
import static io.huiliu.simulate.study.StudyTexts.study;
import static io.huiliu.simulate.study.StudyTexts.valuesOf;
import static io.huiliu.simulate.study.StudyTexts.variants;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.plan.reading.Diagnostic;
import io.huiliu.simulate.scenario.Shock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyTest {
    @Test
    void aGridHasEveryValueWithEveryOther() {
        Study study =
                study(
                        "design: grid",
                        """
                        plan.consumer-points.cap: [3x, 5x]
                        scenario.shocks[0].run.share: 10%..50% in 3
                        """);
        assertThat(variants(study))
                .extracting(Variant::label)
                .containsExactly(
                        "1 (plan.consumer-points.cap = 3x, scenario.shocks[0].run.share = 10%)",
                        "2 (plan.consumer-points.cap = 3x, scenario.shocks[0].run.share = 30%)",
                        "3 (plan.consumer-points.cap = 3x, scenario.shocks[0].run.share = 50%)",
                        "4 (plan.consumer-points.cap = 5x, scenario.shocks[0].run.share = 10%)",
                        "5 (plan.consumer-points.cap = 5x, scenario.shocks[0].run.share = 30%)",
                        "6 (plan.consumer-points.cap = 5x, scenario.shocks[0].run.share = 50%)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    plan.consumer-points.fund: 10%..20% of concession in 3 | 10% of concession, 15% of concession, 20% of concession
                    plan.consumer-points.step: 3%..20% in 5                | 3%, 7.25%, 11.5%, 15.75%, 20%
                    plan.consumer-points.first-rate: 0.15%..0.5% in 4      | 0.15%, 0.2667%, 0.3833%, 0.5%
                    plan.consumer-points.latest: 20d..30d in 4             | 20d, 23d, 27d, 30d
                    plan.consumer-points.installments: 40..120 in 3        | 40, 80, 120
                    plan.consumer-points.cap: 1.5x..5x in 3                | 1.5x, 3.25x, 5x
                    plan.consumer-points.first-release-at: 1,000,000..2,000,000 points in 2 | 1000000 points, 2000000 points
                    plan.payout.min: 10.00..20.00 in 4                     | 10, 13.33, 16.67, 20
                    plan.default-concession: 5%..10% in 2                  | 5%, 10%
                    plan.invite.levels: [[15%, 3%], [10%]]                 | [15%, 3%], [10%]
                    scenario.days: 366..729 in 3                           | 366, 548, 729
                    scenario.growth.exponential.rate: -0.1%..0.4% a day in 3 | -0.1% a day, 0.15% a day, 0.4% a day
                    scenario.consumers.spread: 0..1 in 4                   | 0, 0.3333, 0.6667, 1
                    scenario.consumers.refund-within: 7d..15d in 2         | 7d, 15d
                    scenario.merchants.rate: [lowest, highest]             | lowest, highest
                    """)
    void valuesAreWrittenAsTheirParameterAsks(String vary, String values) {
        Study study = study("design: grid", vary);
        assertThat(String.join(", ", valuesOf(study, 0))).isEqualTo(values);
        for (Variant variant : variants(study)) {
            assertThat(variant.of(WODIAN, RUN).diagnostics()).isEmpty();
        }
    }

    @Test
    void aVariantIsAPlanAndAScenarioWithItsValues() {
        Study study =
                study(
                        "design: grid",
                        """
                        plan.consumer-points.step: [12%]
                        scenario.shocks[0].run.share: [45%]
                        """);
        Variant.Compiled compiled = variants(study).getFirst().of(WODIAN, RUN);
        assertThat(compiled.diagnostics()).isEmpty();
        assertThat(Objects.requireNonNull(compiled.plan()).source())
                .isEqualTo(WODIAN.source().replace("step: 15%  ", "step: 12%  "));
        assertThat(Objects.requireNonNull(compiled.scenario()).shocks().getFirst())
                .isEqualTo(new Shock.Run(365, 0.45, 14));
    }

    @Test
    void aVariantThatIsNoPlanIsNamed() {
        Study study = study("design: grid", "plan.consumer-points.fund: [20%, 90%]");
        assertThat(variants(study).get(0).of(WODIAN, RUN).plan()).isNotNull();
        Variant.Compiled wrong = variants(study).get(1).of(WODIAN, RUN);
        assertThat(wrong.plan()).isNull();
        assertThat(wrong.scenario()).isNull();
        assertThat(wrong.diagnostics())
                .singleElement()
                .extracting(Diagnostic::english)
                .asString()
                .startsWith("wodian.yaml, variant 2 (plan.consumer-points.fund = 90%):")
                .contains("EXCEEDS_CONCESSION");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    plan.consumer-pionts.fund: [20%] | wodian.yaml:18:1 UNKNOWN_NAME consumer-pionts.fund is not of a mechanism of this plan; * Did you mean 'consumer-points.fund'?
                    plan.consumer-points.fond: [20%] | * Did you mean 'consumer-points.fund'?
                    plan.consumer-points.step: [20]  | wodian.yaml:26:13 WRONG_VALUE consumer-points.step is '20'; * Did you mean '20%'?
                    plan.consumer-points.step: 3..20 in 5 | * Did you mean '3%'? & * Did you mean '20%'?
                    plan.consumer-points.scope: 1..2 in 2 | * WRONG_VALUE consumer-points.scope is '1'; allowed one of program, * & *
                    plan.promoters.ranks: [1%]       | * WRONG_SHAPE promoters.ranks is more than one value; *
                    scenario.consumers.loyality: [9%] | * Did you mean 'consumers.loyalty'?
                    """)
    void aParameterThatDoesNotFitIsTold(String vary, String message) {
        Study.Variants variants = study("design: grid", vary).variants(WODIAN, RUN);
        assertThat(variants.variants()).isEmpty();
        String told =
                String.join(
                        " & ", variants.diagnostics().stream().map(Diagnostic::english).toList());
        assertThat(told).matches(message.replaceAll("[.\\[\\]?()]", "\\\\$0").replace("*", ".*"));
    }

    @Test
    void aGridHasAtMostTenThousandVariants() {
        String hundred = "plan.consumer-points.step: 3%..20% in 100\n";
        String fund = "plan.consumer-points.fund: 10%..20% in ";
        assertThat(variants(study("design: grid", hundred + fund + "100"))).hasSize(10_000);
        Study.Variants tooMany =
                study("design: grid", hundred + fund + "101").variants(WODIAN, RUN);
        assertThat(tooMany.variants()).isEmpty();
        assertThat(tooMany.diagnostics())
                .hasToString(
                        "[s:1:1 TOO_MANY vary is a grid of 10,100 variants; allowed at most 10,000."
                                + " Let each take fewer values, or use latin-hypercube or sobol.]");
    }

    @Test
    void aStudyHasTheSameVariantsEveryTime() {
        String vary = "plan.consumer-points.step: 3%..20%\nscenario.consumers.loyalty: 80%..95%\n";
        for (String design :
                List.of(
                        "design: latin-hypercube\npoints: 50\nseed: 7",
                        "design: sobol\npoints: 50")) {
            assertThat(variants(study(design, vary))).isEqualTo(variants(study(design, vary)));
        }
        assertThat(variants(study("design: latin-hypercube\nseed: 7", vary)))
                .isNotEqualTo(variants(study("design: latin-hypercube\nseed: 8", vary)));
    }
}
