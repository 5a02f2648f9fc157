package io.huiliu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The plans that come with the product. */
class BundledPlansTest {
    private static final Path PLANS = Path.of("..", "plans");

    private static Plan plan(String id) {
        String text = BundledPlans.text(id);
        assertThat(text).isNotNull();
        return PlanFile.read(id + ".yaml", text).orThrow();
    }

    @Test
    void everyFileIsBundled() throws IOException {
        try (Stream<Path> files = Files.list(PLANS)) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(
                            BundledPlans.IDS.stream().map(id -> id + ".yaml").toList());
        }
        assertThat(BundledPlans.text("no-such-plan")).isNull();
    }

    @ParameterizedTest
    @FieldSource("io.huiliu.plan.BundledPlans#IDS")
    void eachIsAPlanOfItsFilesNameThatDeclaresEverything(String id) {
        Plan plan = plan(id);
        assertThat(plan.id()).isEqualTo(id);
        assertThat(plan.declarations()).hasNoNullFieldsOrProperties();
        assertThat(plan.source().split("tax-class:", -1)).hasSize(plan.mechanisms().size() + 1);
    }

    @Test
    void wodianIsThePlanThatTheContractsPrint() {
        Plan plan = plan("wodian");
        assertThat(plan.version()).isEqualTo(3);
        assertThat(plan.minConcessionPpm()).isEqualTo(30_000);
        assertThat(plan.maxConcessionPpm()).isEqualTo(200_000);
        assertThat(plan.defaultConcessionPpm()).isEqualTo(100_000);
        assertThat(plan.mechanisms().stream().map(each -> each.form().name() + " " + each.name()))
                .containsExactly(
                        "growth-release consumer-points",
                        "growth-release merchant-points",
                        "coins gold",
                        "referral invite",
                        "fan-binding lock-in",
                        "promoter-rank promoters",
                        "area agents",
                        "merchant-referral merchant-invite",
                        "blind-box newcomer-box",
                        "withdrawal payout");
    }

    @Test
    void theAmendmentOfWodianChangesOnlyRatesAndInstallments() {
        String before = plan("wodian").source();
        String after = plan("wodian-120").source();
        assertThat(after).contains("first-rate: 0.15%").contains("installments: 120");
        assertThat(plan("wodian-120").mechanisms().stream().skip(2))
                .containsExactlyElementsOf(plan("wodian").mechanisms().stream().skip(2).toList());
        assertThat(before).doesNotContain("120");
    }

    /** What a variant's page says stays is the same to the last parameter; nothing is added. */
    @ParameterizedTest
    @CsvSource({
        "wodian, wodian-lawful, coins referral promoter-rank blind-box",
        "appreciation-30-70, appreciation-lawful, value-pool withdrawal",
        "guild-queue, guild-queue-lawful, queue",
        "zhongshu, zhongshu-lawful, release-schedule participation dividend",
    })
    void aLawfulVariantDiffersFromItsSourceWhereItsPageSays(
            String source, String variant, String changed) {
        List<Terms> before = plan(source).mechanisms();
        List<Terms> after = plan(variant).mechanisms();
        assertThat(forms(before.stream().filter(terms -> !after.contains(terms))))
                .containsExactly(changed.split(" "));
        assertThat(forms(before.stream())).containsAll(forms(after.stream()));
        assertThat(plan(variant).minConcessionPpm()).isEqualTo(plan(source).minConcessionPpm());
        assertThat(plan(variant).maxConcessionPpm()).isEqualTo(plan(source).maxConcessionPpm());
    }

    private static List<String> forms(Stream<Terms> mechanisms) {
        return mechanisms.map(terms -> terms.form().name()).toList();
    }
}
