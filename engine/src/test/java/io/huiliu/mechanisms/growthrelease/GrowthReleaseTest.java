package io.huiliu.mechanisms.growthrelease;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.engine.NoticeLog;
import io.huiliu.engine.Scene;
import io.huiliu.mechanisms.Notice;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** mechanisms.md §2: what the worked examples say of releases, with their figures. */
class GrowthReleaseTest {
    private static final long A_MILLION_POINTS = 100_000_000;
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");
    private static final BigInteger WHOLE = BigInteger.valueOf(1_000_000_000_000L);

    private static final int STEP = 0;
    private static final int NONE = 2;

    /** What each notice of a release holds. */
    private record Released(long day, long kind, long performance, long entitlement, long paid) {
        static Released of(NoticeLog.Entry notice) {
            long[] values = notice.values();
            return new Released(
                    notice.day() - FIRST_DAY.toEpochDay(),
                    values[0],
                    values[2],
                    values[3],
                    values[5]);
        }
    }

    private static Scene scene(String parameters) {
        return Scene.with(
                        "- growth-release: { name: green, fund: 40% of concession"
                                + parameters
                                + " }")
                .merchant("s", "100%")
                .members("a", "b");
    }

    /** An order that gives so many points, in 1/100 point, at ten o'clock of a day. */
    private static void issue(Scene scene, int day, String member, long units) {
        long fen = units % 100;
        scene.at(FIRST_DAY.plusDays(day) + "T10:00")
                .order(
                        "o" + scene.sent(),
                        member,
                        "s",
                        units / 100 + (fen < 10 ? ".0" : ".") + fen);
    }

    /** Lets a day end, and all before it. */
    private static void close(Scene scene, int day) {
        scene.at(FIRST_DAY.plusDays(day + 1) + "T00:00").days(0);
    }

    private static List<Released> releases(Scene scene) {
        return scene.notices(Notice.RELEASE).stream().map(Released::of).toList();
    }

    private static Released last(Scene scene) {
        return releases(scene).getLast();
    }

    /** What each point of a cohort was given so far, in 1e-12. */
    private static long accumulated(Scene scene, int cohort) {
        return scene.notices(Notice.ACCRUED).stream()
                .filter(notice -> notice.values()[0] == cohort)
                .mapToLong(notice -> notice.values()[2])
                .max()
                .orElseThrow();
    }

    /** Issues what makes performance grow by a percentage, and lets the release of it happen. */
    private static long grow(Scene scene, long performance, int percent, int lastDay) {
        long next = (performance * (100 + percent) + 99) / 100;
        issue(scene, lastDay + 1, "b", next - performance);
        close(scene, lastDay + 11);
        return next;
    }

    /** §2, worked example 1: four exact releases, and the cap at the 36th. */
    @Test
    void aSteadyStepPaysFiveTimesInThirtySixReleases() {
        Scene scene = scene("");
        issue(scene, 0, "a", A_MILLION_POINTS);
        close(scene, 1);
        long[][] table = {
            {100_000_000, 500_000, 5_000_000_000L},
            {115_000_000, 650_000, 10_750_000_000L},
            {132_250_000, 833_750, 17_362_500_000L},
            // 10,580.00 by the rates; the four cohorts' cumulative floors keep 0.02 back.
            {152_087_500, 1_057_998, 24_966_875_000L},
        };
        long performance = A_MILLION_POINTS;
        BigInteger uncapped = BigInteger.ZERO;
        int lastDay = 1;
        for (int release = 1; release <= 36; release++) {
            if (release > 1) {
                performance = grow(scene, performance, 15, lastDay);
                lastDay += 11;
            }
            assertThat(last(scene).day).as("release " + release).isEqualTo(lastDay);
            assertThat(last(scene).kind).isEqualTo(STEP);
            assertThat(last(scene).paid).isEqualTo(last(scene).entitlement);
            uncapped =
                    uncapped.add(
                            BigInteger.valueOf(5_000_000_000L)
                                    .multiply(BigInteger.valueOf(performance))
                                    .divide(BigInteger.valueOf(A_MILLION_POINTS)));
            if (release <= table.length) {
                assertThat(performance).isEqualTo(table[release - 1][0]);
                assertThat(last(scene).performance).isEqualTo(performance);
                assertThat(last(scene).entitlement).isEqualTo(table[release - 1][1]);
                assertThat(accumulated(scene, 0)).isEqualTo(table[release - 1][2]);
            }
            long cap = 5_000_000_000_000L;
            assertThat(accumulated(scene, 0))
                    .as("cumulative rate after release " + release)
                    .isEqualTo(Math.min(cap, uncapped.longValueExact()));
            assertThat(accumulated(scene, 0) == cap).isEqualTo(release == 36);
        }
        assertThat(uncapped.divide(BigInteger.valueOf(100_000_000))).isEqualTo(50_717);
        scene.expect("member:a", "voucher", "5000000.00");
        assertThat(scene.notices(Notice.SHORTFALL)).isEmpty();
        assertThat(scene.notices(Notice.LAPSED)).isEmpty();
    }

