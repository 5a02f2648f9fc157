package io.huiliu.mechanisms.promoterrank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DebtsTest {
    @Test
    void theOldestIsPaidFirstInPartOrWhole() {
        Debts debts = new Debts();
        debts.add(7, 100);
        debts.add(3, 50);
        debts.paid(60);
        assertThat(debts.member()).isEqualTo(7);
        assertThat(debts.fen()).isEqualTo(40);
        debts.paid(40);
        assertThat(debts.member()).isEqualTo(3);
        assertThat(debts.totalFen()).isEqualTo(50);
        debts.paid(50);
        assertThat(debts.any()).isFalse();
        debts.audit();
    }

    @Test
    void debtsComeAndGoInTheirOrder() {
        long seed = 42;
        Random random = new Random(seed);
        Debts debts = new Debts();
        ArrayDeque<long[]> expected = new ArrayDeque<>();
        for (int i = 0; i < 20_000; i++) {
            if (random.nextInt(100) < 52) {
                long fen = random.nextLong(1, 1_001);
                debts.add(i, fen);
                expected.add(new long[] {i, fen});
            } else if (debts.any()) {
                long[] first = expected.element();
                assertThat(debts.member()).as("seed %d", seed).isEqualTo((int) first[0]);
                long paid = 1 + random.nextLong(debts.fen());
                debts.paid(paid);
                first[1] -= paid;
                if (first[1] == 0) {
                    expected.remove();
                }
            }
        }
        debts.audit();
        assertThat(debts.totalFen()).isEqualTo(expected.stream().mapToLong(debt -> debt[1]).sum());
    }
}
