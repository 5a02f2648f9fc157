package io.huiliu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.plan.reading.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the values of a plan stand in its file. */
class PlanPlacesTest {
    private static final PlanPlaces PLACES =
            PlanPlaces.of(
                    PlanFile.read(
                                    "p.yaml",
                                    """
                                    plan: p
                                    concession: 10%
                                    texts: { 积分: { zh: 绿色积分, en: Green points } }
                                    mechanisms:
                                      - referral:
                                          levels: [5%, 3%]
                                          of: concession
                                      - coins
                                      - blind-box:
                                          prizes:
                                            - { name: a, probability: 10% }
                                            - { name: b, probability: 90% }
                                    """)
                            .orThrow());

    @ParameterizedTest
    @CsvSource({
        "concession, 2, 1",
        "texts.积分.en, 3, 26",
        "mechanisms, 4, 1",
        "mechanisms[0], 5, 5",
        "mechanisms[0].levels, 6, 7",
        "mechanisms[0].levels[1], 6, 20",
        "mechanisms[1], 8, 5",
        "mechanisms[2].prizes[1].probability, 12, 22"
    })
    void aValueStandsWhereItsKeyDoes(String path, int line, int column) {
        assertThat(PLACES.find(path)).isEqualTo(new Node.Place(line, column));
    }

    @ParameterizedTest
    @CsvSource({
        "join-fee, 1, 1",
        "mechanisms[0].pending, 5, 5",
        "mechanisms[1].issue, 8, 5",
        "mechanisms[2].prizes[1].value, 12, 11",
        "mechanisms[9].fund, 4, 1",
        "'', 1, 1",
        "nonsense[, 1, 1"
    })
    void whatIsNotWrittenLeadsToWhatIsAroundIt(String path, int line, int column) {
        assertThat(PLACES.find(path)).isEqualTo(new Node.Place(line, column));
    }
}
