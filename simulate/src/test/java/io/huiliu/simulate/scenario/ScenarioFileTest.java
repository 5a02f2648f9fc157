package io.huiliu.simulate.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiliu.mechanisms.terms.Text;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ScenarioFileTest {
    private static final String FULL =
            """
            scenario: storm
            title: { zh: 风暴, en: Storm }
            about: All at once.
            start: 2027-03-01
            days: 1,000
            growth: { s-curve: { capacity: "10,000", rate: 3%, middle: 240, decay: 0.5% per day } }
            consumers:
              initial: 1000
              orders-per-month: 2.5
              spread: 0.6
              loyalty: 92.5%
              ticket: 200.00
              ticket-spread: 0.6
              ticket-least: 1.00
              ticket-most: 20,000.00
              invited: 60%
              influence: 30%
              refunded: 3%
              refund-within: 15d
              redeems: 50%
              sells-at: 1.5x
              sells-per-month: 5%
              withdraws: 80%
              checks-in: 20%
            merchants: { initial: 20, consumers-each: 40, rate: any, churn: 3%, brought-in: 40%, promoters: 2% }
            shocks:
              - fraud-ring: { day: 500, members: 50, orders-each: 10, amount: 99.90, refunded: 1/2 }
              - volume: { day: 100, factor: 80%, for: 30d }
              - volume: { day: 400, factor: 0% }
              - growth-stops: { day: 300 }
              - run: { day: 350, share: 30%, within: 7d }
              - merchant-exodus: { day: 350, share: 20% }
            """;

    @Test
    void everythingIsReadAsItIsWritten() {
        Scenario scenario = ScenarioTexts.scenario(FULL);
        assertThat(scenario.id()).isEqualTo("storm");
        assertThat(scenario.title()).isEqualTo(new Text("风暴", "Storm"));
        assertThat(scenario.about()).isEqualTo(new Text("All at once.", "All at once."));
        assertThat(scenario.start()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(scenario.days()).isEqualTo(1000);
        assertThat(scenario.growth())
                .isEqualTo(new Growth.SCurveWithDecay(10_000, 0.03, 240, 0.005));
        assertThat(scenario.consumers())
                .isEqualTo(
                        new Consumers(
                                1000,
                                2.5,
                                0.6,
                                0.925,
                                new Consumers.Ticket(20_000, 0.6, 100, 2_000_000),
                                0.6,
                                0.3,
                                0.03,
                                15,
                                0.5,
                                1.5,
                                0.05,
                                0.8,
                                0.2));
        assertThat(scenario.merchants())
                .isEqualTo(new Merchants(20, 40, Merchants.Rate.ANY, 0.03, 0.4, 0.02));
        assertThat(scenario.source()).isEqualTo(FULL);
    }

    @Test
    void shocksComeInTheOrderOfTheirDays() {
        assertThat(ScenarioTexts.scenario(FULL).shocks())
                .containsExactly(
                        new Shock.Volume(100, 0.8, 30),
                        new Shock.GrowthStops(300),
                        new Shock.Run(350, 0.3, 7),
                        new Shock.MerchantExodus(350, 0.2, 14),
                        new Shock.Volume(400, 0, Shock.EVER),
                        new Shock.FraudRing(500, 50, 10, 9_990, 0.5));
    }

    @Test
    void whatIsLeftOutHasPlainDefaults() {
        Scenario scenario =
                ScenarioTexts.scenario(
                        """
                        scenario: short
                        growth: { constant: { per-day: 0 } }
                        consumers: { initial: 0, orders-per-month: 0, loyalty: 0%, ticket: 1 }
                        merchants: { initial: 1 }
                        """);
        assertThat(scenario.title()).isEqualTo(new Text("short", "short"));
        assertThat(scenario.about()).isEqualTo(new Text("", ""));
        assertThat(scenario.start()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(scenario.days()).isEqualTo(730);
        assertThat(scenario.shocks()).isEmpty();
        assertThat(scenario.consumers())
                .isEqualTo(
                        new Consumers(
                                0,
                                0,
                                0,
                                0,
                                new Consumers.Ticket(100, 0, 1, 1_000_000_000),
                                0,
                                0,
                                0,
                                7,
                                1,
                                0,
                                0,
                                1,
                                0));
        assertThat(scenario.merchants())
                .isEqualTo(new Merchants(1, 100, Merchants.Rate.USUAL, 0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    constant: { per-day: 8 }                      | Constant[perDay=8.0]
                    linear: { per-day: 8, added-per-day: -0.05 }  | Linear[perDay=8.0, addedPerDay=-0.05]
                    exponential: { per-day: 8, rate: 0.3% a day } | Exponential[perDay=8.0, rate=0.003]
                    exponential: { per-day: 8, rate: -0.3% }      | Exponential[perDay=8.0, rate=-0.003]
                    logistic: { capacity: 500, rate: 3%, middle: 9 } | Logistic[capacity=500.0, rate=0.03, middle=9.0]
                    replay: { events: a.jsonl.gz }                | Replay[events=a.jsonl.gz]
                    """)
    void growthIsOneOfSixCurves(String growth, String read) {
        String text = ScenarioTexts.GOOD.replaceFirst("growth: .*", "growth: {" + growth + "}");
        assertThat(ScenarioTexts.scenario(text).growth()).hasToString(read);
    }

    @ParameterizedTest
    @FieldSource("io.huiliu.simulate.scenario.BundledScenarios#IDS")
    void theScenariosOfTheProductAreRight(String id) {
        Scenario scenario = BundledScenarios.scenario(id);
        assertThat(scenario.id()).isEqualTo(id);
        assertThat(scenario.title().zh()).matches(".*\\p{IsHan}.*");
        assertThat(scenario.about().en()).isNotBlank();
        assertThat(scenario.consumers()).isEqualTo(BundledScenarios.scenario("steady").consumers());
        assertThat(scenario.merchants()).isEqualTo(BundledScenarios.scenario("steady").merchants());
    }

    @Test
    void theHashIsThatOfTheBytes() {
        byte[] bytes = FULL.getBytes(StandardCharsets.UTF_8);
        String hash = ScenarioFile.read("s.yaml", bytes).orThrow().hash();
        assertThat(hash).isEqualTo(ScenarioTexts.scenario(FULL).hash()).hasSize(64);
        assertThat(ScenarioTexts.scenario(FULL + "# more\n").hash()).isNotEqualTo(hash);
    }

    @Test
    void bytesThatAreNoTextAndIdsThatAreNoneAreRefused() {
        byte[] latin = "scenario: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ScenarioFile.read("s.yaml", latin).diagnostics())
                .hasToString(
                        "[s.yaml:1:1 ENCODING the file is not UTF-8 text; allowed UTF-8. Save it as"
                                + " UTF-8.]");
        assertThat(BundledScenarios.text("growth")).isNull();
        assertThatThrownBy(() -> BundledScenarios.scenario("stap"))
                .hasMessageStartingWith("no scenario 'stap'; there are steady, stagnation");
        assertThatThrownBy(() -> ScenarioFile.read("s.yaml", "days: 3").orThrow())
                .hasMessageContaining("s.yaml:1:1 MISSING scenario is missing")
                .hasMessageContaining("growth is missing");
    }

    @Test
    void allMistakesAreToldAtOnceInTheirOrder() {
        String text =
                "scenario: A\ndays: 0\ngrowth: {}\nconsumers: {}\nmerchants: []\nshocks: {}\n";
        assertThat(ScenarioFile.read("s.yaml", text).diagnostics())
                .extracting(each -> each.line() + " " + each.path())
                .isEqualTo(
                        List.of(
                                "1 scenario",
                                "2 days",
                                "3 growth",
                                "4 consumers.initial",
                                "4 consumers.orders-per-month",
                                "4 consumers.loyalty",
                                "4 consumers.ticket",
                                "5 merchants",
                                "6 shocks"));
    }
}
