package io.huiliu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.huiliu.policy.LiveGate.Evidence;
import io.huiliu.policy.LiveGate.Obstacle;
import io.huiliu.policy.LiveGate.Ruin;
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
            Map<String, Ruin> ruin) {
        return new Evidence(vouchers, reserve, sheet, true, logged, ruin, 0.01);
    }

    private static List<String> obstacles(Verdict verdict, Evidence evidence) {
        return LiveGate.obstacles(verdict, evidence).stream()
                .map(Obstacle::fact)
                .map(fact -> fact.en())
                .toList();
    }

    /** No ruin in 400 runs, with this upper end. */
    private static Ruin none(double upper) {
        return new Ruin(0, 400, upper, 381, true);
    }

    private static List<String> remedies(Ruin stop) {
        Map<String, Ruin> ruin = Map.of("stop", stop, "run", none(0));
        return LiveGate.obstacles(PASSES, evidence(0, 0, "ab", "ab", ruin)).stream()
                .map(obstacle -> obstacle.subject() + ": " + obstacle.remedy().en())
                .toList();
    }

    @Test
    void aPlanThatPassesWithItsEvidenceGoesLive() {
        Evidence just = evidence(100, 100, "ab", "ab", Map.of("stop", none(0.01), "run", none(0)));
        assertThat(obstacles(PASSES, just)).isEmpty();
    }

    @Test
    void everyObstacleIsToldAtOnce() {
        Evidence none = evidence(10_001, 10_000, null, null, Map.of("stop", none(0.011)));
        assertThat(obstacles(Gate.check(Plans.with("custody: platform")), none))
                .containsExactly(
                        "rule custody blocks: the platform holds the customers' money",
                        "vouchers of 100.01 yuan are backed by 100.00; all of them must be",
                        "there is no fact sheet",
                        "ruin under stop, in 0 of 400 runs, has a probability of up to 1.1%; at"
                                + " most 1% is accepted",
                        "ruin was not measured under the scenario run");
    }

    @Test
    void aSheetThatIsNotTheOneInTheLogDoesNotCount() {
        Map<String, Ruin> safe = Map.of("stop", none(0), "run", none(0));
        assertThat(obstacles(PASSES, evidence(0, 0, "ab", "cd", safe)))
                .containsExactly("the hash of the fact sheet does not stand in the log");
        assertThat(obstacles(PASSES, evidence(0, 0, "ab", null, safe))).hasSize(1);
    }

    @Test
    void aProbabilityThatIsNoNumberIsNoEvidence() {
        Map<String, Ruin> unknown = Map.of("stop", none(Double.NaN), "run", none(0));
        assertThat(obstacles(PASSES, evidence(0, 0, "ab", "ab", unknown))).hasSize(1);
    }

    @Test
    void twoLevelsAreLiveOnlyOnceTheOfficerHasDecided() {
        Evidence good = evidence(0, 0, "ab", "ab", Map.of("stop", none(0), "run", none(0)));
        Verdict open =
                Gate.check(Plans.with("- referral: { levels: [5%, 3%], tax-class: labour }"));
        assertThat(obstacles(open, good))
                .containsExactly("rule depth needs a decision of the compliance-officer");
    }

    @Test
    void aScenarioThatSomebodyAlteredShowsNothing() {
        assertThat(remedies(new Ruin(0, 400, 0.0001, 381, false)))
                .containsExactly(
                        "stop: simulate under the one that does, and give the other an id of its"
                                + " own");
    }

    @Test
    void aSheetOfASimulationThatWasInterruptedIsNone() {
        Map<String, Ruin> safe = Map.of("stop", none(0), "run", none(0));
        assertThat(obstacles(PASSES, new Evidence(0, 0, "ab", false, "ab", safe, 0.01)))
                .containsExactly(
                        "the fact sheet is partial: the simulation did not run to its end");
    }

    @Test
    void aBoundThatIsNotKeptIsShownByMoreRunsOrByAnotherPlan() {
        assertThat(remedies(new Ruin(0, 20, 0.161, 381, true)))
                .containsExactly("stop: it takes at least 381 runs without one");
        assertThat(remedies(new Ruin(1, 200, 0.028, 1522, true)))
                .containsExactly(
                        "stop: as rare as that it takes at least 1522 runs; or change the plan");
        assertThat(remedies(new Ruin(20, 20, 1, 0, true)))
                .containsExactly(
                        "stop: change the plan: as often as that, no number of runs shows less");
    }

    @Test
    void whatStandsInThePlanHasItsLine() {
        Evidence good = evidence(0, 0, "ab", "ab", Map.of("stop", none(0), "run", none(0)));
        Verdict verdict = Gate.check(Plans.with("custody: platform"));
        Finding finding = verdict.findings().getFirst();
        assertThat(LiveGate.obstacles(verdict, good))
                .extracting(Obstacle::subject, Obstacle::line, Obstacle::column, Obstacle::remedy)
                .containsExactly(
                        tuple("custody", finding.line(), finding.column(), finding.remedy()));
    }
}