    /**
     * §2, worked example 2: performance reaches so much on a day, counted from the last release;
     * the next release is on another, of a kind, and pays so much.
     */
    @ParameterizedTest
    @CsvSource({
        "115000000,  4, 11, 0",
        "115000000, 10, 11, 0",
        "115000000, 11, 12, 0",
        "115000000, 17, 18, 0",
        "115000000, 30, 31, 0",
        "106000000, 30, 31, 1",
        "100000000, 30, 31, 2",
    })
    void aReleaseComesWhenGrowthAndDaysAllow(long reached, int onDay, int released, int kind) {
        Scene scene = scene("");
        issue(scene, 0, "a", A_MILLION_POINTS);
        close(scene, 1);
        scene.expect("member:a", "voucher", "5000.00");
        if (reached > A_MILLION_POINTS) {
            issue(scene, 1 + onDay, "b", reached - A_MILLION_POINTS);
        }
        close(scene, released);
        assertThat(releases(scene)).hasSize(1);
        close(scene, released + 1);
        assertThat(releases(scene)).hasSize(2);
        assertThat(last(scene).day).isEqualTo(1 + released);
        assertThat(last(scene).kind).isEqualTo(kind);
        String[] ofA = {"10750.00", "7120.00", "5000.00"};
        String[] ofB = {"750.00", "120.00", "0.00"};
        scene.expect("member:a", "voucher", ofA[kind], "member:b", "voucher", ofB[kind]);
    }

    /** §2: what counts is the present unbroken run of closes that saw the step reached. */
    @Test
    void aStepThatARefundUndidCountsFromWhenItIsReachedAgain() {
        Scene scene = scene("");
        issue(scene, 0, "a", A_MILLION_POINTS);
        issue(scene, 5, "b", 15_000_000);
        scene.at("2026-01-08T10:00").refund("r", "o4", "1.00");
        issue(scene, 18, "b", 100);
        close(scene, 40);
        assertThat(releases(scene).stream().map(Released::day).toList()).containsExactly(1L, 19L);
    }

    /** §2: after a release the days count anew, and refund-and-reorder makes no growth. */
    @Test
    void refundAndReorderMakesNoGrowth() {
        Scene scene = scene("");
        issue(scene, 0, "a", A_MILLION_POINTS);
        issue(scene, 0, "b", 20_000_000);
        close(scene, 1);
        scene.at("2026-01-05T10:00").refund("r", "o4", "200000.00");
        issue(scene, 5, "b", 20_000_000);
        close(scene, 32);
        assertThat(last(scene).kind).isEqualTo(NONE);
        assertThat(last(scene).day).isEqualTo(32);
    }

    /** §2: the merchant pool's early day is the tenth, its first release at 10,000,000 points. */
    @Test
    void theMerchantPoolReleasesOnTheTenthDay() {
        Scene scene =
                Scene.with("- growth-release: { name: green, holder: merchant }")
                        .merchant("s", "100%")
                        .members("a", "b");
        issue(scene, 0, "a", 10 * A_MILLION_POINTS - 1);
        close(scene, 3);
        assertThat(releases(scene)).isEmpty();
        issue(scene, 4, "a", 1);
        close(scene, 5);
        scene.expect("merchant:s", "voucher", "50000.00", "member:a", "voucher", "0.00");
        issue(scene, 6, "a", 15 * A_MILLION_POINTS / 10);
        close(scene, 20);
        assertThat(releases(scene).stream().map(Released::day).toList()).containsExactly(5L, 15L);
        scene.expect("merchant:s", "voucher", "115000.00");
    }

    /** §2: if the entitlement exceeds the cash, every rate is scaled so that no floor overdraws. */
    @Test
    void aReleaseBeyondTheCashScalesEveryRate() {
        Scene scene =
                Scene.with("- growth-release: { name: green, fund: 0.5% of concession }")
                        .merchant("s", "100%")
                        .members("a", "b");
        issue(scene, 0, "a", A_MILLION_POINTS);
        close(scene, 1);
        scene.expect("member:a", "voucher", "5000.00", "pool:green", "CNY", "0.00");
        issue(scene, 2, "b", A_MILLION_POINTS);
        close(scene, 12);
        // Cash F = 5,000.00. Cohort 1 would be given 1%, cohort 2 0.5%: E = 15,000.00, J = 2.
        long first = scaled(10_000_000_000L, 500_000, 1_500_000, 2);
        long second = scaled(5_000_000_000L, 500_000, 1_500_000, 2);
        assertThat(accumulated(scene, 0)).isEqualTo(5_000_000_000L + first);
        assertThat(accumulated(scene, 1)).isEqualTo(second);
        long[] shortfall = scene.notices(Notice.SHORTFALL).getLast().values();
        assertThat(shortfall).containsExactly(1_500_000, 500_000, 333_331 + 166_665);
        scene.expect(
                "member:a",
                "voucher",
                "8333.31",
                "member:b",
                "voucher",
                "1666.65",
                "pool:green",
                "CNY",
                "0.04");
    }

