package io.huiliu.policy.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.Mechanisms;
import io.huiliu.mechanisms.Terms;
import io.huiliu.plan.BundledPlans;
import io.huiliu.plan.PlanFile;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the terms of a mechanism show by themselves. */
class ShownTest {

    private static Terms terms(String mechanism) {
        String text =
                "plan: p\nconcession: 20%\nmechanisms:\n  - participation: { name: ma }\n  - "
                        + mechanism
                        + "\n";
        return PlanFile.read("p.yaml", text).orThrow().mechanisms().getLast();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    referral: { levels: [5%, 3%, 1%] }      | 3 | levels     | REWARDS COMMISSION
                    differential: { ranks: { a: 1%, b: 2% }, peer: 10%, generations: 2 } | 6 | ranks | REWARDS COMMISSION
                    differential: { ranks: { a: 1%, b: 2% }, peer: 0% } | 2 | ranks | REWARDS COMMISSION
                    fan-binding                             | 1 | share      | REWARDS COMMISSION
                    merchant-referral                       | 1 | share      | REWARDS COMMISSION
                    invite-reward: { reward: 5.00 }         | 1 | reward     | REWARDS COMMISSION
                    area: { province: 5% of rest }          | 0 | name       | REWARDS COMMISSION
                    queue: { claim: 5% of amount, fund: 5% of amount, accelerate: 1% of amount } | 1 | accelerate | REWARDS
                    queue: { claim: 5% of amount, fund: 5% of amount, accelerate: 0% of amount } | 0 | accelerate | REWARDS
                    release-schedule: { fund: 5% of amount } | 0 | accelerate | REWARDS
                    release-schedule: { fund: 5% of amount, accelerate: 1% of amount } | 1 | accelerate | REWARDS
                    growth-release: { holder: merchant, fan-points: 5% } | 1 | fan-points | REWARDS
                    growth-release                          | 0 | fan-points | REWARDS
                    value-pool: { contribute: 5% of amount, transferable: true } | 0 | name | REWARDS TRANSFERABLE SOLD_FOR_BALANCE
                    value-pool: { contribute: 5% of amount, to: [voucher] } | 0 | name | REWARDS
                    red-packet: { split: random }           | 0 | name | REWARDS DRAWS
                    red-packet: { split: fixed }            | 0 | name | REWARDS
                    participation                           | 0 | name | REWARDS UNITS
                    dividend: { by: "units:ma" }            | 0 | name | REWARDS DIVIDEND_ON_UNITS
                    dividend: { by: shares }                | 0 | name | REWARDS
                    coins                                   | 0 | name | REWARDS
                    check-in: { reward: 0.10 }              | 0 | name | REWARDS
                    withdrawal                              | 0 | name |
                    """)
    void eachMechanismIsRead(String mechanism, int levels, String key, @Nullable String traits) {
        Shown shown = Shown.by(terms(mechanism));
        assertThat(shown.levels()).isEqualTo(levels);
        assertThat(shown.levelsKey()).isEqualTo(key);
        Set<String> names = new TreeSet<>();
        shown.traits().forEach(trait -> names.add(trait.name()));
        assertThat(names)
                .isEqualTo(traits == null ? Set.of() : new TreeSet<>(Set.of(traits.split(" "))));
    }

    /** A mechanism that is added must be told to the gate. */
    @Test
    void everyMechanismThereIsIsKnown() {
        Set<String> seen = new TreeSet<>();
        for (String id : BundledPlans.IDS) {
            String text = Objects.requireNonNull(BundledPlans.text(id));
            for (Terms terms : PlanFile.read(id, text).orThrow().mechanisms()) {
                assertThat(Shown.by(terms)).isNotNull();
                seen.add(terms.form().name());
            }
        }
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        Mechanisms.ALL.stream().map(form -> form.name()).toList());
    }

    @Test
    void theHighestPrizeIsFoundWhereverItStands() {
        Shown shown =
                Shown.by(
                        terms(
                                "blind-box: { prizes: [{ name: a, probability: 1%, value: 1.00 }, {"
                                        + " name: b, probability: 1%, value: 9.00 }, { name: c,"
                                        + " probability: 98% }] }"));
        assertThat(shown.prizeFen()).isEqualTo(900);
        assertThat(shown.prizeKey()).isEqualTo("prizes[1].value");
    }

    @Test
    void everyFieldOfTheVocabularyHasAValue() {
        PlanModel model =
                PlanModel.of(
                        PlanFile.read("p.yaml", Objects.requireNonNull(BundledPlans.text("wodian")))
                                .orThrow());
        assertThat(Vocabulary.PLAN.values(model)).doesNotContainValue(null);
        assertThat(Vocabulary.DECLARED.values(model)).doesNotContainValue(null);
        for (MechanismModel mechanism : model.mechanisms()) {
            assertThat(Vocabulary.MECHANISM.values(mechanism)).doesNotContainValue(null);
        }
    }
}
