package io.huiliu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huiliu.plan.BundledPlans;
import io.huiliu.plan.PlanFile;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The lawful variants go as far as the rules allow: each passes where its source does not, and one
 * step back towards the source is refused.
 */
class LawfulVariantsTest {
    private static String text(String id) {
        return Objects.requireNonNull(BundledPlans.text(id), id);
    }

    private static Verdict verdict(String text) {
        return Gate.check(PlanFile.read("plan.yaml", text).orThrow());
    }

    private static Set<String> rules(Verdict verdict, Severity severity) {
        Set<String> rules = new TreeSet<>();
        verdict.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .forEach(finding -> rules.add(finding.rule()));
        return rules;
    }

    private static Set<String> named(String rules) {
        return new TreeSet<>(Set.of(rules.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "wodian, wodian-lawful, depth promise",
        "appreciation-30-70, appreciation-lawful, cash-out growth p2p promise",
        "guild-queue, guild-queue-lawful, growth promise",
        "zhongshu, zhongshu-lawful, promise securities",
    })
    void aSourceIsBlockedAndItsVariantPasses(String source, String variant, String blocking) {
        assertThat(rules(verdict(text(source)), Severity.BLOCK)).isEqualTo(named(blocking));
        assertThat(verdict(text(variant)).blocked()).isFalse();
        assertThat(verdict(text(variant)).undecided()).isEmpty();
    }

    /** What depends on growth is said so; what does not has nothing to warn of. */
    @ParameterizedTest
    @CsvSource({
        "wodian-lawful, growth promise",
        "appreciation-lawful, growth promise",
        "guild-queue-lawful,",
        "zhongshu-lawful,",
    })
    void aVariantIsWarnedOfGrowthAlone(String variant, String warned) {
        assertThat(rules(verdict(text(variant)), Severity.WARN))
                .isEqualTo(warned == null ? Set.of() : named(warned));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    wodian-lawful       | levels: [15%]         | levels: [9%, 3%, 3%]      | depth
                    wodian-lawful       | personal: 6% }        | mentoring: 1% }           | depth
                    wodian-lawful       | growth: true          | growth: false             | promise
                    wodian-lawful       | sheet: shown          | sheet: not-shown          | promise
                    wodian-lawful       | odds: published       | odds: unpublished         | prize
                    wodian-lawful       | join-fee: none        | join-fee: 99.00           | join-fee
                    wodian-lawful       | join-reward: none     | join-reward: 1.00         | headcount
                    wodian-lawful       | published: 2026-01-05 | published: 2026-01-09     | notice
                    wodian-lawful       | kept: 3y              | kept: 1094d               | retention
                    wodian-lawful       | licensed-institution  | platform                  | custody
                    wodian-lawful       | 0.01%, stock          | 0.01%, value: 50000.01, stock | prize
                    appreciation-lawful | to: [voucher]         | to: [voucher, balance]    | growth promise
                    appreciation-lawful | able: false           | able: true                | p2p
                    appreciation-lawful | cash-out: none        | cash-out: points-or-vouchers | cash-out growth promise
                    appreciation-lawful | growth: true          | growth: false             | promise
                    guild-queue-lawful  | claim: 10%            | claim: 11%                | growth promise
                    zhongshu-lawful     | grant: 12%            | grant: 13%                | promise
                    zhongshu-lawful     | public-offering: false | public-offering: true    | securities
                    zhongshu-lawful     | 积分不是股份             | 保本，积分不是股份            | words
                    """)
    void oneStepBackIsRefused(String variant, String now, String before, String blocking) {
        String text = text(variant);
        assertThat(text).contains(now);
        assertThat(rules(verdict(text.replace(now, before)), Severity.BLOCK))
                .isEqualTo(named(blocking));
    }

    @Test
    void unitsAreRefusedWhateverThePlanDeclares() {
        String units = "  - participation: { name: ma, tax-class: discount }\n  - withdrawal";
        Verdict verdict = verdict(text("zhongshu-lawful").replace("  - withdrawal", units));
        assertThat(rules(verdict, Severity.BLOCK)).containsExactly("securities");
    }

    /** Two levels are for the compliance officer to decide on: no plan to copy has them. */
    @Test
    void aSecondLevelWantsADecision() {
        Verdict verdict =
                verdict(text("wodian-lawful").replace("levels: [15%]", "levels: [12%, 3%]"));
        assertThat(verdict.blocked()).isFalse();
        assertThat(verdict.undecided())
                .extracting(Finding::rule, Finding::overridableBy)
                .contains(tuple("depth", "compliance-officer"));
    }
}
