package io.huiliu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiliu.ledger.Rows;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PerformanceTest {
    private final Performance performance = of(2_000);

    private static Performance of(int members) {
        Rows rows = new Rows();
        Performance performance = new Performance(rows);
        for (int member = 0; member < members; member++) {
            rows.add();
        }
        return performance;
    }

    @Test
    void pointsAddUpForEachPromoter() {
        performance.add(7, 100);
        performance.add(3, 50);
        performance.add(7, -30);
        assertThat(performance.points(7)).isEqualTo(70);
        assertThat(performance.points(3)).isEqualTo(50);
        assertThat(performance.points(5)).isZero();
        assertThat(performance.count()).isEqualTo(2);
        assertThat(performance.promoter(0)).isEqualTo(7);
        assertThat(performance.promoter(1)).isEqualTo(3);
    }

    @Test
    void onlyWhatIsNegativeIsCarriedIntoANewMonth() {
        performance.add(1, 10);
        performance.add(2, -20);
        performance.add(3, 0);
        performance.add(4, -1);
        performance.turn();
        assertThat(performance.count()).isEqualTo(2);
        assertThat(performance.points(1)).isZero();
        assertThat(performance.points(2)).isEqualTo(-20);
        assertThat(performance.points(4)).isEqualTo(-1);
        performance.add(2, 25);
        performance.add(1, 1);
        assertThat(performance.points(2)).isEqualTo(5);
        performance.turn();
        assertThat(performance.count()).isEqualTo(1);
        assertThat(performance.promoter(0)).isEqualTo(4);
    }

    @Test
    void aMonthWithoutPromotersTurnsToo() {
        performance.turn();
        assertThat(performance.count()).isZero();
    }

    @Test
    void anOverflowIsAnError() {
        performance.add(1, Long.MAX_VALUE / 2);
        assertThatThrownBy(() -> performance.add(1, 1)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void anyMonthsGiveWhatAMapGivesAndASnapshotGivesTheSame() {
        Seeded seeded = new Seeded(5);
        Map<Integer, Long> model = new LinkedHashMap<>();
        for (int run = 0; run < 50_000; run++) {
            int promoter = seeded.below(2_000);
            long more = seeded.between(-1_000, 1_000);
            performance.add(promoter, more);
            model.merge(promoter, more, Long::sum);
            if (run % 9_000 == 8_999) {
                performance.turn();
                model.values().removeIf(points -> points >= 0);
            }
        }
        StateBytes bytes = new StateBytes();
        performance.write(bytes);
        Performance restored = of(2_000);
        restored.read(bytes.reader());
        StateBytes again = new StateBytes();
        restored.write(again);
        assertThat(again.sha256()).isEqualTo(bytes.sha256());
        for (Performance each : new Performance[] {performance, restored}) {
            Map<Integer, Long> found = new LinkedHashMap<>();
            for (int position = 0; position < each.count(); position++) {
                int promoter = each.promoter(position);
                found.put(promoter, each.points(promoter));
            }
            assertThat(found).containsExactlyEntriesOf(model);
        }
    }
}
