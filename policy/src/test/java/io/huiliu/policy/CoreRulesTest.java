package io.huiliu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.plan.Plan;
import io.huiliu.policy.rules.BundledPolicies;
import io.huiliu.policy.rules.Policy;
import io.huiliu.policy.rules.PolicyFile;
import io.huiliu.policy.rules.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules that no policy file can take away. */
class CoreRulesTest {
    private static final Plan THREE_LEVELS =
            Plans.with("- referral: { levels: [5%, 3%, 1%], tax-class: labour }");
    private static final Plan TWO_LEVELS =
            Plans.with("- referral: { levels: [5%, 3%], tax-class: labour }");

    private static Policy policy(String rules) {
        String head =
                "policy: mine\neffective: 2026-01-01\ntitle: Mine\nnote: Counsel must recheck.\n";
        return PolicyFile.read("mine.yaml", head + "rules:" + rules).orThrow();
    }

    private static Verdict check(Plan plan, Policy policy) {
        return Gate.check(plan, policy, List.of());
    }

    @Test
    void theyAreTheFiveOfThePolicy() {
        assertThat(BundledPolicies.core().rules().stream().map(Rule::id).distinct())
                .containsExactly("join-fee", "headcount", "depth", "promise", "words");
    }

    @Test
    void aPolicyWithoutRulesStillBlocksWhatTheyBlock() {
        Verdict verdict = check(Plans.bundled("yunlianhui"), policy(" []"));
        assertThat(verdict.policy()).isEqualTo("mine");
        assertThat(Plans.rules(verdict, Severity.BLOCK))
                .containsExactly("join-fee", "promise", "words");
    }

    /** The same rule as a mere warning that anybody may override, at the same place. */
    @Test
    void aPolicyThatStatesOneMoreLooselyChangesNothing() {
        Policy loose =
                policy(
                        """

                          - id: depth
                            for-each: mechanism
                            severity: warn
                            overridable-by: intern
                            source: none
                            when: mechanism.chain_levels >= 3
                            at: '{mechanism.path}.levels'
                            message: three levels are fine
                            remedy: nothing
                        """);
        Verdict verdict =
                Gate.check(THREE_LEVELS, loose, List.of(new Waiver("depth", "intern", "because")));
        assertThat(verdict.findings())
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
                            assertThat(finding.overridableBy()).isNull();
                            assertThat(finding.message().en()).contains("can pay 3 levels");
                        });
        assertThat(verdict.waived()).isEmpty();
    }

    @Test
    void aPolicyMayTightenOne() {
        Policy strict =
                policy(
                        """

                          - id: depth
                            for-each: mechanism
                            source: our own
                            when: mechanism.chain_levels >= 2
                            at: '{mechanism.path}.levels'
                            message: two levels are too many for us
                            remedy: leave one
                        """);
        assertThat(Plans.rules(check(TWO_LEVELS, policy(" []")), Severity.BLOCK)).isEmpty();
        assertThat(check(TWO_LEVELS, strict).findings())
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
                            assertThat(finding.overridableBy()).isNull();
                        });
    }

    /** A condition that fails while it is computed lets nothing pass. */
    @Test
    void aRuleThatCannotBeComputedBlocks() {
        Policy broken =
                policy(
                        """

                          - id: ours
                            source: our own
                            when: plan.declares[100] == "x"
                            message: never said
                            remedy: nothing
                        """);
        assertThat(check(TWO_LEVELS, broken).findings())
                .filteredOn(finding -> finding.rule().equals("ours"))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
                            assertThat(finding.message().en()).contains("cannot be computed");
                        });
    }

    /** Nobody reads a thousand warnings; what blocks must be told behind them all the same. */
    @Test
    void warningsWithoutEndHideNothingThatBlocks() {
        Policy policy =
                policy(
                        """

                          - id: brief
                            for-each: text
                            severity: warn
                            source: none
                            when: 'true'
                            at: '{text.path}'
                            message: a text
                            remedy: none
                          - id: small
                            severity: block
                            source: none
                            when: plan.version > 0
                            at: version
                            message: a version
                            remedy: none
                        """);
        StringBuilder texts = new StringBuilder("texts: {");
        for (int i = 0; i < 1_000; i++) {
            texts.append(" t").append(i).append(": Points,");
        }
        Verdict verdict = check(Plans.with(texts.append(" z: Points }").toString()), policy);
        assertThat(Plans.rules(verdict, Severity.BLOCK)).containsExactly("small");
        assertThat(verdict.findings()).hasSize(Gate.MAX_FINDINGS + 1);
    }
}
