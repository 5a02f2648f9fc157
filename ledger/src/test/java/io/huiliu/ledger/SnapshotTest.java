package io.huiliu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {
    private final Tape tape = new Tape();

    @Test
    void flagsAndListsComeBack() {
        tape.putFlag(true);
        tape.putFlag(false);
        tape.putLongs(new long[] {Long.MIN_VALUE, 0, 7, 8}, 3);
        tape.putLongs(new long[0], 0);
        SnapshotReader from = tape.reader();
        assertThat(from.getFlag()).isTrue();
        assertThat(from.getFlag()).isFalse();
        assertThat(from.getLongs()).containsExactly(Long.MIN_VALUE, 0, 7);
        assertThat(from.getLongs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1 << 28, Integer.MIN_VALUE})
    void aListOfAnImpossibleLengthIsRefused(int length) {
        tape.putInt(length);
        assertThatThrownBy(() -> tape.reader().getLongs())
                .isInstanceOf(InvariantViolation.class)
                .hasMessage("a snapshot list has an impossible length: " + length + ", 0");
    }

    @Test
    void whatIsExpectedMustBeThere() {
        tape.putInt(3);
        tape.putInt(3);
        tape.putString("CNY");
        tape.putString("CNY");
        SnapshotReader from = tape.reader();
        from.expect(3, "assets");
        assertThatThrownBy(() -> from.expect(4, "assets"))
                .isInstanceOf(InvariantViolation.class)
                .hasMessage("the snapshot does not fit these plan versions: assets: 3, 4");
        from.expect("CNY", "column");
        assertThatThrownBy(() -> from.expect("coin", "column"))
                .isInstanceOf(InvariantViolation.class)
                .hasMessage(
                        "the snapshot does not fit these plan versions: column CNY, expected coin");
    }
}
