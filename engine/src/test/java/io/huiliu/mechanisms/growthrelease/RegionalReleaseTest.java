package io.huiliu.mechanisms.growthrelease;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.engine.Scene;
import io.huiliu.mechanisms.Notice;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** mechanisms.md §2: scopes stand apart, and an amendment can hold for one region. */
class RegionalReleaseTest {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");

    private static final String POOL =
            "- growth-release: { name: green, fund: 40% of concession, scope: province,"
                    + " first-release-at: 1000 points, step: 1%, installments: 3@ }";

    private static String pool(String more) {
        return POOL.replace("@", more);
    }

    private static Scene scene() {
        Scene scene =
                Scene.with(pool(""))
                        .ok("region", "31", "level", "province")
                        .ok("region", "44", "level", "province")
                        .ok("region", "4403", "level", "city", "parent", "44")
                        .ok("merchant", "s", "rate", "100%", "region", "31")
                        .ok("merchant", "t", "rate", "100%", "region", "4403")
                        .members("a", "b");
        return scene.order("a0", "a", "s", "10000.00").order("b0", "b", "t", "20000.00");
    }

    private static void amend(Scene scene, LocalDate effective, String regions, String appliesTo) {
        String text = Scene.everyday(pool(regions)).replace("version: 1", "version: 2");
        scene.ok(
                "amend",
                "v",
                "plan",
                scene.publish(text),
                "effective",
                effective.toString(),
                "applies-to",
                appliesTo);
    }

    /** Lets both provinces grow by 2% and their release happen, so many times. */
    private static void releases(Scene scene, int from, int count) {
        for (int i = from; i < from + count; i++) {
            scene.at(FIRST_DAY.plusDays(1 + 11L * i) + "T23:00").days(1);
            scene.order("a" + (i + 1), "a", "s", 200 + 10 * i + ".00");
            scene.order("b" + (i + 1), "b", "t", 400 + 20 * i + ".00");
            scene.days(10);
        }
    }

    private static long given(Scene scene, int cohort) {
        return scene.notices(Notice.ACCRUED).stream()
                .filter(notice -> notice.values()[0] == cohort)
                .count();
    }

    /** The first cohort of a province: those of the program at large and of 31 come before. */
    private static int firstCohort(Scene scene, String member) {
        List<long[]> accrued =
                scene.notices(Notice.ACCRUED).stream().map(notice -> notice.values()).toList();
        long points = member.equals("a") ? 1_000_000 : 2_000_000;
        return (int) accrued.stream().filter(v -> v[1] == points).findFirst().orElseThrow()[0];
    }

    /** Each province has its own V and days: one that does not grow releases nothing early. */
    @Test
    void aProvinceReleasesByItsOwnGrowth() {
        Scene scene = scene();
        scene.at("2026-01-03T10:00").days(0);
        scene.expect("member:a", "voucher", "50.00", "member:b", "voucher", "100.00");
        scene.order("b1", "b", "t", "400.00").days(11);
        // 44 grew by 2%: 0.5% × 1.02 for the first cohort, 0.5% for the 400 new points.
        scene.expect("member:a", "voucher", "50.00", "member:b", "voucher", "204.00");
    }

    /** A province's cash is its own: what is short in one is not paid by the other. */
    @Test
    void aProvinceIsNotPaidOutOfTheCashOfAnother() {
        Scene scene =
                Scene.with(pool(", first-rate: 1%").replace("40%", "0.5%"))
                        .ok("region", "31", "level", "province")
                        .ok("region", "44", "level", "province")
                        .ok("merchant", "s", "rate", "100%", "region", "31")
                        .ok("merchant", "t", "rate", "100%", "region", "44")
                        .members("a", "b")
                        .order("a0", "a", "s", "10000.00")
                        .order("b0", "b", "t", "900.00");
        scene.at("2026-01-03T10:00").days(0);
        // 50.00 of cash for 100.00: 44's 4.50, which has not reached its own threshold, stay.
        scene.expect("member:a", "voucher", "49.98", "member:b", "voucher", "0.00");
        scene.expect("pool:green", "CNY", "4.52");
    }

    /** More installments for one province: its cities follow it, the other province does not. */
    @ParameterizedTest
    @CsvSource({"all, 3, 5", "new, 3, 3"})
    void anAmendmentHoldsForOneRegionAlone(String appliesTo, int of31, int of44) {
        Scene scene = scene();
        releases(scene, 0, 1);
        String regions = ", regions: [ { region: \"44\", installments: 5 } ]";
        amend(scene, FIRST_DAY.plusDays(15), regions, appliesTo);
        releases(scene, 1, 9);
        assertThat(given(scene, firstCohort(scene, "a"))).isEqualTo(of31);
        assertThat(given(scene, firstCohort(scene, "b"))).isEqualTo(of44);
        long newest44 =
                scene.notices(Notice.ACCRUED).stream()
                        .filter(n -> n.values()[1] == 46_000)
                        .map(n -> n.values()[0])
                        .findFirst()
                        .orElseThrow();
        assertThat(given(scene, (int) newest44)).as("a cohort of 44 released later").isEqualTo(5);
    }

    /**
     * Fewer installments for all: a cohort that has used them ends that day and says what lapses.
     */
    @Test
    void aRegionsCohortThatHasUsedItsInstallmentsEndsWithTheAmendment() {
        Scene scene = scene();
        releases(scene, 0, 1);
        String regions = ", regions: [ { region: \"44\", installments: 2, cap: 1x } ]";
        amend(scene, FIRST_DAY.plusDays(15), regions, "all");
        long before = scene.notices(Notice.LAPSED).size();
        scene.at(FIRST_DAY.plusDays(15) + "T10:00").days(0);
        List<long[]> lapsed =
                scene.notices(Notice.LAPSED).stream()
                        .skip(before)
                        .map(notice -> notice.values())
                        .toList();
        assertThat(lapsed).hasSize(1);
        assertThat(lapsed.getFirst()[0]).isEqualTo(firstCohort(scene, "b"));
        // 20,000 points at 1x, less 0.5% and 0.51%.
        assertThat(lapsed.getFirst()[1]).isEqualTo(2_000_000 - 10_000 - 10_200);
    }
}