    private static long scaled(long rate, long cash, long entitlement, int cohorts) {
        return BigInteger.valueOf(rate)
                .multiply(BigInteger.valueOf(cash - cohorts))
                .divide(BigInteger.valueOf(entitlement + cohorts))
                .longValueExact();
    }

    /**
     * §2, "What it means": at steady growth (ppm a release) a cohort is paid off after so many
     * releases, or lapses after its installments at a part of five times. The first cohort is left
     * out, because its first release has no growth to be scaled by.
     */
    @ParameterizedTest
    @CsvSource({
        "0.5%,   40, 150000,  36, 5.000",
        "0.5%,   40, 133700,  40, 5.000",
        "0.5%,   40, 133500,  40, 4.975",
        "0.5%,   40, 100000,  40, 1.475",
        "0.5%,   40,  50000,  40, 0.201",
        "0.15%, 120, 150000,  45, 5.000",
        "0.15%, 120,  50000, 120, 3.479",
    })
    void steadyGrowthDecidesWhatAPointIsGiven(
            String firstRate, int installments, int growthPpm, int releases, String multiple) {
        Scene scene = scene(", first-rate: " + firstRate + ", installments: " + installments);
        issue(scene, 0, "a", A_MILLION_POINTS);
        close(scene, 1);
        long performance = A_MILLION_POINTS;
        int lastDay = 1;
        for (int release = 2; release <= releases + 2; release++) {
            long next = performance + (performance * growthPpm + 999_999) / 1_000_000;
            issue(scene, lastDay + 1, "b", next - performance);
            lastDay += growthPpm < 150_000 ? 31 : 11;
            close(scene, lastDay);
            assertThat(last(scene).day).isEqualTo(lastDay);
            performance = next;
        }
        assertThat(given(scene, 1)).isEqualTo(releases);
        assertThat(BigDecimal.valueOf(accumulated(scene, 1), 12).setScale(3, RoundingMode.FLOOR))
                .isEqualTo(new BigDecimal(multiple));
        assertThat(scene.notices(Notice.SHORTFALL)).isEmpty();
    }

    /**
     * §2: a plan version raises the installments from 40 to 120. Cohorts that were released before
     * end after 40 releases, unless it applies to all; later ones go on to 120.
     */
    @ParameterizedTest
    @CsvSource({"new, 40", "all, 120"})
    void moreInstallmentsHoldForNewCohortsOrForAll(String appliesTo, int installmentsOfTheOld) {
        Scene scene = scene(", step: 1%");
        issue(scene, 0, "a", A_MILLION_POINTS);
        close(scene, 1);
        long performance = A_MILLION_POINTS;
        int lastDay = 1;
        for (int release = 2; release <= 121; release++) {
            if (release == 10) {
                amend(scene, lastDay + 1, appliesTo);
            }
            performance = grow(scene, performance, 1, lastDay);
            lastDay += 11;
            assertThat(last(scene).kind).isEqualTo(STEP);
        }
        assertThat(given(scene, 0)).isEqualTo(installmentsOfTheOld);
        assertThat(given(scene, 8)).isEqualTo(installmentsOfTheOld == 40 ? 40 : 113);
        assertThat(given(scene, 9)).isEqualTo(112);
        assertThat(lapsed(scene, 0)).isEqualTo(cappedRest(scene, 0));
    }

    private static void amend(Scene scene, int day, String appliesTo) {
        String later =
                Scene.everyday(
                                "- growth-release: { name: green, fund: 40% of concession, step:"
                                        + " 1%, installments: 120 }")
                        .replace("version: 1", "version: 2");
        String hash = scene.publish(later);
        LocalDate announced = FIRST_DAY.plusDays(day);
        scene.at(announced + "T08:00")
                .ok(
                        "amend",
                        "amendment",
                        "plan",
                        hash,
                        "effective",
                        announced.plusDays(1).toString(),
                        "applies-to",
                        appliesTo);
    }

    /** How many releases a cohort took part in. */
    private static long given(Scene scene, int cohort) {
        return scene.notices(Notice.ACCRUED).stream()
                .filter(notice -> notice.values()[0] == cohort)
                .count();
    }

    private static long lapsed(Scene scene, int cohort) {
        return scene.notices(Notice.LAPSED).stream()
                .filter(notice -> notice.values()[0] == cohort)
                .mapToLong(notice -> notice.values()[1])
                .sum();
    }

    /** What the points of the first cohort were not given of five times their number. */
    private static long cappedRest(Scene scene, int cohort) {
        return BigInteger.valueOf(5)
                .multiply(WHOLE)
                .subtract(BigInteger.valueOf(accumulated(scene, cohort)))
                .multiply(BigInteger.valueOf(A_MILLION_POINTS))
                .divide(WHOLE)
                .longValueExact();
    }
}
