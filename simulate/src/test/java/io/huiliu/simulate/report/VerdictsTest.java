package io.huiliu.simulate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.analysis.Outlook;
import io.huiliu.analysis.Outlook.Pays;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.simulate.result.Interval;
import io.huiliu.simulate.result.Quantiles;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.result.ScenarioResult.Cohort;
import io.huiliu.simulate.result.ScenarioResult.Members;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the two verdicts turn: docs/decisions/two-verdicts.md. */
class VerdictsTest {
    private static final double[] EVEN = {
        0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05
    };

    private static FactSheet cashback(List<Outlook> outlooks, ScenarioResult... results) {
        return Sheets.sheet(Sheets.plan("plain-cashback"), outlooks, List.of(results));
    }

    private static Outlook funded() {
        return Sheets.outlook("cashback", Pays.CASH, 0.05, 0.05, false, 0);
    }

    private static ScenarioResult ran(Interval ruin, Members members, double fundedByLater) {
        ScenarioResult like = Sheets.result(Sheets.steady().scenario(), ruin, EVEN, 0);
        Quantiles later = new Quantiles(fundedByLater, fundedByLater, fundedByLater, fundedByLater);
        Quantiles none = new Quantiles(0, 0, 0, 0);
        return new ScenarioResult(
                like.scenario(),
                like.planHash(),
                1,
                20,
                20,
                1,
                1,
                ruin,
                like.ruinDay(),
                List.of(),
                members,
                later,
                none,
                List.<Cohort>of(),
                List.of());
    }

    private static Members members(double median, double mean, double nothing, double recouped) {
        double[] deciles = new double[11];
        Arrays.fill(deciles, median);
        return new Members(
                1000, Arrays.stream(deciles).boxed().toList(), mean, nothing, recouped, mean);
    }

    private static Grade grade(Judgement judgement, String reason) {
        return judgement.reasons().stream()
                .filter(one -> one.id().equals(reason))
                .map(Judgement.Reason::grade)
                .reduce(Grade.GOOD, Grade::orWorse);
    }

    @Test
    void aCashbackThatEachOrderPaysForIsSolventAndEven() {
        FactSheet sheet =
                cashback(List.of(funded()), ran(Interval.of(0, 20), members(0.05, 0.05, 0, 0), 0));
        assertThat(sheet.solvency().grade()).isEqualTo(Grade.GOOD);
        assertThat(sheet.fairness().grade()).isEqualTo(Grade.GOOD);
        assertThat(sheet.solvency().label().en()).isEqualTo("No failure found");
        assertThat(sheet.fairness().label().zh()).isEqualTo("大体均等");
    }

    /** The reason why there are two verdicts (policy.md). */
    @Test
    void aFullyBackedPoolCanLeaveNearlyEverybodyWithLittle() {
        FactSheet sheet =
                Sheets.sheet(
                        Sheets.plan("appreciation-30-70"),
                        List.of(Sheets.outlook("value", Pays.SELLABLE_POINTS, 3, 0.3, true, 0.01)),
                        List.of(ran(Interval.of(0, 20), members(0.207, 0.3, 0.05, 0.0026), 0.1)));
        assertThat(sheet.solvency().grade()).isEqualTo(Grade.WATCH);
        assertThat(sheet.fairness().grade()).isEqualTo(Grade.BAD);
        assertThat(sheet.fairness().reasons().getFirst().sentence().en()).contains("300%", "20.7%");
    }

    @ParameterizedTest
    @CsvSource({"0, GOOD", "1, WATCH", "10, WATCH", "11, BAD", "1000, BAD"})
    void ruinInMoreThanOneRunInAHundredDoesNotHold(int hits, Grade expected) {
        FactSheet sheet =
                cashback(
                        List.of(funded()),
                        ran(Interval.of(hits, 1000), members(0.05, 0.05, 0, 0), 0));
        assertThat(grade(sheet.solvency(), "ruin")).isEqualTo(expected);
    }

