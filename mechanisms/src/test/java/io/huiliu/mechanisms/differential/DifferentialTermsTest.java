package io.huiliu.mechanisms.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.terms.Common.Pending;
import io.huiliu.mechanisms.terms.Kind.Named;
import io.huiliu.money.Base;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferentialTermsTest {
    private static final List<Named<Integer>> RANKS =
            List.of(
                    new Named<>("silver", 50_000),
                    new Named<>("gold", 80_000),
                    new Named<>("diamond", 100_000));

    @ParameterizedTest(name = "peer {0} ppm, {1} generations: claims {2}, {3} places")
    @CsvSource({
        "100000, 1, '10% of concession + 1% of concession', 6",
        "333333, 2, '10% of concession + 6.6667% of concession', 9",
        "0, 0, '10% of concession + 0% of concession', 3",
    })
    void theTopRateAndAPeerOfEveryDifferentialAreTheWorstCase(
            int peerPpm, int generations, String claims, int places) {
        DifferentialTerms terms =
                new DifferentialTerms(
                        "ranks",
                        RANKS,
                        Base.CONCESSION,
                        peerPpm,
                        generations,
                        0,
                        Pending.FINAL,
                        null);
        List<String> shares = new ArrayList<>();
        terms.claim((key, share) -> shares.add(share.toString()));
        assertThat(String.join(" + ", shares)).isEqualTo(claims);
        assertThat(terms.places()).isEqualTo(places);
    }
}
