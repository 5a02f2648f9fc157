package io.huiliu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.terms.Text;
import io.huiliu.policy.LiveGate.Evidence;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands between a plan and people's money. */
class LiveGateTest {
    private static final Verdict PASSES = Gate.check(Plans.bundled("plain-cashback"));

    private static Evidence evidence(
            long vouchers,
            long reserve,
            @Nullable String sheet,
            @Nullable String logged,
            Map<String, Double> ruin) {
        return new Evidence(vouchers, reserve, sheet, logged, ruin, 0.01);
    }

    private static List<String> obstacles(Verdict verdict, Evidence evidence) {
        return LiveGate.obstacles(verdict, evidence).stream().map(Text::en).toList();
    }

    @Test
    void aPlanThatPassesWithItsEvidenceGoesLive() {
        Evidence just = evidence(100, 100, "ab", "ab", Map.of("stop", 0.01, "run", 0.0));
        assertThat(obstacles(PASSES, just)).isEmpty();
    }

    @Test
    void everyObstacleIsToldAtOnce() {
        Evidence none = evidence(10_001, 10_000, null, null, Map.of("stop", 0.011));
        assertThat(obstacles(Gate.check(Plans.with("custody: platform")), none))
                .containsExactly(
                        "rule custody blocks: the platform holds the customers' money",
                        "vouchers of 100.01 yuan are backed by 100.00; all of them must be",
                        "there is no fact sheet",
                        "ruin under stop has a probability of up to 1.1%; at most 1% is accepted",
                        "ruin was not measured under the scenario run");
    }

    @Test
    void aSheetThatIsNotTheOneInTheLogDoesNotCount() {
        Map<String, Double> safe = Map.of("stop", 0.0, "run", 0.0);
        assertThat(obstacles(PASSES, evidence(0, 0, "ab", "cd", safe)))
                .containsExactly("the hash of the fact sheet does not stand in the log");
        assertThat(obstacles(PASSES, evidence(0, 0, "ab", null, safe))).hasSize(1);
    }

    @Test
    void aProbabilityThatIsNoNumberIsNoEvidence() {
        Map<String, Double> unknown = Map.of("stop", Double.NaN, "run", 0.0);
        assertThat(obstacles(PASSES, evidence(0, 0, "ab", "ab", unknown))).hasSize(1);
    }

    @Test
    void twoLevelsAreLiveOnlyOnceTheOfficerHasDecided() {
        Evidence good = evidence(0, 0, "ab", "ab", Map.of("stop", 0.0, "run", 0.0));
        Verdict open =
                Gate.check(Plans.with("- referral: { levels: [5%, 3%], tax-class: labour }"));
        assertThat(obstacles(open, good))
                .containsExactly("rule depth needs a decision of the compliance-officer");
    }
}
