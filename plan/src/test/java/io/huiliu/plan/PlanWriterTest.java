package io.huiliu.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlanWriterTest {
    @Test
    void aNewPlanHasItsOwnIdAndVersionOneAndKeepsTheComments() {
        String like =
                """
                # 绿色积分 𝟙: what it is for
                plan: "old"        # the id
                title: { zh: 旧, en: old }
                version: 12   # never changes
                concession: 5%
                mechanisms: [] # none
                """;
        assertThat(PlanWriter.starter("my-cafe", like))
                .isEqualTo(
                        """
                        # 绿色积分 𝟙: what it is for
                        plan: my-cafe        # the id
                        title: { zh: 旧, en: old }
                        version: 1   # never changes
                        concession: 5%
                        mechanisms: [] # none
                        """);
    }

    @Test
    void everyPlanOfTheProductCanBeStartedFrom() {
        for (String id : BundledPlans.IDS) {
            String like = BundledPlans.text(id);
            assertThat(like).isNotNull();
            String text = PlanWriter.starter("my-cafe", like);
            assertThat(text).contains("\nplan: my-cafe\n").doesNotContain("\nplan: " + id);
        }
    }

    @Test
    void anIdThatIsNoneAndATextThatIsNoPlanAreRefused() {
        assertThatThrownBy(() -> PlanWriter.starter("My Café", "plan: a"))
                .hasMessage("'My Café' is no plan id; allowed a-z, 0-9 and '-'");
        assertThatThrownBy(() -> PlanWriter.starter("a", "- 1"))
                .hasMessageStartingWith("the text to start from is no plan");
    }
}
