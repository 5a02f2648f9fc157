package io.huiliu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huiliu.plan.BundledPlans;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gate says of the programs that come with the product: which rules, and no others. */
class SourceProgramsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    plain-cashback     | -                                                      | -
                    red-packet         | -                                                      | -
                    wodian             | depth promise                                          | growth
                    wodian-120         | depth promise                                          | growth
                    distribution       | depth                                                  | -
                    appreciation-30-70 | cash-out growth p2p promise                            | -
                    appreciation-40-50 | cash-out growth p2p promise                            | -
                    guild-queue        | growth promise                                         | -
                    zhongshu           | promise securities                                     | growth
                    yunlianhui         | cash-out custody growth join-fee p2p promise words     | -
                    """)
    void eachIsBlockedForItsOwnReasons(String id, String blocks, String warns) {
        Verdict verdict = Gate.check(Plans.bundled(id));
        assertThat(Plans.rules(verdict, Severity.BLOCK)).isEqualTo(words(blocks));
        assertThat(Plans.rules(verdict, Severity.WARN)).isEqualTo(words(warns));
        assertThat(verdict.blocked()).isEqualTo(blocks != null);
    }

    private static Set<String> words(@Nullable String list) {
        return list == null ? Set.of() : new TreeSet<>(Set.of(list.split(" ")));
    }

    /** Each finding stands where the plan file says what trips it, with its own figures. */
    @Test
    void yunlianhuiIsToldLineByLine() {
        assertThat(Gate.check(Plans.bundled("yunlianhui")).findings())
                .extracting(
                        Finding::rule, Finding::path, Finding::line, each -> each.message().en())
                .contains(
                        tuple(
                                "promise",
                                "mechanisms[0].grant",
                                15,
                                "cashback promises 116% of an order in what becomes cash and sets"
                                        + " aside 16% for it (at a concession of 16%)"),
                        tuple(
                                "growth",
                                "mechanisms[0].grant",
                                15,
                                "cashback can keep its cash-like promise only while sales grow by"
                                        + " 0.3125% a day, for ever"),
                        tuple("join-fee", "join-fee", 22, "joining costs 99.00 yuan"),
                        tuple("custody", "custody", 23, "the platform holds the customers' money"));
    }

    /** 我店's three levels of referral, and its promoters with mentors above mentors. */
    @Test
    void wodianPaysThreeLevels() {
        assertThat(Gate.check(Plans.bundled("wodian")).findings())
                .filteredOn(finding -> finding.rule().equals("depth"))
                .extracting(Finding::path, Finding::line, Finding::overridableBy)
                .containsExactly(
                        tuple("mechanisms[3].levels", 48, null),
                        tuple("mechanisms[5].ranks", 56, null));
    }

    @Test
    void everyFindingNamesItsSourceAndWhatToChangeInBothLanguages() {
        for (String id : BundledPlans.IDS) {
            assertThat(Gate.check(Plans.bundled(id)).findings())
                    .allSatisfy(
                            finding -> {
                                assertThat(finding.source().zh()).containsPattern("\\p{IsHan}");
                                assertThat(finding.remedy().zh()).containsPattern("\\p{IsHan}");
                                assertThat(finding.message().zh()).containsPattern("\\p{IsHan}");
                                assertThat(finding.message().en()).isNotBlank();
                                assertThat(finding.message().zh()).doesNotContain("{", "}");
                            });
        }
    }
}
