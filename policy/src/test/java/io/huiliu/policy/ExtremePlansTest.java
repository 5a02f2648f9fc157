package io.huiliu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans at the ends of what can be written are judged like any other. */
class ExtremePlansTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "- release-schedule: { grant: 0% of amount, fund: 0% of amount }",
                "- release-schedule: { grant: 100000% of amount, daily: 0.0001% of rest, fund: 0%"
                        + " of amount }",
                "- release-schedule: { grant: 1% of profit, daily: 1/2 of grant, fund: 1% of rest"
                        + " }",
                "- queue: { claim: 0% of amount, fund: 0% of amount }",
                "- queue: { claim: 100000% of amount, fund: 0.0001% of amount }",
                "- queue: { claim: { default: 1% of amount, food: 100% of amount }, fund: {"
                        + " default: 1% of amount, food: 2% of amount } }",
                "- value-pool: { contribute: 0% of amount }",
                "- value-pool: { contribute: 10% of amount, mint: 100% of contribution,"
                        + " exit-multiple: 1x }",
                "- value-pool: { contribute: 10% of amount, mint: 0% of contribution,"
                        + " exit-multiple: 1000x }",
                "- value-pool: { contribute: 10% of amount, exit-multiple: off }",
                "- growth-release: { issue: 0% of concession, fund: 0% of concession }",
                "- growth-release: { first-rate: 0%, cap: 0x }",
                "- growth-release: { cap: 1000x, installments: 1, step: 0.0001% }",
                "- red-packet: { pay: 0% of concession }",
                "- referral: { levels: [] }",
                "- referral: { levels: [0%, 0%, 0%] }",
                "- promoter-rank: { fund: 0% of concession }",
                "- coins: { issue: 100000% of concession }",
                "- coins: { issue: 0% of concession, promotion: 0% of concession }",
                "- dividend: { share: 0% of profit }",
                "- area",
                "- participation: { issue: 0% of amount }",
                "- check-in: { reward: 0.00 }",
                "- invite-reward: { reward: 0.00 }",
                "- fan-binding: { share: 0% of amount }"
            })
    void eachGetsAVerdictWithFiguresInIt(String mechanism) {
        Verdict verdict;
        try {
            verdict = Gate.check(Plans.with("concession: 100% ;; " + mechanism));
        } catch (IllegalArgumentException refused) {
            // The plan language does not let it be written: then there is nothing to judge.
            assertThat(refused).hasMessageContaining("p.yaml:");
            return;
        }
        assertThat(verdict.findings())
                .isNotEmpty()
                .allSatisfy(
                        finding -> {
                            assertThat(finding.message().en()).doesNotContain("NaN", "cannot be");
                            assertThat(finding.line()).isPositive();
                        });
    }
}
