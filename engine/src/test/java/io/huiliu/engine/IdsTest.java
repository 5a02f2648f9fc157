package io.huiliu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    private final Ids ids = new Ids();

    @Test
    void anIdIsKnownWithItsBodyAndWhatItStandsFor() {
        ids.add(11, 22, 33);
        assertThat(ids.find(11)).isEqualTo(33);
        assertThat(ids.body(11)).isEqualTo(22);
        assertThat(ids.find(12)).isEqualTo(Ids.UNKNOWN);
        assertThat(ids.body(12)).isZero();
    }

    @Test
    void anIdIsForgottenInTheSecondTurnAfterIt() {
        ids.add(11, 22, 33);
        ids.turn();
        assertThat(ids.find(11)).isEqualTo(33);
        assertThat(ids.body(11)).isEqualTo(22);
        ids.add(12, 23, 34);
        ids.turn();
        assertThat(ids.find(11)).isEqualTo(Ids.UNKNOWN);
        assertThat(ids.find(12)).isEqualTo(34);
        ids.turn();
        assertThat(ids.find(12)).isEqualTo(Ids.UNKNOWN);
    }

    @Test
    void whatIsKnownInBothGenerationsIsTheLaterOne() {
        ids.add(11, 22, 33);
        ids.turn();
        ids.add(11, 44, 55);
        assertThat(ids.find(11)).isEqualTo(55);
        assertThat(ids.body(11)).isEqualTo(44);
    }

    @Test
    void aFingerprintOfZeroIsAnIdLikeOthers() {
        assertThat(ids.find(0)).isEqualTo(Ids.UNKNOWN);
        ids.add(0, 1, 2);
        assertThat(ids.find(0)).isEqualTo(2);
    }

    @Test
    void idsThatBeginAndEndAlikeAreKeptApart() {
        for (long id = 0; id < 5_000; id++) {
            ids.add(0x5AL << 56 | id << 20 | 7, id, id);
        }
        for (long id = 0; id < 5_000; id++) {
            assertThat(ids.find(0x5AL << 56 | id << 20 | 7)).isEqualTo(id);
        }
        assertThat(ids.find(0x5AL << 56 | 5_000L << 20 | 7)).isEqualTo(Ids.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void idsOfTwoGenerationsAreFoundAsInTwoMapsAndSoAfterASnapshot(long seed) {
        Seeded seeded = new Seeded(seed);
        Map<Long, Long> past = new HashMap<>();
        Map<Long, Long> present = new HashMap<>();
        List<Long> all = new ArrayList<>();
        for (int generation = 0; generation < 3; generation++) {
            for (int i = seeded.below(60_000); i >= 0; i--) {
                long id = seeded.next();
                ids.add(id, ~id, i);
                present.put(id, (long) i);
                all.add(id);
            }
            check(ids, all, past, present);
            if (generation < 2) {
                ids.turn();
                past = present;
                present = new HashMap<>();
            }
        }
        StateBytes bytes = new StateBytes();
        ids.write(bytes);
        Ids restored = new Ids();
        restored.read(bytes.reader());
        check(restored, all, past, present);
        StateBytes again = new StateBytes();
        restored.write(again);
        assertThat(again.sha256()).isEqualTo(bytes.sha256());
    }

    private static void check(
            Ids found, List<Long> all, Map<Long, Long> past, Map<Long, Long> present) {
        for (long id : all) {
            Long known = present.getOrDefault(id, past.get(id));
            if (found.find(id) != (known == null ? Ids.UNKNOWN : known)
                    || found.body(id) != (known == null ? 0 : ~id)) {
                throw new AssertionError("id " + id + " stands for " + found.find(id));
            }
        }
    }

    @Test
    void aSnapshotDoesNotShowTheOrderInWhichIdsCame() {
        Ids other = new Ids();
        for (long id = 1; id <= 1_000; id++) {
            ids.add(id * 0x9E37_79B9_7F4A_7C15L, id, id);
            other.add((1_001 - id) * 0x9E37_79B9_7F4A_7C15L, 1_001 - id, 1_001 - id);
        }
        StateBytes bytes = new StateBytes();
        ids.write(bytes);
        StateBytes otherBytes = new StateBytes();
        other.write(otherBytes);
        assertThat(otherBytes.sha256()).isEqualTo(bytes.sha256());
        assertThat(other.bytes()).isEqualTo(ids.bytes());
    }
}
