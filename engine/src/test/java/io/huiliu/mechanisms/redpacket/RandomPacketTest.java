package io.huiliu.mechanisms.redpacket;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.engine.Scene;
import io.huiliu.mechanisms.Notice;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** mechanisms.md §5: packets drawn at random, and what weights do to them. */
class RandomPacketTest {
    /** The greatest number that the generator can draw: all 64 bits set. */
    private static final long GREATEST = -1;

    /** The half of all that it can draw. */
    private static final long HALF = Long.MIN_VALUE;

    private static Scene scene(String parameters) {
        return Scene.with("- red-packet: { name: packet" + parameters + " }")
                .merchant("s", "10%")
                .members("m");
    }

    private static void order(Scene scene, String id, long draw, String weight) {
        scene.send(
                draw,
                "order",
                id,
                "member",
                "m",
                "merchant",
                "s",
                "amount",
                "100.00",
                "weight",
                weight);
    }

    /** A packet of 3.00 lies between 0.01 and 5.99, and within what the pool can add. */
    @ParameterizedTest
    @CsvSource({
        "least,    0.00, 0.01, 2.99",
        "half,     0.00, 3.00, 0.00",
        "greatest, 0.00, 3.00, 0.00",
        "greatest, 1.00, 4.00, 0.00",
        "greatest, 9.00, 5.99, 6.01",
    })
    void aDrawnPacketLiesInItsRangeAndThePoolTakesTheDifference(
            String drawn, String inPool, String paid, String left) {
        Scene scene = scene(", split: random, top-up: 0%");
        if (!inPool.equals("0.00")) {
            scene.ok("inject", "i", "pool", "packet", "amount", inPool);
        }
        long draw = drawn.equals("least") ? 0 : drawn.equals("half") ? HALF : GREATEST;
        order(scene, "o", draw, "1");
        scene.expect(
                "member:m",
                "CNY",
                paid,
                "pool:packet",
                "CNY",
                left,
                "platform:revenue",
                "CNY",
                "7.00");
    }

    /** Drawn evenly, packets are the weighted share on average, and nothing is lost. */
    @Test
    void packetsAreTheShareOnAverage() {
        Scene scene =
                scene(", split: random, top-up: 0%")
                        .ok("inject", "i", "pool", "packet", "amount", "1000.00");
        int packets = 1_000;
        for (int i = 0; i < packets; i++) {
            order(scene, "o" + i, Long.divideUnsigned(GREATEST, packets) * i + (1L << 53), "1");
        }
        BigDecimal paid = new BigDecimal(scene.balance("member:m", "CNY"));
        BigDecimal left = new BigDecimal(scene.balance("pool:packet", "CNY"));
        assertThat(paid).isBetween(new BigDecimal("2990.00"), new BigDecimal("3010.00"));
        assertThat(paid.add(left)).isEqualByComparingTo("4000.00");
    }

    /** w = 0 pays nothing and says so, whatever is drawn. */
    @Test
    void noWeightPaysNothingAndSaysSo() {
        Scene scene = scene(", split: random");
        order(scene, "o", GREATEST, "0");
        scene.expect("member:m", "CNY", "0.00", "pool:packet", "CNY", "3.00");
        assertThat(scene.notices(Notice.WITHHELD)).hasSize(1);
        assertThat(scene.notices(Notice.WITHHELD).getFirst().values()[1]).isEqualTo(300);
    }
}