    @Test
    void noRuinInFewRunsSaysHowLittleThatProves() {
        FactSheet sheet =
                cashback(List.of(funded()), ran(Interval.of(0, 20), members(0.05, 0.05, 0, 0), 0));
        assertThat(sheet.solvency().reasons())
                .anySatisfy(
                        reason ->
                                assertThat(reason.sentence().en())
                                        .contains(
                                                "with 20 runs each",
                                                "up to 16.1%",
                                                "cannot be told"));
    }

    @ParameterizedTest
    @CsvSource({
        "CASH, false, 1, 1, GOOD",
        "CASH, false, 1, 0.99, BAD",
        "VOUCHERS, false, 1, 0.99, BAD",
        "VOUCHERS, true, 5, 0.4, WATCH",
        "SELLABLE_POINTS, true, 3, 0.3, WATCH",
        "COINS, false, 1, 0, WATCH",
    })
    void whatIsPromisedBeyondWhatIsSetAside(
            Pays pays, boolean conditional, double k, double c, Grade expected) {
        FactSheet sheet =
                cashback(
                        List.of(Sheets.outlook("pool", pays, k, c, conditional, 0)),
                        ran(Interval.of(0, 20), members(0.05, 0.05, 0, 0), 0));
        assertThat(grade(sheet.solvency(), "promise")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // median, mean, nothing, later: which reason, which grade
        "0.05,  0.05,   0,    0,     median,          GOOD",
        "0.045, 0.05,   0,    0,     median,          GOOD",
        "0.044, 0.05,   0,    0,     median,          WATCH",
        "0.025, 0.05,   0,    0,     median,          WATCH",
        "0.024, 0.05,   0,    0,     median,          BAD",
        "0.04,  0.05,   0,    0,     concentration,   GOOD",
        "0.039, 0.05,   0,    0,     concentration,   WATCH",
        "0.024, 0.05,   0,    0,     concentration,   BAD",
        "0.05,  0.05,   0.1,  0,     nothing,         GOOD",
        "0.05,  0.05,   0.11, 0,     nothing,         WATCH",
        "0.05,  0.05,   0.51, 0,     nothing,         BAD",
        "0.05,  0.05,   0,    0.01,  funded-by-later, GOOD",
        "0.05,  0.05,   0,    0.011, funded-by-later, WATCH",
        "0.05,  0.05,   0,    0.21,  funded-by-later, BAD",
    })
    void fairnessTurnsAtItsThresholds(
            double median, double mean, double nothing, double later, String id, Grade expected) {
        FactSheet sheet =
                cashback(
                        List.of(redPacket()),
                        ran(Interval.of(0, 20), members(median, mean, nothing, 0), later));
        assertThat(grade(sheet.fairness(), id)).isEqualTo(expected);
    }

    /** Of a form that gives an order's own buyer something. */
    private static Outlook redPacket() {
        return new Outlook(
                "cashback",
                "red-packet",
                Pays.CASH,
                0.05,
                0.05,
                false,
                0,
                List.of(),
                new Text("", ""));
    }

    @Test
    void withoutASimulationNobodyKnowsHowMembersFare() {
        FactSheet sheet = cashback(List.of(funded()));
        assertThat(sheet.fairness().grade()).isEqualTo(Grade.WATCH);
        assertThat(sheet.fairness().label().en()).isEqualTo("Not known yet");
        assertThat(sheet.solvency().grade()).isEqualTo(Grade.WATCH);
    }

    @Test
    void noVerdictPromisesAnything() {
        for (FactSheet sheet : List.of(Sheets.appreciation(), cashback(List.of(funded())))) {
            for (Judgement judgement : List.of(sheet.solvency(), sheet.fairness())) {
                assertThat(judgement.sentence().en() + judgement.label().en())
                        .doesNotContainIgnoringCase("guarantee")
                        .doesNotContainIgnoringCase("safe")
                        .doesNotContainIgnoringCase(" will ");
                assertThat(judgement.sentence().zh() + judgement.label().zh())
                        .doesNotContain("保证")
                        .doesNotContain("安全")
                        .doesNotContain("一定能");
            }
        }
    }
}
