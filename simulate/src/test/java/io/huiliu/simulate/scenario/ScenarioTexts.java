package io.huiliu.simulate.scenario;

import io.huiliu.plan.reading.Diagnostic;
import java.util.List;

/** Scenario texts of these tests. */
final class ScenarioTexts {
    /** Each line of it can be replaced by a wrong one. */
    static final String GOOD =
            """
            scenario: storm
            title: { zh: 风暴, en: Storm }
            days: 100
            growth: { exponential: { per-day: 4, rate: 0.3% a day } }
            consumers:
              initial: 1000
              orders-per-month: 3
              loyalty: 92%
              ticket: 200.00
            merchants:
              initial: 20
            shocks:
              - run: { day: 50, share: 30% }
            """;

    private ScenarioTexts() {}

    static Scenario scenario(String text) {
        return ScenarioFile.read("s.yaml", text).orThrow();
    }

    /** All mistakes, in English, without the file's name. */
    static List<String> mistakes(String text) {
        return ScenarioFile.read("s.yaml", text).diagnostics().stream()
                .map(Diagnostic::english)
                .map(line -> line.substring("s.yaml:".length()))
                .toList();
    }
}
