package io.huiliu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** mechanisms.md §12: whoever is shown the seed computes every draw again. */
class HmacDrawsTest {
    private static byte[] seed() {
        byte[] seed = new byte[16];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = (byte) i;
        }
        return seed;
    }

    private static byte[] hash(int of) {
        byte[] hash = new byte[32];
        Arrays.fill(hash, (byte) of);
        return hash;
    }

    /**
     * Computed with another library: HMAC-SHA-256(seed, index ‖ hash ‖ root), its first 8 bytes.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 17, 34, 4548482405832805819",
        "1, 17, 34, 2840471950971617934",
        "0, 18, 34, 5189225977150273227",
        "0, 17, 35, 5064653107172450316",
        "1099511627776, 255, 0, 1273120221316264183",
    })
    void aDrawIsTheMacOfItsPlaceItsCommandAndTheRootBefore(
            long index, int command, int root, long drawn) {
        HmacDraws draws = new HmacDraws(seed());
        assertThat(draws.draw(index, hash(command), hash(root))).isEqualTo(drawn);
        draws.draw(index + 1, hash(command), hash(root));
        assertThat(draws.draw(index, hash(command), hash(root))).as("again").isEqualTo(drawn);
    }

    @Test
    void aShortSeedIsRefused() {
        assertThatThrownBy(() -> new HmacDraws(new byte[15]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("15 bytes; at least 16");
    }
}
