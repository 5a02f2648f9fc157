package io.huiliu.mechanisms.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RequestsTest {
    @Test
    void openOnesAreFoundByNumberAndDoneOnesAreNot() {
        long seed = 11;
        Random random = new Random(seed);
        Requests requests = new Requests();
        TreeMap<Integer, Long> expected = new TreeMap<>();
        for (int i = 0; i < 5_000; i++) {
            expected.put(requests.next(), (long) i + 1);
            requests.add(i, i + 1, 0, 0, false);
            while (!expected.isEmpty() && random.nextInt(100) < 49) {
                int number = random.nextInt(requests.next());
                int at = requests.find(number);
                assertThat(at != Requests.ABSENT)
                        .as("seed %d", seed)
                        .isEqualTo(expected.containsKey(number));
                if (at != Requests.ABSENT) {
                    assertThat(requests.fen(at)).isEqualTo(expected.remove(number));
                    requests.close(at);
                }
            }
        }
        requests.audit();
        assertThat(requests.open()).isEqualTo(expected.size());
        assertThat(requests.totalFen())
                .isEqualTo(expected.values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void theLastOpenOneIsThatWithTheHighestNumber() {
        Requests requests = new Requests();
        for (int i = 0; i < 3; i++) {
            requests.add(i, 10, 0, 0, true);
        }
        requests.close(requests.find(2));
        requests.close(requests.find(0));
        assertThat(requests.member(requests.last())).isEqualTo(1);
        requests.close(requests.last());
        assertThat(requests.last()).isEqualTo(Requests.ABSENT);
        assertThat(requests.open()).isZero();
        assertThat(requests.next()).isEqualTo(3);
    }
}
