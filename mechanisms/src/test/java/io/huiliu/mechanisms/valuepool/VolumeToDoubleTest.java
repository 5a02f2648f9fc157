package io.huiliu.mechanisms.valuepool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumeToDoubleTest {
    @ParameterizedTest
    @CsvSource({
        "0,       2000000",
        "200000,  2378414",
        "500000,  4000000",
        "700000,  10079368",
        "900000,  1024000000",
        "976000,  3490731829165776000",
        "980000,  0",
        "1000000, 0",
    })
    void theMultipleIsTwoToTheInverseOfWhatIsNotMinted(int mintPpm, long micro) {
        long tolerance = Math.max(1, micro / 10_000_000);
        assertThat(VolumeToDouble.micro(mintPpm)).isBetween(micro - tolerance, micro + tolerance);
    }
}
