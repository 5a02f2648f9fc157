package io.huiliu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.PerClass;
import io.huiliu.money.Base;
import io.huiliu.money.Share;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write, and what it is read as. */
class GoodValuesTest {
    @Test
    void aHeadIsReadInFull() {
        Plan plan =
                PlanTexts.read(
                                """
                                plan: cafe-2
                                version: 3
                                title: { zh: 绿色积分, en: Green points }
                                effective: 2025-09-15
                                time-zone: Asia/Urumqi
                                currency: CNY
                                concession: 3%..20%
                                default-concession: 10%
                                confirm: after 36h
                                refundable-for: 0d
                                voucher-spend-earns: false
                                applies-to: all
                                join-fee: none
                                custody: licensed-institution
                                cash-out: balance
                                transferable: false
                                public-offering: "false"
                                odds: none
                                texts:
                                  points: { zh: 绿色积分, en: Green points }
                                  slogan: 回流
                                mechanisms: []
                                """)
                        .orThrow();
        assertThat(plan.id()).isEqualTo("cafe-2");
        assertThat(plan.version()).isEqualTo(3);
        assertThat(plan.title().zh()).isEqualTo("绿色积分");
        assertThat(plan.effective()).isEqualTo(LocalDate.of(2025, 9, 15));
        assertThat(plan.timeZone()).isEqualTo(ZoneId.of("Asia/Urumqi"));
        assertThat(plan.minConcessionPpm()).isEqualTo(30_000);
        assertThat(plan.maxConcessionPpm()).isEqualTo(200_000);
        assertThat(plan.defaultConcessionPpm()).isEqualTo(100_000);
        assertThat(plan.confirmAfterMillis()).isEqualTo(36L * 3_600_000);
        assertThat(plan.refundableForMillis()).isZero();
        assertThat(plan.voucherSpendEarns()).isFalse();
        assertThat(plan.appliesTo()).isEqualTo(AppliesTo.ALL);
        Declarations declared = plan.declarations();
        assertThat(declared.joinFeeFen()).isZero();
        assertThat(declared.custody()).isEqualTo(Declarations.Custody.LICENSED_INSTITUTION);
        assertThat(declared.cashOut()).isEqualTo(Declarations.CashOut.BALANCE);
        assertThat(declared.publicOffering()).isFalse();
        assertThat(declared.odds()).isEqualTo(Declarations.Odds.NONE);
        assertThat(declared.texts())
                .extracting(each -> each.name() + "=" + each.value().en())
                .containsExactly("points=Green points", "slogan=回流");
    }

