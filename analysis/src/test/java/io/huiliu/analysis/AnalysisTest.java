package io.huiliu.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huiliu.analysis.Outlook.Pays;
import io.huiliu.mechanisms.Mechanisms;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.BundledPlans;
import io.huiliu.plan.Plan;
import io.huiliu.plan.PlanFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisTest {
    /** The programs of the sources, and the plain one. */
    private static final List<String> SOURCES =
            List.of(
                    "wodian",
                    "wodian-120",
                    "appreciation-30-70",
                    "appreciation-40-50",
                    "guild-queue",
                    "red-packet",
                    "zhongshu",
                    "distribution",
                    "yunlianhui",
                    "plain-cashback");

    private static final Path REFERENCE = Path.of("../docs/reference/closed-forms.md");

    private static Plan bundled(String id) {
        return plan(id + ".yaml", Objects.requireNonNull(BundledPlans.text(id)));
    }

    private static Plan plan(String file, String text) {
        return PlanFile.read(file, text).orThrow();
    }

    private static Plan with(String concession, String mechanisms) {
        return plan(
                "test.yaml",
                """
                plan: test
                title: { zh: 试, en: Test }
                concession: %s
                mechanisms:
                """
                                .formatted(concession)
                        + mechanisms.indent(2));
    }

    private static Outlook only(String concession, String mechanism) {
        return Analysis.of(with(concession, mechanism)).outlooks().getFirst();
    }

    private static double figure(Outlook outlook, String id) {
        Figure figure = outlook.figure(id);
        assertThat(figure).as(id).isNotNull();
        return Objects.requireNonNull(figure).value();
    }

    @ParameterizedTest(name = "{0} {1}: {2}, k {3}, c {4}, conditional {5}, g* {6} a day")
    @CsvSource({
        "wodian, consumer-points, VOUCHERS, 0.5, 0.02, true, 0.004054",
        "wodian, merchant-points, VOUCHERS, 0.5, 0.02, true, 0.004229",
        "wodian, gold, COINS, 0.1, 0, false, 0",
        "wodian, invite, CASH, 0.021, 0.021, false, 0",
        "wodian, lock-in, CASH, 0.01, 0.01, false, 0",
        "wodian, promoters, CASH, 0.007, 0.01, false, 0",
        "wodian, newcomer-box, VOUCHERS, 0.000367, 0.000367, true, 0",
        "wodian, payout, NOTHING, 0, 0, false, 0",
        "wodian-120, consumer-points, VOUCHERS, 0.5, 0.02, true, 0.001673",
        "appreciation-30-70, value, SELLABLE_POINTS, 3, 0.3, true, 0.012217",
        "appreciation-40-50, value, SELLABLE_POINTS, 2, 0.4, true, 0.006328",
        "guild-queue, guild, CASH, 1, 0.1, false, 0.006328",
        "red-packet, packet, CASH, 0.03, 0.03, false, 0",
        "zhongshu, green-points, VOUCHERS, 0.2, 0.1, false, 0.003184",
        "zhongshu, ma, UNITS, 0, 0, true, 0",
        "zhongshu, ma-dividend, CASH, 0.02, 0.02, true, 0",
        "zhongshu, daily, CASH, 0.004, 0.004, true, 0",
        "zhongshu, invite, CASH, 0.0076, 0.0076, true, 0",
        "distribution, ranks, CASH, 0.011, 0.011, false, 0",
        "distribution, agents, CASH, 0.01505, 0.01505, false, 0",
        "yunlianhui, cashback, CASH, 1.16, 0.16, false, 0.003125",
        "plain-cashback, cashback, CASH, 0.05, 0.05, false, 0",
    })
    void whatBundledPlansPromiseAndSetAside(
            String plan,
            String mechanism,
            Pays pays,
            double promised,
            double contributed,
            boolean conditional,
            double growth) {
        Outlook outlook =
                Analysis.of(bundled(plan)).outlooks().stream()
                        .filter(o -> o.mechanism().equals(mechanism))
                        .findFirst()
                        .orElseThrow();

        assertThat(outlook.pays()).isEqualTo(pays);
        assertThat(outlook.promised()).isCloseTo(promised, within(5e-7));
        assertThat(outlook.contributed()).isCloseTo(contributed, within(5e-7));
        assertThat(outlook.conditional()).isEqualTo(conditional);
        assertThat(outlook.growthNeededPerDay()).isCloseTo(growth, within(5e-7));
    }

    @Test
    void everyFormOfMechanismHasAnOutlookInPlanOrder() {
        List<String> seen = new ArrayList<>();
        for (String id : BundledPlans.IDS) {
            Plan plan = bundled(id);
            Analysis analysis = Analysis.of(plan);
            assertThat(analysis.outlooks())
                    .extracting(Outlook::mechanism)
                    .isEqualTo(plan.mechanisms().stream().map(Terms::name).toList());
            analysis.outlooks().forEach(outlook -> seen.add(outlook.form()));
        }

        assertThat(seen).containsAll(Mechanisms.ALL.stream().map(Form::name).toList());
    }

    @Test
    void everyFigureIsToldInBothLanguagesUnderAnIdOfItsOwn() {
        for (String id : BundledPlans.IDS) {
            for (Outlook outlook : Analysis.of(bundled(id)).outlooks()) {
                assertThat(outlook.figures()).extracting(Figure::id).doesNotHaveDuplicates();
                both(outlook.summary());
                for (Figure figure : outlook.figures()) {
                    assertThat(figure.id()).matches("[a-z0-9]+(-[a-z0-9.]+)*");
                    assertThat(figure.value()).as(figure.id()).isNotNaN();
                    assertThat(figure.section()).matches("§\\d+");
                    both(figure.label());
                    both(figure.note());
                }
            }
        }
    }

    /** Plans that set nothing aside, mint all, or release next to nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "- growth-release: { fund: 0% }",
                "- growth-release: { fund: 0%, issue: 0% }",
                "- growth-release: { first-rate: 0.0001%, installments: 1 }",
                "- value-pool: { contribute: 10% of amount, mint: 100% }",
                "- value-pool: { contribute: 10% of amount, mint: 0% }",
                "- value-pool: { contribute: 10% of amount, unlock: 100% }",
                "- queue: { fund: 0% of amount }",
                "- queue: { claim: 0% of amount, fund: 0% of amount }",
                "- release-schedule: { fund: 0% of amount }",
                "- release-schedule: { grant: 0% of amount, fund: 0% of amount }",
                "- release-schedule: { fund: 10% of amount, daily: 0.0001% of rest }",
                "- release-schedule: { fund: 10% of amount, daily: 1/36500 of grant }",
                "- blind-box: { prizes: [{ name: card, probability: 100% }] }",
                "- participation: { growth: 0% }",
                "- promoter-rank: { fund: 1% of concession }",
            })
    void figuresOfExtremePlansAreToldInPlainWords(String mechanism) {
        Outlook outlook = only("20%", mechanism);

        assertThat(outlook.growthNeededPerDay()).isNotNaN().isNotNegative();
        both(outlook.summary());
        for (Figure figure : outlook.figures()) {
            assertThat(figure.value()).as(figure.id()).isNotNaN();
            both(figure.label());
            both(figure.note());
        }
    }

    private static void both(Text text) {
        assertThat(text.zh()).matches("(?s).*\\p{IsHan}.*").doesNotContain("∞", "NaN");
        assertThat(text.en()).matches("(?s)[^\\p{IsHan}]*[a-z].*").doesNotContain("∞", "NaN");
    }

    @Test
    void everyFigureStandsInTheReference() throws IOException {
        List<Pattern> told =
                Pattern.compile("`([a-z0-9<>-]+)`")
                        .matcher(Files.readString(REFERENCE))
                        .results()
                        .map(found -> found.group(1))
                        .map(id -> id.replace("<n>", "[0-9.]+").replace("<rank>", "[a-z0-9-]+"))
                        .map(Pattern::compile)
                        .toList();

        for (String id : BundledPlans.IDS) {
            for (Outlook outlook : Analysis.of(bundled(id)).outlooks()) {
                for (Figure figure : outlook.figures()) {
                    assertThat(told)
                            .as(figure.id())
                            .anyMatch(pattern -> pattern.matcher(figure.id()).matches());
                }
            }
        }
    }

    @Test
    void sharesOfTheConcessionFollowTheRate() {
        Plan plan = bundled("wodian");

        Outlook low = Analysis.at(plan, 30_000).outlooks().getFirst();
        Outlook high = Analysis.at(plan, 200_000).outlooks().getFirst();

        assertThat(low.promised()).isCloseTo(0.15, within(1e-12));
        assertThat(high.promised()).isCloseTo(1, within(1e-12));
        assertThat(high.growthNeededPerDay()).isEqualTo(low.growthNeededPerDay());
    }

    /** 1% of the amount is at most 20% of the concession, and the rest is what is left then. */
    @Test
    void lidsAndRestsAreThoseOfTheOrder() {
        Plan plan =
                with(
                        "4%..10%",
                        """
                        - fan-binding: { share: "1% of amount, at most 20% of concession" }
                        - area: { city: 50% of rest, province: 10% of rest }
                        - check-in: { reward: 0.10, fund: 10% of rest }
                        """);

        List<Outlook> outlooks = Analysis.at(plan, 40_000).outlooks();

        assertThat(outlooks.get(0).promised()).isCloseTo(0.008, within(1e-12));
        assertThat(outlooks.get(1).promised()).isCloseTo(0.032 * 0.6, within(1e-12));
        assertThat(outlooks.get(2).contributed()).isCloseTo(0.032 * 0.4 * 0.1, within(1e-12));
    }

    @Test
    void thePlanNeedsTheMostGrowthOfItsMechanisms() {
        assertThat(Analysis.of(bundled("wodian")).growthNeededPerDay())
                .isCloseTo(0.00423, within(0.00001));
        assertThat(Analysis.of(bundled("red-packet")).growthNeededPerDay()).isZero();
    }

    @Test
    void onlyPromisesBeyondTheirFundsExceedThem() {
        List<String> exceeding = new ArrayList<>();
        for (String id : SOURCES) {
            for (Outlook outlook : Analysis.of(bundled(id)).outlooks()) {
                if (outlook.exceedsItsFunds()) {
                    exceeding.add(id + " " + outlook.mechanism());
                }
            }
        }

        assertThat(exceeding)
                .containsExactly(
                        "wodian consumer-points",
                        "wodian merchant-points",
                        "wodian gold",
                        "wodian-120 consumer-points",
                        "wodian-120 merchant-points",
                        "wodian-120 gold",
                        "appreciation-30-70 value",
                        "appreciation-40-50 value",
                        "guild-queue guild",
                        "zhongshu green-points",
                        "yunlianhui cashback");
    }

    @Test
    void theFiguresOfAPlanAreThoseOfItsTerms() {
        Outlook value = Analysis.of(bundled("appreciation-30-70")).outlooks().getFirst();

        assertThat(figure(value, "price-at-300")).isCloseTo(7.188, within(0.0005));
        assertThat(figure(value, "first-lot-at-2x")).isEqualTo(768);
        assertThat(figure(value, "volume-multiple")).isCloseTo(7_074, within(0.5));
        assertThat(figure(value, "never-paid-if-orders-stop")).isCloseTo(0.9, within(1e-12));
        assertThat(figure(value, "coverage-at-zero-breakage")).isCloseTo(0.1, within(1e-12));
        assertThat(figure(value, "sell-fee")).isEqualTo(0.2);
    }

    @Test
    void pointsThatAreSpentAsVouchersAreNotCashLike() {
        String pool = "- value-pool: { contribute: 20%% of amount, exit-multiple: 2x, to: [%s] }";

        assertThat(only("20%", pool.formatted("voucher")).pays()).isEqualTo(Pays.VOUCHERS);
        assertThat(only("20%", pool.formatted("coins, voucher")).pays()).isEqualTo(Pays.VOUCHERS);
        assertThat(only("20%", pool.formatted("coins")).pays()).isEqualTo(Pays.COINS);
        assertThat(only("20%", pool.formatted("voucher, balance")).pays().isCashLike()).isTrue();
    }

    @Test
    void pointsWithoutAnExitPromiseWhatIsMintedForThem() {
        Outlook outlook =
                only(
                        "20%",
                        "- value-pool: { contribute: 20% of amount, mint: 50%, exit-multiple: off"
                                + " }");

        assertThat(outlook.promised()).isCloseTo(0.1, within(1e-12));
        assertThat(outlook.exceedsItsFunds()).isFalse();
        assertThat(outlook.growthNeededPerDay()).isZero();
    }

    @Test
    void aQueueIsJudgedByItsWorstClass() {
        Outlook outlook =
                only(
                        "30%",
                        """
                        - queue:
                            claim: 100% of amount
                            fund: { default: 30% of amount, furniture: 10% of amount }
                        """);

        assertThat(outlook.contributed()).isEqualTo(0.1);
        assertThat(figure(outlook, "wait-days-on-day-30")).isCloseTo(270, within(1e-9));
    }

    @Test
    void whatIsPaidForAtOnceIsPaidIfOrdersStop() {
        Outlook outlook = only("10%", "- queue: { claim: 10% of amount, fund: 10% of amount }");

        assertThat(outlook.growthNeededPerDay()).isZero();
        assertThat(figure(outlook, "never-paid-if-orders-stop")).isZero();
        assertThat(figure(outlook, "wait-days-on-day-30")).isEqualTo(14);
        assertThat(outlook.summary().en()).contains("set aside in full");
    }

    @Test
    void pointsThatAScheduleReleasesAreARecord() {
        String schedule =
                "- release-schedule: { grant: 20%% of amount, fund: 10%% of amount, pays: %s }";

        assertThat(only("10%", schedule.formatted("points")).pays()).isEqualTo(Pays.UNITS);
        assertThat(only("10%", schedule.formatted("voucher")).pays()).isEqualTo(Pays.VOUCHERS);
        assertThat(only("10%", schedule.formatted("balance")).pays()).isEqualTo(Pays.CASH);
    }

    /** An allowance that the fund cannot pay is owed, and the outlook says what pays for it. */
    @Test
    void aPromotersAllowanceHasItsSales() {
        Outlook outlook =
                Analysis.of(bundled("wodian")).outlooks().stream()
                        .filter(o -> o.form().equals("promoter-rank"))
                        .findFirst()
                        .orElseThrow();

        // 4,000 yuan a month out of 10% − 5% − 1% of the concession, which is 10% of sales.
        assertThat(figure(outlook, "sales-needed-trainee-specialist"))
                .isCloseTo(4_000 / 0.04 / 0.1, within(1e-3));
    }

    @Test
    void promotionThatOrdersPayBacksTheirCoins() {
        Outlook outlook =
                only("10%", "- coins: { issue: 50% of concession, promotion: 50% of concession }");

        assertThat(outlook.promised()).isCloseTo(0.05, within(1e-12));
        assertThat(outlook.exceedsItsFunds()).isFalse();
    }

    @Test
    void aRegionWithAHigherCapRaisesThePromise() {
        Outlook outlook =
                only(
                        "10%",
                        """
                        - growth-release:
                            scope: province
                            regions: [{ region: "440000", cap: 8x, installments: 40 }]
                        """);

        assertThat(outlook.promised()).isCloseTo(0.8, within(1e-12));
        assertThat(outlook.growthNeededPerDay()).isGreaterThan(0.004055);
    }

    @Test
    void aControllerCountsWithItsHighestFactor() {
        String pool = "- growth-release: { installments: 40%s }";
        String controller = ", controller-target: 3x, controller-lo: 20%, controller-hi: 80%";
        Outlook free = only("10%", pool.formatted(""));
        Outlook held = only("10%", pool.formatted(controller));

        assertThat(held.growthNeededPerDay()).isGreaterThan(free.growthNeededPerDay());
        assertThat(figure(held, "release-factor-at-least")).isEqualTo(0.2);
    }

    /** Of what 50% minting leaves, half goes to legacy holders: 75% is minted, and 2^(1/0.25). */
    @Test
    void legacyHoldersSlowThePriceDown() {
        Outlook outlook =
                only("20%", "- value-pool: { contribute: 20% of amount, mint: 50%, unlock: 50% }");

        assertThat(figure(outlook, "volume-to-double-with-legacy")).isCloseTo(16, within(1e-9));
    }

    @Test
    void noFigureIsUndefinedAtAnyConcession() {
        for (String id : BundledPlans.IDS) {
            for (int ppm : new int[] {0, 1, 1_000_000}) {
                Analysis analysis = Analysis.at(bundled(id), ppm);
                assertThat(analysis.promised()).isNotNaN();
                assertThat(analysis.growthNeededPerDay()).isNotNaN();
                analysis.outlooks().stream()
                        .flatMap(outlook -> outlook.figures().stream())
                        .forEach(figure -> assertThat(figure.value()).as(figure.id()).isNotNaN());
            }
        }
    }

    @Test
    void withoutGrowthPointsWaitForEverUnlessAGuaranteePaysThem() {
        String guaranteed =
                "- growth-release: { cap: 0.2x, first-rate: 1%, unreached: guaranteed, guarantee:"
                        + " 100% }";

        assertThat(figure(only("10%", "- growth-release: {}"), "wait-days-p50")).isInfinite();
        assertThat(figure(only("10%", guaranteed), "wait-days-p50")).isEqualTo(20 * 31);
        assertThat(only("10%", guaranteed).growthNeededPerDay()).isZero();
    }
}
