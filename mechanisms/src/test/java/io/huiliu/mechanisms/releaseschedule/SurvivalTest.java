package io.huiliu.mechanisms.releaseschedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.Draws;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurvivalTest {
    private record Grant(long basis, long base, int era) {}

    private final Survival survival = new Survival();

    private Grant join(long fen) {
        survival.join(fen);
        return new Grant(fen, survival.index(), survival.era());
    }

    private long rest(Grant grant) {
        return survival.restOf(grant.basis(), grant.base(), grant.era());
    }

    private long day(int ratePpm) {
        long fen = survival.due(ratePpm);
        survival.release();
        return fen;
    }

    @ParameterizedTest
    @CsvSource({
        // rate, days, rest of 1,160.00
        "500,    1,    115942",
        "500,    2,    115885",
        "500,    1000, 70349",
        "100000, 10,   40447",
        "100000, 600,  1",
    })
    void theRestShrinksByTheRateEachDay(int ratePpm, int days, long rest) {
        Grant grant = join(1_160_00);
        long released = 0;
        for (int day = 0; day < days; day++) {
            released += day(ratePpm);
        }
        assertThat(rest(grant)).isEqualTo(rest);
        assertThat(released).isBetween(1_160_00 - rest, 1_160_00 - rest + 1);
    }

    @Test
    void aLongLifeAtAHighRateNeverStandsStill() {
        for (int day = 0; day < 5_000; day++) {
            day(100_000);
        }
        Grant late = join(1_000_00);
        day(100_000);
        assertThat(rest(late))
                .as("the index is rounded up, and the rest")
                .isBetween(900_00L, 900_01L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatLeftThePoolCoversWhatEveryHolderWasReleased(long seed) {
        Draws draws = new Draws(seed);
        List<Grant> grants = new ArrayList<>();
        long granted = 0;
        long left = 0;
        long atOnce = 0;
        for (int run = 0; run < 600; run++) {
            int draw = draws.below(10);
            if (draw < 5) {
                long fen = 1 + draws.upTo(20);
                grants.add(join(fen));
                granted += fen;
            } else if (draw < 8 || grants.isEmpty()) {
                left += day(1 + draws.below(draws.below(2) == 0 ? 1_000 : 900_000));
            } else {
                int at = draws.below(grants.size());
                Grant had = grants.get(at);
                long rest = rest(had);
                long less = draws.upTo(62) % (rest + 1);
                survival.remove(had.basis(), had.base(), had.era());
                Grant now = new Grant(rest - less, survival.index(), survival.era());
                survival.put(now.basis(), now.base(), now.era());
                grants.set(at, now);
                atOnce += less;
            }
            long rests = grants.stream().mapToLong(this::rest).sum();
            assertThat(left).isGreaterThanOrEqualTo(granted - atOnce - rests);
            assertThat(survival.leftFen()).isLessThanOrEqualTo(rests);
        }
    }
}