    @Test
    void aPlanMayDiscloseMore() {
        Disclosures said =
                PlanTexts.read(
                                """
                                plan: p
                                concession: 5%
                                mechanisms: []
                                join-reward: 5.00
                                published: 2026-01-05
                                records-kept: 3y
                                conditional-on-growth: true
                                fact-sheet: shown
                                vouchers-sold: registered, at most 5,000.00
                                vouchers-sold-last: 1095d
                                personal-data:
                                  - { field: phone, purpose: sign in, consent: true }
                                minors: guardian-consent
                                """)
                        .orThrow()
                        .declarations()
                        .disclosures();
        assertThat(said.joinRewardFen()).isEqualTo(500);
        assertThat(said.published()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(said.recordsKeptDays()).isEqualTo(1095);
        assertThat(said.conditionalOnGrowth()).isTrue();
        assertThat(said.factSheet()).isEqualTo(Disclosures.FactSheet.SHOWN);
        assertThat(said.voucherSale())
                .isEqualTo(new Disclosures.VoucherSale(Disclosures.Holding.REGISTERED, 500_000));
        assertThat(said.soldVouchersLastDays()).isEqualTo(1095);
        assertThat(said.personalData())
                .containsExactly(new Disclosures.DataField("phone", "sign in", true, false));
        assertThat(said.minors()).isEqualTo(Disclosures.Minors.GUARDIAN_CONSENT);
    }

    @Test
    void aHeadMayBeThreeLines() {
        String text = "plan: p\nconcession: 5%\nmechanisms: []\n";
        Plan plan = PlanTexts.read(text).orThrow();
        assertThat(plan.version()).isEqualTo(1);
        assertThat(plan.title().en()).isEqualTo("p");
        assertThat(plan.effective()).isEqualTo(LocalDate.of(1970, 1, 1));
        assertThat(plan.timeZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(plan.defaultConcessionPpm()).isEqualTo(50_000);
        assertThat(plan.maxConcessionPpm()).isEqualTo(50_000);
        assertThat(plan.confirmAfterMillis()).isEqualTo(7L * 86_400_000);
        assertThat(plan.refundableForMillis()).isEqualTo(30L * 86_400_000);
        assertThat(plan.voucherSpendEarns()).isTrue();
        assertThat(plan.appliesTo()).isEqualTo(AppliesTo.NEW);
        assertThat(plan.declarations()).isEqualTo(Declarations.NONE);
        assertThat(plan.source()).isEqualTo(text);
        assertThat(plan.hash())
                .isEqualTo("7fad494af696781316ecf6328526ef8bed3124adb6e958a11d0fd4f624d996cf");
    }

    @Test
    void theHashIsThatOfTheBytesWithABomOrWithout() {
        byte[] bytes =
                "plan: p\nconcession: 5%\nmechanisms: []\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(PlanFile.read("p.yaml", bytes).orThrow().hash())
                .isEqualTo(
                        PlanFile.read("p.yaml", "plan: p\nconcession: 5%\nmechanisms: []\n")
                                .orThrow()
                                .hash());
        assertThat(
                        PlanFile.read("p.yaml", "\uFEFFplan: p\nconcession: 5%\nmechanisms: []\n")
                                .plan())
                .isNotNull();
    }

    @Test
    void blockAndFlowPlainAndQuotedSayTheSame() {
        BucketTerms block =
                PlanTexts.onlyBucket(
                        PlanTexts.bucket(
                                """
                                fund: 30% of concession
                                cap: 5x
                                first-release-at: 1,000,000 points
                                levels:
                                  - 15%
                                  - 3%
                                """));
        for (String flow :
                List.of(
                        "{fund: 30% of concession, cap: 5x, first-release-at: 1000000, levels:"
                                + " [15%, 3%]}",
                        "{'fund': '30%', \"cap\": \"5x\", first-release-at: '1,000,000', levels:"
                                + " '[15%, 3%]'}")) {
            String text = "plan: p\nconcession: 10%..20%\nmechanisms: [{bucket: " + flow + "}]";
            assertThat(PlanTexts.onlyBucket(text)).isEqualTo(block);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[15%, 3%]                       | 15% of concession; 3% of concession",
                "'\"[15%, 3%] of concession\"'   | 15% of concession; 3% of concession",
                "'\"[15%, 3% of rest] of profit\"' | 15% of profit; 3% of rest",
                "'[15% of amount, 3%]'           | 15% of amount; 3% of concession",
                "'\"[1% of amount, at most 20% of concession, 3%]\"' | 1% of amount, at most 20% of"
                        + " concession; 3% of concession",
                "15%                             | 15% of concession",
                "[]                              | ''",
                "'\"[]\"'                        | ''",
            })
    void listsMayBeWrittenAsOneText(String written, String read) {
        // Some of these take more than a concession of 10%, so the plan is one of 100%.
        String text =
                "plan: p\n"
                        + "concession: 100%\n"
                        + "mechanisms:\n"
                        + "  - bucket:\n"
                        + "      fund: 0%\n"
                        + "      levels: "
                        + written;
        List<String> levels =
                PlanTexts.onlyBucket(text).levels().stream().map(Share::toString).toList();
        assertThat(String.join("; ", levels)).isEqualTo(read);
    }

    @Test
    void aBaseBehindAListIsItsParameterOfToo() {
        String text = PlanTexts.bucket("levels: \"[15%, 3%] of concession\"");
        assertThat(PlanTexts.onlyBucket(text).of()).isEqualTo(Base.CONCESSION);
        assertThat(PlanTexts.onlyBucket(PlanTexts.bucket("levels: [15%, 3%]\nof: profit")).of())
                .isEqualTo(Base.PROFIT);
    }

    @Test
    void aValueMayDependOnTheOrderClass() {
        assertThat(PlanTexts.onlyBucket(PlanTexts.bucket("lock: 30d")).lockDays())
                .isEqualTo(PerClass.of(30));
        PerClass<Integer> lock =
                PlanTexts.onlyBucket(PlanTexts.bucket("lock: {food: 45d, default: 30d}"))
                        .lockDays();
        assertThat(lock.of(null)).isEqualTo(30);
        assertThat(lock.of("food")).isEqualTo(45);
        assertThat(lock.of("shoes")).isEqualTo(30);
    }

    @Test
    void tablesAndMapsKeepTheirOrder() {
        BucketTerms terms =
                PlanTexts.onlyBucket(
                        PlanTexts.bucket(
                                """
                                ranks:
                                  - {rank: gold, rate: 8%}
                                  - {rank: silver}
                                odds: {一等奖: 1%, other: 99%}
                                """));
        assertThat(terms.ranks())
                .containsExactly(
                        new BucketTerms.Rank("gold", 80_000),
                        new BucketTerms.Rank("silver", 10_000));
        assertThat(terms.odds())
                .containsExactly(
                        new Kind.Named<>("一等奖", 10_000), new Kind.Named<>("other", 990_000));
    }

    @Test
    void aMechanismWithoutParametersHasItsDefaults() {
        String head = "plan: p\nconcession: 10%\nmechanisms:\n";
        BucketTerms usual = PlanTexts.onlyBucket(head + "  - bucket: {}");
        assertThat(PlanTexts.onlyBucket(head + "  - bucket:")).isEqualTo(usual);
        assertThat(PlanTexts.onlyBucket(head + "  - bucket")).isEqualTo(usual);
        assertThat(usual.levels()).hasSize(2);
        assertThat(usual.ranks()).containsExactly(new BucketTerms.Rank("junior", 60_000));
        assertThat(usual.capPpm()).isNull();
        assertThat(usual.weighting()).isTrue();
        assertThat(usual.firstReleaseAt()).isEqualTo(100_000_000);
    }
}
