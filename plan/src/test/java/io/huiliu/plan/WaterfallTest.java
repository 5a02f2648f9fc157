package io.huiliu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.terms.Kinds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether takers fit into the concession, worst case by worst case (mechanisms.md §1). */
class WaterfallTest {
    /** One mechanism for each share: a, b, c, …. */
    private static List<Waterfall.Claim> claims(String shares) {
        List<Waterfall.Claim> claims = new ArrayList<>();
        for (String share : shares.split("\\s*;\\s*")) {
            String name = String.valueOf((char) ('a' + claims.size()));
            claims.add(
                    new Waterfall.Claim(
                            claims.size(),
                            name,
                            "fund",
                            Kinds.SHARE_OF_CONCESSION.parse().apply(share)));
        }
        return claims;
    }

    private static int ppm(String rate) {
        return Kinds.RATE_PPM.parse().apply(rate);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3%  | 20%; 20%; 15%; 3%; 3%; 1% of amount, at most 20% of concession; 10%; 35% of rest | 94.15% | true
                    3%  | 1% of amount                                    | 33.33%  | true
                    20% | 1% of amount                                    | 5%      | true
                    3%  | 3% of amount                                    | 100%    | true
                    3%  | 3.0001% of amount                               | 100.01% | false
                    3%  | 1% of amount; 66.6666%                          | 100%    | true
                    3%  | 1% of amount; 66.6667%                          | 100.01% | false
                    5%  | 100% of rest                                    | 100%    | true
                    5%  | 50% of rest; 50% of rest                        | 75%     | true
                    5%  | 100% of rest; 0.0001%                           | 100.01% | false
                    5%  | 100% of rest; 100% of rest                      | 100%    | true
                    5%  | 60%; 50%; 10% of rest                           | 110%    | false
                    5%  | 110% of rest                                    | 110%    | false
                    5%  | 50% of profit; 50%                              | 100%    | true
                    5%  | 50% of profit; 51%                              | 101%    | false
                    5%  | 10% of amount, at most 30% of rest; 70%         | 100%    | true
                    5%  | 40%; 10% of amount, at most 100% of rest        | 100%    | true
                    5%  | 0%                                              | 0%      | true
                    0.0001% | 100,000% of amount                          | 100000000000% | false
                    """)
    void takersAreAddedUpInPlanOrder(String rate, String shares, String total, boolean fits) {
        Waterfall waterfall = Waterfall.at(ppm(rate), claims(shares));
        assertThat(waterfall.total().percentOfTotal()).isEqualTo(total);
        assertThat(waterfall.fits()).isEqualTo(fits);
    }

    @Test
    void allSharesOfOneMechanismAreTakenOfTheRestThatItFinds() {
        List<Waterfall.Claim> area =
                List.of(
                        new Waterfall.Claim(
                                0, "area", "district", Kinds.SHARE_OF_REST.parse().apply("50%")),
                        new Waterfall.Claim(
                                0, "area", "city", Kinds.SHARE_OF_REST.parse().apply("50%")));
        assertThat(Waterfall.at(ppm("5%"), area).total()).isEqualTo(Fraction.ONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3%  | 20%; 71%; 1% of amount  | c: 1% of amount, at most 9% of concession
                    3%  | 20%; 79.5%; 1% of amount | c: 1% of amount, at most 0.5% of concession
                    3%  | 20%; 90%; 1% of amount  | b: 46% of concession
                    3%  | 60%; 60%; 60%; 60%      | ''
                    3%  | 30%; 90%                | b: 70% of concession
                    3%  | 4% of amount            | a: 4% of amount, at most 100% of concession
                    3%  | 50%; 2% of amount; 50% of rest; 10% | b: 2% of amount, at most 30% of concession
                    """)
    void theLikelyFixIsALidElseASmallerShare(String rate, String shares, String fix) {
        Waterfall.Remedy remedy = Waterfall.at(ppm(rate), claims(shares)).remedy();
        assertThat(remedy == null ? "" : remedy.claim().name() + ": " + remedy.written())
                .isEqualTo(fix);
    }

    @Test
    void aPlanThatCouldTakeTooMuchIsRefusedWithItsWorstCase() {
        String text =
                """
                plan: p
                concession: 3%..20%
                mechanisms:
                  - bucket: {name: consumer-points, fund: 20% of concession, levels: []}
                  - bucket: {name: merchant-points, fund: 60% of concession, levels: [5%, 3%]}
                  - bucket:
                      name: lock-in
                      fund: 0%
                      levels: []
                      share: 1% of amount
                """;
        assertThat(PlanTexts.mistakes(text))
                .containsExactly(
                        "10:14 EXCEEDS_CONCESSION mechanisms[2].share is more than there is: at a"
                            + " concession of 3%, consumer-points.fund 20% + merchant-points.fund"
                            + " 60% + merchant-points.levels[0] 5% + merchant-points.levels[1] 3% +"
                            + " lock-in.share 33.33% = 121.33% of the concession; allowed at most"
                            + " 100%. Did you mean '1% of amount, at most 12% of concession' for"
                            + " lock-in.share?");
        assertThat(PlanTexts.mistakesInChinese(text).getFirst())
                .startsWith(
                        "10:14 EXCEEDS_CONCESSION mechanisms[2].share：超出让利：让利 3%"
                                + " 时，consumer-points.fund 20% + ")
                .endsWith(
                        " = 121.33%（占让利）；应为合计不超过 100%。lock-in.share 是否应为 '1% of amount, at most 12%"
                                + " of concession'？");
        String lidded =
                text.replace(
                        "share: 1% of amount", "share: 1% of amount, at most 12% of concession");
        assertThat(PlanTexts.read(lidded).plan()).isNotNull();
    }

    @Test
    void aShareThatWasWrongIsNotCountedAndTheOthersAre() {
        String text =
                """
                plan: p
                concession: 5%
                mechanisms:
                  - bucket: {name: a, fund: 20, levels: [60%, 50%]}
                """;
        assertThat(PlanTexts.mistakes(text))
                .hasSize(2)
                .last()
                .asString()
                .contains("at a concession of 5%, a.levels[0] 60% + a.levels[1] 50% = 110%");
    }
}
