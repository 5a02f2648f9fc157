package io.huiliu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.policy.rules.BundledPolicies;
import io.huiliu.policy.rules.Rule;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule: a plan that trips it, beside one that just does not. */
class RulesTest {

    /** What differs from a plan that passes, the only rule that blocks it (if any), that warns. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            textBlock =
                    """
                    join-fee: none              | -         | -
                    join-fee: 0.01              | join-fee  | -
                    -join-fee                   | join-fee  | -
                    custody: platform           | custody   | -
                    -custody                    | custody   | -
                    -cash-out                   | cash-out  | -
                    cash-out: balance           | -         | -
                    cash-out: points-or-vouchers | cash-out | -
                    -transferable               | p2p       | -
                    transferable: true          | p2p       | -
                    -public-offering            | securities | -
                    public-offering: true       | securities | -
                    -odds                       | prize     | -
                    odds: published             | -         | -
                    odds: unpublished           | prize     | -
                    odds: changed               | prize     | -
                    -texts                      | words     | -
                    texts: {}                   | -         | -

                    join-reward: none           | -         | -
                    join-reward: 0.01           | headcount | -
                    texts: { a: 邀请好友下单，各得 5 元 } | - | -
                    texts: { a: 邀请注册即得 5 元 } | headcount | -
                    texts: { a: A sign-up bonus for each friend } | headcount | -

                    - referral: { levels: [5%], tax-class: labour }      | - | -
                    - referral: { levels: [5%, 3%], tax-class: labour }  | - | depth
                    - referral: { levels: [5%, 3%, 1%], tax-class: labour } | depth | -
                    - differential: { ranks: { a: 5% }, peer: 0%, tax-class: labour } | - | -
                    - differential: { ranks: { a: 5%, b: 8% }, peer: 0%, tax-class: labour } | - | depth
                    - differential: { ranks: { a: 5%, b: 8%, c: 9% }, peer: 0%, tax-class: labour } | depth | -
                    - differential: { ranks: { a: 5% }, peer: 10%, generations: 1, tax-class: labour } | - | depth
                    - differential: { ranks: { a: 5% }, peer: 10%, generations: 2, tax-class: labour } | depth | -
                    - referral: { levels: [5%], tax-class: labour } ;; - differential: { ranks: { a: 5% }, peer: 0%, tax-class: labour } | - | depth
                    - referral: { levels: [5%, 1%], tax-class: labour } ;; - differential: { ranks: { a: 5% }, peer: 0%, tax-class: labour } | depth | depth
                    - referral: { levels: [5%], tax-class: labour } ;; - fan-binding: { tax-class: labour } ;; - merchant-referral: { tax-class: labour } ;; - invite-reward: { reward: 5.00, tax-class: labour } | - | -
                    - promoter-rank: { fund: 5% of concession, ranks: [{ name: a, personal: 5% }], tax-class: labour } | - | -
                    - promoter-rank: { fund: 6% of concession, ranks: [{ name: a, personal: 5%, mentoring: 1% }], mentor-full-at: 0 points, tax-class: labour } | - | depth
                    - promoter-rank: { fund: 6% of concession, ranks: [{ name: a, personal: 5%, mentoring: 1% }], mentor-full-at: 1 points, tax-class: labour } | depth | -

                    - release-schedule: { grant: 10% of amount, fund: 10% of amount, pays: balance, tax-class: discount } | - | -
                    - release-schedule: { grant: 10.01% of amount, fund: 10% of amount, pays: balance, tax-class: discount } | promise growth | -
                    - release-schedule: { grant: 10.01% of amount, fund: 10% of amount, pays: voucher, tax-class: discount } | promise | growth
                    - queue: { claim: 10% of amount, fund: 10% of amount, tax-class: discount } | - | -
                    - queue: { claim: 10.01% of amount, fund: 10% of amount, tax-class: discount } | promise growth | -
                    - queue: { claim: { default: 2% of amount, food: 5% of amount }, fund: 2% of amount, tax-class: discount } | promise growth | -
                    - queue: { claim: 2% of amount, fund: { default: 2% of amount, food: 1% of amount }, tax-class: discount } | promise growth | -
                    conditional-on-growth: true ;; fact-sheet: shown ;; - growth-release: { scope: province, regions: [{ region: "310000", cap: 6x }], tax-class: discount } | - | promise growth
                    - queue: { claim: 5% of amount, fund: 50% of profit, tax-class: discount }     | promise | -
                    - queue: { claim: 5% of amount, fund: 50% of concession, tax-class: discount } | -       | -
                    - queue: { claim: 50% of profit, fund: 50% of profit, tax-class: discount }    | -       | -
                    - release-schedule: { grant: 5% of amount, fund: 50% of profit, pays: voucher, tax-class: discount }     | promise | -
                    - release-schedule: { grant: 5% of amount, fund: 50% of concession, pays: voucher, tax-class: discount } | -       | -
                    - red-packet: { pay: 30% of concession, pays: balance, tax-class: discount } | - | -
                    concession: 5%..20% ;; default-concession: 10% ;; - queue: { claim: 5% of amount, fund: 50% of concession, tax-class: discount } | promise growth | -

                    - value-pool: { contribute: 10% of amount, exit-multiple: 3x, to: [voucher], tax-class: accumulated-points } | promise | growth
                    conditional-on-growth: true ;; - value-pool: { contribute: 10% of amount, exit-multiple: 3x, to: [voucher], tax-class: accumulated-points } | promise | growth
                    fact-sheet: shown ;; - value-pool: { contribute: 10% of amount, exit-multiple: 3x, to: [voucher], tax-class: accumulated-points } | promise | growth
                    conditional-on-growth: true ;; fact-sheet: shown ;; - value-pool: { contribute: 10% of amount, exit-multiple: 3x, to: [voucher], tax-class: accumulated-points } | - | promise growth
                    conditional-on-growth: true ;; fact-sheet: shown ;; - growth-release: { tax-class: accumulated-points } | - | promise growth
                    conditional-on-growth: true ;; fact-sheet: shown ;; cash-out: points-or-vouchers ;; - growth-release: { tax-class: accumulated-points } | promise growth cash-out | -

                    - coins: { tax-class: accumulated-points }           | -         | -
                    - coins: { tax-class: incidental-income 20% }        | -         | -
                    - coins: { tax-class: incidental-income 10% }        | tax-class | -
                    - coins: {}                                          | tax-class | -
                    cash-out: balance ;; - withdrawal: {}                | -         | -
                    cash-out: none ;; - withdrawal: {}                   | cash-out  | -

                    conditional-on-growth: true ;; fact-sheet: shown ;; - value-pool: { contribute: 10% of amount, exit-multiple: 3x, to: [voucher, coins], transferable: true, tax-class: discount } | p2p | promise growth
                    - participation: { tax-class: incidental-income 20% } | securities | -
                    - dividend: { by: shares, tax-class: incidental-income 20% } | - | -
                    texts: { a: 积分不能转为股权激励 }                   | securities | -
                    texts: { a: 积分不是股份 }                           | -          | -

                    odds: published ;; - blind-box: { prizes: [{ name: a, probability: 50%, value: 50000.00 }, { name: b, probability: 50% }], tax-class: incidental-income 20% } | - | -
                    odds: published ;; - blind-box: { prizes: [{ name: a, probability: 50%, value: 50000.01 }, { name: b, probability: 50% }], tax-class: incidental-income 20% } | prize | -
                    odds: none ;; - blind-box: { prizes: [{ name: b, probability: 100% }], tax-class: incidental-income 20% } | prize | -
                    odds: none ;; - red-packet: { split: fixed, tax-class: discount }  | - | -
                    odds: none ;; - red-packet: { split: random, tax-class: discount } | prize | -

                    effective: 2026-03-08 ;; published: 2026-03-01       | -         | -
                    effective: 2026-03-07 ;; published: 2026-03-01       | notice    | -
                    version: 1 ;; effective: 2026-03-08                  | -         | -
                    version: 2 ;; effective: 2026-03-08                  | notice    | -
                    version: 2 ;; effective: 2026-03-08 ;; published: 2026-03-01 | - | -
                    records-kept: 3y                                     | -         | -
                    records-kept: 1094d                                  | retention | -

                    vouchers-sold: none                                  | -         | -
                    vouchers-sold: "registered, at most 5000.00"         | -         | -
                    vouchers-sold: "registered, at most 5000.01"         | prepaid   | -
                    vouchers-sold: "bearer, at most 1000.00"             | -         | -
                    vouchers-sold: "bearer, at most 1000.01"             | prepaid   | -
                    vouchers-sold: "bearer, at most 1000.00" ;; vouchers-sold-last: 3y    | -       | -
                    vouchers-sold: "bearer, at most 1000.00" ;; vouchers-sold-last: 1094d | prepaid | -
                    conditional-on-growth: true ;; fact-sheet: shown ;; - growth-release: { vouchers-expire-after: 1095d, tax-class: discount } | - | promise growth
                    conditional-on-growth: true ;; fact-sheet: shown ;; - growth-release: { vouchers-expire-after: 1094d, tax-class: discount } | prepaid | promise growth

                    minors: refused ;; personal-data: [{ field: phone, purpose: sign in, consent: true, opt-out: true }] | - | -
                    minors: refused ;; personal-data: [{ field: phone, consent: true, opt-out: true }] | consent | -
                    minors: refused ;; personal-data: [{ field: phone, purpose: sign in, opt-out: true }] | consent | -
                    minors: refused ;; personal-data: [{ field: phone, purpose: sign in, consent: true }] | consent | -
                    minors: unchecked ;; personal-data: [{ field: phone, purpose: sign in, consent: true, opt-out: true }] | minors | -
                    personal-data: [{ field: phone, purpose: sign in, consent: true, opt-out: true }] | minors | -

                    concession: 60% ;; - referral: { levels: [50%], tax-class: labour }    | - | -
                    concession: 60% ;; - referral: { levels: [50.0001%], tax-class: labour } | - | commission-cap
                    concession: 10%..60% ;; - referral: { levels: [30%], tax-class: labour } ;; - area: { province: 21% of rest, tax-class: labour } | - | commission-cap
                    """)
    void aPlanTripsTheRulesThatItShouldAndNoOthers(String change, String blocks, String warns) {
        Verdict verdict = Gate.check(Plans.with(change));
        assertThat(Plans.rules(verdict, Severity.BLOCK))
                .containsExactlyInAnyOrderElementsOf(words(blocks));
        assertThat(Plans.rules(verdict, Severity.WARN))
                .containsExactlyInAnyOrderElementsOf(words(warns));
    }

    private static Set<String> words(@Nullable String list) {
        return list == null ? Set.of() : Set.of(list.strip().split(" "));
    }

    /** Points sold for balance are cash only where balance can be withdrawn. */
    @Test
    void pointsBecomeCashThroughBalanceThatIsWithdrawn() {
        String pool =
                "- value-pool: { contribute: 10% of amount, to: [balance], tax-class: discount }";
        assertThat(Plans.blocking(Plans.with("cash-out: balance ;; " + pool)))
                .doesNotContain("cash-out");
        Verdict verdict =
                Gate.check(Plans.with("cash-out: balance ;; " + pool + " ;; - withdrawal: {}"));
        assertThat(verdict.findings())
                .filteredOn(finding -> finding.rule().equals("cash-out"))
                .extracting(Finding::path)
                .containsExactlyInAnyOrder("mechanisms[0].to", "cash-out");
    }

