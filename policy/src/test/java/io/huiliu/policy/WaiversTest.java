package io.huiliu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.plan.Plan;
import io.huiliu.policy.rules.BundledPolicies;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may override which finding. */
class WaiversTest {
    private static final Plan TWO_LEVELS =
            Plans.with("- referral: { levels: [5%, 3%], tax-class: labour }");
    private static final Plan THREE_LEVELS =
            Plans.with("- referral: { levels: [5%, 3%, 1%], tax-class: labour }");

    private static Verdict verdict(Plan plan, Waiver waiver) {
        return Gate.check(plan, BundledPolicies.newest(), List.of(waiver));
    }

    @Test
    void twoLevelsNeedTheComplianceOfficersReason() {
        assertThat(Gate.check(TWO_LEVELS).undecided()).hasSize(1);
        Waiver waiver = new Waiver("depth", "compliance-officer", "approved on 1 March, file 12");
        Verdict verdict = verdict(TWO_LEVELS, waiver);
        assertThat(verdict.undecided()).isEmpty();
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.waived()).extracting(Verdict.Waived::waiver).containsExactly(waiver);
        assertThat(verdict.waived().getFirst().finding().rule()).isEqualTo("depth");
    }

    @ParameterizedTest
    @CsvSource({
        "depth, intern, because",
        "depth, compliance-officer, ' '",
        "promise, compliance-officer, because"
    })
    void whoeverElseOverridesChangesNothing(String rule, String role, String reason) {
        Verdict verdict = verdict(TWO_LEVELS, new Waiver(rule, role, reason));
        assertThat(verdict.undecided()).hasSize(1);
        assertThat(verdict.waived()).isEmpty();
    }

    @Test
    void threeLevelsCannotBeOverriddenByAnybody() {
        Verdict verdict =
                verdict(THREE_LEVELS, new Waiver("depth", "compliance-officer", "because"));
        assertThat(verdict.blocked()).isTrue();
        assertThat(verdict.waived()).isEmpty();
    }
}