    /** What a mechanism shows overrides what the plan declares, and the contradiction is told. */
    @Test
    void aPlanThatLiesIsToldSo() {
        Verdict verdict =
                Gate.check(
                        Plans.with(
                                "transferable: false ;; - value-pool: { contribute: 10% of amount,"
                                    + " to: [voucher], transferable: true, tax-class: discount }"));
        assertThat(verdict.findings())
                .filteredOn(finding -> finding.rule().equals("p2p"))
                .extracting(finding -> finding.path() + " " + finding.message().en())
                .containsExactlyInAnyOrder(
                        "transferable the plan declares that nothing is transferable, yet"
                                + " value-pool lets members transfer",
                        "mechanisms[0].transferable points of value-pool can be passed from member"
                                + " to member");
    }

    /** policy.md's table, of which every row is a rule. */
    @Test
    void everyRowOfThePolicyIsARule() {
        Set<String> ids =
                BundledPolicies.newest().rules().stream().map(Rule::id).collect(Collectors.toSet());
        assertThat(ids)
                .containsExactlyInAnyOrder(
                        "join-fee",
                        "headcount",
                        "depth",
                        "graph-watch",
                        "promise",
                        "growth",
                        "words",
                        "custody",
                        "cash-out",
                        "p2p",
                        "prepaid",
                        "securities",
                        "prize",
                        "tax-class",
                        "notice",
                        "retention",
                        "minors",
                        "consent",
                        "commission-cap");
    }
}
